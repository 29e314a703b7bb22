"""What a metric's record has and its own statement does not say: the value, the years of the period, the place."""

from collections.abc import Iterable

from hubcli.base.store import Store
from hubcli.evidence.figures import Figure, FigureUnit, alone, figure_of_metric, read_figures
from hubcli.evidence.names import Mention, Names
from hubcli.model.facts import Fact, Metric, Qualifier
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Level, Place, Unit


def unsaid(store: Store, fact: Fact, names: Names, lang: Lang) -> tuple[str, ...]:
    """Key and value of what the statement of a metric does not say in this language; nothing of another kind of fact.

    The place goes by its own name, or by two or more places that lie in it (`from East Isle to West Isle`): where one
    alone is named, the figure is that one's.
    """
    if not isinstance(fact, Metric):
        return ()
    unit, place = store.indicators[fact.indicator].unit, store.places[fact.place]
    text = fact.statement[lang]
    figures = read_figures(text, lang)
    value = figure_of_metric(fact, unit)
    years = [str(year) for year in _years_of(fact.period) if year not in _years_in(figures)]
    return (
        *(() if _is_named(store, place, names.find(text)) else (f"place {place.name[lang]}",)),
        *((f"period {', '.join(years)}",) if years else ()),
        *((f"value {_written(value, unit)}",) if alone([value], figures) else ()),
    )


def _is_named(store: Store, place: Place, mentions: Iterable[Mention]) -> bool:
    named = {mention.of for mention in mentions}
    return place.id in named or sum(_lies_in(store, store.places.get(id_), place) for id_ in named) > 1


def _lies_in(store: Store, inner: Place | None, place: Place) -> bool:
    if inner and place.level is Level.HUB and inner.hub == place.hub:
        return True
    passed: set[str] = set()
    while inner and inner.within and inner.within not in passed:
        passed.add(inner.within)
        inner = store.places.get(inner.within)
    return place.id in passed


def _years_of(period: Period | None) -> list[int]:
    """The years at the ends of a period, open ends apart."""
    return [int(point[:4]) for point in (period or "..").split("/") if point != ".."]


def _years_in(figures: tuple[Figure, ...]) -> set[int]:
    years = [figure for figure in figures if figure.unit is FigureUnit.YEAR]
    return {int(end) for year in years for end in (year.value, year.value_max) if end is not None}


def _written(value: Figure, unit: Unit) -> str:
    qualifier = "" if value.qualifier is Qualifier.EXACT else f" ({value.qualifier})"
    return f"{value.text} {unit}{qualifier}"
