"""The years that a sentence names, and whether a fact's period covers one of them."""

import re
from collections.abc import Iterable, Sequence

from hubcli.draft.matching.proximity import Point
from hubcli.figures import Figure, read_figures
from hubcli.model.period import Period
from hubcli.model.units import Unit

Years = tuple[int, int]
"""The first and the last year of a span."""


def year_points(figures: Iterable[Figure], text: str) -> list[Point]:
    """The years among the figures, and those given relative to another: `a year earlier`, 上年."""
    points = [Point(figure.start, figure.end, _span(figure)) for figure in figures if figure.unit == Unit.YEAR]
    for match in _YEAR_BEFORE.finditer(text):
        named = [point for point in points if point.start < match.start()]
        if named:
            first, last = years_of(named[-1])
            points.append(Point(*match.span(), f"{first - 1}/{last - 1}"))
    return sorted(points)


def years_of(point: Point) -> Years:
    """The years of a point."""
    first, last = point.of.split("/")
    return int(first), int(last)


def years_in(text: str) -> tuple[Years, ...]:
    """The years that a text names."""
    return tuple(years_of(point) for point in year_points(read_figures(text), text))


def fits(period: Period | None, years: Sequence[Years]) -> bool:
    """Whether the period covers one of the years; if one of its ends is open, whether the known end does.

    A fact without a period fits any year, and a sentence without a year fits any period.
    """
    if period is None or not years:
        return True
    first, last = period.start.year, period.end.year
    if period.startswith(".."):
        first = last
    elif period.endswith(".."):
        return any(first <= year for _, year in years)
    return any(start <= last and end >= first for start, end in years)


def _span(figure: Figure) -> str:
    return f"{int(figure.value)}/{int(figure.value_max or figure.value)}"


_YEAR_BEFORE = re.compile(
    r"\b(?:a|one) year (?:earlier|before)\b|\b(?:the )?(?:previous|preceding) year\b|\bthe year before\b"
    r"|(?:上一?|前一)年"
)
