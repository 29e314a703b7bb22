"""`compare`: hubs side by side, each figure with its place and year, and what they all share only once."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from project import SAMPLE, Run

from hubcli.document import NOTHING


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
    lines = run("compare", "nor", "riv", "isl", "--kind", "strength", "--theme", "funding").stdout.splitlines()
    assert f"Research funding | North Coast | {NOTHING}" in lines
    answer = _compared(run, "nor", "riv", "isl", "--theme", "funding", "--kind", "strength")
    assert answer["sections"][0]["rows"][0]["cells"]["nor"] == []


@pytest.mark.parametrize(
    "cell",
    [
        "4.2% (Port Ansel, 2024",  # the city, not the hub
        "2.2% (Island Ring; 2023, not 2024",  # another year
        "about 1/9 (North Coast",
        "under 2 hours (River Basin",
        "5.6 billion US dollars (Island Ring, 2024",
        "No. 3 (Ansel-Gull cluster, 2024",
    ],
)
def test_every_figure_says_which_place_and_time_it_is_for(cell: str, run: Run) -> None:
    rows = csv.DictReader(io.StringIO(run("compare", "nor", "riv", "isl", "-f", "csv").stdout))
    assert any(row["text"].startswith(cell) for row in rows)


def test_only_headline_facts_unless_all_are_asked_for(run: Run) -> None:
    short, long = _compared(run, "nor", "riv", "isl"), _compared(run, "nor", "riv", "isl", "--all")
    assert short["left_out"] == len(_every_id(long) - _every_id(short)) > 0
    assert long["left_out"] == 0
    assert _every_id(short) < _every_id(long)


@pytest.mark.parametrize("words", [[], ["--theme", "industry"], ["--modality", "planned"]])
def test_a_cell_without_headline_facts_counts_those_that_the_base_has_there(words: list[str], run: Run) -> None:
    _assert_empty_cells_are_counted(run, "bjh", "yrd", "gba", *words, base=None)


def test_a_cell_without_headline_figures_counts_those_that_the_base_has_there(sample: Path, run: Run) -> None:
    path = sample / "isl" / "metrics.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("headline = true\n", ""), encoding="utf-8")
    _assert_empty_cells_are_counted(run, "nor", "riv", "isl", "--kind", "metric", base=sample)


def test_the_count_of_what_a_cell_leaves_out_is_written_in_both_languages(run: Run) -> None:
    words = ("compare", "bjh", "yrd", "gba", "--kind", "measure", "--theme", "research-infrastructure")
    assert "| Greater Bay Area | 2 more\n" in run(*words, base=None).stdout
    assert "| 粤港澳大湾区 | 另有2条\n" in run(*words, "--lang", "zh", base=None).stdout


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
