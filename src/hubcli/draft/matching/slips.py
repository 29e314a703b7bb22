"""How a figure of the draft differs from the base's, and what may explain that without a mistake."""

from collections.abc import Iterable, Sequence, Set

from hubcli.draft.matching.abroad import is_of_another_country
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import (
    DISTINCTIVE,
    SUPPORTING,
    Candidate,
    Where,
    is_claimed,
    is_of_growth,
    is_plain_rank,
    is_size_of_list,
)
from hubcli.draft.matching.editions import Counted, may_be_of_other_edition
from hubcli.draft.matching.magnitudes import digits_of
from hubcli.draft.matching.naming import Naming, has_foreign_words
from hubcli.draft.matching.relation import Relation, is_slight, relate
from hubcli.draft.matching.times import fits, is_part_of_year, month_of
from hubcli.draft.verdicts import Slip
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit
from hubcli.words.keywords import keywords


def slip_of(one: Candidate, others: Sequence[Candidate], base: BaseFigures, known: Set[Counted]) -> Slip | None:
    """How the draft's figure differs from the base's, if its own sentence names what both are of.

    It does not where it may be right: of another edition, variant, list or year. `others` are the other candidates for
    it, `known` what the sentence has figures of that the base supports.
    """
    slip = _slip(one)
    return None if slip is None or _may_be_right(slip, one, others, base, known) else slip


def _slip(one: Candidate) -> Slip | None:
    if not one.drafted.placed or not is_claimed(one):
        return None
    if (
        is_plain_rank(one)
        or is_of_growth(one)
        or is_size_of_list(one)
        or (one.drafted.is_multiple and not _is_share_of_whole(one))
    ):
        return None
    if one.relation in SUPPORTING and one.where is Where.HERE:
        return (_other_footing(one) or _other_time(one)) if one.named.counted else None
    slip = _of_here(one) if one.where is Where.HERE else _of_elsewhere(one)
    if not slip or not one.alike or not _is_at_that_time(one):
        return None
    # How it is named comes last, since it takes longest to find out.
    return slip if one.naming >= Naming.ALONE and one.named.counted else None


def _of_here(one: Candidate) -> Slip | None:
    return _SLIPS.get(one.relation) if _is_one_place(one) and _may_be_meant(one) else None


def _of_elsewhere(one: Candidate) -> Slip | None:
    exact = one.relation is Relation.SAME and one.stated.measured and one.drafted.places
    return Slip.PLACE if exact and not _may_be_chance(one) else None


def _is_share_of_whole(one: Candidate) -> bool:
    """Whether both say which part of a wider place's figure the place has: `a ninth of the country's output`."""
    share = one.stated.figure.unit in (Unit.FRACTION, Unit.PERCENT) and one.stated.measured
    return share and one.stated.places <= one.drafted.spare


def _may_be_right(
    slip: Slip, one: Candidate, others: Sequence[Candidate], base: BaseFigures, known: Set[Counted]
) -> bool:
    """Whether the draft's figure may be right although the base has another, or has it for another place or time."""
    if is_of_another_country(one.drafted, base):
        return True
    if (slip is Slip.PLACE and _may_be_of_its_place(one, base)) or _is_of_another_list(one, base, known):
        return True
    if one.drafted.is_per_head:
        return True  # the base has totals
    if one.drafted.is_small_cell and not one.drafted.time.years:
        return True  # it may count the entries of that kind
    if one.drafted.is_rank_within and not one.drafted.places <= base.places.wide:
        return True  # `the second highest in the delta`: a list of the base's own is of the country or the world
    bound = one.drafted.figure.qualifier in (Qualifier.OVER, Qualifier.UNDER, Qualifier.AT_LEAST, Qualifier.AT_MOST)
    if slip is Slip.PERIOD and bound and one.stated.outcome and not one.drafted.time.is_part:
        return True  # what was over, or under, a limit in one year may be so in another
    few = digits_of(one.drafted.figure.value) < DISTINCTIVE and not one.drafted.time.is_part
    if slip is Slip.PERIOD and few and (one.drafted.figure.unit == Unit.RANK or _has_its_year(one, others, base)):
        return True  # another year happens to have the same figure, as a rank often has
    if slip is not Slip.PLACE and any(_holds_another(other, one) for other in others):
        return True
    return slip in (Slip.VALUE, Slip.QUALIFIER) and one.stated.measured and may_be_of_other_edition(one, base, known)


def _holds_another(other: Candidate, one: Candidate) -> bool:
    """Whether the figure says little of, but does not contradict, what the sentence names as surely as this one."""
    if (
        other.relation is not Relation.HELD
        or not other.stated.measured
        or other.stated.indicator == one.stated.indicator
    ):
        return False
    return other.where is Where.HERE and other.then and other.naming >= one.naming


