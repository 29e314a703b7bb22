"""Editions of a base: a name goes in, all records of the base come out, including those of the bases it extends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from sys import maxsize
from typing import NamedTuple, TypeVar

from hubcli.base.compiled.cache import ask_once
from hubcli.base.compiled.store import Store
from hubcli.base.extends import layers
from hubcli.base.folder import PACKAGE, SHIPPED, base_files, base_folder, shipped_folder
from hubcli.base.revisions import Revision, RevisionError
from hubcli.base.tables.reading import is_table
from hubcli.base.toml.problems import Problem, in_order
from hubcli.base.toml.reader import Entry, read
from hubcli.errors import MOST, BrokenBaseError, HubError, OptionError, reason
from hubcli.files import real, shown_folder
from hubcli.messages import Message

T = TypeVar("T")
Entries = dict[tuple[str, str], Entry]
"""The records of an edition by kind and id, those of the extended base first; the table `base` has no id."""


class EditionError(HubError):
    """An edition that does not exist."""

    def __init__(self, edition: str, why: Message) -> None:
        super().__init__(Message("errors.edition", edition, why, SHIPPED))
        self.why = why


class UnreadableRevisionError(HubError):
    """A revision with files or tables that cannot be read."""

    def __init__(self, edition: str, problems: list[Problem]) -> None:
        super().__init__(*problems, Message("errors.unreadable_edition", edition))


class Edition(NamedTuple):
    """What a base held."""

    records: Entries
    tables: dict[str, bytes]
    """The contents of its tables and those of the bases it extends, by path."""
    is_past: bool
    """Whether it is of a revision, which cannot be corrected."""


def open_edition(edition: str, base: Path | None) -> Edition:
    """What is in `FOLDER`, `hubcli`, `FOLDER@REVISION` or `@REVISION`, which is the base in use at that revision.

    A revision is one of git's, or an edition that the base had.
    The records are its own and those of the extended bases that it does not override. What a base at a revision
    extends is read at that revision if the repository has it, else from disk. A record of a revision that does not fit
    today's form is kept as plain data, since past revisions cannot be corrected. Raises HubError.
    """
    records: Entries = {}
    tables: dict[str, bytes] = {}
    problems, more = list[Problem](), False
    with _opened(edition, base) as (folder, at):
        try:
            folders = [folder, *layers(folder, at)]
        except BrokenBaseError as error:
            raise HubError(Message("errors.edition_problem", edition, error.problems[0])) from None
        is_past = at(folder) != folder
        for layer in reversed(folders):  # a nearer base overrides the bases that it extends
            entries, faults = _read(at(layer), tolerant=is_past)
            records |= entries
            tables |= _tables(at(layer))
            shown = edition if layer == folder else _shown(layer, edition, on_disk=at(layer) == layer)
            listed, are_more = in_order(faults, shown)
            problems, more = problems + listed, more or are_more
    if problems:
        raise UnreadableRevisionError(edition, problems) if is_past else BrokenBaseError(problems, more=more)
    return Edition(records, tables, is_past)


def ask_edition(revision: str, base: Path | None, question: Callable[[Store], T]) -> T:
    """The answer of the base in use as it was in an edition, or at a revision of its repository. Raises HubError."""
    edition = f"@{revision}"
    try:
        with _opened(edition, base) as (folder, at):
            try:
                return ask_once(at(folder), question)
            except BrokenBaseError as error:
                problems = [problem for problem in error.problems if isinstance(problem, Problem)]
                place = shown_folder(at(folder))
                shown = [replace(problem, file=problem.file.replace(place, edition, 1)) for problem in problems]
                raise UnreadableRevisionError(edition, shown) from None
    except EditionError as error:
        raise OptionError("--as-of", revision, error.why) from None


@contextmanager
def _opened(edition: str, base: Path | None) -> Iterator[tuple[Path, Callable[[Path], Path]]]:
    """The folder of the base, and for each folder where to read its files, inside a `with` block."""
    if edition == SHIPPED or Path(edition).is_dir():
        yield base_folder(None if edition == SHIPPED else Path(edition)), lambda folder: folder
        return
    if "@" not in edition:
        raise EditionError(edition, Message("errors.no_such_folder"))
    name, revision = _parted(edition)
    folder = real(shipped_folder() if name == SHIPPED else Path(name) if name else base_folder(base))
    if folder == (PACKAGE / "facts").resolve():
        raise EditionError(edition, Message("errors.shipped_without_history"))
    try:
        with Revision(folder, revision) as found:
            yield folder, found.files_of
    except RevisionError as error:
        raise EditionError(edition, error.why) from None


def _parted(edition: str) -> tuple[str, str]:
    """The folder and the revision; both may contain an @."""
    ends = [at for at, char in enumerate(edition) if char == "@"]
    end = next((end for end in reversed(ends) if Path(edition[:end]).is_dir()), ends[0])  # it may no longer exist
    return edition[:end], edition[end + 1 :]


def _tables(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in base_files(folder) if is_table(path)}


def _read(folder: Path, *, tolerant: bool) -> tuple[Entries, list[Problem]]:
    """The records of one folder, and its problems; if problems are tolerated, only those that hide whole records."""
    entries: Entries = {}
    problems: list[Problem] = []
    for path in base_files(folder):
        if is_table(path):  # its lines are no records
            continue
        try:
            content = read(path, (folder / path).read_bytes(), most=maxsize if tolerant else MOST)
        except OSError as error:
            problems.append(Problem(path, 1, None, None, Message("problems.cannot_read", reason(error))))
            continue
        named = [entry for entry in content.entries if entry.raw and (entry.id or entry.kind == "base")]
        entries |= {(entry.kind, entry.id or ""): entry for entry in named}
        tolerated = {fault for entry in named for fault in entry.faults} if tolerant else ()
        problems += (problem for problem in content.problems if problem not in tolerated)
    return entries, problems


def _shown(layer: Path, edition: str, *, on_disk: bool) -> str:
    """The name of an extended base in messages about the edition."""
    return shown_folder(layer) if on_disk else f"{shown_folder(layer)}@{_parted(edition)[1]}"
