"""`show`: any record by its id, with everything linked to it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bases import raw_fact, raw_metric, record, write_base
from project import Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.questions.show import FactView, RecordView, show

WORDS = {
    "challenge": "nor-results-stay-on-paper",
    "metric": "nor-laboratories-over-30",
    "disputed-metric": "port-ansel-rd-intensity-2024",
    "milestone": "riv-instruments-shared",
    "asset": "riv-engine-institute",
    "collaboration": "riv-ferry-chain",
    "derived": "merrow-behind-tarn",
    "source": "three-hubs-comment",
    "place": "gull-harbour",
    "theme": "talent",
    "indicator": "rd-intensity",
    "tension": "tension-river-basin-speed",
}


def test_a_passage_with_two_pieces_of_evidence_is_cited_once(run: Run, tmp_path: Path) -> None:
    evidence = [{"source": "gazette", "passage": 1, "anchors": [anchor]} for anchor in ("River City", "laboratory")]
    base = write_base(tmp_path / "facts", challenges=record("challenge", raw_fact("none", evidence=evidence)))
    assert run("show", "none", base=base).stdout.count("[press:1]") == 1


def test_a_measure_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("show/measure", "show", "nor-trial-plant-in-saltmarsh")


def test_a_hub_in_every_form_of_text(in_every_form: Callable[..., None]) -> None:
    in_every_form("show/hub", "show", "isl", forms="txt md csv")


@pytest.mark.parametrize("what", WORDS)
def test_whatever_has_an_id_has_a_page(what: str, in_every_form: Callable[..., None]) -> None:
    in_every_form(f"show/{what}", "show", WORDS[what], forms="txt")


@pytest.mark.parametrize("name", ["isl", "ISL", "Island Ring", "the islands", "群岛"])
def test_a_hub_is_found_by_code_name_and_alias_in_any_case(name: str, run: Run) -> None:
    assert json.loads(run("show", name, "-f", "json").stdout)["summary"]["hub"]["id"] == "isl"


@pytest.mark.parametrize("name", ["深圳", "深圳市", "Shenzhen", "SHENZHEN"])
def test_a_place_is_found_by_name_and_alias_in_any_case(name: str, run: Run) -> None:
    answer = json.loads(run("show", name, "-f", "json", base=None).stdout)
    assert (answer["vocabulary"], answer["record"]["id"]) == ("place", "shenzhen")


def test_a_profile_has_the_headline_facts_and_says_how_many_there_are_beside_them(run: Run) -> None:
    some, every = (json.loads(run("show", "isl", *words, "-f", "json").stdout) for words in ((), ("--all",)))
    shown = [fact for facts in some["facts"].values() for fact in facts]
    assert all(fact["headline"] for fact in shown)
    assert len(shown) + some["left_out"] == sum(map(len, every["facts"].values()))
    assert every["left_out"] == 0


def test_a_quote_stands_below_its_evidence(sample: Path, run: Run) -> None:
    path = sample / "isl" / "challenges.toml"
    anchors = 'anchors = ["three customs systems"]'
    text = path.read_text(encoding="utf-8")
    assert anchors in text
    path.write_text(text.replace(anchors, f'{anchors}, quote = "Its own words."'), encoding="utf-8")
    assert "three customs systems\n  - Its own words.\n" in run("show", "isl-three-customs-systems", base=sample).stdout


def test_links_lead_both_ways(store: Store) -> None:
    measure = show(store, word="nor-trial-plant-in-saltmarsh", scope=Scope())
    challenge = show(store, word="nor-too-few-factories", scope=Scope())
    assert isinstance(measure, FactView)
    assert isinstance(challenge, FactView)
    assert [fact.id for fact in measure.challenges] == ["nor-results-stay-on-paper", "nor-too-few-factories"]
    assert [fact.id for fact in challenge.measures] == ["nor-trial-plant-in-saltmarsh"]


def test_a_place_shows_the_facts_for_it_and_the_chains_it_stands_in(store: Store) -> None:
    view = show(store, word="brightwater", scope=Scope())
    assert isinstance(view, RecordView)
    assert {fact.id for fact in view.facts} == {
        "brightwater-cluster-rank-2024",
        "riv-materials-alliance",
        "riv-ferry-chain",
        "nor-riv-marine-sensors",
    }


def test_a_source_shows_every_fact_that_rests_on_it_once(store: Store) -> None:
    view = show(store, word="three-hubs-comment", scope=Scope())
    assert isinstance(view, RecordView)
    resting = [f.id for f in store.facts("1") if any(piece.source == "three-hubs-comment" for piece in f.evidence)]
    assert [fact.id for fact in view.facts] == resting
    assert Path(view.file).read_text(encoding="utf-8").splitlines()[view.line] == 'id = "three-hubs-comment"'


def test_filters_narrow_a_profile(run: Run) -> None:
    profile = json.loads(run("show", "riv", "--all", "--kind", "metric", "--modality", "planned", "-f", "json").stdout)
    assert [fact["id"] for fact in profile["facts"]["metric"]] == ["riv-cluster-rank-target-2030"]
    assert list(profile["facts"]) == ["metric"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nor-trial-plant", "nor-trial-plant-in-saltmarsh"),
        ("three-hub-comment", "three-hubs-comment"),
        ("rd-intensty", "rd-intensity"),
        ("nro", "nor"),
    ],
)
def test_an_unknown_id_suggests_the_nearest(typed: str, meant: str, run: Run) -> None:
    result = run("show", typed, code=2)
    said = f"hubcli: no id, hub or place '{typed}'; did you mean '{meant}'? ('hubcli search WORDS' lists them)\n"
    assert (result.stdout, result.stderr) == ("", said)


def test_a_piece_that_carries_a_part_says_which_and_a_figure_cites_what_states_it(run: Run, tmp_path: Path) -> None:
    pieces = [
        {"source": "gazette", "passage": 1, "anchors": ["one"]},
        {"source": "gazette", "passage": 2, "anchors": ["River City"], "carries": ["place", "year"]},
    ]
    base = write_base(tmp_path / "base", facts=record("metric", raw_metric("one", evidence=pieces)))
    shown = run("show", "one", base=base).stdout
    assert "shows only: the place, the date" in shown
    assert "[press:1]" in shown
    assert "[press:2]" not in shown
