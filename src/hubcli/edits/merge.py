"""Two versions of a TOML file that come from a third are merged record by record, as git's merge driver."""

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hubcli.base.appending import BOM
from hubcli.base.toml.parsing import NewerTomlError, parse
from hubcli.base.toml.reader import why_unreadable
from hubcli.edits.pieces import Key, Piece, ScatteredError, by_table, pieces
from hubcli.errors import HubError
from hubcli.files import write_whole
from hubcli.messages import Message

OURS, THEIRS = "ours", "theirs"
UNREADABLE = (ValueError, RecursionError, NewerTomlError)
"""What parsing raises."""


class Merged(NamedTuple):
    """The merged text, and what a person has to decide."""

    text: str
    conflicts: tuple[Message, ...] = ()


class Conflict(NamedTuple):
    """A record that is different on both sides; None where it was removed."""

    ours: Piece | None
    theirs: Piece | None

    @property
    def some(self) -> Piece:
        """Ours, or theirs if we have none."""
        piece = self.ours or self.theirs
        assert piece
        return piece


def merge(base: Path, ours: Path, theirs: Path, name: str) -> tuple[Message, ...]:
    """Write the merge of two versions to the file of ours; returns the conflicts, which are marked there.

    `name` is what messages call the file. Raises HubError, OSError.
    """
    texts = [
        _read(path, Message(f"merge.{side}"), name) for path, side in ((base, "base"), (ours, OURS), (theirs, THEIRS))
    ]
    try:
        merged = merged_texts(*texts)
    except ScatteredError:
        merged = _line_by_line(base, ours, theirs)
    mark = BOM.decode() if ours.read_bytes().startswith(BOM) else ""
    if merged.text != texts[1]:
        write_whole(ours, mark + merged.text)
    return tuple(Message("merge.in_file", name, conflict) for conflict in merged.conflicts)


def merged_texts(base: str, ours: str, theirs: str) -> Merged:
    """The merge of two valid TOML texts that come from a third. Raises ScatteredError."""
    newline = "\r\n" if "\r\n" in ours else "\n"
    old, own = pieces(_ended(base)), pieces(_ended(ours, newline))
    other = pieces(_ended(theirs).replace("\r\n", "\n").replace("\n", newline))
    merged = _merged({piece.key: piece for piece in old}, own, other)
    for side in (OURS, THEIRS):  # where the lines of a record are not together, this finds it
        decided = [piece for one in merged if (piece := _decided(one, side))]
        if _tables_of(_joined(decided, own, newline)) != _tables(decided):
            raise ScatteredError
    text = _joined([_marked(one, newline) for one in merged], own, newline)
    if ours and not ours.endswith("\n") and [piece.key for piece in own[-1:]] == [_key(one) for one in merged[-1:]]:
        text = text.removesuffix(newline)
    return Merged(text, tuple(_said(one) for one in merged if isinstance(one, Conflict)))


def _read(path: Path, side: Message, name: str) -> str:
    content = path.read_bytes()
    try:
        text = content.removeprefix(BOM).decode()
        parse(text.replace("\r\n", "\n"))
    except UNREADABLE as error:
        raise HubError(Message("merge.unreadable", name, side, *why_unreadable(error, content))) from None
    return text


def _merged(base: dict[Key, Piece], ours: Sequence[Piece], theirs: Sequence[Piece]) -> list[Piece | Conflict]:
    """Our pieces in their order, and each of theirs that we lack before the next one that we have, else at the end."""
    own, other = ({piece.key: piece for piece in side} for side in (ours, theirs))
    added: dict[Key | None, list[Piece | Conflict]] = {}
    before: Key | None = None
    for piece in reversed(theirs):
        if piece.key in own:
            before = piece.key
        elif choice := _choice(base.get(piece.key), None, piece):
            added.setdefault(before, []).insert(0, choice)
    merged: list[Piece | Conflict] = []
    for piece in ours:
        choice = _choice(base.get(piece.key), piece, other.get(piece.key))
        merged += [*added.get(piece.key, ()), *([choice] if choice else [])]
    return [*merged, *added.get(None, ())]


