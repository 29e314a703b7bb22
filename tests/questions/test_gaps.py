"""`gaps`: measures and challenges without each other, and uncovered themes, each checked against a slow definition."""

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from bases import Raw, compiled, raw_fact, record, write_base
from hypothesis import given
from hypothesis import strategies as st
from project import Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Kind, Modality
from hubcli.questions.gaps import Gaps, gaps

HUBS = ["north", "south", "east"]
THEMES = ["talent", "funding"]
EAST = {"id": "east", "name": {"en": "The East", "zh": "东部"}, "short_name": {"en": "East", "zh": "东"}, "members": []}
FUNDING = {"id": "funding", "label": {"en": "Funds", "zh": "资金"}, "definition": {"en": "Money.", "zh": "资金。"}}
VOCABULARY = record("hub", EAST) + record("theme", FUNDING)


def test_gaps_of_all_hubs_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("gaps/all", "gaps")


def test_gaps_of_one_hub(in_every_form: Callable[..., None]) -> None:
    in_every_form("gaps/one-hub", "gaps", "riv", forms="txt")


def test_a_theme_without_gaps_says_so(run: Run) -> None:
    text = run("gaps", "--theme", "facilities").stdout
    assert text.count("None.") == 5
    assert "prove" not in text


def test_every_list_says_what_it_does_not_prove(run: Run) -> None:
    sections = run("gaps").stdout.split("\n## ")[1:]
    assert len(sections) == 5
    assert all("not" in section.splitlines()[1] for section in sections)


def test_the_answer_always_holds(run: Run) -> None:
    answer = json.loads(run("gaps", "-f", "json", code=0).stdout)
    assert answer["unanswered"]


def test_a_measure_of_another_source_answers_a_challenge(run: Run) -> None:
    """Filters choose the facts that are looked at, not the measures that answer them."""
    answer = json.loads(run("gaps", "--source", "merrow-review-2025-06", "-f", "json").stdout)
    assert [fact["id"] for fact in answer["unanswered"]] == []
    assert [fact["id"] for fact in answer["unprompted"]] == ["isl-open-data-port"]


def test_a_hub_is_measured_against_hubs_that_were_not_asked_for(run: Run) -> None:
    silent = json.loads(run("gaps", "isl", "--kind", "challenge", "-f", "json").stdout)["silent"]
    assert {"theme": "basic-research", "kind": "challenge", "hubs": ["isl"], "counts": {"riv": 1}} in silent


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("gaps", "rvi"), "no hub 'rvi'; did you mean 'riv'?"),
        (("gaps", "--theme", "talnt"), "no theme 'talnt'; did you mean 'talent'?"),
    ],
)
def test_a_misspelt_name_suggests_the_nearest(words: Sequence[str], message: str, run: Run) -> None:
    result = run(*words, code=2)
    assert (result.stdout, result.stderr) == ("", f"hubcli: {message}\n")


def test_one_measure_told_in_two_facts_is_one_measure(tmp_path: Path) -> None:
    both = {"label": {"en": "Shared visa", "zh": "共同签证"}}
    one, other = raw_fact("m-one", **both), raw_fact("m-two", hubs=["south"], **both)
    with opened(tmp_path, [("measure", one), ("measure", other)]) as store:
        (repeated,) = gaps(store, hub_names=["south"], scope=Scope()).repeated
    assert repeated.hubs == ("north", "south")
    assert [fact.id for fact in repeated.measures] == ["m-one", "m-two"]


@contextmanager
def opened(folder: Path, facts: Iterable[tuple[str, Raw]]) -> Iterator[Store]:
    write_base(folder, world=VOCABULARY + "".join(record(kind, raw) for kind, raw in facts))
    with Store(compiled(folder), folder) as store:
        yield store


TEXT = {"en": "Somebody", "zh": "某人"}
SOME_HUBS = st.lists(st.sampled_from(HUBS), unique=True, max_size=3)


