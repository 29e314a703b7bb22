"""Where records, keys and values are in a TOML text: lines counted from 1, and offsets; no TOML parser gives them."""

import re
import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

Path = tuple[str | int, ...]
"""Where in a record a key is: `("evidence", 0, "source")`."""
Span = tuple[int, int]
"""Where a value starts and ends, as offsets of characters."""

LARGEST = 50_000
"""The number of keys whose lines are kept: in a file of nothing but keys they take more memory than the file."""


class Lines:
    """The lines of the tables, records and keys of one file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._clean = _without_false_headers(text)
        self._header_lines, self._header_offsets = array("L"), array("L")  # a file may have little else
        self._records: dict[str, list[int]] = defaultdict(list)
        self._tables: dict[str, int] = {}
        self._last: tuple[int, _Keys] | None = None
        """The record whose keys were last read, and these: the problems of one record follow each other."""
        line, offset, longest = 1, 0, 0
        # Looked up once: a large base has a million headers.
        add_line, add_offset = self._header_lines.append, self._header_offsets.append
        count, known = text.count, self._records.get
        for header in _HEADER.finditer(self._clean):
            start = header.start()
            line += count("\n", offset, start)
            if start - offset > longest:
                longest = start - offset
            offset = start
            add_line(line)
            add_offset(start)
            name = header[2]
            if records := known(name):  # most headers, so first
                records.append(line)
                continue
            parts = _table_name(header)
            self._tables.setdefault(parts[0], line)
            if len(parts) == 1:
                self._records[parts[0]].append(line)
            else:
                longest = len(text)  # the parts of a record may be anywhere
        self.longest = max(longest, len(text) - offset)
        """No record is written in more characters."""

    def of_table(self, name: str) -> int:
        """The first line that opens a table or an array of tables, or sets it as a key."""
        return self._tables.get(name) or self._top.lines.get((name,), 1)

    def of_record(self, kind: str, number: int) -> int:
        """The line of the n-th record of a kind, from 0."""
        records = self._records.get(kind, [])
        if number < len(records):
            return records[number]
        return self._top.lines.get((kind, number)) or self.of_table(kind)

    def of_key(self, record: int, loc: Sequence[str | int]) -> int:
        """The line of a key of the record at a line, or of the nearest key around it whose line is known."""
        has_header = self._header_at(record) is not None
        lines = (self._keys(record) if has_header else self._top).lines
        above = () if has_header else self._record_at(record)
        known = (lines[path] for end in range(len(loc), 0, -1) if (path := (*above, *loc[:end])) in lines)
        return next(known, record)

    def span_of(self, record: int, path: Path) -> Span | None:
        """The span of a value of the record at a line; None if the record has no such key."""
        if self._header_at(record) is not None:
            return self._keys(record).spans.get(path)
        return self._top.spans.get((*self._record_at(record), *path))

    def spans_in(self, record: int) -> dict[Path, Span]:
        """The span of every value of the record at a line, by its key."""
        if self._header_at(record) is not None:
            return self._keys(record).spans
        above = self._record_at(record)
        below = ((path[len(above) :], span) for path, span in self._top.spans.items() if path[: len(above)] == above)
        return {path: span for path, span in below if path}

    @cached_property
    def _top(self) -> "_Keys":
        return _keys_of(self._text, 1)

    def _keys(self, record: int) -> "_Keys":
        if self._last is None or self._last[0] != record:
            self._last = record, _keys_of(self._text, record, self._header_at(record))
        return self._last[1]

    def _header_at(self, line: int) -> re.Match[str] | None:
        number = bisect_left(self._header_lines, line)
        if number == len(self._header_lines) or self._header_lines[number] != line:
            return None
        return _HEADER.match(self._clean, self._header_offsets[number])

    def _record_at(self, line: int) -> Path:
        """The record without a header that starts at a line: `hub = [{ … }]`, or `base.edition = …`."""
        return self._starts.get(line, ())

    @cached_property
    def _starts(self) -> dict[int, Path]:
        """For each line the first item of a top-level array on it, else the first key."""
        items = {path: at for path, at in self._top.lines.items() if len(path) == 2 and isinstance(path[1], int)}
        starts: dict[int, Path] = {}
        for path, at in [*items.items(), *self._top.lines.items()]:
            starts.setdefault(at, path)
        return starts


def _without_false_headers(text: str) -> str:
    """The text, at its length, without what looks like a header inside a multi-line string."""
    if '"""' not in text and "'''" not in text:
        return text
    return _STRING_OR_COMMENT.sub(lambda found: found[0].replace("[", " "), text)


