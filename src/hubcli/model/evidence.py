"""What a fact rests on: the passages that support it, and how it is known what it is about."""

from enum import StrEnum
from typing import Annotated, Literal

from hubcli.model.record import Limits, Record
from hubcli.model.text import Id, Line, Passage, Text


class Part(StrEnum):
    """A part of a claim that a piece of evidence can carry on its own."""

    FIGURE = "figure"
    PLACE = "place"
    NAME = "name"
    YEAR = "year"


Some = Limits(min_length=1)


class Evidence(Record):
    """A passage that supports a claim."""

    source: Id
    """The source."""
    passage: Passage
    """Which of the non-blank lines of its text, counted from 1."""
    anchors: Annotated[tuple[Line, ...], Some]
    """Names, terms or figures, in the source's language, that the passage must contain."""
    carries: Annotated[tuple[Part, ...], Some] | None = None
    """What it shows, if it does not show the whole claim by itself: `figure`, `place`, `name`, `year`."""
    transcribed_in: Id | None = None
    """The table that the source's figure was transcribed in; then the passage is a line of it."""
    read_at: Line | None = None
    """Where the transcribed figure was read, if not in the source itself."""
    quote: Line | None = None
    """The passage's own words; only in a base of your own, never in the base that ships."""


class Subject(Record):
    """How it is known what a claim is about, where no cited passage names it."""

    by: Literal["context"]
    """`context`: the rest of the document shows it."""
    reason: Text
    """How the document shows it."""
