"""The figures of the base that a draft's figure may be about, each with how surely and in what they agree."""

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property, partial
from typing import NamedTuple

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures, Near
from hubcli.draft.matching.magnitudes import digits_of
from hubcli.draft.matching.naming import Naming
from hubcli.draft.matching.relation import Relation, is_slight, relate
from hubcli.draft.matching.stance import Stance
from hubcli.draft.matching.times import fits
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.words.keywords import keywords
from hubcli.words.mentions import rank_words

MOST = 0.5
"""The share of the keywords of a fact, or of a sentence, that both must have to be about the same thing."""
ENOUGH = 3
"""More shared keywords than this name a fact where none of a sentence's own is foreign to it."""
SOME = 0.1
"""The share of a fact's keywords that a paragraph must have to be related to it."""
DISTINCTIVE = 3
"""The fewest digits that two places do not share by chance."""

_ADDED = keywords("新增") | keywords("增加")
SUPPORTING = (Relation.SAME, Relation.IMPLIED)
"""The relations of a figure that the base supports; by any other it differs, and that takes words that name it."""


class Where(IntEnum):
    """Whether a figure of the base is for a place that the draft means."""

    ELSEWHERE = 0
    SAME_HUB = 1
    HERE = 2


class Named(NamedTuple):
    """How a draft names what a figure of the base measures."""

    naming: Naming
    counted: bool
    """Whether both count the same thing, or the numbers are not small; False where nothing depends on it."""
    is_foreign: Callable[[], bool]
    """Whether words that go with the draft's figure are foreign to the fact, which takes long to find out."""


class Candidate:
    """A figure of the base next to one of the draft; how the draft names it is found out where it matters."""

    def __init__(
        self,
        drafted: Attributed,
        stated: BaseFigure,
        relation: Relation,
        where: Where,
        *,
        then: bool,
        alike: bool,
        named: Callable[["Candidate"], Named],
    ) -> None:
        self.drafted, self.stated, self.relation, self.where = drafted, stated, relation, where
        self.then = then
        """Whether it is for the year that the draft names, if any."""
        self.alike = alike
        """Whether the draft states a plan as a plan."""
        self._find_out = named

    @cached_property
    def named(self) -> Named:
        """How the draft names what the base's figure measures."""
        return self._find_out(self)

    @property
    def naming(self) -> Naming:
        """How surely the draft names it."""
        return self.named.naming

    @cached_property
    def closeness(self) -> tuple[object, ...]:
        """How close the two are by themselves."""
        close = bool(self.drafted.head & self.stated.head)
        return self.naming, self.where, self.then, _NEARNESS[self.relation], close, self.stated.measured

    @property
    def score(self) -> tuple[object, ...]:
        """How close the two are; of equals the figure of the year told before is the closest, then the newest."""
        period = self.stated.period
        told = fits(period, self.drafted.about.years_before)
        return *self.closeness, told, period.end.year if period else 0


_NEARNESS = {Relation.OTHER: 0, Relation.HELD: 0, Relation.IMPLIED: 1, Relation.SAME: 3}
_NEARNESS |= {relation: 2 for relation in Relation if relation not in _NEARNESS}


def closest_first(ones: Sequence[Candidate]) -> list[Candidate]:
    """Candidates for the figures of one sentence in order; what was told before is asked only where it matters."""
    if len(ones) < 2:
        return list(ones)
    is_clear = len({one.closeness for one in ones}) == len(ones) or len({one.stated.period for one in ones}) == 1
    return sorted(ones, key=lambda one: one.closeness if is_clear else one.score, reverse=True)


def candidates_for(drafted: Attributed, base: BaseFigures) -> Iterator[Candidate]:
    """The figures of the base for the same places, and those of the same magnitude elsewhere."""
    places = drafted.places | drafted.spare
    near = Near(keywords(drafted.scope.text) | rank_words([drafted.figure]), drafted.about.lang)
    named = base.measured.named(drafted.scope.text, *near)
    if drafted.about.lang is Lang.EN:
        around = f"{drafted.scope.before} {drafted.scope.after}"
        named |= base.indicators.named(" ".join(around.split()))  # `spent … on`
    named |= base.only_measured_in(drafted.figure.unit)
    relations: dict[int, Relation] = {}  # many facts have the same figure, as one object
    find_out = partial(_named, near=near, named=named, base=base)
    # Figures that contradict nothing are left out, unless the draft's is one that the base may have twice by chance.
    is_distinctive = digits_of(drafted.figure.value) >= DISTINCTIVE
    for stated in base.possible(
        drafted.figure,
        places,
        near,
        named=named,
        dated=lambda: is_distinctive and bool(drafted.time.years),
        when=lambda period: fits(period, drafted.time.years),
    ):
        relation = relations.get(id(stated.figure)) or relate(drafted.figure, stated.figure)
        relations[id(stated.figure)] = relation
        if relation is Relation.UNRELATED:
            continue
        then = fits(stated.period, drafted.time.years)
        may_be_named = stated.measured or len(stated.topic[near.lang] & near.words) > 1
        if relation not in SUPPORTING and not (then and may_be_named):
            continue  # a figure contradicts only one of its own time that it names
        if relation is Relation.HELD and is_distinctive and not stated.measured:
            continue
        where = _where(places, stated, base)
        if where < Where.HERE and not (relation is Relation.SAME and stated.measured):
            continue
        alike = stated.outcome or drafted.is_planned
        if not alike and then and drafted.time.years and stated.period is not None:
            alike = not drafted.is_told_as_done
        yield Candidate(drafted, stated, relation, where, then=then, alike=alike, named=find_out)


