"""The files of a base are compiled into SQLite: only those that changed, in one transaction, and only if valid."""

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from hubcli.base.compiled.checks import CHECKS
from hubcli.base.compiled.groups import expand_groups
from hubcli.base.compiled.record_rows import insert, overriding
from hubcli.base.compiled.summaries import summarize
from hubcli.base.compiled.writing import transaction
from hubcli.base.folder import Stamp
from hubcli.base.tables.reading import is_table
from hubcli.base.toml.positions import Lines
from hubcli.base.toml.problems import Problem, Problems, in_order
from hubcli.base.toml.reader import lines_of, read
from hubcli.errors import BrokenBaseError, reason
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.progress import counted_on_terminal

SCHEMA = Path(__file__).with_name("schema.sql")


def compile_base(connection: sqlite3.Connection, folder: Path, files: dict[str, Stamp]) -> None:
    """Bring a compiled base up to date with its files.

    Raises BrokenBaseError if the base has problems; the database is then unchanged.
    """
    with transaction(connection):
        problems, more = in_order(_updated(connection, folder, files), shown_folder(folder))
        if problems:
            raise BrokenBaseError(problems, more=more)
        summarize(connection, folder)


def problems_with(connection: sqlite3.Connection, folder: Path, contents: Mapping[str, bytes]) -> Problems:
    """A dry run: the problems that a compiled base would have if these files had these contents."""

    def problems() -> Iterator[Problem]:
        for path, content in contents.items():
            if not is_table(path):
                _forget(connection, path)
                yield from _take_in(connection, path, content, Stamp(len(content), 0))
        yield from _lay_together(connection, folder)
        tables = {path: stamp for path, (stamp, _) in _known(connection).items() if is_table(path)}
        tables |= {path: Stamp(len(content), 0) for path, content in contents.items() if is_table(path)}
        yield from _tables(connection, folder, tables, contents)
        expand_groups(connection)
        yield from _cross_checks(connection, folder, contents)

    return in_order(problems(), shown_folder(folder))


def create_tables(connection: sqlite3.Connection, version: int) -> None:
    """Create an empty compiled base of this version; it gets its indexes once it is filled."""
    tables = _INDEX.sub("", SCHEMA.read_text(encoding="utf-8"))
    # In one transaction, because each waits for the disk.
    connection.executescript(f"BEGIN;\n{tables}\nPRAGMA user_version = {version};\nCOMMIT;")


