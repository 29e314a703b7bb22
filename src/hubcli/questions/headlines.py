"""The facts of a list that come first: headline facts, or the heaviest where none is marked as one."""

from typing import TypeVar, cast

from hubcli.base.compiled.filters import Condition, Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import BaseFact, kind_of
from hubcli.questions.weight import heaviest

F = TypeVar("F", bound=BaseFact)
HEAVIEST = 5
"""The number of facts that come first where none is marked."""
WEIGHED = 50
"""The number that are weighed for this, those with the most sources."""


def headlines(
    store: Store, model: type[F], limit: int | None, scope: Scope, *where: Condition | None
) -> tuple[list[F], int]:
    """The facts of one kind that come first, the heaviest first, and the number of the others under the conditions."""
    kind = ("fact.kind = ?", (kind_of(model),))
    every = scope._replace(headline=False).condition(*where, kind)
    found = heaviest(store, store.facts_of(model, *scope._replace(headline=True).condition(*where)))
    shown = (found or _heaviest(store, model, every))[:limit]
    return shown, store.count(*every) - len(shown)


def _heaviest(store: Store, model: type[F], where: Condition) -> list[F]:
    """The heaviest, without those that are not to come first."""
    sql, parameters = where
    numbers = [no for (no,) in store.connection.execute(_LIKELY.format(sql), (*parameters, WEIGHED))]
    return heaviest(store, cast(list[F], [*store.numbered(numbers)]))[:HEAVIEST]


_LIKELY = """
    SELECT fact.record FROM fact JOIN record ON record.no = fact.record
    WHERE ({}) AND record.data ->> '$.headline' IS NOT 0
    ORDER BY (SELECT count(DISTINCT target) FROM link WHERE record = fact.record AND role = 'evidence.source') DESC,
        fact.id LIMIT ?
"""
