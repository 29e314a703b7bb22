"""A claim that the base already has under another id."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hubcli.base.compiled.filters import Condition, all_of
from hubcli.base.compiled.store import Store
from hubcli.model.bounds import bounds
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import FOOTINGS


class SameClaim(NamedTuple):
    """A fact, and the one that says the same."""

    fact: str
    other: str
    file: str
    """Where the other is written, as seen from the current folder."""
    line: int


def same_claims(store: Store, facts: Iterable[Fact]) -> Iterator[SameClaim]:
    """The facts whose claim another fact of their kind makes: the same sentence in a language, or the same figure."""
    for fact in facts:
        same = _same_figure(fact) if isinstance(fact, Metric) else _same_sentence(fact)
        for other in store.facts_of(type(fact), *all_of(same, ("fact.id <> ?", (fact.id,)))):
            yield SameClaim(fact.id, other.id, *store.where_written(other.id))


def _same_sentence(fact: Fact) -> Condition:
    sql = """
        fact.record IN (SELECT no FROM record WHERE kind = ?
            AND (data ->> '$.statement.en' = ? COLLATE NOCASE OR data ->> '$.statement.zh' = ?))
    """
    return sql, (str(fact.kind), fact.statement.en, fact.statement.zh)


def _same_figure(metric: Metric) -> Condition:
    sql = """
        fact.record IN (
            SELECT record FROM every_metric WHERE indicator = ? AND place = ? AND period IS ? AND footing = ?
            AND low = ? AND high = ? AND variant IS ? AND edition IS ?)
    """
    low, high = bounds(metric)
    footing = FOOTINGS[metric.modality]
    return sql, (metric.indicator, metric.place, metric.period, footing, low, high, metric.variant, metric.edition)
