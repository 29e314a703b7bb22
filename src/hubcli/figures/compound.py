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
    smaller, many = _SMALLER.get(span.unit, (None, 1)) if span.unit else (None, 1)
    if smaller is None or smaller != part.unit or not 0 < part.value < many:
        return None
    if span.value_max or part.value_max or span.qualifier or span.value.denominator > 1:
        return None
    return span.value + part.value / many


# What may follow each span as a part of it, and how many of these make one.
_SMALLER = {
    Unit.YEARS: (Unit.MONTHS, 12),
    Unit.WEEKS: (Unit.DAYS, 7),
    Unit.DAYS: (Unit.HOURS, 24),
    Unit.HOURS: (Unit.MINUTES, 60),
    Unit.MINUTES: (Unit.SECONDS, 60),
}
