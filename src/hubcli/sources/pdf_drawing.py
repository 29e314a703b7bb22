"""The instructions of a page go in; the glyphs that they draw come out, with their colors and what is under them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, degrees, hypot
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import dict_value, resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import apply_matrix_pt

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""
VERTICAL = -1
"""The direction of text that runs from top to bottom, in lines from right to left."""


class Drawn(NamedTuple):
    """A glyph as it is drawn on a page."""

    text: str | None
    """Its character; None if the font does not say."""
    x: float
    y: float
    """Where it starts on its base line."""
    box: Box
    size: float
    direction: int
    """In degrees, or `VERTICAL`."""
    brightness: float
    """How bright it is on white paper, from 0 to 1."""
    mode: int
    """How it is drawn (ISO 32000-1, 9.3.6): 0 is filled, 3 and 7 leave nothing on the page."""


class Drawing(PDFTextDevice):
    """What is drawn on the page that is interpreted."""

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Start with an empty page."""
        self.glyphs: list[Drawn] = []
        self.grounds: list[Box] = []
        self.rules: list[Box] = []
        self.opacity = 1.0
        self._mode = 0
        self.set_ctm(ctm)
        left, bottom, right, top = page.cropbox
        self.page = _around([apply_matrix_pt(ctm, corner) for corner in ((left, bottom), (right, top))])

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Note how the glyphs of a string are drawn, then draw them."""
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Draw a glyph; returns how far it moves the next one."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = None
        advance = float(font.char_width(cid) * fontsize * scaling)
        a, b, c, d, _, _ = matrix
        x, y = apply_matrix_pt(matrix, (0, rise))
        vertical = font.is_vertical()
        if vertical:
            corners = ((-fontsize / 2, rise), (fontsize / 2, rise + advance))
        else:
            corners = ((0, rise - 0.2 * fontsize), (advance, rise + 0.8 * fontsize))
        direction = round(degrees(atan2(b, a))) % 360
        self.glyphs.append(
            Drawn(
                text,
                x,
                y,
                _around([apply_matrix_pt(matrix, corner) for corner in corners]),
                abs(fontsize) * hypot(c, d),
                VERTICAL if vertical and direction == 0 else direction,
                1 - self.opacity * (1 - _brightness(graphicstate.ncolor)),
                self._mode,
            )
        )
        return advance

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        """Note the rules that a path draws, and the area that it fills in another color than white."""
        colored = 1 - self.opacity * (1 - _brightness(graphicstate.ncolor)) < _WHITE
        parts = list(_subpaths(path))
        frame = fill and evenodd and len(parts) > 1  # an area in another: only what is between them is filled
        for points in parts:
            box = self._on_page(points)
            if _is_thin(box):
                self.rules.append(box)
            elif fill and colored and not frame:
                self.grounds.append(box)
            if stroke or frame:
                self.rules += [edge for edge in map(self._on_page, pairwise(points)) if _is_thin(edge)]

    def render_image(self, name: str, stream: Any) -> None:
        """Note the box of a picture."""
        self.grounds.append(self._on_page([(0, 0), (1, 1)]))

    def _on_page(self, points: Sequence[Any]) -> Box:
        assert self.ctm
        return _around([apply_matrix_pt(self.ctm, point) for point in points])


_WHITE = 0.96
_THIN = 2.5
"""Up to this width, in points, an area is a rule."""


def _subpaths(path: Sequence[Any]) -> Iterator[list[Any]]:
    """The points of each part of a path; a closed one ends where it starts."""
    points: list[Any] = []
    for operator, *numbers in path:
        if operator == "m":
            if len(points) > 1:
                yield points
            points = []
        points += [points[0]] if operator == "h" and points else [tuple(numbers[-2:])] if numbers else []
    if len(points) > 1:
        yield points


def _is_thin(box: Box) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= _THIN


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, which knows the opacity, too."""

    device: Drawing

    def do_gs(self, name: Any) -> None:
        """Take the opacity of fills from a dictionary of the graphics state."""
        states = dict_value(self.resources.get("ExtGState", {}))
        opacity = resolve1(dict_value(states.get(literal_name(name), {})).get("ca"))
        if isinstance(opacity, int | float):
            self.device.opacity = float(opacity)

    def do_q(self) -> None:
        """Save the opacity with the graphics state."""
        super().do_q()
        self._opacities = [*getattr(self, "_opacities", []), self.device.opacity]

    def do_Q(self) -> None:  # noqa: N802  # the name of the operator
        """Restore both."""
        super().do_Q()
        if getattr(self, "_opacities", []):
            self.device.opacity = self._opacities.pop()

    def do_Do(self, name: Any) -> None:  # noqa: N802  # the name of the operator
        """Draw a form or picture; what it sets does not last."""
        opacity = self.device.opacity
        super().do_Do(name)
        self.device.opacity = opacity
        self.device.set_ctm(self.ctm)


def _around(points: Sequence[Any]) -> Box:
    across, up = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(up), max(across), max(up)


def _brightness(color: Any) -> float:
    """Of a color in gray, RGB or CMYK; one that is none of these counts as black."""
    match color:
        case int() | float():
            return float(color)
        case (int() | float() as gray,):
            return float(gray)
        case (int() | float(), int() | float(), int() | float()):
            return float(0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2])
        case (int() | float(), int() | float(), int() | float(), int() | float()):
            return float((1 - color[3]) * (1 - 0.299 * color[0] - 0.587 * color[1] - 0.114 * color[2]))
        case _:
            return 0.0
