"""How a draft's figure relates to one of the base: the same, implied by it, or wrong in which way."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from math import inf, log10

from hubcli.base.compiled.reading_tables import as_amount
from hubcli.draft.matching.implied import holds, implies, is_rounded, side_of
from hubcli.draft.matching.magnitudes import Amount, amount_of, digits_of, in_base_unit, last_digit_of
from hubcli.figures import Figure, Likeness, compare_figures, same_figure
from hubcli.figures.patterns import regex
from hubcli.figures.units import base_of, mistakable
from hubcli.model.bounds import DIGITS, ROUNDED
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


class Relation(StrEnum):
    """How a draft's figure relates to one of the base."""

    SAME = "same"
    IMPLIED = "implied"
    """It says less, or hardly more, and is true: `over 30` for 33, `6.6 percent` for 6.58."""
    QUALIFIER = "qualifier"
    """The same number, but `over`, `nearly` or the like is missing, added or another one."""
    UNIT = "unit"
    """The same number in another unit: percent for percentage points, a count for a rank, yuan for dollars."""
    SCALE = "scale"
    """The same digits in another power of ten: million for billion."""
    AMBIGUOUS = "ambiguous"
    """The same number, if one of the two is read in another of its possible ways."""
    HELD = "held"
    """A range, a bound or the first few, which holds the other figure and says little of it."""
    OTHER = "other"
    """Another number of the same kind."""
    UNRELATED = "unrelated"
    """The two cannot be compared."""


def relate(drafted: Figure, stated: Figure) -> Relation:
    """How the draft's figure relates to the base's."""
    if drafted.unit == _USD and stated.unit == _HKD and _BARE_DOLLAR.match(drafted.text):
        drafted = replace(drafted, unit=_HKD)  # in Hong Kong `$` is its own dollar
    return _of_whole_numbers(drafted, stated) or _relate(drafted, stated)


def relate_closely(drafted: Figure, stated: Figure) -> Relation:
    """How two figures without other readings relate, however close they are; this takes twenty times as long."""
    drafted = _in_the_unit_meant(drafted, stated)
    likeness = compare_figures(drafted, stated)
    if likeness is Likeness.SAME:
        return Relation.SAME
    if drafted.unit == stated.unit == Unit.RANK and _is_among(drafted, stated):
        return Relation.HELD
    alike = (drafted.value, drafted.value_max) == (stated.value, stated.value_max)
    if alike and mistakable(drafted.unit, stated.unit):
        return Relation.UNIT
    mine, theirs = amount_of(drafted), amount_of(stated)
    if mine.kind == theirs.kind:
        inclusive = drafted.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST) and stated.qualifier is Qualifier.EXACT
        if implies(mine, theirs, drafted, stated) or (inclusive and in_base_unit(drafted) == in_base_unit(stated)):
            return Relation.IMPLIED
        if likeness is Likeness.OTHER_QUALIFIER:
            return Relation.QUALIFIER
        if side_of(drafted) and _limits_off_by_tens(drafted, theirs, stated):
            return Relation.SCALE
        ranges = (drafted.value_max is None) != (stated.value_max is None)
        if (ranges or side_of(drafted) != side_of(stated)) and (holds(mine, theirs) or holds(theirs, mine)):
            return Relation.HELD
        if is_rounded(drafted, stated):
            return _of_rounded(drafted)
        if finer := _of_finer(drafted, stated):
            return finer
        return Relation.SCALE if _off_by_tens(drafted, stated) else Relation.OTHER
    return Relation.UNRELATED


def is_slight(figure: Figure) -> bool:
    """Whether the figure is a count or a rank so small that the number alone says little."""
    few = figure.value.numerator <= FEW * figure.value.denominator  # comparing the fraction takes ten times as long
    return few and figure.unit in (Unit.COUNT, Unit.RANK) and figure.value_max is None


def _of_whole_numbers(drafted: Figure, stated: Figure) -> Relation | None:
    """The same for two whole numbers, or a bound and a number, that are not equal: in a twentieth of the time."""
    if drafted.unit != stated.unit or not (_is_whole(drafted) and _is_whole(stated)):
        return None
    mine, theirs = drafted.value.numerator, stated.value.numerator
    if mine == theirs:
        return None
    side = side_of(drafted)
    if stated.qualifier is not Qualifier.EXACT or not (side or drafted.qualifier is Qualifier.EXACT):
        return None
    if side:
        within, amount = (mine < theirs) == (side == "up"), amount_of(stated)
        if within and implies(amount_of(drafted), amount, drafted, stated):
            return Relation.IMPLIED
        if _limits_off_by_tens(drafted, amount, stated):
            return Relation.SCALE
        if within:
            return Relation.HELD
    if not side and mine % 10 == 0 and is_rounded(drafted, stated):
        return _of_rounded(drafted)
    if not side and theirs % 10 == 0 and (finer := _of_finer(drafted, stated)):
        return finer
    return Relation.SCALE if _off_by_tens(drafted, stated) else Relation.OTHER


def _is_whole(figure: Figure) -> bool:
    """Whether it is a whole number that is not rounded, and no range, change or one of several readings."""
    value, other = figure.value, figure.value_max is not None or figure.change or figure.readings
    return not other and value.denominator == 1 and abs(value.numerator) < ROUNDED


def _of_rounded(drafted: Figure) -> Relation:
    return Relation.IMPLIED if digits_of(drafted.value) >= DIGITS else Relation.HELD


