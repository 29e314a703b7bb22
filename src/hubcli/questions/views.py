"""How questions present facts: metrics with place and indicator, facts theme by theme, the sources of facts."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from hubcli.base.compiled.store import Store
from hubcli.model.facts import BaseFact, Fact, Metric
from hubcli.model.vocabulary import Indicator, Place, Source

F = TypeVar("F", bound=BaseFact)


class MetricView(NamedTuple):
    """A metric with the records that it refers to."""

    fact: Metric
    perimeter: Place
    measured: Indicator


def metric_views(store: Store, facts: Iterable[Fact]) -> tuple[MetricView, ...]:
    """The metrics among the facts, with the records that they refer to."""
    return tuple(
        MetricView(fact, store.places[fact.place], store.indicators[fact.indicator])
        for fact in facts
        if isinstance(fact, Metric)
    )


def by_theme(store: Store, facts: Iterable[F]) -> list[F]:
    """The facts in the order of the base's themes; those on one theme keep their order."""
    order = {theme: number for number, theme in enumerate(store.themes)}
    return sorted(facts, key=lambda fact: order[fact.theme])


def sources_of(store: Store, facts: Iterable[BaseFact]) -> tuple[Source, ...]:
    """The sources that the facts rest on, in the order of the base."""
    used = {evidence.source for fact in facts for evidence in fact.evidence}
    return tuple(source for source in store.sources.values() if source.id in used)
