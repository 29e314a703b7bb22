"""Styled text broken into lines of a width in columns, where a Chinese character takes two."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import category, east_asian_width

# A run of spaces, a word, or one Chinese character with the closing punctuation that must not start a line
# (GB/T 15834-2011, 5.1).
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_TOKEN = re.compile(rf"\s+|[{_WIDE}“‘][,。;:、!?)》】”’]*|[^\s{_WIDE}“‘]+")


class Span(NamedTuple):
    """Text of one style; a style is a key of the terminal's STYLES."""

    text: str
    style: str = ""


Line = list[Span]


def wrap(spans: Iterable[Span], width: int) -> list[Line]:
    """The text in lines at most `width` columns wide; a word wider than that is cut."""
    lines: list[Line] = [[]]
    used = 0
    for token in _tokens(spans, width):
        size = text_columns(token.text)
        if used + size > width and not token.text.isspace():
            lines.append([])
            used = 0
        if used == 0 and token.text.isspace():
            continue
        lines[-1].append(token)
        used += size
    return lines


def columns(line: Line) -> int:
    """How many columns a line takes."""
    return sum(text_columns(span.text) for span in line)


def text_columns(text: str) -> int:
    """How many columns a text takes: wide and full-width characters two, combining ones none (UAX #11)."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else category(char) not in {"Mn", "Me", "Cf"} for char in text)


def _tokens(spans: Iterable[Span], width: int) -> Iterator[Span]:
    for span in spans:
        for token in _TOKEN.findall(span.text):
            if text_columns(token) <= width:
                yield Span(token, span.style)
            else:
                yield from (Span(piece, span.style) for piece in _pieces(token, width))


def _pieces(word: str, width: int) -> Iterator[str]:
    piece, used = "", 0
    for char in word:
        if used + text_columns(char) > width and piece:
            yield piece
            piece, used = "", 0
        piece += char
        used += text_columns(char)
    yield piece
