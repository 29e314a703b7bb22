"""Text made plain for reading, character for character, so that offsets stay those of the original."""

import re
import unicodedata
from functools import cache

# In folded text.
LATIN = r"[^\W\u2e80-\uffff]"  # a letter or digit of any script but the Chinese
END = r"(?![a-z0-9])"  # of an English word


class Folded(str):
    """A text made plain, and how it was written."""

    __slots__ = ("written",)
    written: str


def written_at(text: str, start: int, end: int) -> str:
    """How a stretch of a folded text was written, in its own case."""
    return getattr(text, "written", text)[start:end]


def fold(text: str) -> Folded:
    """The text in lower case, full-width forms made plain (NFKC where that is one character), minus signs hyphens.

    Superscripts and circled numbers stay as they are: `10²` is not 102 and `①` is a list mark.
    """
    if not text.isascii():
        # Between full-width digits the comma groups thousands; elsewhere it ends a clause and must not join numbers.
        text = re.sub(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))", ",", text) if "，" in text else text
        table = {ord(char): plain for char in set(text) if (plain := _plain(char)) != char}
        text = text.translate(table)
    folded = Folded(text.lower())
    folded.written = text
    return folded


# Both hyphens and the minus sign are dashes; the full-width comma is no thousands separator; `İ` in lower case is two.
_OWN_FORM = {"\u2010": "-", "\u2011": "-", "\u2212": "-", "，": "，", "İ": "i"}
_KEPT = ("<super>", "<sub>", "<circle>", "<fraction>")


@cache
def _plain(char: str) -> str:
    if char in _OWN_FORM:
        return _OWN_FORM[char]
    if unicodedata.decomposition(char).startswith(_KEPT):
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 and len(plain.lower()) == 1 else char


def is_han(char: str) -> bool:
    """Whether the character belongs to Chinese text: Han characters, kana, full-width punctuation."""
    return char >= "\u2e80"


def han_follows(text: str, position: int) -> bool:
    """Whether Chinese text follows there, at most one space away."""
    char = text[position : position + 1]
    return is_han(text[position + 1 : position + 2] if char == " " else char)
