"""One figure of a table, between the line that it is read from and the metric that it becomes."""

from typing import NamedTuple


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