def _may_be_chance(one: Candidate) -> bool:
    """Whether another place may well have the same figure: a small count, or few digits in another hub."""
    figure = one.drafted.figure
    if figure.unit == Unit.RANK:
        return False
    if figure.unit == Unit.COUNT and is_slight(figure):
        return True
    return one.where is Where.ELSEWHERE and digits_of(figure.value) < DISTINCTIVE


def _other_footing(one: Candidate) -> Slip | None:
    if is_slight(one.drafted.figure) and not one.stated.measured:
        return None
    enough = Naming.NAMED if is_slight(one.drafted.figure) and one.named.is_foreign() else Naming.LIKE
    return Slip.PLAN if not one.alike and one.then and one.naming >= enough else None


def _other_time(one: Candidate) -> Slip | None:
    time = one.drafted.time
    if one.relation is not Relation.SAME or one.naming < Naming.NAMED or one.stated.period is None:
        return None
    if is_part_of_year(one.stated.period) or time.is_apart:
        return None
    if time.is_part and one.then:
        return Slip.PERIOD if time.months or not month_of(one.stated.period) else None
    return Slip.PERIOD if time.is_year and not one.then and not one.drafted.past else None


def _is_at_that_time(one: Candidate) -> bool:
    """Whether the draft's own sentence names the time of the base's figure, or neither has one."""
    time, period = one.drafted.time, one.stated.period
    if one.drafted.past:
        return False
    if period is None:
        return not time.years
    if time.is_part and month_of(period):
        return one.then and month_of(period) in time.months
    in_one_year = period.startswith("..") or period.start.year == period.end.year
    return time.is_year and one.then and in_one_year


def _is_one_place(one: Candidate) -> bool:
    return len(one.drafted.places) == 1 or one.drafted.places <= one.stated.places


def _may_be_meant(one: Candidate) -> bool:
    """Whether a figure that is not a metric's value can be what the draft was meant to say."""
    return one.stated.measured or one.stated.indicator is None


def _may_be_of_its_place(one: Candidate, base: BaseFigures) -> bool:
    """Whether the figure of another place may be cited as that place's: the nation's, a province's, one in its list."""
    stated, drafted = one.stated, one.drafted
    if stated.places <= base.places.wide:
        return True
    rank = stated.figure.unit == Unit.RANK
    if rank and any(drafted.places <= base.finder.parts_of(place) for place in stated.places):
        return True  # a cluster that is named by its cities
    if rank and one.where is Where.ELSEWHERE:  # many places have a rank in a list
        if len(drafted.places) > 1:
            return True
        listed = (other for place in drafted.places for other in base.on(place, stated.indicator))
        return not any(fits(other.period, drafted.time.years) for other in listed if other.measured)
    around = {base.store.places[place].within for place in drafted.places if place in base.store.places}
    return drafted.about.has_whole and (one.where is Where.SAME_HUB or bool(around & stated.places))


def _is_of_another_list(one: Candidate, base: BaseFigures, known: Set[Counted]) -> bool:
    """Whether the draft's figure is, or may be, from another list than the base's.

    That is so if it names another maker; and of what several lists count, if it neither names the base's nor has
    another figure from it.
    """
    own, own_text = base.own_words(one.stated.fact)
    counted = one.stated.figure.unit == Unit.COUNT and one.stated.indicator not in {id_ for id_, _ in known}
    makers = base.makers_of(one.stated.indicator) if counted else None
    if makers and not makers[one.drafted.about.lang] <= one.drafted.about.wider:
        return True
    return bool(
        own & _LISTS and one.drafted.about.source and has_foreign_words(one.drafted.about.source, own, own_text)
    )


def _has_its_year(one: Candidate, others: Iterable[Candidate], base: BaseFigures) -> bool:
    """Whether the base has the same thing there for the year that the draft names."""
    drafted, indicator = one.drafted, one.stated.indicator
    if any(other.stated.indicator == indicator and other.where is Where.HERE and other.then for other in others):
        return True
    places = drafted.places | drafted.spare if indicator else ()
    values = (stated for place in places for stated in base.on(place, indicator))
    return any(
        stated.measured
        and fits(stated.period, drafted.time.years)
        and relate(drafted.figure, stated.figure) is not Relation.UNRELATED
        for stated in values
    )


_LISTS = keywords("list index")
_SLIPS = {
    Relation.OTHER: Slip.VALUE,
    Relation.QUALIFIER: Slip.QUALIFIER,
    Relation.AMBIGUOUS: Slip.AMBIGUOUS,
    Relation.UNIT: Slip.UNIT,
    Relation.SCALE: Slip.SCALE,
}
