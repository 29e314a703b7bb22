"""What the base has for an indicator at a place and time, and what the figures of two places come to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.magnitudes import bounds_of
from hubcli.draft.matching.times import Time
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.bounds import Bounds
from hubcli.model.facts import Metric
from hubcli.model.status import Status
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Level


class Value(NamedTuple):
    """A figure of the base, and the lowest and highest that it may be."""

    stated: BaseFigure
    bounds: Bounds

    @property
    def exact(self) -> Fraction:
        """The value as stated."""
        return self.stated.figure.value


def values_of(indicator: str, place: str, time: Time, base: BaseFigures) -> list[Value]:
    """The outcomes that the base has for the indicator at the place, in the year that is meant.

    That is the year of the time, or the only one that the base has. An estimate gives way to the final figure.
    """
    found = [one for one in base.on(place, indicator) if one.measured and one.outcome]
    if time.is_year:
        found = [one for one in found if one.period is None or _covers(one, time)]
    elif time.years or time.is_part or len({one.period for one in found}) > 1:
        return []
    final = [one for one in found if not _is_estimated(one, base)]
    return [Value(one, bounds_of(one.figure)) for one in final or found]


def _is_estimated(one: BaseFigure, base: BaseFigures) -> bool:
    fact = base.fact(one.fact)
    return isinstance(fact, Metric) and fact.status is Status.ESTIMATED


def facts_of(values: Iterable[Value]) -> tuple[str, ...]:
    """The ids of the facts that state these figures, each once."""
    return tuple(dict.fromkeys(value.stated.fact for value in values))


def order(left: Sequence[Value], right: Sequence[Value]) -> int:
    """1 if the left one is surely more, -1 if it is surely less, else 0."""
    if not left or not right:
        return 0
    if all(one.bounds.low > other.bounds.high for one in left for other in right):
        return 1
    return -1 if all(one.bounds.high < other.bounds.low for one in left for other in right) else 0


def other_time(left: Sequence[Value], right: Sequence[Value]) -> Text | None:
    """What tells the times of two places' figures apart: `2023, not 2024`; None if they have the same."""
    periods = list(dict.fromkeys(one.stated.period for one in (*left, *right)))
    if len(periods) < 2:
        return None
    return _apart(lambda lang: [write_period(one, lang) if one else say("no_period", lang) for one in periods])


def other_level(left: Sequence[Value], right: Sequence[Value], base: BaseFigures) -> Text | None:
    """What tells the levels of two places apart: `prefecture level, not provincial level`.

    None for one level, for a part and its whole, and for ranks in one list.
    """
    if all(one.stated.figure.unit == Unit.RANK for one in (*left, *right)):
        return None
    places = [min(value.stated.places) for value in (left[0], right[0])]
    levels = [_level(place, base) for place in places]
    if levels[0] == levels[1] or any(_lies_in(part, whole, base) for part, whole in (places, reversed(places))):
        return None
    return _apart(lambda lang: [say(f"comparability.level_{level}", lang) for level in levels])


def _apart(kinds: Callable[[Lang], Sequence[str]]) -> Text:
    return Text(**{lang: say("comparability.differs", lang, *kinds(lang)[:2]) for lang in Lang})


def pairs(left: Sequence[Value], right: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """Every value of the left with every one of the right."""
    return ((one, other) for one in left for other in right)


def step_of(figure: Figure) -> Fraction:
    """What one in the last written digit of a figure is worth, in its unit."""
    number = _DIGITS.search(figure.text.replace(",", ""))
    if not number or not float(number.group()):
        return Fraction(0)
    decimals = len(number.group().partition(".")[2])
    return Fraction(abs(figure.value) / Fraction(number.group()) / 10**decimals)


def _lies_in(part: str, whole: str, base: BaseFigures) -> bool:
    at = base.store.places.get(part)
    hub = base.store.hubs.get(at.hub) if at and at.hub else None
    if whole in base.places.wide or (
        hub and base.places.hubs_of((whole,)) == {hub.id} and _level(whole, base) == Level.HUB
    ):
        return True
    while at and at.within:
        if at.within == whole:
            return True
        at = base.store.places.get(at.within)
    return False


def _level(place: str, base: BaseFigures) -> str:
    known = base.store.places.get(place)
    return known.level if known else Level.HUB


def _covers(one: BaseFigure, time: Time) -> bool:
    year = time.years[0][0]
    assert one.period is not None
    return one.period.start.year == one.period.end.year == year


_DIGITS = regex(r"[0-9]+(?:\.[0-9]+)?")
