"""`sources add` of a table: columns recognized, cells normalized, what is unclear named with its place."""

import json
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from bases import write_base
from clients import library
from docs import GUIDE
from hypothesis import given
from hypothesis import strategies as st
from project import SHIPPED, Run

from hubcli.base.tables.cells import iso_period, plain_number, scale_of
from hubcli.cli import table_input
from hubcli.model.units import Unit
from hubcli.sources.number_formats import shown

SENTENCE = (
    'sentence = { en = "{place} had {value} laboratories in {period}.", zh = "{period}{place}有{value}个实验室。" }\n'
)
SERIES = '[[series]]\nid = "counts"\ntable = "counts"\nindicator = "laboratories"\ntheme = "talent"\n'
SOURCE = [
    word
    for field in (
        "title.en=Count",
        "title.zh=统计",
        "publisher.en=Bureau",
        "publisher.zh=局",
        "language=zh",
        "type=report",
    )
    for word in ("--set", field)
]
TALENT = ("--series", "theme=talent")


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base below the current folder with an empty place for tables."""
    monkeypatch.chdir(tmp_path)
    folder = write_base(tmp_path / "facts")
    with (folder / "vocabulary.toml").open("a", encoding="utf-8") as file:  # its last record is the indicator
        file.write(SENTENCE)
    return folder


def with_counts(
    base: Path, table: str = "place,period,edition,value,source\nriver-city,2023,first,4,gazette\n"
) -> Path:
    """The base with a table of two editions."""
    (base / "tables").mkdir()
    (base / "tables" / "counts.csv").write_text(table, encoding="utf-8")
    (base / "series.toml").write_text(SERIES, encoding="utf-8")
    return base / "tables" / "counts.csv"


def add(run: Run, base: Path, text: str, *words: str, code: int = 0) -> Any:
    Path("new.csv").write_text(text, encoding="utf-8")
    return run("sources", "add", "count-2025", "new.csv", *words, base=base, code=code)


WIDE = """表1 实验室数,,,
单位：万个,,,
地区,2024年,2025H1,备注
河城,"1,234.5",0.3,估计
海镇,…,2,
注：截至年末。,,,
"""


def test_a_wide_table_in_chinese_becomes_lines_with_iso_periods_and_plain_numbers(run: Run, base: Path) -> None:
    proposal = add(run, base, WIDE, *TALENT, *SOURCE).stdout
    assert "Nothing was written" in proposal
    assert not (base / "tables").exists()
    said = add(run, base, WIDE, *TALENT, *SOURCE, "--yes").stdout
    assert (base / "tables" / "count-2025.csv").read_text(encoding="utf-8") == (
        "place,period,value,scale,备注\n"
        "河城,2024,1234.5,10000,估计\n"
        "河城,2025-01/2025-06,0.3,10000,估计\n"
        "海镇,2025-01/2025-06,2,10000,\n"
    )
    assert "1 cell says that there is no figure." in said
    assert "- 注：截至年末。" in said
    found = json.loads(run("show", "count-2025-laboratories-river-city-2024", "-f", "json", base=base).stdout)
    assert (found["value"], found["evidence"][0]["source"]) == (12345000, "count-2025")


def test_places_above_columns_become_a_column_and_the_source_may_be_one(run: Run, base: Path) -> None:
    table = "Year,River City,海镇,source\n2023,4,5,gazette\n"
    add(run, base, table, *TALENT, "--series", "indicator=laboratories", "--yes")
    written = (base / "tables" / "count-2025.csv").read_text(encoding="utf-8")
    assert written == "place,period,value,source\nRiver City,2023,4,gazette\n海镇,2023,5,gazette\n"


@pytest.mark.parametrize(
    ("place", "period"),
    [
        ("Country Name", "Year"),
        ("Economy", "Year"),
        ("Province", "年份"),
        ("Region", "年份"),
        ("地区", "时期"),
        ("国家", "时期"),
    ],
)
def test_common_heads_are_recognized(run: Run, base: Path, place: str, period: str) -> None:
    table = f"{place},Code,{period},Value\nRiver City,1,2023,4\n"
    add(run, base, table, *TALENT, *SOURCE, "--series", "indicator=laboratories", "--yes")
    written = (base / "tables" / "count-2025.csv").read_text(encoding="utf-8")
    assert written == "place,period,value,Code\nRiver City,2023,4,1\n"


def test_of_two_columns_of_places_the_one_that_the_base_knows_is_taken_and_else_it_is_asked(
    run: Run, base: Path
) -> None:
    table = "Province,City,Year,Value\n{},{},2023,4\n"
    words = (*TALENT, *SOURCE, "--series", "indicator=laboratories")
    for names in (("Far Province", "Far City"), ("River City", "海镇")):
        unclear = add(run, base, table.format(*names), *words, code=2).stderr
        assert "which column holds the place?" in unclear
        assert "the table has Province, City" in unclear
    add(run, base, table.format("Far Province", "River City"), *words, "--yes")
    assert "River City,2023,4" in (base / "tables" / "count-2025.csv").read_text(encoding="utf-8")


def test_what_is_wrong_is_told_by_line_and_column_of_the_given_file(run: Run, base: Path) -> None:
    table = '\n地区,年份,实验室数（个）\n河城,FY23,4 labs\n海镇,2023,"1,2"\n'
    assert [
        line.split(": ")[:3] for line in add(run, base, table, *TALENT, *SOURCE, code=2).stderr.splitlines()[:-1]
    ] == [
        ["new.csv:3", "年份", "FY23"],
        ["new.csv:3", "实验室数（个）", "4 labs"],
        ["new.csv:4", "实验室数（个）", "1,2"],
    ]


@pytest.mark.parametrize(
    ("table", "words", "said"),
    [
        ("place,a,b\nriver-city,4,5\n", (), "Say it with --series columns.value=NAME"),
        ("place,value\nriver-city,4\n", (), "which indicator are the figures on?"),
        ("place,实验室数\nThe River,4\nThe Sea,5\n河城,2\n", (), "no place The River, The Sea: say"),
        ("place,实验室数（万元）\nriver-city,4\n", (), "万元: no scale of count"),
        ("place,实验室数\nriver-city,4\n", ("--place", "x=rivercity"), "did you mean 'river-city'?"),
        ("place,实验室数\nriver-city,4\n", ("--series", "columns.value=数"), "no column 数 for value"),
        ("place,实验室数\nriver-city,4\n", ("--into", "count"), "did you mean 'counts'?"),
        ("place,实验室数\nriver-city,4\n", ("--sheet", "One"), "is a CSV file, which has one table"),
        ("place,实验室数,\nriver-city,4,3\n", (), "new.csv:1: column 3 has no name"),
        ("a title\n", (), "no table in it"),
    ],
)  # fmt: skip
def test_what_is_unclear_is_told_with_the_way_out(
    run: Run, base: Path, table: str, words: tuple[str, ...], said: str
) -> None:
    with_counts(base)
    before = {path: path.read_bytes() for path in base.rglob("*.*")}
    assert said in add(run, base, table, *words, *TALENT, *SOURCE, "--yes", code=2).stderr
    assert {path: path.read_bytes() for path in base.rglob("*.*")} == before


def test_lines_are_added_to_a_table_with_their_source(run: Run, base: Path) -> None:
    counts = with_counts(base)
    table = "地区,2025年\nThe River,5\n海镇,6\n"
    words = ("--into", "counts", "--place", "The River=river-city")
    said = add(run, base, table, *words, *SOURCE, code=0).stdout
    assert "The table tells editions apart, and these figures have none" in said
    add(run, base, table, *words, *SOURCE, "--series", "fixed.edition=first", "--yes")
    assert counts.read_text(encoding="utf-8").splitlines()[1:] == [
        "river-city,2023,first,4,gazette",
        "river-city,2025,first,5,count-2025",
        "海镇,2025,first,6,count-2025",
    ]
    again = add(run, base, table, *words, "--series", "fixed.edition=first", "--yes", code=2).stderr
    assert "counts.csv:5: counts-river-city-2025-first: id: another record has this id" in again


def test_a_scale_that_a_table_has_no_column_for_is_refused(run: Run, base: Path) -> None:
    with_counts(base)
    refused = add(
        run, base, "place,实验室数（万个）\nriver-city,5\n", "--into", "counts", *SOURCE, "--yes", code=2
    ).stderr
    assert "the table 'counts' has no column for scale" in refused


def test_on_a_terminal_what_is_open_is_asked(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_input, "on_a_terminal", lambda: True)
    Path("new.csv").write_text("place,year,value\nThe River,2025,5\n", encoding="utf-8")
    answers = "laboratories\ntalent\nriver-city\ny\n"
    asked = run("sources", "add", "count-2025", "new.csv", *SOURCE, base=base, stdin=answers)
    assert "Add the table?" in asked.stderr
    assert "Recorded in facts/tables/count-2025.csv, from line 2." in asked.stdout
    assert 'cell = "The River", place = "river-city"' in (base / "series.toml").read_text(encoding="utf-8")


def test_excel_numbers_are_read_as_they_are_shown(run: Run, base: Path) -> None:
    library("openpyxl")
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Nothing here"])
    sheet = book.create_sheet("Data")
    for row in (["实验室数"], ["地区", "时间", "数值"], ["河城", 2023, 1234.5], ["海镇", 2023, 0.1 + 0.2]):
        sheet.append(row)
    sheet["C3"].number_format = "#,##0.00"
    book.save("new.xlsx")
    words = ("sources", "add", "count-2025", "new.xlsx", *TALENT, *SOURCE, "--yes")
    assert "the sheet" not in run(*words, base=base, code=2).stderr
    run(*words, "--sheet", "Data", base=base)
    written = (base / "tables" / "count-2025.csv").read_text(encoding="utf-8")
    assert written == "place,period,value\n河城,2023,1234.50\n海镇,2023,0.3\n"


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (3100.5, '0.0"亿元"', "3100.5亿元"), (3.3, '0.0"%"', "3.3%"), (12345.6, '#,##0"万人"', "12,346万人"),
        (12, '0" 家"', "12 家"), (1234567, "0.0,", "1234.6"), (1234567, '0.0,,"m"', "1.2m"), (0.331, "0.0%", "33.1%"),
        (12345, '0\\.0,"万"', "1.2万"), (12345, '0!.0,"万"', "1.2万"), (2023, '0"年"', "2023年"), (7, "000", "007"),
        (1234.5, "[$¥-804]#,##0.00", "¥1,234.50"), (-1234.5, "[$¥-804]#,##0.00", "-¥1,234.50"),
        (-5.5, "0.0;[Red](0.0)", "-5.5"), (-5.5, "0.0;[Red]0.0", "-5.5"), (-3.2, "0.0;▲0.0", "-3.2"),
        (-1234, '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "-1,234"), (0, '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "0"),
        (0, "#,##0;-#,##0;", "0"), (0, '0;-0;"n.a."', "n.a."), (-5, "0;;", ""), (0.5, "#.0#", "0.5"), (3, "0.##", "3"),
        (250000000, '[>=100000000]0.00,,"百万";[>=10000]0!.0,"万";0', "250.00百万"),
        (25000, '[>=100000000]0.00,,"百万";[>=10000]0!.0,"万";0', "2.5万"),
        (25, '[>=100000000]0.00,,"百万";[>=10000]0!.0,"万";0', "25"), (-5, "[>10]0", "-5"),
        (1234, '[DBNum1][$-804]General"人"', "1234人"), (1.5, "# ?/?", "1.5"), (12345, "0.00E+00", "12345"),
        (0.1 + 0.2, "General", "0.3"), (2.5, "0", "3"), (1e20, "General", "100000000000000000000"), (12, "@", "12"),
    ],
)  # fmt: skip
def test_a_number_is_shown_as_its_format_says(number: float, form: str, text: str) -> None:
    assert shown(number, form) == text


def test_a_unit_in_a_cell_counts_as_one_in_a_column(run: Run, base: Path) -> None:
    library("openpyxl")
    import openpyxl

    book = openpyxl.Workbook()
    formats = ['0.0"千"', '0!.0,"万"', '#,##0"个"', "General"]
    for row in (["实验室数"], ["地区", "时间", "数值"], *(["河城", 2020 + at, 12340] for at in range(4))):
        book.active.append(row)
    for line, form in enumerate(formats, 3):
        book.active[f"C{line}"].number_format = form
    book.save("new.xlsx")
    run("sources", "add", "count-2025", "new.xlsx", *TALENT, *SOURCE, "--yes", base=base)
    written = (base / "tables" / "count-2025.csv").read_text(encoding="utf-8")
    assert written == (
        "place,period,value,scale\n河城,2020,12340.0,1000\n河城,2021,1.2,10000\n河城,2022,12340,1\n河城,2023,12340,\n"
    )


@pytest.mark.parametrize("cell", ["3.1亿元", "约3千", "3*", "3千 (1)", "▲4", "3千余个", "(4)"])
def test_a_cell_with_another_unit_or_with_more_than_a_unit_is_refused(run: Run, base: Path, cell: str) -> None:
    Path("new.csv").write_text(f"地区,时间,实验室数\n河城,2023,{cell}\n", encoding="utf-8")
    words = ("sources", "add", "count-2025", "new.csv", *TALENT, *SOURCE, "--yes")
    assert f"{cell}: no number" in run(*words, base=base, code=2).stderr


def test_the_columns_of_sdmx_are_read_with_its_codes(run: Run, base: Path) -> None:
    rows = "2024-Q2,河城,12,3,A\n2022,海镇,11,-1,E\n2023-M01,河城,10,0,P\n"
    Path("new.csv").write_text(f"TIME_PERIOD,REF_AREA,OBS_VALUE,UNIT_MULT,OBS_STATUS\n{rows}", encoding="utf-8")
    words = ("--series", "indicator=laboratories", *TALENT, *SOURCE, "--yes")
    run("sources", "add", "count-2025", "new.csv", *words, base=base)
    assert (base / "tables" / "count-2025.csv").read_text(encoding="utf-8") == (
        "place,period,value,scale,status\n河城,2024-04/2024-06,12,1000,normal\n海镇,2022,11,0.1,estimated\n"
        "河城,2023-01,10,1,provisional\n"
    )


def test_a_power_of_ten_in_a_cell_goes_with_the_unit_of_its_column(run: Run, base: Path) -> None:
    words = ("sources", "add", "count-2025", "new.csv", *TALENT, *SOURCE, "--yes")
    Path("new.csv").write_text("地区,时间,实验室数（万个）\n河城,2023,3千\n", encoding="utf-8")
    assert "3千: no number" in run(*words, base=base, code=2).stderr
    Path("new.csv").write_text("地区,时间,实验室数（万个）\n河城,2023,3万\n", encoding="utf-8")
    run(*words, base=base)
    written = (base / "tables" / "count-2025.csv").read_text(encoding="utf-8")
    assert written == "place,period,value,scale\n河城,2023,3,10000\n"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023", "2023"), ("2023年", "2023"), ("２０２３年度", "2023"), ("2023H1", "2023-01/2023-06"),
        ("2023年下半年", "2023-07/2023-12"), ("2023年第三季度", "2023-07/2023-09"), ("Q2 2023", "2023-04/2023-06"),
        ("2023年1-6月", "2023-01/2023-06"), ("2023年6月", "2023-06"), ("2023/6/30", "2023-06-30"),
        ("June 2023", "2023-06"), ("2021—2025年", "2021/2025"), ("2023-06", "2023-06"), ("2023-13", None),
        ("FY23", None), ("23", None), ("2023-M06", "2023-06"), ("2023M6", "2023-06"), ("3Q23", "2023-07/2023-09"),
        ("1H 2023", "2023-01/2023-06"), ("2023年Q2", "2023-04/2023-06"), ("2023-S2", "2023-07/2023-12"),
        ("2023-W10", None), ("FY2023", None), ("2023财年", None), ("2023Q1-Q3", "2023-01/2023-09"), ("2023-W60", None),
    ],
)  # fmt: skip
def test_a_period_as_people_write_it_is_iso_8601(text: str, period: str | None) -> None:
    assert iso_period(text) == period


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False, allow_infinity=False))
def test_a_number_with_separators_is_the_same_number(number: Any) -> None:
    assert plain_number(f"{number:,}") == str(number)


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("亿元", "CNY", "100000000"), ("100 million yuan", "CNY", "100000000"), ("万人", "count", "10000"),
        ("%", "percent", "1"), ("1000", "count", "1000"), ("亿美元", "CNY", None), ("%", "CNY", None),
    ],
)  # fmt: skip
def test_a_unit_in_words_is_a_scale_of_the_indicators_unit(text: str, unit: str, scale: str | None) -> None:
    assert scale_of(text, Unit(unit)) == scale


@pytest.mark.heavy
def test_a_new_communique_is_taken_in_as_the_guide_says(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = (GUIDE / "statistics.md").read_text(encoding="utf-8")
    spending, intensity = re.findall(r"```csv\n(.*?)```", guide, re.DOTALL)[:2]
    monkeypatch.chdir(tmp_path)
    Path("spending.csv").write_text(spending, encoding="utf-8")
    Path("intensity.csv").write_text(intensity, encoding="utf-8")
    shutil.copytree(SHIPPED, "facts", ignore=_all_but_tables)
    commands, *_ = re.findall(r"```sh\n(.*?)```", guide, re.DOTALL)
    for command in commands.replace("\\\n", "").splitlines():
        program, *words = shlex.split(command)
        assert program == "hubcli"
        run(*words, base=Path("facts"))
    run("check", base=Path("facts"))
    for indicator, value in (("rd-spending", 310050000000), ("rd-intensity", 6.61)):
        id_ = f"stats-{indicator}-beijing-2025-first"
        figure = json.loads(run("show", id_, "-f", "json", base=Path("facts")).stdout)
        assert (figure["value"], figure["evidence"][0]["source"]) == (value, "nbs-rd-2025")


def _all_but_tables(folder: str, names: list[str]) -> list[str]:
    """Facts that are not lines of tables, and what rests on them: the test is quicker without them."""
    return [
        name for name in names if name in ("bjh", "yrd", "gba", "shared", "context", "tensions.toml", "reviews.toml")
    ]
