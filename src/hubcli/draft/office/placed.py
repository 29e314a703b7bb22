"""A draft without lines: its text is joined from its paragraphs, each with its place in the file."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, NamedTuple

from hubcli.draft.reading.sentences import Paragraph
from hubcli.draft.reading.unread import Unread
from hubcli.draft.text import Draft, Location, Span
from hubcli.figures.patterns import regex
from hubcli.model.text import HAN, WIDE, Lang

AROUND = 30
"""How many characters on either side of a finding are shown."""
_ANY_HAN = regex(f"[{HAN}]")
_WORDS_BEFORE = regex(rf"(?:\A|(?<=[\s{WIDE}])|(?=[\s{WIDE}])).{{0,{AROUND}}}\Z", re.DOTALL)
_WORDS_AFTER = regex(rf".{{0,{AROUND}}}(?=[\s{WIDE}]|\Z)", re.DOTALL)


class Line(NamedTuple):
    """A paragraph in the text of a draft."""

    start: int
    end: int
    place: Location
    """Where it is, but for the name of the file."""


@dataclass(frozen=True)
class PlacedDraft(Draft):
    """A report that a word processor wrote."""

    has_markers: ClassVar[bool] = False
    content: bytes = field(repr=False)
    """The file."""
    read: tuple[Paragraph | Unread, ...] = field(repr=False)
    """Its paragraphs, rows of tables and unread parts."""
    lines: Sequence[Line] = field(repr=False)
    runs: Sequence[int] = field(repr=False)
    """Where each run begins: a piece of text of one form."""

    @property
    def data(self) -> bytes:
        """The bytes of its file."""
        return self.content

    @property
    def lang(self) -> Lang:
        """The language of most of it: a Chinese character says as much as three letters."""
        letters = sum(char.isascii() and char.isalpha() for char in self.text)
        return Lang.ZH if 3 * len(_ANY_HAN.findall(self.text)) > letters else Lang.EN

    @property
    def cited(self) -> tuple[str, ...]:
        """What fields and the like cite, by each name of the work."""
        sentences = (one for each in self.read if isinstance(each, Paragraph) for one in each.sentences)
        inside = (mark.inside for one in sentences for mark in one.marks if mark.kind == "cite")
        return tuple(f"@{{{name}}}" for each in inside for name in re.findall(r"(?<=\|)[^|{}]+", each))

    def location(self, offset: int) -> Location:
        """Where the character at an offset of the text is."""
        return self.extent(offset, offset + 1)

    def extent(self, start: int, end: int) -> Location:
        """Where the text from one offset to another is, and the words around it."""
        line = self._line(start)
        first = bisect_right(self.runs, line.start - 1)
        return line.place._replace(
            file=self.name,
            run=max(bisect_right(self.runs, start) - first, 1),
            column=start - line.start + 1,
            end_column=end - line.start + 1,
            around=self._around(start, end, line),
        )

    def span(self, location: Location) -> Span:
        """The part of the text that a location of this draft is about."""
        start = self._starts_by_place[_paragraph(location)]
        return start + (location.column or 1) - 1, start + (location.end_column or 2) - 1

    def _line(self, offset: int) -> Line:
        return self.lines[max(bisect_right(self._starts, offset) - 1, 0)]

    def _around(self, start: int, end: int, line: Line) -> str | None:
        """The words, cut between words or Chinese characters; None if there are no more than its own."""
        before, after = self.text[line.start : start], self.text[end : line.end]
        cut = _WORDS_BEFORE.search(before), _WORDS_AFTER.match(after)
        first, last = (match.group() if match else "" for match in cut)
        words = " ".join(f"{first}{self.text[start:end]}{last}".replace("\ufffc", " ").split())
        shown = ("…" if first != before else "") + words + ("…" if last != after else "")
        return shown if first or last else None

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _starts_by_place(self) -> dict[Location, int]:
        return {line.place: line.start for line in self.lines}


def _paragraph(location: Location) -> Location:
    """The location of the paragraph, as its line has it."""
    return location._replace(file="", column=None, end_column=None, run=None, around=None)
