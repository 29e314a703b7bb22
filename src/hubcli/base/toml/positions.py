"""Line numbers of records and keys in a TOML text, counted from 1; the parser gives none."""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache

from hubcli.base.toml.keys import HEADER, STRING_OR_COMMENT, Path, key_lines, table_name


class Lines:
    """Where things stand in one file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._clean = _without_false_headers(text)
        self._header_lines, self._header_offsets = array("L"), array("L")  # a file may hold little else
        self._records: dict[str, list[int]] = defaultdict(list)
        self._tables: dict[str, int] = {}
        self._keys = lru_cache(maxsize=1)(self._read_keys)  # the faults of a record come together
        line, offset = 1, 0
        for header in HEADER.finditer(self._clean):
            line += text.count("\n", offset, header.start())
            offset = header.start()
            name = table_name(header)
            self._header_lines.append(line)
            self._header_offsets.append(offset)
            self._tables.setdefault(name[0], line)
            if len(name) == 1:
                self._records[name[0]].append(line)

    def of_table(self, name: str) -> int:
        """The first line that opens a table, or an array of tables, or sets it as a key."""
        return self._tables.get(name) or self._top.get((name,), 1)

    def of_record(self, kind: str, number: int) -> int:
        """The line of the n-th record of a kind, from 0."""
        records = self._records.get(kind, [])
        if number < len(records):
            return records[number]
        return self._top.get((kind, number)) or self.of_table(kind)

    def of_key(self, record: int, loc: Sequence[str | int]) -> int:
        """The line of a key, as `("evidence", 0, "source")`, of the record at a line; the nearest that can be told."""
        has_header = self._header_at(record) is not None
        lines = self._keys(record) if has_header else self._top
        above = () if has_header else self._record_at(record)
        known = (lines[path] for end in range(len(loc), 0, -1) if (path := (*above, *loc[:end])) in lines)
        return next(known, record)

    @cached_property
    def _top(self) -> dict[Path, int]:
        return key_lines(self._text, 1)

    def _read_keys(self, record: int) -> dict[Path, int]:
        return key_lines(self._text, record, self._header_at(record))

    def _header_at(self, line: int) -> re.Match[str] | None:
        number = bisect_left(self._header_lines, line)
        if number == len(self._header_lines) or self._header_lines[number] != line:
            return None
        return HEADER.match(self._clean, self._header_offsets[number])

    def _record_at(self, line: int) -> Path:
        """The record without a header that starts at a line: `hub = [{ … }]`, or `base.edition = …`."""
        return self._starts.get(line, ())

    @cached_property
    def _starts(self) -> dict[int, Path]:
        """For each line the first item of an array at the top that stands there, else the first key."""
        items = {path: at for path, at in self._top.items() if len(path) == 2 and isinstance(path[1], int)}
        starts: dict[int, Path] = {}
        for path, at in [*items.items(), *self._top.items()]:
            starts.setdefault(at, path)
        return starts


def _without_false_headers(text: str) -> str:
    """The text, as long as it was, without what could pass for a header in a multi-line string."""
    if '"""' not in text and "'''" not in text:
        return text
    return STRING_OR_COMMENT.sub(lambda found: found[0].replace("[", " "), text)
