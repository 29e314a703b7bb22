"""Several drafts of one project against each other: figures for the same thing, place and time must agree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.relation import Relation, relate
from hubcli.draft.reading.sentences import Sentence
from hubcli.draft.text import Draft, Location
from hubcli.draft.verdicts import DraftFinding, DraftVerdict
from hubcli.figures import Figure
from hubcli.figures.units import base_of
from hubcli.words.keywords import Keywords, keywords

ALIKE = 0.7
"""The share of the words around two figures, by weight, that must be the same if no indicator is named."""
ALIKE_UNPLACED = 0.85
"""The same where no place is known that both are for."""
FEWEST = 2
"""The fewest words that must be the same."""


class Told(NamedTuple):
    """A figure of a draft with what it is for."""

    location: Location
    figure: Figure
    about: tuple[object, ...]
    """The kind of its unit, the places, the years, and whether it is a plan or growth: all must be the same."""
    indicators: frozenset[str]
    words: Keywords
    """The keywords of its clause."""


Drafted = tuple[Sentence, Attributed]
"""A figure of a draft with the sentence that it is in."""


def told_otherwise(drafts: Iterable[tuple[Draft, Iterable[Drafted]]], base: BaseFigures) -> Iterator[DraftFinding]:
    """A finding on each figure for which another of the drafts has another one, with the place of that one.

    Each draft comes with its figures.
    """
    of_drafts = [[_told(draft, *one) for one in drafted] for draft, drafted in drafts]
    groups: list[dict[tuple[object, ...], list[Told]]] = []
    for told in of_drafts:
        groups.append(defaultdict(list))
        for one in told:
            groups[-1][one.about].append(one)
    for number, told in enumerate(of_drafts):
        for one in told:
            others = (group.get(one.about, ()) for at, group in enumerate(groups) if at != number)
            if other := next(filter(None, (_disagreeing(one, each, base) for each in others)), None):
                at = other.location
                place = f"{at.file}:{at.line}:{at.column}" if at.line else f"{at.file} ¶{at.paragraph}"
                yield DraftFinding(
                    one.location,
                    one.figure.text,
                    DraftVerdict.TOLD_OTHERWISE,
                    expected=f"{other.figure.text} ({place})",
                )


def _disagreeing(one: Told, others: Iterable[Told], base: BaseFigures) -> Told | None:
    """The first figure for the same thing in another draft, if none there agrees."""
    same = [other for other in others if _is_same_thing(one, other, base)]
    if any(_agree(one.figure, other.figure) for other in same):
        return None
    return same[0] if same else None


def _agree(one: Figure, other: Figure) -> bool:
    fits = (Relation.SAME, Relation.IMPLIED, Relation.HELD, Relation.AMBIGUOUS)
    return relate(one, other) in fits or relate(other, one) in fits


def _is_same_thing(one: Told, other: Told, base: BaseFigures) -> bool:
    if one.indicators or other.indicators:
        return len(one.indicators) == 1 and one.indicators == other.indicators
    wanted = ALIKE if one.about[1] else ALIKE_UNPLACED
    shared = min(base.weights.cover(one.words, other.words), base.weights.cover(other.words, one.words))
    return len(one.words & other.words) >= FEWEST and shared >= wanted


def _told(draft: Draft, sentence: Sentence, item: Attributed) -> Told:
    location = draft.extent(*sentence.extent(item.figure.start, item.figure.end))
    words = keywords(f"{item.scope.before} {item.scope.after}")
    return Told(location, item.figure, _about(item), item.about.indicators, words)


def _about(item: Attributed) -> tuple[object, ...]:
    places = item.places if item.placed else frozenset()
    return base_of(item.figure.unit).kind, places, item.time._replace(is_before=False), item.is_planned, item.is_growth