def _create_indexes(connection: sqlite3.Connection) -> None:
    """Create the indexes that are not yet there: to sort all rows is faster than to find each its place."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'index'")}
    for statement in _INDEX.finditer(SCHEMA.read_text(encoding="utf-8")):
        if statement["name"] not in there:
            connection.execute(statement[0])


_INDEX = re.compile(r"^CREATE INDEX (?P<name>\w+)[^;]*;", re.MULTILINE)


def _updated(connection: sqlite3.Connection, folder: Path, files: dict[str, Stamp]) -> Iterator[Problem]:
    for path in _known(connection).keys() - files.keys():
        if not is_table(path):
            _forget(connection, path)
    for path, stamp in counted_on_terminal([file for file in files.items() if not is_table(file[0])]):
        yield from _update(connection, folder, path, stamp)
    if any(stamp.layer for stamp in files.values()):
        _create_indexes(connection)
        yield from _lay_together(connection, folder)
    yield from _tables(connection, folder, files, {})
    _create_indexes(connection)
    expand_groups(connection)
    yield from _cross_checks(connection, folder)


def _tables(
    connection: sqlite3.Connection, folder: Path, files: Mapping[str, Stamp], contents: Mapping[str, bytes]
) -> Iterator[Problem]:
    """Bring the figures of the tables up to date, if there are or were any."""
    if any(map(is_table, [*files, *_known(connection)])):
        from hubcli.base.compiled.tables import compile_tables  # most bases have none

        yield from compile_tables(connection, folder, files, partial(_forget, connection), contents)


def _known(connection: sqlite3.Connection) -> dict[str, tuple[Stamp, bytes]]:
    rows = connection.execute("SELECT path, size, mtime, layer, digest FROM file")
    return {path: (Stamp(*stamp), digest) for path, *stamp, digest in rows}


def _update(connection: sqlite3.Connection, folder: Path, path: str, stamp: Stamp) -> Iterable[Problem]:
    row = connection.execute("SELECT size, mtime, layer, digest FROM file WHERE path = ?", (path,)).fetchone()
    if row and Stamp(*row[:3]) == stamp:
        return ()
    try:
        content = (folder / path).read_bytes()
    except OSError as error:
        return [Problem(path, 1, None, None, Message("problems.cannot_read", reason(error)))]
    digest = hashlib.sha256(content).digest()
    if row and row[3] == digest:
        connection.execute("UPDATE file SET size = ?, mtime = ?, layer = ? WHERE path = ?", (*stamp, path))
        return ()
    if row:
        _forget(connection, path)
    return _take_in(connection, path, content, stamp)


def _take_in(connection: sqlite3.Connection, path: str, content: bytes, stamp: Stamp) -> Iterable[Problem]:
    """Add a file that is not yet in the compiled base; yields the problems of the shape of its records."""
    read_content = read(path, content)
    digest = hashlib.sha256(content).digest()
    file = connection.execute(
        "INSERT INTO file (path, size, mtime, layer, digest) VALUES (?, ?, ?, ?, ?)", (path, *stamp, digest)
    ).lastrowid
    assert file is not None
    sql = "SELECT kind, id FROM replacing WHERE layer < ?"
    replaced = set(connection.execute(sql, (stamp.layer,))) if stamp.layer else set()
    connection.executemany(
        "INSERT INTO replaced VALUES (?, ?, ?, ?, ?)",
        (
            (file, entry.line, entry.kind, entry.id, overriding(entry))
            for entry in read_content.entries
            if (entry.kind, entry.id) in replaced
        ),
    )
    insert(connection, file, [entry for entry in read_content.entries if (entry.kind, entry.id) not in replaced])
    return read_content.problems


def _forget(connection: sqlite3.Connection, path: str) -> None:
    if connection.execute("SELECT 1 FROM indexed LIMIT 1").fetchone():
        _forget_words(connection, path)
    if connection.execute("SELECT 1 FROM reading LIMIT 1").fetchone():
        from hubcli.base.compiled.reading_tables import forget_facts  # not needed to compile

        forget_facts(connection, path)
    if is_table(path):
        from hubcli.base.compiled.tables import forget_table  # most bases have none

        forget_table(connection, path)
    records = "(SELECT record.no FROM record JOIN file ON file.no = record.file WHERE file.path = ?)"
    for table in ("link", "fact", "metric"):
        connection.execute(f"DELETE FROM {table} WHERE record IN {records}", (path,))
    for table in ("record", "replaced"):
        connection.execute(f"DELETE FROM {table} WHERE file = (SELECT no FROM file WHERE path = ?)", (path,))
    connection.execute("DELETE FROM file WHERE path = ?", (path,))


def _forget_words(connection: sqlite3.Connection, path: str) -> None:
    if is_table(path):
        from hubcli.base.compiled.table_words import clear_table_words  # not needed to compile

        clear_table_words(connection)
    else:
        from hubcli.base.compiled.search_index import remove_words  # not needed to compile

        remove_words(connection, path)


def _lay_together(connection: sqlite3.Connection, folder: Path) -> Iterator[Problem]:
    """Reload each file in which a record has become overridden, or is no longer overridden."""
    for path, *stamp in connection.execute(_OUT_OF_STEP).fetchall():
        try:
            content = (folder / path).read_bytes()
        except OSError as error:
            yield Problem(path, 1, None, None, Message("problems.cannot_read", reason(error)))
            continue
        _forget(connection, path)
        yield from _take_in(connection, path, content, Stamp(*stamp))


# The + keeps SQLite from using the index of kinds: a kind has many records, an id one.
_OUT_OF_STEP = """
    SELECT path, size, mtime, layer FROM file WHERE no IN (
        SELECT record.file FROM replacing AS r JOIN record ON record.id = r.id AND +record.kind = r.kind
            JOIN file AS of ON of.no = record.file WHERE of.layer > r.layer
        UNION SELECT replaced.file FROM replaced JOIN file AS of ON of.no = replaced.file
            WHERE NOT EXISTS (SELECT 1 FROM replacing AS r
                WHERE r.id = replaced.id AND r.kind = replaced.kind AND r.layer < of.layer))
"""


def _cross_checks(
    connection: sqlite3.Connection, folder: Path, contents: Mapping[str, bytes] | None = None
) -> Iterator[Problem]:
    files = {path: lines_of(content) for path, content in (contents or {}).items()}
    for check in CHECKS.values():
        for problem in check(connection):
            if problem.file not in files:
                files[problem.file] = _lines(folder / problem.file)
            yield replace(problem, line=files[problem.file].of_key(problem.line, problem.loc))


def _lines(path: Path) -> Lines:
    try:
        return lines_of(path.read_bytes())
    except OSError:  # reported as a problem of its own
        return Lines("")
