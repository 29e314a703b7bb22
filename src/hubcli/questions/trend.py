"""Figures on one indicator over time: place by place, growth from period to period, and breaks that are not bridged."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import ClassVar, Literal, NamedTuple

from hubcli.base.compiled.filters import Scope, check_names, measuring
from hubcli.base.compiled.store import Store
from hubcli.errors import UnknownNameError
from hubcli.figures.editions import is_list
from hubcli.model.facts import Metric, Qualifier
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Break, Hub, Indicator, Level, Place, Source, Variant
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.comparability import concerns
from hubcli.questions.metrics import named_indicator
from hubcli.questions.other_money import in_other_money
from hubcli.questions.sums import sums
from hubcli.questions.views import MetricView, Whole, metric_views, sources_of

Measure = Literal["percent", "points", "places"]
"""How a change is told: in percent, in percentage points, in places of a ranking."""
_IN_POINTS = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.PER_MILLE})


class Change(NamedTuple):
    """From the figure before to this one."""

    by: float
    """In percent, percentage points or places; below zero is a fall, in places a rise."""
    measure: Measure


class Point(NamedTuple):
    """One figure of a line."""

    fact: Metric
    change: Change | None
    """From the year before; none for the first, after a gap or a break, or if either figure is not exact."""
    breaks: tuple[Break, ...] = ()
    """What parts it from the figure before."""


class TrendLine(NamedTuple):
    """The figures of one place that are one series."""

    place: Place
    whole: Whole | None
    """How it is the figure of a whole hub, where it is."""
    edition: str | None
    """Which publications it is made of, `first` or `revised`; none where a list has one for each year."""
    variant: Variant | None
    footing: Footing
    points: tuple[Point, ...]
    """By period; where a period has two figures, both."""


class Elsewhere(NamedTuple):
    """What an indicator has figures for."""

    indicator: Indicator
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Trend(Answer):
    """The figures on one indicator over time."""

    schema: ClassVar[str] = "hubcli/trend/1"
    indicator: Indicator
    lines: tuple[TrendLine, ...]
    periods: tuple[Period, ...]
    """Every period of any line, in order."""
    undated: tuple[MetricView, ...]
    """Figures for the same places without a period."""
    other_money: tuple[Elsewhere, ...]
    """The same in other currencies, for these places and their parts; never in one line with it."""
    elsewhere: tuple[Place, ...]
    """If there is no figure to show: the places that have one."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]


def trend(store: Store, *, word: str, names: Sequence[str] = (), scope: Scope, limit: int | None = None) -> Trend:
    """The figures on the indicator that a word names, for hubs and places; for every hub if none is named.

    With a limit, at most this many lines, each with its figures of the latest periods, at most this many.
    A hub's line is its own figures, the sums of its members where all have one, or those of its stand-in; in a
    ranking, where hubs are seldom members, those of its places.
    Raises UnknownNameError.
    """
    check_names(store, scope)
    indicator = named_indicator(store, word)
    wanted = _places(store, names, ranked=indicator.unit == Unit.RANK)
    inside = {*wanted, *(part for id_ in wanted for part in store.places[id_].parts)}
    at = measuring(indicator, inside)
    figures = metric_views(store, store.facts(*scope.condition(at)))
    figures += sums(store, figures)
    figures = tuple(figure for figure in figures if figure.perimeter.id in wanted)
    undated = tuple(figure for figure in figures if not figure.fact.period)
    lines = _lines([figure for figure in figures if figure.fact.period], indicator)
    lines.sort(key=lambda line: (wanted.index(line.place.id), line.variant.id if line.variant else "", line.footing))
    lines, later = _latest(lines, limit)
    found = Trend(
        indicator,
        tuple(lines),
        tuple(
            sorted({point.fact.period for line in lines for point in line.points if point.fact.period}, key=_in_time)
        ),
        undated,
        tuple(_other_money(store, indicator, inside if figures else wanted)),
        () if figures else _places_with(store, indicator),
        store.hubs,
        sources_of(store, [*(point.fact for line in lines for point in line.points), *(one.fact for one in undated)]),
        left=later,
    )
    return shortened(found, limit, "lines", "undated")


def _latest(lines: list[TrendLine], limit: int | None) -> tuple[list[TrendLine], dict[str, int]]:
    """The lines with their figures of the latest periods, at most this many, and the number of the others."""
    periods = sorted({point.fact.period for line in lines for point in line.points if point.fact.period}, key=_in_time)
    if limit is None or len(periods) <= limit:
        return lines, {}
    cut = [line._replace(points=_shown(line.points, set(periods[-limit:]))) for line in lines]
    return [line for line in cut if line.points], {"periods": len(periods) - limit}


