"""`conflicts`: figures that cannot both be right and recorded tensions, each with its cause and every side."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bases import Raw, record
from project import Run

from hubcli.base.compiled.store import Store
from hubcli.questions.disputes import disputes

PAIR = ["port-ansel-rd-intensity-2024", "port-ansel-rd-intensity-2024-river-daily"]
TENSION: Raw = {
    "id": "port-ansel-two-figures",
    "facts": PAIR,
    "cause": "edition",
    "label": {"en": "Two figures for Port Ansel", "zh": "安瑟港的两个数字"},
    "note": {"en": "The bulletin came out later.", "zh": "公报发布在后。"},
}


def test_everything_that_disagrees_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("conflicts/all", "conflicts")


def test_two_figures_for_one_place_and_year_are_a_conflict_without_a_cause(run: Run) -> None:
    first = _asked(run)["conflicts"][0]
    assert [fact["id"] for fact in first["facts"]] == PAIR
    assert (first["cause"], first["computed"], first["indicator"]["id"]) == (None, True, "rd-intensity")


def test_a_recorded_tension_explains_a_conflict_and_is_told_once(run: Run, sample: Path) -> None:
    _add(sample, TENSION)
    answer = json.loads(run("conflicts", "-f", "json", base=sample).stdout)
    told = [conflict for conflict in answer["conflicts"] if "port-ansel" in conflict["facts"][0]["id"]]
    assert [(conflict["cause"], conflict["computed"]) for conflict in told] == [("edition", True)]
    assert answer["unexplained"] == 0
    text = run("conflicts", "--all", base=sample).stdout
    assert "## Figures that cannot both be right, and why: 1\n" in text
    assert "- R&D intensity, Port Ansel, 2024 (different editions)\n" in text
    assert "  - The bulletin came out later.\n" in text


def test_a_tension_of_more_facts_explains_a_conflict_and_stands_on_its_own_too(run: Run, sample: Path) -> None:
    _add(sample, {**TENSION, "facts": [*PAIR, "merrow-rd-intensity-2024"]})
    text = run("conflicts", "--all", base=sample).stdout
    assert "  - See: Two figures for Port Ansel (port-ansel-two-figures)\n" in text
    assert "- Two figures for Port Ansel (port-ansel-two-figures) (different editions)\n" in text


def test_unexplained_conflicts_fail_where_that_is_asked_for(run: Run, sample: Path) -> None:
    assert run("conflicts", code=0).stdout == run("conflicts", "--fail", code=1).stdout
    assert run("conflicts", "riv", "--fail", code=0).stderr == ""  # a tension always has its cause
    _add(sample, TENSION)
    run("conflicts", "--fail", base=sample, code=0)


def test_only_those_that_concern_a_fact_of_the_hubs(run: Run) -> None:
    named = {hub: {_name(conflict) for conflict in _asked(run, hub)["conflicts"]} for hub in ("nor", "riv", "isl")}
    assert named == {
        "nor": {"rd-intensity", "tension-north-coast-basic-research"},
        "riv": {"tension-river-basin-speed"},
        "isl": set(),
    }
    assert {_name(conflict) for conflict in _asked(run, "nor", "isl")["conflicts"]} == named["nor"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--theme", "basic-research"], ["tension-north-coast-basic-research"]),
        (["--source", "river-daily-2025-05-12"], ["rd-intensity", "tension-river-basin-speed"]),
        (["--modality", "planned"], []),
        (["--kind", "metric"], ["rd-intensity", "tension-north-coast-basic-research"]),
    ],
)
def test_the_common_filters_take_what_has_one_side_in_them(words: list[str], found: list[str], run: Run) -> None:
    answer = _asked(run, *words)
    assert [_name(conflict) for conflict in answer["conflicts"]] == found
    assert all(len(conflict["facts"]) == 2 for conflict in answer["conflicts"])  # the other side stands whole


def test_where_nothing_disagrees_the_page_says_so(run: Run) -> None:
    assert run("conflicts", "isl").stdout == "# Where the sources disagree\nThe sources do not disagree here.\n"
    assert run("conflicts", "isl", "--lang", "zh").stdout.endswith("此处没有说法不一的内容。\n")


@pytest.mark.parametrize("words", [["nro"], ["--theme", "fnding"]])
def test_a_misspelt_name_is_answered_with_the_nearest(words: list[str], run: Run) -> None:
    result = run("conflicts", *words, code=2)
    assert result.stdout == ""
    assert "did you mean '" in result.stderr


def test_compare_numbers_what_disagrees_and_names_every_side_below(run: Run) -> None:
    lines = run("compare", "nor", "riv", "--kind", "metric", "--all").stdout.splitlines()
    marked = [line for line in lines if line.endswith(" ≠1")]
    assert [line.split(" | ")[2][:4] for line in marked] == ["4.2%", "3.8%"]
    (note,) = [line for line in lines if line.startswith("- ≠1 ")]
    assert "(cause unknown): 4.2% Port Ansel's R&D intensity [Ada Lind:3]; 3.8% " in note


@pytest.mark.parametrize("word", ["nor", "port-ansel-rd-intensity-2024", "port-ansel", "rd-intensity"])
def test_show_names_the_other_side_of_a_figure(word: str, run: Run) -> None:
    assert "3.8% Port Ansel's R&D intensity, River Daily" in run("show", word).stdout
    assert "3.8% 安瑟港研发投入强度（《河谷日报》）" in run("show", word, "--lang", "zh").stdout


def test_show_of_a_tension_does_not_name_it_again(run: Run) -> None:
    assert "≠" not in run("show", "tension-river-basin-speed").stdout


def test_nothing_disputes_what_stands_alone(store: Store) -> None:
    assert disputes(store, [store.fact("riv-output-2024")]) == ()
    assert disputes(store, []) == ()


def _asked(run: Run, *words: str) -> Any:
    return json.loads(run("conflicts", *words, "--format", "json").stdout)


def _name(conflict: Any) -> str:
    return str((conflict["indicator"] or conflict["tension"])["id"])


def _add(base: Path, tension: Raw) -> None:
    path = base / "tensions.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + record("tension", tension), encoding="utf-8")
