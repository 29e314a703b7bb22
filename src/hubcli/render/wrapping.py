"""Styled text is wrapped to a width in columns, where a Chinese character takes two."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import category, east_asian_width

from hubcli.model.text import WIDE

_TOKEN = re.compile(r"\s+|\S+")
_PART = re.compile(r"[^-]*-+|[^-]+")
# Characters that must not start a line, and those that must not end one (GB/T 15834-2011, 5.1).
_CLOSING = frozenset(",.;:!?)]}%、。〉》」』】’”，．；：！？）％")
_OPENING = frozenset("([{〈《「『【‘“（")


class Span(NamedTuple):
    """Text of one style; a style is a key of the terminal's STYLES."""

    text: str
    style: str = ""


Line = list[Span]


def wrap(spans: Iterable[Span], width: int) -> list[Line]:
    """The text in lines of at most `width` columns, with each run of spaces as one.

    A word wider than that is broken after its hyphens, or cut.
    """
    lines: list[Line] = [[]]
    used = 0
    for unit in _units(spans):
        size = columns(unit)
        if unit[0].text == " ":
            if 0 < used < width:
                lines[-1] += unit
                used += size
            continue
        for piece in _pieces(unit, width) if size > width else (unit,):
            size = size if piece is unit else columns(piece)
            if used and used + size > width:
                lines.append([])
                used = 0
            lines[-1] += piece
            used += size
    return lines


def columns(line: Line) -> int:
    """The width of a line in columns."""
    return sum(text_columns(span.text) for span in line)


def widest_part(text: str) -> int:
    """The columns needed to show a text without breaking a word."""
    return max((columns(part) for unit in _units([Span(text)]) for part in _parts(unit)), default=0)


def text_columns(text: str) -> int:
    """The width of a text in columns: wide and full-width characters take two, combining ones none (UAX #11)."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else category(char) not in {"Mn", "Me", "Cf"} for char in text)


def _units(spans: Iterable[Span]) -> Iterator[Line]:
    """Words with everything that must stay attached to them, and spaces."""
    unit: Line = []
    for span in spans:
        for text in (_TOKEN if max(span.text, default="") < WIDE[0] else _wide_token()).findall(span.text):
            token = Span(" " if text.isspace() else text, span.style)
            if unit and _may_break(unit[-1].text, token.text):
                yield unit
                unit = []
            unit.append(token)
    if unit:
        yield unit


@cache  # compiling so many characters takes long
def _wide_token() -> re.Pattern[str]:
    return re.compile(rf"\s+|[{WIDE}]|[^\s{WIDE}]+")


def _may_break(before: str, after: str) -> bool:
    if before == " " or after == " ":
        return True
    wide = text_columns(before[-1]) == 2 or text_columns(after[0]) == 2
    return wide and before[-1] not in _OPENING and after[0] not in _CLOSING


def _pieces(unit: Line, width: int) -> Iterator[Line]:
    """A word in pieces of the width, split at its hyphens where possible."""
    piece: Line = []
    used = 0
    for part in _parts(unit):
        size = columns(part)
        for smaller in (part,) if size <= width else ([Span(char, span.style)] for span in part for char in span.text):
            size = columns(smaller)
            if piece and used + size > width:
                yield piece
                piece, used = [], 0
            piece += smaller
            used += size
    yield piece


def _parts(unit: Line) -> Iterator[Line]:
    part: Line = []
    for span in unit:
        for text in _PART.findall(span.text):
            part.append(Span(text, span.style))
            if text.endswith("-"):
                yield part
                part = []
    if part:
        yield part
