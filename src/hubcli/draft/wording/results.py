"""What the figures of the base come to, and whether a figure of a draft agrees with it."""

from typing import NamedTuple

from hubcli.draft.wording.values import Value, step_of
from hubcli.figures import Figure
from hubcli.figures.units import base_of
from hubcli.model.bounds import ABOUT
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


class Worked(NamedTuple):
    """What the figures of the base come to, from the lowest to the highest that it may be."""

    low: float
    high: float
    values: tuple[Value, ...]


def between(one: float, other: float, values: tuple[Value, ...]) -> Worked:
    """The result that has these ends, whichever is the lower one."""
    return Worked(min(one, other), max(one, other), values)


def agrees(figure: Figure, worked: Worked) -> bool:
    """Whether a figure says what was worked out, to the digits that are written."""
    worth = _worth(figure)
    claimed, step = float(figure.value) * worth, float(step_of(figure)) * worth / 2
    match figure.qualifier:
        case Qualifier.OVER | Qualifier.AT_LEAST:
            return claimed <= worked.high <= claimed * (1 + _NEAR)
        case Qualifier.UNDER | Qualifier.AT_MOST:
            return claimed * (1 - _NEAR) <= worked.low <= claimed
        case Qualifier.ABOUT:
            step = max(step, abs(claimed) * ABOUT)
        case Qualifier.EXACT:
            pass
    return worked.low - step <= claimed <= worked.high + step


def is_off(figure: Figure, worked: Worked) -> bool:
    """Whether it is so far off that no other edition of the figures can account for it."""
    worth = _worth(figure)
    claimed = float(figure.value) * worth
    nearest = min(max(claimed, worked.low), worked.high)
    point = 0.01 if figure.unit in PARTS else 0
    return abs(claimed - nearest) > max(point, abs(nearest) * _NEAR)


def contradicts(figure: Figure, worked: Worked) -> bool:
    """Whether it cannot be right: a value that is off, a lower limit above the result, an upper limit below it."""
    claimed = float(figure.value) * _worth(figure)
    match figure.qualifier:
        case Qualifier.EXACT:
            is_wrong = True
        case Qualifier.OVER | Qualifier.AT_LEAST:
            is_wrong = claimed > worked.high
        case Qualifier.UNDER | Qualifier.AT_MOST:
            is_wrong = claimed < worked.low
        case Qualifier.ABOUT:
            nearest = min(max(claimed, worked.low), worked.high)
            is_wrong = abs(claimed - nearest) > abs(nearest) * _NEAR * 2
    return is_wrong and is_off(figure, worked)


def _worth(figure: Figure) -> float:
    """What one of its unit is worth in what is worked out: a point is a hundredth, as a percent is."""
    return float(base_of(Unit.PERCENT if figure.unit == Unit.PERCENTAGE_POINT else figure.unit).worth)


PARTS = (Unit.PERCENT, Unit.FRACTION)
"""The units of a part of a whole."""
_NEAR = 0.1
"""How far a bound, or an edition, may be from what was worked out, as a part of it."""
