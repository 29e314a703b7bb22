"""A spreadsheet reads the CSV as it is meant: numbers are numbers, and nothing becomes a date that is none."""

import csv
import io
import re
from pathlib import Path

import pytest
from clients import converted
from openpyxl import load_workbook
from project import Run

from hubcli.document import Document, Records
from hubcli.render import Form, render

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TEMPTING = (
    "1/9", "2025-06", "2025/6", "March 2025", "27 March 2025", "1-2", "12:30", "3.4.2024", "2024年3月", "May 5",
)  # fmt: skip
"""Texts that LibreOffice or Excel reads as dates or times."""


@pytest.mark.heavy
@pytest.mark.parametrize(("language", "locale"), [("en", 1033), ("zh", 2052)])
def test_libreoffice_reads_numbers_as_numbers_and_no_text_as_a_date(
    language: str, locale: int, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "facts.csv"
    text = run("export", "--all", "--lang", language, "-f", "csv").stdout
    records = (Records("facts", ("a",), tuple((cell,) for cell in TEMPTING)),)
    tempting = render(Document("en", (), records=records), "csv", Form())
    path.write_text(text + tempting, encoding="utf-8")
    written, cells = list(csv.reader(io.StringIO(text + tempting))), _read_by_libreoffice(path, locale)
    value = written[0].index("value")
    assert {type(row[value]) for row in cells[1:] if row[value] is not None} == {int, float}
    for before, after in zip(written, cells, strict=True):
        for text, cell in zip(before, after, strict=False):
            if hasattr(cell, "year") or hasattr(cell, "hour"):
                assert DAY.fullmatch(text)
                assert str(cell).startswith(text)


def _read_by_libreoffice(path: Path, locale: int) -> list[tuple[object, ...]]:
    read_in = f"--infilter=Text - txt - csv (StarCalc):44,34,76,1,,{locale},false,true"  # comma, UTF-8, all recognized
    return list(load_workbook(converted(path, "xlsx", read_in)).worksheets[0].iter_rows(values_only=True))
