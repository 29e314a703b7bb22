"""Line numbers of records and keys in a TOML text, counted from 1; the parser gives none."""

import re
from collections import defaultdict
from collections.abc import Sequence

_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*([A-Za-z0-9_-]+)[ \t]*\]{1,2}[ \t]*(?:#.*)?$", re.MULTILINE)


class Lines:
    """Where things stand in one file."""

    def __init__(self, text: str) -> None:
        self._text = text.split("\n")
        self._headers: dict[str, list[int]] = defaultdict(list)
        line, offset = 1, 0
        for header in _HEADER.finditer(text):
            line += text.count("\n", offset, header.start())
            offset = header.start()
            self._headers[header[1]].append(line)

    def of_record(self, kind: str, number: int) -> int:
        """The line of the n-th record of a kind, from 0; of its array's key where it has no header of its own."""
        headers = self._headers.get(kind, [])
        return headers[number] if number < len(headers) else self.of_key(kind)

    def of_key(self, key: str) -> int:
        """The first line that sets a key or opens its table."""
        return self._find(key, 1, len(self._text)) or (self._headers.get(key) or [1])[0]

    def of_loc(self, record: int, loc: Sequence[str | int]) -> int:
        """The line of a key, as `("evidence", 0, "source")`, of the record at a line; the nearest that can be told."""
        end = self._end(record)
        line = record
        for part in loc:
            found = self._find(part, line, end) if isinstance(part, str) else self._item(part, line, end)
            if found is None:
                break
            line = found
        return line

    def _end(self, record: int) -> int:
        later = [line for lines in self._headers.values() for line in lines if line > record]
        return min(later, default=len(self._text) + 1) - 1

    def _find(self, key: str, start: int, end: int) -> int | None:
        pattern = re.compile(rf"^\s*(?:[\w-]+\s*\.\s*)*\"?{re.escape(key)}\"?\s*[=.]")
        inside = re.compile(rf"[{{,]\s*\"?{re.escape(key)}\"?\s*[=.]")
        for line in range(start, end + 1):
            if pattern.search(self._text[line - 1]):
                return line
        return start if start <= len(self._text) and inside.search(self._text[start - 1]) else None

    def _item(self, number: int, start: int, end: int) -> int | None:
        openings = [line for line in range(start, end + 1) if self._text[line - 1].lstrip().startswith("{")]
        return openings[number] if number < len(openings) else None
