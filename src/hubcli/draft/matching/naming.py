"""How surely the words around a figure name what a figure of the base measures."""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from hubcli.draft.matching.neutral import telling_words
from hubcli.figures.characters import simplified
from hubcli.words.keywords import Keywords, keywords


class Naming(IntEnum):
    """How surely the words around a figure name what a figure of the base measures."""

    NOT = 0
    AKIN = 1
    """The paragraph is related to the fact."""
    LIKE = 2
    """The sentence and the fact share most keywords, or the sentence names the indicator for another figure."""
    NAMED = 3
    """The words that go with the figure name it, among others."""
    ALONE = 4
    """They name it and nothing else: no word among them is foreign to the fact."""


def foreign_words(text: str, own: Keywords, own_text: str) -> tuple[str, ...]:
    """The words of a masked text that say something and are not among the fact's own.

    `own` has the fact's keywords, `own_text` its Chinese names and statement one after another.
    """
    english, chinese = telling_words(text)
    found = [word for word in english if not keywords(word) <= own]
    rests = (_without(part, own_text) for part in chinese)
    return (*found, *(rest for rest in rests if len(rest) > 1))


@lru_cache(maxsize=16384)
def _without(part: str, own_text: str) -> str:
    """What is left of Chinese words when everything that the fact says in two characters or more is taken away."""
    at, left = 0, ""
    while at < len(part):
        end = next((end for end in range(len(part), at + 1, -1) if part[at:end] in own_text), at)
        left += "" if end > at else part[at]
        at = max(end, at + 1)
    return left


def joined(texts: Iterable[str]) -> str:
    """Texts one after another, with traditional characters as simplified ones."""
    return "\n".join(map(simplified, texts))
