"""A workbook has typed cells, and the same facts as the CSV."""

import csv
import io
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from clients import converted
from first_run import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from project import Run

from hubcli.document import Cell, Document, Records
from hubcli.messages import say
from hubcli.model.facts import Kind
from hubcli.pages.records.facts import HEADS
from hubcli.render import Form, render_bytes
from hubcli.render.tidy import tidied

TEXTS = st.text(st.sampled_from("=+-@1/9'中 \n") | st.characters(categories=["L", "N", "P", "S"], max_codepoint=0xFFFF))
CELLS = (
    st.none()
    | TEXTS.map(tidied).filter(lambda text: "_x" not in text and text != "")  # openpyxl leaves the escapes of `_x0041_`
    | st.integers(-(10**14), 10**14)
    | st.floats(allow_nan=False, allow_infinity=False, min_value=-1e200, max_value=1e200)
    | st.dates(date(1900, 3, 1))  # Excel has a day before it that never was
)


@settings(max_examples=examples(40))
@given(st.lists(CELLS, min_size=1, max_size=8))
@example(["=1+1", "+1", "-1", "@a", "2025", "1/9", "0012"])
@example([date(1899, 5, 1)])
def test_every_cell_is_read_back_as_what_it_was(cells: list[Cell]) -> None:
    ((_, *read),) = _read(render_bytes(_document(("first", *cells)), "xlsx", Form()))[1:]
    for cell, back in zip(cells, read, strict=True):
        if isinstance(cell, date) and cell.year >= 1900:
            assert isinstance(back, datetime)
            assert back.date() == cell
        elif isinstance(cell, int | float):
            assert back == pytest.approx(cell)
        else:
            assert back == (None if cell is None else str(cell))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_sheets_of_a_digest_have_the_facts_of_its_csv_by_kind(lang: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.xlsx"
    run("export", "--all", "--lang", lang, "-o", str(path))
    workbook = load_workbook(path)
    facts = {row["id"]: row for row in _csv(run("export", "--all", "--lang", lang, "-f", "csv").stdout)}
    told = []
    for kind in Kind:
        sheet = workbook[say(kind, lang)]
        heads = [str(cell.value) for cell in sheet[1]]
        assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)
        for row in sheet.iter_rows(min_row=2, values_only=True):
            cells = dict(zip(heads, row, strict=True))
            fact = facts[str(cells[say("columns.id", lang)])]
            assert fact["kind"] == kind
            told.append(fact["id"])
            for name in HEADS:
                head = say(f"columns.{name}", lang)
                assert name == "kind" or _is_told(fact[name], cells.get(head)), f"{fact['id']}: {name}"
    assert sorted(told) == sorted(facts)
    assert say("sources", lang) in workbook.sheetnames


def test_texts_are_in_both_languages(run: Run, tmp_path: Path) -> None:
    run("show", "riv-ferry-chain", "-o", str(tmp_path / "fact.xlsx"))
    heads, fact = load_workbook(tmp_path / "fact.xlsx")["Facts"].iter_rows(values_only=True)
    for name, lang in (("Statement", "en"), ("Statement (Chinese)", "zh")):
        (row,) = _csv(run("show", "riv-ferry-chain", "--lang", lang, "-f", "csv").stdout)
        assert fact[heads.index(name)] == row["statement"]


@pytest.mark.parametrize("command", ["search zebra", "check"])
def test_an_answer_without_rows_of_its_own_has_the_entries_of_its_page(command: str, run: Run, tmp_path: Path) -> None:
    run(*command.split(), "-f", "xlsx", "-o", str(tmp_path / "page.xlsx"), code=None)
    assert "Text" in [cell.value for cell in load_workbook(tmp_path / "page.xlsx").worksheets[0][1]]


def test_what_does_not_fit_is_refused(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.render.xlsx.MOST_CHARACTERS", 20)
    said = run("hubs", "-o", str(tmp_path / "hubs.xlsx"), code=2).stderr
    assert "use --format csv" in said
    assert not (tmp_path / "hubs.xlsx").exists()


def test_without_the_extra_the_command_that_installs_it_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert "pip install 'hubcli[xlsx]'" in run("hubs", "-o", "hubs.xlsx", code=2).stderr


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_libreoffice_opens_it_and_writes_the_same_facts_as_csv(lang: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "trend.xlsx"
    run("metrics", "rd-intensity", "--lang", lang, "-o", str(path), base=None)
    expected = _csv(run("metrics", "rd-intensity", "--lang", lang, "-f", "csv", base=None).stdout)
    written = _csv(_first_sheet_as_csv(path))
    assert len(written) == len(expected) > 100
    for fact, row in zip(expected, written, strict=True):
        for name in HEADS:
            cell = row.get(say(f"columns.{name}", lang), "")
            assert cell == fact[name].removeprefix("'") or float(cell) == float(fact[name]), name


def _document(*rows: tuple[Cell, ...]) -> Document:
    heads = tuple(f"head {number}" for number, _ in enumerate(rows[0]))
    return Document("en", (), records=(Records("cells", heads, rows),))


def _read(content: bytes) -> list[tuple[Any, ...]]:
    return list(load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True))


def _csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def _is_told(text: str, cell: object) -> bool:
    """Whether a cell of CSV is that of a workbook."""
    if isinstance(cell, datetime):
        return text == cell.date().isoformat()
    return float(text) == cell if isinstance(cell, int | float) else text.removeprefix("'") == (cell or "")


def _first_sheet_as_csv(path: Path) -> str:
    to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"  # UTF-8, cells as they are
    return converted(path, to).read_text(encoding="utf-8")
