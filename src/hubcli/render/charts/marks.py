"""Marks of a Vega specification: strokes, symbols, bars and text, at places that no font of the machine changes."""

from collections.abc import Sequence
from typing import Any

from hubcli.render.wrapping import Span, text_columns, wrap

Mark = dict[str, Any]
"""A mark, an axis or a group, as the JSON of Vega 5 and 6 has it (vega.github.io/vega/docs/marks)."""

INK, SOFT, GRID = "#1b2026", "#555f69", "#dfe3e8"
# Okabe and Ito's colours, without the two that are too pale on white; https://jfly.uni-koeln.de/color/.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#a8518a", "#000000", "#b07a00", "#3d8fc4")
SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross", "triangle-right")
DASHES: tuple[list[int], ...] = ([], [6, 3], [2, 3], [8, 3, 2, 3])
BREAK = "M-.25,-.8V.8M.25,-.8V.8"
"""Two strokes, as the sign ‖ that tables have."""
FONT = (
    "'Noto Sans', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC', "
    "'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif"
)
LEADING = 1.3
"""The distance of lines of text, in sizes of the font."""
NARROW, WIDE = frozenset(" ijltfrI.,:;'|!()[]-"), frozenset("mwMW%—")
"""The letters that are about half or one and a half times as wide as the others."""
COLUMN = 0.54
"""The width of a column of text, in sizes of the font: half a Chinese character, or a Latin letter."""


def wrapped(text: str, width: float, size: float) -> list[str]:
    """The text in lines that fit the width at this size of font; both in pixels."""
    lines = wrap([Span(text)], max(int(width / (size * COLUMN)), 8))
    return ["".join(span.text for span in line).strip() for line in lines]


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is, in pixels: most fonts without serifs have the letters of Arial."""
    return size * sum(map(_width, text))


def _width(char: str) -> float:
    if text_columns(char) > 1:
        return 1
    return 0.3 if char in NARROW else 0.85 if char in WIDE else 0.56


def height(lines: Sequence[str], size: float) -> float:
    """The height of lines of text in pixels."""
    return len(lines) * size * LEADING


def text(
    lines: Sequence[str], x: float, y: float, size: float, *, colour: str = INK, bold: bool = False, align: str = "left"
) -> Mark:
    """Lines of text; `y` is the top of the first."""
    return _mark(
        "text",
        x=x,
        y=y + size,
        text=list(lines),
        fontSize=size,
        lineHeight=size * LEADING,
        font=FONT,
        fill=colour,
        align=align,
        **({"fontWeight": "bold"} if bold else {}),
    )


def rule(x: float, y: float, x2: float, y2: float, *, colour: str, dash: int = 0, width: float = 2) -> Mark:
    """A straight stroke."""
    return _mark("rule", x=x, y=y, x2=x2, y2=y2, stroke=colour, strokeWidth=width, strokeDash=DASHES[dash % 4])


def symbol(x: float, y: float, number: int, *, firm: bool = True, what: str = "") -> Mark:
    """The mark of a figure in the colour and the shape of this number; hollow if it is not firm."""
    colour = COLOURS[number % len(COLOURS)]
    shape = SHAPES[(number + number // len(COLOURS)) % len(SHAPES)]
    fill = colour if firm else "#ffffff"
    found = _mark("symbol", x=x, y=y, shape=shape, size=56, fill=fill, stroke=colour, strokeWidth=1.6)
    return _said(found, what)


def break_sign(x: float, y: float, number: int) -> Mark:
    """The sign of a break in the series."""
    return _mark("symbol", x=x, y=y, shape=BREAK, size=90, stroke=COLOURS[number % len(COLOURS)], strokeWidth=1.6)


def bar(x: float, y: float, width: float, thickness: float, number: int, *, firm: bool, what: str) -> Mark:
    """A bar; an outline if it is not firm."""
    colour = COLOURS[number % len(COLOURS)]
    look = {"fill": colour if firm else "#ffffff", "stroke": colour, "strokeWidth": 1.4}
    if not firm:
        look["strokeDash"] = [4, 2]
    return _said(_mark("rect", x=x, y=y, width=max(width, 1), height=thickness, **look), what)


def path(points: Sequence[tuple[float, float]], number: int, dash: int) -> Mark:
    """A line through these points."""
    colour = COLOURS[number % len(COLOURS)]
    drawn = "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in points)
    return _mark("path", x=0, y=0, path=drawn, stroke=colour, strokeWidth=2, strokeDash=DASHES[dash % 4])


def _mark(type_: str, **values: Any) -> Mark:
    return {"type": type_, "aria": False, "encode": {"enter": {key: {"value": value} for key, value in values.items()}}}


def _said(mark: Mark, what: str) -> Mark:
    """The mark with words for those who do not see it."""
    if what:
        mark["aria"] = True
        mark["encode"]["enter"]["description"] = {"value": what}
    return mark
