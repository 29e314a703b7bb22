"""Text made plain for reading, character for character, so that offsets stay those of the original."""

import re
import unicodedata
from functools import cache


def fold(text: str) -> str:
    """The text in lower case, full-width forms made plain (NFKC where it is one character), dashes and minus signs one.

    Superscripts and circled numbers stay as they are: `10²` is not 102 and `①` is a list mark.
    """
    if not text.isascii():
        table = {ord(char): plain for char in set(text) if (plain := _plain(char)) != char}
        text = text.translate(table)
        # Between full-width digits the comma groups thousands; elsewhere it ends a clause and must not join numbers.
        text = re.sub(r"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))", ",", text) if "，" in text else text
    return text.lower()


_OWN_FORM = {"，": "，", "−": "-", "‐": "-", "﹣": "-", "İ": "i"}
_KEPT = ("<super>", "<sub>", "<circle>", "<fraction>")


@cache
def _plain(char: str) -> str:
    if char in _OWN_FORM:
        return _OWN_FORM[char]
    if unicodedata.decomposition(char).startswith(_KEPT):
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 and len(plain.lower()) == 1 else char
