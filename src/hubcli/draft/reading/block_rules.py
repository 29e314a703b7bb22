"""Blocks that CommonMark does not have: the directives and targets of MyST, the divisions of pandoc, comments."""

import re

from markdown_it.rules_block import StateBlock, paragraph

from hubcli.draft.reading.listed_tables import rows_within
from hubcli.draft.reading.unread import UnreadKind
from hubcli.figures.patterns import regex


def words(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Read a line of words before an empty one as a paragraph: most lines are, and no other rule need be tried."""
    if silent or state.is_code_block(line) or not _WORDS.match(state.src, *_extent(state, line)):
        return False
    if line + 1 < state.lineMax and not state.isEmpty(line + 1):
        return False
    if line + 2 < state.lineMax and state.src.startswith((":", "~"), _extent(state, line + 2)[0]):
        return False  # the words may be a term, and that its definition
    return paragraph(state, line, end_line, silent)


def directive(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Read a directive or division: its argument and its content as prose, if its name is one of prose."""
    opening = None if state.is_code_block(line) else _OPENING.match(state.src, *_extent(state, line))
    if not opening:
        return False
    name, fence, words = opening["name"], opening["fence"], opening["argument"]
    if name not in (*_PROSE, *_TABLES) and fence[0] != ":":
        return False
    if silent:
        return True
    if name in _TABLES and _table(state, name, words, (line, end_line), fence):
        return True
    if name in (*_CODE, *_TABLES) or state.env.get("directives", 0) >= _DEEPEST:
        _leave(state, UnreadKind.DIRECTIVE, line, min(_closing(state, line, end_line, fence) + 1, end_line))
        return True
    close = _closing(state, line, end_line, fence) if fence[0] != ":" else line
    within = _after_options(state, line + 1, end_line) if name else line + 1
    _say(state, "" if name in _WITH_PATH else words.rstrip(" \t:"), line)
    if within < close:
        _within(state, within, close)
    state.line = max(within, min(close + 1, end_line))
    return True


def _table(state: StateBlock, name: str, words: str, lines: tuple[int, int], fence: str) -> bool:
    """Read a table whose rows are in the directive; False if they are somewhere else."""
    line, end_line = lines
    close = _closing(state, line, end_line, fence)
    within = min(_after_options(state, line + 1, end_line), close)
    found = rows_within(state, name, range(line + 1, within), range(within, close))
    if found:
        _say(state, words, line)
        token = state.push("text_table", "", 0)
        token.map, token.meta = [within, close], {"heads": found[0], "rows": found[1]}
        state.line = min(close + 1, end_line)
    return bool(found)


def comment(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Read over `% …` up to the end of the line, and over `%%` up to the next."""
    start, end = _extent(state, line)
    if state.is_code_block(line) or not state.src.startswith("%", start):
        return False
    last = line
    if state.src.startswith("%%", start):
        if state.src.find("%%", start + 2, end) >= 0 and not state.src[start:end].rstrip().endswith("%%"):
            return False
        if state.src.find("%%", start + 2, end) < 0:
            last = next((n for n in range(line + 1, end_line) if "%%" in state.src[slice(*_extent(state, n))]), line)
    if not silent:
        _leave(state, UnreadKind.COMMENT, line, last + 1)
    return True


def target(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Read over the name that MyST gives to what follows, and over a break between its blocks."""
    if state.is_code_block(line) or not _TARGET.fullmatch(state.src, *_extent(state, line)):
        return False
    if not silent:
        state.line = line + 1
    return True


def _extent(state: StateBlock, line: int) -> tuple[int, int]:
    """Where the text of a line is, without the marks of the blocks around it."""
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]


def _closing(state: StateBlock, line: int, end_line: int, fence: str) -> int:
    """The line that closes a fence, or the one after the last."""
    closes = re.compile(rf"{re.escape(fence[0])}{{{len(fence)},}}[ \t]*")
    for number in range(line + 1, end_line):
        if state.sCount[number] < state.blkIndent and not state.isEmpty(number):
            return number - 1
        if closes.fullmatch(state.src, *_extent(state, number)):
            return number
    return end_line


def _after_options(state: StateBlock, line: int, end_line: int) -> int:
    """The first line after the options of a directive."""
    while line < end_line and _OPTION.match(state.src, *_extent(state, line)):
        line += 1
    return line


def _say(state: StateBlock, words: str, line: int) -> None:
    """Read the argument of a directive as a paragraph."""
    if not words.strip():
        return
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    inline = state.push("inline", "", 0)
    inline.content, inline.map = words.strip(), [line, line + 1]
    state.push("paragraph_close", "p", -1)


def _within(state: StateBlock, line: int, end_line: int) -> None:
    """Read the lines within a directive."""
    parent, outer = state.parentType, state.lineMax
    state.parentType, state.lineMax = "directive", end_line
    state.env["directives"] = state.env.get("directives", 0) + 1
    state.md.block.tokenize(state, line, end_line)
    state.env["directives"] -= 1
    state.parentType, state.lineMax = parent, outer


def _leave(state: StateBlock, kind: UnreadKind, line: int, end_line: int) -> None:
    token = state.push("unread", "", 0)
    token.info, token.map = kind, [line, end_line]
    state.line = end_line


_WORDS = regex(r"[0-9]*[^\W\d_]")
"""How no block begins but a paragraph; a number alone may be that of a list."""
_DEEPEST = 20  # directives in one another; markdown-it-py reads no more lists in lists either
_OPENING = regex(
    r"(?P<fence>:{3,}|`{3,}|~{3,})[ \t]*(?:\{(?P<name>[\w:-]+)\}|\{[^{}\n]*\}|(?<=[: \t])[\w-]+)?[ \t]*(?P<argument>.*)"
)
_OPTION = regex(r":[\w-]+:(?:\s|\Z|(?=\n))")
_TARGET = regex(r"\([\w.:-]+\)=[ \t]*|\+\+\+.*")
_WITH_PATH = ("figure", "image")
_PROSE = (
    "admonition", "attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "todo",
    "warning", "topic", "sidebar", "margin", "aside", "epigraph", "highlights", "pull-quote", "blockquote", "dropdown",
    "details", "card", "tab-set", "tab-item", "grid", "grid-item", "grid-item-card", "table", "figure", "rubric",
    "versionadded", "versionchanged", "deprecated", "glossary", "div", "proof", "exercise", "solution",
)  # fmt: skip
_CODE = (
    "code",
    "code-block",
    "code-cell",
    "sourcecode",
    "math",
    "raw",
    "mermaid",
    "include",
)
_TABLES = ("list-table", "csv-table")
