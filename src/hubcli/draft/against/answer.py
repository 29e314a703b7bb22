"""The verdicts on the figures near citations of drafts, each explained, and the answer with them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from hubcli.draft.text import Location
from hubcli.draft.verdicts import NotRead
from hubcli.messages import Message
from hubcli.model.text import Text
from hubcli.questions.answer import Answer


class CitedVerdict(StrEnum):
    """What the cited texts say of a figure or of a citation near it, in the order that answers count."""

    IN_TEXT = "in_text"
    """The figure is in the cited text, or follows from one there by rounding; nothing else was checked."""
    NOT_IN_TEXT = "not_in_text"
    """The figure is in none of the texts that are cited for it."""
    OTHER_BOUND = "other_bound"
    """The number is in the cited text, but `over`, `nearly` or the like is missing, added or another one."""
    NO_COPY = "no_copy"
    """No file of the folder has the name or title that the citation names, so the figures near it were not checked."""
    COPY_UNREAD = "copy_unread"
    """The file could not be read, so the figures near the citation were not checked."""


WRONG = (CitedVerdict.NOT_IN_TEXT, CitedVerdict.OTHER_BOUND)
"""What needs a correction, in the draft or in its citations."""
UNCHECKED = (CitedVerdict.NO_COPY, CitedVerdict.COPY_UNREAD)


class CitedFinding(NamedTuple):
    """A figure near a citation, or a citation without a text to check against."""

    location: Location
    text: str
    """The figure, or the citation, as written."""
    verdict: CitedVerdict
    copies: tuple[str, ...] = ()
    """The files that were searched."""
    passage: int | None = None
    """The passage of the first of these files that has the figure, or the one below."""
    nearest: Text | None = None
    """The figure of the cited texts that is most like it, where they do not have it."""
    why: Message | None = None
    """Why the copy was not read."""


@dataclass(frozen=True)
class CitedCheck(Answer):
    """The figures near the citations of some drafts, against the texts that are cited."""

    schema: ClassVar[str] = "hubcli/check-draft-against/1"
    findings: tuple[CitedFinding, ...]
    """Those to look at; with `every`, the others too."""
    counts: dict[CitedVerdict, int]
    """The number of findings of each verdict, including those that are left out."""
    uncited: int
    """The number of figures with no citation near them, which were not checked."""
    copies: int
    """The number of files in the folder."""
    not_read: tuple[NotRead, ...] = ()
    """The parts of the drafts that were not read."""
    strict: bool = False
    """Whether a citation without a copy is an error."""

    @property
    def holds(self) -> bool:
        """No figure is missing from its text; and where nothing could be checked, that no figure is near a citation."""
        unchecked = sum(self.counts[verdict] for verdict in UNCHECKED)
        if any(self.counts[verdict] for verdict in WRONG) or (self.strict and unchecked):
            return False
        return bool(self.counts[CitedVerdict.IN_TEXT]) or not unchecked