@st.composite
def claims(draw: st.DrawFn) -> list[tuple[str, Raw]]:
    """Challenges, and measures that may address them."""
    challenges = [
        ("challenge", raw_fact(f"c-{n}", hubs=draw(SOME_HUBS.filter(bool)), theme=draw(st.sampled_from(THEMES))))
        for n in range(draw(st.integers(0, 4)))
    ]
    ids = [str(raw["id"]) for _, raw in challenges]
    measures = []
    for number in range(draw(st.integers(0, 5))):
        name = draw(st.sampled_from(["Visa", "visa", "Fund"]))
        changes: dict[str, Any] = {
            "hubs": draw(SOME_HUBS),
            "theme": draw(st.sampled_from(THEMES)),
            "label": {"en": name, "zh": "举措"},
            "addresses": draw(st.lists(st.sampled_from(ids), unique=True)) if ids else [],
        }
        changes |= draw(st.fixed_dictionaries({}, optional={"actor": st.just(TEXT), "deadline": st.just("2030")}))
        measures.append(("measure", raw_fact(f"m-{number}", **changes)))
    return [*challenges, *measures]


@given(claims(), SOME_HUBS)
def test_gaps_are_what_a_plain_definition_says(facts: list[tuple[str, Raw]], asked: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder), facts) as store:
        answer = gaps(store, hub_names=asked, scope=Scope())
        assert gaps(store, hub_names=asked, scope=Scope(modalities=tuple(Modality))) == answer
    raws: list[dict[str, Any]] = [{**raw, "kind": kind} for kind, raw in facts]
    hubs = asked or HUBS
    inside = [raw for raw in raws if not asked or set(asked) & set(raw["hubs"])]
    addressed = {id_ for raw in raws for id_ in raw.get("addresses", [])}
    assert [fact.id for fact in answer.unanswered] == [
        raw["id"] for raw in inside if raw["kind"] == "challenge" and raw["id"] not in addressed
    ]
    assert [fact.id for fact in answer.unprompted] == [
        raw["id"] for raw in inside if raw["kind"] == "measure" and not raw["addresses"]
    ]
    assert {(item.kind, item.theme, item.hubs) for item in answer.silent} == set(_silent(raws, hubs))
    assert {item.hub: item[1:] for item in answer.unsaid} == _unsaid(raws, [*hubs, *([] if asked else [None])])
    assert sorted((item.theme, item.hubs) for item in answer.repeated) == sorted(_repeated(raws, hubs))
    _each_counts_what_it_names(answer, raws)


def _silent(raws: list[dict[str, Any]], hubs: list[str]) -> Iterator[tuple[Kind, str, tuple[str, ...]]]:
    for kind in (Kind.CHALLENGE, Kind.MEASURE):
        for theme in THEMES:
            speaking = {hub for raw in raws if (raw["kind"], raw["theme"]) == (kind, theme) for hub in raw["hubs"]}
            silent = tuple(hub for hub in hubs if hub not in speaking)
            if speaking and silent:
                yield kind, theme, silent


def _unsaid(raws: list[dict[str, Any]], hubs: Iterable[str | None]) -> dict[str | None, tuple[int, ...]]:
    found: dict[str | None, tuple[int, ...]] = {}
    for hub in hubs:
        measures = [raw for raw in raws if raw["kind"] == "measure" and hub in (raw["hubs"] or [None])]
        lacks = [("actor" not in raw, "deadline" not in raw) for raw in measures]
        if measures:
            found[hub] = (len(measures), sum(a for a, _ in lacks), sum(d for _, d in lacks), sum(map(all, lacks)))
    return found


def _repeated(raws: list[dict[str, Any]], hubs: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for theme in THEMES:
        for name in ("visa", "fund"):
            about = {
                hub
                for raw in raws
                if (raw["kind"], raw["theme"], raw["label"]["en"].lower()) == ("measure", theme, name)
                for hub in raw["hubs"]
            }
            if len(about) > 1 and about & set(hubs):
                yield theme, tuple(hub for hub in HUBS if hub in about)


def _each_counts_what_it_names(answer: Gaps, raws: list[dict[str, Any]]) -> None:
    for item in answer.silent:
        facts = [raw for raw in raws if (raw["kind"], raw["theme"]) == (item.kind, item.theme)]
        assert item.counts == Counter(hub for raw in facts for hub in raw["hubs"])
