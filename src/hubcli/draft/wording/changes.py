"""What a sentence says rose, fell or doubled, against the base's figures of the two years."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from hubcli.draft.bilingual import Rare, may_have
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.proximity import Point
from hubcli.draft.matching.times import Time, years_of
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.relations import written
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.values import Value, facts_of, order, values_of
from hubcli.figures import Figure, read_figures
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


class Change(NamedTuple):
    """The words that say which way something went, and how many times as much it became, if they say so."""

    start: int
    end: int
    rose: bool
    times: Fraction | None = None
    or_more: bool = False
    """Whether it became more than so many times as much."""
    nearly: bool = False
    steps: int | None = None
    """By how many places a rank changed, if the words say so."""


def change_in(text: str, figures: Sequence[Figure]) -> Change | None:
    """The change that a sentence states, if it states only one: `rose`, `doubled`, 增至原来的3倍."""
    found = list(_multiples_of_before(text, figures)) or [
        Change(*match.span(), rose, times, _is_or_more(match), _is_nearly(match, text), _steps_after(match, text))
        for pattern, rose, times in (_WORDS if may_have(text, _ANY) else ())
        for match in pattern.finditer(text)
    ]
    return found[0] if len(found) == 1 else None


def _is_or_more(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return bool(groups.get("more") or groups.get("over"))


def _is_nearly(match: re.Match[str], text: str) -> bool:
    return bool(_NEARLY_BEFORE.search(text, 0, match.start()))


def _steps_after(match: re.Match[str], text: str) -> int | None:
    """The number in `climbed two places`."""
    steps = _PLACES.match(text, match.end())
    number = read_figures(steps["number"] or f"{steps['chinese']}个")[:1] if steps else ()
    return int(number[0].value) if number else None


def _multiples_of_before(text: str, figures: Sequence[Figure]) -> Iterator[Change]:
    for one in figures:
        if one.unit == Unit.TIMES and not one.change and one.value > 1 and _OF_BEFORE.search(text, 0, one.start):
            or_more = one.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST)
            yield Change(one.start, one.end, True, one.value, or_more)


def changed(
    change: Change, place: str, years: Sequence[Point], indicators: frozenset[str], base: BaseFigures
) -> Iterator[Remark]:
    """What the base says of a change between two years, or in one since the year before."""
    named = sorted({year for point in years for year in years_of(point)})
    if not named or len(named) > 2:
        return
    first, last = (named[0] - 1, named[0]) if len(named) == 1 else named
    for indicator in sorted(indicators):
        ranks = base.store.indicators[indicator].unit == Unit.RANK
        if (len(named) < 2) if ranks else _is_broken(indicator, place, first, last, base):
            continue
        before, after = (values_of(indicator, place, Time(((year, year),)), base) for year in (first, last))
        if before and after and (way := order(after, before)):
            yield _remark(change, ((way > 0) != ranks) == change.rose, before, after, base)


def _is_broken(indicator: str, place: str, first: int, last: int, base: BaseFigures) -> bool:
    """Whether the place's figures stop being one series between the two years."""
    breaks = base.store.indicators[indicator].breaks
    here = [each for each in breaks if not each.places or place in each.places]
    return any(first <= int(str(each.after)[:4]) < last for each in here)


def _remark(change: Change, right_way: bool, before: list[Value], after: list[Value], base: BaseFigures) -> Remark:
    values = [*before, *after]
    facts = facts_of(values)
    multiple = after[0].exact / before[0].exact if before[0].exact else Fraction(0)
    by_steps = change.steps in (None, abs(after[0].exact - before[0].exact))
    if right_way and by_steps and _is_so_many(multiple, change):
        return Remark(change.start, change.end, DraftVerdict.DERIVED, None, written(values, base), facts)
    slip = Slip.ARITHMETIC if right_way else Slip.RELATION
    return Remark(change.start, change.end, DraftVerdict.DIFFERS, slip, written(values, base), facts)


def _is_so_many(multiple: Fraction, change: Change) -> bool:
    if change.times is None:
        return True
    most = multiple if change.or_more else change.times * _MOST
    return change.times * (_NEARLY if change.nearly else _LEAST) <= multiple <= most


_LEAST, _MOST = Fraction(9, 10), Fraction(5, 4)
"""From where to where `doubled` reaches, as parts of it."""
_NEARLY = Fraction(17, 20)
"""From where `nearly doubled` does."""
_NEARLY_BEFORE = regex(r"\b(?:nearly|almost|close to|all but|just about) \Z|(?:近乎|接近|几乎)\Z")
_UP = (
    r"\b(?:rose|climbed|increased|grew|went up|moved up|leapt|jumped|swelled|soared|surged|gained(?= [a-z]+ places?))\b"
    "|上升|提高|增长(?!极|了?[一两]倍)|上涨|增加(?!了?[一两]倍)|提升|(?:高于|多于|超过|大于)(?=(?:19|20)[0-9]{2}年)"
)
_DOWN = (
    r"\b(?:fell|dropped|declined|decreased|slipped|went down|moved down|shrank|slid|sank|dipped)\b"
    "|下降|回落|下滑|减少|降低|(?:低于|少于|不及|小于)(?=(?:19|20)[0-9]{2}年)"
)
_OF_BEFORE = regex("(?:原来|原先|当年|当时|期初|[0-9]{4}年)的(?:约|近|将近)?\\Z")
_OVER = r"(?:\b(?P<over>more than|over) )?"
_PLACES = regex(
    r" (?:by )?(?P<number>[a-z]+|[0-9]+) (?:places?|spots?|positions?|notch(?:es)?|rungs?)\b"
    "|了?(?P<chinese>[一二两三四五六七八九十0-9]{1,2})(?:个?位次|位|名)"
)
_MORE = "(?P<more>多|有余|以上)?"
_WORDS: tuple[tuple[Rare, bool, Fraction | None], ...] = (
    (
        Rare(_UP, re.IGNORECASE, needs="rose clim incr grew went move leap jump swel soar surg gain 升 提 增 涨 于 超"),
        True,
        None,
    ),
    (
        Rare(_DOWN, re.IGNORECASE, needs="fell drop decl decr slip went move shra slid sank dipp 降 落 滑 减 于 及"),
        False,
        None,
    ),
    (
        Rare(
            rf"{_OVER}\b(?:doubled|doubling)\b|(?:翻了?一番|翻番|(?:增长|增加)了?一倍){_MORE}",
            re.IGNORECASE,
            needs="doub 番 倍",
        ),
        True,
        Fraction(2),
    ),
    (
        Rare(rf"{_OVER}\b(?:tripled|trebled)\b|(?:增长|增加)了?两倍{_MORE}", re.IGNORECASE, needs="trip treb 倍"),
        True,
        Fraction(3),
    ),
    (Rare(rf"{_OVER}\bquadrupled\b|翻了?两番{_MORE}", re.IGNORECASE, needs="quad 番"), True, Fraction(4)),
)
_ANY = frozenset[str]().union(*(pattern.needs for pattern, _, _ in _WORDS))
