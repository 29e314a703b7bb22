"""The text of a TOML file goes in; its records and comments come out as pieces, which together are that text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hubcli.base.toml.parsing import parse
from hubcli.base.toml.positions import Lines
from hubcli.questions.sign_offs import reader_key

Key = tuple[str, tuple[str, ...], int]
"""The table, what identifies a record in it, and a number from 1 if several are identified alike."""


class ScatteredError(Exception):
    """A file whose records cannot be told apart by their lines."""


class Piece(NamedTuple):
    """Whole lines of a file: a record with the comment directly above it, or a comment of its own."""

    key: Key
    text: str
    gap: str
    """The blank lines below it."""
    data: Mapping[str, Any] | None = None
    """The record; None in a comment."""

    @property
    def plain(self) -> str:
        """The text, whatever its line ends are."""
        return self.text.replace("\r\n", "\n")


def pieces(text: str) -> list[Piece]:
    """The pieces of a valid TOML text, in order. Raises ScatteredError."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    starts = _starts(text)
    ends = [*starts, len(lines)]
    found = list(_blocks(lines[: ends[0]]))
    for (start, (key, data)), end in zip(starts.items(), ends[1:], strict=True):
        above = found.pop().text if found and _belongs_below(found[-1]) else ""
        rest = lines[start:end]
        size = _size(rest)
        blank = next((at for at in range(size, len(rest)) if rest[at].strip()), len(rest))
        found.append(Piece(key, above + "".join(rest[:size]), "".join(rest[size:blank]), data))
        found += _blocks(rest[blank:])
    return list(_numbered(found))


def by_table(text: str) -> dict[str, list[Any]]:
    """The records of a valid TOML text, in order. Raises ScatteredError."""
    tables: dict[str, list[Any]] = {}
    for key, raw, _, _ in _records(text):
        tables.setdefault(key[0], []).append(raw)
    return tables


def _starts(text: str) -> dict[int, tuple[Key, Mapping[str, Any]]]:
    """The number of the line, from 0, on which each record starts, in order."""
    lines = Lines(text.replace("\r\n", " \n"))
    found = [(lines.of_record(table, number) - 1, (key, raw)) for key, raw, table, number in _records(text)]
    starts = dict(sorted(found, key=lambda one: one[0]))
    if len(starts) < len(found):
        raise ScatteredError
    return starts


def _records(text: str) -> Iterator[tuple[Key, Mapping[str, Any], str, int]]:
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for table, value in parse(text).items():
        for number, raw in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(raw, dict):
                raise ScatteredError
            named = table, _identity(table, raw)
            counts[named] += 1
            yield (*named, counts[named]), raw, table, number


def _identity(table: str, raw: Mapping[str, Any]) -> tuple[str, ...]:
    """What identifies a record in its table: its id; of a sign-off, what was read and by whom."""
    if table == "review":
        read = [str(raw.get(key, "")) for key in ("fact", "tension", "reader")]
        return (*read, reader_key(str(raw.get("by", ""))))
    return (str(raw.get("id", "")),)


def _size(lines: list[str]) -> int:
    """How many of the lines from a record's first one are its own: not the blank lines and comments at the end."""
    ends = ("#", "]") if lines[0].lstrip().startswith("{") else ("#",)
    size = len(lines)
    while size > 1 and (not lines[size - 1].strip() or lines[size - 1].lstrip().startswith(ends)):
        size -= 1
    end = next((at for at in range(size, len(lines)) if not lines[at].lstrip().startswith("#")), len(lines))
    return end if end < len(lines) and not lines[end].strip() else size


def _blocks(lines: list[str]) -> Iterator[Piece]:
    """The comments between records, each with the blank lines below it."""
    for found in re.finditer(r"((?:[ \t]*[^\s][^\n]*(?:\n|\Z))*)((?:[ \t\r]*\n)*)", "".join(lines)):
        if found[0]:
            yield Piece(("", (), 0), found[1], found[2])


def _belongs_below(piece: Piece) -> bool:
    """Whether a piece is a comment directly above the next line."""
    lines = piece.text.splitlines()
    return piece.data is None and not piece.gap and all(line.lstrip().startswith("#") for line in lines)


def _numbered(found: list[Piece]) -> Iterator[Piece]:
    """The pieces, with comments identified by their text."""
    counts: Counter[str] = Counter()
    for piece in found:
        if piece.data is None:
            counts[piece.plain] += 1
            piece = piece._replace(key=("", (piece.plain,), counts[piece.plain]))
        yield piece
