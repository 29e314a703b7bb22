"""One file of a base goes in; its records come out, each with its line, and its problems."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from hubcli.base.toml.parsing import NewerTomlError, parse
from hubcli.base.toml.positions import Lines
from hubcli.base.toml.problems import Problem
from hubcli.base.toml.references import links
from hubcli.base.toml.shape_errors import explain, needs
from hubcli.errors import MOST, nearest, translated
from hubcli.messages import Message
from hubcli.model.facts import FACTS
from hubcli.model.record import Record
from hubcli.model.review import Review
from hubcli.model.tension import Tension
from hubcli.model.text import ID_PATTERN
from hubcli.model.vocabulary import BaseInfo, Group, Hub, Indicator, Place, Series, Source, Term, Theme

VOCABULARY: dict[str, type[Record]] = {
    "base": BaseInfo,
    "hub": Hub,
    "group": Group,
    "place": Place,
    "source": Source,
    "theme": Theme,
    "indicator": Indicator,
    "term": Term,
    "series": Series,
    "tension": Tension,
    "review": Review,
}
RECORDS: dict[str, type[Record]] = VOCABULARY | {str(kind): model for kind, model in FACTS.items()}

Validate = Callable[[type[Record], dict[str, Any]], Record]
LARGEST = 10_000
"""The number of values in a record: if each is invalid, they take a thousand times the memory of their file."""
_TOO_LARGE = Message("problems.too_large", LARGEST)


class Entry(NamedTuple):
    """One record of a file; `record` is None if its shape is invalid."""

    kind: str
    id: str | None
    line: int
    raw: dict[str, Any]
    record: Record | None
    faults: tuple[Problem, ...] = ()
    """The problems of its shape."""


@dataclass(frozen=True)
class FileContent:
    """The records and problems of a file."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def read(path: str, content: bytes, *, most: int = MOST) -> FileContent:
    """The records of one TOML file and the problems of their shape, up to a number of them."""
    from hubcli.model.validation import validate  # not needed with a compiled base

    try:
        text = _text(content)
        tables = parse(text)
    except (ValueError, RecursionError, NewerTomlError) as error:
        return _unreadable(path, content, *why_unreadable(error, content))

    problems: list[Problem] = []
    lines = Lines(text)
    entries: list[Entry] = []
    for name, value in tables.items():
        if fault := _misplaced(name, value):
            problems.append(Problem(path, lines.of_table(name), None, name, fault))
        kind = name if name in RECORDS else nearest(name, RECORDS)
        for number, raw in enumerate(value if isinstance(value, list) else [value]):
            if len(problems) > most:
                return FileContent(tuple(entries), tuple(problems))
            line = lines.of_record(name, number)
            if isinstance(raw, dict) and name in RECORDS:
                entry = _entry(path, name, raw, line, lines, validate)
                entries.append(entry)
                problems += entry.faults
            elif isinstance(raw, dict) and kind:  # a reference to it is not an error
                entries.append(Entry(kind, _id(raw), line, {}, None))
            elif not fault:
                problems.append(Problem(path, line, None, f"{name}[{number}]", needs(Message("problems.table"), raw)))
    return FileContent(tuple(entries), tuple(problems))


def lines_of(content: bytes) -> Lines:
    """The lines of a file, even of one that is not valid TOML."""
    return Lines(_text(content, errors="replace"))


def _text(content: bytes, errors: str = "strict") -> str:
    return content.decode("utf-8-sig", errors).replace("\r\n", "\n")


def _entry(path: str, kind: str, raw: dict[str, Any], line: int, lines: Lines, validate: Validate) -> Entry:
    id_ = _id(raw)
    if lines.longest > LARGEST and _size(raw) > LARGEST:  # a value is written in a character or more
        return Entry(kind, id_, line, {}, None, (Problem(path, line, id_, None, _TOO_LARGE),))
    try:
        return Entry(kind, id_, line, raw, validate(RECORDS[kind], raw), ())
    except ValueError as error:
        return Entry(kind, id_, line, raw, None, tuple(_faults(error, path, kind, raw, line, lines)))


