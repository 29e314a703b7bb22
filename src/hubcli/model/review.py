"""Sign-offs: who read a fact against its passages, when, and what they found."""

from enum import StrEnum

from hubcli.model.period import Period
from hubcli.model.record import Record
from hubcli.model.text import Id, Line


class Reader(StrEnum):
    """Who reads."""

    PERSON = "person"
    PROGRAM = "program"


class Opinion(StrEnum):
    """What a reader found: whether the statement follows from the passages."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Review(Record):
    """One reader's sign-off on one fact."""

    fact: Id
    """The fact."""
    by: Line
    """Who read it."""
    reader: Reader
    """Whether that is a person or a program; programs are counted apart."""
    date: Period
    """The day on which it was read."""
    verdict: Opinion
    """Whether the statement follows from the passages: `accepted` or `rejected`."""
    digest: Line
    """A digest of what was read; if the fact or a pinned passage changes, the sign-off lapses."""
    note: Line | None = None
    """What the reader objects to."""


class SignOff(Review):
    """A sign-off, and whether it still holds."""

    current: bool
    """Whether fact and passages are as they were read; if not, the sign-off has lapsed."""
