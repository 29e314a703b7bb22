"""Pinned passages: `passages.lock.toml` has the fingerprint of every passage as it was when it was pinned."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hubcli.errors import HubError, OutputError
from hubcli.files import shown_folder, write_whole
from hubcli.messages import Message
from hubcli.sources.alignment import aligned
from hubcli.sources.passages import Texts, fingerprint

LOCK = "passages.lock.toml"
HEAD = "# Written by `hubcli sources pin`: the digest of every passage of each source, from passage 1.\n"

Pins = dict[str, tuple[str, ...]]
Citation = tuple[str, str, int]
"""A fact, the source that it cites, and the number of the passage."""


@dataclass(frozen=True)
class PinChange:
    """The result of pinning a source."""

    source: str
    state: str
    """`new`, `same`, `changed`, or `no_text` if no copy is at hand and the old pins stay."""
    passages: int
    changed: tuple[int, ...] = ()
    """The numbers of the passages that were not pinned before, edited or new, from 1."""
    dropped: tuple[int, ...] = ()
    """The old numbers of the pinned passages that are no longer there as they were."""


def read_pins(*folders: Path) -> Pins:
    """The pinned fingerprints of a base, by source: those of its own folder, then of the bases that it extends.

    Raises HubError if a file is damaged.
    """
    pins: Pins = {}
    for folder in reversed(folders):
        pins |= _read(folder / LOCK).pins
    return pins


def read_removed(folder: Path) -> frozenset[Citation]:
    """The citations of a base whose passages the last edition of a text no longer had. Raises HubError."""
    return frozenset(_read(folder / LOCK).removed)


def pin(
    folders: Sequence[Path], sources: Sequence[str], texts: Texts, only: Collection[str] | None = None
) -> list[PinChange]:
    """Pin the passages of every source whose text is at hand, or only of the named ones; other pins stay.

    Only the first folder's file is written, with the pins that the extended bases do not have. Raises OutputError.
    """
    old, path = read_pins(*folders), folders[0] / LOCK
    new: Pins = {}
    changes: list[PinChange] = []
    for source in sources:
        chosen = only is None or source in only
        passages = texts.passages(source) if chosen else None
        if passages is None:
            changes += [PinChange(source, "no_text", len(old.get(source, ())))] if chosen else []
            continue
        new[source] = fingerprints(passages)
        changes.append(_change(source, old.get(source), new[source]))
    text = locked(folders, new, keep=sources)
    if text != _text(path):
        try:
            write_whole(path, text)
        except OSError as error:
            raise OutputError(path, error) from None
    return changes


def locked(folders: Sequence[Path], new: Pins, *, keep: Collection[str], removed: Iterable[Citation] = ()) -> str:
    """The content of the first folder's file with new pins; other pins of the sources to keep stay.

    `removed` are citations whose passages the new pins no longer have.
    """
    old, own, extended = read_pins(*folders), _read(folders[0] / LOCK), read_pins(*folders[1:])
    pins = {source: new.get(source, old.get(source)) for source in keep}
    kept = {source: pinned for source, pinned in pins.items() if pinned is not None and pinned != extended.get(source)}
    return _written(Lock(kept, (*(one for one in own.removed if one[1] not in new), *removed)))


class Lock(NamedTuple):
    """The content of one file of pins."""

    pins: Pins
    removed: tuple[Citation, ...] = ()


def fingerprints(passages: Iterable[str]) -> tuple[str, ...]:
    """The pins of a text: the fingerprints of its passages, in order."""
    return tuple(map(fingerprint, passages))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else HEAD


def _read(path: Path) -> Lock:
    if not path.is_file():
        return Lock({})
    import tomli

    try:
        found = tomli.loads(_text(path))
        tables = found.get("pinned", found.get("source", []))  # as the tables were called until version 0.1
        pins = {source["id"]: tuple(map(str, source["passages"])) for source in tables}
        removed = [
            (str(one["fact"]), str(source["id"]), int(one["passage"]))
            for source in tables
            for one in source.get("removed", [])
        ]
    except (tomli.TOMLDecodeError, ValueError, KeyError, TypeError, AttributeError):
        raise HubError(Message("errors.damaged_pins", shown_folder(path))) from None
    return Lock(pins, tuple(removed))


def _change(source: str, old: tuple[str, ...] | None, new: tuple[str, ...]) -> PinChange:
    if old is None:
        return PinChange(source, "new", len(new))
    same = aligned(old, new)
    changed = tuple(number for number in range(1, len(new) + 1) if number not in same.values())
    dropped = tuple(number for number in range(1, len(old) + 1) if number not in same)
    return PinChange(source, "same" if old == new else "changed", len(new), changed, dropped)


def _written(lock: Lock) -> str:
    import tomli_w

    removed: dict[str, list[dict[str, object]]] = {}
    for fact, source, passage in sorted(set(lock.removed)):
        removed.setdefault(source, []).append({"fact": fact, "passage": passage})
    tables = [
        {"id": source, "count": len(passages), "passages": passages}
        | ({"removed": removed[source]} if source in removed else {})
        for source, passages in lock.pins.items()
    ]
    return f"{HEAD}\n{tomli_w.dumps({'pinned': tables})}" if tables else HEAD