def _faults(error: ValueError, path: str, kind: str, raw: dict[str, Any], line: int, lines: Lines) -> Iterable[Problem]:
    from pydantic_core import ValidationError

    assert isinstance(error, ValidationError)
    faults: dict[str | None, Problem] = {}  # by place: a union gives one error for each of its types
    names = {link.where for link in links(kind, raw)}  # references are checked when all files are read
    for fault in error.errors(include_url=False):
        explained = explain({**fault}, RECORDS[kind], raw)
        if explained and explained[0] not in names:
            where, message = explained
            faults.setdefault(where, Problem(path, lines.of_key(line, fault["loc"]), _id(raw), where, message))
    return faults.values()


def _size(raw: object) -> int:
    """The number of values in a value, including itself."""
    values = [raw]
    for value in values:  # a loop, because every record passes through here
        if isinstance(value, dict):
            values += value.values()
        elif isinstance(value, list):
            values += value
    return len(values)


def _id(raw: dict[str, Any]) -> str | None:
    id_ = raw.get("id")
    return id_ if isinstance(id_, str) and _ID.fullmatch(id_) else None


_ID = re.compile(ID_PATTERN)


def _misplaced(name: str, value: object) -> Message | None:
    """The problem of a name at the top level of a file, or of how it is written."""
    if name not in RECORDS and not isinstance(value, dict | list):
        return Message("problems.in_no_table")
    if name not in RECORDS:
        close = nearest(name, RECORDS)
        others = Message("problems.the_tables", list(RECORDS))
        return Message("problems.unknown_table", Message("problems.did_you_mean_table", close) if close else others)
    if name == "base":
        return None if isinstance(value, dict) else Message("problems.base_as_table")
    return None if isinstance(value, list) else Message("problems.array_of_tables", name)


def why_unreadable(error: Exception, content: bytes) -> tuple[int, Message]:
    """The line at which the file cannot be read, and why."""
    from tomli import TOMLDecodeError

    match error:
        case UnicodeDecodeError():
            return error.object[: error.start].count(b"\n") + 1, Message("problems.not_utf8")
        case TOMLDecodeError():
            text = _text(content)
            where = re.search(r"at line (\d+)", str(error))
            line = int(where[1]) if where else text.count("\n") + 1
            return line, Message(
                "problems.not_toml", translated(str(error)), _hint(str(error), *text.split("\n")[line - 1 : line])
            )
        case NewerTomlError():
            return error.line, error.message
        case RecursionError():
            return 1, Message("problems.too_nested")
        case _:  # Python's own limit
            return 1, Message("problems.too_many_digits")


def _hint(error: str, line: str = "") -> object:
    """The way out of a common mistake in TOML."""
    table = re.match(r"\s*\[\s*(\w+)\s*\]", line)
    if error.startswith("Cannot declare") and table and table[1] != "base":
        return Message("problems.double_brackets", table[1])
    return Message("problems.straight_quotes") if re.search("= *[\u201c\u201d\u2018\u2019]", line) else ""


def _unreadable(path: str, content: bytes, line: int, message: Message) -> FileContent:
    return FileContent(tuple(_glimpses(path, content)), (Problem(path, line, None, None, message),))


def _glimpses(path: str, content: bytes) -> Iterator[Entry]:
    """The ids in a file that is not valid TOML: references to them are not errors."""
    text = _text(content.replace(b"\0", b""), errors="replace")  # without its zeros, UTF-16 can be searched, too
    kind = "base" if path == "base.toml" or (path[:1] == "/" and path.endswith("/base.toml")) else None
    if kind:
        yield Entry(kind, None, 1, {}, None)
    line, at = 1, 0
    for found in _GLIMPSE.finditer(text):
        kind = found["kind"] or kind
        if found["id"] and kind in RECORDS:
            line, at = line + text.count("\n", at, found.start()), found.start()
            yield Entry(str(kind), found["id"], line, {}, None)


_GLIMPSE = re.compile(r"^[ \t]*(?:\[\[(?P<kind>[a-z]+)\]\]|id[ \t]*=[ \t]*[\"'](?P<id>[a-z0-9-]+)[\"'])", re.MULTILINE)
