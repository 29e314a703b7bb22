"""`impact`: what would have to be read again if a source changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from project import Run

from hubcli.base.compiled.store import Store

REVIEW = "merrow-review-2025-06"


def test_one_source_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("impact/review", "impact", REVIEW)


def test_every_fact_that_rests_on_it_is_told_once_those_with_no_other_evidence_first(run: Run, store: Store) -> None:
    answer = _impact(run, REVIEW)
    sources = {fact.id: {piece.source for piece in fact.evidence} for fact in store.facts("1")}
    assert [fact["id"] for fact in answer["alone"]] == [id_ for id_, found in sources.items() if found == {REVIEW}]
    assert [fact["id"] for fact in answer["together"]] == [id_ for id_, found in sources.items() if found > {REVIEW}]


def test_the_conflicts_and_tensions_of_its_facts_follow(run: Run) -> None:
    daily = _impact(run, "river-daily-2025-05-12")
    assert {conflict["computed"] for conflict in daily["conflicts"]} == {True, False}
    for conflict in daily["conflicts"]:
        cited = {piece["source"] for fact in conflict["facts"] for piece in fact["evidence"]}
        assert "river-daily-2025-05-12" in cited


def test_a_measure_on_other_evidence_that_loses_a_challenge_is_told(sample: Path, run: Run) -> None:
    """The measure rests on another source; one of its two challenges rests on this one alone."""
    path = sample / "nor" / "measures.toml"
    text = path.read_text(encoding="utf-8")
    addresses = 'addresses = ["nor-grants-end-early"]'
    assert addresses in text
    path.write_text(text.replace(addresses, addresses[:-1] + ', "hubs-young-researchers-short"]'), encoding="utf-8")
    answer = _impact(run, REVIEW, base=sample)
    (measure,) = answer["measures"]
    assert measure["id"] == "nor-fund-teams-long-term"
    assert [challenge["id"] for challenge in measure["challenges"]] == ["hubs-young-researchers-short"]
    assert measure["left"] == 1
    assert "Would lose (others kept: 1)" in run("impact", REVIEW, base=sample).stdout


def test_a_challenge_on_other_evidence_that_loses_every_measure_is_told(run: Run) -> None:
    (challenge,) = _impact(run, REVIEW)["challenges"]
    assert challenge["id"] == "isl-three-customs-systems"
    assert [measure["id"] for measure in challenge["measures"]] == ["isl-accept-customs-papers"]


def test_a_challenge_that_keeps_a_measure_is_not(sample: Path, run: Run) -> None:
    path = sample / "nor" / "measures.toml"
    text = path.read_text(encoding="utf-8")
    addresses = 'addresses = ["nor-grants-end-early"]'
    path.write_text(text.replace(addresses, addresses[:-1] + ', "isl-three-customs-systems"]'), encoding="utf-8")
    assert _impact(run, REVIEW, base=sample)["challenges"] == []


def test_filters_narrow_the_facts(run: Run) -> None:
    answer = _impact(run, REVIEW, "--kind", "challenge", "--theme", "talent")
    assert [fact["id"] for fact in answer["alone"]] == ["hubs-young-researchers-short"]
    assert answer["together"] == []


def test_an_unknown_source_suggests_the_nearest(run: Run) -> None:
    result = run("impact", "merrow-revue-2025-06", code=2)
    assert result.stdout == ""
    assert f"no source 'merrow-revue-2025-06'; did you mean '{REVIEW}'?" in result.stderr


def _impact(run: Run, *words: str, base: Path | None = None) -> dict[str, Any]:
    chosen = {"base": base} if base else {}
    answer: dict[str, Any] = json.loads(run("impact", *words, "-f", "json", **chosen).stdout)
    return answer
