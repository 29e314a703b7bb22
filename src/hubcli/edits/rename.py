"""A record gets another id: every reference to it follows, in records, pins and sign-offs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import ClassVar

from hubcli.base.appending import content_of, tried_out
from hubcli.base.compiled.store import Store
from hubcli.base.toml.positions import Lines
from hubcli.base.toml.references import links
from hubcli.edits.changes import Change, changing, located, records_in, write_changes
from hubcli.edits.in_place import Replacement, with_values
from hubcli.edits.naming_files import files_naming
from hubcli.edits.review import FILE as REVIEWS
from hubcli.edits.review import file_text, written_reviews
from hubcli.errors import HubError, OptionError
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.model.review import Review
from hubcli.model.text import ID_PATTERN
from hubcli.model.vocabulary import Layout
from hubcli.questions.answer import Answer
from hubcli.questions.sign_offs import current_digest, sign_offs
from hubcli.sources.pins import LOCK, read_pins


@dataclass(frozen=True)
class Renaming(Answer):
    """A record with another id."""

    schema: ClassVar[str] = "hubcli/rename/1"
    old: str
    new: str
    vocabulary: str
    references: int
    """How many references of other records followed."""
    files: tuple[str, ...]
    """The files that change, as seen from the current folder."""
    patch: str
    """The change as a unified diff."""
    written: bool


def rename(folder: Path, *, old: str, new: str, dry_run: bool = False) -> Renaming:
    """Give a record another id; with `dry_run` only show how. Raises HubError."""
    if not re.fullmatch(ID_PATTERN, new):
        raise OptionError("NEW", new, Message("cli.no_id"))
    with changing(folder) as store:
        if new in store.ids(new):
            raise HubError(Message("errors.id_taken", new, *store.where_written(new)))
        own = located(store, old)
        found = {path: list(_replacements(folder, path, old, new)) for path in {own.path, *files_naming(store, old)}}
        changes = [_changed(folder, path, replacements) for path, replacements in sorted(found.items())]
        locked = _locked(folder, old, new)
        signed = _signed(store, {change.path: change.new for change in changes}, old, new)
        changes += [*locked, *signed]
        if store.info.layout is Layout.FACT and PurePosixPath(own.path).stem == old:
            changes = list(_moved(folder, changes, own.path, new))
        if not dry_run:
            write_changes(folder, changes)
        return Renaming(
            old,
            new,
            store.vocabulary_of(old),
            sum(map(len, found.values())) - 1,
            tuple(f"{shown_folder(folder)}/{change.path}" for change in changes),
            "".join(change.patch(folder) for change in changes),
            not dry_run,
        )


def _moved(folder: Path, changes: Iterable[Change], path: str, new: str) -> Iterator[Change]:
    """The changes, where the file that is named by the record's id gets the new name, unless there is such a file."""
    target = str(PurePosixPath(path).with_name(f"{new}.toml"))
    free = not content_of(folder, target)
    for change in changes:
        if change.path == path and free:
            yield Change(target, b"", change.new)
            yield Change(path, change.old, b"")
        else:
            yield change


def _replacements(folder: Path, path: str, old: str, new: str) -> Iterator[Replacement]:
    """The places of an id in a file: that of the record itself, and those of the references to it."""
    for _, record, raw in records_in(folder, path):
        named = [link.where for link in links(record.kind, dict(raw)) if link.target == old and record.kind != "review"]
        for where in [*(["id"] if record.id == old else []), *named]:
            parts = re.findall(r"[^.\[\]]+", where)
            yield Replacement(record.id, record.line, tuple(int(p) if p.isdigit() else p for p in parts), new)


def _changed(folder: Path, path: str, replacements: list[Replacement]) -> Change:
    content = (folder / path).read_bytes()
    return Change(path, content, with_values(content, replacements))


def _locked(folder: Path, old: str, new: str) -> Iterator[Change]:
    """The pins, if a source that has some is renamed."""
    if old in read_pins(folder):
        content = (folder / LOCK).read_bytes()
        lines = Lines(content.decode())
        table = "pinned" if b"[[pinned]]" in content else "source"  # as in files of version 0.1
        line = lines.of_record(table, [*read_pins(folder)].index(old))
        yield Change(LOCK, content, with_values(content, [Replacement(old, line, ("id",), new)]))


def _signed(store: Store, contents: dict[str, bytes], old: str, new: str) -> Iterator[Change]:
    """The sign-offs, once the other files have been tried out: those that hold do so under the new id."""
    path = store.folder / REVIEWS
    reviews = [_renamed(review, old, new) for review in written_reviews(path)]
    tried = contents | ({REVIEWS: file_text(reviews).encode()} if reviews else {})
    pins = {new if source == old else source: each for source, each in read_pins(store.folder, *store.extended).items()}
    holding = {one.digest for signed in sign_offs(store).values() for one in signed if one.current}
    with tried_out(store.folder, tried) as trial:
        reviews = [
            review.but(digest=current_digest(trial, review, pins)) if review.digest in holding else review
            for review in reviews
        ]
    if reviews:
        yield Change(REVIEWS, path.read_bytes(), file_text(reviews).encode())


def _renamed(review: Review, old: str, new: str) -> Review:
    if review.read != old:
        return review
    return review.but(fact=new) if review.fact else review.but(tension=new)
