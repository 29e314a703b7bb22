"""Whether figures on one indicator may be compared: how each differs from most of them, and their ranks.

Figures compare if period, level of the place, footing, status, edition and variant are the same. The basis of a row,
which the others are compared with, is the combination that has figures for the most hubs; of equal ones that of whole
hubs, then that with the most places, then an outcome before a target, then the later period, then the higher level.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from typing import Literal, NamedTuple

from hubcli.model.facts import Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.status import Status
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Break, Indicator, Level, Place
from hubcli.questions.views import MetricView, Whole

Obstacle = Literal["direction", "one_place", "differences", "conflict"]
"""Why figures are not ranked: no value is better, there is one place, they do not compare, a place has two values."""
Aspect = Literal["period", "break", "level", "footing", "status", "edition", "variant"]


class Basis(NamedTuple):
    """What figures must have in common to be compared."""

    period: Period | None
    level: Level
    """The level of the place; a hub's own figure, the sum of its members and its stand-in's are all of level `hub`."""
    footing: Footing
    status: Status = Status.NORMAL
    edition: str | None = None
    variant: str | None = None


class Difference(NamedTuple):
    """One respect in which a figure differs from the basis; None is no period."""

    aspect: Aspect
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
    whole: Whole | None = None
    """In which way it is the figure of a whole hub, if it is compared as one."""


def judge(figures: Sequence[MetricView], basis: Basis | None = None) -> tuple[JudgedFigure, ...]:
    """The figures on one indicator, each with how it differs from the basis, by default that which most share."""
    if not figures:
        return ()
    shared = basis or shared_basis(figures)
    return tuple(_judged(figure, shared) for figure in figures)


def shared_basis(
    figures: Sequence[MetricView], elsewhere: Callable[[Basis], Set[str]] = lambda basis: frozenset()
) -> Basis:
    """The basis that most of the figures share; `elsewhere` gives the places of other figures that share a basis."""
    sharing: dict[Basis, list[MetricView]] = defaultdict(list)
    for figure in figures:
        for basis in _bases(figure):
            sharing[basis].append(figure)
    most = max(_weight_of_hubs(*one) for one in sharing.items())
    leading = [basis for basis, alike in sharing.items() if _weight_of_hubs(basis, alike) == most]
    return max(leading, key=lambda basis: _weight(basis, sharing[basis], elsewhere(basis)))


def comparable(figures: Iterable[JudgedFigure]) -> bool:
    """Whether none of the figures differs from the others."""
    return not any(figure.differences for figure in figures)


def obstacles(figures: Sequence[JudgedFigure]) -> tuple[Obstacle, ...]:
    """Everything that keeps the figures that compare from being ranked."""
    alike = [figure for figure in figures if not figure.differences]
    places = {figure.fact.place for figure in figures}
    few = len({figure.fact.place for figure in alike}) < 2
    found: list[tuple[Obstacle, bool]] = [
        ("direction", any(figure.measured.direction == "neither" for figure in figures)),
        ("one_place", len(places) < 2),
        ("differences", few and len(places) > 1),
        ("conflict", _in_conflict(alike)),
    ]
    return tuple(obstacle for obstacle, applies in found if applies)


def ranked(figures: Sequence[JudgedFigure], *, forced: bool = False) -> tuple[JudgedFigure, ...]:
    """The figures that compare, best first, then the others without a rank; if `forced`, all of them ranked.

    A rank is one more than the number of figures that are certainly better: their bounds do not overlap the other's, so
    `over 30` and `33` share a rank.
    """
    from hubcli.model.bounds import bounds, magnitude  # most answers are not ranked

    alike = [figure for figure in figures if forced or not figure.differences]
    sign = 1 if figures[0].measured.direction == "more" else -1
    ends = [sorted(sign * end for end in bounds(figure.fact)) for figure in alike]
    placed = [
        figure._replace(rank=1 + sum(low > own_high for low, _ in ends))
        for figure, (_, own_high) in zip(alike, ends, strict=True)
    ]
    placed.sort(key=lambda figure: (figure.rank, -sign * magnitude(figure.fact)))
    return (*placed, *(figure for figure in figures if not forced and figure.differences))


def concerns(one: Break, place: Place, edition: str | None) -> bool:
    """Whether a break is one in the figures of this place, in this publication; one that is not named may be any."""
    around = None if place.level is Level.SAR else place.within  # the mainland's censuses are not those of Hong Kong
    here = not one.places or bool({place.id, around} & {*one.places})
    return here and (not one.editions or edition is None or edition in one.editions)


def _bases(figure: MetricView) -> tuple[Basis, ...]:
    """What a figure can be compared on: a stand-in's as that of its place, or as that of the hub."""
    metric = figure.fact
    own = Basis(
        metric.period,
        figure.perimeter.level,
        FOOTINGS[metric.modality],
        metric.status or Status.NORMAL,
        metric.edition,
        metric.variant,
    )
    return (own, own._replace(level=Level.HUB)) if figure.whole == "stand_in" else (own,)


