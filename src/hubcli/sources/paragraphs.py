"""Printed lines go in, in reading order; the paragraphs that they were broken from come out."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median

from hubcli.model.text import WIDE

_WIDE = f"[{WIDE}]"

# In multiples of the size of type.
_INDENT = 0.8
_BESIDE = 3.0
"""How far apart the starts of lines in one column may be, including first lines and quotations."""
_SLACK = 1.0
"""How much shorter than its column a full line can be, besides the word that did not fit."""
_NARROW = 8.0
_SPREAD = 1.35
"""A distance between lines that is this many times the usual one separates paragraphs."""


@dataclass(frozen=True)
class Line:
    """A printed line; lengths are in points, heights are measured from the foot of the page."""

    text: str
    page: int
    left: float
    right: float
    foot: float
    size: float
    is_row: bool = False
    """Whether it is a row of a table, which is a paragraph of its own."""


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """The text of each paragraph; one that is broken by the end of a column or page is joined again."""
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)*", "\n".join(line.text for line in lines).lower()))
    layout = Layout(lines)
    found: list[list[Line]] = []
    for line in lines:
        open_ = _open(found, line)
        if open_ and layout.goes_on(open_[-1], line):
            open_.append(line)
        else:
            found.append([line])
    return [joined([line.text for line in paragraph], words) for paragraph in found]


def _open(found: list[list[Line]], line: Line) -> list[Line] | None:
    """The paragraph that a line can continue: the last one or, on a new page, the last in its size before any notes."""
    for paragraph in reversed(found):
        last = paragraph[-1]
        if _alike(last.size, line.size):
            return paragraph if last.page == line.page - 1 or paragraph is found[-1] else None
        if last.page < line.page - 1:
            break
    return None


def is_narrow(line: Line) -> bool:
    """Whether it is more likely a cell of a table or a label than a line of a paragraph."""
    return line.right - line.left < _NARROW * line.size


def is_beside(left: Line, right: Line) -> bool:
    """Whether two lines of a page are at the same height."""
    return left.page == right.page and abs(left.foot - right.foot) < 0.3 * left.size and left.right <= right.left


class Layout:
    """The columns of a document and the distance between its lines, by size of type."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._starts: dict[tuple[float, int], list[Line]] = defaultdict(list)
        distances: dict[float, list[float]] = defaultdict(list)
        for line in lines:
            self._starts[line.size, round(line.left)].append(line)
        for upper, lower in pairwise(lines):
            if upper.page == lower.page and upper.size == lower.size and 0 < upper.foot - lower.foot < 3 * upper.size:
                distances[upper.size].append(upper.foot - lower.foot)
        self._leading = {size: median(found) for size, found in distances.items()}
        self._column = cache(self._column_at)

    def goes_on(self, upper: Line, lower: Line) -> bool:
        """Whether the lower line continues the paragraph of the upper one."""
        if (
            upper.is_row
            or lower.is_row
            or is_narrow(upper)
            or _LEADER.search(upper.text)
            or not self._is_full(upper, lower.text)
        ):
            return False
        ended = bool(re.search(r"[.!?。！？;；:：…][\"'”’」』）)\]]*\Z", upper.text))
        if re.match(r"[•●○■◆▪\uf0b7] ?", lower.text) or (ended and _LISTED.match(lower.text)):
            return False
        if upper.page == lower.page and upper.foot > lower.foot:
            leading = self._leading.get(upper.size, 2 * upper.size)
            indented = lower.left - upper.left > _INDENT * upper.size and not _LISTED.match(upper.text)
            return upper.foot - lower.foot <= _SPREAD * leading and not indented
        return not ended and lower.left - self._column(lower.size, round(lower.left))[0] <= _INDENT * lower.size

    def _is_full(self, line: Line, next_: str) -> bool:
        """Whether the first word of the next line would not have fitted into this one."""
        word = _WORD.match(next_)
        width = sum(1 if re.match(_WIDE, char) else 0.5 for char in word[0]) if word else 0
        return line.right + (width + _SLACK) * line.size > self._column(line.size, round(line.left))[1]

    def _column_at(self, size: float, left: int) -> tuple[float, float]:
        """Where lines that start near there begin and end, apart from one in ten on each side."""
        beside = [
            line
            for (its_size, its_left), lines in self._starts.items()
            if _alike(its_size, size) and abs(its_left - left) <= _BESIDE * size
            for line in lines
        ]
        tenth = len(beside) // 10
        lefts, rights = sorted(line.left for line in beside), sorted(line.right for line in beside)
        return lefts[tenth], rights[-1 - tenth]


_WORD = re.compile(rf"(?:(?!{_WIDE})\S)+|{_WIDE}[，。、；：！？）》”’]*")
_LEADER = re.compile(r"(?:\. ?){4}|\u2026{2}|\u00b7{4}")
_LISTED = re.compile(r"[•●○■◆▪\uf0b7–—*-] ?|[(（]?(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})[.)）、](?!\d)")


def _alike(one: float, other: float) -> bool:
    """Whether two sizes of type look the same."""
    return abs(one - other) < 0.08 * max(one, other)


def joined(lines: Sequence[str], words: set[str]) -> str:
    """The text of these lines; `words` are those of the document, which tell whether a hyphen breaks one."""
    text = lines[0] if lines else ""
    for line in lines[1:]:
        text = _without_hyphen(text, line, words) if _HYPHEN.search(text + line[:1]) else text + _gap(text, line) + line
    return text


_HYPHEN = re.compile(r"[a-z](?:-[a-z]|\xad.)\Z")


def _without_hyphen(text: str, line: str, words: set[str]) -> str:
    """A word joined again; its hyphen stays unless it is soft or the word is found elsewhere without it."""
    whole = "".join(re.findall(r"[a-z]+(?=.\Z)", text.lower()) + re.findall("^[a-z]+", line.lower()))
    return (text[:-1] if text.endswith("\xad") or whole in words else text) + line


_IN_NUMBER = re.compile(rf"{_WIDE}[^\sA-Za-z]*\d[.,]\Z")
"""A number that a line of Chinese breaks after its point; there no full stop is a point."""


def _gap(text: str, line: str) -> str:
    """Nothing next to a Chinese character or after a hyphen or slash in a word or range of numbers, else a space."""
    touching = re.match(_WIDE, text[-1]) or re.match(_WIDE, line) or (_IN_NUMBER.search(text) and line[:1].isdigit())
    return "" if touching or re.search(r"\w[-\u2013/]\Z", text) else " "
