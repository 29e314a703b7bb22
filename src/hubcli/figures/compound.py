"""Spans of time in two units, which are one figure: `2 years and 3 months`, 1小时30分钟."""

from fractions import Fraction
from typing import Protocol

from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


class _Span(Protocol):
    @property
    def value(self) -> Fraction: ...
    @property
    def value_max(self) -> Fraction | None: ...
    @property
    def unit(self) -> Unit | None: ...
    @property
    def qualifier(self) -> Qualifier | None: ...


def with_part(span: _Span, part: _Span) -> Fraction | None:
    """A span with what follows it in the next smaller unit, in the unit of the span; None where that is no part."""
    if span.unit not in _SMALLER:
        return None
    smaller, many = _SMALLER[span.unit]
    if smaller != part.unit or not 0 < part.value < many:
        return None
    if span.value_max or part.value_max or span.qualifier or span.value.denominator > 1:
        return None
    return span.value + part.value / many


def may_have_part(unit: Unit | None) -> bool:
    """Whether it is a span that has a next smaller unit."""
    return unit in _SMALLER


# What may follow each span as a part of it, and how many of these make one.
_SMALLER: dict[Unit | None, tuple[Unit, int]] = {
    Unit.YEARS: (Unit.MONTHS, 12),
    Unit.WEEKS: (Unit.DAYS, 7),
    Unit.DAYS: (Unit.HOURS, 24),
    Unit.HOURS: (Unit.MINUTES, 60),
    Unit.MINUTES: (Unit.SECONDS, 60),
}
