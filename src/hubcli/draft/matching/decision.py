"""What the base says of each figure of a sentence: supported by a fact, different from one and how, or in none."""

from collections.abc import Iterable, Sequence, Set
from fractions import Fraction
from typing import NamedTuple

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.matching.attribution import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import SUPPORTING, Candidate, Where, candidates_for, is_slight
from hubcli.draft.matching.naming import Naming, foreign_words
from hubcli.draft.matching.relation import Relation, digits_of, relate
from hubcli.draft.matching.stance import Stance
from hubcli.draft.matching.times import fits, is_part_of_year, month_of
from hubcli.draft.verdicts import Slip
from hubcli.figures.figure import SPANS
from hubcli.model.facts import Metric, Qualifier
from hubcli.model.status import Status
from hubcli.model.units import Unit
from hubcli.words.keywords import keywords


class Decision(NamedTuple):
    """What the base says of a figure."""

    stated: BaseFigure | None = None
    """The figure of the base that supports it or that it differs from, or the nearest one; None if there is none."""
    slip: Slip | None = None
    """How it differs; None if it does not."""
    supported: bool = False
    """Whether the figure of the base supports it."""


def decide(drafted: Sequence[Attributed], base: BaseFigures) -> list[Decision]:
    """A decision for each figure of one sentence, assigned together: the closest pairs of figures first.

    What supports one figure of the draft cannot explain another, so that blame never falls on a neighbour.
    """
    found = [list(candidates_for(item, base)) for item in drafted]
    decided: dict[int, Decision] = {}
    known: set[str | None] = set()  # the indicators of supported figures
    used: set[object] = set()
    for accusing in (False, True):
        pairs = [
            (one.score, number, one, slip)
            for number, candidates in enumerate(found)
            if number not in decided
            for one in candidates
            for slip in ([_settled(_slip(one), one, candidates, base, known)] if accusing else [None])
            if (slip if accusing else _supports(one, base))
        ]
        for _, number, one, slip in sorted(pairs, key=lambda pair: pair[0], reverse=True):
            if number not in decided and not (accusing and _measured(one.stated) in used):
                decided[number] = Decision(one.stated, slip, not accusing)
                used.add(_measured(one.stated))
                known.add(one.stated.indicator)
    return [decided.get(number) or Decision(_nearest(candidates)) for number, candidates in enumerate(found)]


def _settled(
    slip: Slip | None, one: Candidate, others: Sequence[Candidate], base: BaseFigures, known: Set[str | None]
) -> Slip | None:
    """The slip, unless another edition or variant may have the draft's figure: estimates, figures nearly the same."""
    if slip is None:
        return None
    if (slip is Slip.PLACE and _may_be_of_its_place(one, base)) or _is_of_another_list(one, base, known):
        return None
    if one.drafted.is_small_cell and not one.drafted.time.years:
        return None  # it may count the entries of that kind
    if one.drafted.is_rank_within and not one.drafted.places <= base.places.wide:
        return None  # `the second highest in the delta`: a list of the base's own is of the country or the world
    bound = one.drafted.figure.qualifier in (Qualifier.OVER, Qualifier.UNDER, Qualifier.AT_LEAST, Qualifier.AT_MOST)
    if slip is Slip.PERIOD and bound and one.stated.outcome and not one.drafted.time.is_part:
        return None  # what was passed in one year may still be in another
    few = digits_of(one.drafted.figure.value) < DISTINCTIVE and not one.drafted.time.is_part
    if slip is Slip.PERIOD and few and _has_its_year(one, others, base):
        return None  # another year happens to have the same figure
    if slip in (Slip.VALUE, Slip.QUALIFIER) and one.stated.measured:
        fact = base.fact(one.stated.fact)
        stated, drafted = one.stated.figure.value, one.drafted.figure.value
        off, is_final = abs(stated - drafted), isinstance(fact, Metric) and fact.status in (None, Status.NORMAL)
        if isinstance(fact, Metric) and (
            _may_be_other_variant(one, fact, base)
            or (not is_final and off <= abs(stated) * ESTIMATED)
            or (fact.edition and off <= abs(stated) * REVISED)
        ):
            return None
    return slip


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


def _is_of_another_list(one: Candidate, base: BaseFigures, known: Set[str | None]) -> bool:
    """Whether the draft's figure is, or may be, from another list than the base's.

    That is so if it names another maker; and of what several lists count, if it neither names the base's nor has
    another figure from it.
    """
    own, own_text = base.own_words(one.stated.fact)
    counted = one.stated.figure.unit == Unit.COUNT and one.stated.indicator not in known
    makers = base.makers_of(one.stated.indicator) if counted else None
    if makers and not makers[one.drafted.about.lang] <= one.drafted.about.wider:
        return True
    return bool(own & _LISTS and one.drafted.about.source and foreign_words(one.drafted.about.source, own, own_text))


