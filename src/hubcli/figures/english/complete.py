"""A number with all that stands right of it: scale, unit, qualifier, and what it is counted per."""

from functools import cache

from hubcli.figures.characters import FIRST_EASTERN
from hubcli.figures.english import units
from hubcli.figures.english.after import qualify, qualify_noun
from hubcli.figures.english.found import NOTHING_FOLLOWS, Found
from hubcli.figures.english.rates import rate_at
from hubcli.figures.english.scales import SCALES, may_scale, scale
from hubcli.figures.english.unit_after import with_unit
from hubcli.figures.patterns import regex


def complete(found: Found, low: str, text: str) -> Found | None:
    """The quantity with its scale, unit and following qualifier; None where letters touch it (`5G`)."""
    end = found.end
    following = low[end : end + 1]
    if following in NOTHING_FOLLOWS and not (following in ".," and low[end + 1 : end + 2].isdigit()):
        return found
    noun = _NEXT_WORD.match(low, end)
    if noun and noun[1] not in number_and_unit_words() and text[end + 1].islower():
        return rate_at(qualify_noun(found, low), low)  # what is counted
    grown = scale(found, low, text) if not noun or may_scale(noun[1]) else found
    if grown.unit is None or grown.prefixed:
        grown = with_unit(grown, low, text)
    if grown.end == end and _touches(low, end):
        return None
    if low[grown.end : grown.end + 1] in NOTHING_FOLLOWS:
        return grown
    grown = qualify(grown, low)
    return rate_at(grown, low)


def _touches(low: str, end: int) -> bool:
    following = low[end : end + 1]
    return (following.isalnum() and following < FIRST_EASTERN) or following == "_"


@cache
def number_and_unit_words() -> frozenset[str]:
    """The words that can be part of a number or start a unit; any other word after a number is what it counts."""
    return units.unit_starts() | NUMBER_WORDS


NUMBER_WORDS = frozenset({
    *SCALES, "and", "or", "plus", "odd", "give", "k", "m", "b", "t", "x", "of", "to", "in", "per", "consecutive",
    "straight", "successive", "full", "further", "additional", "whole", "entire", "more",
})  # fmt: skip
"""The words that can be part of a number."""
_NEXT_WORD = regex("[ -]([a-z]+)")
