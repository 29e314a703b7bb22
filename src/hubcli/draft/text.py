"""A draft: its text with every byte as it was, and where something is in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from hubcli.errors import HubError
from hubcli.figures.patterns import regex
from hubcli.messages import Message

LINE = regex(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
"""A line and its end, as CommonMark ends lines (0.31, 2.1)."""
Span = tuple[int, int]
"""The start and the end of a part of a draft\'s text, as offsets."""


class Location(NamedTuple):
    """Where something is in a draft, in the terms of its format: a line and column, or a paragraph and cell."""

    file: str
    line: int | None = None
    """From 1."""
    column: int | None = None
    """From 1, in characters."""
    end_line: int | None = None
    """The line on which it ends."""
    end_column: int | None = None
    """The column after its last character."""
    byte_column: int | None = None
    """The column where it starts, from 1, in bytes of UTF-8."""
    end_byte_column: int | None = None
    """The column after its last byte."""
    part: str | None = None
    """Of a format without lines, the part of the file: `body`, `text_box`, `footnote`, `endnote`."""
    number: int | None = None
    """Which box or note, from 1."""
    paragraph: int | None = None
    """From 1 in its part outside of tables, or in its cell; columns are then characters of the paragraph."""
    run: int | None = None
    """The piece of the paragraph with text of one form, from 1."""
    table: int | None = None
    """From 1 in its part."""
    row: int | None = None
    """From 1, those of heads counted too."""
    cell: int | None = None
    """The column of the table, from 1."""
    around: str | None = None
    """The words around it, by which people find it."""


@dataclass(frozen=True)
class Draft:
    """A report in a text format; other formats have a subclass with locations of their own."""

    has_markers: ClassVar[bool] = True
    """Whether blocks are kept in it between comments; a subclass may keep them otherwise, or none."""
    name: str
    """How messages name it."""
    text: str
    """All of it, including a byte order mark and the ends of lines."""

    @property
    def cited(self) -> tuple[str, ...]:
        """What is cited beside the text itself, as pandoc writes keys."""
        return ()

    @property
    def data(self) -> bytes:
        """The bytes of its file."""
        return self.text.encode()

    def location(self, offset: int) -> Location:
        """Where the character at an offset of the text is; a byte order mark takes no column."""
        line = bisect_right(self._line_starts, offset)
        mark = line == 1 and self.text.startswith("\ufeff")
        start = self._line_starts[line - 1] + mark
        before = self.text[start:offset]
        in_bytes = len(before) if before.isascii() else len(before.encode())
        return Location(self.name, line, offset - start + 1, byte_column=in_bytes + 1)

    def extent(self, start: int, end: int) -> Location:
        """Where the text from one offset to another is."""
        first, last = self.location(start), self.location(end)
        return first._replace(end_line=last.line, end_column=last.column, end_byte_column=last.byte_column)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [match.start() for match in LINE.finditer(self.text)]


class Fault(NamedTuple):
    """Something wrong with a draft, at a line."""

    line: int
    """From 1; 0 if it is the draft as a whole."""
    message: object
    """A message, or the error of a command, which may have several lines."""


class DraftError(HubError):
    """A draft that cannot be processed, with everything that is wrong with it; nothing is written."""

    def __init__(self, name: str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(*(line for fault in self.faults for line in _lines(name, fault)))


def decode(name: str, content: bytes) -> Draft:
    """The draft of this name with this content, which must be UTF-8. Raises DraftError."""
    try:
        return Draft(name, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = 1 + len(re.findall(r"\r\n|\r|\n", content[: error.start].decode("utf-8")))
        fault = Fault(line, Message("drafts.not_utf8", f"{content[error.start]:#04x}"))
        raise DraftError(name, [fault]) from None


def _lines(name: str, fault: Fault) -> Iterator[object]:
    """The message of a fault; only its first line names the place."""
    first, *rest = fault.message.lines if isinstance(fault.message, HubError) else (fault.message,)
    whole, at_line = (Message("drafts.as_a_whole", name, first), Message("drafts.at_line", name, fault.line, first))
    yield at_line if fault.line else whole
    yield from rest
