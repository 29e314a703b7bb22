"""Whether figures on one indicator may be compared: how each differs from most of them, and their ranks.

Figures compare if period, level of the perimeter and footing are the same. The basis of a row, which the others are
compared with, is the combination that has figures for the most hubs; of equal ones that with the most places, then an
outcome before a target, then the later period, then the larger level.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from hubcli.model.facts import Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.vocabulary import Indicator, Level, Place
from hubcli.questions.views import MetricView

Obstacle = Literal["direction", "one_place", "differences", "conflict"]
"""Why figures are not ranked: no value is better, there is one place, they do not compare, a place has two values."""


class Basis(NamedTuple):
    """What figures must have in common to be compared."""

    period: Period | None
    level: Level
    footing: Footing


class Difference(NamedTuple):
    """One respect in which a figure differs from the basis; None is no period."""

    aspect: Literal["period", "level", "footing"]
    found: str | None
    expected: str | None


class JudgedFigure(NamedTuple):
    """A figure, and what keeps it from being compared."""

    fact: Metric
    perimeter: Place
    measured: Indicator
    differences: tuple[Difference, ...] = ()
    rank: int | None = None
    """Its rank, from 1; figures that may be equal share one."""


def judge(figures: Sequence[MetricView]) -> tuple[JudgedFigure, ...]:
    """The figures on one indicator, each with how it differs from the basis."""
    if not figures:
        return ()
    basis = shared_basis(figures)
    return tuple(JudgedFigure(*figure, _differences(_basis(figure), basis)) for figure in figures)


def shared_basis(figures: Sequence[MetricView]) -> Basis:
    """The basis that most of the figures share."""
    sharing: dict[Basis, list[MetricView]] = defaultdict(list)
    for figure in figures:
        sharing[_basis(figure)].append(figure)
    return max(sharing, key=lambda basis: _weight(basis, sharing[basis]))


def comparable(figures: Iterable[JudgedFigure]) -> bool:
    """Whether none of the figures differs from the others."""
    return not any(figure.differences for figure in figures)


def obstacles(figures: Sequence[JudgedFigure]) -> tuple[Obstacle, ...]:
    """Everything that keeps the figures from being ranked."""
    found: list[tuple[Obstacle, bool]] = [
        ("direction", any(figure.measured.direction == "neither" for figure in figures)),
        ("one_place", len({figure.fact.place for figure in figures}) < 2),
        ("differences", not comparable(figures)),
        ("conflict", _in_conflict(figures)),
    ]
    return tuple(obstacle for obstacle, stands in found if stands)


def ranked(figures: Sequence[JudgedFigure]) -> tuple[JudgedFigure, ...]:
    """The figures, best first; the rank of each is one more than the number of figures that are certainly better.

    A figure is certainly better if its bounds do not overlap the other's: `over 30` and `33` share a rank.
    """
    from hubcli.model.bounds import bounds, magnitude  # most answers are not ranked

    sign = 1 if figures[0].measured.direction == "more" else -1
    ends = [sorted(sign * end for end in bounds(figure.fact)) for figure in figures]
    placed = [
        figure._replace(rank=1 + sum(low > own_high for low, _ in ends))
        for figure, (_, own_high) in zip(figures, ends, strict=True)
    ]
    return tuple(sorted(placed, key=lambda figure: (figure.rank, -sign * magnitude(figure.fact))))


def _basis(figure: MetricView) -> Basis:
    return Basis(figure.fact.period, figure.perimeter.level, FOOTINGS[figure.fact.modality])


def _weight(basis: Basis, figures: Sequence[MetricView]) -> tuple[object, ...]:
    hubs = {hub for figure in figures for hub in figure.fact.hubs}
    places = {figure.fact.place for figure in figures}
    last_day = basis.period.end.toordinal() if basis.period else 0
    return (
        len(hubs),
        len(places),
        -list(Footing).index(basis.footing),
        last_day,
        basis.period or "",
        list(Level).index(basis.level),
    )


def _differences(own: Basis, basis: Basis) -> tuple[Difference, ...]:
    aspects = (
        Difference("period", own.period, basis.period),
        Difference("level", own.level, basis.level),
        Difference("footing", own.footing, basis.footing),
    )
    return tuple(aspect for aspect in aspects if aspect.found != aspect.expected)


def _in_conflict(figures: Sequence[JudgedFigure]) -> bool:
    from hubcli.model.bounds import Bounds, bounds

    by_place: dict[object, list[Bounds]] = defaultdict(list)
    for figure in figures:
        metric = figure.fact
        by_place[metric.place, metric.period, FOOTINGS[metric.modality]].append(bounds(metric))
    # Two of them do not overlap if the highest low end is above the lowest high end.
    return any(max(low for low, _ in ends) > min(high for _, high in ends) for ends in by_place.values())
