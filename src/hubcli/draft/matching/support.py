"""Whether a figure of the base says what a figure of the draft says."""

from hubcli.draft.matching.about import lengths_of_lists
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import (
    SUPPORTING,
    Candidate,
    Where,
    is_hinted,
    is_of_growth,
    is_size_of_list,
)
from hubcli.draft.matching.magnitudes import digits_of
from hubcli.draft.matching.naming import Naming
from hubcli.draft.matching.relation import Relation, is_slight, relate
from hubcli.draft.matching.stance import Stance
from hubcli.draft.matching.times import fits, is_part_of_year, month_of
from hubcli.figures import read_figures
from hubcli.figures.figure import SPANS
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def supports(one: Candidate, base: BaseFigures) -> bool:
    """Whether the figure of the base says what the draft says."""
    if one.relation not in SUPPORTING or one.where is not Where.HERE or not one.alike:
        return False
    if one.drafted.stance in (Stance.SUPPOSED, Stance.DENIED, Stance.FOREIGN) or not _is_of_the_time(one, base):
        return False
    implied = one.relation is Relation.IMPLIED
    if implied and one.stated.outcome and one.drafted.is_planned and not one.drafted.time.years:
        return False  # what is wanted is not what was reached
    if is_of_growth(one) or is_size_of_list(one) or _is_of_another_rank(one, base) or _is_of_longer_list(one, base):
        return False
    if is_rank_of_another_list(one, base):
        return False
    if not one.drafted.places:
        return one.naming is Naming.ALONE or (one.naming >= Naming.LIKE and not one.named.is_foreign())
    if implied and not _is_unmistakable(one):
        before = one.naming is Naming.AKIN and is_hinted(one.drafted, one.stated) and one.drafted.placed
        return (one.naming >= Naming.LIKE or (before and not one.named.is_foreign())) and one.named.counted
    if is_slight(one.drafted.figure):
        like = one.naming is Naming.LIKE and one.named.counted and _is_named_if_any(one)
        akin = one.naming is Naming.AKIN and _is_its_only_rank(one, base)
        return one.naming >= Naming.NAMED or ((like or akin) and not one.named.is_foreign())
    if one.naming >= Naming.LIKE or _is_unmistakable(one):
        return True
    return one.naming is Naming.AKIN and not one.named.is_foreign()


def _is_of_another_rank(one: Candidate, base: BaseFigures) -> bool:
    """Whether it is for how long something had one rank, and the base says for how long it had another."""
    if one.drafted.figure.unit not in SPANS or not one.drafted.about.ranks:
        return False
    figure, stated = one.drafted.figure, read_figures(base.fact(one.stated.fact).statement[one.drafted.about.lang])
    ranks = [other for other in stated if other.unit == Unit.RANK]
    near = min(one.drafted.about.ranks, key=lambda rank: max(figure.start - rank.end, rank.start - figure.end))
    return bool(ranks) and not any(relate(near, rank) is Relation.SAME for rank in ranks)


def _is_of_longer_list(one: Candidate, base: BaseFigures) -> bool:
    """Whether it counts those of a list of another length: 11 of the top 20 are not 11 of the top 25."""
    lists = one.drafted.about.lists
    if not lists or one.stated.figure.unit != Unit.COUNT:
        return False
    stated = lengths_of_lists(read_figures(base.fact(one.stated.fact).statement[one.drafted.about.lang]))
    return bool(stated) and lists.isdisjoint(stated)


def is_rank_of_another_list(one: Candidate, base: BaseFigures) -> bool:
    """Whether its sentence names another list of ranks than that of the base's figure."""
    about, stated = one.drafted.about, one.stated
    if stated.figure.unit != Unit.RANK or stated.indicator in about.indicators:
        return False
    indicator = stated.indicator or base.lists.named_most(stated.topic[about.lang])
    return base.lists.is_another(indicator, about.keywords, about.wider)


def _is_named_if_any(one: Candidate) -> bool:
    """Whether the sentence names no indicator, or that of the base's figure: `first` of what is another matter."""
    named = one.drafted.about.indicators
    return not named or one.stated.indicator in named or one.stated.figure.unit != Unit.RANK


def _is_unmistakable(one: Candidate) -> bool:
    """Whether the figure has too many digits for another of that place and year to be the same."""
    figure, drafted = one.drafted.figure, one.drafted
    rounded = one.relation is Relation.IMPLIED and figure.qualifier is Qualifier.EXACT
    dated = one.stated.measured and one.then and drafted.time.is_year and (one.relation is Relation.SAME or rounded)
    return dated and figure.unit == one.stated.figure.unit and digits_of(figure.value) >= UNMISTAKABLE


def _is_its_only_rank(one: Candidate, base: BaseFigures) -> bool:
    """Whether the place has a rank in one list only, as what is a cluster in that list has."""
    if one.stated.figure.unit != Unit.RANK or len(one.drafted.places) != 1:
        return False
    (place,) = one.drafted.places
    ranked = [id_ for id_, known in base.store.indicators.items() if known.unit == Unit.RANK and base.on(place, id_)]
    return ranked == [one.stated.indicator]


def _is_of_the_time(one: Candidate, base: BaseFigures) -> bool:
    """Whether the draft's figure is for the time of the base's: for that year, or the same span."""
    time, period = one.drafted.time, one.stated.period
    if time.is_apart:
        return period is None
    if time.is_part and month_of(period):
        return one.then and month_of(period) in time.months
    if time.is_part or (period and is_part_of_year(period)):
        return time.is_part and one.then and period is not None and is_part_of_year(period)
    if not time.years and one.drafted.figure.unit == Unit.RANK and not fits(period, one.drafted.about.years_before):
        return False  # it goes on about the list of that year
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


UNMISTAKABLE = 4
"""The fewest digits that two figures of one place and year do not share by chance."""
