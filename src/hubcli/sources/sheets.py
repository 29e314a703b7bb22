"""A spreadsheet goes in, CSV or Excel; its header and its rows come out as texts, each with its line in the file."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from hubcli.errors import HubError, MissingExtraError, OptionError, reason
from hubcli.messages import Message
from hubcli.sources.documents import TextError
from hubcli.sources.encodings import decoded
from hubcli.sources.number_formats import shown

SUFFIXES = (".csv", ".xlsx")


class Row(NamedTuple):
    """One row of a sheet."""

    line: int
    """Its line in the file, from 1."""
    cells: list[str]


class Sheet(NamedTuple):
    """A sheet, apart from what is around its table."""

    header: list[str]
    rows: list[Row]
    """Those below the header, each as wide as it."""
    around: list[str]
    """The lines above the header and below the table: titles, units, notes."""


def is_sheet(path: Path) -> bool:
    """Whether a file holds a table, by its name."""
    return path.suffix.lower() in SUFFIXES


def sheet_of(path: Path, name: str | None = None) -> Sheet:
    """The table in a file; of an Excel file the first sheet, or that of this name. Raises HubError.

    The header is the first row with two cells or more; rows with one cell above and below the table are around it.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HubError(Message("errors.text_unreadable", path, reason(error))) from None
    is_csv = path.suffix.lower() == ".csv"
    if name is not None and is_csv:
        raise OptionError("--sheet", name, Message("sources_table.no_sheets", path))
    found = [*(_of_csv(path, content) if is_csv else _of_excel(path, name))]
    rows = [Row(line, [cell.strip() for cell in cells]) for line, cells in found if any(map(str.strip, cells))]
    filled = [sum(map(bool, row.cells)) for row in rows]
    head = next((at for at, count in enumerate(filled) if count > 1), None)
    if head is None:
        raise HubError(Message("sources_table.no_table", path))
    last = max(at for at, count in enumerate(filled) if count > 1)
    outside = [*rows[:head], *rows[last + 1 :]]
    width = max(len(row.cells) for row in rows[head : last + 1])
    table = [row._replace(cells=[*row.cells, *[""] * (width - len(row.cells))]) for row in rows[head : last + 1]]
    used = [at for at in range(width) if any(row.cells[at] for row in table)]
    header, *below = [row._replace(cells=[row.cells[at] for at in used]) for row in table]
    if not below:
        raise HubError(Message("sources_table.no_rows", path, header.line))
    _check_header(path, header)
    return Sheet(header.cells, below, [next(filter(None, row.cells)) for row in outside])


def _check_header(path: Path, header: Row) -> None:
    for at, name in enumerate(header.cells, 1):
        if not name:
            raise HubError(Message("sources_table.unnamed_column", path, header.line, at))
        if header.cells.count(name) > 1:
            raise HubError(Message("sources_table.column_twice", path, header.line, name))


def _of_csv(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = decoded(content).text
    if text is None:
        raise TextError(path, "text_not_utf8", "save_as_csv")
    first = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(keepends=True), delimiter=max(",;\t", key=first.count), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [" ".join(cell.split()) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise HubError(Message("sources_table.not_csv", path, line, error)) from None


def _of_excel(path: Path, name: str | None) -> Iterator[tuple[int, list[str]]]:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        raise MissingExtraError("xlsx", Message("sources_table.an_excel_file", path)) from None
    from zipfile import BadZipFile

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError):
        raise HubError(Message("sources_table.not_excel", path)) from None
    if name is not None and name not in book.sheetnames:
        raise OptionError("--sheet", name, Message("sources_table.the_sheets", book.sheetnames))
    sheet = book[name or book.sheetnames[0]]
    for line, cells in enumerate(sheet.iter_rows(), 1):
        yield line, [_shown(cell) for cell in cells]


def _shown(cell: Any) -> str:
    """The text of a cell as Excel shows it: a number with the unit that its format has, a date in ISO 8601."""
    match cell.value:
        case None:
            return ""
        case bool():
            return str(cell.value).lower()
        case int() | float() as number:
            return shown(number, cell.number_format)
        case date() as day:  # a datetime is one
            return day.isoformat()[:10]
        case text:
            return " ".join(str(text).split())
