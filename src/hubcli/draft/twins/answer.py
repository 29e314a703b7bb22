"""The verdicts on what twin reports say differently, each explained, and the answer with them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from hubcli.draft.text import Location
from hubcli.draft.verdicts import NotRead
from hubcli.questions.answer import Answer


class TwinVerdict(StrEnum):
    """How two reports differ at a place, in the order that answers count."""

    OTHER_FIGURE = "other_figure"
    """The other report has another figure, year or date here."""
    OTHER_BOUND = "other_limit"
    """The other report has the number with another `over`, `nearly` or the like, or without it."""
    OTHER_DIRECTION = "other_direction"
    """One report has a rise where the other has a fall."""
    OTHER_FOOTING = "other_footing"
    """One report has as a target what the other has as an outcome."""
    OTHER_PLACE = "figure_elsewhere"
    """The other report has the figure for another place."""
    OTHER_TIME = "figure_other_time"
    """The other report has the figure for another year."""
    ONLY_HERE = "only_here"
    """The other report does not have this figure, year, place or citation."""
    NOT_HERE = "not_here"
    """The other report has this figure, year, place or citation, and this one does not."""
    NO_COUNTERPART = "no_counterpart"
    """The other report has no paragraph for this one."""
    TWO_RENDERINGS = "two_renderings"
    """One name is written in two ways in one report."""


class TwinFinding(NamedTuple):
    """Something that one report says and the other does not, at its place in one of them."""

    location: Location
    text: str
    """What is said, in the words of the report that has it."""
    verdict: TwinVerdict
    other: str | None = None
    """What the other report has instead."""
    there: Location | None = None
    """Where in the other report that is, or would be."""


@dataclass(frozen=True)
class TwinCheck(Answer):
    """What two reports do not say alike."""

    schema: ClassVar[str] = "hubcli/check-draft-pair/1"
    findings: tuple[TwinFinding, ...]
    counts: dict[TwinVerdict, int]
    """The number of findings of each verdict."""
    paired: int
    """The number of paragraphs, list items and table rows of the first report that have a counterpart."""
    compared: int
    """The number of figures, dates, places and citations of the first report in them."""
    not_read: tuple[NotRead, ...] = ()
    """The parts of the reports that were not read."""

    @property
    def holds(self) -> bool:
        """The reports say the same, but for the ways in which names are written."""
        return not any(count for verdict, count in self.counts.items() if verdict is not TwinVerdict.TWO_RENDERINGS)
