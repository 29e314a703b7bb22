"""How questions present facts: metrics with place and indicator, facts theme by theme, the sources of facts."""

import json
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar

from hubcli.base.compiled.filters import Condition, all_of, is_in, numbered
from hubcli.base.compiled.store import FACT_TABLES, FACTS_AS_WRITTEN, Store
from hubcli.model.facts import BaseFact, Fact, Kind, Metric
from hubcli.model.vocabulary import Indicator, Level, Place, Source

F = TypeVar("F", bound=BaseFact)


Whole = Literal["own", "sum", "stand_in"]
"""How a figure is that of a whole hub: its own, the sum of its members' or that of the place that stands in for it."""


class MetricView(NamedTuple):
    """A metric with the records that it refers to."""

    fact: Metric
    perimeter: Place
    measured: Indicator
    whole: Whole | None = None
    """How it can be compared as the figure of a whole hub, where it can."""


def metric_views(store: Store, facts: Iterable[Fact]) -> tuple[MetricView, ...]:
    """The metrics among the facts, with the records that they refer to."""
    return tuple(
        MetricView(fact, store.places[fact.place], store.indicators[fact.indicator], _whole(store, fact))
        for fact in facts
        if isinstance(fact, Metric)
    )


def indicators_of(store: Store, facts: Iterable[BaseFact]) -> tuple[Indicator, ...]:
    """The indicators of the metrics among the facts, each once."""
    names = dict.fromkeys(fact.indicator for fact in facts if isinstance(fact, Metric))
    return tuple(store.indicators[name] for name in names)


def indicators_measured(store: Store, numbers: Sequence[int]) -> tuple[Indicator, ...]:
    """The indicators of the metrics with these numbers, each once; no fact is loaded."""
    listed = json.dumps(numbers)
    measured = dict(store.connection.execute(_MEASURED, (listed, listed)).fetchall())
    names = dict.fromkeys(measured[no] for no in numbers if no in measured)
    return tuple(store.indicators[name] for name in names)


def _whole(store: Store, metric: Metric) -> Whole | None:
    if store.places[metric.place].level is Level.HUB:
        return "own"
    stand_ins = {hub.stand_in.place for hub in map(store.hubs.get, metric.hubs) if hub and hub.stand_in}
    return "stand_in" if metric.place in stand_ins else None


def first_as_written(
    store: Store, kind: Kind, limit: int | None, where: str, parameters: tuple[object, ...]
) -> tuple[list[int], int]:
    """The numbers of the first records of a kind under a condition, and how many there are besides."""
    return _with_others(store, kind, store.first_of(kind, limit, where, parameters), where, parameters)


def first_by_theme(
    store: Store, kind: Kind, limit: int | None, where: str, parameters: tuple[object, ...]
) -> tuple[list[int], int]:
    """The same in the order of the base's themes."""
    if limit is None:
        order = {theme: number for number, theme in enumerate(store.themes)}
        rows = store.connection.execute(_ON_THEMES.format(where), (kind, *parameters))
        return [no for no, _ in sorted(rows, key=lambda row: order[row[1]])], 0
    found: list[int] = []
    for theme in store.themes:
        if len(found) < limit:
            of_theme = all_of((where, parameters), is_in("fact.theme", (theme,)))
            found += store.first_of(kind, limit - len(found), *of_theme)
    return _with_others(store, kind, found, where, parameters)


def _with_others(
    store: Store, kind: Kind, found: list[int], where: str, parameters: tuple[object, ...]
) -> tuple[list[int], int]:
    return found, store.count(f"fact.kind = ? AND ({where})", (kind, *parameters)) - len(found)


def by_theme(store: Store, facts: Iterable[F]) -> list[F]:
    """The facts in the order of the base's themes; those on one theme keep their order."""
    order = {theme: number for number, theme in enumerate(store.themes)}
    return sorted(facts, key=lambda fact: order[fact.theme])


def sources_under(store: Store, condition: Condition, more: Iterable[int] = ()) -> tuple[Source, ...]:
    """The sources that the facts under a condition rest on, and those with these numbers; no fact is loaded."""
    cited: set[str] = set()
    for where, parameters in (condition, numbered(more)):
        cited.update(id_ for (id_,) in store.connection.execute(_CITED.format(where), (*parameters, *parameters)))
    return tuple(store.sources_named(cited))


def sources_of(store: Store, facts: Iterable[BaseFact]) -> tuple[Source, ...]:
    """The sources that the facts rest on, in the order of the base."""
    used = {evidence.source for fact in facts for evidence in fact.evidence}
    return tuple(store.sources_named(used))


# The facts come first, since they may be few.
_CITED = """
    SELECT link.target FROM written AS fact
    CROSS JOIN link ON link.record = fact.record AND link.role = 'evidence.source' WHERE {0}
    UNION
    SELECT cited.source FROM observed AS fact CROSS JOIN observation ON observation.no = fact.record
    JOIN table_source AS cited ON cited.no = observation.source WHERE {0}
"""
_MEASURED = """
    SELECT record, indicator FROM metric WHERE record IN (SELECT value FROM json_each(?))
    UNION ALL SELECT record, indicator FROM observed WHERE record IN (SELECT value FROM json_each(?))
"""
_ON_THEMES = f"""
    SELECT fact.record, fact.theme FROM {FACT_TABLES} WHERE fact.kind = ? AND ({{}}) ORDER BY {FACTS_AS_WRITTEN}
"""
