"""A table on a terminal: in columns if the cells are wide enough to read, otherwise row by row."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from hubcli.document import NOTHING, Entry, Table
from hubcli.render.marks import Marks, every_line
from hubcli.render.spans import hanging, styled
from hubcli.render.wrapping import Line, Span, columns, text_columns, widest_part, wrap

NARROW = 26
"""A cell narrower than this is hard to read: the row's header then goes above the row instead of before it."""
GAP = 2
NARROWEST = 14
"""A cell narrower than this does not fit beside another: it then goes below, after its own header."""
HEAD = 8
"""A header is not made narrower than this."""


def table_lines(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """The table in lines of at most this width."""
    if sizes := _fitted(table, marks, width) or _fitted(table, marks, width, broken_heads=True):
        return _table(table, marks, width, sizes)
    if not _is_tight(table, width):
        return _table(table, marks, width)
    beside = (width + GAP) // (len(table.heads) - 1) - GAP >= NARROWEST
    return _stacked(table, marks, width) if beside else _listed(table, marks, width)


def _is_tight(table: Table, width: int) -> bool:
    return len(table.heads) > 2 and width < NARROW * len(table.heads)


def _fitted(table: Table, marks: Marks, width: int, *, broken_heads: bool = False) -> list[int] | None:
    """The widths of more than two columns if all but the widest can be as wide as their content."""
    whole = [text_columns(head) for head in table.heads]
    sizes = [max(widest_part(head), min(size, HEAD)) for head, size in zip(table.heads, whole, strict=True)]
    sizes = sizes if broken_heads else [*whole]
    room = width - GAP * (len(sizes) - 1)
    for row in table.rows if len(sizes) > 2 else ():
        for number, lines in enumerate([[row.head], *(list(every_line(cell)) for cell in row.cells)]):
            bullet = 2 if number and len(lines) > 1 else 0
            sizes[number] = max(sizes[number], *(columns(styled(line, marks)) + bullet for line in lines), 1)
        if sum(sizes) - max(max(sizes) - NARROW, 0) > room:
            return None
    widest = sizes.index(max(sizes))
    sizes[widest] = min(sizes[widest], room - sum(sizes) + sizes[widest])
    for number, size in enumerate(whole):
        sizes[number] += max(min(size - sizes[number], room - sum(sizes)), 0)
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
    """Each row under its own header, its cells side by side across the whole width."""
    others = len(table.heads) - 1
    widths = [(width - GAP * (others - 1)) // others] * others
    yield from _side_by_side([wrap([Span(head, "strong")], widths[0]) for head in table.heads[1:]], widths)
    yield [Span("─" * width, "dim")]
    for row in table.rows:
        yield from wrap(styled(row.head, marks), width)
        yield from _side_by_side([_cell(cell, marks, widths[0]) for cell in row.cells], widths)
        yield []


def _listed(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """Each row under its own header, its cells one below the other, each after its column header."""
    for row in table.rows:
        yield from wrap([Span(span.text, "strong") for span in styled(row.head, marks)], width)
        for head, cell in zip(table.heads[1:], row.cells, strict=True):
            lead = Span(f"{head}：" if text_columns(head[-1:]) == 2 else f"{head}: ")
            texts = [styled(line, marks) for line in every_line(cell)] or [[Span(NOTHING, "dim")]]
            if len(texts) == 1:
                yield from hanging("  ", [lead, *texts[0]], width)
                continue
            yield from hanging("  ", [lead], width)
            yield from ([Span("  "), *line] for text in texts for line in hanging("• ", text, width - 2))
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