def _judged(figure: MetricView, basis: Basis) -> JudgedFigure:
    bases = _bases(figure)
    own = next((one for one in bases if one.level is basis.level), bases[0])
    whole = figure.whole if own.level is Level.HUB else None
    fact, perimeter, measured = figure.fact, figure.perimeter, figure.measured
    return JudgedFigure(fact, perimeter, measured, _differences(own, basis, figure), whole=whole)


def _weight_of_hubs(basis: Basis, figures: Sequence[MetricView]) -> tuple[int, bool]:
    hubs = {hub for figure in figures for hub in figure.fact.hubs}
    return len(hubs), len(hubs) > 1 and basis.level is Level.HUB


def _weight(basis: Basis, figures: Sequence[MetricView], elsewhere: Set[str]) -> tuple[object, ...]:
    """What decides between bases with figures for equally many hubs."""
    last_day = basis.period.end.toordinal() if basis.period else 0
    return (
        len({figure.fact.place for figure in figures} | elsewhere),
        -list(Footing).index(basis.footing),
        last_day,
        basis.period or "",
        list(Level).index(basis.level),
        -list(Status).index(basis.status),
        basis.edition or "",
        basis.variant or "",
    )


def _differences(own: Basis, basis: Basis, figure: MetricView) -> tuple[Difference, ...]:
    if own == basis:  # as most are
        return ()
    broken = [one.after for one in figure.measured.breaks if _lies_between(one, own, basis, figure.perimeter)]
    aspects = (
        Difference("period", own.period, basis.period),
        *(Difference("break", after, None) for after in broken),
        *([] if figure.measured.unit == Unit.RANK else [Difference("level", own.level, basis.level)]),
        Difference("footing", own.footing, basis.footing),
        Difference("status", own.status, basis.status),
        Difference("edition", own.edition, basis.edition),
        Difference("variant", own.variant, basis.variant),
    )
    return tuple(aspect for aspect in aspects if aspect.found != aspect.expected)


def _lies_between(one: Break, own: Basis, basis: Basis, place: Place) -> bool:
    """Whether a break of the series parts the two periods, for this place."""
    if not own.period or not basis.period or not concerns(one, place, own.edition):
        return False
    return (own.period.end <= one.after.end) != (basis.period.end <= one.after.end)


def _in_conflict(figures: Sequence[JudgedFigure]) -> bool:
    from hubcli.model.bounds import Bounds, bounds

    by_place: dict[object, list[Bounds]] = defaultdict(list)
    for figure in figures:
        metric = figure.fact
        by_place[metric.place, metric.period, FOOTINGS[metric.modality]].append(bounds(metric))
    # Two of them do not overlap if the highest low end is above the lowest high end.
    return any(max(low for low, _ in ends) > min(high for _, high in ends) for ends in by_place.values())
