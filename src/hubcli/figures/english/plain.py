"""Numbers that nothing around them changes: `300 firms`, `5.2 percent of`, `3.5 billion yuan,`; read at once."""

import re
from functools import cache

from hubcli.figures.english.after import AND_ABOVE
from hubcli.figures.english.complete import first_words
from hubcli.figures.english.found import Found, fraction
from hubcli.figures.english.times import MONTHS, SHORT_MONTHS
from hubcli.figures.english.words import POWERS
from hubcli.model.units import Unit


def plain(low: str, text: str, begin: int, start: int, money: Unit | None) -> Found | None:
    """The number whose digits start at `start`; None where more than its own words and one unit make its meaning."""
    match = _PLAIN.match(low, start)
    if not match:
        return None
    whole, decimals, power, percent, unit = match.groups()
    end = match.end()
    if (whole[0] == "0" and len(whole) > 1) or len(whole) > 30 or (unit and (money or text[end - len(unit)].isupper())):
        return None
    bare = not (power or percent or unit)
    like_year = bare and not decimals and money is None and len(whole) == 4 and "1000" <= whole <= "2099"
    if like_year and not start:
        return None  # `2000 over 3`
    ends = _ends_year if like_year else _ends_bare if bare else _ends_unit
    if not ends(low, text, end) or (
        bare and (whole in _PROGRAMMES or (len(whole) < 3 and low[end : end + 1] in (")", ".")))
    ):
        return None
    factor = POWERS[power] if power else 1
    digits = int(whole.replace(",", ""))
    if decimals:
        scale = 10 ** len(decimals)
        value = fraction((digits * scale + int(decimals)) * factor, scale)
    else:
        value = fraction(digits * factor)
    return Found(
        value,
        begin,
        end,
        money or (Unit.PERCENT if percent else _UNITS[unit] if unit else None),
        factor=factor,
        like_year=like_year,
        prefixed=money is not None,
    )


def _ends_year(low: str, text: str, end: int) -> bool:
    """Whether nothing right of what may be a year changes it; of a noun the words left of it decide."""
    following = low[end : end + 1]
    if following != " ":
        return _closes(low, end, following) or (following == ":" and low[end + 1 : end + 2] == " ")
    if not (word := _WORD.match(low, end + 1)):
        return False
    return (word.group() in _IDLE or word.group() not in _special()) and not _qualified(low, end)


def _ends_bare(low: str, text: str, end: int) -> bool:
    """Whether a noun that is no unit, or nothing, follows."""
    following = low[end : end + 1]
    if following != " ":
        return _closes(low, end, following)
    word = _WORD.match(low, end + 1)
    if not word:
        return low[end + 1 : end + 2] in _OPENING
    name = word.group()
    if name in _special() and not (name == "new" or (name == "of" and not low.startswith(_OF_PART, end))):
        return name in ("and", "to") and not _qualified(low, end) and not low.startswith(_AND_PART, end)
    return text[end + 1].islower() and not _qualified(low, end)


def _ends_unit(low: str, text: str, end: int) -> bool:
    """Whether what follows a scale or unit is not part of the number."""
    following = low[end : end + 1]
    if following != " ":
        return _closes(low, end, following)
    word = _WORD.match(low, end + 1)
    if not word:
        return low[end + 1 : end + 2] in _OPENING
    name = word.group()
    if name in _AFTER_UNIT or low.startswith(" of standard coal", end):
        return False
    may_be_unit = text[end + 1].isupper() or (name in _special() and name not in _IDLE)
    if may_be_unit and low.endswith("lion", 0, end):
        return False  # after `billion` a unit may follow
    return not _qualified(low, end)


def _closes(low: str, end: int, following: str) -> bool:
    return following in _CLOSING and not low[end + 1 : end + 2].isalnum()


