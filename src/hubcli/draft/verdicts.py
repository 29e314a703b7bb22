"""The verdicts on the figures, citations and exported blocks of drafts, each explained, and the answer with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, NamedTuple

from hubcli.draft.reading.unread import UnreadKind
from hubcli.draft.text import Location
from hubcli.messages import Message
from hubcli.model.footing import Footing
from hubcli.model.text import Text
from hubcli.questions.answer import Answer


class DraftVerdict(StrEnum):
    """What the base says of something in a draft, in the order that answers count."""

    MATCH = "match"
    """A figure or block is as the base has it."""
    DERIVED = "derived"
    """It follows from figures of the base by arithmetic."""
    CONTESTED = "contested"
    """The base has it, and another source has something else."""
    CITED = "cited"
    """The cited passage exists, and facts rest on it; whether it supports the sentence was not checked."""
    DIFFERS = "differs"
    """The sentence names what it is about, and the base has something else for that thing, place and time."""
    NOT_COMPARABLE = "not_comparable"
    """The sentence compares figures that do not compare; where their values tell, it has them the right way round."""
    TOLD_OTHERWISE = "told_otherwise"
    """Another of the drafts has another figure for the same thing, place and time."""
    UNKNOWN_CITATION = "unknown_citation"
    """The base does not know the cited source or passage, or the passage does not support the sentence."""
    UNSUPPORTED = "unsupported"
    """The base has that thing for that place and time, but not this figure."""
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
    """A comment in the draft says that the analyst answers for the figure."""
    OUTSIDE = "outside"
    """The base has nothing to check it against."""


UNCHECKED = (DraftVerdict.VOUCHED, DraftVerdict.OUTSIDE)
UNLISTED = (DraftVerdict.MATCH, DraftVerdict.DERIVED, DraftVerdict.CITED, *UNCHECKED)
"""What is only counted, unless everything is asked for."""
NOTED = (DraftVerdict.NOT_COMPARABLE, DraftVerdict.UNSUPPORTED)
"""What to look at, though it need not be wrong; it is an error only if the check is strict."""
RIGHT = (*UNLISTED, DraftVerdict.CONTESTED, *NOTED)
"""What needs no correction."""


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
    RELATION = "relation"
    """The words between two figures, or two places, say the opposite of what the base has."""
    ARITHMETIC = "arithmetic"
    """The difference, ratio, share or rank does not follow from the figures of the base."""
    DATE = "date"
    """The base has another date for what happened."""
    MEMBERS = "members"
    """The base has other members for the hub."""
    SPEAKER = "speaker"
    """The base has somebody else saying it."""
    IN_FORCE = "in_force"
    """The base has it as planned or called for, and the draft states it as done."""
    FIRST_TIME = "first_time"
    """The base says that it was the first time, and the draft that it was not."""
    OTHER_HUB = "other_hub"
    """The base says it of another hub."""
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


class TakenFor(NamedTuple):
    """What a figure of a draft was taken for."""

    indicator: str | None
    """What it measures: the id of an indicator; None if only a fact's own words say it."""
    places: tuple[str, ...]
    """The places that it is for; none if the draft names none."""
    time: str | None
    """When: a year or a span, as in `period`; None if the draft does not say."""
    footing: Footing
    """Whether it is stated as an outcome or as a target."""
    said: Text
    """All of that in words."""


class DraftFinding(NamedTuple):
    """Something in a draft, and what the base says of it."""

    location: Location
    text: str
    """The figure or the citation as written; the command of a block."""
    verdict: DraftVerdict
    fact: str | None = None
    """The fact that supports it, or that it differs from; for an unsupported figure the nearest one."""
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
    """The facts in conflict with `fact`; those that a comparison or arithmetic rests on besides; for a citation, the
    facts that rest on the passage."""
    evidence: tuple[str, ...] = ()
    """The passages that the fact rests on, as `source:passage`."""
    taken_for: TakenFor | None = None
    """What the figure was taken for; None if it was not taken for anything."""
    other_editions: bool = False
    """Whether those in conflict are only other editions of the figure, such as a revised one, or counted otherwise."""


class NotRead(NamedTuple):
    """A part of a draft that was not read."""

    location: Location
    kind: UnreadKind
    """Why it was not."""


@dataclass(frozen=True)
class DraftCheck(Answer):
    """The findings on some drafts."""

    schema: ClassVar[str] = "hubcli/check-draft/2"
    findings: tuple[DraftFinding, ...]
    """Those to look at; with `every`, the others too."""
    counts: dict[DraftVerdict, int]
    """The number of findings of each verdict, including those that are left out."""
    unchecked: tuple[str, ...]
    """The names of the drafts in which nothing could be checked."""

    not_read: tuple[NotRead, ...] = ()
    """The parts of the drafts that were not read; what was read and these are all of their text."""
    strict: bool = False
    """Whether what is only noted is an error."""
    cited: int = 0
    """The number of sentences and table rows with a citation."""
    unexplained: tuple[Location, ...] = ()
    """Those of them in which no fact has a figure, and whose words no fact on a cited passage says."""
    typed: Mapping[str, int] = field(default_factory=dict)
    """How many figures of a draft in Quarto or Typst are typed by hand, though they could be taken in by id."""

    @property
    def holds(self) -> bool:
        """Nothing is wrong; a draft in which there was nothing to check is fine."""
        wrong = [verdict for verdict, count in self.counts.items() if count and verdict not in RIGHT]
        return not wrong and not (self.strict and any(self.counts[verdict] for verdict in NOTED))
