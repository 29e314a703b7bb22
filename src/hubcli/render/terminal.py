"""A document on a terminal: tables side by side, wrapped at its width, with colour where it has any.

Laid out here and not by Rich, whose import and tables would take a third of a command's time.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import assert_never

from hubcli.document import (
    NOTHING,
    Bar,
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Finding,
    Heading,
    Inlines,
    Items,
    Link,
    Mark,
    Notice,
    Plain,
    Prose,
    Sentences,
    Strong,
    Table,
)
from hubcli.render import Form
from hubcli.render.flowing import flowing
from hubcli.render.marks import Marks, every_line, where
from hubcli.render.wrapping import Line, Span, columns, text_columns, wrap

# SGR codes (ECMA-48, 8.3.117).
STYLES = {
    "title": "1;4",
    "strong": "1",
    "mark": "1;35",
    "dim": "2",
    "code": "36",
    "notice": "33",
    "bar": "34",
    "wrong": "31",
}
NARROW = 26
"""Columns below which a cell is hard to read: then a row's head goes above the row instead of before it."""
GAP = 2
BAR = 10
"""Columns of the longest bar."""
EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def render_terminal(document: Document, form: Form) -> str:
    """The document, laid out in `form.width` columns."""
    width = max(form.width or 80, 20)
    marks = Marks(document)
    lines: list[Line] = []
    for block in document.blocks:
        lines += _block(block, marks, width)
    if document.references:
        lines += _heading(document.references_title, 2, width)
        for reference in document.references:
            spans = [*_spans(reference.line, marks), Span(f" ({reference.source})", "dim")]
            lines += _hanging(f"{marks.number(reference.source)} ", spans, width)
    text = "\n".join(_paint(line, colour=form.colour) for line in lines)
    return re.sub("\n{3,}", "\n\n", text).strip("\n") + "\n"


def _block(block: Block, marks: Marks, width: int) -> Iterable[Line]:
    match block:
        case Heading(level, text):
            return _heading(text, level, width)
        case Prose(line):
            return wrap(_spans(line, marks), width)
        case Notice(line):
            return [[], *wrap(_spans(line, marks, "notice"), width)]
        case Finding():
            head = [Span(f"{where(block)}: "), Span(block.title, "wrong"), Span(": ")]
            return wrap([*head, *_spans(block.text, marks)], width)
        case Sentences():
            return wrap(_spans(flowing(block), marks), width)
        case Items(entries):
            return [line for entry in entries for line in _entry(entry, marks, width)]
        case Table():
            if sizes := _fitted(block, marks, width):
                return _table(block, marks, width, sizes)
            return _stacked(block, marks, width) if _is_tight(block, width) else _table(block, marks, width)
        case _:
            assert_never(block)


def _heading(text: str, level: int, width: int) -> list[Line]:
    return [[], *wrap([Span(text, "title" if level == 1 else "strong")], width), []]


def _entry(entry: Entry, marks: Marks, width: int) -> Iterator[Line]:
    yield from _hanging("• ", _spans(entry.line, marks), width)
    for child in entry.children:
        yield from ([Span("  "), *line] for line in _entry(child, marks, max(width - 2, 10)))


def _hanging(bullet: str, spans: Iterable[Span], width: int) -> Iterator[Line]:
    for number, line in enumerate(wrap(spans, width - len(bullet))):
        yield [Span(" " * len(bullet) if number else bullet), *line]


def _is_tight(table: Table, width: int) -> bool:
    return len(table.heads) > 2 and width < NARROW * len(table.heads)


def _fitted(table: Table, marks: Marks, width: int) -> list[int] | None:
    """The widths of more than two columns where all but the widest can be as wide as what stands in them."""
    sizes = [text_columns(head) for head in table.heads]
    room = width - GAP * (len(sizes) - 1)
    for row in table.rows if len(sizes) > 2 else ():
        for number, lines in enumerate([[row.head], *(list(every_line(cell)) for cell in row.cells)]):
            bullet = 2 if number and len(lines) > 1 else 0
            sizes[number] = max(sizes[number], *(columns(_spans(line, marks)) + bullet for line in lines), 1)
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
    for row in table.rows:
        cells = [wrap(_spans(row.head, marks), widths[0])]
        cells += [_cell(cell, marks, size) for cell, size in zip(row.cells, widths[1:], strict=True)]
        yield from _side_by_side(cells, widths)
        if len(widths) > 2 and not sizes:
            yield []


def _widths(table: Table, marks: Marks, width: int) -> list[int]:
    heads = (table.heads[0], *("".join(span.text for span in _spans(row.head, marks)) for row in table.rows))
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
        yield from wrap(_spans(row.head, marks), width)
        yield from _side_by_side([_cell(cell, marks, widths[0]) for cell in row.cells], widths)
        yield []


def _side_by_side(cells: Iterable[Iterable[Line]], widths: list[int]) -> Iterator[Line]:
    for lines in zip_longest(*cells, fillvalue=[]):
        out: Line = []
        for line, size in zip(lines, widths, strict=True):
            out += [*line, Span(" " * (size - columns(line) + GAP))]
        yield out


def _cell(entries: tuple[Entry, ...], marks: Marks, width: int) -> list[Line]:
    texts = [_spans(line, marks) for line in every_line(entries)]
    if not texts:
        return [[Span(NOTHING, "dim")]]
    if len(texts) == 1:
        return wrap(texts[0], width)
    return [line for text in texts for line in _hanging("• ", text, width)]


def _spans(line: Inlines, marks: Marks, style: str = "") -> list[Span]:
    spans: list[Span] = []
    for inline in line:
        match inline:
            case Plain(text):
                spans.append(Span(text, style))
            case Strong(text):
                spans.append(Span(text, "strong"))
            case Mark(text):
                spans.append(Span(text, "mark"))
            case Code(text):
                spans.append(Span(text, "code"))
            case Link(text, url):
                spans += [Span(text, style), Span(f" {url}", "dim")]
            case Cite():
                spans += [Span(" "), Span(marks.mark(inline), "dim")]
            case Bar():
                spans += _bar(inline)
            case _:
                assert_never(inline)
    return spans


def _bar(bar: Bar) -> list[Span]:
    """A bar, in eighths of a column, a faint one in whole ones; then the rest of its track."""
    eighths = max(round(bar.share * BAR * 8), 1)
    text = "░" * max(round(bar.share * BAR), 1) if bar.faint else "█" * (eighths // 8) + EIGHTHS[eighths % 8]
    return [Span(text, "dim" if bar.faint else "bar"), Span("·" * (BAR - len(text)), "dim"), Span(" ")]


def _paint(line: Line, *, colour: bool) -> str:
    spans = list(line)
    while spans and not spans[-1].text.strip():
        spans.pop()
    text = ""
    for span in spans:
        code = STYLES.get(span.style) if colour else None
        text += f"\x1b[{code}m{span.text}\x1b[0m" if code else span.text
    return text.rstrip()
