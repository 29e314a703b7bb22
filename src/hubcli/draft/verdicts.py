"""What checking drafts against the base finds: figures, citations and exported blocks, each with its verdict."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from hubcli.draft.text import Location
from hubcli.model.text import Text
from hubcli.questions.answer import Answer


class DraftVerdict(StrEnum):
    """What the base says of something in a draft."""

    MATCH = "match"
    DIFFERS = "differs"
    UNSUPPORTED = "unsupported"
    UNKNOWN_CITATION = "unknown_citation"
    STALE_BLOCK = "stale_block"
    EDITED_BLOCK = "edited_block"
    FAILED_BLOCK = "failed_block"
    """Its command cannot be run."""
    OTHER_BASE = "other_base"
    """The block comes from another base than the one at hand."""
    RETRACTED = "retracted"
    VOUCHED = "vouched"
    """The analyst answers for the figure: nothing was checked."""
    OUTSIDE = "outside"
    """The base could not be expected to carry such a figure: nothing was checked."""


UNCHECKED = (DraftVerdict.VOUCHED, DraftVerdict.OUTSIDE)
RIGHT = (DraftVerdict.MATCH, *UNCHECKED)


class Slip(StrEnum):
    """In what a draft is wrong."""

    VALUE = "value"
    QUALIFIER = "qualifier"
    UNIT = "unit"
    SCALE = "scale"
    PERIOD = "period"
    PLACE = "place"
    PLAN = "plan"
    NO_SOURCE = "no_source"
    NO_PASSAGE = "no_passage"
    UNUSED_PASSAGE = "unused_passage"
    OTHER_FIGURE = "other_figure"
    OTHER_PLACE = "other_place"


class DraftFinding(NamedTuple):
    """Something in a draft, and what the base says of it."""

    location: Location
    text: str
    """The figure or the citation as written; the command of a block."""
    verdict: DraftVerdict
    fact: str | None = None
    """The fact that bears it out, or that it differs from."""
    expected: str | None = None
    """What the base has instead: the figure as the draft's language writes it, the passages, the nearest source.

    Of a block why its command cannot be run, or the base that it comes from.
    """
    slip: Slip | None = None
    """In what it is wrong, where that can be told."""
    says: Text | None = None
    """The fact's statement."""
    figure: Text | None = None
    """The figure that the base has, in either language."""
    beside: tuple[str, ...] = ()
    """Facts that say otherwise; of a citation, the facts that rest on the passage."""


@dataclass(frozen=True)
class DraftCheck(Answer):
    """The findings on some drafts."""

    schema: ClassVar[str] = "hubcli/check-draft/1"
    findings: tuple[DraftFinding, ...]
    """The wrong ones; with `every` the others too."""
    counts: dict[DraftVerdict, int]
    """How many of each verdict there are, whether they are among the findings or not."""
    unchecked: tuple[str, ...]
    """The drafts in which nothing could be checked."""

    @property
    def holds(self) -> bool:
        """Something was checked in every draft, and nothing is wrong."""
        return not self.unchecked and not any(count for verdict, count in self.counts.items() if verdict not in RIGHT)
