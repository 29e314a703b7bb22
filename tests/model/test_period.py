"""Periods: kept as written, with a first and a last day."""

from datetime import date

import pytest
from hypothesis import given
from strategies import periods, points

from hubcli.model.period import Period


@given(periods())
def test_a_period_is_kept_as_it_is_written_and_ends_no_sooner_than_it_starts(text: str) -> None:
    period = Period(text)
    assert str(period) == text == period
    assert period.start <= period.end


@given(points(), points())
def test_an_interval_runs_from_the_first_day_of_its_start_to_the_last_day_of_its_end(one: str, other: str) -> None:
    first, last = sorted((Period(one), Period(other)), key=lambda point: (point.start, point.end))
    if first.start <= last.end:
        interval = Period(f"{first}/{last}")
        assert (interval.start, interval.end) == (first.start, last.end)


@given(points())
def test_an_open_end_reaches_as_far_as_days_go(point: str) -> None:
    assert (Period(f"../{point}").start, Period(f"../{point}").end) == (date.min, Period(point).end)
    assert (Period(f"{point}/..").start, Period(f"{point}/..").end) == (Period(point).start, date.max)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2025-12-10", date(2025, 12, 10), date(2025, 12, 10)),
        ("2026/2030", date(2026, 1, 1), date(2030, 12, 31)),
        ("2025-12/2026-01-15", date(2025, 12, 1), date(2026, 1, 15)),
        ("2026-01/2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("../2035", date.min, date(2035, 12, 31)),
        ("9999", date(9999, 1, 1), date.max),
    ],
)
def test_a_period_has_the_days_that_a_reader_expects(text: str, start: date, end: date) -> None:
    assert (Period(text).start, Period(text).end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "", " 2024", "2024 ", "2024\n", "24", "02024", "２０２４", "2024-1", "2024-1-1", "202412", "2024/12/31",
        "2024-12-31T00:00", "2024-W01", "..", "../..", "2024/", "/2024", "2024//2025", "2024-2025", "2024/2025/2026",
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused_with_examples_of_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a year, month, day or interval \(2024, .*\)$"):
        Period(text)


@pytest.mark.parametrize("text", ["2024-13", "2024-00", "2023-02-29", "2024-01-32", "0000", "2024/2025-13"])
def test_days_that_the_calendar_does_not_have_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^there is no \S+ in the calendar$"):
        Period(text)


@pytest.mark.parametrize("text", ["2030/2026", "2025-02/2025-01", "2025-01-02/2025-01-01", "2025-06/2024"])
def test_a_period_that_ends_before_it_starts_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^it ends before it starts$"):
        Period(text)
