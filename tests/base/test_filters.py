"""Names and filters: hubs by any of their names, filters together, and a way out of every misspelling."""

from collections.abc import Callable

import pytest
from project import SOURCES, Run

from hubcli.base.compiled.filters import Scope, find_hubs
from hubcli.base.compiled.store import Store
from hubcli.cli.registry import COMMANDS, Commands
from hubcli.model.facts import Kind, Modality

# What a command needs beside its filters.
NEEDED = {
    "compare": ["nor", "riv"],
    "trend": ["rd-intensity"],
    "show": ["nor"],
    "quote": ["riv-ferry-chain"],
    "search": ["ferry"],
    "impact": ["three-hubs-comment"],
}


def _commands_with(option: str) -> list[str]:
    return [name for name in COMMANDS if option in {word for param in Commands()[name].params for word in param.opts}]


@pytest.mark.parametrize("word", ["riv", "RIV", "river basin", "River Basin", "河谷", "THE BASIN", "河谷地区"])
def test_a_hub_goes_by_its_code_its_names_and_its_aliases_in_any_case(word: str, store: Store) -> None:
    assert [hub.id for hub in find_hubs(store, [word])] == ["riv"]


def test_full_names_count_and_a_hub_named_twice_counts_once(store: Store) -> None:
    words = ["Island Ring science and technology hub", "nor", "群岛", "NOR"]
    assert [hub.id for hub in find_hubs(store, words)] == ["isl", "nor"]


def test_no_name_means_every_hub(store: Store) -> None:
    assert [hub.id for hub in find_hubs(store, [])] == ["nor", "riv", "isl"]


@pytest.mark.parametrize(
    ("typed", "meant"), [("nro", "nor"), ("rivr", "riv"), ("Iland Ring", "isl"), ("north cost", "nor")]
)
@pytest.mark.parametrize("command", ["challenges", "measures", "export", "compare"])
def test_a_misspelt_hub_suggests_the_nearest_code(command: str, typed: str, meant: str, run: Run) -> None:
    result = run(command, "nor", typed, code=2)
    assert (result.stdout, result.stderr) == ("", f"hubcli: no hub '{typed}'; did you mean '{meant}'?\n")


def test_a_hub_like_none_lists_them_all(run: Run) -> None:
    result = run("challenges", "zzz", code=2)
    assert (result.stdout, result.stderr) == ("", "hubcli: no hub 'zzz'; the hubs are nor, riv, isl\n")


@pytest.mark.parametrize("command", _commands_with("--theme"))
def test_a_misspelt_theme_suggests_the_nearest(command: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBCLI_SOURCES", str(SOURCES))
    result = run(command, *NEEDED.get(command, []), "--theme", "fundign", code=2)
    assert (result.stdout, result.stderr) == ("", "hubcli: no theme 'fundign'; did you mean 'funding'?\n")


@pytest.mark.parametrize("command", _commands_with("--source"))
def test_a_misspelt_source_suggests_the_nearest(command: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBCLI_SOURCES", str(SOURCES))
    result = run(command, *NEEDED.get(command, []), "--source", "three-hub-comment", code=2)
    way_out = "no source 'three-hub-comment'; did you mean 'three-hubs-comment'?"
    assert (result.stdout, result.stderr) == ("", f"hubcli: {way_out}\n")


def test_an_unknown_kind_or_modality_is_refused_with_those_there_are(run: Run) -> None:
    assert all(kind in run("compare", "nor", "riv", "--kind", "strenght", code=2).stderr for kind in Kind)
    assert all(modality in run("challenges", "--modality", "plan", code=2).stderr for modality in Modality)


@pytest.mark.parametrize(
    ("scope", "holds"),
    [
        (Scope(), lambda fact: True),
        (Scope(themes=("talent", "funding")), lambda fact: fact.theme in {"talent", "funding"}),
        (Scope(kinds=(Kind.ASSET,)), lambda fact: fact.kind is Kind.ASSET),
        (Scope(modalities=(Modality.PLANNED,)), lambda fact: fact.modality is Modality.PLANNED),
        (Scope(headline=True), lambda fact: fact.headline),
        (
            Scope(sources=("three-hubs-comment", "river-daily-2025-05-12")),
            lambda fact: {"three-hubs-comment", "river-daily-2025-05-12"} & {piece.source for piece in fact.evidence},
        ),
        (
            Scope(("strategy",), (Kind.MILESTONE,), ("river-daily-2025-05-12",), (Modality.PLANNED,)),
            lambda fact: fact.id == "riv-plan-in-force",
        ),
    ],
)
def test_filters_hold_together_and_values_of_one_filter_in_turn(
    scope: Scope, holds: Callable[..., object], store: Store
) -> None:
    found = [fact.id for fact in store.facts(*scope.condition())]
    assert found == [fact.id for fact in store.facts("1") if holds(fact)] != []