def _shown(points: Iterable[Point], periods: Collection[Period]) -> tuple[Point, ...]:
    """The figures of these periods; a break before the first is no longer between two of them."""
    shown = [point for point in points if point.fact.period in periods]
    first = _in_time(shown[0].fact.period)[0] if shown else None
    return tuple(point._replace(breaks=()) if _in_time(point.fact.period)[0] == first else point for point in shown)


def _places(store: Store, names: Sequence[str], *, ranked: bool) -> list[str]:
    """The ids of the places that are named: of a hub the whole and its stand-in, or in a ranking all its places."""
    known: dict[str, list[str]] = {}
    for place in store.places.values():
        for name in (place.id, place.name.en, place.name.zh, *place.aliases):
            known.setdefault(name.casefold(), [place.id])
    for hub in store.hubs.values():
        own = (place for place in store.places.values() if place.hub == hub.id)
        whole = [place.id for place in own if ranked or place.level is Level.HUB]
        stand_in = [hub.stand_in.place] if hub.stand_in and not ranked else []
        for name in (hub.id, hub.name.en, hub.name.zh, hub.short_name.en, hub.short_name.zh, *hub.aliases):
            known[name.casefold()] = [*whole, *stand_in]
    found: list[str] = []
    for name in names or store.hubs:
        if name.casefold() not in known:
            raise UnknownNameError("place", name, known)
        found += known[name.casefold()]
    return list(dict.fromkeys(found))


def _other_money(store: Store, indicator: Indicator, places: Collection[str]) -> Iterator[Elsewhere]:
    """The same in other currencies, where there are figures for these places."""
    for other in in_other_money(store, indicator):
        if found := tuple(place for place in _places_with(store, other) if place.id in places):
            yield Elsewhere(other, found)


def _places_with(store: Store, indicator: Indicator) -> tuple[Place, ...]:
    """The places that have figures on the indicator, in the order of the base."""
    ids = {id_ for (id_,) in store.connection.execute(_PLACES, (indicator.id,))}
    return tuple(place for place in store.places.values() if place.id in ids)


_PLACES = """
    SELECT DISTINCT place FROM metric WHERE indicator = ?1
    UNION SELECT place FROM table_series AS series JOIN table_place ON table_place.series = series.no
    WHERE indicator = ?1
"""


def _lines(figures: Iterable[MetricView], indicator: Indicator) -> list[TrendLine]:
    series: dict[tuple[object, ...], list[MetricView]] = defaultdict(list)
    for figure in figures:
        series[_series_of(figure)].append(figure)
    variants = {variant.id: variant for variant in indicator.variants}
    found = []
    for (_, edition, variant, footing, *_), group in series.items():
        first = group[0]
        assert isinstance(footing, Footing)
        found.append(
            TrendLine(
                first.perimeter,
                first.whole,
                str(edition) if edition else None,
                variants.get(str(variant)),
                footing,
                tuple(_points(group)),
            )
        )
    return found


def _series_of(figure: MetricView) -> tuple[object, ...]:
    """What the figures of one line share: place, publication, variant, footing, length of periods, whether computed."""
    metric = figure.fact
    edition = metric.edition
    if edition and is_list(edition, metric.period):
        edition = None
    precision = "/" if "/" in str(metric.period) else len(str(metric.period))
    computed = figure.whole == "sum"
    return metric.place, edition, metric.variant, FOOTINGS[metric.modality], precision, computed


def _points(figures: list[MetricView]) -> Iterable[Point]:
    figures.sort(key=lambda figure: (_in_time(figure.fact.period), figure.fact.id))
    before: MetricView | None = None
    for _, same in groupby(figures, key=lambda figure: figure.fact.period):
        of_period = list(same)
        for figure in of_period:
            broken = tuple(each for each in figure.measured.breaks if before and _parts(each, before, figure))
            yield Point(figure.fact, _change(before, figure) if before and not broken else None, broken)
        before = of_period[-1]


def _parts(one: Break, before: MetricView, after: MetricView) -> bool:
    assert before.fact.period
    assert after.fact.period
    apart = before.fact.period.end <= one.after.end < after.fact.period.end
    return apart and concerns(one, after.perimeter, after.fact.edition)


def _change(before: MetricView, after: MetricView) -> Change | None:
    exact = before.fact.qualifier is after.fact.qualifier is Qualifier.EXACT
    assert before.fact.period
    assert after.fact.period
    if not exact or after.fact.period.end.year - before.fact.period.end.year != 1:
        return None
    one, other = (Fraction(str(figure.fact.value)) for figure in (before, after))
    unit = after.measured.unit
    if unit == Unit.RANK:
        return Change(float(other - one), "places")
    if unit in _IN_POINTS:
        return Change(float(other - one), "points")
    return Change(float((other - one) / one * 100), "percent") if one else None


def _in_time(period: Period | None) -> tuple[object, ...]:
    assert period
    return period.end, period.start
