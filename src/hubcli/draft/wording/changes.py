"""What a sentence says rose, fell or doubled, against the base's figures of the two years."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.proximity import Point
from hubcli.draft.matching.times import Time, years_of
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.relations import written
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.values import Value, facts_of, order, values_of
from hubcli.model.units import Unit


class Change(NamedTuple):
    """The words that say which way something went, and how many times as much it became, if they say so."""

    start: int
    end: int
    rose: bool
    times: int | None = None


def change_in(text: str) -> Change | None:
    """The change that a sentence states, if it states only one."""
    found = [Change(*match.span(), rose, times) for pattern, rose, times in _WORDS for match in pattern.finditer(text)]
    return found[0] if len(found) == 1 else None


def changed(
    change: Change, place: str, years: Sequence[Point], indicators: frozenset[str], base: BaseFigures
) -> Iterator[Remark]:
    """What the base says of a change between two years, or in one since the year before."""
    named = sorted({year for point in years for year in years_of(point)})
    if not named or len(named) > 2:
        return
    first, last = (named[0] - 1, named[0]) if len(named) == 1 else named
    for indicator in sorted(indicators):
        if base.store.indicators[indicator].unit == Unit.RANK or _is_broken(indicator, place, first, last, base):
            continue
        before, after = (values_of(indicator, place, Time(((year, year),)), base) for year in (first, last))
        if before and after and (way := order(after, before)):
            yield _remark(change, (way > 0) == change.rose, before, after, base)


def _is_broken(indicator: str, place: str, first: int, last: int, base: BaseFigures) -> bool:
    """Whether the place's figures stop being one series between the two years."""
    breaks = base.store.indicators[indicator].breaks
    here = [each for each in breaks if not each.places or place in each.places]
    return any(first <= int(str(each.after)[:4]) < last for each in here)


def _remark(change: Change, right_way: bool, before: list[Value], after: list[Value], base: BaseFigures) -> Remark:
    values = [*before, *after]
    facts = facts_of(values)
    multiple = after[0].exact / before[0].exact if before[0].exact else Fraction(0)
    doubled = change.times is None or abs(multiple - change.times) <= _NEARLY * change.times
    if right_way and doubled:
        return Remark(change.start, change.end, DraftVerdict.DERIVED, None, written(values, base), facts)
    slip = Slip.ARITHMETIC if right_way else Slip.RELATION
    return Remark(change.start, change.end, DraftVerdict.DIFFERS, slip, written(values, base), facts)


_NEARLY = Fraction(1, 10)
"""How far `doubled` reaches, as a part of it."""
_UP = r"\b(?:rose|climbed|increased|grew|went up|swelled|soared|surged)\b|上升|提高|增长(?!极)|上涨|增加|提升"
_DOWN = r"\b(?:fell|dropped|declined|decreased|slipped|went down|shrank|slid|sank|dipped)\b|下降|回落|下滑|减少|降低"
_WORDS: tuple[tuple[re.Pattern[str], bool, int | None], ...] = (
    (re.compile(_UP, re.IGNORECASE), True, None),
    (re.compile(_DOWN, re.IGNORECASE), False, None),
    (re.compile(r"\bdoubled\b|翻了?一番|翻番|增长一倍", re.IGNORECASE), True, 2),
    (re.compile(r"\btripled\b|增长两倍", re.IGNORECASE), True, 3),
)
