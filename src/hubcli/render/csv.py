"""A document as CSV, ready for a spreadsheet: one line for each entry or finding."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from types import SimpleNamespace

from hubcli.document import (
    Block,
    Cell,
    Cite,
    Document,
    Entry,
    Finding,
    Heading,
    Inlines,
    Items,
    Notice,
    Prose,
    Records,
    Sentences,
    Table,
)
from hubcli.render import Form
from hubcli.render.marks import Marks, plain_text, where
from hubcli.render.tidy import tidied

HEAD = ("section", "row", "column", "id", "text", "sources")
HEAD_OF_FINDINGS = ("file", "line", "column", "end_line", "end_column", "level", "verdict", "fact", "text")


def render_csv(document: Document, form: Form) -> str:
    """The findings of a document, each with its place, then what else is to be said; or the entries of its page.

    An entry has its section, row, column, id, text and sources, each `source:passage` or `source:table:line`.
    """
    output = io.StringIO(newline="")
    write_rows(records_of(document), output.write)
    return output.getvalue()


def write_rows(records: Records, write: Callable[[str], object]) -> None:
    """Write the heads and the rows, one line at a time."""
    writer = csv.writer(SimpleNamespace(write=write), lineterminator="\n")
    writer.writerow(records.heads)
    writer.writerows(map(_inert, tidied(row)) for row in records.rows)


def records_of(document: Document) -> Records:
    """The findings of the document or, if it is not about findings, the entries of its page."""
    marks = Marks(document)
    if document.rules:
        return Records("findings", HEAD_OF_FINDINGS, tuple(_findings(document, marks)))
    return Records("entries", HEAD, tuple(_entries(document, marks)))


def _entries(document: Document, marks: Marks) -> Iterator[tuple[Cell, ...]]:
    section: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            section = [*section[: block.level - 1], block.text]
        for row, column, id_, line in _lines(block, marks, ""):
            text = plain_text(tuple(inline for inline in line if not isinstance(inline, Cite)), marks)
            sources = " ".join(inline.place for inline in line if isinstance(inline, Cite))
            yield " / ".join(section), row, column, id_ or "", text, sources


def _findings(document: Document, marks: Marks) -> Iterator[tuple[Cell, ...]]:
    for block in document.blocks:
        match block:
            case Finding():
                end = block.extent
                places = (block.file, block.line, block.column, end and end.end_line, end and end.end_column)
                cells = (*places, block.level, block.code, block.fact, plain_text(block.text, marks))
                yield tuple(cell or None for cell in cells)
            case Prose(line) | Notice(line):
                nowhere = ("notice" if name == "level" else None for name in HEAD_OF_FINDINGS[:-1])
                yield *nowhere, plain_text(line, marks)


def _lines(block: Block, marks: Marks, row: str) -> Iterator[tuple[str, str, str | None, Inlines]]:
    match block:
        case Heading():
            return
        case Prose(line) | Notice(line):
            yield row, "", None, line
        case Finding():
            yield where(block), block.title, None, block.text
        case Sentences():
            yield from _items(block.entries, marks, plain_text(block.head, marks))
        case Items(entries):
            yield from _items(entries, marks, row)
        case Table(heads, rows):
            for table_row in rows:
                head = plain_text(table_row.head, marks)
                for column, cell in zip(heads[1:], table_row.cells, strict=True):
                    for _, _, id_, line in _items(cell, marks, ""):
                        yield head, column, id_, line


def _items(entries: Iterable[Entry], marks: Marks, row: str) -> Iterator[tuple[str, str, str | None, Inlines]]:
    for entry in entries:
        yield row, "", entry.id, entry.signed
        inside = entry.id or plain_text(entry.line, marks)
        yield from _items(entry.children, marks, f"{row} / {inside}" if row else inside)


def _inert(cell: Cell) -> Cell:
    """The cell, escaped so that a spreadsheet reads no formula (OWASP, CSV injection) and no date in it."""
    if not isinstance(cell, str) or not (cell.startswith(tuple("=+-@＝＋－＠")) or _is_like_a_date(cell)):
        return cell
    return f"'{cell}"


def _is_like_a_date(cell: str) -> bool:
    """Whether a spreadsheet may take it for a date, a time or a fraction; a day in ISO 8601 is a date."""
    return bool(_DATE.fullmatch(_MONTH.sub("1", cell))) and not _ISO_OR_NUMBER.fullmatch(cell)


_MONTH = re.compile(
    r"\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|"
    r"dec(ember)?)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\s*[0-9]+([\s/.:,年月日时分秒-]+[0-9]+)+[\s.年月日时分秒]*")
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ISO_OR_NUMBER = re.compile(rf"{_DAY}(/{_DAY})?|[0-9]{{4}}/[0-9]{{4}}|[0-9,]+(\.[0-9]+)?")
