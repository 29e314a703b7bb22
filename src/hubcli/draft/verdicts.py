"""The verdicts on the figures, citations and exported blocks of drafts, each explained, and the answer with them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from hubcli.draft.text import Location
from hubcli.messages import Message
from hubcli.model.text import Text
from hubcli.questions.answer import Answer


class DraftVerdict(StrEnum):
    """What the base says of something in a draft, in the order that answers count."""

    MATCH = "match"
    """A figure, citation or block is as the base has it."""
    DIFFERS = "differs"
    """The base has another figure for the same thing, place and time."""
    UNSUPPORTED = "unsupported"
    """The sentence names something of the base, but no fact has such a figure for it."""
    UNKNOWN_CITATION = "unknown_citation"
    """The base does not know the cited source or passage, or the passage does not support the sentence."""
    STALE_BLOCK = "stale_block"
    """The block's command gives another text now."""
    EDITED_BLOCK = "edited_block"
    """The block was edited by hand since it was written."""
    FAILED_BLOCK = "failed_block"
    """The block's command cannot be run."""
    OTHER_BASE = "other_base"
    """The block was written from another base than the one in use."""
    RETRACTED = "retracted"
    """The block shows a fact that the base no longer has."""
    VOUCHED = "vouched"
    """A comment in the draft says that the analyst answers for the figure; it was not checked."""
    OUTSIDE = "outside"
    """The base cannot be expected to have the figure; it was not checked."""


UNCHECKED = (DraftVerdict.VOUCHED, DraftVerdict.OUTSIDE)
RIGHT = (DraftVerdict.MATCH, *UNCHECKED)


class Slip(StrEnum):
    """How a figure or a citation of a draft is wrong."""

    VALUE = "value"
    """The base has another number."""
    QUALIFIER = "qualifier"
    """The number is right, but `over`, `nearly` or the like is missing, added or another one."""
    UNIT = "unit"
    """The number is right, but in another unit: percent for percentage points, yuan for dollars."""
    SCALE = "scale"
    """The digits are right, but in another power of ten: million for billion."""
    AMBIGUOUS = "ambiguous"
    """The figure can be read in more than one way, as `a 2.5-fold increase` can; the base has one of them."""
    PERIOD = "period"
    """The base has the figure for another time."""
    PLACE = "place"
    """The base has the figure for another place."""
    PLAN = "plan"
    """The base has the figure as a plan, and the draft states it as an outcome."""
    NO_SOURCE = "no_source"
    """The base has no source of this id."""
    NO_PASSAGE = "no_passage"
    """The source has fewer passages."""
    UNUSED_PASSAGE = "unused_passage"
    """No fact rests on the passage."""
    OTHER_FIGURE = "other_figure"
    """The figure of the sentence is in another passage."""
    OTHER_PLACE = "other_place"
    """The passage is about other places than the sentence."""


class DraftFinding(NamedTuple):
    """Something in a draft, and what the base says of it."""

    location: Location
    text: str
    """The figure or the citation as written; the command of a block."""
    verdict: DraftVerdict
    fact: str | None = None
    """The fact that supports it, or that it differs from."""
    expected: str | Message | None = None
    """What the base has instead: the figure as the draft's language writes it, the passages, the nearest source.

    For a block, why its command cannot be run, or the base that it was written from.
    """
    slip: Slip | None = None
    """How it is wrong, if the verdict leaves that open."""
    says: Text | None = None
    """The fact's statement."""
    figure: Text | None = None
    """The figure that the base has, written in each language."""
    beside: tuple[str, ...] = ()
    """The facts in conflict with `fact`; for a citation, the facts that rest on the passage."""


@dataclass(frozen=True)
class DraftCheck(Answer):
    """The findings on some drafts."""

    schema: ClassVar[str] = "hubcli/check-draft/1"
    findings: tuple[DraftFinding, ...]
    """Those that are wrong; with `every`, the others too."""
    counts: dict[DraftVerdict, int]
    """The number of findings of each verdict, including those that are left out."""
    unchecked: tuple[str, ...]
    """The names of the drafts in which nothing could be checked."""

    @property
    def holds(self) -> bool:
        """Something was checked in every draft, and nothing is wrong."""
        return not self.unchecked and not any(count for verdict, count in self.counts.items() if verdict not in RIGHT)
