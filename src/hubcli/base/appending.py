"""Records are appended to the files of a base: a dry run first, then the write, one process at a time."""

import errno
import re
import sqlite3
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from hubcli.base.compiled.cache import adding_lock, open_store
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.writing import BUSY_SECONDS
from hubcli.base.folder import PACKAGE
from hubcli.base.toml.problems import Problems
from hubcli.base.toml.reader import VOCABULARY
from hubcli.base.toml.writer import SCHEMA, schema_line, table
from hubcli.errors import HubError, OutputError
from hubcli.files import real, write_together
from hubcli.messages import Message
from hubcli.model.facts import Kind
from hubcli.model.text import ID_PATTERN
from hubcli.model.vocabulary import Layout

Raw = Mapping[str, Any]
"""A record as it was given."""
BOM = b"\xef\xbb\xbf"


class RefusedError(HubError):
    """Records that would make the base invalid."""

    def __init__(self, problems: Problems, closing: str = "refused") -> None:
        self.problems = problems
        more = [Message("errors.refused_more")] if problems.more else []
        super().__init__(*problems.listed, *more, Message(f"errors.{closing}"))


class ShippedBaseError(HubError):
    """The base inside the installed package, which an update would replace."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Message("errors.shipped_base", folder))


def refuse_shipped(folder: Path) -> None:
    """Refuse the base inside the installed package. Raises ShippedBaseError."""
    if folder == (PACKAGE / "facts").resolve():
        raise ShippedBaseError(folder)


@contextmanager
def exclusively(folder: Path) -> Iterator[None]:
    """Hold the exclusive lock on writing to this base. Raises HubError."""
    from filelock import FileLock, Timeout

    refuse_shipped(folder)
    path = adding_lock(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path, timeout=BUSY_SECONDS)
        lock.acquire()
    except Timeout:
        raise HubError(Message("errors.busy_base", folder)) from None
    except OSError as error:
        raise OutputError(path, error) from None
    try:
        yield
    finally:
        lock.release()


class Filing(NamedTuple):
    """What decides which file of a base a fact goes to."""

    groups: Container[str] = ()
    """The ids of the groups of hubs."""
    layout: Layout | None = None


def with_records(folder: Path, kind: str, raws: Sequence[Raw], filing: Filing = Filing()) -> dict[str, bytes]:  # noqa: B008  it is frozen
    """The files that these records go to, by their paths below the folder, with their new content. Raises HubError."""
    tables: dict[str, list[str]] = {}
    try:
        for raw in raws:
            tables.setdefault(file_of(kind, raw, filing), []).append(table(kind, raw))
        "".join(text for added in tables.values() for text in added).encode()
    except RecursionError:
        raise HubError(Message("errors.too_nested_to_add")) from None
    except UnicodeEncodeError:  # a byte of the command line that is not UTF-8, or half a surrogate pair
        raise HubError(Message("errors.not_utf8_to_add")) from None
    return {path: longer(content_of(folder, path) or _first(folder, path), added) for path, added in tables.items()}


def _first(folder: Path, path: str) -> bytes:
    """What a new file begins with: the line that names the schema, if the base has that."""
    return schema_line(path).encode() if (folder / SCHEMA).is_file() else b""


def longer(old: bytes, tables: Sequence[str]) -> bytes:
    """The content of a file with these tables appended, in its own line endings."""
    newline = b"\r\n" if b"\r\n" in old else b"\n"
    gap = (newline if old.endswith(b"\n") else newline * 2) if old not in (b"", BOM) else b""
    return old + gap + "\n".join(tables).encode().replace(b"\n", newline)


@contextmanager
def tried_out(folder: Path, contents: Mapping[str, bytes]) -> Iterator[Store]:
    """Dry run: the base with these files. Raises BrokenBaseError if it is invalid now, RefusedError if it would be."""
    from hubcli.base.compiled.compiler import problems_with

    memory = sqlite3.connect(":memory:", isolation_level=None)
    with Store(memory, folder) as trial:
        with open_store(folder) as store:
            store.connection.backup(memory)
        problems = problems_with(memory, folder, contents)
        if problems.listed:
            raise RefusedError(problems)
        yield trial


def write_all(folder: Path, contents: Mapping[str, bytes], copies: Mapping[Path, str] | None = None) -> None:
    """Write these files, all or none, after the copies of texts. Raises HubError.

    If the process is killed between two files, only the first is longer, and nothing refers to what it gained.
    """
    for path, content in contents.items():
        if not content.startswith(content_of(folder, path)):
            raise HubError(Message("errors.changed_meanwhile", folder / path))
    write_together({**(copies or {}), **{folder / path: content.decode() for path, content in contents.items()}})


def content_of(folder: Path, path: str) -> bytes:
    """The content of a file of the base; nothing if there is no such file. Raises OutputError."""
    file = folder / path
    try:
        if not real(file).is_relative_to(real(folder)):
            raise OSError(errno.ELOOP, Message("errors.link_out_of_base"))
        return file.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise OutputError(file, error) from None


def file_of(kind: str, raw: Raw, filing: Filing) -> str:
    """The file where people look for a record, by its path below the folder of the base."""
    if kind in VOCABULARY:
        return "series.toml" if kind == "series" else f"{kind}s.toml"
    folder, kinds = _folder_of(raw, filing.groups), kind if kind == Kind.CONTEXT else f"{kind}s"
    id_, theme = str(raw.get("id")), str(raw.get("theme"))
    if filing.layout is Layout.FACT and re.fullmatch(ID_PATTERN, id_):
        return f"{folder}/{kinds}/{id_}.toml"
    if filing.layout is Layout.THEME and re.fullmatch(ID_PATTERN, theme):
        return f"{folder}/{theme}.toml"
    return f"{folder}/{kinds}.toml"


def _folder_of(raw: Raw, groups: Container[str]) -> str:
    """The folder of a fact: that of its only hub, `shared`, or `context`."""
    match raw.get("hubs"):
        case [str(group)] if group in groups:
            return "shared"
        case [str(hub)] if re.fullmatch(ID_PATTERN, hub):
            return hub
        case [_, _, *_]:
            return "shared"
    return "context"
