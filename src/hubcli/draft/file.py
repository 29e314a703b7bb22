"""Drafts come in and go out: text with every byte as it was, and what is wrong with them, by file and line."""

import difflib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hubcli.errors import HubError, OutputError
from hubcli.files import write_whole

STDIN = Path("-")
LF = "\n"
UNENDED = "\n\\ No newline at end of file\n"
LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
"""A line and its end, as CommonMark ends lines (0.31, 2.1)."""


class Draft(NamedTuple):
    """A report."""

    name: str
    """How messages name it."""
    text: str
    """All of it, a byte order mark and the ends of lines included."""


class Fault(NamedTuple):
    """What is wrong with a draft at a line."""

    line: int
    """From 1; 0 where it is the draft as a whole."""
    message: str


class DraftError(HubError):
    """A draft that cannot be worked on, with everything that is wrong with it; nothing is written."""

    def __init__(self, name: str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        places = (f"{name}:{fault.line}" if fault.line else name for fault in self.faults)
        said = (f"{place}: {at.message}" for place, at in zip(places, self.faults, strict=True))
        super().__init__(*(line for text in said for line in text.split("\n")))


def read_draft(path: Path, *, missing_is_empty: bool = False) -> Draft:
    """The draft in a file, or on standard input. Raises DraftError."""
    name = "standard input" if path == STDIN else str(path)
    try:
        content = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        return Draft(name, content.decode("utf-8"))
    except FileNotFoundError:
        if missing_is_empty:
            return Draft(name, "")
        raise DraftError(
            name, [Fault(0, "there is no such file; 'hubcli export --into FILE --append' starts one")]
        ) from None
    except UnicodeDecodeError as error:
        line = 1 + len(re.findall(r"\r\n|\r|\n", content[: error.start].decode("utf-8")))
        fault = Fault(line, f"byte {content[error.start]:#04x} is not UTF-8: save the draft as UTF-8")
        raise DraftError(name, [fault]) from None
    except OSError as error:
        raise DraftError(name, [Fault(0, f"cannot be read: {error.strerror}")]) from None


def write_draft(path: Path, draft: Draft, text: str) -> None:
    """The text into the draft's file, whole, or to standard output. Raises DraftError and OutputError."""
    if path == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    elif text != draft.text or not path.exists():
        if path.exists() and path.read_bytes() != draft.text.encode():
            raise DraftError(
                draft.name, [Fault(0, "it was changed by someone else in the meantime; nothing is written")]
            )
        try:
            write_whole(path, text)
        except OSError as error:
            raise OutputError(path, error) from None


def difference(draft: Draft, text: str) -> str:
    """What would change, as a unified diff, in which a carriage return stands before the line feed."""
    names = draft.name, f"{draft.name} (refreshed)"
    return "".join(difflib.unified_diff(_lines(draft.text), _lines(text), *names))


def _lines(text: str) -> list[str]:
    lines = [(line, end) for line, end in LINE.findall(text) if line or end]
    return [f"{line}{end.replace(LF, '')}{LF}" if end else f"{line}{UNENDED}" for line, end in lines]
