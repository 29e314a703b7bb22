"""English forms of numbers: words, ordinals, shares, first places, indefinite numbers, and names that hold none."""

import re
from fractions import Fraction

from hubcli.figures.after_number import SCALE, complete
from hubcli.figures.folding import END
from hubcli.figures.forms import Forms, completed, first_place, no_figure, ordinal
from hubcli.figures.numerals import (
    FIRST_TO_NINTH,
    ONES,
    SCALES,
    TEENS,
    TENS,
    TENTH_ON,
    english_ordinal,
    english_value,
)
from hubcli.figures.quantity import ONE, Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def _cardinal(match: re.Match[str]) -> list[Quantity]:
    words = match.group()
    scales = _TRAILING_SCALES.search(words)
    factor = english_value(scales.group().strip(" -")) if scales else ONE
    lone = words in ("one", "zero")
    return completed(Quantity(english_value(words), *match.span(), factor=factor, lone=lone), match)


def _ordinal(match: re.Match[str]) -> list[Quantity]:
    return ordinal(Fraction(english_ordinal(match.group())), match)


def _share(match: re.Match[str]) -> list[Quantity]:
    if match["one_part"]:
        share = Fraction(1, _PARTS[match["one_part"]])
    elif match["quarters"]:
        share = english_value(match["quarters"]) / 4
    else:
        share = english_value(match["many"]) / _PARTS[match["plural"]]
    return completed(Quantity(share, *match.span(), Unit.FRACTION), match)


def _half(match: re.Match[str]) -> list[Quantity]:
    half = Quantity(Fraction(1, 2), *match.span())
    span = complete(half, match.string)  # `half-hour`, `half a year`
    if span and span.unit:
        return [span]
    return [half._replace(unit=Unit.FRACTION, end=match.start() + len("half"))]


def _indefinite(match: re.Match[str]) -> list[Quantity]:
    if match.group() == "decades":
        return [Quantity(Fraction(10), *match.span(), Unit.YEARS, Qualifier.AT_LEAST)]
    value = ONE
    for word in re.findall("[a-z]+", match.group()):
        value *= _INDEFINITE.get(word.removesuffix("s"), 1)
    found = Quantity(value, *match.span(), qualifier=Qualifier.AT_LEAST)
    counted = match.string.startswith(" of", match.end())  # `hundreds of millions of yuan`
    with_unit = complete(found._replace(end=match.end() + len(" of")) if counted else found, match.string)
    return [with_unit if with_unit and with_unit.unit else found]


def _multiple(match: re.Match[str]) -> list[Quantity]:
    return [Quantity(Fraction(_MULTIPLES[match.group()[:3]]), *match.span(), Unit.TIMES)]


def _decade(match: re.Match[str]) -> list[Quantity]:
    return [Quantity(Fraction(10), *match.span(), Unit.YEARS)]


_PARTS = {"half": 2, "quarter": 4} | {
    word: number for word, number in (FIRST_TO_NINTH | TENTH_ON).items() if number > 2
}
_INDEFINITE = {"ten": 10, "dozen": 10, "score": 20} | {word: number for word, number in SCALES.items() if number > 99}
_MULTIPLES = {"twi": 2, "dou": 2, "tri": 3, "qua": 4}
_TRAILING_SCALES = re.compile(rf"(?:[ -](?:{'|'.join(SCALES)}))+\Z")

# A word after a letter and a hyphen belongs to a name (`all-in-one`); `top-ten` and `two-to-three` do not.
EDGE = r"(?<![a-z0-9_])(?:(?<![a-z]-)|(?<=-to-)|(?<=top-)|(?<=mid-))"
_CLAUSE = r"(?:\A|(?<=\A )|(?<=\n)|(?<=[.;:!?—] )|(?<=[;:] and )|(?<=[.;:!?\"“(]))"
_TENS, _TO_NINTH = "|".join(TENS), "|".join(FIRST_TO_NINTH)
_SMALL = rf"(?:(?:{_TENS})(?:[ -](?:{'|'.join(ONES)}){END})?|{'|'.join(TEENS)}|{'|'.join(ONES)})"
_POWER = r"(?:hundred|thousand|million|billion|trillion)"
_PART = r"(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth)"
_HEAD = r"city|cluster|hub|cent(?:re|er)|country|nation|region|province|economy|university|institution|destination"

