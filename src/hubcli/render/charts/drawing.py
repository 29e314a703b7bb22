"""A chart is drawn by Vega: its specification goes in, SVG or PNG comes out, the same bytes each time.

Vega is run by vl-convert-python, without a browser. Altair writes such specifications, too, but takes half a second to
load, and has no way to put labels at the ends of lines without one covering another.
"""

import re
import struct
import zlib
from functools import cache
from html import escape
from importlib.util import find_spec

from hubcli.chart import Chart, Lines
from hubcli.errors import HubError, MissingExtraError
from hubcli.messages import Message
from hubcli.model.text import HAN
from hubcli.render.charts.bars import bar_marks
from hubcli.render.charts.lines import area_of, line_marks
from hubcli.render.charts.marks import FONT, SOFT, Mark, height, text, wrapped
from hubcli.render.languages import TAGS

WIDTH, MARGIN = 760, 20
SHARP = 2
"""How many pixels of a PNG are one of the SVG."""


def can_draw() -> bool:
    """Whether the extra that draws is installed."""
    return find_spec("vl_convert") is not None


def svg(chart: Chart, lang: str) -> str:
    """The chart as SVG, with title and description for screen readers. Raises MissingExtraError."""
    drawn = _vega_svg(specification(chart))
    head = f'<svg role="img" aria-labelledby="chart_title" aria-describedby="chart_text" lang="{TAGS[lang]}" '
    told = f'<title id="chart_title">{escape(_title(chart))}</title><desc id="chart_text">{escape(chart.description)}'
    start, end, rest = drawn.replace(' class="marks"', "", 1).partition(">")
    return f"{start.replace('<svg ', head, 1)}{end}{told}</desc>{rest}\n"


def png(chart: Chart, lang: str) -> bytes:
    """The chart as PNG, with title and description in its text. Raises HubError if no font has its characters."""
    drawn = svg(chart, lang)
    import vl_convert

    if re.search(f"[{HAN}]", drawn) and not _has_chinese_font():
        raise HubError(Message("charts.no_chinese_font"))
    image: bytes = vl_convert.svg_to_png(drawn, scale=SHARP)
    return _with_text(image, {"Title": _title(chart), "Description": chart.description})


def specification(chart: Chart) -> Mark:
    """The chart in the grammar of Vega: head, plots, notes and source, from top to bottom."""
    inner = WIDTH - 2 * MARGIN
    marks: list[Mark] = []
    y = float(MARGIN)

    def write(words: str, size: float, *, colour: str | None = None, bold: bool = False, after: float = 0) -> None:
        nonlocal y
        lines = wrapped(words, inner, size * (1.05 if bold else 1))
        look = {"colour": colour} if colour else {}
        marks.append(text(lines, MARGIN, y, size, bold=bold, **look))
        y += height(lines, size) + after

    write(chart.title, 17, bold=True, after=2)
    if chart.unit:
        write(chart.unit, 12, colour=SOFT)
    y += 12
    area = area_of(chart, inner) if isinstance(chart.plots[0], Lines) else None
    for plot in chart.plots:
        if plot.title:
            write(plot.title, 12, bold=True, after=6)
        if isinstance(plot, Lines):
            assert area
            found, taken = line_marks(plot, area, MARGIN, y)
        else:
            found, taken = bar_marks(plot, inner, MARGIN, y)
        marks += found
        y += taken + 12
    for note in chart.notes:
        write(note, 11, after=2)
    y += 4
    write(chart.source, 11, colour=SOFT)
    size = {"width": WIDTH, "height": round(y + MARGIN - 6), "padding": 0, "autosize": "none", "background": "#ffffff"}
    return {**size, "marks": marks}


def _title(chart: Chart) -> str:
    return f"{chart.title} ({chart.unit})" if chart.unit else chart.title


def _vega_svg(spec: Mark) -> str:
    try:
        import vl_convert
    except ImportError:
        raise MissingExtraError("charts", Message("charts.a_picture")) from None
    drawn: str = vl_convert.vega_to_svg(spec)
    return drawn


@cache
def _has_chinese_font() -> bool:
    """Whether a Chinese character is drawn otherwise than one that no font has."""
    import vl_convert

    size = 'width="20" height="20"'
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><text y="16" font-family="{{}}">{{}}</text></svg>'
    known, unknown = (vl_convert.svg_to_png(frame.format(FONT, char)) for char in ("国", "\U0010fffd"))
    return bool(known != unknown)


def _with_text(image: bytes, words: dict[str, str]) -> bytes:
    """The image with these texts in UTF-8, before its end (PNG, 3rd edition, 11.3.3.4)."""
    end = image.rindex(b"IEND") - 4
    chunks = b""
    for key, value in words.items():
        data = b"iTXt" + key.encode("latin-1") + b"\0\0\0\0\0" + value.encode()
        chunks += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return image[:end] + chunks + image[end:]
