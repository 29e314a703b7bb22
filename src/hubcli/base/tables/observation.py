"""One figure of a table, between the line that it is read from and the metric that it becomes."""

from dataclasses import dataclass
from typing import NamedTuple

from hubcli.model.facts import Modality, Qualifier


class Observation(NamedTuple):
    """One published figure, as a line of a table has it."""

    id: str
    """The id of the metric that it is composed into."""
    place: str
    period: str | None
    value: int | float
    """In the indicator's unit."""
    qualifier: str
    status: str | None
    edition: str | None
    variant: str | None
    modality: str
    source: str
    written: str
    """The number as the table has it."""
    read_at: str | None = None
    """Where it was read, if not in the source itself."""


@dataclass(frozen=True, eq=False)
class Manner:
    """What many lines of a table share: the period of a figure, and how it is published."""

    period: str | None
    factor: int
    """What the number is multiplied by, once its point is moved."""
    decimals: int
    """How many places its point moves to the left."""
    qualifier: Qualifier
    status: str | None
    edition: str | None
    variant: str | None
    modality: Modality
    suffix: str
    """The end of the ids of the metrics."""


class ReadLine(NamedTuple):
    """One figure of a table, in parts of which all but the value and its text are shared with other lines."""

    line: int
    place: str
    manner: Manner
    value: int | float
    """In the indicator's unit."""
    written: str
    """The number as the table has it."""
    source: str
    read_at: str | None
    """Where it was read, if not in the source itself."""
