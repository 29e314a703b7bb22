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
    spaces = [match.span() for match in _WITHIN.finditer(text)]
    if not spaces:
        return Closed(text, None)
    kept: list[int] = []
    position = 0
    for start, end in spaces:
        kept += range(position, start)
        position = end
    kept += range(position, len(text))
    return Closed("".join(text[place] for place in kept), [*kept, len(text)])


_PART = f"[{HAN}点分之又负成几多余个半]"
_WITHIN = regex(rf" (?:(?<={_PART} ) *+(?={_PART})|(?<=\d ) *+(?=分 *之|又|成|个 *百 *分 *点)|(?<=[之又] ) *+(?=\d))")
