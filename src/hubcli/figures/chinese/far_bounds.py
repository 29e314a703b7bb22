"""Bounds some words before their number: 不超过总投资的30%, 最多可获两亿元, 不高于2020年的1.2万吨."""

from hubcli.figures.chinese.bound_words import AT_LEAST, AT_MOST
from hubcli.figures.chinese.numerals import CHARACTERS, NO_NUMERAL
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier


def far_bound(text: str, floor: int, start: int) -> tuple[Qualifier, int] | None:
    """The bound of the number at `start` that has a noun phrase or a verb behind it, and where it begins."""
    of = text.startswith("的", start - 1)
    first = _STARTS.search(text, max(floor, start - (28 if of else 16)), start)
    for bound in _BOUND.finditer(text, first.start(), start) if first else ():
        kind = bound.lastgroup or ""
        words = _OF if of else _NEAR if kind in ("at_least", "at_most") else None
        if words and words.fullmatch(text, bound.end(), start):
            return Qualifier(kind), bound.start()
    return None


def reaches_past(text: str, end: int, start: int) -> bool:
    """Whether a bound of a time that ends at `end` is of the number at `start`: 2020年的1.2万吨, 2020年同期的5%."""
    return end == start or _OF_TIME.fullmatch(text, end, start) is not None


_FIRST = "[不没未至最顶起大高多小低少超从并无勿严禁难很防避约]"
_STARTS = regex(_FIRST)
_BOUND = regex(
    rf"(?={_FIRST})(?:(?P<at_least>{AT_LEAST})|(?P<at_most>{AT_MOST})"
    r"|(?P<over>超过|高于|多于|大于)|(?P<under>低于|少于|小于|(?<![^，。；、,;（(仅也还尚均都])不[足到])|(?P<about>(?<![条公预契合制租签履违])约(?:[为占]|相当于)))"
)
_NEAR = regex(f"{NO_NUMERAL}{{1,9}}")
_OF = regex(f'[{CHARACTERS}a-z“”"]{{1,20}}的')
_OF_TIME = regex(f"[{CHARACTERS}]{{0,10}}的")
