"""How surely the words around a figure name what a figure of the base measures."""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from hubcli.draft.matching.neutral import telling_words
from hubcli.figures.characters import simplified
from hubcli.figures.patterns import regex
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


def has_foreign_words(text: str, own: Keywords, own_text: str) -> bool:
    """Whether a masked text has words that say something and are not among the fact's own.

    `own` has the fact's keywords, `own_text` its Chinese names and statement one after another.
    """
    english, chinese = foreign_candidates(text)
    return not english <= own or any(len(_without(part, own_text)) > 1 for part in chinese)


@lru_cache(maxsize=4096)  # they are compared with many facts
def foreign_candidates(text: str) -> tuple[Keywords, tuple[str, ...]]:
    """What may be foreign to a fact in a masked text: keywords, and Chinese words of two characters or more."""
    english, chinese = telling_words(_IN_FULL.sub("R&D", text))
    return frozenset[str]().union(*map(keywords, english)), tuple(part for part in chinese if len(part) > 1)


@lru_cache(maxsize=16384)
def _without(part: str, own_text: str) -> str:
    """What is left of Chinese words when everything that the fact says in two characters or more is taken away."""
    at, left = 0, ""
    while at < len(part):
        end = next((end for end in range(len(part), at + 1, -1) if part[at:end] in own_text), at)
        left += "" if end > at else part[at]
        at = max(end, at + 1)
    return left


_IN_FULL = regex(r"\bresearch and development\b", re.IGNORECASE)


def joined(texts: Iterable[str]) -> str:
    """Texts one after another, with traditional characters as simplified ones."""
    return "\n".join(map(simplified, texts))
