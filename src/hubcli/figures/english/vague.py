"""Indefinite numbers: `hundreds of firms`, `tens of millions`, `several dozen`, `decades`."""

import re
from fractions import Fraction

from hubcli.figures.english.complete import complete
from hubcli.figures.english.found import Found
from hubcli.figures.english.words import POWERS
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

_WORTH = {"ten": 10, "dozen": 12, "score": 20} | POWERS
WORDS = ("several", "tens", "scores", "dozens", "decades", *(f"{power}s" for power in POWERS))


def vague(low: str, text: str, start: int, word: str) -> tuple[list[Found], int]:
    """The least that an indefinite number can be."""
    match = _VAGUE.match(low, start)
    if not match or low[start - 1 : start] == "-" or (word == "scores" and _POINTS.search(low, 0, start)):
        return [], start + len(word)
    end = match.end()
    if match.group() == "decades":
        return [Found(Fraction(10), start, end, Unit.YEARS, Qualifier.AT_LEAST)], end
    value = 1
    for one in re.findall("[a-z]+", match.group()):
        value *= 10 if one in ("dozens", "dozen") else _WORTH.get(one.removesuffix("s"), 1)
    found = Found(Fraction(value), start, end, qualifier=Qualifier.AT_LEAST)
    counted = low.startswith(" of", end)  # `hundreds of millions of yuan`
    with_unit = complete(found._replace(end=end + len(" of")) if counted else found, low, text)
    found = with_unit._replace(qualifier=Qualifier.AT_LEAST) if with_unit and with_unit.unit else found
    return [found], found.end


_POINTS = regex(r"(?:\b(?:the|its|their|our|test|exam|share|count|credit|average|total|overall)|['’]s) \Z")
"""Before the `scores` that somebody got."""
_POWER = f"(?:{'|'.join(POWERS)})"
_VAGUE = regex(
    rf"(?:(?:tens|dozens|scores|{_POWER}s) of {_POWER}s(?: of {_POWER}s)?"
    rf"|(?:several|a few) (?:dozen|{_POWER})(?: {_POWER})?"
    rf"|(?:tens|scores)(?= of (?![0-9]))|dozens|{_POWER}s|decades)(?![a-z])"
)
