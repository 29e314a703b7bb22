"""The problems of a base: each has a place in a file and a message, and they are listed in the order of the files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from hubcli.base.folder import shown_file
from hubcli.errors import MOST, printable
from hubcli.messages import said, say


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a base: the file, the line from 1, the record and the key."""

    file: str
    line: int
    id: str | None
    where: str | None
    """The key, as `evidence[0].source`."""
    message: object
    """A message, in either language."""
    see: tuple[str, int] | None = None
    """The file and the line of the other record, if two contradict each other."""
    origin: object = None
    """Where a record that is not yet in the file comes from, as a message."""

    def __str__(self) -> str:
        return self.say("en")

    @property
    def loc(self) -> tuple[str | int, ...]:
        """The key, part by part: `("evidence", 0, "source")`."""
        parts = re.findall(r"[^.\[\]]+", self.where or "")
        return tuple(int(part) if part.isdigit() else part for part in parts)

    def say(self, lang: str) -> str:
        """The place, and what is wrong."""
        if self.origin:
            return say("colon", lang, said(self.origin, lang)) + self.text(lang)
        return say("problems.place", lang, printable(self.file), self.line, self.text(lang))

    def text(self, lang: str) -> str:
        """The record, the key and what is wrong, without the place."""
        parts = [say("problems.part", lang, part) for part in (self.id, self.where) if part]
        other = say("problems.see", lang, *self.see) if self.see else ""
        return printable("".join(parts) + said(self.message, lang) + other)

    def below(self, folder: str) -> "Problem":
        """The same, its files named as seen from the current folder."""
        see = (shown_file(folder, self.see[0]), self.see[1]) if self.see else None
        return replace(self, file=shown_file(folder, self.file), see=see)


class Problems(NamedTuple):
    """The problems of a base."""

    listed: list[Problem]
    """By file, line and message, each once."""
    more: bool
    """Whether there are more of them."""


def in_order(problems: Iterable[Problem], folder: str) -> Problems:
    """The problems below a folder, up to MOST of them."""
    found = list(islice(problems, MOST + 1))
    listed = {problem.below(folder) for problem in found[:MOST]}
    return Problems(sorted(listed, key=lambda each: (each.file, each.line, str(each))), len(found) > MOST)
