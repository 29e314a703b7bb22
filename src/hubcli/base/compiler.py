"""Files of a base go into SQLite: only those that changed, in one transaction, and only if the base holds together."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hubcli.base.checks import CHECKS
from hubcli.base.faults import Problem, in_order
from hubcli.base.folder import Stamp, shown_folder
from hubcli.base.index import add_words, remove_words
from hubcli.base.lines import Lines
from hubcli.base.links import links
from hubcli.base.reader import VOCABULARY, Entry, FileContent, lines_of, read
from hubcli.errors import BrokenBaseError
from hubcli.model.bounds import bounds
from hubcli.model.facts import BaseFact, Metric
from hubcli.model.footing import FOOTINGS

SCHEMA = Path(__file__).with_name("schema.sql")


def compile_base(connection: sqlite3.Connection, folder: Path, files: dict[str, Stamp]) -> None:
    """Bring a compiled base up to date with its files.

    Raises BrokenBaseError, with nothing changed, where it has problems.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        problems: list[Problem] = []
        for path in _known(connection).keys() - files.keys():
            _forget(connection, path)
        for path, stamp in files.items():
            problems += _update(connection, folder, path, stamp)
        problems += _cross_checks(connection, folder)
        if problems:
            raise BrokenBaseError(in_order(problem.below(shown_folder(folder)) for problem in problems))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def problems_with(connection: sqlite3.Connection, folder: Path, contents: Mapping[str, bytes]) -> list[Problem]:
    """What would be wrong with a compiled base if these files had these contents; it is left as if they had."""
    problems: list[Problem] = []
    for path, content in contents.items():
        _forget(connection, path)
        problems += _take_in(connection, path, content, Stamp(len(content), 0))
    problems += _cross_checks(connection, folder, contents)
    return in_order(problem.below(shown_folder(folder)) for problem in problems)


def create_tables(connection: sqlite3.Connection, version: int) -> None:
    """Lay out an empty compiled base of this version of the program."""
    schema = SCHEMA.read_text(encoding="utf-8")
    # In one transaction, for each waits for the disk.
    connection.executescript(f"BEGIN;\n{schema}\nPRAGMA user_version = {version};\nCOMMIT;")


def _known(connection: sqlite3.Connection) -> dict[str, tuple[Stamp, bytes]]:
    rows = connection.execute("SELECT path, size, mtime, digest FROM file")
    return {path: (Stamp(size, mtime), digest) for path, size, mtime, digest in rows}


def _update(connection: sqlite3.Connection, folder: Path, path: str, stamp: Stamp) -> Iterable[Problem]:
    row = connection.execute("SELECT size, mtime, digest FROM file WHERE path = ?", (path,)).fetchone()
    if row and Stamp(row[0], row[1]) == stamp:
        return ()
    try:
        content = (folder / path).read_bytes()
    except OSError as error:
        return [Problem(path, 1, None, None, f"cannot be read: {error.strerror}")]
    digest = hashlib.sha256(content).digest()
    if row and row[2] == digest:
        connection.execute("UPDATE file SET size = ?, mtime = ? WHERE path = ?", (stamp.size, stamp.mtime, path))
        return ()
    _forget(connection, path)
    return _take_in(connection, path, content, stamp)


def _take_in(connection: sqlite3.Connection, path: str, content: bytes, stamp: Stamp) -> Iterable[Problem]:
    """Put a file that the compiled base does not have into it; what is wrong with the shape of its records."""
    read_content = read(path, content)
    digest = hashlib.sha256(content).digest()
    file = connection.execute(
        "INSERT INTO file (path, size, mtime, digest) VALUES (?, ?, ?, ?)", (path, stamp.size, stamp.mtime, digest)
    ).lastrowid
    assert file is not None
    _insert(connection, file, read_content)
    return read_content.problems


def _forget(connection: sqlite3.Connection, path: str) -> None:
    remove_words(connection, path)
    records = "(SELECT record.no FROM record JOIN file ON file.no = record.file WHERE file.path = ?)"
    for table in ("link", "fact", "metric"):
        connection.execute(f"DELETE FROM {table} WHERE record IN {records}", (path,))
    connection.execute("DELETE FROM record WHERE file = (SELECT no FROM file WHERE path = ?)", (path,))
    connection.execute("DELETE FROM file WHERE path = ?", (path,))


def _insert(connection: sqlite3.Connection, file: int, content: FileContent) -> None:
    first = connection.execute("SELECT coalesce(max(no), 0) + 1 FROM record").fetchone()[0]
    numbered = list(enumerate(content.entries, first))
    connection.executemany(
        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)", (_record_row(no, file, entry) for no, entry in numbered)
    )
    connection.executemany(
        "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)",
        (
            (no, entry.kind, f",{','.join(fact.hubs)},", fact.theme, fact.modality, fact.headline)
            for no, entry in numbered
            if isinstance(fact := entry.record, BaseFact)
        ),
    )
    connection.executemany(
        "INSERT INTO metric VALUES (?, ?, ?, ?, ?, ?, ?)",
        (_metric_row(no, fact) for no, entry in numbered if isinstance(fact := entry.record, Metric)),
    )
    connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?, ?)", _link_rows(numbered))
    add_words(connection, ((no, fact) for no, entry in numbered if isinstance(fact := entry.record, BaseFact)))


def _record_row(no: int, file: int, entry: Entry) -> tuple[object, ...]:
    vocabulary = entry.kind if entry.kind in VOCABULARY else "fact"
    data = entry.record.model_dump_json() if entry.record else None
    return no, file, entry.line, vocabulary, entry.kind, entry.id, data


def _metric_row(no: int, metric: Metric) -> tuple[object, ...]:
    return no, metric.indicator, metric.place, metric.period, FOOTINGS[metric.modality], *bounds(metric)


def _link_rows(numbered: list[tuple[int, Entry]]) -> Iterator[tuple[object, ...]]:
    for no, entry in numbered:
        for link in links(entry.kind, entry.raw):
            yield no, link.role, link.where, link.wants, link.target


def _cross_checks(
    connection: sqlite3.Connection, folder: Path, contents: Mapping[str, bytes] | None = None
) -> Iterator[Problem]:
    files = {path: lines_of(content) for path, content in (contents or {}).items()}
    for check in CHECKS.values():
        for found in check(connection):
            if found.file not in files:
                files[found.file] = _lines(folder / found.file)
            line = files[found.file].of_key(found.line, found.loc)
            yield Problem(found.file, line, found.id, found.where, found.message, found.see)


def _lines(path: Path) -> Lines:
    try:
        return lines_of(path.read_bytes())
    except OSError:  # reported as a problem of its own
        return Lines("")
