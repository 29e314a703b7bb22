"""The lowest and the highest true value of a metric, given how it is stated."""

from decimal import Decimal
from fractions import Fraction
from math import inf, nextafter
from typing import NamedTuple, assert_never

from hubcli.model.facts import Metric, Qualifier

ABOUT = Fraction(1, 20)
"""How far from the stated value, as a part of it, `about` reaches."""
ROUNDED = 10**6
"""From here on a number is taken to be rounded: 11.5 trillion is not 11,500,000,000,000 to the last yuan."""
DIGITS = 3
"""The fewest digits of such a number that are taken to be exact."""


class Bounds(NamedTuple):
    """Both ends are included; an end that is excluded is one float step inside."""

    low: float
    high: float


def bounds(metric: Metric) -> Bounds:
    """The bounds of the value; two metrics agree where their bounds overlap.

    A decimal means everything that rounds to it, 6.6 everything from 6.55 to 6.65; so does a number of a million or
    more, to the digits that are written. Other whole numbers, and fractions, are exact.
    """
    return stated_bounds(metric.value, metric.value_max, metric.qualifier)


class Ends(NamedTuple):
    """The same bounds as the numbers that they end at, and whether each of these is excluded."""

    low: float
    high: float
    low_open: bool
    high_open: bool


def ends(metric: Metric) -> Ends:
    """The bounds of a metric for other programs: 6.6 ends below 6.65, not at 6.6499999999999995."""
    low, high = bounds(metric)
    last = metric.value if metric.value_max is None else metric.value_max
    low_open = metric.qualifier is Qualifier.OVER and low < inf
    rounded = metric.qualifier is Qualifier.EXACT and high != _real(_exactly(last))
    high_open = (rounded or metric.qualifier is Qualifier.UNDER) and -inf < high < inf
    return Ends(
        nextafter(low, -inf) if low_open else low, nextafter(high, inf) if high_open else high, low_open, high_open
    )


def stated_bounds(first: float | str, value_max: float | str | None, qualifier: Qualifier) -> Bounds:
    """The same for a value that is not a metric's."""
    last = first if value_max is None else value_max
    match qualifier:
        case Qualifier.EXACT:
            if value_max is None and not isinstance(first, str) and (found := _of_exact(first)):
                return found
            return Bounds(_real(_exactly(first) - _half_step(first)), _rounds_up_to(last))
        case Qualifier.ABOUT:
            low, high = _exactly(first), _exactly(last)
            return Bounds(_real(low - abs(low) * ABOUT), _real(high + abs(high) * ABOUT))
        case Qualifier.OVER:
            return Bounds(nextafter(_real(_exactly(first)), inf), inf)
        case Qualifier.AT_LEAST:
            return Bounds(_real(_exactly(first)), inf)
        case Qualifier.UNDER:
            return Bounds(-inf, nextafter(_real(_exactly(last)), -inf))
        case Qualifier.AT_MOST:
            return Bounds(-inf, _real(_exactly(last)))
        case _:
            assert_never(qualifier)


def magnitude(metric: Metric) -> float:
    """The stated value as a plain number; the middle of a range."""
    low = _exactly(metric.value)
    return _real(low if metric.value_max is None else (low + _exactly(metric.value_max)) / 2)


def _of_exact(value: float) -> Bounds | None:
    """The bounds of an exact number, without fractions, which take ten times as long; None if it has many digits."""
    if isinstance(value, int):
        return _of_whole(value)
    size = abs(value)
    whole, _, part = repr(value).partition(".")
    step = 1
    if size >= ROUNDED:
        digits = repr(size).replace(".", "")
        if len(whole) > _PRECISE or not digits.isdecimal():
            return None  # an exponent, or so large that a quotient may be no float
        step = 10 ** _rounded_by(digits)
    elif "e" in part or "e" in whole:
        return None
    twice, parts = 2 * int(whole + part), 2 * 10 ** len(part)
    return Bounds((twice - step) / parts, nextafter((twice + step) / parts, -inf))


def _of_whole(value: int) -> Bounds | None:
    size = abs(value)
    if size < ROUNDED:
        return Bounds(float(value), float(value))
    digits = repr(size)
    if len(digits) > _PRECISE:
        return None
    step = 10 ** _rounded_by(digits)
    return Bounds((2 * value - step) / 2, nextafter((2 * value + step) / 2, -inf))


def _rounded_by(digits: str) -> int:
    """The number of digits at the end of a large number that do not count: zeros, but not of its first digits."""
    return min(len(digits) - len(digits.rstrip("0")), len(digits) - DIGITS)


_PRECISE = 300
"""The most digits of a number before its point that is surely a float."""


def _exactly(value: float | str) -> Fraction:
    return Fraction(str(value))


def _rounds_up_to(value: float | str) -> float:
    half = _half_step(value)
    end = _real(_exactly(value) + half)
    return nextafter(end, -inf) if half and end < inf else end


def _half_step(value: float | str) -> Fraction:
    """Half of one in the last digit that is written."""
    if isinstance(value, str) or (isinstance(value, int) and abs(value) < ROUNDED):
        return Fraction(0)
    written = Decimal(str(value))
    large = abs(written) >= ROUNDED
    last_digit = (written.normalize() if large else written).as_tuple().exponent
    assert isinstance(last_digit, int)  # a metric's value is finite
    return Fraction(10) ** min(last_digit, written.adjusted() - DIGITS + 1 if large else last_digit) / 2


def _real(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return inf if value > 0 else -inf