def _may_be_other_variant(one: Candidate, fact: Metric, base: BaseFigures) -> bool:
    """Whether the fact is counted in one of several ways, and the draft has no word that only this way's name has."""
    if not fact.variant:
        return False
    lang = one.drafted.about.lang
    named = {each.id: keywords(each.label[lang]) for each in base.store.indicators[fact.indicator].variants}
    others = frozenset[str]().union(*(words for id_, words in named.items() if id_ != fact.variant))
    return not (named[fact.variant] - others) & one.drafted.about.keywords


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


def _measured(stated: BaseFigure) -> tuple[object, ...]:
    """What the figure measures: an indicator at a place and time, or something else that a fact mentions."""
    if stated.measured:
        return stated.indicator, stated.places, stated.period
    return stated.fact, stated.number


def _nearest(candidates: Iterable[Candidate]) -> BaseFigure | None:
    """What the base has of the same thing for the same place and time."""
    near = [
        one
        for one in candidates
        if one.naming >= Naming.NAMED and one.stated.measured and one.where is Where.HERE and one.drafted.places
        and one.then and _is_claimed(one) and _is_of_like_kind(one)
    ]  # fmt: skip
    best = max(near, key=lambda one: one.score, default=None)
    return best.stated if best else None


def _is_of_like_kind(one: Candidate) -> bool:
    """Whether the draft's figure is a level in a year, as the base's is, and not growth, a span's or a list's size."""
    drafted, period = one.drafted, one.stated.period
    part = drafted.time.is_part and period is not None and not (is_part_of_year(period) or month_of(period))
    begins = period is not None and drafted.time.years[:1] and drafted.time.years[0][0] == period.start.year
    other = part or drafted.past or drafted.is_rank_within or (drafted.time.is_span and not begins)
    return not (other or _is_of_growth(one) or _is_size_of_list(one))


def _supports(one: Candidate, base: BaseFigures) -> bool:
    """Whether the figure of the base says what the draft says."""
    if one.relation not in SUPPORTING or one.where is not Where.HERE or not one.alike:
        return False
    if one.drafted.stance in (Stance.SUPPOSED, Stance.DENIED, Stance.FOREIGN) or not _is_of_the_time(one, base):
        return False
    if (
        one.drafted.is_planned
        and one.stated.outcome
        and one.relation is Relation.IMPLIED
        and not one.drafted.time.years
    ):
        return False  # what is wanted is not what was reached
    if _is_of_growth(one) or _is_size_of_list(one):
        return False
    if not one.drafted.places:
        return one.naming is Naming.ALONE or (one.naming >= Naming.LIKE and not one.foreign)
    if one.relation is Relation.IMPLIED:
        hinted = one.stated.indicator in one.drafted.about.hinted and digits_of(one.drafted.figure.value) >= DISTINCTIVE
        told = one.naming is Naming.AKIN and hinted and one.drafted.placed and not one.foreign
        return (one.naming >= Naming.LIKE or told) and one.counted
    if is_slight(one.drafted.figure):
        like = one.naming is Naming.LIKE and one.counted and _is_named_if_any(one)
        akin = one.naming is Naming.AKIN and _is_its_only_rank(one, base)
        return one.naming >= Naming.NAMED or ((like or akin) and not one.foreign)
    return one.naming >= Naming.LIKE or (one.naming is Naming.AKIN and not one.foreign) or _is_unmistakable(one)


def _is_named_if_any(one: Candidate) -> bool:
    """Whether the sentence names no indicator, or that of the base's figure: `first` of what is another matter."""
    named = one.drafted.about.indicators
    return not named or one.stated.indicator in named or one.stated.figure.unit != Unit.RANK


def _is_unmistakable(one: Candidate) -> bool:
    """Whether the figure has too many digits for another of that place and year to be the same."""
    figure, drafted = one.drafted.figure, one.drafted
    dated = one.stated.measured and one.then and drafted.time.is_year and one.relation is Relation.SAME
    return dated and figure.unit == one.stated.figure.unit and digits_of(figure.value) >= UNMISTAKABLE


def _is_its_only_rank(one: Candidate, base: BaseFigures) -> bool:
    """Whether the place has a rank in one list only, as what is a cluster in that list has."""
    if one.stated.figure.unit != Unit.RANK or len(one.drafted.places) != 1:
        return False
    (place,) = one.drafted.places
    ranked = [id_ for id_, known in base.store.indicators.items() if known.unit == Unit.RANK and base.on(place, id_)]
    return ranked == [one.stated.indicator]


