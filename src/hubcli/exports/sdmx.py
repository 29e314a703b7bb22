"""The figures of a base as SDMX-CSV 2.0, one observation a line, for statistical software."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from tempfile import TemporaryFile
from typing import IO

from hubcli.base.compiled.store import Store
from hubcli.exports.selection import Choice
from hubcli.model.facts import Metric
from hubcli.model.footing import FOOTINGS
from hubcli.model.period import Period
from hubcli.model.status import SDMX_CODES, Status
from hubcli.model.vocabulary import Indicator

STRUCTURE = ("datastructure", "HUBCLI:FIGURES(1.0)", "I")
"""The first columns of each line: what the id names, the id, and that the data are for information."""
DIMENSIONS = ("INDICATOR", "REF_AREA", "EDITION", "VARIANT", "FOOTING", "NUMBER", "TIME_PERIOD")
ATTRIBUTES = ("OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "QUALIFIER", "VALUE_MAX", "PERIOD", "SOURCE", "FIGURE")
NONE = "_Z"
"""SDMX's code for what does not apply: a figure without an edition or a variant."""


def sdmx_csv(store: Store, choice: Choice) -> IO[str]:
    """The chosen figures that have a period, as an open temporary file (SDMX-CSV 2.0, field guide of 2023)."""
    with ExitStack() as unless_complete:
        file = unless_complete.enter_context(TemporaryFile("w+", encoding="utf-8", newline=""))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "OBS_VALUE", *ATTRIBUTES))
        writer.writerows(_lines(store, choice))
        file.seek(0)
        unless_complete.pop_all()
        return file


def _lines(store: Store, choice: Choice) -> Iterator[tuple[object, ...]]:
    seen: Counter[tuple[object, ...]] = Counter()
    for metric in store.facts_of(Metric, *choice.condition):
        if metric.period:
            time = sdmx_period(metric.period)
            told_apart = (metric.edition or NONE, metric.variant or NONE, FOOTINGS[metric.modality].upper())
            key = (metric.indicator, metric.place, *told_apart)
            seen[*key, time] += 1
            dimensions = (*key, seen[*key, time], time)
            yield (
                *STRUCTURE,
                *dimensions,
                _number(metric.value),
                *_attributes(metric, store.indicators[metric.indicator]),
            )


def _attributes(metric: Metric, indicator: Indicator) -> tuple[object, ...]:
    return (
        SDMX_CODES[metric.status or Status.NORMAL],
        indicator.unit,
        0,  # values are in the unit itself, whatever the scale of their source
        metric.qualifier.upper(),
        "" if metric.value_max is None else _number(metric.value_max),
        metric.period,
        "; ".join(dict.fromkeys(evidence.source for evidence in metric.evidence)),
        metric.id,
    )


def sdmx_period(period: Period) -> str:
    """A period as a TIME_PERIOD: 2024, 2025-06, 2021-01-01/P5Y; of an interval with an open end the other end."""
    first, _, last = period.partition("/")
    if not last or last == "..":
        return first
    if first == "..":
        return last
    start, end = period.start, period.end
    match len(first):
        case 4:
            length = f"P{end.year - start.year + 1}Y"
        case 7:
            length = f"P{12 * (end.year - start.year) + end.month - start.month + 1}M"
        case _:
            length = f"P{(end - start).days + 1}D"
    return f"{start}/{length}"


def _number(value: float | str) -> float:
    return float(Fraction(value)) if isinstance(value, str) else value
