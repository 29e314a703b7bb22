"""A document as an Excel workbook: a sheet for each kind of entry, with typed cells, filters and a head that stays."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil
from typing import Any

from hubcli.document import Cell, Document, Heading, Records
from hubcli.errors import HubError, MissingExtraError
from hubcli.messages import Message, say
from hubcli.render import Form
from hubcli.render.csv import records_of
from hubcli.render.wrapping import text_columns

MOST_ROWS, MOST_CHARACTERS, MOST_OF_NAME = 1_048_575, 32_767, 31
"""What a sheet holds below its head, a cell and the name of a sheet (Excel specifications and limits)."""
FIRST_YEAR = 1900
"""The first year that dates of Excel have; earlier ones are texts."""
WIDEST = 48
"""The widest column, in digits; longer texts are wrapped."""
LINE = 15
"""The height of a line, in points."""


def render_xlsx(document: Document, form: Form) -> bytes:
    """The file, which is the same for the same document. Raises HubError where a table or a text does not fit."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise MissingExtraError("xlsx", "--format xlsx") from None
    title = document.title or next((block.text for block in document.blocks if isinstance(block, Heading)), "hubcli")
    output = BytesIO()
    with Workbook(output, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": title, "created": datetime(1980, 1, 1)})
        sheet = _Sheets(workbook)
        for records in document.records or (_entries(document, title),):
            sheet.add(records)
    return output.getvalue()


def _entries(document: Document, title: str) -> Records:
    """The findings or entries of a document without records of its own."""
    found = records_of(document)
    heads = tuple(say(f"columns.{head}", document.lang) for head in found.heads)
    return found._replace(name="".join(" " if char in "[]:*?/\\'" else char for char in title), heads=heads)


class _Sheets:
    """Adds sheets to a workbook, in its formats."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        top = {"valign": "top"}
        self._head = workbook.add_format({**top, "bold": True, "bottom": 1})
        self._text = workbook.add_format({**top, "num_format": "@", "text_wrap": True})
        self._whole = workbook.add_format({**top, "num_format": "#,##0"})
        self._number = workbook.add_format(top)
        self._day = workbook.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"})

    def add(self, records: Records) -> None:
        """Add a sheet."""
        if len(records.rows) > MOST_ROWS:
            raise HubError(Message("errors.too_large_for_xlsx", MOST_ROWS, MOST_CHARACTERS))
        sheet = self._workbook.add_worksheet(records.name.strip()[:MOST_OF_NAME].strip())
        last = len(records.rows), len(records.heads) - 1
        widths = [_width(head, (row[place] for row in records.rows)) for place, head in enumerate(records.heads)]
        for place, (head, width) in enumerate(zip(records.heads, widths, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, head, self._head)
        for number, row in enumerate(records.rows, 1):
            sheet.set_row(number, LINE * _lines(row, widths))  # LibreOffice finds no height of its own
            self._write(sheet, number, row)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, *last)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last[0] + 1}"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.repeat_rows(0)

    def _write(self, sheet: Any, number: int, row: Sequence[Cell]) -> None:
        for place, cell in enumerate(row):
            match cell:
                case None | "":
                    pass
                case str() if len(cell) > MOST_CHARACTERS:
                    raise HubError(Message("errors.too_large_for_xlsx", MOST_ROWS, MOST_CHARACTERS))
                case str():
                    sheet.write_string(number, place, cell, self._text)
                case date() if cell.year < FIRST_YEAR:
                    sheet.write_string(number, place, cell.isoformat(), self._text)
                case date():
                    sheet.write_datetime(number, place, cell, self._day)
                case _:
                    sheet.write_number(number, place, cell, self._whole if cell == int(cell) else self._number)


def _width(head: str, cells: Iterable[Cell]) -> int:
    """The width of a column in digits: that of its widest cell or of its head with the button of the filter."""
    texts = (f"{cell:,}" if isinstance(cell, int | float) else str(cell) for cell in cells if cell)
    widest = max(map(text_columns, texts), default=0)
    return min(max(widest, text_columns(head) + 3), WIDEST) + 1


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """How many lines the texts of a row take at most; a word that does not fit leaves room at the end of its line."""
    sizes = ((text_columns(cell), width) for cell, width in zip(row, widths, strict=True) if isinstance(cell, str))
    return max((ceil(size * 1.1 / width) for size, width in sizes if size > width), default=1)
