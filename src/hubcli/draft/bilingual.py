"""Patterns with an English and a Chinese part; a text in one language is searched for that part only."""

import re


class Bilingual:
    """A pattern of words in either language."""

    def __init__(self, english: str, chinese: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """A pattern without letters, such as a question mark, must be in both parts."""
        self._english, self._chinese = re.compile(english, flags), re.compile(chinese)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match of either part."""
        if text.isascii():
            return self._english.search(text)
        chinese = self._chinese.search(text)
        english = self._english.search(text) if _LATIN.search(text) else None
        if chinese and english:
            return min(english, chinese, key=re.Match.start)
        return chinese or english


_LATIN = re.compile("[A-Za-z]")
