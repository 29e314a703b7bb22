"""A figure: a number with its unit and its qualifier, and where it stands."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from hubcli.model.facts import Metric, Qualifier
from hubcli.model.vocabulary import Unit


class FigureUnit(StrEnum):
    """What a figure counts; points in time (`year`, `month`, `day`) are other units than spans of it (`years` …)."""

    COUNT = "count"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    FRACTION = "fraction"
    TIMES = "times"
    RANK = "rank"
    YUAN = "yuan"
    DOLLAR = "dollar"
    HONG_KONG_DOLLAR = "hong_kong_dollar"
    EURO = "euro"
    POUND = "pound"
    YEN = "yen"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"


MONEY = frozenset({
    FigureUnit.YUAN, FigureUnit.DOLLAR, FigureUnit.HONG_KONG_DOLLAR, FigureUnit.EURO, FigureUnit.POUND, FigureUnit.YEN,
})  # fmt: skip
SPANS = frozenset({
    FigureUnit.YEARS, FigureUnit.MONTHS, FigureUnit.WEEKS, FigureUnit.DAYS,
    FigureUnit.HOURS, FigureUnit.MINUTES, FigureUnit.SECONDS,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as read; two are equal when they say the same, wherever and however it is written."""

    value: Fraction
    """The number in its unit: 30 for `30%`, 1/9 for `one-ninth`; the lower end of a range."""
    unit: FigureUnit
    """What it counts; nouns that are counted are not kept."""
    qualifier: Qualifier = Qualifier.EXACT
    """How it is to be taken; `top ten` is a rank of at most 10."""
    value_max: Fraction | None = None
    """The upper end of a range."""
    text: str = field(default="", compare=False)
    """As it is written, the words that qualify it included."""
    start: int = field(default=0, compare=False)
    """Where `text` starts in what was read."""
    end: int = field(default=0, compare=False)
    """Where it ends."""


# A metric's years are a span (three years running): a calendar year is a fact's period, never its value.
_UNITS: dict[Unit, FigureUnit] = {
    Unit.PERCENT: FigureUnit.PERCENT,
    Unit.PERCENTAGE_POINT: FigureUnit.PERCENTAGE_POINT,
    Unit.FRACTION: FigureUnit.FRACTION,
    Unit.YUAN: FigureUnit.YUAN,
    Unit.DOLLAR: FigureUnit.DOLLAR,
    Unit.COUNT: FigureUnit.COUNT,
    Unit.RANK: FigureUnit.RANK,
    Unit.YEAR: FigureUnit.YEARS,
    Unit.HOUR: FigureUnit.HOURS,
}


def figure_of_metric(metric: Metric, unit: Unit) -> Figure:
    """The figure that a metric states, in its indicator's unit; its text is the value as the record has it."""
    # Through str, so that 6.58 is 329/50 and not the nearest binary fraction.
    written = [str(number) for number in (metric.value, metric.value_max) if number is not None]
    value, value_max = Fraction(written[0]), Fraction(written[-1]) if len(written) > 1 else None
    return Figure(value, _UNITS[unit], metric.qualifier, value_max, text="-".join(written))
