"""The dates of named events: a sentence that restates a dated fact with another date."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.restated import Here, Restated, RestatedFacts
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.facts import Fact, Kind, Milestone
from hubcli.model.period import Period
from hubcli.model.units import Unit


class Date(NamedTuple):
    """A date in a sentence, as far as it is given."""

    start: int
    end: int
    year: int
    month: int | None = None
    day: int | None = None
    since: bool = False
    """Whether something is said to be so since then."""


def dates_in(text: str, figures: Sequence[Figure]) -> Iterator[Date]:
    """The dates of a text: years, with the month and day next to each."""
    for figure in figures:
        if figure.unit != Unit.YEAR or figure.value_max is not None:
            continue
        month = _beside(figure, figures, Unit.MONTH) or _only_month(figure, figures)
        day = _beside(month or figure, figures, Unit.DAY)
        parts = [part for part in (figure, month, day) if part]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        since = bool(_SINCE.search(text, max(0, start - 12), start) or _ON.match(text, end))
        month_no, day_no = (int(part.value) if part else None for part in (month, day))
        yield Date(start, end, int(figure.value), month_no, day_no, since)


def may_be_redated(facts: RestatedFacts) -> bool:
    """Whether a sentence that restates these facts is about a dated event at all."""
    return any(map(_is_restated, facts.of_kind(Kind.MILESTONE)))


def redated(dates: Sequence[Date], here: Here) -> Iterator[Remark]:
    """What the base says where the sentence gives another date for what it restates."""
    if not dates:
        return
    restated = here()
    dates = [date for date in dates if date.month] or dates  # `the 2025 conference opened on 27 March 2025`
    likeliest = max((one.cover + one.kept for one in restated if one.fact.period), default=0)
    for one in restated:
        fact = one.fact
        as_likely = one.cover + one.kept >= likeliest - _CLOSELY
        if not isinstance(fact, Milestone) or not _is_restated(one) or not as_likely:
            continue
        if any(_agrees(date, fact.period) for date in dates):
            return
        whole = min(one.cover, one.kept) >= _WHOLE
        wrong = next((date for date in dates if _is_slip(date, fact.period, whole=whole)), None)
        if wrong:
            yield Remark(wrong.start, wrong.end, DraftVerdict.DIFFERS, Slip.DATE, None, (fact.id,), str(fact.period))
            return


def _is_restated(one: Restated) -> bool:
    """Whether the sentence restates enough of a dated fact to be about its event."""
    return (one.is_sure and one.cover >= _EVENT) or (_is_open(one.fact) and one.cover >= _HALF)


def _is_open(fact: Fact) -> bool:
    """Whether it has been so since some year."""
    return str(fact.period).endswith("..")


def _beside(figure: Figure, figures: Sequence[Figure], unit: Unit) -> Figure | None:
    alike = [one for one in figures if one.unit == unit and one.value_max is None]
    near = (one for one in alike if -_NEXT <= one.start - figure.end <= _NEXT or 0 <= figure.start - one.end <= _NEXT)
    return next(near, None)


def _only_month(year: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The month that stands apart from the only year before it: `the conference of 2025 opened in April`."""
    years, months = ([one for one in figures if one.unit == unit] for unit in (Unit.YEAR, Unit.MONTH))
    alone = len(years) == len(months) == 1 and months[0].value_max is None
    return months[0] if alone and months[0].start > year.end else None


def _agrees(date: Date, period: Period) -> bool:
    start, end = period.start, period.end
    if str(period).endswith("..") or str(period).startswith("..") or start.year != end.year:
        return not date.since or date.year == start.year or str(period).startswith("..")
    if date.year != start.year:
        return False
    months = date.month is None or start.month != end.month or date.month == start.month
    return months and (date.day is None or start != end or date.day == start.day)


def _is_slip(date: Date, period: Period, *, whole: bool) -> bool:
    """Whether the date is a slip of this one, not another event's: one part of it differs.

    In a sentence that says the whole fact, and hardly anything else, it may be both the month and the day.
    """
    start, end = period.start, period.end
    if str(period).endswith(".."):
        return date.since and date.year != start.year
    if date.month is None or start.month != end.month:
        return date.month is None and 0 < abs(date.year - start.year) <= _CLOSE
    same = [date.year == start.year, date.month == start.month]
    if date.day is not None and start == end:
        same.append(date.day == start.day)
    return same.count(False) == 1 or (whole and same[0])


_NEXT = 4
"""The most characters between the parts of a date."""
_CLOSELY = 0.2
"""How much less a sentence may restate the dated fact than another one."""
_EVENT = 0.65
"""The share of a fact that tells its event from another on the same occasion, such as a yearly conference."""
_WHOLE = 0.84
"""The share of keywords, of the fact and of the sentence, that leaves no room for another event of the year."""
_HALF = 0.45
"""The share of a fact on what is so since some year that a sentence must have to be about it."""
_CLOSE = 3
"""By how many years a year by itself may be off and still be meant."""
_SINCE = regex(r"(?:\bsince |自|从)\Z", re.IGNORECASE)
_ON = regex(r"\s*(?:以?来|起|年起|年以来|onwards?)")
