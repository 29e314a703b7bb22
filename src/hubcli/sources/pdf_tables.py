"""The glyphs of a page go in; the tables that their alignment shows come out row by row."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from hubcli.sources.pdf_glyphs import Glyph

# In multiples of the size of type.
_GAP, _GAP_IN_WORDS = 0.55, 1.2
"""From this distance on, glyphs at the same height are in different cells; Latin words are apart, too."""
_WIDE = 12.0
"""Cells of this width are lines of text, of which a table has at most one column."""
_PITCH = 4.0
"""Up to this distance, rows follow each other."""
_MARK = re.compile(r"(?:[•●○■◆▪\uf0b7–—*-]|[(（]?(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})[.)）、:]?)\Z")
"""What stands before an item of a list."""


class Segment(NamedTuple):
    """Glyphs at one height without a gap."""

    glyphs: tuple[Glyph, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(glyph.right for glyph in self.glyphs)


Cell = tuple[tuple[Glyph, ...], ...]
"""The printed lines of a cell, none if it is empty."""


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Cell, ...]
    doubtful: bool = False
    """Whether it has fewer cells than columns, so that it may continue the row above."""


class Table(NamedTuple):
    """A table and the box that it fills."""

    rows: list[Row]
    left: float
    foot: float
    right: float
    top: float


def aligned_tables(glyphs: Sequence[Glyph]) -> list[Table]:
    """The tables among the glyphs of a page whose cells stand in columns."""
    return [table for block in _blocks(at_heights(glyphs)) if (table := _table(block))]


Height = list[Segment]


def at_heights(glyphs: Sequence[Glyph]) -> list[Height]:
    """The glyphs by height, from the top, in segments from the left."""
    rows: list[list[Glyph]] = []
    for glyph in sorted((glyph for glyph in glyphs if glyph.text.strip()), key=lambda glyph: (-glyph.foot, glyph.left)):
        if rows and abs(rows[-1][0].foot - glyph.foot) < 0.35 * max(rows[-1][0].size, glyph.size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [list(_segments(sorted(row, key=lambda glyph: glyph.left))) for row in rows]


def _segments(row: Sequence[Glyph]) -> Iterator[Segment]:
    start, end = 0, row[0].right
    for index in range(1, len(row)):
        in_words = row[index].text.isascii() and row[index - 1].text.isascii()
        if row[index].left - end > (_GAP_IN_WORDS if in_words else _GAP) * row[index].size:
            yield Segment(tuple(row[start:index]))
            start = index
        end = max(end, row[index].right)
    yield Segment(tuple(row[start:]))


def _blocks(heights: Sequence[Height]) -> Iterator[list[Height]]:
    """Heights with several segments that follow each other, with lone segments between them."""
    block: list[Height] = []
    for row in heights:
        near = block and block[-1][0].glyphs[0].foot - row[0].glyphs[0].foot <= _PITCH * row[0].glyphs[0].size
        if near and (len(row) > 1 or _is_in_later_column(row[0], block)):
            block.append(row)
            continue
        yield _trimmed(block)
        block = [row] if len(row) > 1 else []
    yield _trimmed(block)


def _is_in_later_column(segment: Segment, block: Sequence[Height]) -> bool:
    """Whether a lone segment begins right of the first column, as the second line of a cell does."""
    above = next(row for row in reversed(block) if len(row) > 1)
    return _is_narrow(segment) and segment.left >= above[1].left - segment.glyphs[0].size


def _trimmed(block: list[Height]) -> list[Height]:
    """Without the lone segments at its end."""
    while block and len(block[-1]) == 1:
        block.pop()
    return block


def _is_narrow(segment: Segment) -> bool:
    return segment.right - segment.left < _WIDE * segment.glyphs[0].size


def _table(block: Sequence[Height]) -> Table | None:
    """The block as a table, if its segments are in columns; None for columns of text and lists."""
    if sum(len(row) > 1 for row in block) < 2:
        return None
    columns = _columns(block)
    if len(columns) < 2 or _is_text(block, columns):
        return None
    found = [_row(row, columns) for row in block]
    rows = [row for row in found if row]
    if len(rows) < len(found):
        return None
    rows[1:] = [row._replace(doubtful=row.doubtful or _spans(row)) for row in rows[1:]]
    glyphs = [glyph for row in block for segment in row for glyph in segment.glyphs]
    return Table(
        rows,
        min(glyph.left for glyph in glyphs),
        min(glyph.foot for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        max(glyph.top for glyph in glyphs),
    )


Column = tuple[float, float]


def _columns(block: Sequence[Height]) -> list[Column]:
    """Where the columns begin and end, by the rows with the most cells."""
    most = max(map(len, block))
    full = [row for row in block if len(row) == most]
    columns = [(min(row[n].left for row in full), max(row[n].right for row in full)) for n in range(most)]
    return columns if all(left[1] <= right[0] for left, right in pairwise(columns)) else []


def _is_text(block: Sequence[Height], columns: Sequence[Column]) -> bool:
    """Whether the columns are those of running text, or the marks of a list and its items."""
    most = len(columns)
    full = [row for row in block if len(row) == most]
    wide = sum(not median(map(_is_narrow, column)) for column in zip(*full, strict=True))
    marks = all(_MARK.match("".join(glyph.text for glyph in row[0].glyphs)) for row in full)
    return wide > 1 or (marks and most == 2)


def _row(row: Height, columns: Sequence[Column]) -> Row | None:
    """The row in its columns; a cell that spans several is in each of them. None if two cells are in one column."""
    cells: list[Cell] = [()] * len(columns)
    for segment in row:
        spanned = [n for n, column in enumerate(columns) if _is_over(segment, column, columns, n)]
        if not spanned or any(cells[n] for n in spanned):
            return None
        for n in spanned:
            cells[n] = (segment.glyphs,)
    return Row(tuple(cells), doubtful=not all(cells))


def _spans(row: Row) -> bool:
    """Whether two columns of a row have the same cell, as only a head is expected to."""
    return any(left and left == right for left, right in pairwise(row.cells))


def _is_over(segment: Segment, column: Column, columns: Sequence[Column], n: int) -> bool:
    """Whether a segment is in a column: it is between the neighbors, or it covers the column's middle."""
    start = (columns[n - 1][1] + column[0]) / 2 if n else float("-inf")
    end = (column[1] + columns[n + 1][0]) / 2 if n + 1 < len(columns) else float("inf")
    middle = (segment.left + segment.right) / 2
    return start <= middle < end or segment.left <= (column[0] + column[1]) / 2 <= segment.right
