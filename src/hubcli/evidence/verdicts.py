"""The verdicts on evidence, each explained, and what a repair needs to know."""

from enum import StrEnum
from typing import NamedTuple

from hubcli.model.evidence import Part
from hubcli.model.text import Text


class Verdict(StrEnum):
    """What the texts say of a piece of evidence, in the order that reports show."""

    VERIFIED = "verified"
    """The anchors and figures are in the cited passage."""
    MOVED = "moved"
    """The pinned passage now has another number."""
    EDITED = "edited"
    """The passage differs from the pinned one, but the anchors are still there."""
    ANCHOR_MISSING = "anchor_missing"
    """A name or term is not in the passage, or no longer, or the passage does not exist."""
    FIGURE_MISMATCH = "figure_mismatch"
    """A figure or a name is not in the passages of a source, the languages differ, or the record says more than its
    statement.
    """
    WRONG_SOURCE = "wrong_source"
    """The anchors are in another source."""
    NO_TEXT = "no_text"
    """There is no copy of the source, so nothing was checked."""


class Detail(NamedTuple):
    """What a repair needs to know; only the fields that the verdict calls for are filled."""

    missing: tuple[str, ...] = ()
    """Anchors that are not in the passage, or figures that are not in the fact's passages."""
    elsewhere: tuple[str, ...] = ()
    """Where they are found instead, as `source:passage`."""
    readable: tuple[str, ...] = ()
    """The figures that are in the passages."""
    only_en: tuple[str, ...] = ()
    """Figures that only the English statement has."""
    only_zh: tuple[str, ...] = ()
    """Figures that only the Chinese statement has."""
    unsaid_en: tuple[str, ...] = ()
    """What a metric's record has and its English statement does not say, as `value 3.67 percent`."""
    unsaid_zh: tuple[str, ...] = ()
    """The same for the Chinese statement."""
    unnamed: tuple[Text, ...] = ()
    """The names of places, hubs and institutions that the source should have and does not."""
    undated: tuple[str, ...] = ()
    """Years that neither statement nor passages say, as `deadline 2030`."""
    ambiguous: tuple[str, ...] = ()
    """Figures that can be read in more than one way, so prove nothing, as `$5 billion (USD, HKD)`."""
    similar: tuple[str, ...] = ()
    """The words of the passage that are most like what is missing."""
    printed: tuple[str, ...] = ()
    """What labels, tasks, names and notes have and neither statement nor passages say, as `label.en: 9.9 percent`."""
    of_other_hubs: tuple[Text, ...] = ()
    """The names of places that lie in other hubs than the fact is about."""
    uncarried: tuple[Part, ...] = ()
    """The parts of the claim that no piece of evidence carries."""
    carried_by: tuple[str, ...] = ()
    """The other sources of the fact that have the figures which this one has not."""
    withdrawn: tuple[str, ...] = ()
    """Anchors or figures that are in the passage, but withdrawn."""
    changed: bool = False
    """Whether the passage differs from the pinned one."""
    passages: int | None = None
    """How many passages the source has, where the cited one does not exist."""


NOTHING = Detail()
"""The detail of a verdict with nothing to fix."""


class Proof(NamedTuple):
    """The verdict on one piece of evidence."""

    fact: str
    source: str
    passage: int
    verdict: Verdict
    detail: Detail
