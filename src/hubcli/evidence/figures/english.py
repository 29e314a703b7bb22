"""English forms of numbers: words, ordinals, fractions, ranks, indefinite numbers, and names that hold none."""

import re
from dataclasses import replace
from fractions import Fraction

from hubcli.evidence.figures.figure import FigureUnit
from hubcli.evidence.figures.forms import Forms, completed, first_place, no_figure
from hubcli.evidence.figures.numerals import (
    FIRST_TO_NINTH,
    ONES,
    SCALES,
    TEENS,
    TENS,
    TENTH_ON,
    english_ordinal,
    english_value,
)
from hubcli.evidence.figures.quantity import Quantity
from hubcli.evidence.figures.units import END, LATIN, SCALE, complete
from hubcli.model.facts import Qualifier


def _cardinal(match: re.Match[str]) -> list[Quantity]:
    words = match.group()
    value = english_value(words)
    tail = re.search(rf"(?:[ -](?:{'|'.join(SCALES)}))*$", words)
    factor = english_value(tail.group().strip(" -")) if tail and tail.group() else Fraction(1)
    lone = words in ("one", "zero")
    return completed(Quantity(value, *match.span(), factor=factor, lone=lone), match)


def _ordinal(match: re.Match[str]) -> list[Quantity]:
    digits = re.match("[0-9]+", match.group())
    number = int(digits.group()) if digits else english_ordinal(match.group())
    return [Quantity(Fraction(number), *match.span(), FigureUnit.RANK)]


def _fraction(match: re.Match[str]) -> list[Quantity]:
    if match["one_part"]:
        share = Fraction(1, _DENOMINATORS[match["one_part"]])
    elif match["quarters"]:
        share = english_value(match["quarters"]) / 4
    else:
        share = english_value(match["en_parts"]) / _DENOMINATORS[match["many_parts"].rstrip("s")]
    return completed(Quantity(share, *match.span(), FigureUnit.FRACTION), match)


def _half(match: re.Match[str]) -> list[Quantity]:
    half = Quantity(Fraction(1, 2), *match.span())
    spanned = complete(half, match.string)  # `half-hour`, `half a year`
    if spanned and spanned.unit:
        return [spanned]
    return [replace(half, unit=FigureUnit.FRACTION, end=match.start() + len("half"))]


def _indefinite(match: re.Match[str]) -> list[Quantity]:
    value = Fraction(1)
    for word in re.findall("[a-z]+", match.group()):
        value *= _PLURALS.get(word.rstrip("s"), 1)
    found = Quantity(value, *match.span(), qualifier=Qualifier.AT_LEAST)
    if match.group() == "decades":
        return [replace(found, unit=FigureUnit.YEARS)]
    counted = match.string.startswith(" of", match.end())  # `hundreds of millions of yuan`
    with_unit = complete(replace(found, end=match.end() + len(" of")) if counted else found, match.string)
    return [with_unit if with_unit and with_unit.unit else found]


def _multiple(match: re.Match[str]) -> list[Quantity]:
    return [Quantity(Fraction(_MULTIPLES[match.group()[:3]]), *match.span(), FigureUnit.TIMES)]


def _decade(match: re.Match[str]) -> list[Quantity]:
    if match.group() == "decade":
        return [Quantity(Fraction(10), *match.span(), FigureUnit.YEARS)]
    first = Fraction(int(match.group()[:4]))
    return [Quantity(first, *match.span(), FigureUnit.YEAR, value_max=first + 9)]


_DENOMINATORS = {"half": 2, "halve": 2, "quarter": 4} | {
    word: number for word, number in (FIRST_TO_NINTH | TENTH_ON).items() if number > 2
}
_PLURALS = {"ten": 10, "dozen": 10, "score": 20} | {word: number for word, number in SCALES.items() if number > 99}
_MULTIPLES = {"twi": 2, "dou": 2, "tri": 3, "qua": 4}

