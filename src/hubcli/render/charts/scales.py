"""Values get an axis with round ticks, and labels beside it get room."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import NamedTuple

STEPS = (1, 2, 2.5, 5, 10)


class Axis(NamedTuple):
    """An axis of values."""

    bottom: float
    """The value at its lower end; of ranks the last."""
    top: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """How far up a value is, 0 to 1."""
        return (value - self.bottom) / (self.top - self.bottom)


def value_axis(values: Sequence[float], *, ranked: bool, from_zero: bool, ticks: int = 5) -> Axis:
    """An axis that holds all values; with `ranked` the first is on top."""
    low, high = min(values), max(values)
    if ranked:
        places = max(1, round(_step(high - 1, ticks)))
        ranks = tuple(range(places, int(high) + 1, places))
        beyond = max(0.5, high / 20)
        return Axis(high + beyond, 1 - beyond, ranks if places == 1 else (1, *ranks))
    low = min(low, 0) if from_zero else low
    step = _step(high - low or abs(high), ticks)
    bottom, top = floor(low / step) * step, ceil(high / step) * step
    if bottom == top:
        top += step
    return Axis(bottom, top, _multiples(bottom, step, top))


def year_ticks(first: int, last: int, most: int = 12) -> tuple[int, ...]:
    """The years to write below an axis of time, counted back from the last."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step < most)
    return tuple(range(last, first - 1, -step))[::-1]


def spread(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Where labels of these heights begin, as near as can be to where their middles are wanted, none over another.

    They are in the order wanted, from 0 to `room`, which is at least the sum of their heights.
    """
    tops: list[float] = []
    end = 0.0
    for middle, height in zip(wanted, heights, strict=True):
        tops.append(max(middle - height / 2, end))
        end = tops[-1] + height
    limit = room
    for number in range(len(tops) - 1, -1, -1):
        tops[number] = min(tops[number], limit - heights[number])
        limit = tops[number]
    return tops


def _step(extent: float, ticks: int) -> float:
    """The least of the round steps with which no more than so many ticks are needed."""
    if extent <= 0:
        return 1
    power: float = 10 ** floor(log10(extent / ticks))
    return next(step * power for step in STEPS if step * power * ticks >= extent * (1 - 1e-9))


def _multiples(first: float, step: float, last: float) -> tuple[float, ...]:
    start, end = ceil(first / step - 1e-9), floor(last / step + 1e-9)
    return tuple(round(number * step, 10) for number in range(start, end + 1))
