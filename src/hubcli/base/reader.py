"""One file of a base goes in; its records come out, each with its line, and its problems."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hubcli.base.faults import Problem, explain
from hubcli.base.lines import Lines
from hubcli.errors import nearest
from hubcli.model.facts import FACTS, Tension
from hubcli.model.text import ID_PATTERN, Record
from hubcli.model.vocabulary import BaseInfo, Hub, Indicator, Place, Source, Theme

VOCABULARY: dict[str, type[Record]] = {
    "base": BaseInfo,
    "hub": Hub,
    "place": Place,
    "source": Source,
    "theme": Theme,
    "indicator": Indicator,
    "tension": Tension,
}
RECORDS: dict[str, type[Record]] = VOCABULARY | {str(kind): model for kind, model in FACTS.items()}


@dataclass(frozen=True)
class Entry:
    """One record as it stands in a file; `record` is absent where its shape is wrong."""

    kind: str
    id: str | None
    line: int
    raw: dict[str, Any]
    record: Record | None


@dataclass(frozen=True)
class FileContent:
    """What a file holds."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    lines: Lines


def read(path: str, content: bytes) -> FileContent:
    """The records of one TOML file and everything that is wrong with their shape."""
    import tomli  # a compiled base is not parsed

    problems: list[Problem] = []
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        tables = tomli.loads(text)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _unreadable(path, line, "not UTF-8: save the file in that encoding")
    except tomli.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        return _unreadable(path, int(where[1]) if where else text.count("\n") + 1, f"not TOML: {error}")
    except RecursionError:
        return _unreadable(path, 1, "not a base: tables nested too deep")

    lines = Lines(text)
    entries: list[Entry] = []
    for kind, value in tables.items():
        model = RECORDS.get(kind)
        wanted = dict if kind == "base" else list
        if model is None or not isinstance(value, wanted):
            problems.append(Problem(path, lines.of_key(kind), None, kind, _misplaced(kind, model)))
            continue
        for number, raw in enumerate([value] if isinstance(value, dict) else value):
            line = lines.of_record(kind, number)
            if not isinstance(raw, dict):
                problems.append(Problem(path, line, None, f"{kind}[{number}]", "not a table"))
                continue
            entry, faults = _entry(path, kind, raw, line, lines)
            entries.append(entry)
            problems += faults
    return FileContent(tuple(entries), tuple(problems), lines)


def _entry(path: str, kind: str, raw: dict[str, Any], line: int, lines: Lines) -> tuple[Entry, list[Problem]]:
    from pydantic import ValidationError

    id_ = raw.get("id")
    id_ = id_ if isinstance(id_, str) and re.match(ID_PATTERN, id_) else None
    model = RECORDS[kind]
    try:
        return Entry(kind, id_, line, raw, model.model_validate(raw)), []
    except ValidationError as error:
        return Entry(kind, id_, line, raw, None), list(_problems(error, path, id_, line, lines, model))


def _problems(
    error: Any, path: str, id_: str | None, line: int, lines: Lines, model: type[Record]
) -> Iterator[Problem]:
    seen = set()
    for fault in error.errors(include_url=False):
        where, message = explain(fault, model)
        if where not in seen:  # a union names a place once for each of its types
            seen.add(where)
            yield Problem(path, lines.of_loc(line, fault["loc"]), id_, where, message)


def _unreadable(path: str, line: int, message: str) -> FileContent:
    return FileContent((), (Problem(path, line, None, None, message),), Lines(""))


def _misplaced(kind: str, model: type[Record] | None) -> str:
    if model is not None:
        return "write it as a table: [base]" if kind == "base" else f"write each as a table of its own: [[{kind}]]"
    close = nearest(kind, RECORDS)
    return "unknown table" + (f"; did you mean [[{close}]]?" if close else f"; a base has {', '.join(RECORDS)}")