def _is_size_of_list(one: Candidate) -> bool:
    """Whether the draft's, or both, only say how long a list is: `the top 100 clusters`."""
    figure = one.drafted.figure
    if one.drafted.is_size_of_list:
        return True
    return figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST and not one.stated.measured


def _is_of_growth(one: Candidate) -> bool:
    """Whether only one of the two says by how much something grew; a rise in points is a figure of its own."""
    stated = one.stated.figure
    return stated.unit != Unit.PERCENTAGE_POINT and one.drafted.is_growth != bool(stated.change)


def _is_of_the_time(one: Candidate, base: BaseFigures) -> bool:
    """Whether the draft's figure is for the time of the base's: for that year, or the same span."""
    time, period = one.drafted.time, one.stated.period
    if time.is_part and month_of(period):
        return one.then and month_of(period) in time.months
    if time.is_part or (period and is_part_of_year(period)):
        return time.is_part and one.then and period is not None and is_part_of_year(period)
    if period is None or not time.years:
        return not one.drafted.past or one.stated.figure.unit in SPANS
    if time.is_span:
        begins = len(time.years) == 1 and time.years[0][0] == period.start.year and not one.stated.outcome
        return begins or (one.then and period.start.year < period.end.year) or _is_so_throughout(one, base)
    return one.then and (time.is_year or len(time.years) > 1) and not (one.drafted.past and time.years != _whole(one))


def _is_so_throughout(one: Candidate, base: BaseFigures) -> bool:
    """Whether the base has the same for every year of the span that the draft names."""
    if len(one.drafted.time.years) != 1 or len(one.drafted.places) != 1:
        return False
    first, last = one.drafted.time.years[0]
    (place,) = one.drafted.places
    same = {
        stated.period.start.year
        for stated in base.on(place, one.stated.indicator)
        if stated.measured and stated.period and relate(one.drafted.figure, stated.figure) is Relation.SAME
    }
    return first < last and set(range(first, last + 1)) <= same


def _whole(one: Candidate) -> tuple[tuple[int, int], ...]:
    period = one.stated.period
    return ((period.start.year, period.end.year),) if period else ()


def _slip(one: Candidate) -> Slip | None:
    """How the draft's figure differs from the base's, if its own sentence names what both are of."""
    if not one.drafted.placed or not one.counted or not _is_claimed(one):
        return None
    if _is_of_growth(one) or _is_size_of_list(one) or one.drafted.is_multiple:
        return None
    if one.relation in SUPPORTING and one.where is Where.HERE:
        return _other_footing(one) or _other_time(one)
    if one.naming < Naming.ALONE or not _is_at_that_time(one) or not one.alike:
        return None
    if one.where is Where.HERE:
        return _SLIPS.get(one.relation) if _is_one_place(one) and _may_be_meant(one) else None
    exact = one.relation is Relation.SAME and one.stated.measured and one.drafted.places
    return Slip.PLACE if exact and not _may_be_chance(one) else None


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
    enough = Naming.NAMED if is_slight(one.drafted.figure) and one.foreign else Naming.LIKE
    return Slip.PLAN if not one.alike and one.then and one.naming >= enough else None


def _other_time(one: Candidate) -> Slip | None:
    time = one.drafted.time
    if one.relation is not Relation.SAME or one.naming < Naming.NAMED or one.stated.period is None:
        return None
    if is_part_of_year(one.stated.period):
        return None
    if time.is_part and one.then:
        return Slip.PERIOD if time.months or not month_of(one.stated.period) else None
    return Slip.PERIOD if time.is_year and not one.then and not one.drafted.past else None


def _is_claimed(one: Candidate) -> bool:
    claimed = (Stance.CLAIMED, Stance.DUE) if one.stated.outcome else (Stance.CLAIMED, Stance.DUE, Stance.PLANNED)
    return one.drafted.stance in claimed


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


REVISED = Fraction(1, 20)
"""By how much of a figure a later edition may correct it."""
ESTIMATED = Fraction(1, 5)
"""By how much of a figure what is estimated, forecast or provisional may be off."""
_LISTS = keywords("list index")
UNMISTAKABLE = 4
"""The fewest digits that two figures of one place and year do not share by chance."""
DISTINCTIVE = 3
"""The fewest digits that two places do not share by chance."""

_SLIPS = {
    Relation.OTHER: Slip.VALUE,
    Relation.QUALIFIER: Slip.QUALIFIER,
    Relation.AMBIGUOUS: Slip.AMBIGUOUS,
    Relation.UNIT: Slip.UNIT,
    Relation.SCALE: Slip.SCALE,
}
