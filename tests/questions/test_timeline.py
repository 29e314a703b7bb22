"""`timeline`: what has happened and what is planned, in order, between two dates."""

import json
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from bases import compiled
from hypothesis import given
from hypothesis import strategies as st
from project import SAMPLE, Run
from strategies import periods, points

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Measure
from hubcli.model.period import Period
from hubcli.questions.timeline import in_time, timeline


def test_all_hubs_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("timeline/all", "timeline")


def test_one_hub_between_two_dates(in_every_form: Callable[..., None]) -> None:
    in_every_form("timeline/between", "timeline", "riv", "--from", "2024-09", "--to", "2029", forms="txt")


def test_nothing_in_the_range_says_so(run: Run) -> None:
    assert "The sources say nothing on this." in run("timeline", "--to", "1900").stdout


def test_milestones_dated_plans_and_measures_with_a_deadline_are_events(run: Run, store: Store) -> None:
    expected = {
        fact.id
        for fact in store.facts("1")
        if fact.kind == "milestone"
        or (fact.modality == "planned" and fact.period)
        or (isinstance(fact, Measure) and (fact.deadline or fact.period))
    }
    assert {event["id"] for event in _events(run)} == expected
    assert "riv-cluster-rank-target-2030" in expected
    assert "port-ansel-rd-intensity-2024" not in expected


def test_what_is_planned_is_told_from_what_has_happened_by_its_modality(run: Run) -> None:
    events = {event["id"]: event for event in _events(run)}
    assert events["isl-tunnel-opens"]["planned"]
    assert events["nor-trial-plant-in-saltmarsh"]["planned"]
    assert not events["hubs-widening-announced"]["planned"]


def test_a_measure_stands_at_its_deadline(run: Run) -> None:
    events = {event["id"]: event["when"] for event in _events(run)}
    assert events["isl-accept-customs-papers"] == "2026-12"
    assert events["nor-trial-plant-in-saltmarsh"] == "../2027"


def test_what_names_no_hub_is_told_where_no_hub_is_named(run: Run) -> None:
    assert any(not event["hubs"] for event in _events(run))
    assert all("isl" in event["hubs"] for event in _events(run, "isl"))


SINCE_2019, DAY, YEARS, NEWS, BY_2030 = (
    "riv-instruments-shared",
    "riv-plan-published",
    "riv-plan-in-force",
    "hubs-widening-announced",
    "riv-cluster-rank-target-2030",
)


@pytest.mark.parametrize(
    ("limits", "shown"),
    [
        ((), {SINCE_2019, DAY, YEARS, NEWS, BY_2030}),
        (("--from", "2024-09-01", "--to", "2024-09-01"), {SINCE_2019, DAY, YEARS}),
        (("--from", "2024-09-02", "--to", "2024-09"), {SINCE_2019, YEARS}),
        (("--from", "2025"), {SINCE_2019, YEARS, NEWS, BY_2030}),
        (("--from", "2031"), {SINCE_2019}),
        (("--to", "2024"), {SINCE_2019, DAY, YEARS}),
        (("--to", "2019-01-01"), {SINCE_2019}),
        (("--to", "2018-12-31"), set()),
    ],
)
def test_an_interval_counts_where_any_part_of_it_lies_in_range(
    limits: tuple[str, ...], shown: set[str], run: Run
) -> None:
    """What is due by 2030 counts on that date; what has been so since 2019 still is; 2024 to 2030 counts in between."""
    assert {event["id"] for event in _events(run, "riv", *limits)} == shown


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (("--from", "soon"), "--from 'soon': not a year, month or day; write 2024, 2025-12 or 2025-12-10"),
        (("--to", "2025-13"), "--to '2025-13': there is no 2025-13 in the calendar"),
        (("--to", "2025-02-30"), "--to '2025-02-30': there is no 2025-02-30 in the calendar"),
        (("--from", "2024/2025"), "--from '2024/2025': one date, not an interval; write 2024, 2025-12 or 2025-12-10"),
        (("--from", "2026", "--to", "2025-06"), "--from '2026': this is after --to 2025-06"),
    ],
)
def test_a_bad_date_is_refused_with_the_way_to_write_one(limits: tuple[str, ...], message: str, run: Run) -> None:
    result = run("timeline", *limits, code=2)
    assert (result.stdout, result.stderr) == ("", f"hubcli: {message}\n")


@given(st.lists(periods(), max_size=6))
def test_the_order_is_that_of_the_first_known_day_then_of_the_last(written: list[str]) -> None:
    ordered = sorted(map(Period, written), key=in_time)
    for one, other in pairwise(ordered):
        first, second = (when.end if when.startswith("..") else when.start for when in (one, other))
        assert first < second or (first == second and one.end <= other.end)


@given(points(), points())
def test_narrowing_the_range_adds_nothing(one: str, other: str) -> None:
    first, last = sorted([Period(one), Period(other)], key=lambda point: (point.start, point.end))
    if first.start <= last.end:
        wide, narrow = (_found(lower, last) for lower in (None, first))
        assert narrow <= wide <= _found(None, None)


@cache
def _sample() -> Store:
    return Store(compiled(SAMPLE), SAMPLE)


def _found(first: Period | None, last: Period | None) -> set[str]:
    return {event.fact.id for event in timeline(_sample(), hub_names=(), scope=Scope(), first=first, last=last).events}


def _events(run: Run, *words: str) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = json.loads(run("timeline", *words, "-f", "json").stdout)["events"]
    return events
