"""Numerals with spaces between their characters, as texts taken from PDFs have them, closed up."""

from typing import NamedTuple

from hubcli.figures.chinese.numerals import HAN
from hubcli.figures.patterns import regex


class Closed(NamedTuple):
    """A text without those spaces, and where each of its characters was."""

    text: str
    places: list[int] | None
    """None where nothing was closed up."""


def close_up(text: str) -> Closed:
    """The text with numerals closed up: `百 分 之 五` → 百分之五."""
    if " " not in text:
        return Closed(text, None)
    spaces = [match.span() for match in _SPACES.finditer(text) if _within(text, *match.span())]
    if not spaces:
        return Closed(text, None)
    kept: list[int] = []
    position = 0
    for start, end in spaces:
        kept += range(position, start)
        position = end
    kept += range(position, len(text))
    return Closed("".join(text[place] for place in kept), [*kept, len(text)])


def _within(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _PARTS and after in _PARTS:
        return bool(before and after)
    return (before.isdigit() and bool(_PART_OF_SHARE.match(text, end))) or (before in "之又" and after.isdigit())


_SPACES = regex(" +")
_PARTS = frozenset(f"{HAN}点分之又负成几多余个半")
_PART_OF_SHARE = regex("分 *之|又|成|个 *百 *分 *点")
