"""Indicators of the same thing in another currency, whose figures are never shown in one list with these."""

from collections.abc import Iterable, Iterator

from hubcli.base.compiled.filters import Condition, all_of, measuring
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Indicator


def in_other_money(store: Store, indicator: Indicator, where: Condition | None = None) -> Iterator[Indicator]:
    """The indicators with a name in common but another currency that have figures, under the condition if any."""
    for other in store.indicators.values() if indicator.unit.is_money else ():
        in_another = other.unit.is_money and other.unit != indicator.unit
        if in_another and _names(other) & _names(indicator) and store.count(*all_of(where, measuring(other))):
            yield other


def in_other_money_of_any(store: Store, indicators: Iterable[Indicator], where: Condition) -> tuple[Indicator, ...]:
    """The same for several indicators, each once."""
    found = {other.id: other for indicator in indicators for other in in_other_money(store, indicator, where)}
    return tuple(found.values())


def _names(indicator: Indicator) -> set[str]:
    return {name.casefold() for name in (indicator.label.en, indicator.label.zh, *indicator.aliases)}
