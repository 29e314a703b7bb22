"""Tables drawn with characters, as pandoc reads and writes them: simple, multi-line and grid tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from markdown_it.rules_block import StateBlock

from hubcli.figures.patterns import regex

Columns = Sequence[tuple[int, int]]
"""Where each column begins and ends, in columns of the screen."""
Part = tuple[int, int, int]
"""What a line has of a cell: the line, and the first character and the one after the last."""
Cell = list[Part]


def text_table(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Read a table as a token whose `meta` has its rows of heads and its rows, each a list of cells."""
    if silent:
        return False
    found = _grid(state, line, end_line) or _ruled(state, line, end_line)
    if not found:
        return False
    heads, rows, last = found
    token = state.push("text_table", "", 0)
    token.map, token.meta = [line, last + 1], {"heads": heads, "rows": rows}
    state.line = last + 1
    return True


Found = tuple[list[list[Cell]], list[list[Cell]], int]
"""The rows of heads, the rows, and the last line of the table."""


def _grid(state: StateBlock, line: int, end_line: int) -> Found | None:
    """A table whose cells have borders on all sides."""
    if not _BORDER.fullmatch(_text(state, line)):
        return None
    last = line
    while last + 1 < end_line and _text(state, last + 1).lstrip()[:1] in ("+", "|"):
        last += 1
    borders = [n for n in range(line, last + 1) if _BORDER.fullmatch(_text(state, n))]
    if len(borders) < 2 or borders[-1] != last:
        return None
    plus = [width_of(_text(state, line)[: match.start()]) for match in re.finditer(r"\+", _text(state, line))]
    columns = [(start + 1, end) for start, end in pairwise(plus)]
    bands = [_cells(state, range(first + 1, until), columns) for first, until in pairwise(borders)]
    head = next((number for number, n in enumerate(borders) if "=" in _text(state, n)), 0)
    return bands[:head], bands[head:], last


def _ruled(state: StateBlock, line: int, end_line: int) -> Found | None:
    """A table with a ruled line below its heads, or above and below its rows."""
    top = _text(state, line)
    is_framed = bool(_FRAME.fullmatch(top)) or bool(_RULE.fullmatch(top))
    rule = _rule_after(state, line, end_line)
    if rule is None:
        return None
    starts = [width_of(_text(state, rule)[: match.start()]) for match in re.finditer("-+", _text(state, rule))]
    columns = list(pairwise([0, *starts[1:], _FAR]))
    last = _last(state, rule, end_line, is_framed)
    if last is None or (is_framed and not _is_drawn(_text(state, last))):
        return None
    heads = range(line + is_framed, rule) if rule > line else range(0)
    body = range(rule + 1, last + (not _is_drawn(_text(state, last))))
    paragraphs = _split(state, body) if any(state.isEmpty(n) for n in body) else [range(n, n + 1) for n in body]
    head = [_cells(state, heads, columns)] if heads else []
    return head, [_cells(state, lines, columns) for lines in paragraphs], last


def _rule_after(state: StateBlock, line: int, end_line: int) -> int | None:
    """The line of two rules or more that shows the columns of a table that begins at a line."""
    top = _text(state, line)
    if _RULE.fullmatch(top):
        return line
    if not top.strip():
        return None
    if not _FRAME.fullmatch(top):
        return line + 1 if line + 1 < end_line and _RULE.fullmatch(_text(state, line + 1)) else None
    for number in range(line + 1, min(line + 12, end_line)):
        if _RULE.fullmatch(_text(state, number)):
            return number
        if state.isEmpty(number):
            return None
    return None


def _last(state: StateBlock, rule: int, end_line: int, is_framed: bool) -> int | None:
    """The last line of the table: what closes the frame, else the one before the next empty line."""
    for number in range(rule + 1, end_line):
        if _is_drawn(_text(state, number)):
            return number
        if state.isEmpty(number) and not is_framed:
            return number - 1 if number > rule + 1 else None
    return None if is_framed else end_line - 1


def _is_drawn(text: str) -> bool:
    return bool(_FRAME.fullmatch(text) or _RULE.fullmatch(text))


def _split(state: StateBlock, lines: range) -> Iterator[range]:
    """The rows of a table in which empty lines part them."""
    start = lines.start
    for number in lines:
        if state.isEmpty(number):
            if number > start:
                yield range(start, number)
            start = number + 1
    if lines.stop > start:
        yield range(start, lines.stop)


def _cells(state: StateBlock, lines: range, columns: Columns) -> list[Cell]:
    """The cells of one row, each with its parts on the lines of the row."""
    bars = [_bars(_text(state, number)) for number in lines]
    if all(len(found) == len(columns) + 1 for found in bars):  # with borders, even where letters take other widths
        split = [list(pairwise(found)) for found in bars]
        return [
            [part for number, of in zip(lines, split, strict=True) if (part := _part(state, number, *of[at]))]
            for at in range(len(columns))
        ]
    return [[part for number in lines if (part := _part(state, number, *column))] for column in columns]


def _bars(text: str) -> list[int]:
    """The columns of the screen at which the borders of a line are."""
    return [width_of(text[: match.start()]) for match in re.finditer(r"\|", text)]


def _part(state: StateBlock, line: int, start: int, end: int) -> Part | None:
    """What a line has between two columns of the screen, without the spaces and borders around it."""
    text, column = _text(state, line), 0
    indent = state.bMarks[line] - (state.src.rfind("\n", 0, state.bMarks[line]) + 1)
    within = []
    for offset, char in enumerate(text):
        if start <= column < end:
            within.append(offset)
        column += width_of(char)
    if not within:
        return None
    words = text[within[0] : within[-1] + 1]
    inner = words.strip(" \t|")
    at = indent + within[0] + words.find(inner)
    return (line, at, at + len(inner)) if inner else None


def _text(state: StateBlock, line: int) -> str:
    """A line with its indentation, without the marks of the blocks around it."""
    return state.src[state.bMarks[line] : state.eMarks[line]]


def width_of(text: str) -> int:
    """How many columns of the screen a text takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text) if not text.isascii() else len(text)


_FAR = 10_000
_BORDER = regex(r"\s*\+(?:[-=:]+\+)+\s*")
_FRAME = regex(r"\s*-{5,}\s*")
_RULE = regex(r"\s*-{2,}(?: +-{2,})+\s*")
