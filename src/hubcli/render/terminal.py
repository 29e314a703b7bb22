"""A document on a terminal: tables side by side, wrapped at its width, with colour where it has any."""

from collections.abc import Iterable

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from hubcli.document import (
    NOTHING,
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Heading,
    Inlines,
    Items,
    Link,
    Notice,
    Plain,
    Prose,
    Strong,
    Table,
)
from hubcli.render import Form
from hubcli.render.marks import Marks

COLUMN = 26
"""Below this width a cell is hard to read: then a row's head goes above the row instead of before it."""


def render_terminal(document: Document, form: Form) -> str:
    """The document, laid out in `form.width` columns."""
    marks = Marks(document)
    console = Console(
        width=form.width,
        force_terminal=form.colour,
        no_color=not form.colour,
        color_system="standard" if form.colour else None,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for block in document.blocks:
            console.print(_block(block, marks, console.width))
        if document.references:
            console.print(_heading(document.references_title, 2))
            for reference in document.references:
                number = f"{marks.number(reference.source)} "
                line = _text(reference.line, marks).append(f" ({reference.source})", "dim")
                console.print(_hanging(number, line))
    return "\n".join(line.rstrip() for line in capture.get().lstrip("\n").split("\n"))


def _block(block: Block, marks: Marks, width: int) -> RenderableType:
    match block:
        case Heading(level, text):
            return _heading(text, level)
        case Prose(line):
            return _text(line, marks)
        case Notice(line):
            return Padding(_text(line, marks, "yellow"), (1, 0, 0, 0))
        case Items(entries):
            return Group(*(_entry(entry, marks, "• ") for entry in entries))
        case Table():
            return _table(block, marks, width)


def _heading(text: str, level: int) -> Text:
    return Text(f"\n{text}\n", style="bold underline" if level == 1 else "bold")


def _entry(entry: Entry, marks: Marks, bullet: str) -> RenderableType:
    line = _hanging(bullet, _text(entry.line, marks))
    if not entry.children:
        return line
    below = (Padding(_entry(child, marks, "• "), (0, 0, 0, 2)) for child in entry.children)
    return Group(line, *below)


def _hanging(bullet: str, text: Text) -> RichTable:
    grid = RichTable.grid()
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(bullet), text)
    return grid


def _table(table: Table, marks: Marks, width: int) -> RenderableType:
    columns = len(table.heads)
    if columns > 2 and width < COLUMN * columns:
        return _stacked(table, marks, width)
    rich = RichTable(
        box=box.SIMPLE_HEAD,
        expand=columns > 2,
        show_edge=False,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        leading=columns > 2,
    )
    for number, head in enumerate(table.heads):
        rich.add_column(Text(head), ratio=None if columns == 2 else 2 if number == 0 else 5, overflow="fold")
    for row in table.rows:
        rich.add_row(_text(row.head, marks), *(_cell(cell, marks) for cell in row.cells))
    return rich


def _stacked(table: Table, marks: Marks, width: int) -> RenderableType:
    """Each row under its own head, its cells side by side across the whole width."""
    columns = len(table.heads) - 1
    cell_width = (width - 2 * (columns - 1)) // columns
    parts: list[RenderableType] = [_cells([Text(head, style="bold") for head in table.heads[1:]], cell_width)]
    parts.append(Text("─" * width, style="dim"))
    for row in table.rows:
        parts.append(_text(row.head, marks))
        parts.append(Padding(_cells([_cell(cell, marks) for cell in row.cells], cell_width), (0, 0, 1, 0)))
    return Group(*parts)


def _cells(cells: Iterable[RenderableType], width: int) -> RichTable:
    grid = RichTable.grid(padding=(0, 2, 0, 0))
    row = tuple(cells)
    for _ in row:
        grid.add_column(width=width, overflow="fold")
    grid.add_row(*row)
    return grid


def _cell(entries: tuple[Entry, ...], marks: Marks) -> RenderableType:
    if not entries:
        return Text(NOTHING, style="dim")
    if len(entries) == 1:
        return _text(entries[0].line, marks)
    return Group(*(_hanging("• ", _text(entry.line, marks)) for entry in entries))


def _text(line: Inlines, marks: Marks, style: str = "") -> Text:
    text = Text(style=style, overflow="fold")
    for inline in line:
        match inline:
            case Plain(words):
                text.append(words)
            case Strong(words):
                text.append(words, "bold")
            case Code(words):
                text.append(f" {words}" if text and not text.plain.endswith(" ") else words, "cyan")
            case Link(words, url):
                text.append(words, f"link {url}")
            case Cite():
                text.append(f" {marks.mark(inline)}", "dim")
    return text
