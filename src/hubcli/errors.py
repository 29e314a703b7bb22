"""What goes wrong on a user's side: one family, each member says where, what, and the way out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

SHOWN = 20
"""So many names are listed at most, where none is like the one that was given."""
MOST = 1000
"""How many problems are told at once: a file can have more of them than a computer has memory."""


class HubError(Exception):
    """A question that could not be asked, in one line or several; the program ends with exit code 2."""

    def __init__(self, *lines: object) -> None:
        super().__init__("\n".join(printable(str(line)) for line in lines))


class UnknownNameError(HubError):
    """A name that stands for nothing in the base."""

    def __init__(self, what: str, name: str, known: Iterable[str], *, list_with: str | None = None) -> None:
        self.name = name
        names = list(known)
        close = nearest(name, names)
        others = f"; there are {', '.join(names)}" if not list_with and 0 < len(names) <= SHOWN else ""
        hint = f"; did you mean '{close}'?" if close else others
        way_out = f" ('{list_with}' lists them)" if list_with else ""
        super().__init__(f"no {what} {quoted(name)}{hint}{way_out}")


class NoBaseError(HubError):
    """A folder that holds no base."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}; --base or HUBCLI_BASE names the folder of a base, with its base.toml")


class OptionError(HubError):
    """An option's value that cannot be used."""

    def __init__(self, option: str, value: str, why: str) -> None:
        super().__init__(f"{option} {quoted(value)}: {why}")


class OutputError(HubError):
    """A file that could not be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"{path}: cannot write: {error.strerror or error}; nothing was changed")


class MissingExtraError(HubError):
    """A package that only an extra brings."""

    def __init__(self, extra: str, what_for: str) -> None:
        super().__init__(f"{what_for} needs the extra '{extra}': in the folder of its code, pip install '.[{extra}]'")


class BrokenBaseError(HubError):
    """A base with problems, all of them up to MOST, each of which says itself in one line."""

    def __init__(self, problems: Sequence[object], *, more: bool = False) -> None:
        self.problems, self.more = tuple(problems), more
        count = len(self.problems)
        summary = "1 problem: mend it" if count == 1 else f"{count} problems: mend them"
        summary = f"more than {MOST:,} problems: mend these" if more else summary
        super().__init__(*self.problems, f"{summary} and run 'hubcli check' again")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, if any is like it at all."""
    from rapidfuzz import fuzz, process, utils  # only a mistake needs it

    best = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    return best[0] if best else None


def quoted(value: str, most: int = 200) -> str:
    """What a user wrote, in a message; its beginning where it is longer than so many characters."""
    return f"'{value}'" if len(value) <= most else f"'{value[:most]}…'"


def printable(text: str) -> str:
    """The text on one line, safe for a terminal: control characters and stray bytes are written as escapes."""
    import re

    from hubcli.model.text import UNSAFE  # only a mistake needs it

    return re.sub(f"[{UNSAFE}\ud800-\udfff]", lambda found: _escape(ord(found[0])), text)


def _escape(code: int) -> str:
    """A character by its number, or the byte that was read as one, for it was not UTF-8 (PEP 383)."""
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"