def _table_name(header: re.Match[str]) -> tuple[str, ...]:
    """The parts of a header's name: `("challenge", "label")` for `[challenge.label]`."""
    return tuple(part.strip() for part in header[2].split(".")) if "." in header[2] else (header[2].strip(),)


def _keys_of(text: str, line: int, record: re.Match[str] | None = None) -> "_Keys":
    """Every key and item of the record under a header, or of the keys before the first header.

    The text should be valid TOML; in any other, the places are as good as can be. At most LARGEST keys are read.
    """
    keys = _Keys(line)
    offset = record.end() if record else 0
    while offset < len(text) and len(keys.lines) < LARGEST:
        if keys.at_line_start and (header := _HEADER.match(text, offset)):
            name = _table_name(header)
            if not record or len(name) == 1 or name[0] != _table_name(record)[0]:
                break
            keys.open_table(name[1:], is_item=header[1] == "[[")
            offset = header.end()
        else:
            token = TOKEN.match(text, offset)
            assert token is not None  # its last branch takes any character
            keys.read(token[0], offset)
            offset = token.end()
    return keys


class _Keys:
    """The keys of a record, read token by token."""

    def __init__(self, line: int) -> None:
        self.lines: dict[Path, int] = {}
        self.spans: dict[Path, Span] = {}
        self._line = line
        self._counts: dict[Path, int] = {}  # of the arrays that headers fill: the number of the latest item
        self._opened: list[tuple[Path, int | None]] = [
            ((), None)
        ]  # innermost last; in an array, with the item's number
        self._key: Path = ()
        self._in_value = False

    @property
    def at_line_start(self) -> bool:
        """Whether a header may come now."""
        return len(self._opened) == 1 and not self._key

    def open_table(self, name: tuple[str, ...], *, is_item: bool) -> None:
        """Read the header of a table in the record, by its name from there."""
        path = self._path_of(name, is_item=is_item)
        for end in range(1, len(path) + 1):
            self.lines.setdefault(path[:end], self._line)
        self._opened = [(path, None)]

    def read(self, token: str, offset: int) -> None:
        """Read a bracket, a comma, a key, a value, white space or a comment, which starts at an offset."""
        path, item = self._opened[-1]
        here = (*path, *self._key) if item is None else (*path, item)
        is_word = token[0] not in " \t#\n"
        if item is not None and is_word and token not in ",]":
            self.lines.setdefault(here, self._line)
        if is_word and (self._in_value or item is not None) and token not in ",]}":
            self.spans[here] = (self.spans.get(here, (offset,))[0], offset + len(token))
        match token:
            case "[" | "{":
                self._opened.append((here, 0 if token == "[" else None))
                self._end_key()
            case "]" | "}" if len(self._opened) > 1:
                self._opened.pop()
                if path in self.spans:
                    self.spans[path] = (self.spans[path][0], offset + 1)
            case ",":
                self._opened[-1] = (path, None if item is None else item + 1)
                self._end_key()
            case "=":
                self._in_value = True
            case "\n" if len(self._opened) == 1:
                self._end_key()
            case _ if item is None and not self._in_value and is_word and token != ".":
                self._key = (*self._key, token.strip("\"'"))
                self.lines.setdefault((*path, *self._key), self._line)
        self._line += token.count("\n")

    def _end_key(self) -> None:
        self._key, self._in_value = (), False

    def _path_of(self, name: tuple[str, ...], *, is_item: bool) -> Path:
        """Where in the record a header leads: `("evidence", 1)` for the second `[[challenge.evidence]]`."""
        path: Path = ()
        for number, part in enumerate(name, 1):
            path = (*path, part)
            if is_item and number == len(name):
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path


# Possessive throughout: else the engine keeps a note on every character of a long string, in case it has to go back.
# Earlier Pythons misread possessive groups; greedy ones mean the same here.
MANY = "*+" if sys.version_info >= (3, 11, 5) else "*"
_STRING = (
    rf"\"{{3}}(?:[^\"\\]++|\\.|\"(?!\"\")){MANY}\"{{3,5}}|'{{3}}.*?'{{3,5}}"
    rf"|\"(?:[^\"\\\n]++|\\.){MANY}\"|'[^'\n]*+'"
)
_STRING_OR_COMMENT = re.compile(rf"\#[^\n]*|{_STRING}", re.DOTALL)
TOKEN = re.compile(rf"[ \t]+|\#[^\n]*|{_STRING}|[^\s\[\]{{}}=,.\#\"']+|.", re.DOTALL)
_NAME = r"[ \t]*[A-Za-z0-9_-]+[ \t]*"
_HEADER = re.compile(rf"^[ \t]*(\[{{1,2}})({_NAME}(?:\.{_NAME}){MANY})\]{{1,2}}[ \t]*(?:\#.*)?$", re.MULTILINE)
