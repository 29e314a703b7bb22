"""Changes of a base's files: found in the files, shown as a patch, and written, all or none."""

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from hubcli.base.appending import BOM, Raw, content_of, exclusively
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.base.folder import shown_file
from hubcli.base.toml.reader import read
from hubcli.base.toml.writer import schema_line
from hubcli.edits.keys import Written
from hubcli.errors import HubError, UnknownNameError
from hubcli.files import shown_folder, write_together
from hubcli.messages import Message


class Located(NamedTuple):
    """A record of the base's own, where it is written."""

    path: str
    """Its file, below the base's folder."""
    written: Written
    raw: Raw


class Change(NamedTuple):
    """A file of the base before and after; empty where there is none."""

    path: str
    """Below the base's folder."""
    old: bytes
    new: bytes

    def patch(self, folder: Path) -> str:
        """As a unified diff, seen from the current folder, which `git apply` and `patch -p1` take."""
        file = shown_file(shown_folder(folder), self.path)
        old, new = (list(StringIO(content.decode(), "\n")) for content in (self.old, self.new))
        before, after = f"a/{file}" if old else "/dev/null", f"b/{file}" if new else "/dev/null"
        lines = difflib.unified_diff(old, new, before, after)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


@contextmanager
def changing(folder: Path) -> Iterator[Store]:
    """The base, open, while no other command writes to it. Raises HubError."""
    with exclusively(folder), open_store(folder) as store:
        yield store


def located(store: Store, id_: str) -> Located:
    """The record with an id. Raises HubError if the base has none, or only a base that it extends."""
    rows = store.connection.execute(_WHERE, (id_,)).fetchall()
    if not rows:
        raise UnknownNameError("record", id_, store.ids(), list_with="hubcli search WORDS")
    path, layer = rows[0]
    if layer:
        raise HubError(Message("errors.of_extended", id_, *store.where_written(id_)))
    return next(one for one in records_in(store.folder, path) if one.written.id == id_)


def records_in(folder: Path, path: str) -> Iterator[Located]:
    """The records of a file of the base, those without an id too."""
    return records_of(path, (folder / path).read_bytes())


def records_of(path: str, content: bytes) -> Iterator[Located]:
    """The records of a file with this content."""
    numbers: dict[str, int] = {}
    for entry in read(path, content).entries:
        number = numbers[entry.kind] = numbers.get(entry.kind, -1) + 1
        yield Located(path, Written(entry.kind, number, entry.id or "", entry.line), entry.raw)


def write_changes(folder: Path, changes: Iterable[Change]) -> None:
    """Write the files, all or none; those that are left empty are removed at the end.

    Raises HubError if one is no longer what it was.
    """
    new = [change for change in changes if change.old != change.new]
    for change in new:
        if content_of(folder, change.path) != change.old:
            raise HubError(Message("errors.changed_since", folder / change.path))
    write_together({folder / change.path: change.new.decode() for change in new if change.new})
    for change in new:
        if not change.new:
            (folder / change.path).unlink()


def left_of(path: str, content: bytes) -> bytes:
    """The content of a file, or nothing if it has nothing but the line that names the schema."""
    return b"" if content.removeprefix(BOM).strip() in (b"", schema_line(path).rstrip().encode()) else content


_WHERE = """
    SELECT file.path, file.layer FROM every_record AS record JOIN file ON file.no = record.file
    WHERE record.id = ? ORDER BY file.layer
"""
