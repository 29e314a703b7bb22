"""A base that is asked many questions: it stays open, and keeps the facts, until one of its files changes."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hubcli.base.compiled.cache import ask, is_fresh, open_store
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.writing import identity
from hubcli.errors import HubError

T = TypeVar("T")


class KeptBase:
    """The base in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store: Store | None = None
        self._records: object = None
        """The identity of the compiled records, which changes when the base is compiled again."""

    def ask(self, question: Callable[[Store], T]) -> T:
        """The answer to a question from the base as it is now. Raises BrokenBaseError."""
        store = self._current()
        store.keep_facts()
        try:
            return question(store)
        except HubError:
            raise
        except Exception:  # damage that shows only when a page is read; a bug is raised again below
            self._close()
        finally:
            with contextlib.suppress(sqlite3.Error):
                store.connection.rollback()  # compiling the base again need not wait for the next question
        return ask(self._folder, question)

    def _current(self) -> Store:
        if self._store and not self._is_fresh(self._store):
            self._close()
        if not self._store:
            self._store = open_store(self._folder)
            self._records = identity(self._store.connection)
        return self._store

    def _is_fresh(self, store: Store) -> bool:
        try:
            store.connection.execute("BEGIN")
            return identity(store.connection) == self._records and is_fresh(store.connection, self._folder)
        except sqlite3.Error:
            return False

    def _close(self) -> None:
        if self._store:
            self._store.connection.close()
        self._store = None
