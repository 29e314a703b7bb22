"""A table on a terminal: in columns if the cells are wide enough to read, otherwise row by row."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from hubcli.citations import cited
from hubcli.document import NOTHING, Cite, Entry, Plain, Row, Strong, Table
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
ROOMY = 160
"""From this width on there is room for a column of sources."""


def table_lines(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """The table in lines of at most this width."""
    if table.cites_head:
        table = _cited_apart(table, table.cites_head if width >= ROOMY else None)
    if table.by_column:
        narrow = width < (NARROW - 2) * len(table.heads)
        return _by_column(table, marks, width) if narrow else _dense(table, marks, width)
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


def _dense(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """The table in as few lines as it can have, without empty ones between the rows."""
    cells = [
        [[styled(row.head, marks)], *([styled(entry.signed, marks) for entry in cell] for cell in row.cells)]
        for row in table.rows
    ]
    sizes = [[[columns(line) for line in cell] for cell in row] for row in cells]
    widths = min(_divisions(table, width), key=lambda widths: _height(sizes, widths))
    yield from _side_by_side(
        [wrap([Span(head, "strong")], size) for head, size in zip(table.heads, widths, strict=True)], widths
    )
    yield [Span("─" * width, "dim")]
    for row in table.rows:
        shown = [wrap(styled(row.head, marks), widths[0])]
        shown += [_signed(cell, marks, size) for cell, size in zip(row.cells, widths[1:], strict=True)]
        yield from _side_by_side(shown, widths)


def _divisions(table: Table, width: int) -> Iterator[list[int]]:
    """Ways to divide the width, none of which breaks a word of the first column; those of hubs are alike."""
    parts = [part.text for row in table.rows for part in row.head if isinstance(part, Plain | Strong)]
    least = max(NARROWEST, widest_part(" ".join(parts)))
    count = len(table.heads) - (2 if table.cites_head else 1)
    for first in range(least, max(width // 3, least + 1)):
        rest = width - first - GAP * (len(table.heads) - 1)
        if not table.cites_head:
            yield [first, *[rest // count] * count]
        for each in range(NARROW, (rest - NARROW) // count, 2) if table.cites_head else ():
            yield [first, *[each] * count, rest - each * count]


def _height(sizes: Iterable[Iterable[Iterable[int]]], widths: Sequence[int]) -> int:
    """About how many lines the rows take."""
    return sum(
        max(sum(-(-size // width) for size in cell) for cell, width in zip(row, widths, strict=True)) for row in sizes
    )


def _signed(entries: tuple[Entry, ...], marks: Marks, width: int) -> list[Line]:
    """The entries of a cell, each below its sign, or below a bullet where there are several."""
    if not entries:
        return [[Span(NOTHING, "dim")]]
    bullet = "•" if entries[1:] else ""
    signs = (f"{entry.sign or bullet} ".lstrip() for entry in entries)
    return [
        line
        for sign, entry in zip(signs, entries, strict=True)
        for line in hanging(sign, styled(entry.counted, marks), width)
    ]


def _by_column(table: Table, marks: Marks, width: int) -> Iterator[Line]:
    """Each column under its own header, its cells one below the other, each after its row's header; empty ones not."""
    for number, head in enumerate(table.heads[1:]):
        yield from wrap([Span(head, "strong")], width)
        for row in table.rows:
            if cell := row.cells[number]:
                heading = [Span(span.text) for span in styled(row.head, marks)]
                if len(cell) == 1 and not cell[0].sign:
                    yield from hanging("  ", [*heading, Span(marks.colon), *styled(cell[0].counted, marks)], width)
                    continue
                yield from hanging("  ", heading, width)
                yield from ([Span("    "), *line] for line in _signed(cell, marks, width - 4))
        yield []


def _cited_apart(table: Table, head: str | None) -> Table:
    """The table with the citations of each row in a column under this header, or without them."""
    rows = tuple(
        Row(
            row.head,
            (*(tuple(map(_uncited, cell)) for cell in row.cells), *([(Entry((*cited(row.cells),)),)] if head else [])),
        )
        for row in table.rows
    )
    return Table((*table.heads, *([head] if head else [])), rows, table.by_column, head)


def _uncited(entry: Entry) -> Entry:
    return entry._replace(line=tuple(part for part in entry.line if not isinstance(part, Cite)))


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
