"""A figure: a number with its unit and its qualifier, and where it stands."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Any

from hubcli.model.facts import Metric, Qualifier
from hubcli.model.units import Unit

SPANS = frozenset({
    Unit.YEARS, Unit.MONTHS, Unit.WEEKS, Unit.DAYS, Unit.HOURS, Unit.MINUTES, Unit.SECONDS,
})  # fmt: skip
DATES = frozenset({Unit.YEAR, Unit.MONTH, Unit.DAY})


class Change(StrEnum):
    """Which way something went, where the figure says by how much."""

    RISE = "rise"
    FALL = "fall"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as read; two are equal when they are read the same, wherever it is written."""

    value: Fraction
    """The number in its unit: 30 for `30%`, 1/9 for `one-ninth`; the lower end of a range."""
    unit: Unit
    """What it counts; nouns that are counted are not kept."""
    qualifier: Qualifier = Qualifier.EXACT
    """How it is to be taken; `top ten` is a rank of at most 10."""
    value_max: Fraction | None = None
    """The upper end of a range."""
    change: Change | None = None
    """Whether it says how much something grew or fell: `up 171 percent`, `doubled`; a multiple is of the old level."""
    readings: tuple["Figure", ...] = ()
    """What else it may be, where the text does not decide: `a 2.5-fold increase`. Such a figure equals no other."""
    text: str = field(default="", compare=False)
    """As it is written, the words that qualify it included."""
    start: int = field(default=0, compare=False)
    """Where `text` starts in what was read."""
    end: int = field(default=0, compare=False)
    """Where it ends."""

    def __hash__(self) -> int:
        # That of all fields takes five times as long; figures that differ otherwise are few.
        return hash((self.value.numerator, self.value.denominator, self.unit))


class _Open:
    """A figure while its fields are set: those of a frozen record take five times as long."""

    __slots__ = ("change", "end", "qualifier", "readings", "start", "text", "unit", "value", "value_max")


def figure_read(
    value: Fraction,
    unit: Unit,
    qualifier: Qualifier,
    value_max: Fraction | None,
    change: Change | None,
    readings: tuple[Figure, ...],
    text: str,
    start: int,
    end: int,
) -> Figure:
    """The figure with these fields, as the readers make it: many, and quickly."""
    made: Any = _Open()
    made.value = value
    made.unit = unit
    made.qualifier = qualifier
    made.value_max = value_max
    made.change = change
    made.readings = readings
    made.text = text
    made.start = start
    made.end = end
    made.__class__ = Figure
    figure: Figure = made
    return figure


def figure_of_metric(metric: Metric, unit: Unit) -> Figure:
    """The figure that a metric states, in its indicator's unit; its text is the value as the record has it."""
    # Through str, so that 6.58 is 329/50 and not the nearest binary fraction.
    written = [str(number) for number in (metric.value, metric.value_max) if number is not None]
    value, value_max = Fraction(written[0]), Fraction(written[-1]) if len(written) > 1 else None
    return Figure(value, unit, metric.qualifier, value_max, text="-".join(written))
