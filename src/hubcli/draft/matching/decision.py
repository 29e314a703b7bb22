"""What the base says of each figure of a sentence: supported by a fact, different from one and how, or in none."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.matching.about import LONG
from hubcli.draft.matching.abroad import is_of_another_country
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import (
    Candidate,
    Where,
    candidates_for,
    closest_first,
    is_claimed,
    is_of_growth,
    is_plain_rank,
    is_size_of_list,
)
from hubcli.draft.matching.continued import continued
from hubcli.draft.matching.editions import Counted, counted
from hubcli.draft.matching.naming import Naming
from hubcli.draft.matching.relation import Relation
from hubcli.draft.matching.slips import slip_of
from hubcli.draft.matching.support import supports
from hubcli.draft.matching.times import fits, is_part_of_year, month_of
from hubcli.draft.verdicts import Slip
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


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
    if not any(found):
        return [Decision()] * len(drafted)
    decided: dict[int, Decision] = {}
    known: set[Counted] = set()  # what supported figures are of
    used: set[object] = set()
    for accusing in (False, False, True):
        pairs = {
            one: (number, slip)
            for number, candidates in enumerate(found)
            if number not in decided
            for one in candidates
            for slip in ([slip_of(one, candidates, base, known)] if accusing else [None])
            if (slip if accusing else supports(one, base))
        }
        for one in closest_first([*pairs]):
            number, slip = pairs[one]
            if number not in decided and not (accusing and _measured(one.stated, base) in used):
                decided[number] = Decision(one.stated, slip, not accusing)
                if not _is_among(one):
                    used.add(_measured(one.stated, base))
                known.add(counted(one.stated, base))
        if not accusing:
            supported = {number: decision.stated for number, decision in decided.items() if decision.stated}
            for number, more in continued(drafted, supported, base):
                found[number] += more
    return [decided.get(number) or Decision(_nearest(candidates, base)) for number, candidates in enumerate(found)]


def _is_among(one: Candidate) -> bool:
    """Whether the draft only says what follows: `ninth, and so in the top ten`, `1,012, and so over 1,000`."""
    figure = one.drafted.figure
    if one.relation is not Relation.IMPLIED:
        return False
    return figure.qualifier is Qualifier.OVER or (figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST)


def _measured(stated: BaseFigure, base: BaseFigures) -> tuple[object, ...]:
    """What the figure measures: an indicator at a place and time, or something else that a fact mentions."""
    if stated.measured:
        return (*counted(stated, base), stated.places, stated.period)
    return stated.fact, stated.number


def _nearest(candidates: Iterable[Candidate], base: BaseFigures) -> BaseFigure | None:
    """What the base has of the same thing for the same place and time, unless it is the very figure, of unsure time."""
    near = [
        one
        for one in candidates
        if one.stated.measured and one.where is Where.HERE and one.drafted.places
        and one.then and is_claimed(one) and _is_of_like_kind(one) and one.naming >= Naming.NAMED
    ]  # fmt: skip
    near = [one for one in near if one.drafted.time.years or fits(one.stated.period, one.drafted.about.years_before)]
    best = next(iter(closest_first(near)), None)
    if best is None or best.relation is Relation.SAME or is_plain_rank(best):
        return None
    return None if is_of_another_country(best.drafted, base) else best.stated


def _is_of_like_kind(one: Candidate) -> bool:
    """Whether the draft's figure is a level in a year, as the base's is, and not growth, a span's or a list's size."""
    drafted, period = one.drafted, one.stated.period
    part = drafted.time.is_part and period is not None and not (is_part_of_year(period) or month_of(period))
    begins = period is not None and drafted.time.years[:1] and drafted.time.years[0][0] == period.start.year
    other = (
        part or drafted.past or drafted.time.is_apart or drafted.is_rank_within or (drafted.time.is_span and not begins)
    )
    return not (other or is_of_growth(one) or is_size_of_list(one) or _counts_places(one))


def _counts_places(one: Candidate) -> bool:
    """Whether it says how many places or fields there are, or how long a list is, not what the base counts."""
    figure, scope = one.drafted.figure, one.drafted.scope
    if figure.unit == Unit.RANK:
        return figure.qualifier is Qualifier.AT_MOST and figure.value >= LONG
    if figure.qualifier is not Qualifier.EXACT and (_WITH.search(scope.before) or _OF_PLACES.match(scope.after)):
        return True  # `cities with a GDP of more than 1 trillion yuan`
    return figure.unit == Unit.COUNT and bool(_PLACES.match(scope.after))


_WITH = regex(
    r"\b(?:cities|provinces|counties|districts|regions|economies|countries|firms|companies|enterprises)\b[^,;]{0,40}?"
    r" (?:with|whose|that ha(?:ve|d)|where) [^,;]{0,24}\Z"
)
_OF_PLACES = regex("元?的?(?:城市|省份|县|区县|园区|企业|产业|集群)")
_PLACES = regex(
    r"(?:[ -](?:[A-Za-z'’-]+ ){0,2}(?:cities|regions|provinces|municipalities|counties|districts|countries|economies"
    r"|sectors|industries|fields)\b|\s*[个大]?(?:[\u3400-\u9fff]{0,4}(?:城市|省市|省份|国家|经济体|地区|行业|领域|赛道)|地(?!方|[块铁下])))"
)
