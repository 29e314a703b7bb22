"""Patterns of English and Chinese words; a text that cannot have a match is not searched."""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

from hubcli.figures.patterns import regex


class Rare:
    """A pattern that few texts have: a text is searched only if it has what every match has."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG, *, needs: str) -> None:
        """Every match has one of `needs`: a word by its first four letters, or a character that is not ASCII."""
        self.pattern = regex(pattern, flags)
        self.needs = frozenset(needs.split())

    def may_be_in(self, text: str) -> bool:
        """Whether the text can have a match."""
        return not self.needs.isdisjoint(_signs_of(text))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a part of the text."""
        return self.pattern.search(text, start, end) if self.may_be_in(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in a part of the text."""
        return self.pattern.finditer(text, start, end) if self.may_be_in(text) else iter(())


class Bilingual:
    """A pattern of words in either language; a text in one language is searched for that part only."""

    def __init__(self, english: str, chinese: str, flags: re.RegexFlag = re.NOFLAG, *, needs: str = "") -> None:
        """A pattern without letters, such as a question mark, must be in both parts.

        If given, `needs` has the first four letters of words of which every English match has one, or a question mark.
        """
        self.english, self._chinese = regex(english, flags), regex(chinese)
        self.needs = frozenset(needs.split())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match of either part."""
        english = self.english.search(text) if self._may_be_english(text) else None
        if text.isascii():
            return english
        chinese = self._chinese.search(text)
        if chinese and english:
            return min(english, chinese, key=re.Match.start)
        return chinese or english

    def _may_be_english(self, text: str) -> bool:
        if self.needs:
            return not self.needs.isdisjoint(_signs_of(text))
        return text.isascii() or bool(_LATIN.search(text))


def may_have(text: str, needs: frozenset[str]) -> bool:
    """Whether a text has any of what the matches of several patterns need."""
    return not needs.isdisjoint(_signs_of(text))


@lru_cache(maxsize=256)  # many patterns are sought in one text
def _signs_of(text: str) -> frozenset[str]:
    """The first four letters of its words, and its characters that are not ASCII."""
    return frozenset(_SIGN.findall(text.lower()))


_SIGN = regex(r"(?<![a-z0-9_])[a-z]{1,4}|[^\0-\x7f]|\?")
_LATIN = regex("[A-Za-z]")
