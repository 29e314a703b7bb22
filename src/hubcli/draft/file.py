"""The files of drafts: read, written as a whole, and compared with what would be written."""

import difflib
import sys
from pathlib import Path

from hubcli.draft.reading.formats import format_of
from hubcli.draft.text import LINE, Draft, DraftError, Fault
from hubcli.errors import OutputError, reason
from hubcli.files import STDIN, write_bytes
from hubcli.messages import Message

LF = "\n"
UNENDED = "\n\\ No newline at end of file\n"


def read_draft(path: Path, *, missing_is_empty: bool = False, way_out: object = "") -> Draft:
    """The draft in a file, or on standard input; `way_out` ends the message if there is no file. Raises DraftError."""
    name = "standard input" if path == STDIN else str(path)
    try:
        content = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        return format_of(name, content).decode(name, content)
    except FileNotFoundError:
        if missing_is_empty:
            return Draft(name, "")
        raise DraftError(name, [Fault(0, Message("drafts.no_such_file", way_out))]) from None
    except OSError as error:
        raise DraftError(name, [Fault(0, Message("drafts.cannot_read", reason(error)))]) from None


def write_draft(path: Path, draft: Draft, new: Draft) -> None:
    """Write a draft to its file as a whole, or to standard output. Raises DraftError and OutputError."""
    if path == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(new.data)
        sys.stdout.buffer.flush()
    elif new.data != draft.data or not path.exists():
        if path.exists() and path.read_bytes() != draft.data:
            raise DraftError(draft.name, [Fault(0, Message("drafts.changed_meanwhile"))])
        try:
            write_bytes(path, new.data)
        except OSError as error:
            raise OutputError(path, error) from None


def difference(draft: Draft, new: Draft) -> str:
    """The changes as a unified diff; lines that end in CR LF keep their carriage return."""
    names = draft.name, f"{draft.name} (refreshed)"
    return "".join(difflib.unified_diff(_lines(draft.text), _lines(new.text), *names))


def _lines(text: str) -> list[str]:
    lines = [(line, end) for line, end in LINE.findall(text) if line or end]
    return [f"{line}{end.replace(LF, '')}{LF}" if end else f"{line}{UNENDED}" for line, end in lines]
