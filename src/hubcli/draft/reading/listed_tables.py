"""Tables written as lists of rows or as lines of fields: MyST's `list-table` and `csv-table`, and LaTeX's `tabular`."""

import re
from collections.abc import Iterator

from markdown_it.rules_block import StateBlock

from hubcli.draft.reading.text_tables import Cell
from hubcli.figures.patterns import regex

Rows = list[list[Cell]]


def rows_within(state: StateBlock, name: str, options: range, body: range) -> tuple[Rows, Rows] | None:
    """The heads and the rows of a directive, a table whose rows are in another file having none."""
    said = {match["name"]: (line, *match.span("value")) for line in options if (match := _option(state, line))}
    if "file" in said or "url" in said:
        return None
    given = said.get("header-rows")
    count = _number(_raw(state, given[0])[given[1] : given[2]]) if given else 0
    if name == "list-table":
        rows = list(_items(state, body))
        count = count if given else _has_no_figure(state, rows)
        return rows[:count], rows[count:]
    rows = [_fields(state, line, 0) for line in body if not state.isEmpty(line)]
    heads = [_fields(state, said["header"][0], said["header"][1])] if "header" in said else []
    return [*heads, *rows[:count]], rows[count:]


def _has_no_figure(state: StateBlock, rows: Rows) -> bool:
    """Whether the first row has words and years only, so that it is the head of the others."""
    parts = [part for cell in rows[0] for part in cell] if len(rows) > 1 else []
    return bool(parts) and not any(_FIGURE.search(_raw(state, line), start, end) for line, start, end in parts)


def tabular(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Read LaTeX's table as a token like that of other tables."""
    at = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("\\begin{", at) or state.is_code_block(line) or not _BEGIN.match(state.src, at):
        return False
    close = next((n for n in range(line + 1, end_line) if _END.search(_raw(state, n))), None)
    if close is None:
        return False
    if not silent:
        rows = list(_ruled(state, range(line + 1, close)))
        token = state.push("text_table", "", 0)
        token.map, token.meta = [line, close + 1], {"heads": rows[:1], "rows": rows[1:]}
        state.line = close + 1
    return True


def _items(state: StateBlock, lines: range) -> Iterator[list[Cell]]:
    """The rows of a list of lists."""
    row: list[Cell] = []
    for line in lines:
        text = _raw(state, line)
        match = _ITEM.match(text)
        if match and match["row"]:
            if row:
                yield row
            row = []
        if match and (row or match["row"]):
            row.append([])
        if row and text[_indent(state, line) :].strip():
            start = match.end() if match else _indent(state, line)
            row[-1] += _stripped(text, line, start, len(text))
    if row:
        yield row


def _fields(state: StateBlock, line: int, start: int) -> list[Cell]:
    """The fields of a line, without their quotation marks."""
    text = _raw(state, line)
    start = start or _indent(state, line)
    cells: list[Cell] = []
    for match in _FIELD.finditer(text, start):
        cells.append(_stripped(text, line, *match.span("quoted" if match["quoted"] is not None else "plain")))
        if match.end() == len(text):
            break
    return cells


def _ruled(state: StateBlock, lines: range) -> Iterator[list[Cell]]:
    """The rows of LaTeX's table: cells end with `&`, rows with two backslashes, and rules are left out."""
    row: list[Cell] = [[]]
    for line in lines:
        text = _raw(state, line)
        start = at = _indent(state, line)
        while match := _MARK.search(text, at):
            row[-1] += _stripped(text, line, start, match.start())
            start = at = match.end()
            if match["cell"]:
                row.append([])
            elif match["row"]:
                if any(row):
                    yield row
                row = [[]]
        row[-1] += _stripped(text, line, start, len(text))
    if any(row):
        yield row


def _stripped(text: str, line: int, start: int, end: int) -> Cell:
    words = text[start:end].strip()
    at = start + text[start:end].find(words)
    return [(line, at, at + len(words))] if words else []


def _raw(state: StateBlock, line: int) -> str:
    """A line as it is in the draft, with the marks of the blocks around it."""
    start = state.src.rfind("\n", 0, state.bMarks[line]) + 1
    return state.src[start : state.eMarks[line]]


def _indent(state: StateBlock, line: int) -> int:
    """Where the text of a line begins, after the marks of the blocks around it."""
    return state.bMarks[line] - (state.src.rfind("\n", 0, state.bMarks[line]) + 1)


def _option(state: StateBlock, line: int) -> re.Match[str] | None:
    return _OPTION.match(_raw(state, line), _indent(state, line))


def _number(text: str) -> int:
    return int(text) if text.strip().isascii() and text.strip().isdigit() else 0


_FIGURE = regex(r"(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]+")
_OPTION = regex(r"\s*:(?P<name>[\w-]+):[ \t]*(?P<value>.*)")
_ITEM = regex(r"[ \t>]*(?P<row>[*+-][ \t]+)?[*+-](?:[ \t]+|\Z)")
_FIELD = regex(r"[ \t]*(?:\"(?P<quoted>(?:[^\"]|\"\")*)\"[ \t]*|(?P<plain>[^,]*))(?:,|\Z)")
_BEGIN = regex(r"\\begin\{(?:tabular[xy*]?|tabulary|longtable|array)\}")
_END = regex(r"\\end\{(?:tabular[xy*]?|tabulary|longtable|array)\}")
_MARK = regex(
    r"(?<!\\)(?P<cell>&)|(?P<row>\\\\(?:\[[^\]]*\])?)"
    r"|\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|(?:cline|cmidrule)(?:\([^)]*\))?"
    r"\{[^{}]*\})|\\multi(?:column|row)\{[^{}]*\}\{[^{}]*\}\{|\\(?:text\w+|emph)\{|(?<!\\)[{}]|(?<!\\)%.*"
)
