"""What a figure is worth in the first unit of its kind: its digits, and the amounts that it may stand for."""

from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from math import isfinite
from typing import NamedTuple

from hubcli.base.compiled.reading_tables import as_amount
from hubcli.figures import Figure
from hubcli.figures.units import base_of
from hubcli.model.bounds import ABOUT, DIGITS, Bounds, stated_bounds
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

Magnitude = tuple[Fraction, Fraction | None]


@lru_cache(maxsize=16384)
def in_base_unit(figure: Figure) -> Magnitude:
    """The value, and the upper end of a range, in the first unit of its kind: of a percentage as a part of one."""
    worth = base_of(figure.unit).worth
    if worth == 1:
        return figure.value, figure.value_max
    return figure.value * worth, figure.value_max and figure.value_max * worth


class Amount(NamedTuple):
    """What a figure may be, in the first unit of its kind."""

    kind: str
    bounds: Bounds


@lru_cache(maxsize=8192)
def amount_of(figure: Figure) -> Amount:
    """The kind of its unit, and the lowest and the highest that it may be."""
    written = str if figure.unit == Unit.FRACTION else _number  # one-tenth is not a rounded decimal
    value_max = None if figure.value_max is None else written(figure.value_max)
    low, high = stated_bounds(written(figure.value), value_max, figure.qualifier)
    if figure.qualifier is Qualifier.ABOUT and not figure.value_max and DIGITS <= digits_of(figure.value) < LONGEST:
        reach = rounding_of(figure.value)
        low, high = max(low, float(figure.value - reach)), min(high, float(figure.value + reach))
    kind, worth = base_of(figure.unit)
    part, whole = worth.numerator, worth.denominator
    return Amount(kind, Bounds(low * part / whole, high * part / whole))


def bounds_of(figure: Figure) -> Bounds:
    """The lowest and the highest that a figure may be, in the first unit of its kind."""
    return amount_of(figure).bounds


def spans_of(figure: Figure) -> list[tuple[float, float]]:
    """Spans of amounts that hold an end of every figure that is the same as this one, or that implies it."""
    ends = [end for end in in_base_unit(figure) if end is not None]
    if figure.change:  # a rise by a quarter is one to 1.25 times as much
        ends += [level for end in ends for level in (1 + end, 1 - end, end - 1)]
    amounts = [as_amount(end) for end in ends]
    if figure.value_max is not None:
        return [(amount, amount) for amount in amounts]
    low, high = _implying(figure)
    return [(low, high), *((amount, amount) for amount in amounts if not low <= amount <= high)]


def digits_of(value: Fraction) -> int:
    """The number of digits needed to write the value: 2 for 33, 3300 and 3.3; LONGEST for a third."""
    written = _written(value)
    return LONGEST if written is None else len(written.replace(".", "").strip("0"))


def last_digit_of(value: Fraction) -> Fraction:
    """What one in the last digit of a value is worth: 1000 of 574,000, 1/100 of 6.58; nothing of a third."""
    written = _written(value)
    if written is None or not value.numerator:
        return NOTHING
    whole, _, part = written.partition(".")
    part = part.rstrip("0")
    return power_of_ten(-len(part) if part else len(whole) - len(whole.rstrip("0")))


@cache
def power_of_ten(exponent: int) -> Fraction:
    """Ten to the power of a number."""
    return Fraction(10) ** exponent


def rounding_of(value: Fraction) -> Fraction:
    """How far a number may be from what it is rounded from, by its last digit: 10,000 of 1.36 million.

    After a last digit of 5 it may be rounded to the nearest 5: 25,000 of 1.35 million.
    """
    step = last_digit_of(value)
    return step * Fraction(5, 2) if step and value / step % 10 == 5 else step


def _implying(figure: Figure) -> tuple[float, float]:
    """The span of amounts that imply the figure; an open end reaches no further than what is near its limit."""
    low, high = bounds_of(figure)
    limit = as_amount(in_base_unit(figure)[0])
    if figure.qualifier is Qualifier.EXACT:
        reach = _rounded_reach(figure)
        low, high = min(low, limit - reach), max(high, limit + reach)
    if figure.unit != Unit.RANK and limit > 0:
        far = CLOSE if limit >= CERTAIN and (figure.unit == Unit.COUNT or figure.unit.is_money) else FAR
        low, high = max(low, limit / far), min(high, limit * far)
        if figure.qualifier is not Qualifier.EXACT and digits_of(figure.value) >= DIGITS:
            off = STEPS * as_amount(last_digit_of(figure.value)) * as_amount(base_of(figure.unit).worth)
            low, high = max(low, (limit - off) / (1 + REACH)), min(high, (limit + off) / (1 - REACH))
    return low - abs(low) * SLACK if isfinite(low) else low, high + abs(high) * SLACK if isfinite(high) else high


def _rounded_reach(figure: Figure) -> float:
    """How far a number may be that this one is rounded from, or is with more digits, in the first unit of its kind."""
    digits, step = digits_of(figure.value), as_amount(last_digit_of(figure.value))
    if digits < DIGITS or (figure.unit in (Unit.COUNT, Unit.RANK) and step <= 1 and digits <= DIGITS + 1):
        return 0.0
    finer = abs(as_amount(figure.value)) / 10**DIGITS if digits > DIGITS + 1 else 0.0
    return max(step, finer) * as_amount(base_of(figure.unit).worth) / 2


def _written(value: Fraction) -> str | None:
    """The value in decimal notation; None if it has none."""
    number = _number(value)
    if isinstance(number, str):
        return None
    written = repr(number)
    return f"{Decimal(written):f}" if "e" in written else written


def _number(value: Fraction) -> float | str:
    """The value as a record would have it: a whole number, a decimal, or a fraction."""
    if value.denominator == 1:
        return int(value)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return float(value) if rest == 1 else str(value)


NOTHING = Fraction(0)
REACH = float(ABOUT)
LONGEST = 40
"""More digits than anyone writes."""
FAR = 2.5
"""How many times a limit an amount near it can be, even if only the first digit of the limit is certain."""
CERTAIN = 25
"""From here on a count or a sum is so large that the second digit of any number near it is certain, too."""
CLOSE = 1.2
"""How many times such a limit an amount near it can be."""
STEPS = 5
"""By how many of its last digit a bound with many digits may be off the base's figure, and still be implied by it."""
SLACK = 1e-9
"""More, as a share of it, than what is lost of an amount where it is not a whole number."""
