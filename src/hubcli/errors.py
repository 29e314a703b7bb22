"""The errors of users: one family, whose members say where, what and the way out, in either language."""

import errno
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from hubcli.messages import Message, said, table

SHOWN = 20
"""The most names that are listed if none is like the one that was given."""
MOST = 1000
"""The most problems that are reported at once: a file can have more than fit into memory."""


class HubError(Exception):
    """A command that cannot be carried out: one message or several, a line each; the exit code is 2."""

    def __init__(self, *lines: object) -> None:
        super().__init__(*lines)
        self.lines = lines

    def say(self, lang: str) -> str:
        """The lines in this language."""
        return "\n".join(printable(said(line, lang)) for line in self.lines)

    def __str__(self) -> str:
        return self.say("en")


class UnknownNameError(HubError):
    """A name that the base does not know."""

    def __init__(self, what: str, name: str, known: Iterable[str], *, list_with: str | None = None) -> None:
        """`what` is a noun of `messages.nouns`."""
        self.name = name
        names = list(known)
        others = Message("errors.there_are", names) if not list_with and 0 < len(names) <= SHOWN else ""
        way_out = Message("errors.list_with", list_with) if list_with else ""
        noun = Message(f"nouns.{what}")
        super().__init__(Message("errors.unknown_name", noun, quoted(name), did_you_mean(name, names, others), way_out))


class NoBaseError(HubError):
    """A folder without a base."""

    def __init__(self, folder: Path, reason: Message) -> None:
        super().__init__(Message("errors.no_base", folder, reason))


class OptionError(HubError):
    """An option's value that cannot be used."""

    def __init__(self, option: str, value: str, why: object) -> None:
        super().__init__(Message("errors.option", option, quoted(value), why))


class OutputError(HubError):
    """A file that could not be written."""

    def __init__(self, path: object, error: OSError) -> None:
        super().__init__(Message("errors.cannot_write", path, reason(error)))


class MissingExtraError(HubError):
    """A package that comes only with an extra."""

    def __init__(self, extra: str, what_for: object) -> None:
        super().__init__(Message("errors.missing_extra", extra, what_for))


class BrokenBaseError(HubError):
    """A base with problems, a line each, up to MOST of them."""

    def __init__(self, problems: Sequence[object], *, more: bool = False) -> None:
        self.problems, self.more = tuple(problems), more
        count = len(self.problems)
        several = Message("errors.more_problems", MOST) if more else Message("errors.problems", count)
        super().__init__(*self.problems, Message("errors.one_problem") if count == 1 and not more else several)


def reason(error: OSError) -> object:
    """Why the system refused: as a message where the catalogue has it, else as the system says it."""
    name = errno.errorcode.get(error.errno or 0)
    if name in table("os_errors") and error.strerror == os.strerror(error.errno or 0):
        return Message(f"os_errors.{name}")
    return Message("os_errors.other", error.strerror, name) if name else error.strerror or error


def translated(said: str) -> Message:
    """What a parser or git says, as a message, which has it in Chinese, too."""
    import re  # only a mistake needs it

    for name, (english, _) in table("parsers").items():
        pattern = re.escape(english).replace(r"\{\}", "(.*)")
        if found := re.fullmatch(pattern, said, re.DOTALL):
            first, *rest = found.groups() or ("",)
            values = [translated(first) if name.startswith("at_") else first, *rest]
            return Message(f"parsers.{name}", *values)
    raise AssertionError(said)  # the last text is whatever they say


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, if any is like it at all."""
    from rapidfuzz import fuzz, process, utils  # only a mistake needs it

    best = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    return best[0] if best else None


def did_you_mean(name: str, known: Iterable[str], otherwise: object = "") -> object:
    """What to add after an unknown name: a question with the known name most like it, if there is one."""
    close = nearest(name, known)
    return Message("errors.did_you_mean", close) if close else otherwise


def quoted(value: str, most: int = 200) -> Message:
    """What a user wrote, in quotation marks; only its beginning if it is longer than `most` characters."""
    return Message("errors.quoted", value if len(value) <= most else f"{value[:most]}…")


def printable(text: str) -> str:
    """The text on one line, safe for a terminal: control characters and stray bytes are written as escapes."""
    import re

    from hubcli.model.text import UNSAFE  # only a mistake needs it

    return re.sub(f"[{UNSAFE}\ud800-\udfff]", lambda found: _escape(ord(found[0])), text)


def _escape(code: int) -> str:
    """A character by its number, or the byte that was read as one, for it was not UTF-8 (PEP 383)."""
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"
