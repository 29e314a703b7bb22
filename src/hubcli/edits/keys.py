"""One key of one record is set or taken out of a TOML text, or one record; every other byte stays as it was.

A TOML text can be written in many ways. Each candidate for the new text is parsed again, and only one that says exactly
what is wanted is taken.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from hubcli.base.appending import BOM
from hubcli.base.toml.positions import Lines, Path, Span
from hubcli.base.toml.writer import ORDER, key_lines, value
from hubcli.errors import HubError
from hubcli.messages import Message

ABSENT = object()
"""The value of a key that is to be taken out."""
_KEY = r"(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
_BEFORE_VALUE = re.compile(rf"(?:{_KEY}[ \t]*\.[ \t]*)*{_KEY}[ \t]*=[ \t]*\Z")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)")


class Written(NamedTuple):
    """A record where it is written."""

    kind: str
    number: int
    """Its place among the records of its kind in the file, from 0."""
    id: str
    line: int
    """From 1."""


def with_key(content: bytes, record: Written, path: Path, new: Any) -> bytes:
    """The content of a valid file with a key of a record set to a value, or taken out. Raises HubError."""

    def wanted(tables: dict[str, Any]) -> None:
        holder = _record(tables, record)
        for key, below in pairwise(path):
            holder = _inside(holder, key, below)
        if new is ABSENT:
            del holder[path[-1]]
        elif isinstance(holder, list) and path[-1] == len(holder):
            holder.append(new)
        else:
            holder[path[-1]] = new

    return _first_right(content, wanted, lambda text: _with_key(text, record, path, new), record, path)


def without_record(content: bytes, record: Written) -> bytes:
    """The content of a valid file without a record. Raises HubError."""

    def wanted(tables: dict[str, Any]) -> None:
        del tables[record.kind][record.number]

    return _first_right(content, wanted, lambda text: _without_record(text, record), record, ())


def _first_right(content: bytes, wanted: Any, candidates: Any, record: Written, path: Path) -> bytes:
    """The first candidate that says what is wanted and nothing else."""
    import tomli

    mark = BOM if content.startswith(BOM) else b""
    text = content.removeprefix(mark).decode()
    tables = tomli.loads(text)
    try:
        wanted(tables)
        for candidate in candidates(text):
            try:
                if _filled(tomli.loads(candidate)) == _filled(tables):
                    return mark + str(candidate).encode()
            except tomli.TOMLDecodeError:
                continue
    except (LookupError, TypeError, AttributeError):
        raise HubError(Message("errors.no_value_there", record.id, _dotted(path))) from None
    raise HubError(Message("errors.not_in_place", record.id, _dotted(path), record.line))


def _inside(holder: Any, key: str | int, below: str | int) -> Any:
    """The value of a key; a new table if it is to hold another key."""
    is_new = isinstance(holder, dict) and key not in holder and isinstance(below, str)
    return holder.setdefault(key, {}) if is_new else holder[key]


def _filled(tables: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tables.items() if value != []}


def _record(tables: dict[str, Any], record: Written) -> Any:
    found = tables[record.kind]
    return found[record.number] if isinstance(found, list) else found


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))


def _spans(text: str, record: Written) -> dict[Path, Span]:
    return Lines(text.replace("\r\n", " \n")).spans_in(record.line)  # as long as before


def _with_key(text: str, record: Written, path: Path, new: Any) -> Iterator[str]:
    spans = _spans(text, record)
    if new is ABSENT:
        yield from _without_key(text, record, path, spans)
    elif path in spans:
        start, end = spans[path]
        yield text[:start] + value(new) + text[end:]
    elif isinstance(new, dict) and any(known[: len(path)] == path for known in spans):
        yield from _each_set(text, record, path, new)
    elif isinstance(path[-1], int):
        yield from _with_new_item(text, spans[*path[:-1], path[-1] - 1], value(new))
    else:
        yield from _with_new_key(text, path, new, spans)


def _each_set(text: str, record: Written, path: Path, new: dict[str, Any]) -> Iterator[str]:
    """A table whose keys are written one by one, with each of them set."""
    texts = [text]
    for key, item in new.items():
        texts = [after for before in texts for after in _with_key(before, record, (*path, key), item)]
    yield from texts


def _with_new_item(text: str, last: Span, new: str) -> Iterator[str]:
    """After the last item of an array: on a line of its own if that item has one."""
    start, end = last
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    comma = re.compile(r"[ \t]*,").match(text, end)
    rest = _REST_OF_LINE.match(text, comma.end() if comma else end)
    if rest and rest[0].endswith("\n") and not indent.strip():
        newline = "\r\n" if rest[0].endswith("\r\n") else "\n"
        line = f"{indent}{new}{',' if comma else ''}{newline}"
        yield text[:end] + ("" if comma else ",") + text[end : rest.end()] + line + text[rest.end() :]
    yield f"{text[:end]}, {new}{text[end:]}"


def _with_new_key(text: str, path: Path, new: Any, spans: dict[Path, Span]) -> Iterator[str]:
    """After each key beside it, those that usually come before it first: on a line of its own, or within the line."""
    *above, key = path
    newline = "\r\n" if "\r\n" in text else "\n"
    ends = _ends_of_neighbours(tuple(above), str(key), spans)
    if not ends and above:  # the table itself is new
        yield from _with_new_key(text, tuple(above), {str(key): new}, spans)
    for end in ends:
        rest = _REST_OF_LINE.match(text, end)
        if not rest:
            yield f"{text[:end]}, {value({str(key): new})[2:-2]}{text[end:]}"
            continue
        at = rest.end()
        lead = "" if text[:at].endswith("\n") else newline
        tail = newline if lead == "" else ""
        for prefix in ("", *([".".join(map(str, above)) + "."] if above else [])):
            lines = [f"{prefix}{line}" for line in key_lines(str(key), new)]
            yield text[:at] + lead + newline.join(lines) + tail + text[at:]


def _ends_of_neighbours(above: Path, key: str, spans: dict[Path, Span]) -> list[int]:
    ends: dict[str, int] = {}
    for path, (_, end) in spans.items():
        if path[: len(above)] == above and len(path) > len(above):
            name = str(path[len(above)])
            ends[name] = max(ends.get(name, 0), end)
    place = ORDER.index(key) if key in ORDER else len(ORDER)
    before = [name for name in ORDER[:place] if name in ends]
    return [ends[name] for name in [*reversed(before), *(name for name in reversed(ends) if name not in before)]]


def _without_key(text: str, record: Written, path: Path, spans: dict[Path, Span]) -> Iterator[str]:
    if path in spans:
        yield from _cut(text, spans[path], in_array=isinstance(path[-1], int))
        return
    leaves = [known for known in spans if known[: len(path)] == path and len(known) == len(path) + 1]
    texts = [text]
    for leaf in leaves:
        texts = [after for before in texts for after in _without_key(before, record, leaf, _spans(before, record))]
    yield from texts if leaves else []


def _cut(text: str, span: Span, *, in_array: bool) -> Iterator[str]:
    """The text without a value, its key and its comma; without the line if nothing else is on it."""
    start, end = span
    line = text.rfind("\n", 0, start) + 1
    if not in_array and (key := _BEFORE_VALUE.search(text, line, start)):
        start = key.start()
    rest = _REST_OF_LINE.match(text, end)
    if not in_array and rest and not text[line:start].strip():
        yield text[:line] + text[rest.end() :]
    after = re.compile(r"[ \t]*,[ \t]*").match(text, end)
    before = re.search(r"[ \t]*,[ \t]*\Z", text[:start])
    if after:
        yield from _joined(text, start, after.end())
    if before:
        yield text[: before.start()] + text[end:]
    yield from _joined(text, start, end)


def _joined(text: str, start: int, end: int) -> Iterator[str]:
    """The text without a part; first without its line, if that is empty then."""
    line = text.rfind("\n", 0, start) + 1
    rest = re.compile(r"[ \t]*(?:\r?\n|\Z)").match(text, end)
    if rest and not text[line:start].strip():
        yield text[:line] + text[rest.end() :]
    yield text[:start] + text[end:]


def _without_record(text: str, record: Written) -> Iterator[str]:
    spans = _spans(text, record)
    if not spans:
        return
    header = sum(map(len, text.splitlines(keepends=True)[: record.line - 1]))
    if re.compile(r"[ \t]*\[\[").match(text, header):
        last = max(end for _, end in spans.values())
        rest = _REST_OF_LINE.match(text, last)
        end = rest.end() if rest else last
        yield from _without_gap(text, header, end)
    yield from _cut_item(text, spans)


def _without_gap(text: str, start: int, end: int) -> Iterator[str]:
    """The text without a part and the blank lines after it, or before it at the end of the file."""
    blank = re.compile(r"(?:[ \t]*\r?\n)*").match(text, end)
    after = blank.end() if blank else end
    if after == len(text):
        kept = text[:start].rstrip(" \t\r\n")
        newline = re.compile(r"[ \t]*\r?\n").match(text, len(kept))
        yield text[: newline.end()] if newline and kept else kept
    yield text[:start] + text[after:]


def _cut_item(text: str, spans: dict[Path, Span]) -> Iterator[str]:
    """The text without the inline table that has these values."""
    start = text.rfind("{", 0, min(start for start, _ in spans.values()))
    end = text.find("}", max(end for _, end in spans.values())) + 1
    if start >= 0 and end:
        yield from _cut(text, (start, end), in_array=True)
