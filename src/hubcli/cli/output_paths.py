"""Where `--output` may write: over an earlier output, but over nothing that people wrote."""

import re
from pathlib import Path

from hubcli.errors import OptionError
from hubcli.files import real, shown_folder
from hubcli.messages import Message

SQLITE = b"SQLite format 3\0"
"""How every SQLite database starts (SQLite file format, 1.3.1)."""


def refuse_what_people_wrote(output: Path) -> None:
    """Raise OptionError where the file is a base's, or would be one, or is a draft with markers."""
    target = real(output)
    base = next((folder for folder in target.parents if (folder / "base.toml").is_file()), None)
    if base and target.suffix.lower() in _OF_A_BASE:
        raise OptionError("--output", str(output), Message("cli.in_a_base", shown_folder(base)))
    if _DRAFT.search(_content(output)):
        raise OptionError("--output", str(output), Message("cli.a_draft"))


def refuse_other_than_sqlite(output: Path) -> None:
    """Raise OptionError where a database would take the place of a file that is none."""
    if _content(output)[: len(SQLITE)] not in (b"", SQLITE):
        raise OptionError("--output", str(output), Message("cli.not_sqlite"))


def _content(path: Path) -> bytes:
    """What is in the file, nothing where there is none that can be read."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""  # whoever writes says why not


_OF_A_BASE = (".toml", ".txt")
"""Records and copies of sources; an answer, or a schema for an editor, may well lie beside them."""
_DRAFT = re.compile(rb"<!--[ \t]*hubcli:(?:begin|end|ok)\b")
