"""A record is taken out of its file, unless others refer to it; its sign-offs go with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple

from hubcli.base.appending import tried_out
from hubcli.base.compiled.store import Store
from hubcli.base.folder import shown_file
from hubcli.base.toml.positions import Path as KeyPath
from hubcli.base.toml.references import links
from hubcli.edits.changes import Change, Located, changing, left_of, located, records_in, records_of, write_changes
from hubcli.edits.keys import ABSENT, with_key, without_record
from hubcli.edits.naming_files import files_naming
from hubcli.edits.review import FILE as REVIEWS
from hubcli.edits.review import file_text, written_reviews
from hubcli.errors import HubError
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.questions.answer import Answer


class StillNamedError(HubError):
    """A record that others refer to."""

    def __init__(self, id_: str, references: Sequence["Reference"]) -> None:
        found = [Message("errors.refers_to", one.file, one.line, one.id, one.key, id_) for one in references]
        super().__init__(*found, Message("errors.still_named", id_))


class Reference(NamedTuple):
    """Where another record names the one that is to go."""

    file: str
    """As seen from the current folder."""
    line: int
    id: str
    key: str
    """As `addresses[0]`."""


@dataclass(frozen=True)
class Removal(Answer):
    """A record that is no longer in the base."""

    schema: ClassVar[str] = "hubcli/remove/1"
    id: str
    file: str
    line: int
    references: tuple[Reference, ...]
    """The references to it that were taken out, too."""
    sign_offs: int
    """How many sign-offs went with it."""
    patch: str
    """The change as a unified diff."""
    written: bool


def remove(folder: Path, *, id_: str, force: bool = False, dry_run: bool = False) -> Removal:
    """Take a record out, with `force` the references to it as well; with `dry_run` only show how.

    Raises HubError: StillNamedError, unless forced, if others refer to it.
    """
    with changing(folder) as store:
        own = located(store, id_)
        where = store.where_written(id_)
        naming = list(_naming(store, id_))
        references = tuple(_reference(store, found, key) for found, key in naming)
        if references and not force:
            raise StillNamedError(id_, references)
        contents = {path: (folder / path).read_bytes() for path in sorted({own.path, *(one.path for one, _ in naming)})}
        new = dict(contents)
        for found, key in reversed(naming):
            new[found.path] = with_key(new[found.path], found.written, _path(key), ABSENT)
        (left,) = (one for one in records_of(own.path, new[own.path]) if one.written.id == id_)
        new[own.path] = left_of(own.path, without_record(new[own.path], left.written))
        kept, gone = _without_sign_offs(folder, id_)
        if gone:
            contents[REVIEWS], new[REVIEWS] = (folder / REVIEWS).read_bytes(), kept
        with tried_out(folder, new):
            pass
        changes = [Change(path, old, new[path]) for path, old in contents.items()]
        if not dry_run:
            write_changes(folder, changes)
        patch = "".join(change.patch(folder) for change in changes)
        return Removal(id_, *where, references, gone, patch, not dry_run)


def _naming(store: Store, id_: str) -> Iterator[tuple[Located, str]]:
    """Each reference to a record, in the order of the files, with its key; sign-offs are no references."""
    for path in files_naming(store, id_):
        for found in records_in(store.folder, path):
            for link in links(found.written.kind, dict(found.raw)):
                if link.target == id_ and found.written.id != id_:
                    yield found, _dropped(link.where)


def _dropped(where: str) -> str:
    """What is taken out with a reference: the whole piece of evidence, or the item of a list."""
    return re.sub(r"^(evidence\[\d+\])\..*", r"\1", where)


def _reference(store: Store, found: Located, key: str) -> Reference:
    file = shown_file(shown_folder(store.folder), found.path)
    return Reference(file, found.written.line, found.written.id, key)


def _path(key: str) -> KeyPath:
    return tuple(int(part) if part.isdigit() else part for part in re.findall(r"[^.\[\]]+", key))


def _without_sign_offs(folder: Path, id_: str) -> tuple[bytes, int]:
    """The file of sign-offs without those on a fact or tension, and their number."""
    reviews = written_reviews(folder / REVIEWS)
    kept = [review for review in reviews if review.read != id_]
    return file_text(kept).encode(), len(reviews) - len(kept)
