"""`compare`: hubs side by side, each figure with its place and year, and what they all share only once."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from project import SAMPLE, Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.document import NOTHING
from hubcli.model.text import Lang
from hubcli.pages import lay_out
from hubcli.questions.compare import compare
from hubcli.render import Form, render
from hubcli.render.wrapping import text_columns


def test_all_hubs_in_every_form_of_text(in_every_form: Callable[..., None]) -> None:
    in_every_form("compare/all", "compare", "nor", "riv", "isl", forms="txt md csv")


def test_one_theme_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("compare/funding", "compare", "nor", "riv", "isl", "--theme", "funding")


def test_every_fact_of_two_hubs(in_every_form: Callable[..., None]) -> None:
    in_every_form("compare/every-fact", "compare", "nor", "riv", "--all", forms="txt")


def test_hubs_stand_in_the_order_in_which_they_are_named(run: Run) -> None:
    answer = _compared(run, "isl", "nor")
    assert [hub["id"] for hub in answer["hubs"]] == ["isl", "nor"]
    assert all(list(row["cells"]) == ["isl", "nor"] for section in answer["sections"] for row in section["rows"])


def test_a_fact_of_some_hubs_stands_in_each_of_their_columns(run: Run) -> None:
    rows = [row for section in _compared(run, "nor", "riv", "isl")["sections"] for row in section["rows"]]
    columns = {hub for row in rows for hub, cell in row["cells"].items() if "nor-isl-housing-dear" in _ids(cell)}
    assert columns == {"nor", "isl"}


def test_what_all_compared_hubs_share_stands_once(run: Run) -> None:
    answer = _compared(run, "nor", "isl")
    shared = [id_ for section in answer["shared"] for id_ in _ids(section["facts"])]
    assert "nor-isl-housing-dear" in shared
    assert "hubs-common-research-visa" in shared
    split = [
        id_ for s in answer["sections"] for row in s["rows"] for cell in row["cells"].values() for id_ in _ids(cell)
    ]
    assert not set(shared) & set(split)
    assert len(shared) == len(set(shared))


def test_silence_is_a_dash_never_zero(run: Run) -> None:
    for more in ((), ("--all",)):
        words = ("compare", "nor", "riv", "isl", "--kind", "strength", "--theme", "funding", *more)
        assert f"Research funding | North Coast | {NOTHING}" in run(*words).stdout.splitlines()
    answer = _compared(run, "nor", "riv", "isl", "--theme", "funding", "--kind", "strength")
    assert answer["sections"][0]["rows"][0]["cells"]["nor"] == []


@pytest.mark.parametrize(
    "cell",
    [
        "4.2% (Port Ansel, 2024)",  # the city, not the hub
        "2.2% (2023)",  # another year
        "Basic research's part of research money: about 1/9",
        "Foreign investment in laboratories: 5.6 billion US dollars (2024)",
        "No. 3 (Ansel-Gull cluster)",  # the head of the row has the year
    ],
)
def test_every_figure_says_which_place_and_time_it_is_for(cell: str, run: Run) -> None:
    assert f"| {cell}" in run("compare", "nor", "riv", "isl").stdout


def test_a_spreadsheet_gets_each_fact_once_with_the_number_alone_in_its_cell(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("compare", "nor", "riv", "isl", "-f", "csv").stdout)))
    by_id = {row["id"]: row for row in rows}
    assert len(by_id) == len(rows)
    cells = [by_id["port-ansel-rd-intensity-2024"][head] for head in ("place", "period", "value", "unit")]
    assert cells == ["port-ansel", "2024", "4.2", "percent"]


def test_only_headline_facts_unless_all_are_asked_for(run: Run) -> None:
    short, long = _compared(run, "nor", "riv", "isl"), _compared(run, "nor", "riv", "isl", "--all")
    assert short["left_out"] == len(_every_id(long) - _every_id(short)) > 0
    assert long["left_out"] == 0
    assert _every_id(short) < _every_id(long)


@pytest.mark.parametrize(
    "words", [pytest.param([], marks=pytest.mark.heavy), ["--theme", "industry"], ["--modality", "planned"]]
)
def test_a_cell_without_headline_facts_counts_those_that_the_base_has_there(words: list[str], run: Run) -> None:
    _assert_empty_cells_are_counted(run, "bjh", "yrd", "gba", *words, base=None)


def test_a_cell_without_headline_figures_counts_those_that_the_base_has_there(sample: Path, run: Run) -> None:
    path = sample / "isl" / "metrics.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("headline = true\n", ""), encoding="utf-8")
    _assert_empty_cells_are_counted(run, "nor", "riv", "isl", "--kind", "metric", base=sample)


def test_a_row_has_the_two_weightiest_facts_of_a_hub_and_the_number_of_the_others(run: Run) -> None:
    answer = _compared(run, "nor", "riv", "isl")
    (row,) = (row for row in answer["themes"] if row["theme"]["id"] == "industry")
    assert _ids(row["cells"]["nor"]) == ["nor-trial-plant-in-saltmarsh", "nor-results-stay-on-paper"]
    every = [fact for part in _compared(run, "nor", "riv", "isl", "--all")["sections"] for row in part["rows"]
             if row["theme"]["id"] == "industry" for fact in row["cells"]["nor"]]  # fmt: skip
    assert row["others"]["nor"] == len(every) - 2 > 0
    assert f"[Ada Lind] +{row['others']['nor']}\n" in run("compare", "nor", "riv", "isl").stdout


def test_a_hub_without_headline_facts_shows_its_weightiest(run: Run, sample: Path) -> None:
    for path in (sample / "riv").glob("*.toml"):
        path.write_text(path.read_text(encoding="utf-8").replace("headline = true\n", ""), encoding="utf-8")
    rows = {row["theme"]["id"]: row for row in _compared(run, "nor", "riv", "isl", base=sample)["themes"]}
    assert "riv" in rows["industry"]["weighty"]
    assert len(rows["industry"]["cells"]["riv"]) == 2


def test_a_fact_that_is_no_headline_by_its_own_word_is_not_shown(run: Run, sample: Path) -> None:
    path = sample / "riv" / "challenges.toml"
    text = path.read_text(encoding="utf-8").replace("headline = true\n", "headline = false\n")
    assert text.count("headline = false")
    path.write_text(text, encoding="utf-8")
    shown = _compared(run, "nor", "riv", "isl", "--kind", "challenge", base=sample)["themes"]
    assert not [fact for row in shown for fact in row["cells"]["riv"] if "headline" not in fact or fact["headline"]]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_hubs_of_the_base_that_ships_are_compared_on_two_screens(lang: str, shipped: Store) -> None:
    answer = compare(shipped, hub_names=("bjh", "yrd", "gba"), scope=Scope(headline=True))
    text = render(lay_out(answer, Lang(lang)), "terminal", Form(width=120))
    assert text.count("\n") <= 110
    assert max(map(text_columns, text.splitlines())) <= 120


@pytest.mark.heavy
def test_a_narrow_terminal_shows_one_hub_after_the_other_and_breaks_no_word(shipped: Store) -> None:
    answer = compare(shipped, hub_names=("bjh", "yrd", "gba"), scope=Scope(headline=True))
    page = lay_out(answer, Lang.EN)
    narrow = render(page, "terminal", Form(width=80))
    assert [line for line in narrow.splitlines() if line == "Yangtze River Delta"] == ["Yangtze River Delta"] * 2
    assert {*narrow.replace(":", "").split()} <= {*render(page, "terminal", Form(width=1000)).replace(":", "").split()}


def test_each_mark_of_a_disagreement_leads_to_it(run: Run) -> None:
    page = run("compare", "nor", "riv", "isl", "--format", "html").stdout
    assert '<a class="jump" href="#odds_1">≠1</a>' in page
    assert '<li id="odds_1">' in page
    assert "[≠1](#disagreements)" in run("compare", "nor", "riv", "isl", "--format", "markdown").stdout


def test_a_kind_that_is_not_compared_by_default_can_be_asked_for(run: Run) -> None:
    answer = _compared(run, "nor", "riv", "--kind", "asset", "--all")
    assert [section["kind"] for section in answer["sections"]] == ["asset"]
    assert answer["figures"] == []


@pytest.mark.parametrize("words", [["nor"], ["nor", "north coast"]])
def test_one_hub_cannot_be_compared(words: list[str], run: Run) -> None:
    result = run("compare", *words, code=2)
    assert result.stdout == ""
    assert result.stderr == "hubcli: compare needs two or more hubs; available besides nor: riv, isl\n"


def _compared(run: Run, *words: str, base: Path | None = SAMPLE) -> Any:
    return json.loads(run("compare", *words, "--format", "json", base=base).stdout)


def _assert_empty_cells_are_counted(run: Run, *words: str, base: Path | None) -> None:
    """Each empty cell says how many facts `--all` shows there, and some cell has such facts."""
    short, long = (_cells(_compared(run, *words, *more, base=base)) for more in ((), ("--all",)))
    counts = {key: count for key, (cell, count) in short.items() if not cell}
    assert counts == {key: len(long[key][0]) or None for key in counts}
    assert any(counts.values())
    assert {count for cell, count in [*short.values(), *long.values()] if cell} == {None}


def _cells(answer: Any) -> dict[tuple[str, str, str], tuple[list[Any], int | None]]:
    """Each cell with how many facts it does not show, by kind, theme or indicator, and hub."""
    rows = [("metric", row["indicator"]["id"], row) for row in answer["figures"]]
    rows += [(part["kind"], row["theme"]["id"], row) for part in answer["sections"] for row in part["rows"]]
    return {
        (kind, about, hub): (cell, row["unshown"].get(hub))
        for kind, about, row in rows
        for hub, cell in row["cells"].items()
    }


def _ids(facts: list[Any]) -> list[str]:
    return [fact["id"] for fact in facts]


def _every_id(answer: Any) -> set[str]:
    rows = [*answer["figures"], *(row for section in answer["sections"] for row in section["rows"])]
    cells = [cell for row in rows for cell in row["cells"].values()]
    return {id_ for facts in (*cells, *(shared["facts"] for shared in answer["shared"])) for id_ in _ids(facts)}


def test_figures_in_other_money_are_named_where_these_hubs_have_some(run: Run) -> None:
    bay = run("compare", "gba", "yrd", base=None).stdout
    assert "since it is in another currency: GDP in Hong Kong dollars (hubcli metrics gdp-hkd), GDP in patacas" in bay
    assert (
        "币种不同，未列入各行：本地生产总值（港元）" in run("compare", "gba", "yrd", "--lang", "zh", base=None).stdout
    )
    assert "another currency" not in run("compare", "bjh", "yrd", base=None).stdout
    assert "another currency" not in run("compare", "gba", "yrd", "--theme", "talent", base=None).stdout
    assert "since it is in another currency" in run("compare", "gba", "yrd", "--all", base=None).stdout
