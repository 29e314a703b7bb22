"""Where `--output` may write: earlier output may be overwritten, files that people wrote may not."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from hubcli.errors import OptionError
from hubcli.files import real, shown_folder
from hubcli.messages import Message

PIECE, LONGEST_MARKER = 1 << 20, 100
"""How many bytes are read at a time, and within how many a marker starts."""
SQLITE = b"SQLite format 3\0"
"""How every SQLite database starts (SQLite file format, 1.3.1)."""


def refuse_what_people_wrote(output: Path) -> None:
    """Raise OptionError if the file belongs to a base, or would, or is a draft with markers."""
    target = real(output)
    base = next((folder for folder in target.parents if (folder / "base.toml").is_file()), None)
    if base and target.suffix.lower() in _OF_A_BASE:
        raise OptionError("--output", str(output), Message("cli.in_a_base", shown_folder(base)))
    if _is_draft(output):
        raise OptionError("--output", str(output), Message("cli.a_draft"))


def refuse_other_than_sqlite(output: Path) -> None:
    """Raise OptionError if a database would replace a file that is not one."""
    if next(_pieces(output), b"")[: len(SQLITE)] not in (b"", SQLITE):
        raise OptionError("--output", str(output), Message("cli.not_sqlite"))


def _is_draft(output: Path) -> bool:
    """Whether a marker is in the file, which may be large: earlier output of any size."""
    before = b""
    for piece in _pieces(output):
        if _DRAFT.search(text := before + piece):
            return True
        before = text[-LONGEST_MARKER:]
    return False


def _pieces(path: Path) -> Iterator[bytes]:
    """The content of the file, piece by piece; nothing if it cannot be read."""
    with suppress(OSError):  # the write that follows reports why
        if path.is_file():
            with path.open("rb") as content:
                yield from iter(partial(content.read, PIECE), b"")


_OF_A_BASE = (".toml", ".txt")
"""Records and copies of sources; an answer or a schema for an editor may well be saved beside them."""
_DRAFT = re.compile(rb"<!--[ \t]*hubcli:(?:begin|end|ok)\b")