def _of_finer(drafted: Figure, stated: Figure) -> Relation | None:
    """The same for a figure that is the base's with more digits, 1,234.56 for 1,234.6, where the base's has many."""
    exact = replace(stated, qualifier=Qualifier.EXACT) if stated.qualifier is Qualifier.ABOUT else stated
    if drafted.qualifier is not Qualifier.EXACT or not is_rounded(exact, drafted):
        return None
    if exact is stated and digits_of(stated.value) > DIGITS:
        return Relation.IMPLIED
    return Relation.HELD if exact is not stated or digits_of(stated.value) == DIGITS else None


@lru_cache(maxsize=65536)  # a report has the same figures many times
def _relate(drafted: Figure, stated: Figure) -> Relation:
    if not _may_relate(drafted.unit, stated.unit):
        return Relation.UNRELATED
    if drafted.readings or stated.readings:
        same = any(same_figure(mine, theirs) for mine in _each_way(drafted) for theirs in _each_way(stated))
        return Relation.AMBIGUOUS if same else Relation.OTHER
    if _are_far_apart(drafted, stated):
        return Relation.SCALE if _off_by_tens(drafted, stated) else Relation.OTHER
    return relate_closely(drafted, stated)


def _are_far_apart(drafted: Figure, stated: Figure) -> bool:
    """Whether both are plain numbers in one unit, too different for either to be the other rounded or meant."""
    plain = drafted.unit == stated.unit and not any(
        one.qualifier is not Qualifier.EXACT or one.value_max is not None or one.change for one in (drafted, stated)
    )
    mine, theirs = as_amount(drafted.value), as_amount(stated.value)
    return plain and mine != 0 and abs(mine - theirs) > abs(mine) * APART


def _each_way(figure: Figure) -> Iterator[Figure]:
    """Each possible reading of the figure."""
    yield replace(figure, readings=())
    yield from figure.readings


@cache
def _may_relate(drafted: Unit, stated: Unit) -> bool:
    """Whether figures in these units can be related at all; most pairs cannot, and this is asked often."""
    same_kind = base_of(drafted).kind == base_of(stated).kind
    return same_kind or mistakable(drafted, stated) or (drafted == Unit.COUNT and stated.is_money)


def _is_among(drafted: Figure, stated: Figure) -> bool:
    """Whether an exact rank is among the first few that the other figure names."""
    exact = drafted.qualifier is Qualifier.EXACT and stated.qualifier is Qualifier.AT_MOST
    return exact and drafted.value <= stated.value


def _limits_off_by_tens(drafted: Figure, theirs: Amount, stated: Figure) -> bool:
    """Whether a bound is the base's figure in another power of ten: `over 3 billion` for 3.08 trillion."""
    if drafted.value_max is not None or drafted.unit == Unit.RANK or not drafted.value:
        return False
    least, most = theirs.bounds
    near = least if side_of(drafted) == "up" else most
    times = near / float(in_base_unit(drafted)[0])
    power = round(log10(times)) if 0 < times < inf else 0
    if power not in SCALES:
        return False
    scaled = replace(drafted, value=drafted.value * Fraction(10) ** power)
    return implies(amount_of(scaled), theirs, scaled, stated)


def _off_by_tens(drafted: Figure, stated: Figure) -> bool:
    """Only for two digits or more: 3 and 30 are just two numbers."""
    mine = drafted.value.numerator * stated.value.denominator
    theirs = stated.value.numerator * drafted.value.denominator
    less, more = sorted((abs(mine), abs(theirs)))
    if not less or (mine > 0) != (theirs > 0) or more < 9 * less or digits_of(drafted.value) < 2:
        return False
    return (more % less == 0 and str(more // less).rstrip("0") == "1") or _rounded_off_by_tens(drafted, stated)


def _rounded_off_by_tens(drafted: Figure, stated: Figure) -> bool:
    """The same for one with many digits that was rounded, too: 1,234.6 million for 1,234.56 billion."""
    if digits_of(drafted.value) <= DIGITS or digits_of(stated.value) <= digits_of(drafted.value):
        return False
    powers = (Fraction(10) ** power for power in SCALES)
    step = last_digit_of(drafted.value)
    return any(2 * abs(drafted.value * power - stated.value) <= step * power for power in powers)


def _in_the_unit_meant(drafted: Figure, stated: Figure) -> Figure:
    """A large number without a unit is money if the base has money; `the 25 leading` is the top 25."""
    if drafted.unit != Unit.COUNT:
        return drafted
    if stated.unit.is_money and drafted.value >= ROUNDED:
        return replace(drafted, unit=stated.unit)
    leading = stated.unit == Unit.RANK and stated.qualifier is Qualifier.AT_MOST and stated.value == drafted.value
    return replace(stated, text=drafted.text) if leading and drafted.value > FEW else drafted


_USD, _HKD = Unit("USD"), Unit("HKD")
_BARE_DOLLAR = regex(r"[a-z ]*\$")
FEW = 10
"""Counts and ranks up to this number are so common that the number alone says nothing."""
APART = 0.6
"""How far apart two plain numbers are when neither can be the other rounded, as a share of the draft's."""
SCALES = (-12, -9, -8, -6, -4, -3, 3, 4, 6, 8, 9, 12)
"""The powers of ten between words of scale: thousand, 万, million, 亿, billion, 万亿."""
