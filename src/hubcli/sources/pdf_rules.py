"""The glyphs and rules of a page go in; the tables whose cells are ruled come out row by row."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hubcli.sources.pdf_drawing import Box
from hubcli.sources.pdf_glyphs import Glyph
from hubcli.sources.pdf_tables import Cell, Row, Table, at_heights

_TOUCHING = 3.0
"""Rules whose ends are no farther apart than this, in points, touch."""
_MOST = 4000
"""A page with more rules is a drawing."""
_LONGEST_CELL = 200
"""A cell with more glyphs means that the rules are the frame of a page."""


def ruled_tables(glyphs: Sequence[Glyph], rules: Sequence[Box]) -> list[Table]:
    """The tables of a page that have a rule around every cell, from two rows and two columns on."""
    if len(rules) > _MOST:
        return []
    return [table for group in _groups(rules) if (table := _table(glyphs, group))]


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    """The rules that touch each other, group by group."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in rules:
        touching = [group for group in groups if _touch(group[0], rule) and any(_touch(one, rule) for one in group[1])]
        together = [rule, *(one for _, ones in touching for one in ones)]
        groups = [group for group in groups if group not in touching]
        groups.append((_around(together), together))
    return [group for _, group in groups if len(group) > 3]


def _touch(one: Box, other: Box) -> bool:
    across = one[0] <= other[2] + _TOUCHING and other[0] <= one[2] + _TOUCHING
    return across and one[1] <= other[3] + _TOUCHING and other[1] <= one[3] + _TOUCHING


def _around(boxes: Sequence[Box]) -> Box:
    lefts, feet, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(feet), max(rights), max(tops)


class _Grid(NamedTuple):
    """Where the rules of a table are: columns from the left, rows from the foot."""

    xs: list[float]
    ys: list[float]
    upright: list[Box]
    level: list[Box]

    def is_closed_right(self, row: int, column: int) -> bool:
        """Whether there is a rule between a cell and the next in its row."""
        x, y = self.xs[column + 1], (self.ys[row] + self.ys[row + 1]) / 2
        return any(abs((one[0] + one[2]) / 2 - x) <= _TOUCHING and one[1] <= y <= one[3] for one in self.upright)

    def is_closed_below(self, row: int, column: int) -> bool:
        """Whether there is a rule between a cell and the one below it."""
        x, y = (self.xs[column] + self.xs[column + 1]) / 2, self.ys[row]
        return any(abs((one[1] + one[3]) / 2 - y) <= _TOUCHING and one[0] <= x <= one[2] for one in self.level)


def _table(glyphs: Sequence[Glyph], rules: Sequence[Box]) -> Table | None:
    upright = [rule for rule in rules if rule[3] - rule[1] > rule[2] - rule[0]]
    level = [rule for rule in rules if rule[3] - rule[1] <= rule[2] - rule[0]]
    grid = _Grid(
        _apart((left + right) / 2 for left, _, right, _ in upright),
        _apart((foot + top) / 2 for _, foot, _, top in level),
        upright,
        level,
    )
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    if rows < 2 or columns < 2:
        return None
    inside: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        row = bisect(grid.ys, glyph.foot + 0.5 * glyph.size) - 1
        column = bisect(grid.xs, (glyph.left + glyph.right) / 2) - 1
        if 0 <= row < rows and 0 <= column < columns:
            inside.setdefault((row, column), []).append(glyph)
    owner = _merged(grid, rows, columns)
    cells: dict[tuple[int, int], list[Glyph]] = {}
    for at, own in inside.items():
        cells.setdefault(owner[at], []).extend(own)
    if not cells or max(map(len, cells.values())) > _LONGEST_CELL:
        return None
    lines = {at: _lines(own) for at, own in cells.items()}
    found = [Row(tuple(lines.get(owner[row, column], ()) for column in range(columns))) for row in range(rows)]
    return Table([row for row in reversed(found) if any(row.cells)], grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])


def _apart(given: Iterable[float]) -> list[float]:
    """The places of rules, from the lowest, those that touch as one."""
    places = sorted(given)
    return [place for before, place in pairwise([float("-inf"), *places]) if place - before > _TOUCHING]


def _merged(grid: _Grid, rows: int, columns: int) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell the one that it belongs to, where no rule parts it from its neighbor."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in reversed(range(rows)):
        for column in range(columns):
            at = (row, column)
            owner[at] = at
            if row + 1 < rows and not grid.is_closed_below(row + 1, column):
                owner[at] = owner[row + 1, column]
            elif column and not grid.is_closed_right(row, column - 1):
                owner[at] = owner[row, column - 1]
    return owner


def _lines(glyphs: Sequence[Glyph]) -> Cell:
    return tuple(tuple(glyph for segment in height for glyph in segment.glyphs) for height in at_heights(glyphs))
