"""Pinned passages: `passages.lock.toml` has the fingerprint of every passage as it was when it was pinned."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hubcli.errors import HubError, OutputError
from hubcli.files import shown_folder, write_whole
from hubcli.messages import Message
from hubcli.sources.passages import Texts, fingerprint

LOCK = "passages.lock.toml"
HEAD = "# Written by `hubcli sources pin`: the digest of every passage of each source, from passage 1.\n"

Pins = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class PinChange:
    """The result of pinning a source."""

    source: str
    state: str
    """`new`, `same`, `changed`, or `no_text` if no copy is at hand and the old pins stay."""
    passages: int
    changed: tuple[int, ...] = ()
    """The numbers of the passages that differ from their pins, from 1, including added and dropped ones."""


def read_pins(*folders: Path) -> Pins:
    """The pinned fingerprints of a base, by source: those of its own folder, then of the bases that it extends.

    Raises HubError if a file is damaged.
    """
    pins: Pins = {}
    for folder in reversed(folders):
        pins |= _read(folder / LOCK)
    return pins


def _read(path: Path) -> Pins:
    if not path.is_file():
        return {}
    import tomli

    try:
        tables = tomli.loads(path.read_text(encoding="utf-8"))
        return {source["id"]: tuple(map(str, source["passages"])) for source in tables.get("source", [])}
    except (tomli.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        raise HubError(Message("errors.damaged_pins", shown_folder(path))) from None


def pin(
    folders: Sequence[Path], sources: Sequence[str], texts: Texts, only: Collection[str] | None = None
) -> list[PinChange]:
    """Pin the passages of every source whose text is at hand, or only of the named ones; other pins stay.

    Only the first folder's file is written, with the pins that the extended bases do not have. Raises OutputError.
    """
    old, extended = read_pins(*folders), read_pins(*folders[1:])
    new: Pins = {}
    changes: list[PinChange] = []
    for source in sources:
        chosen = only is None or source in only
        passages = texts.passages(source) if chosen else None
        if passages is None:
            new |= {source: old[source]} if source in old else {}
            changes += [PinChange(source, "no_text", len(old.get(source, ())))] if chosen else []
            continue
        new[source] = fingerprints(passages)
        changes.append(_change(source, old.get(source), new[source]))
    path = folders[0] / LOCK
    own = {source: passages for source, passages in new.items() if passages != extended.get(source)}
    if own != _read(path):
        try:
            write_whole(path, _written(own))
        except OSError as error:
            raise OutputError(path, error) from None
    return changes


def fingerprints(passages: Iterable[str]) -> tuple[str, ...]:
    """The pins of a text: the fingerprints of its passages, in order."""
    return tuple(map(fingerprint, passages))


def _change(source: str, old: tuple[str, ...] | None, new: tuple[str, ...]) -> PinChange:
    if old is None:
        return PinChange(source, "new", len(new))
    longest = max(len(old), len(new))
    changed = tuple(number for number in range(1, longest + 1) if old[number - 1 : number] != new[number - 1 : number])
    return PinChange(source, "changed" if changed else "same", len(new), changed)


def _written(pins: Pins) -> str:
    import tomli_w

    tables = [{"id": source, "count": len(passages), "passages": passages} for source, passages in pins.items()]
    return f"{HEAD}\n{tomli_w.dumps({'source': tables})}" if tables else HEAD
