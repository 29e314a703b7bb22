"""`challenges`: each challenge with the measures that address it; those of all hubs are separate."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bases import raw_fact, record, write_base
from project import Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.questions.challenges import challenges
from hubcli.questions.export import digest


def test_the_challenges_of_all_hubs_in_every_form_of_text(in_every_form: Callable[..., None]) -> None:
    in_every_form("challenges/all", "challenges", forms="txt md csv")


def test_one_theme_of_one_hub_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("challenges/one-theme", "challenges", "nor", "--theme", "talent")


def test_each_challenge_stands_with_every_measure_that_addresses_it(run: Run) -> None:
    measures = _measures(_asked(run, "nor"))
    assert measures["nor-results-stay-on-paper"] == ["nor-trial-plant-in-saltmarsh"]
    assert measures["nor-too-few-factories"] == ["nor-trial-plant-in-saltmarsh"]
    assert measures["nor-grants-end-early"] == ["nor-fund-teams-long-term"]


def test_a_challenge_that_nothing_addresses_says_so(run: Run) -> None:
    assert _measures(_asked(run, "riv"))["riv-slow-approval"] == []
    lines = run("challenges", "riv", "--theme", "coordination").stdout.splitlines()
    assert "  - Nobody puts forward a measure against it." in lines


def test_measures_of_another_source_than_the_challenge_stand_apart(run: Run, tmp_path: Path) -> None:
    text = {"en": "Another", "zh": "另一"}
    records = [
        record("source", {"id": "other", "title": text, "publisher": text, "language": "en", "type": "report"}),
        record("challenge", raw_fact("few")),
        record("measure", raw_fact("elsewhere", addresses=["few"], evidence=[_cited("other")])),
        record("measure", raw_fact("in-both", addresses=["few"], evidence=[_cited("other"), _cited("gazette")])),
    ]
    base = write_base(tmp_path, facts="".join(records))
    lines = run("challenges", "north", base=base).stdout.splitlines()
    (first,) = (at for at, line in enumerate(lines) if line.strip() == "- Measures")
    assert lines[first : first + 4] == [
        "  - Measures",
        "    - There are laboratories: in-both. [Another:1; press:1]",
        "  - Measures prescribed by another source",
        "    - There are laboratories: elsewhere. [Another:1]",
    ]


def _cited(source: str) -> dict[str, object]:
    return {"source": source, "passage": 1, "anchors": ["laboratories"]}


@pytest.mark.parametrize("asked", [["bjh"], ["bjh", "gba"], ["yrd", "gba"]])
def test_no_measure_is_for_another_hub_than_was_asked_for(asked: list[str], shipped: Store) -> None:
    answer = challenges(shipped, hub_names=asked, scope=Scope())
    for part in answer.hubs:
        assert all(part.hub in measure.hubs for item in part.challenges for measure in item.measures)
    digested = digest(shipped, hub_names=asked, scope=Scope())
    for each in digested.hubs:
        assert all(each.hub.hub.id in measure.hubs for item in each.part.challenges for measure in item.measures)
    together = [tuple(item.measures) for item in answer.shared]
    together += [tuple(item.measures) for item in digested.shared.challenges]
    assert all(set(asked) & set(measure.hubs) for measures in together for measure in measures)


def test_challenges_of_every_hub_stand_apart_and_once(run: Run) -> None:
    answer = _asked(run)
    own = [challenge["id"] for hub in answer["hubs"] for challenge in hub["challenges"]]
    assert [challenge["id"] for challenge in answer["shared"]] == [
        "hubs-young-researchers-short",
        "hubs-data-does-not-flow",
    ]
    assert not {challenge["id"] for challenge in answer["shared"]} & set(own)
    assert own.count("nor-isl-housing-dear") == 2  # of two hubs, not of all


def test_challenges_follow_the_order_of_themes(run: Run) -> None:
    assert [challenge["theme"] for challenge in _asked(run, "nor")["hubs"][0]["challenges"]] == [
        "funding",
        "industry",
        "industry",
        "talent",
    ]


def test_measures_that_answer_no_challenge_are_counted_and_found(run: Run) -> None:
    assert {hub["hub"]: hub["unprompted"] for hub in _asked(run)["hubs"]} == {"nor": 0, "riv": 0, "isl": 1}
    assert "hubcli measures isl --unprompted" in run("challenges", "isl", "--all").stdout
    assert "--unprompted" not in run("challenges", "nor", "--all").stdout


def test_filters_narrow_the_challenges_not_their_measures(run: Run) -> None:
    answer = _asked(run, "riv", "--source", "merrow-review-2025-06", "--modality", "assessed")
    assert [*_measures(answer)] == ["riv-little-own-research", "riv-makers-fight-for-orders"]
    assert _measures(answer)["riv-little-own-research"] == ["riv-engineers-to-universities"]


def _asked(run: Run, *words: str) -> Any:
    return json.loads(run("challenges", *words, "--format", "json").stdout)


def _measures(answer: Any) -> dict[str, list[str]]:
    challenges = [challenge for hub in answer["hubs"] for challenge in hub["challenges"]]
    return {challenge["id"]: [measure["id"] for measure in challenge["measures"]] for challenge in challenges}
