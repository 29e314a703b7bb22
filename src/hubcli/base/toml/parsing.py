"""The text of a file goes in, its tables come out: TOML 1.0, whatever newer TOML the parsers know.

A fast parser reads; where it refuses, `tomli` reads again and says what is wrong. What only TOML 1.1 allows is looked
for where a quick search finds a sign of it.
"""

import re
from contextlib import suppress
from typing import Any

from hubcli.base.toml.positions import MANY, TOKEN
from hubcli.messages import Message


class NewerTomlError(Exception):
    """What only TOML 1.1 allows, and the line on which it is, from 1."""

    def __init__(self, line: int, message: Message) -> None:
        super().__init__(line, message)
        self.line, self.message = line, message


def parse(text: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises ValueError (most often TOMLDecodeError), RecursionError, NewerTomlError."""
    may_be_newer = _may_be_newer(text)
    if not may_be_newer and (tables := _read_fast(text)) is not None:
        return tables
    import tomli  # not needed with a compiled base

    tables = tomli.loads(text)
    if may_be_newer:
        _refuse_newer(text)
    return tables


def _read_fast(text: str) -> dict[str, Any] | None:
    """The tables as the fast parser reads them; None if it refuses, or is not installed for want of a wheel."""
    with suppress(ImportError):
        import rtoml

        with suppress(rtoml.TomlParsingError):
            if not text.startswith("\ufeff"):  # a second byte order mark, which only rtoml passes over
                return rtoml.loads(text)
    return None


def _may_be_newer(text: str) -> bool:
    """Whether the text may have what only TOML 1.1 allows; a valid text without any sign of it has not."""
    return "\\e" in text or "\\x" in text or any(sign.search(text) for sign in _SIGNS)


def _refuse_newer(text: str) -> None:
    line, last = 1, ""
    opened: list[str] = []
    for found in TOKEN.finditer(text):
        token = found[0]
        if newer := _newer(token, last, opened):
            raise NewerTomlError(line, newer)
        if token in "[{":
            opened.append(token)
        elif token in "]}" and opened:
            opened.pop()
        if token[0] not in " \t\n#":
            last = token
        line += token.count("\n")


def _newer(token: str, last: str, opened: list[str]) -> Message | None:
    """What TOML 1.0 does not have about a token, given the one before it and the brackets that are open."""
    if token[0] == '"':
        escape = _ESCAPE.search(token)
        return Message("problems.newer_escape", escape[1]) if escape else None
    if token == "\n" and opened[-1:] == ["{"]:
        return Message("problems.newer_lines")
    if token == "}" and last == ",":
        return Message("problems.newer_comma")
    return Message("problems.newer_time", token) if _TIME.fullmatch(token) else None


_SIGNS = (
    # An inline table that is open at the end of a line, or within two others.
    re.compile(rf"\{{[^{{}}\n]*+(?:\{{[^{{}}\n]*+\}}[^{{}}\n]*+){MANY}(?:\n|\{{[^{{}}\n]*+\{{)"),
    re.compile(r",[ \t]*+\}"),
    re.compile(r":(?<=[0-9]{2}:)[0-9]{2}(?![0-9:])"),
)
_ESCAPE = re.compile(rf"(?<!\\)(?:\\\\){MANY}(\\[ex])")
_TIME = re.compile(r"(?:.*[Tt])?[0-9]{2}:[0-9]{2}(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?")
