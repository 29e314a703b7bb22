"""What a draft's figure says of the base's where both may be right: it implies it, holds it or is it, rounded."""

from hubcli.draft.matching.magnitudes import STEPS, Amount, digits_of, in_base_unit, last_digit_of
from hubcli.figures import Figure
from hubcli.figures.units import base_of
from hubcli.model.bounds import DIGITS
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def implies(mine: Amount, theirs: Amount, drafted: Figure, stated: Figure) -> bool:
    """Whether the base's figure lies within what the draft says, and the draft's is not needlessly wide."""
    (low, high), (least, most) = mine.bounds, theirs.bounds
    if not (low <= least and most <= high):
        return False
    if drafted.value_max is not None:
        return False
    if drafted.unit == Unit.RANK:  # what is third is among the first ten
        return least == most and drafted.value <= max(TOP, 2 * most)
    if drafted.qualifier is Qualifier.EXACT:  # the number was rounded further
        return True
    if drafted.value != stated.value and digits_of(drafted.value) >= digits_of(stated.value):
        return False  # nobody says `over 31` for 33
    near = least if drafted.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST) else most
    off, step = abs(near - float(in_base_unit(drafted)[0])), last_digit_of(drafted.value) * base_of(drafted.unit).worth
    if digits_of(drafted.value) >= DIGITS and off > STEPS * float(step):
        return False  # nobody says `over 656,000` for 665,592
    return bool(near) and off <= abs(near) * NEAR


def is_rounded(drafted: Figure, stated: Figure) -> bool:
    """Whether the draft has the base's number with fewer digits: 574,000 for 574,323, 4 percent for 4.35."""
    if drafted.qualifier is not Qualifier.EXACT or drafted.value_max or stated.value_max:
        return False
    step = last_digit_of(drafted.value)
    if not step or drafted.unit == Unit.FRACTION or (step <= 1 and drafted.unit in (Unit.COUNT, Unit.RANK)):
        return False
    mine, theirs = in_base_unit(drafted)[0], in_base_unit(stated)[0]
    return abs(mine - theirs) <= step * base_of(drafted.unit).worth / 2


def holds(wide: Amount, narrow: Amount) -> bool:
    """Whether the one may be all that the other may be, and more."""
    (low, high), (least, most) = wide.bounds, narrow.bounds
    return low <= least and most <= high and high - low > most - least


def side_of(figure: Figure) -> str | None:
    """On which side it leaves the value open; two bounds of one side are two statements of the same kind."""
    return {"over": "up", "at_least": "up", "under": "down", "at_most": "down"}.get(figure.qualifier)


TOP = 10
"""`Among the first …` may be said of any rank up to this number; beyond it, of ranks in the second half."""
NEAR = 0.1
"""How far a bound may be from the base's figure, as a share of it, and still be implied by it."""
