"""A table on a terminal: side by side where its cells can be read, else each row under its own head."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from hubcli.document import NOTHING, Entry, Table
from hubcli.render.marks import Marks, every_line
from hubcli.render.spans import hanging, styled
from hubcli.render.wrapping import Line, Span, columns, text_columns, wrap

NARROW = 26
"""Columns below which a cell is hard to read: then a row's head goes above the row instead of before it."""
GAP = 2


def table_lines(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """The table in lines of this width."""
    if sizes := _fitted(table, marks, width):
        return _table(table, marks, width, sizes)
    return _stacked(table, marks, width) if _is_tight(table, width) else _table(table, marks, width)


def _is_tight(table: Table, width: int) -> bool:
    return len(table.heads) > 2 and width < NARROW * len(table.heads)


def _fitted(table: Table, marks: Marks, width: int) -> list[int] | None:
    """The widths of more than two columns where all but the widest can be as wide as what stands in them."""
    sizes = [text_columns(head) for head in table.heads]
    room = width - GAP * (len(sizes) - 1)
    for row in table.rows if len(sizes) > 2 else ():
        for number, lines in enumerate([[row.head], *(list(every_line(cell)) for cell in row.cells)]):
            bullet = 2 if number and len(lines) > 1 else 0
            sizes[number] = max(sizes[number], *(columns(styled(line, marks)) + bullet for line in lines), 1)
        if sum(sizes) - max(max(sizes) - NARROW, 0) > room:
            return None
    widest = sizes.index(max(sizes))
    sizes[widest] = min(sizes[widest], room - sum(sizes) + sizes[widest])
    return sizes if len(sizes) > 2 else None


def _table(table: Table, marks: Marks, width: int, sizes: list[int] | None = None) -> Iterator[Line]:
    widths = sizes or _widths(table, marks, width)
    yield from _side_by_side(
        [wrap([Span(head, "strong")], size) for head, size in zip(table.heads, widths, strict=True)], widths
    )
    yield [Span("─" * width, "dim")]
    spaced = len(widths) > 2 and not (sizes and all(len(cell) < 2 for row in table.rows for cell in row.cells))
    for row in table.rows:
        cells = [wrap(styled(row.head, marks), widths[0])]
        cells += [_cell(cell, marks, size) for cell, size in zip(row.cells, widths[1:], strict=True)]
        yield from _side_by_side(cells, widths)
        if spaced:
            yield []


def _widths(table: Table, marks: Marks, width: int) -> list[int]:
    heads = (table.heads[0], *("".join(span.text for span in styled(row.head, marks)) for row in table.rows))
    first = min(max(columns([Span(head)]) for head in heads), width // (3 if len(table.heads) == 2 else 6))
    others = len(table.heads) - 1
    return [first, *([(width - first - GAP * others) // others] * others)]


def _stacked(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """Each row under its own head, its cells side by side across the whole width."""
    others = len(table.heads) - 1
    widths = [(width - GAP * (others - 1)) // others] * others
    yield from _side_by_side([wrap([Span(head, "strong")], widths[0]) for head in table.heads[1:]], widths)
    yield [Span("─" * width, "dim")]
    for row in table.rows:
        yield from wrap(styled(row.head, marks), width)
        yield from _side_by_side([_cell(cell, marks, widths[0]) for cell in row.cells], widths)
        yield []


def _side_by_side(cells: Iterable[Iterable[Line]], widths: list[int]) -> Iterator[Line]:
    for lines in zip_longest(*cells, fillvalue=[]):
        out: Line = []
        for line, size in zip(lines, widths, strict=True):
            out += [*line, Span(" " * (size - columns(line) + GAP))]
        yield out


def _cell(entries: tuple[Entry, ...], marks: Marks, width: int) -> list[Line]:
    texts = [styled(line, marks) for line in every_line(entries)]
    if not texts:
        return [[Span(NOTHING, "dim")]]
    if len(texts) == 1:
        return wrap(texts[0], width)
    return [line for text in texts for line in hanging("• ", text, width)]
