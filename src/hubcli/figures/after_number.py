"""What stands right of a number: its scale, its unit, and the words after it that qualify it."""

import re
from fractions import Fraction
from functools import cache

from hubcli.figures.folding import END, LATIN
from hubcli.figures.numerals import SCALES
from hubcli.figures.quantity import Quantity
from hubcli.figures.unit_words import unit_at
from hubcli.model.facts import Qualifier

SCALE = rf"(?:{'|'.join(SCALES)}){END}"


def complete(found: Quantity, text: str) -> Quantity | None:
    """The quantity with its scale, unit and following qualifier; None where letters touch it (`5G`)."""
    end = found.end
    if text[end : end + 1] in _NOTHING_FOLLOWS:
        return found
    quantity = _grow(found, text)
    if quantity is None:
        return None
    if quantity.unit is None or quantity.prefixed:
        quantity = _give_unit(quantity, text)
    if quantity.end == end and _touching().match(text, end):
        return None
    return _qualify_after(quantity, text)


_NOTHING_FOLLOWS = frozenset(["", ",", ".", ";", ":", ")", "，", "。", "、", "”", "\n"])


@cache
def _growth() -> re.Pattern[str]:
    # `2½ million`, `2 and a half million`
    # `$100+ billion`, `5 hundred thousand`, `3 and a half`
    many = rf"-plus{END}|\+(?![0-9a-z])"
    return re.compile(
        rf"(?P<quarters>[¼½¾]| and a half(?=[ -]{SCALE}))?(?P<more> ?(?:{many}))?"
        rf"(?:(?P<scale>(?:[ -]?{SCALE}){{1,2}})|(?P<letter>[mk]{END}))?"
        rf"(?P<more_after>{many})?(?P<half> and a half{END})?"
    )


@cache
def _touching() -> re.Pattern[str]:
    return re.compile(LATIN)


def _grow(found: Quantity, text: str) -> Quantity | None:
    match = _growth().match(text, found.end)
    if not match or match.end() == found.end:
        return found
    letter = match["letter"]
    if letter and not found.prefixed and (letter == "m" or found.value.denominator == 1):
        return None  # `$300m` is money, `300m` a length; `1.2k` is a number, `4K` none
    factor = Fraction(SCALES[_LETTERS[letter]] if letter else 1)
    for word in re.findall("[a-z]+", match["scale"] or ""):
        factor *= SCALES[word]
    added = found.factor * factor / 2 if match["half"] else Fraction(0)
    more = match["more"] or match["more_after"]
    return found._replace(
        value=(found.value + _QUARTERS[match["quarters"]]) * factor + added,
        value_max=found.value_max and found.value_max * factor,
        factor=found.factor * factor,
        qualifier=Qualifier.OVER if more else found.qualifier,
        lone=found.lone and not more and factor == 1 and not added,
        like_year=False,
        end=match.end(),
    )


_LETTERS = {"m": "million", "k": "thousand"}
_QUARTERS = {
    None: Fraction(0),
    "¼": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¾": Fraction(3, 4),
    " and a half": Fraction(1, 2),
}


def _give_unit(quantity: Quantity, text: str) -> Quantity:
    met = unit_at(text, quantity.end)
    if not met or quantity.unit not in (None, met[0]):  # of `¥5元` and `百分之三`, the unit before the number holds
        return quantity
    unit, worth, end = met
    return quantity._replace(
        value=quantity.value * worth,
        value_max=quantity.value_max and quantity.value_max * worth,
        factor=quantity.factor * worth,
        unit=unit,
        lone=False,
        like_year=False,
        end=end,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?:(?P<at_least>or (?:more|above|higher|over){END}|and (?:above|over|more){END})"
        rf"|(?P<at_most>or (?:less|fewer|below|lower|under){END})"
        rf"|(?P<about>or so{END})|(?P<over>-plus{END}|\+(?![0-9a-z])))"
    )


def _qualify_after(quantity: Quantity, text: str) -> Quantity:
    match = _after().match(text, quantity.end)
    if not match or not match.lastgroup:
        return quantity
    return quantity._replace(qualifier=Qualifier(match.lastgroup), end=match.end())
