"""The folder of a base goes in, an open store comes out: from the cache if it is up to date, else compiled."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hubcli.base.compiled.store import Store
from hubcli.base.compiled.vocabularies import remembered_layers
from hubcli.base.compiled.writing import BUSY_SECONDS, connect, connect_to_file
from hubcli.base.folder import Stamp, base_files
from hubcli.errors import BrokenBaseError, HubError
from hubcli.messages import Message

# The version of the compiled file; raise it when the records, schema.sql or the search index change.
VERSION = 33
# How often a base is read again if it changes while it is read.
ATTEMPTS = 8
# A prime, below which the names of cached files are numbers.
NAMES = 2**89 - 1

T = TypeVar("T")
Compiled = TypeVar("Compiled", sqlite3.Connection, sqlite3.Connection | None)


class ChangingBaseError(HubError):
    """A base that keeps changing while it is read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Message("errors.changing_base", folder))


def ask(folder: Path, question: Callable[[Store], T]) -> T:
    """The answer of a question to the base in a folder. Raises BrokenBaseError."""
    with open_store(folder) as store:
        try:
            return question(store)
        except HubError:
            raise
        except Exception:  # damage that shows only when a page is read; a bug is raised again below
            pass
    with contextlib.suppress(OSError):
        _cache_file(folder).unlink()  # after closing it: Windows deletes no open file
    with Store(_compile_in_memory(folder), folder) as store:
        return question(store)


def ask_once(folder: Path, question: Callable[[Store], T]) -> T:
    """The same without the cache, for a folder that will not be there for long. Raises BrokenBaseError."""
    with Store(_compile_in_memory(folder), folder) as store:
        return question(store)


def open_store(folder: Path) -> Store:
    """The base in a folder, compiled and open. Raises BrokenBaseError."""
    path = _cache_file(folder)
    connection = _open_fresh(path, folder) or _compile_cached(path, folder) or _compile_in_memory(folder)
    return Store(connection, folder)


def adding_lock(folder: Path) -> Path:
    """The file whose lock every process that writes to a base must hold."""
    return _cache_file(folder).with_suffix(".add.lock")


def _cache_file(folder: Path) -> Path:
    cache = os.environ.get("HUBCLI_CACHE_DIR")
    if not cache:
        from platformdirs import user_cache_dir

        cache = user_cache_dir("hubcli")
    # Named by the remainder of a prime: hashlib loads OpenSSL first, a fiftieth of the time of a command.
    return Path(cache, f"{int.from_bytes(os.fsencode(folder), 'big') % NAMES:x}.sqlite")


def _open_fresh(path: Path, folder: Path) -> sqlite3.Connection | None:
    """The compiled file, if it is whole, of this version, and up to date with the base's files."""
    try:
        connection = connect_to_file(path, "ro")
    except sqlite3.Error:
        return None
    try:
        connection.execute("BEGIN")
        if is_fresh(connection, folder):
            return connection
    except sqlite3.DatabaseError:
        pass
    except HubError:
        connection.close()
        raise
    connection.close()
    return None


def is_fresh(connection: sqlite3.Connection, folder: Path) -> bool:
    """Whether a compiled base is of this version, and up to date with the base's files."""
    rows = connection.execute("SELECT path, size, mtime, layer FROM file").fetchall()
    # The extended bases are remembered: they are the same until a file changes.
    files = base_files(folder, *remembered_layers(connection, folder))
    return _version(connection) == VERSION and {name: Stamp(*stamp) for name, *stamp in rows} == files


def _compile_cached(path: Path, folder: Path) -> sqlite3.Connection | None:
    """The base compiled into the cache, behind a lock; None if the cache cannot be written."""
    from filelock import FileLock, Timeout

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", timeout=BUSY_SECONDS):
            return _settled(folder, lambda files: _updated(path, folder, files))
    except (OSError, NotImplementedError, Timeout, sqlite3.Error):  # a file system may have no locks
        return None


def _settled(folder: Path, compiled: Callable[[dict[str, Stamp]], Compiled]) -> Compiled:
    """The base compiled from files that did not change meanwhile. Raises BrokenBaseError, ChangingBaseError."""
    from hubcli.base.extends import layered_files

    for _ in range(ATTEMPTS):
        files = layered_files(folder)
        try:
            connection = compiled(files)
        except BrokenBaseError:
            if layered_files(folder) == files:
                raise
            continue
        if layered_files(folder) == files:
            return connection
        if connection is not None:
            connection.close()
    raise ChangingBaseError(folder)


def _updated(path: Path, folder: Path, files: dict[str, Stamp]) -> sqlite3.Connection | None:
    if fresh := _open_fresh(path, folder):  # another process was first
        return fresh
    try:
        _update(path, folder, files)
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
        _update(path, folder, files)
    return _open_fresh(path, folder)


def _update(path: Path, folder: Path, files: dict[str, Stamp]) -> None:
    from hubcli.base.compiled.compiler import compile_base, create_tables

    with contextlib.suppress(sqlite3.Error), contextlib.closing(connect_to_file(path, "rw")) as old:
        if _version(old) == VERSION:
            compile_base(old, folder, files)
            return
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)  # left by a process that was killed
    try:
        with contextlib.closing(connect_to_file(new, "rwc")) as connection:
            for setting in _NEW_FILE:
                connection.execute(f"PRAGMA {setting}")
            create_tables(connection, VERSION)
            compile_base(connection, folder, files)
        # SQLite would apply what a killed process left there to the new file.
        Path(f"{path}-journal").unlink(missing_ok=True)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


# A new file is renamed into place only when it is whole. The memory is for pages, in KiB.
_NEW_FILE = ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8192")


def _compile_in_memory(folder: Path) -> sqlite3.Connection:
    from hubcli.base.compiled.compiler import compile_base, create_tables

    def compiled(files: dict[str, Stamp]) -> sqlite3.Connection:
        connection = connect(":memory:")
        create_tables(connection, VERSION)
        compile_base(connection, folder, files)
        return connection

    return _settled(folder, compiled)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