def _qualified(low: str, end: int) -> bool:
    """Whether words that qualify the number, or say what it is per, may follow at a distance."""
    place = low.find(" and ", end, end + 48)
    return (
        low.find(" per ", end, end + 64) >= 0
        or low.find(" or ", end, end + 48) >= 0
        or low.find(" every ", end, end + 64) >= 0
        or low.find(" plus", end, end + 48) >= 0
        or (place >= 0 and low.startswith(AND_ABOVE, place))
    )


_PROGRAMMES = frozenset({"211", "985", "863", "973", "996"})
_UNITS = {
    name + plural: unit
    for name, unit, plurals in (
        ("percent", Unit.PERCENT, ("",)),
        ("per cent", Unit.PERCENT, ("",)),
        ("percentage point", Unit.PERCENTAGE_POINT, ("", "s")),
        ("yuan", Unit("CNY"), ("",)),
        ("us dollar", Unit("USD"), ("", "s")),
        ("dollar", Unit("USD"), ("", "s")),
        ("hong kong dollar", Unit("HKD"), ("", "s")),
        ("euro", Unit("EUR"), ("", "s")),
        ("year", Unit.YEARS, ("", "s")),
        ("month", Unit.MONTHS, ("", "s")),
        ("week", Unit.WEEKS, ("", "s")),
        ("day", Unit.DAYS, ("", "s")),
        ("hour", Unit.HOURS, ("", "s")),
        ("minute", Unit.MINUTES, ("", "s")),
        ("ton", Unit("tonne"), ("", "s")),
        ("tonne", Unit("tonne"), ("", "s")),
        ("kilometer", Unit("kilometer"), ("", "s")),
        ("kilometre", Unit("kilometer"), ("", "s")),
        ("hectare", Unit("hectare"), ("", "s")),
        ("square kilometer", Unit("square-kilometer"), ("", "s")),
        ("square kilometre", Unit("square-kilometer"), ("", "s")),
        ("km", Unit("kilometer"), ("",)),
        ("meter", Unit("meter"), ("", "s")),
        ("metre", Unit("meter"), ("", "s")),
        ("mile", Unit("mile"), ("", "s")),
        ("square meter", Unit("square-meter"), ("", "s")),
        ("square metre", Unit("square-meter"), ("", "s")),
        ("cubic meter", Unit("cubic-meter"), ("", "s")),
        ("cubic metre", Unit("cubic-meter"), ("", "s")),
        ("kilogram", Unit("kilogram"), ("", "s")),
        ("kilowatt", Unit("kilowatt"), ("", "s")),
        ("megawatt", Unit("megawatt"), ("", "s")),
        ("gigawatt", Unit("gigawatt"), ("", "s")),
    )
    for plural in plurals
}
_PLAIN = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.([0-9]{1,9}+))?(?: (million|billion|trillion)(?![a-z0-9-]))?"
    rf"(?:(%)(?! ?-?point)| ({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![a-z0-9-]))?"
)
_WORD = re.compile("[a-z]+")
_OPENING = frozenset("(“|")
_IDLE = frozenset({"in", "and", "to", "of", "for", "over"})
_OF_PART = (" of every ", " of each ", " of a p", " of gasoline ")
_AND_PART = (" and a ", " and an ", " and one ", " and three ")
_CLOSING = frozenset(["", '"', ",", ";", ".", ")", "?", "\n", "”"])
_AFTER_UNIT = frozenset(
    {
        "or",
        "and",
        "plus",
        "per",
        "old",
        "a",
        "an",
        "hour",
        "hours",
        "point",
        "points",
        "million",
        "billion",
        "trillion",
        "renminbi",
        "rmb",
    }
)


@cache
def _special() -> frozenset[str]:
    """Words that change what a number before them is."""
    more = (
        "a",
        "p",
        "am",
        "pm",
        "o",
        "national",
        "cpc",
        "five",
        "in",
        "out",
        "of",
        "over",
        "for",
        "times",
        "x",
        "to",
        "mark",
    )
    return first_words() | frozenset((*MONTHS, *SHORT_MONTHS, *more))
