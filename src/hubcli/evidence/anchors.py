"""Anchors: names, terms and figures that a passage must contain, matched on whole words."""

import re
import unicodedata
from functools import lru_cache

from hubcli.model.text import HAN
from hubcli.sources.characters import as_read

_HAN = f"[{HAN}]"
# A letter or digit that would continue a word or number beyond the end of the anchor.
_WORD = "a-z0-9\u00c0-\u024f"
_RAISED, _LOWERED = "\u00b2\u00b3\u00b9\u2070-\u207f", "\u2080-\u209c"
_NOTE = "[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]++"
_NOTES = rf"(?>(?:{_NOTE}(?>(?:[,\u2013-]{_NOTE})*))?)"
# After a ten, a metre or raised digits, more raised digits are not the mark of a note.
_RAISABLE = re.compile(rf"(?:(?<![{_WORD}.,])(?:10|2)|(?<![a-z])[cdkmn\u03bc]?m|[{_RAISED}])\Z")
_IN_WORD = re.compile(rf"[{_WORD}.,]", re.IGNORECASE)
ALIKE = 75
"""The percentage from which words count as similar."""


def is_found_in(anchor: str, passage: str) -> bool:
    """Whether the anchor is in the passage, not as part of a longer word or number.

    Case, width (NFKC) and the length of white space do not count; between Chinese characters white space does not count
    at all. Nor do marks of notes at the end of a word (`percent¹`); other raised and lowered digits are not plain ones.
    """
    return _pattern(anchor).search(_folded(passage)) is not None


def spans_of(anchor: str, passage: str) -> list[tuple[int, int]]:
    """Where the anchor is in the passage, as offsets of characters; empty if folding moves them."""
    text = _folded(passage)
    return [found.span() for found in _pattern(anchor).finditer(text)] if len(text) == len(passage) else []


def similar_words(anchor: str, passage: str) -> str | None:
    """The words of the passage that are most similar to the anchor, if any are."""
    from rapidfuzz import fuzz  # only a mistake needs it

    found = fuzz.partial_ratio_alignment(anchor, passage, score_cutoff=ALIKE)
    if not found or len(anchor) > len(passage):
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and _IN_WORD.match(passage[start - 1]):
        start -= 1
    while end < len(passage) and _IN_WORD.match(passage[end]):
        end += 1
    return passage[start:end].strip(" .,")


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    plain = as_read(text)
    return re.sub(rf"[^{_RAISED}{_LOWERED}]+", lambda part: unicodedata.normalize("NFKC", part[0]).casefold(), plain)


@lru_cache(maxsize=4096)
def _pattern(anchor: str) -> re.Pattern[str]:
    words = _folded(anchor).split()
    if not words:  # nothing that is seen, such as a soft hyphen alone
        return re.compile(r"(?!)")
    text = r"\s+".join([*(_gapped(word) + _notes(word) for word in words[:-1]), _gapped(words[-1])])
    text = re.sub(rf"(?<={_HAN})\\s\+(?={_HAN})", r"\\s*", text)
    before = rf"(?<![{_WORD}])(?<!\d[.,])" if re.match(rf"[{_WORD}]", words[0]) else ""
    after = rf"(?![{_WORD}])(?![.,]\d)" if re.search(rf"[{_WORD}]$", words[-1]) else ""
    raised = _RAISED if _RAISABLE.search(words[-1]) else "\u207a\u207b\u207f"
    return re.compile(rf"{before}{text}{after}(?![{raised}{_LOWERED}])")


def _notes(word: str) -> str:
    """A pattern of the note marks that may follow the end of the word."""
    return _NOTES if re.search(rf"[{_WORD}%]\Z", word) and not _RAISABLE.search(word) else ""


def _gapped(word: str) -> str:
    """The word as a pattern that allows white space between its Chinese characters."""
    pattern = ""
    for char, following in zip(word, [*word[1:], ""], strict=True):
        pattern += re.escape(char)
        if following and re.match(_HAN, char) and re.match(_HAN, following):
            pattern += r"\s*"
    return pattern
