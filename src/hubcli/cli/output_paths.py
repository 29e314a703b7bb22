"""Where `--output` may write: earlier output may be overwritten, files that people wrote may not."""

import re
from pathlib import Path

from hubcli.errors import OptionError
from hubcli.files import real, shown_folder
from hubcli.messages import Message

SQLITE = b"SQLite format 3\0"
"""How every SQLite database starts (SQLite file format, 1.3.1)."""


def refuse_what_people_wrote(output: Path) -> None:
    """Raise OptionError if the file belongs to a base, or would, or is a draft with markers."""
    target = real(output)
    base = next((folder for folder in target.parents if (folder / "base.toml").is_file()), None)
    if base and target.suffix.lower() in _OF_A_BASE:
        raise OptionError("--output", str(output), Message("cli.in_a_base", shown_folder(base)))
    if _DRAFT.search(_content(output)):
        raise OptionError("--output", str(output), Message("cli.a_draft"))


def refuse_other_than_sqlite(output: Path) -> None:
    """Raise OptionError if a database would replace a file that is not one."""
    if _content(output)[: len(SQLITE)] not in (b"", SQLITE):
        raise OptionError("--output", str(output), Message("cli.not_sqlite"))


def _content(path: Path) -> bytes:
    """The content of the file; empty if it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""  # the write that follows reports why


_OF_A_BASE = (".toml", ".txt")
"""Records and copies of sources; an answer or a schema for an editor may well be saved beside them."""
_DRAFT = re.compile(rb"<!--[ \t]*hubcli:(?:begin|end|ok)\b")
