"""The indicators, with the number of figures of each and the hubs they are for."""

from collections import defaultdict
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, check_names
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Hub, Indicator
from hubcli.questions.answer import Answer, shortened


class CountedIndicator(NamedTuple):
    """An indicator and the number of its figures."""

    indicator: Indicator
    figures: int
    """The number of all."""
    hubs: dict[str, int]
    """The number about each hub, alone or with others."""
    elsewhere: int
    """The number about no hub."""


@dataclass(frozen=True)
class Indicators(Answer):
    """All indicators."""

    schema: ClassVar[str] = "hubcli/metrics-indicators/2"
    indicators: tuple[CountedIndicator, ...]
    names: dict[str, Hub]


def indicators(store: Store, *, scope: Scope, limit: int | None = None) -> Indicators:
    """Every indicator of the base, including those without a figure."""
    check_names(store, scope)
    where, parameters = scope.condition()
    of_hubs: dict[str, dict[str, int]] = defaultdict(dict)
    for indicator, hub, count in store.connection.execute(_BY_HUB.format(where), parameters):
        of_hubs[indicator][hub] = count
    in_all = {row[0]: row[1:] for row in store.connection.execute(_IN_ALL.format(where), parameters)}
    counted = tuple(
        CountedIndicator(
            indicator,
            in_all.get(indicator.id, (0, 0))[0],
            {hub: of_hubs[indicator.id].get(hub, 0) for hub in store.hubs},
            in_all.get(indicator.id, (0, 0))[1],
        )
        for indicator in store.indicators.values()
    )
    return shortened(Indicators(counted, store.hubs), limit, "indicators")


_IN_ALL = """
    SELECT metric.indicator, count(*),
        sum(NOT EXISTS (SELECT 1 FROM link WHERE link.record = metric.record AND link.role = 'hubs'))
    FROM metric JOIN fact ON fact.record = metric.record WHERE {} GROUP BY 1
"""
_BY_HUB = """
    SELECT metric.indicator, link.target, count(*)
    FROM metric JOIN fact ON fact.record = metric.record
    JOIN link ON link.record = metric.record AND link.role = 'hubs' WHERE {} GROUP BY 1, 2
"""
