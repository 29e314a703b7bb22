"""The indicators, with the number of figures of each and the hubs they are for."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, check_names
from hubcli.base.compiled.groups import names_in
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
    in_all, elsewhere = Counter[str](), Counter[str]()
    of_hubs: dict[str, Counter[str]] = defaultdict(Counter)
    for id_, about, count in store.connection.execute(_COUNTED.format(where), (*parameters, *parameters)):
        hubs = names_in(about)
        in_all[id_] += count
        elsewhere[id_] += 0 if hubs else count
        of_hubs[id_].update(dict.fromkeys(hubs, count))
    counted = tuple(
        CountedIndicator(
            indicator,
            in_all[indicator.id],
            {hub: of_hubs[indicator.id][hub] for hub in store.hubs},
            elsewhere[indicator.id],
        )
        for indicator in store.indicators.values()
    )
    return shortened(Indicators(counted, store.hubs), limit, "indicators")


_COUNTED = """
    SELECT metric.indicator, fact.hubs, count(*) FROM metric JOIN fact ON fact.record = metric.record
    WHERE {0} GROUP BY 1, 2
    UNION ALL
    SELECT fact.indicator, fact.hubs, count(*) FROM observed AS fact WHERE {0} GROUP BY 1, 2
"""
