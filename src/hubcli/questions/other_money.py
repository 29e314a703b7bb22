"""Indicators of the same thing in another currency, whose figures are never shown in one list with these."""

import json
from collections.abc import Iterable, Iterator

from hubcli.base.compiled.filters import ALL, Condition
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Indicator


def in_other_money(store: Store, indicator: Indicator) -> Iterator[Indicator]:
    """The indicators with a name in common but another currency that have figures."""
    yield from in_other_money_of_any(store, [indicator], ALL)


def in_other_money_of_any(store: Store, indicators: Iterable[Indicator], where: Condition) -> tuple[Indicator, ...]:
    """The same for several indicators, each once."""
    found = {other.id: other for indicator in indicators for other in _others(store, indicator)}
    condition, parameters = where
    rows = (
        store.connection.execute(_MEASURED.format(condition), (json.dumps([*found]), *parameters) * 2) if found else ()
    )
    measured = {id_ for (id_,) in rows}
    return tuple(other for other in found.values() if other.id in measured)


def _others(store: Store, indicator: Indicator) -> Iterator[Indicator]:
    for other in store.indicators.values() if indicator.unit.is_money else ():
        in_another = other.unit.is_money and other.unit != indicator.unit
        if in_another and _names(other) & _names(indicator):
            yield other


def _names(indicator: Indicator) -> set[str]:
    return {name.casefold() for name in (indicator.label.en, indicator.label.zh, *indicator.aliases)}


_MEASURED = """
    SELECT metric.indicator FROM metric CROSS JOIN written AS fact ON fact.record = metric.record
    WHERE metric.indicator IN (SELECT value FROM json_each(?)) AND {0}
    UNION
    SELECT fact.indicator FROM observed AS fact WHERE fact.indicator IN (SELECT value FROM json_each(?)) AND {0}
"""
