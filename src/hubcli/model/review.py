"""Sign-offs: who read a fact, or a tension with its facts, against the passages, when, and what they found."""

from enum import StrEnum
from typing import Self

from hubcli.messages import Message
from hubcli.model.period import Period
from hubcli.model.record import Record
from hubcli.model.text import Id, Line


class Reader(StrEnum):
    """Who reads."""

    PERSON = "person"
    PROGRAM = "program"


class Opinion(StrEnum):
    """What a reader found: whether what is said follows from the passages."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Review(Record):
    """One reader's sign-off on one fact or tension."""

    fact: Id | None = None
    """The fact."""
    tension: Id | None = None
    """The tension, if that was read, not a fact."""
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

    def validated(self) -> Self:
        """The sign-off itself. Raises ValueError unless it names a fact or a tension, and not both."""
        if (self.fact is None) == (self.tension is None):
            raise ValueError(Message("problems.review_of_one"))
        return self

    @property
    def read(self) -> str:
        """The id of what was read."""
        read = self.fact or self.tension
        assert read
        return read


class SignOff(Review):
    """A sign-off, and whether it still holds."""

    current: bool
    """Whether what was read is still as it was; if not, the sign-off has lapsed."""
