"""The claims of the base that a draft's figure may be about, each with how surely and in what it agrees."""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from hubcli.draft.matching.attribution import Tied
from hubcli.draft.matching.base_figures import Claim, Claims
from hubcli.draft.matching.relation import FEW, Relation, relate
from hubcli.draft.matching.years import fits
from hubcli.figures import Figure, FigureUnit
from hubcli.words.mentions import Lexicon

MOST = 0.5
"""What part of the words of a fact, or of a sentence, both must have for them to be about the same thing."""
SOME = 0.1
"""What part of a fact's words a paragraph must have to have to do with it."""


class Subject(IntEnum):
    """How surely a figure and a claim are about the same thing."""

    UNLIKE = 0
    AKIN = 1
    LIKE = 2
    SAME = 3
    """On one indicator."""


class Where(IntEnum):
    """Whether a claim is for the place that the draft means."""

    ELSEWHERE = 0
    SAME_HUB = 1
    HERE = 2


class Weighed(NamedTuple):
    """A claim of the base beside a figure of the draft."""

    claim: Claim
    relation: Relation
    subject: Subject
    where: Where
    then: bool
    """Whether it is for the year that the draft names, if any."""
    alike: bool
    """Whether both tell a plan as a plan."""
    counted: bool
    """Whether both count the same thing; only of small numbers it is asked."""


def weigh(tied: Tied, claims: Claims) -> Iterator[Weighed]:
    """The claims on the figure's places, and those of the same value elsewhere."""
    places = tied.places | tied.spare
    for claim in claims.beside(tied.figure, places):
        relation = relate(tied.figure, claim.figure)
        where = _where(places, claim, claims.lexicon)
        if relation is Relation.ALIEN or (where < Where.HERE and relation is not Relation.SAME):
            continue
        then = fits(claim.fact.period, tied.years)
        dated = then and bool(tied.years) and claim.fact.period is not None
        subject = _subject(tied, claim, claims.lexicon)
        alike = claim.outcome or tied.about.planned or dated
        yield Weighed(claim, relation, subject, where, then, alike, _counts_alike(tied, claim, subject))


def is_slight(figure: Figure) -> bool:
    """Whether the figure is a count or a rank so small that many things have it."""
    return figure.unit in (FigureUnit.COUNT, FigureUnit.RANK) and figure.value <= FEW and figure.value_max is None


def _counts_alike(tied: Tied, claim: Claim, subject: Subject) -> bool:
    if not (is_slight(tied.figure) or is_slight(claim.figure)) or tied.head & claim.head:
        return True
    return claim.measured and (
        subject is Subject.SAME or claim.figure.unit is FigureUnit.RANK or not is_worded(tied.figure)
    )


def is_worded(figure: Figure) -> bool:
    """Whether the figure is written without digits."""
    return not any(char.isdigit() for char in figure.text)


def _where(places: frozenset[str], claim: Claim, lexicon: Lexicon) -> Where:
    if not places or places & claim.places:
        return Where.HERE
    return Where.SAME_HUB if lexicon.hubs_of(places) & lexicon.hubs_of(claim.places) else Where.ELSEWHERE


def _subject(tied: Tied, claim: Claim, lexicon: Lexicon) -> Subject:
    about = tied.about
    if claim.indicator in tied.indicators:
        return Subject.SAME
    if claim.measured and claim.indicator in about.indicators:
        return Subject.UNLIKE  # the sentence names it for another of its figures
    topic, cover = claim.topic[about.lang], lexicon.rarity.cover
    if len(topic & about.terms) > 1 and max(cover(topic, about.terms), cover(about.terms, topic)) >= MOST:
        return Subject.LIKE
    if claim.indicator in about.wider or cover(topic, about.wider) >= SOME:
        return Subject.AKIN
    from_to = len((claim.places & tied.places) - lexicon.wide) > 1  # `from East Isle to West Isle`
    return Subject.AKIN if from_to else Subject.UNLIKE
