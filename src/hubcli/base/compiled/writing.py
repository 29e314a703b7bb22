"""What questions write to a compiled base besides its records, where its file can be written."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

BUSY_SECONDS = 60
PATIENCE = 1000
"""How many milliseconds a writer waits for readers; while it waits, no new reader can start."""


def connect(uri: str) -> sqlite3.Connection:
    """A connection that begins no transaction by itself."""
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)


def connect_to_file(path: Path, mode: Literal["ro", "rw", "rwc"]) -> sqlite3.Connection:
    """The same to a file: only to read it, to write to it too, or to create it if need be."""
    return connect(f"{path.absolute().as_uri()}?mode={mode}")


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """What is written in it is kept whole or not at all; it waits long for other writers, but not for readers.

    Raises sqlite3.OperationalError if a reader does not finish, such as a command whose output a pager holds up.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def written_to(connection: sqlite3.Connection, write: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    """The compiled base with what is written to it besides the records; a copy in memory where its file cannot be.

    The connection that is given is closed if another is returned. Raises sqlite3.Error if the base has changed.
    """
    path = _file_of(connection)
    before = identity(connection)
    if path is None:
        return _written(connection, write, before)
    connection.execute("ROLLBACK")  # a reader that waits for a writer must not block it
    try:
        writer = connect_to_file(path, "rw")
        try:
            _written(writer, write, before)
            writer.execute("BEGIN")
            _check(writer, before)
        except BaseException:
            writer.close()
            raise
    except sqlite3.Error:
        connection.execute("BEGIN")
        _check(connection, before)
        writer = connect(":memory:")
        connection.backup(writer)
        _written(writer, write, before)
    connection.close()
    return writer


def add_to_cache(connection: sqlite3.Connection, write: Callable[[sqlite3.Connection], None]) -> None:
    """Write what saves work next time, or nothing if the file of the compiled base cannot be written now.

    Make this the last use of the connection: another process may compile the base meanwhile.
    """
    path = _file_of(connection)
    if path is None:
        return
    connection.execute("ROLLBACK")
    with contextlib.suppress(sqlite3.Error), contextlib.closing(connect_to_file(path, "rw")) as writer:
        writer.execute(f"PRAGMA busy_timeout = {PATIENCE}")  # this only saves work
        with transaction(writer):
            write(writer)
    connection.execute("BEGIN")


def identity(connection: sqlite3.Connection) -> object:
    """What is equal for two connections to the same compiled records."""
    sql = """
        SELECT file.*, (SELECT min(no) FROM record WHERE record.file = file.no),
            (SELECT min(first) FROM table_series WHERE table_series.file = file.no) FROM file ORDER BY no
    """
    return connection.execute(sql).fetchall()


def _written(
    connection: sqlite3.Connection, write: Callable[[sqlite3.Connection], None], before: object
) -> sqlite3.Connection:
    with transaction(connection):
        _check(connection, before)
        write(connection)
    return connection


def _file_of(connection: sqlite3.Connection) -> Path | None:
    """The file of a compiled base; None if it is in memory."""
    path = connection.execute("PRAGMA database_list").fetchone()[2]
    return Path(path) if path else None


def _check(connection: sqlite3.Connection, before: object) -> None:
    if identity(connection) != before:
        raise sqlite3.OperationalError  # compiled again meanwhile
