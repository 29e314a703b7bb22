"""Tables of published figures: their lines become metrics, and what is wrong in them is told by line and column."""

from pathlib import Path

import pytest
from bases import COUNTS, put_counts, write_counts
from project import Run

from hubcli.base.compiled.cache import open_store
from hubcli.errors import BrokenBaseError
from hubcli.model.facts import Metric
from hubcli.model.text import Lang

SERIES = f"""{COUNTS}columns = {{ value = "number" }}
names = [{{ cell = "The River", place = "river-city" }}]
"""


def written(folder: Path, table: str, series: str = SERIES) -> Path:
    """A base with one table and a series that reads it."""
    return write_counts(folder, table, series=series)


def figures(folder: Path) -> list[Metric]:
    with open_store(folder) as store:
        return list(store.facts_of(Metric, "1"))


def problems(folder: Path) -> list[str]:
    with pytest.raises(BrokenBaseError) as caught:
        figures(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_line_becomes_a_metric_with_its_words_in_both_languages(tmp_path: Path) -> None:
    table = "place,period,edition,number,scale,qualifier\nThe River,2023,first,1.2,1000,over\n"
    (metric,) = figures(written(tmp_path / "facts", table))
    assert metric.id == "counts-river-city-2023-first"
    assert (metric.value, metric.qualifier, metric.period, metric.edition) == (1200, "over", "2023", "first")
    assert metric.hubs == ("north",)
    assert metric.statement[Lang.EN] == "River City had over 1,200 laboratories in 2023."
    assert metric.statement[Lang.ZH].startswith("2023年")
    assert "as first published" in metric.label.en
    (evidence,) = metric.evidence
    assert (evidence.source, evidence.transcribed_in, evidence.passage, evidence.anchors) == (
        "gazette",
        "counts",
        2,
        ("1.2",),
    )


def test_the_figures_of_a_series_that_names_a_group_are_about_its_hubs(tmp_path: Path) -> None:
    group = '[[group]]\nid = "pair"\nname = { en = "Pair", zh = "两地" }\nhubs = ["north", "south"]\n'
    table = "place,period,number\nriver-city,2023,12\n"
    base = written(tmp_path / "facts", table, f'{SERIES}hubs = ["pair"]\n{group}')
    assert [metric.hubs for metric in figures(base)] == [("north", "south")]
    series = base / "series.toml"
    series.write_text(
        series.read_text(encoding="utf-8").replace('"north", "south"', '"south", "north"'), encoding="utf-8"
    )
    assert [metric.hubs for metric in figures(base)] == [("south", "north")]


def test_the_edition_of_a_list_is_no_other_publication_of_a_figure(tmp_path: Path) -> None:
    (metric,) = figures(written(tmp_path / "facts", "place,period,edition,number\nriver-city,2023,List 2023,4\n"))
    assert metric.id == "counts-river-city-2023"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Atlantis,2023,4,", "tables/counts.csv:2: counts: place: no place 'Atlantis'"),
        ("river-city,23,4,", "tables/counts.csv:2: counts: period: not a year"),
        ('river-city,2023,"4,000",', "tables/counts.csv:2: counts: number: 4,000: needs a plain number"),
        ("river-city,2023,4,perhaps", "tables/counts.csv:2: counts: qualifier: must be one of"),
        ("river-city,2023,4", "tables/counts.csv:2: 3 cells, the header has 4"),
        ("", "tables/counts.csv:2: a blank line"),
        ('"river\ncity",2023,4,', "tables/counts.csv:2: a cell goes on over a line break"),
    ],
)
def test_a_wrong_cell_is_told_by_line_and_column(tmp_path: Path, line: str, told: str) -> None:
    found = problems(written(tmp_path / "facts", f"place,period,number,qualifier\n{line}\nriver-city,2022,3,\n"))
    assert found
    assert told in found[0]


def test_every_wrong_cell_of_a_line_is_told(tmp_path: Path) -> None:
    table = "place,period,number,scale\nAtlantis,23,4 km,1e8\nriver-city,2022,,\n"
    told = [text.split(": ")[:3] for text in problems(written(tmp_path / "facts", table))]
    assert told == [
        *(["tables/counts.csv:2", "counts", column] for column in ("number", "period", "place", "scale")),
        ["tables/counts.csv:3", "counts", "number"],
    ]


def test_a_column_that_no_series_reads_is_told_unless_it_is_kept_for_people(tmp_path: Path) -> None:
    table = "place,perod,number,remark,read_at\nriver-city,2023,4,seen twice,\n"
    base = written(tmp_path / "facts", table)
    assert problems(base) == [
        "tables/counts.csv:1: perod: no series reads this column; did you mean 'period'?",
        "tables/counts.csv:1: remark: no series reads this column; if it is there for people, name it in the series"
        " under kept",
    ]
    (base / "series.toml").write_text(SERIES + 'kept = ["remark", "perod"]\n', encoding="utf-8")
    assert len(figures(base)) == 1


def test_two_lines_for_one_figure_are_told_as_one_id_twice(tmp_path: Path) -> None:
    (found,) = problems(written(tmp_path / "facts", "place,period,number\nriver-city,2023,4\nriver-city,2023,5\n"))
    assert "counts-river-city-2023" in found


def test_a_table_that_no_series_reads_and_a_series_without_its_table_are_told(tmp_path: Path) -> None:
    base = written(
        tmp_path / "facts", "place,number\nriver-city,4\n", SERIES.replace('table = "counts"', 'table = "x"')
    )
    found = problems(base)
    assert [text for text in found if "no series reads the table" in text]
    assert [text for text in found if "no file tables/x.csv" in text]


def test_a_changed_table_or_place_is_compiled_anew(tmp_path: Path) -> None:
    base = written(tmp_path / "facts", "place,number\nThe River,4\n")
    assert [metric.value for metric in figures(base)] == [4]
    put_counts(base, "place,number\nThe River,5\n")
    assert [metric.value for metric in figures(base)] == [5]
    (base / "series.toml").write_text(SERIES.replace("The River", "The Brook"), encoding="utf-8")
    assert "The River" in problems(base)[0]


def test_a_footnote_names_the_line_of_the_table_and_where_it_was_read(tmp_path: Path, run: Run) -> None:
    table = "place,period,number,read_at\nThe River,2023,4,the River Post\n"
    base = written(tmp_path / "facts", table)
    id_ = "counts-river-city-2023"
    asked = ["metrics", "laboratories"], ["trend", "laboratories", "river-city"], ["compare", "north", "south", "--all"]
    for words in (["show", id_], *asked):
        page = run(*words, "-f", "markdown", base=base).stdout
        assert "transcribed in counts.csv, line 2, read at the River Post" in page, words
        assert "passage 2" not in page, words
    assert ",gazette,2,counts," in run("metrics", "laboratories", "-f", "csv", base=base).stdout
    assert "转录于counts.csv第2行" in run("show", id_, "--lang", "zh", base=base).stdout
    quoted = run("quote", id_, base=base).stdout
    assert "gazette, transcribed in counts.csv, line 2\nplace: The River" in quoted


def test_the_list_of_sources_says_what_was_transcribed_from_each(tmp_path: Path, run: Run) -> None:
    base = written(tmp_path / "facts", "place,period,number\nThe River,2023,4\nriver-city,2022,3\n")
    assert "- 2 figures were transcribed from it, in counts.\n" in run("sources", base=base).stdout
    assert "facts cite it" not in run("sources", base=base).stdout
    assert "转录自该来源的数据2个，见counts。" in run("sources", "--lang", "zh", base=base).stdout
