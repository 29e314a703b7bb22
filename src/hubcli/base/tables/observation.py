"""One figure of a table, between the line that it is read from and the metric that it becomes."""

from collections.abc import Sequence
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


class Amount(NamedTuple):
    """A number in a table, as it is meant."""

    value: str
    """In the indicator's unit, as JSON."""
    written: str
    """As the table has it."""
    low: float
    """The lowest true value, as the bounds of a metric have it."""
    high: float


@dataclass(frozen=True, eq=False)
class Manner:
    """What many lines of a table share: the period of a figure, and how it is published."""

    period: str | None
    qualifier: Qualifier
    status: str | None
    edition: str | None
    variant: str | None
    modality: Modality
    suffix: str
    """The end of the ids of the metrics."""


class Block(NamedTuple):
    """Some figures of a table, field by field: a million lines are read three times as fast by column."""

    lines: Sequence[int]
    places: Sequence[str]
    manners: Sequence[Manner]
    amounts: Sequence[Amount]
    sources: Sequence[str]
    read_at: Sequence[str]
    """Where each was read, if not in the source itself; else empty."""