def _choice(base: Piece | None, ours: Piece | None, theirs: Piece | None) -> Piece | Conflict | None:
    """What becomes of a piece: that of the side that changed it, ours if both did alike; None if it is removed."""
    before, own, other = (piece.plain if piece else None for piece in (base, ours, theirs))
    if own == other or other == before:
        return ours
    if own == before:
        return theirs._replace(gap=ours.gap) if ours and theirs else theirs
    if ours and theirs and ours.data == theirs.data:
        return ours
    return Conflict(ours, theirs)


def _joined(merged: Sequence[Piece], ours: Sequence[Piece], newline: str) -> str:
    """The text of the pieces, with a blank line above what is added and none below it at the end."""
    text, own = "", {piece.key for piece in ours}
    for piece in merged:
        is_added = piece.key not in own and piece.text.lstrip().startswith(("[", "#", "<"))
        if is_added and text and not text.endswith(newline * 2):
            text += newline
        text += piece.text + piece.gap
    if merged and (not ours or merged[-1].key != ours[-1].key):
        text = text.removesuffix(merged[-1].gap)
    return text


def _decided(one: Piece | Conflict, side: str) -> Piece | None:
    """A piece, or what one side has in a conflict."""
    if isinstance(one, Piece):
        return one
    return one.ours if side == OURS else one.theirs


def _marked(one: Piece | Conflict, newline: str) -> Piece:
    """A piece; of a conflict both sides, marked as git marks them."""
    if isinstance(one, Piece):
        return one
    ours, theirs = (piece.text if piece else "" for piece in one)
    start, middle, end = (f"{mark}{newline}" for mark in (f"<<<<<<< {OURS}", "=======", f">>>>>>> {THEIRS}"))
    return one.some._replace(text=f"{start}{ours}{middle}{theirs}{end}")


def _key(one: Piece | Conflict) -> Key:
    return one.key if isinstance(one, Piece) else one.some.key


def _said(conflict: Conflict) -> Message:
    table, identity, _ = conflict.some.key
    how = "both" if conflict.ours and conflict.theirs else "removed_here" if conflict.theirs else "removed_there"
    return Message(f"merge.{how}", " ".join([table, *filter(None, identity)]))


def _line_by_line(base: Path, ours: Path, theirs: Path) -> Merged:
    """What git makes of files whose records are not on lines of their own. Raises HubError."""
    names = [word for label in (OURS, "base", THEIRS) for word in ("-L", label)]
    try:
        done = subprocess.run(["git", "merge-file", "-p", *names, "--", ours, base, theirs], capture_output=True)
    except FileNotFoundError:
        raise HubError(Message("errors.no_git")) from None
    text = done.stdout.removeprefix(BOM).decode()
    if done.returncode > 127:
        raise HubError(Message("errors.git_says", done.stderr.decode(errors="replace").strip()))
    if done.returncode:
        return Merged(text, (Message("merge.lines"),))
    try:
        parse(text.replace("\r\n", "\n"))
    except UNREADABLE as error:
        return Merged(text, (Message("merge.invalid", *why_unreadable(error, done.stdout)),))
    return Merged(text)


def _tables(pieces: Iterable[Piece]) -> dict[str, list[Any]]:
    tables: dict[str, list[Any]] = {}
    for piece in pieces:
        if piece.data is not None:
            tables.setdefault(piece.key[0], []).append(piece.data)
    return tables


def _tables_of(text: str) -> dict[str, list[Any]]:
    try:
        return by_table(text)
    except UNREADABLE:
        raise ScatteredError from None


def _ended(text: str, newline: str = "\n") -> str:
    return text if text.endswith("\n") or not text else text + newline