# What any form below starts with; only there is it worth trying them.
STARTS = (
    rf"(?<![a-z0-9])(?:{_SMALL}|{_TO_NINTH}|{'|'.join(TENTH_ON)}|zero|{_POWER}|half|an? (?={_POWER}|dozen|{_PART}|half)"
    r"|several |a few |tens|dozens|scores|decade|twice|doubl|tripl|quadrupl|tops|topp|top |top-|head |number|http|www)"
)
# The first that fits at a place is taken.
FORMS: Forms = {
    "en_name": (
        rf"{_CLAUSE}(?:first|second|third|fourth|fifth|sixth)(?:ly)?,"
        r"|one country,? two systems|two sessions|one day(?!-)|(?<=group of )(?:seven|eight|twenty)"
        r"|first[ -](?:class|rate|hand|tier|mover|person|lady|time|ever|half|of all|and foremost)"
        r"|(?<=at )first(?! (?:place|position|rank))|second[ -](?:hand|half|tier|to none|nature|rate)"
        r"|(?<=per[ -])second|(?:(?<=every )|(?<=each )|(?<=split )|(?<= a ))second(?= ?[.,;)])"
        r"|third[ -](?:part(?:y|ies)|tier|world)|half[ -](?:hearted|way|life|marathon)"
        r"|(?:one|two|three|four|five|six)[ -](?:way|dimensional|pronged|tier(?:ed)?)"
        r"|https?://[^\s）】」》]*+|www\.[^\s）】」》]*+",
        no_figure,
    ),
    "en_share": (
        rf"(?:(?:one|an?(?=[ -][a-z]+ of{END}))[ -](?P<one_part>{_PART}|half)"
        rf"|(?P<many>{_SMALL})[ -](?P<plural>(?!quarter){_PART})s)"
        rf"{END}(?!-)(?! (?:place|position|spot))"
        rf"|(?<!first )(?<!last )(?<!past )(?<!next )(?P<quarters>{_SMALL})(?:-quarters{END}| quarters(?= of{END}))",
        _share,
    ),
    "en_ordinal": (
        rf"(?:(?:{_TENS})[ -])?(?:{_TO_NINTH}){END}(?!(?<=first)[ -](?:[0-9]+(?![0-9a-z])|{_SMALL}{END}))"
        rf"|(?:{'|'.join(TENTH_ON)}){END}",
        _ordinal,
    ),
    "en_cardinal": (
        rf"(?:half an? (?={SCALE})|an? (?={SCALE})|{_SMALL}(?:{END}(?: and a half(?=[ -]{SCALE}))?|(?=fold))"
        rf"|zero{END}(?=[ -]to{END})"
        rf"|{_POWER}(?=[ -](?:yuan|dollar)))(?:[ -]?{SCALE}(?:(?: and |[ -]){_SMALL}{END})?){{0,4}}",
        _cardinal,
    ),
    "en_half": (rf"half(?: an?)?{END}", _half),
    "en_indefinite": (
        rf"(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions) of {_POWER}s"
        rf"|(?:several|a few) (?:dozen|hundred|thousand|million|billion|trillion)(?: {_POWER})?"
        rf"|(?:tens|scores)(?= of )|dozens|{_POWER}s|decades){END}",
        _indefinite,
    ),
    "en_multiple": (rf"twice(?= (?:as|the|that|its))|(?:doubl|tripl|quadrupl)(?:ed|es|ing){END}", _multiple),
    "en_decade": (rf"decade{END}", _decade),
    "en_rank": (
        rf"(?:tops|topped|topping)(?= (?:the|all|this|its|both|global|world|national){END})"
        rf"|top (?:place|spot|position|rank|slot){END}|number[ -](?:one{END}|1(?![0-9.,]))"
        r"|(?:top|head)(?= of (?:[^\s.,;]{1,30} ){0,5}(?:list|rankings?|index|table|chart|league))"
        r"|(?:(?<=the )|(?<='s )|(?<=’s ))top"
        rf"(?= (?!{_SMALL}{END})(?:[a-z'’-]{{1,20}} ){{0,3}}(?:{_HEAD}){END})",
        first_place,
    ),
}
