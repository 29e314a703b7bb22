"""The glyphs of a page go in; its printed lines come out in columns, in reading order, with its tables among them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from pdfminer.layout import LAParams, LTChar, LTComponent, LTPage, LTTextBox

from hubcli.sources.pdf_glyphs import Glyph, Page
from hubcli.sources.pdf_rules import ruled_tables
from hubcli.sources.pdf_tables import Table, aligned_tables

# A lowered mark shares a third of its height with its line; lines of Chinese are a line's height apart.
_PARAMETERS = LAParams(line_overlap=0.3, line_margin=1.2)
_TOUCHING = 0.3
"""Up to this gap, in heights of the line, words at one height are of one line, in whatever order they are drawn."""
_NEAR = 4
"""How far above and below a line to look, and how wide a gap between its words can be, in heights of the line."""


class PlacedGlyph(LTChar):
    """A glyph as pdfminer's layout takes it."""

    def __init__(self, glyph: Glyph) -> None:
        LTComponent.__init__(self, (glyph.left, glyph.foot, max(glyph.right, glyph.left + 0.01), glyph.top))
        self._text, self.size, self.upright, self.fontname = glyph.text, glyph.size, True, ""


def laid_out(page: Page) -> list[Any]:
    """The boxes of text as pdfminer lays them out, and the tables, each before what is below it."""
    tables = ruled_tables(page.glyphs, page.rules)
    others = _outside(page.glyphs, tables)
    tables += aligned_tables(others)
    others = _outside(others, tables)
    boxes: list[Any] = _boxes(others) if others else []
    for table in tables:
        boxes.insert(_place(table, boxes), table)
    return boxes


def _outside(glyphs: list[Glyph], tables: list[Table]) -> list[Glyph]:
    inside = {
        id(glyph) for table in tables for row in table.rows for cell in row.cells for line in cell for glyph in line
    }
    return [glyph for glyph in glyphs if id(glyph) not in inside]


def _boxes(glyphs: list[Glyph]) -> list[Any]:
    left, right = min(glyph.left for glyph in glyphs), max(glyph.right for glyph in glyphs)
    layout: Any = LTPage(1, (left, min(glyph.foot for glyph in glyphs), right, max(glyph.top for glyph in glyphs)))
    for glyph in glyphs:
        layout.add(PlacedGlyph(glyph))
    in_lines = layout.group_objects
    layout.group_objects = lambda given, chars: _whole(in_lines(given, chars))
    layout.analyze(_PARAMETERS)
    return [box for box in layout if isinstance(box, LTTextBox)]


def _place(table: Table, boxes: list[Any]) -> int:
    """The number of boxes and tables that are read before a table."""
    for number, other in enumerate(boxes):
        left, right, top = (
            (other.left, other.right, other.top) if isinstance(other, Table) else (other.x0, other.x1, other.y1)
        )
        if left < table.right and right > table.left and top <= table.foot + 0.5:
            return number
    return len(boxes)


def _whole(lines: Iterable[Any]) -> list[Any]:
    """Lines with wide gaps between words are joined again; columns and cells stay separate."""
    found = list(lines)
    for line in list(found):
        if around := next((other for other in found if _is_within(line, other)), None):
            _move(line, around)
            found.remove(line)
    apart = sorted(found, key=lambda line: (-round(line.y0), line.x0))
    for left, right in reversed(list(pairwise(apart))):
        if (
            abs(left.y0 - right.y0) < left.height / 3
            and -_TOUCHING * left.height <= right.x0 - left.x1 < _NEAR * left.height
        ):
            near = [line for line in found if _is_near(line, left, right)]
            bridging = sum(line.x0 < left.x1 and line.x1 > right.x0 for line in near)
            if right.x0 - left.x1 < _TOUCHING * left.height or 2 * bridging > len(near):
                _move(right, left)
                found.remove(right)
    return found


def _move(line: Any, to: Any) -> None:
    for char in line:
        if isinstance(char, LTChar):
            to.add(char)


def _is_within(line: Any, other: Any) -> bool:
    """Whether a line is in a gap of another, as a sign of another font can be."""
    beside = line is not other and abs(line.y0 - other.y0) < 0.3 * other.height
    return bool(beside and other.x0 <= line.x0 and line.x1 <= other.x1)


def _is_near(line: Any, left: Any, right: Any) -> bool:
    distance = abs(line.y0 - left.y0)
    return bool(left.height / 3 < distance < _NEAR * left.height and line.x1 > left.x0 and line.x0 < right.x1)
