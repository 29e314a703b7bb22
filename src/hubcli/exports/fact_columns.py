"""The columns of the tables `fact` and `metric`: what facts of every kind share in one, a metric's own in the other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import isfinite

from hubcli.exports.columns import Column, Item, Type, columns_of
from hubcli.messages import Message
from hubcli.model.bounds import ends
from hubcli.model.facts import FACTS, BaseFact, Kind, Metric
from hubcli.model.footing import FOOTINGS
from hubcli.model.record import fields_of
from hubcli.model.status import SDMX_CODES, Status

ELSEWHERE = {
    "kind", "hubs", "evidence", "addresses", "steps", "indicator", "value", "value_max", "qualifier", "status",
    "edition", "variant",
}  # fmt: skip
"""The fields of facts that are not columns of the same name in the table `fact`."""


def fact_columns() -> Iterator[Column]:
    """What every fact has, then what some kinds have."""
    first, *others = columns_of(BaseFact, Kind.ROLE, only=[key for key in fields_of(BaseFact) if key not in ELSEWHERE])
    yield first
    yield Column("kind", Type.TEXT, (Message("exports.kind", list(Kind)),), lambda item: str(item.of.kind))
    yield from others
    yield Column("period_start", Type.DATE, (Message("exports.period_start"),), _start, needed=False)
    yield Column("period_end", Type.DATE, (Message("exports.period_end"),), _end, needed=False)
    for kind, model in FACTS.items():
        own = [key for key in fields_of(model) if key not in fields_of(BaseFact) and key not in ELSEWHERE]
        for column in columns_of(model, only=own, needed=False):
            yield replace(column, doc=(*column.doc, Message("exports.only_kind", kind)))


def metric_columns() -> Iterator[Column]:
    """What says what a number is and whether two of them can both be right."""
    yield from columns_of(Metric, Kind.METRIC, only=("indicator", "place", "period"))
    yield Column("footing", Type.TEXT, (Message("exports.footing"),), _footing)
    yield from columns_of(Metric, only=("qualifier", "status"))
    yield Column("status_code", Type.TEXT, (Message("exports.status_code"),), _status_code)
    yield from columns_of(Metric, only=("edition", "variant"))
    yield Column("value", Type.REAL, (Message("exports.value"),), _value, False)
    yield Column("value_max", Type.REAL, (Message("exports.value_max"),), _value_max, needed=False)
    yield Column("value_written", Type.TEXT, (Message("exports.value_written"),), _written)
    yield Column("value_max_written", Type.TEXT, (Message("exports.value_max_written"),), _max_written, needed=False)
    yield Column("low", Type.REAL, (Message("exports.low"),), _low, False)
    yield Column("high", Type.REAL, (Message("exports.high"),), _high, False)
    yield Column("low_open", Type.BOOLEAN, (Message("exports.low_open"),), lambda item: ends(item.of).low_open)
    yield Column("high_open", Type.BOOLEAN, (Message("exports.high_open"),), lambda item: ends(item.of).high_open)


def _start(item: Item) -> date | None:
    return item.of.period.days[0] if item.of.period else None


def _end(item: Item) -> date | None:
    return item.of.period.days[1] if item.of.period else None


def _footing(item: Item) -> str:
    return str(FOOTINGS[item.of.modality])


def _status_code(item: Item) -> str:
    return SDMX_CODES[item.of.status or Status.NORMAL]


def _value(item: Item) -> float | None:
    return _number(item.of.value)


def _value_max(item: Item) -> float | None:
    return None if item.of.value_max is None else _number(item.of.value_max)


def _number(value: float | str) -> float | None:
    """The number; None if it is too large for one."""
    try:
        return float(Fraction(str(value)))
    except OverflowError:
        return None


def _written(item: Item) -> str:
    return str(item.of.value)


def _max_written(item: Item) -> str | None:
    return None if item.of.value_max is None else str(item.of.value_max)


def _low(item: Item) -> float | None:
    low = ends(item.of).low
    return low if isfinite(low) else None


def _high(item: Item) -> float | None:
    high = ends(item.of).high
    return high if isfinite(high) else None
