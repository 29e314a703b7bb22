"""How a draft's figure stands to one of the base: the same, bearing it out, or off by what kind of slip."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from hubcli.figures import Figure, Likeness, compare_figures, same_figure
from hubcli.figures.units import base_of, mistakable
from hubcli.model.bounds import ROUNDED, Bounds, stated_bounds
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


class Relation(StrEnum):
    """What a draft's figure is to the base's."""

    SAME = "same"
    IMPLIED = "implied"
    """It says less, and truly so: `over 30` for 33, `6.6 percent` for 6.58."""
    QUALIFIER = "qualifier"
    """The number, but `over`, `nearly` or the like lost, put in or changed."""
    UNIT = "unit"
    """The number in another unit: percent for percentage points, a count for a rank, yuan for dollars."""
    SCALE = "scale"
    """The digits in another power of ten: million for billion."""
    AMBIGUOUS = "ambiguous"
    """The number in one of the ways in which the draft's, or the base's, can be read."""
    OTHER = "other"
    """Another number that measures alike."""
    UNRELATED = "unrelated"
    """Nothing to do with it."""


Magnitude = tuple[Fraction, Fraction | None]


def magnitude(figure: Figure) -> Magnitude:
    """The value, and the upper end of a range, in the first unit of its kind: of a percentage as a part of one."""
    worth = base_of(figure.unit).worth
    return figure.value * worth, figure.value_max and figure.value_max * worth


@lru_cache(maxsize=65536)  # a report says the same figures again and again
def relate(drafted: Figure, stated: Figure) -> Relation:
    """What the draft's figure is to the base's."""
    if not _may_relate(drafted.unit, stated.unit):
        return Relation.UNRELATED
    if drafted.readings or stated.readings:
        same = any(same_figure(mine, theirs) for mine in _each_way(drafted) for theirs in _each_way(stated))
        return Relation.AMBIGUOUS if same else Relation.OTHER
    drafted = _in_the_unit_meant(drafted, stated)
    likeness = compare_figures(drafted, stated)
    if likeness is Likeness.SAME:
        return Relation.SAME
    alike = (drafted.value, drafted.value_max) == (stated.value, stated.value_max)
    if alike and mistakable(drafted.unit, stated.unit):
        return Relation.UNIT
    mine, theirs = _amount(drafted), _amount(stated)
    if mine.kind == theirs.kind:
        inclusive = drafted.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST) and stated.qualifier is Qualifier.EXACT
        if _bears_out(mine, theirs, drafted, stated) or (inclusive and magnitude(drafted) == magnitude(stated)):
            return Relation.IMPLIED
        if likeness is Likeness.OTHER_QUALIFIER:
            return Relation.QUALIFIER
        return Relation.SCALE if _off_by_tens(drafted, stated) else Relation.OTHER
    return Relation.UNRELATED


def _each_way(figure: Figure) -> Iterator[Figure]:
    """The figure in every way in which it can be read."""
    yield replace(figure, readings=())
    yield from figure.readings


@cache
def _may_relate(drafted: Unit, stated: Unit) -> bool:
    """Whether figures in these units can be anything but unrelated; most pairs cannot, and are met often."""
    same_kind = base_of(drafted).kind == base_of(stated).kind
    return same_kind or mistakable(drafted, stated) or (drafted == Unit.COUNT and stated.is_money)


class _Amount(NamedTuple):
    kind: str
    bounds: Bounds


def _bears_out(mine: _Amount, theirs: _Amount, drafted: Figure, stated: Figure) -> bool:
    """Whether what the base states lies within what the draft says, which is no wider than need be."""
    (low, high), (least, most) = mine.bounds, theirs.bounds
    if not (low <= least and most <= high):
        return False
    if drafted.value_max is not None:
        return False
    if drafted.unit == Unit.RANK:  # what is third is among the first ten
        return least == most and drafted.value <= max(TOP, 2 * most)
    if drafted.qualifier is Qualifier.EXACT:  # a number rounded further
        return True
    if drafted.value != stated.value and _digits(drafted.value) >= _digits(stated.value):
        return False  # `over 31` is no way to say 33
    near = least if drafted.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST) else most
    told = float(magnitude(drafted)[0])
    return bool(near) and abs(near - told) <= abs(near) * NEAR


def _off_by_tens(drafted: Figure, stated: Figure) -> bool:
    """Two digits or more, for 3 and 30 are just two numbers."""
    if not drafted.value or not stated.value or drafted.value == stated.value or _digits(drafted.value) < 2:
        return False
    ratio = max(drafted.value / stated.value, stated.value / drafted.value)
    return ratio.denominator == 1 and str(ratio.numerator).rstrip("0") == "1"


def _digits(value: Fraction) -> int:
    """How many digits say the value: 2 for 33, 3300 and 3.3; more than any number has for a third."""
    number = _number(value)
    return LONGEST if isinstance(number, str) else len(f"{Decimal(str(number)):f}".replace(".", "").strip("0"))


def _in_the_unit_meant(drafted: Figure, stated: Figure) -> Figure:
    """A large number without a unit is taken for money where the base has money, `the 25 leading` for the top 25."""
    if drafted.unit != Unit.COUNT:
        return drafted
    if stated.unit.is_money and drafted.value >= ROUNDED:
        return replace(drafted, unit=stated.unit)
    leading = stated.unit == Unit.RANK and stated.qualifier is Qualifier.AT_MOST and stated.value == drafted.value
    return replace(stated, text=drafted.text) if leading and drafted.value > FEW else drafted


@lru_cache(maxsize=8192)
def _amount(figure: Figure) -> _Amount:
    written = str if figure.unit == Unit.FRACTION else _number  # one-tenth is no rounded decimal
    value_max = None if figure.value_max is None else written(figure.value_max)
    low, high = stated_bounds(written(figure.value), value_max, figure.qualifier)
    kind, worth = base_of(figure.unit)
    part, whole = worth.numerator, worth.denominator
    return _Amount(kind, Bounds(low * part / whole, high * part / whole))


def _number(value: Fraction) -> float | str:
    """The value as a record would have it: a whole number, a decimal, or a fraction."""
    if value.denominator == 1:
        return int(value)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return float(value) if rest == 1 else str(value)


TOP = 10
"""Up to where `among the first …` is said of any rank; beyond, of those in its second half."""
LONGEST = 40
"""More digits than anyone writes."""
FEW = 10
"""Up to where a count or a rank is so common that the number alone says nothing."""
NEAR = 0.1
"""How far from the base's figure a bound may lie, as a part of it, to bear it out."""
