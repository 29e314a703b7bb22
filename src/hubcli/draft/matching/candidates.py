"""The figures of the base that a draft's figure may be about, each with how surely and in what they agree."""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from hubcli.base.compiled.readings import BaseFigure
from hubcli.draft.matching.attribution import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.relation import FEW, Relation, relate
from hubcli.draft.matching.years import fits
from hubcli.figures import Figure
from hubcli.model.units import Unit

MOST = 0.5
"""The share of the keywords of a fact, or of a sentence, that both must have to be about the same thing."""
SOME = 0.1
"""The share of a fact's keywords that a paragraph must have to be related to it."""


class Subject(IntEnum):
    """How surely a figure of the draft and one of the base are about the same thing."""

    UNLIKE = 0
    AKIN = 1
    """The paragraph is related to the fact."""
    LIKE = 2
    """The sentence and the fact share most of their keywords."""
    SAME = 3
    """Both are of one indicator."""


class Where(IntEnum):
    """Whether a figure of the base is for a place that the draft means."""

    ELSEWHERE = 0
    SAME_HUB = 1
    HERE = 2


class Candidate(NamedTuple):
    """A figure of the base next to one of the draft."""

    stated: BaseFigure
    relation: Relation
    subject: Subject
    where: Where
    then: bool
    """Whether it is for the year that the draft names, if any."""
    alike: bool
    """Whether the draft states a plan as a plan."""
    counted: bool
    """Whether both count the same thing; required of small numbers only."""


def candidates_for(drafted: Attributed, base: BaseFigures) -> Iterator[Candidate]:
    """The figures of the base for the same places, and those of the same magnitude elsewhere."""
    places = drafted.places | drafted.spare
    for stated in base.possible(drafted.figure, places):
        relation = relate(drafted.figure, stated.figure)
        where = _where(places, stated, base)
        if relation is Relation.UNRELATED or (where < Where.HERE and relation is not Relation.SAME):
            continue
        then = fits(stated.period, drafted.years)
        dated = then and bool(drafted.years) and stated.period is not None
        subject = _subject(drafted, stated, base)
        alike = stated.outcome or drafted.about.planned or dated
        yield Candidate(stated, relation, subject, where, then, alike, _counts_alike(drafted, stated, subject))


def is_slight(figure: Figure) -> bool:
    """Whether the figure is a count or a rank so small that the number alone says little."""
    return figure.unit in (Unit.COUNT, Unit.RANK) and figure.value <= FEW and figure.value_max is None


def _counts_alike(drafted: Attributed, stated: BaseFigure, subject: Subject) -> bool:
    if not (is_slight(drafted.figure) or is_slight(stated.figure)) or drafted.head & stated.head:
        return True
    return stated.measured and (
        subject is Subject.SAME or stated.figure.unit == Unit.RANK or not is_worded(drafted.figure)
    )


def is_worded(figure: Figure) -> bool:
    """Whether the figure is written without digits."""
    return not any(char.isdigit() for char in figure.text)


def _where(places: frozenset[str], stated: BaseFigure, base: BaseFigures) -> Where:
    if not places or places & stated.places:
        return Where.HERE
    return Where.SAME_HUB if base.places.hubs_of(places) & base.places.hubs_of(stated.places) else Where.ELSEWHERE


def _subject(drafted: Attributed, stated: BaseFigure, base: BaseFigures) -> Subject:
    about = drafted.about
    if stated.indicator in drafted.indicators:
        return Subject.SAME
    if stated.measured and stated.indicator in about.indicators:
        return Subject.UNLIKE  # the sentence names it for another of its figures
    topic, cover = stated.topic[about.lang], base.weights.cover
    if len(topic & about.keywords) > 1 and max(cover(topic, about.keywords), cover(about.keywords, topic)) >= MOST:
        return Subject.LIKE
    if stated.indicator in about.wider or cover(topic, about.wider) >= SOME:
        return Subject.AKIN
    from_to = len((stated.places & drafted.places) - base.places.wide) > 1  # `from East Isle to West Isle`
    return Subject.AKIN if from_to else Subject.UNLIKE