def _named(one: Candidate, *, near: Near, named: frozenset[str], base: BaseFigures) -> Named:
    stated, supporting = one.stated, one.relation in SUPPORTING
    is_named = base.is_named(stated, near, named=named)
    if not (supporting or is_named or _shares_much(stated, near, base)):
        return Named(Naming.NOT, counted=False, is_foreign=never)  # only what is named can be contradicted
    naming, is_foreign = _naming(one.drafted, stated, near, base, is_named=is_named)
    counted = (supporting or naming > Naming.NOT) and _counts_alike(one.drafted, stated, naming)
    return Named(naming, counted, is_foreign)


def never() -> bool:
    """That nothing is foreign to a fact."""
    return False


def is_plain_rank(one: Candidate) -> bool:
    """Whether a cell of a table has the number of the base's rank."""
    units = one.drafted.figure.unit, one.stated.figure.unit
    is_other = one.relation is Relation.UNIT and units == (Unit.COUNT, Unit.RANK)
    return is_other and one.drafted.about.is_only(one.drafted.figure)


def is_claimed(one: Candidate) -> bool:
    """Whether the draft states the figure as its own, of an outcome, or of a plan where the base has a plan's."""
    claimed = (Stance.CLAIMED, Stance.DUE) if one.stated.outcome else (Stance.CLAIMED, Stance.DUE, Stance.PLANNED)
    return one.drafted.stance in claimed


def is_of_growth(one: Candidate) -> bool:
    """Whether only one of the two says by how much something grew; a rise in points is a figure of its own."""
    stated = one.stated.figure
    if one.drafted.about.lang is Lang.ZH and _ADDED & one.stated.topic[Lang.ZH]:
        return False  # what is counted are those that are added
    return stated.unit != Unit.PERCENTAGE_POINT and one.drafted.is_growth != bool(stated.change)


def is_hinted(drafted: Attributed, stated: BaseFigure) -> bool:
    """Whether the texts before the sentence name what is measured last, and the figure is no common one."""
    return stated.indicator in drafted.about.hinted and digits_of(drafted.figure.value) >= DISTINCTIVE


def is_size_of_list(one: Candidate) -> bool:
    """Whether the draft's, or both, only say how long a list is: `the top 100 clusters`."""
    figure = one.drafted.figure
    if one.drafted.is_size_of_list:
        return True
    return figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST and not one.stated.measured


def _counts_alike(drafted: Attributed, stated: BaseFigure, naming: Naming) -> bool:
    if not (is_slight(drafted.figure) or is_slight(stated.figure)) or drafted.head & stated.head:
        return True
    if stated.figure.unit == Unit.RANK:
        return stated.measured
    return stated.measured and naming >= Naming.NAMED and is_slight(stated.figure)  # six seats are not 227 companies


def _where(places: frozenset[str], stated: BaseFigure, base: BaseFigures) -> Where:
    if not places or not places.isdisjoint(stated.places):
        return Where.HERE
    return Where.SAME_HUB if base.places.hubs_of(places) & base.places.hubs_of(stated.places) else Where.ELSEWHERE


def _shares_much(stated: BaseFigure, near: Near, base: BaseFigures) -> bool:
    """Whether the keywords near the draft's figure are enough of the fact's to name it."""
    topic = stated.topic[near.lang]
    shared = len(topic & near.words)
    return shared > ENOUGH or (shared > 1 and base.weights.cover(topic, near.words) >= MOST)


def _naming(
    drafted: Attributed, stated: BaseFigure, near: Near, base: BaseFigures, *, is_named: bool
) -> tuple[Naming, Callable[[], bool]]:
    """How surely the draft names what the figure of the base measures, and whether with words foreign to it."""
    scope, about = drafted.scope, drafted.about
    counts = drafted.figure.unit == Unit.COUNT and about.lang is Lang.EN
    words = f"{scope.before} ; {scope.head if counts else scope.after}"
    is_foreign = partial(base.is_foreign_to, stated.fact, words)
    if is_named:
        return Naming.NAMED if is_foreign() else Naming.ALONE, is_foreign
    topic, cover = stated.topic[about.lang], base.weights.cover
    if _shares_much(stated, near, base) and not is_foreign():
        return Naming.ALONE, never
    if stated.measured and stated.indicator in about.indicators:
        return Naming.LIKE, is_foreign
    is_like = (
        len(topic & about.keywords) > 1 and max(cover(topic, about.keywords), cover(about.keywords, topic)) >= MOST
    )
    if is_like:
        return Naming.LIKE, is_foreign
    if stated.measured and is_hinted(drafted, stated) and not base.is_foreign_to(stated.fact, scope.after):
        return Naming.AKIN, never
    if stated.indicator in about.wider or cover(topic, about.wider) >= SOME:
        return Naming.AKIN, is_foreign
    return Naming.NOT, never  # nothing depends on it