# A word after a letter and a hyphen belongs to a name (`all-in-one`); `top-ten` and `two-to-three` do not.
EDGE = rf"(?<!{LATIN})(?<![0-9][.,])(?:(?<!{LATIN}-)|(?<=-to-)|(?<=top-)|(?<=mid-))"
_CLAUSE = r"(?:\A ?|(?<=\n)|(?<=[.;:!?—] )|(?<=[;:] and )|(?<=[.;:!?\"“(]))"
_ONES, _TENS, _TO_NINTH = "|".join(ONES), "|".join(TENS), "|".join(FIRST_TO_NINTH)
_SMALL = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}){END})?|{'|'.join(TEENS)}|{_ONES})"
_POWER = r"(?:hundred|thousand|million|billion|trillion)"
_PART = r"(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth)"
_HEAD = r"city|cluster|hub|cent(?:re|er)|country|nation|region|province|economy|university|institution|destination"

NAMES = (
    rf"{_CLAUSE}(?:first|second|third|fourth|fifth|sixth)(?:ly)?,"
    r"|one country,? two systems|two sessions|no one|one day(?!-)|group of (?:seven|eight|twenty)"
    r"|first[ -](?:class|rate|hand|tier|mover|person|lady|time|ever|half|of all|and foremost)"
    r"|at first(?! (?:place|position|rank))|second[ -](?:hand|half|tier|to none|nature|rate)"
    r"|per[ -]second|(?:every|each|split|a)[ -]second(?= ?[.,;)])|third[ -](?:part(?:y|ies)|tier|world)"
    r"|(?:one|two|three|four|five|six)[ -](?:way|dimensional|pronged|tier(?:ed)?)|half[ -](?:hearted|way|life|marathon)"
    r"|https?://[^\s）】」》]*+|www\.[^\s）】」》]*+"
)

# The first that fits at a place is taken.
FORMS: Forms = {
    "en_name": (
        NAMES,
        no_figure,
    ),
    "en_fraction": (
        rf"(?:(?:one|an?(?=[ -][a-z]+ of{END}))[ -](?P<one_part>{_PART}|half)"
        rf"|(?P<en_parts>{_SMALL})[ -](?P<many_parts>{_PART}s|halves)){END}(?!-)(?! (?:place|position|spot))(?<!quarters)"
        rf"|(?P<quarters>{_SMALL})(?:-quarters{END}| quarters(?= of{END}))",
        _fraction,
    ),
    "en_cardinal": (
        rf"(?:half an? (?={SCALE})|an? (?={SCALE})|{_SMALL}{END}|zero{END}(?=[ -]to{END})"
        rf"|{_POWER}(?=[ -](?:yuan|dollar)))(?:[ -]?{SCALE}(?:(?: and |[ -]){_SMALL}{END})?){{0,4}}",
        _cardinal,
    ),
    "en_ordinal": (
        rf"[0-9]{{1,4}}(?:st|nd|rd|th){END}|(?:(?:{_TENS})[ -])?(?:{_TO_NINTH}){END}"
        rf"(?!(?<=first)[ -](?:[0-9]+(?!{LATIN})|{_SMALL}{END}))|(?:{'|'.join(TENTH_ON)}){END}"
        r"|[0-9]{1,2}(?= (?:cpc )?national (?:party )?congress| five-year plan)",
        _ordinal,
    ),
    "en_half": (
        rf"half(?: an?)?{END}",
        _half,
    ),
    "en_indefinite": (
        rf"(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions) of {_POWER}s"
        rf"|(?:several|a few) (?:dozen|hundred|thousand|million|billion|trillion)(?: {_POWER})?"
        rf"|(?:tens|scores)(?= of )|dozens|{_POWER}s|decades){END}",
        _indefinite,
    ),
    "en_multiple": (
        rf"twice(?= (?:as|the|that|its))|(?:doubl|tripl|quadrupl)(?:ed|es|ing){END}",
        _multiple,
    ),
    "en_decade": (
        rf"decade{END}|(?:1[89]|20)[0-9]0s{END}",
        _decade,
    ),
    "en_rank": (
        rf"(?:tops|topped|topping)(?= (?:the|all|this|its|both|global|world|national){END})"
        rf"|top (?:place|spot|position|rank|slot){END}|number[ -](?:one{END}|1(?![0-9.,]))"
        r"|(?:top|head)(?= of (?:[^\s.,;]{1,30} ){0,5}(?:list|rankings?|index|table|chart|league))"
        rf"|(?:(?<=the )|(?<='s )|(?<=’s ))top(?= (?!{_SMALL}{END})(?:[a-z'’-]{{1,20}} ){{0,3}}(?:{_HEAD}){END})",
        first_place,
    ),
}
