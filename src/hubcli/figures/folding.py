"""Text made plain for reading, character for character, so that offsets stay those of the original."""

import unicodedata

from hubcli.figures.characters import EASTERN, CharacterTable, simplified_char
from hubcli.figures.patterns import regex

# In folded text.
LATIN = rf"[^\W{EASTERN}]"  # a letter or digit of any script but the Chinese
END = r"(?![a-z0-9])"  # of an English word


class Folded(str):
    """A text made plain, and how it was written."""

    __slots__ = ("written",)
    written: str

    def part(self, start: int, end: int) -> "Folded":
        """A stretch of it."""
        part = Folded(self[start:end])
        part.written = self.written[start:end]
        return part


def written_at(text: str, start: int, end: int) -> str:
    """How a stretch of a folded text was written, in its own case."""
    return getattr(text, "written", text)[start:end]


def fold(text: str) -> Folded:
    """The text in lower case, full-width forms made plain (NFKC where that is one character), minus signs hyphens.

    Traditional characters become simplified ones, `二○二五` 二〇二五 and `6·58` 6.58.
    Superscripts and circled numbers stay as they are: `10²` is not 102 and `①` is a list mark.
    """
    if not text.isascii():
        # Between full-width digits the comma groups thousands; elsewhere it ends a clause and must not join numbers.
        text = _THOUSANDS.sub(",", text) if "，" in text else text
        text = _ZERO.sub(lambda match: "〇" * len(match.group()), text) if "○" in text else text
        text = _POINT.sub(".", text) if "·" in text else text
        text = _FOLDED.apply(text)
        text = _ROUND.sub("元", text) if "圆" in text else text
    folded = Folded(text.lower())
    folded.written = text
    return folded


# Both hyphens and the minus sign are dashes; the full-width comma is no thousands separator; `İ` in lower case is two.
_OWN_FORM = {"\u2010": "-", "\u2011": "-", "\u2212": "-", "，": "，", "İ": "i", "∶": ":"}
# 二○二五年 is written with the geometric circle as often as with the character, 6·58% with a middle dot in print.
_THOUSANDS = regex("，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))")
_ZERO = regex("(?<=[一二三四五六七八九〇○])○+")
_ROUND = regex("(?<=[美日欧港澳韩加新台0-9百千万亿])圆(?![满形心柱桌])")
_POINT = regex("(?<=[0-9])·(?=[0-9])(?!10[⁰¹²³⁴-⁹⁻^])")
_KEPT = ("<super>", "<sub>", "<circle>", "<fraction>")


def _plain(char: str) -> str:
    if char in _OWN_FORM:
        return _OWN_FORM[char]
    if unicodedata.decomposition(char).startswith(_KEPT):
        return char
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1 or len(plain.lower()) != 1:
        return char
    return simplified_char(plain)


_FOLDED = CharacterTable(_plain)
