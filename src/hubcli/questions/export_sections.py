"""The sections of a digest, and the words that choose among them."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from hubcli.errors import HubError, did_you_mean, quoted
from hubcli.messages import Message
from hubcli.model.facts import Kind


class Section(StrEnum):
    """A part of a digest, in its order."""

    GLANCE = "glance"
    FIGURES = "figures"
    STRENGTHS = "strengths"
    CHALLENGES = "challenges"
    ASSETS = "assets"
    COLLABORATIONS = "collaborations"
    MILESTONES = "milestones"
    CONTEXT = "context"
    CONFLICTS = "conflicts"
    GAPS = "gaps"
    SOURCES = "sources"


# The kinds of fact that a section shows; the other sections are about facts.
KINDS: dict[Section, tuple[Kind, ...]] = {
    Section.GLANCE: (Kind.ROLE,),
    Section.FIGURES: (Kind.METRIC,),
    Section.STRENGTHS: (Kind.STRENGTH,),
    Section.CHALLENGES: (Kind.CHALLENGE, Kind.MEASURE),
    Section.ASSETS: (Kind.ASSET,),
    Section.COLLABORATIONS: (Kind.COLLABORATION,),
    Section.MILESTONES: (Kind.MILESTONE,),
    Section.CONTEXT: (Kind.CONTEXT,),
}


class UnknownSectionError(HubError):
    """A word that is not the name of one of these sections."""

    def __init__(self, word: str, sections: Collection[Section]) -> None:
        known = list(sections)
        way_out = did_you_mean(word, known, Message("errors.the_sections", known))
        super().__init__(Message("errors.no_section", quoted(word), way_out))


def find_sections(words: Iterable[str], *, among: Collection[Section] = tuple(Section)) -> tuple[Section, ...]:
    """The sections that the words name, several of them in one word joined by commas; all if none is named.

    They come in their own order, each once. Raises UnknownSectionError with the nearest name.
    """
    names = [name.strip().casefold() for word in words for name in word.split(",")]
    for name in names:
        if name not in {*among}:
            raise UnknownSectionError(name, among)
    return tuple(section for section in among if section in names or not names)


def kinds_shown(words: Iterable[str]) -> tuple[Kind, ...]:
    """The kinds of fact in the sections that the words name. Raises UnknownSectionError."""
    return tuple(kind for section in find_sections(words, among=KINDS) for kind in KINDS[section])
