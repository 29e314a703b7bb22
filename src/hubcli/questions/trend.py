"""Figures on one indicator over time: place by place, growth from period to period, and breaks that are not bridged."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
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
from hubcli.questions.answer import Answer
from hubcli.questions.comparability import concerns
from hubcli.questions.metrics import named_indicator
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


@dataclass(frozen=True)
class Trend(Answer):
    """The figures on one indicator over time."""

    schema: ClassVar[str] = "hubcli/trend/1"
    indicator: Indicator
    lines: tuple[TrendLine, ...]
    periods: tuple[Period, ...]
    """Every period of any line, in order."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]


def trend(store: Store, *, word: str, names: Sequence[str] = (), scope: Scope) -> Trend:
    """The figures on the indicator that a word names, for hubs and places; for every hub if none is named.

    A hub's line is its own figures, the sums of its members where all have one, or those of its stand-in.
    Raises UnknownNameError.
    """
    check_names(store, scope)
    indicator = named_indicator(store, word)
    wanted = _places(store, names)
    parts = (part for id_ in wanted for part in store.places[id_].parts)
    at = measuring(indicator, {*wanted, *parts})
    figures = metric_views(store, store.facts_of(Metric, *scope.condition(at)))
    figures += sums(store, figures)
    lines = _lines([figure for figure in figures if figure.perimeter.id in wanted and figure.fact.period], indicator)
    lines.sort(key=lambda line: (wanted.index(line.place.id), line.variant.id if line.variant else "", line.footing))
    return Trend(
        indicator,
        tuple(lines),
        tuple(
            sorted({point.fact.period for line in lines for point in line.points if point.fact.period}, key=_in_time)
        ),
        store.hubs,
        sources_of(store, [point.fact for line in lines for point in line.points]),
    )


def _places(store: Store, names: Sequence[str]) -> list[str]:
    """The ids of the places that are named: of a hub the whole, its parts' sum, its stand-in."""
    known: dict[str, list[str]] = {}
    for place in store.places.values():
        for name in (place.id, place.name.en, place.name.zh, *place.aliases):
            known.setdefault(name.casefold(), [place.id])
    for hub in store.hubs.values():
        whole = [each.id for each in store.places.values() if each.hub == hub.id and each.level is Level.HUB]
        stand_in = [hub.stand_in.place] if hub.stand_in else []
        for name in (hub.id, hub.name.en, hub.name.zh, hub.short_name.en, hub.short_name.zh, *hub.aliases):
            known[name.casefold()] = [*whole, *stand_in]
    found: list[str] = []
    for name in names or store.hubs:
        if name.casefold() not in known:
            raise UnknownNameError("place", name, known)
        found += known[name.casefold()]
    return list(dict.fromkeys(found))


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
    for figure in figures:
        if before is None or before.fact.period == figure.fact.period:
            yield Point(figure.fact, None)
        else:
            broken = tuple(each for each in figure.measured.breaks if _parts(each, before, figure))
            yield Point(figure.fact, None if broken else _change(before, figure), broken)
        before = figure


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
