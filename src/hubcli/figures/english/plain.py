"""Numbers that nothing around them changes: `300 firms`, `5.2 percent of`, `three years,`; read at once."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache, lru_cache

from hubcli.figures.alternatives import one_of
from hubcli.figures.english.after import AND_ABOVE, qualify
from hubcli.figures.english.complete import NUMBER_WORDS, number_and_unit_words
from hubcli.figures.english.currencies import is_money
from hubcli.figures.english.found import Found, fraction
from hubcli.figures.english.prefixes import opens_line
from hubcli.figures.english.rates import rate_at
from hubcli.figures.english.scales import SCALES, letter
from hubcli.figures.english.times import MONTHS, SHORT_MONTHS
from hubcli.figures.english.units import Certain, certain_symbol, certain_units
from hubcli.figures.english.words import POWERS, SHORT_SCALES, SMALL
from hubcli.figures.patterns import regex
from hubcli.figures.unit_table import ONE
from hubcli.model.units import Unit


def plain(low: str, text: str, begin: int, start: int, money: Unit | None) -> Found | None:
    """The number whose digits start at `start`; None where more than its own words and one unit make its meaning."""
    match = _DIGITS.match(low, start)
    assert match is not None  # there is a digit
    whole, decimals, *following = match.groups()
    end, size = match.end(2 if decimals else 1), len(whole)
    if size > 30 or (whole[0] == "0" and size > 1):
        return None
    like_year = size == 4 and not decimals and money is None and "1000" <= whole <= "2099"
    char = low[end : end + 1]
    factor, counted = _touching_scale(low, text, end, whole, money) if char in _LETTERS else (1, end)
    if counted > end:
        tail = _tail_at(low, text, counted, money, factor, like_year=like_year)
    else:
        tail = _tail(low, text, end, char, following, match.end(), money, factor, like_year)
    if not tail:
        return None
    stop, factor, unit, worth, goes_on = tail
    if stop == end:
        if (
            (like_year and not start)  # `2000 over 3`
            or (size < 3 and _may_mark(low, start, end))
            or whole in PROGRAMMES
        ):
            return None
    else:
        like_year = False
    value = _value(whole, decimals, factor)
    if worth is not ONE:
        value *= worth
    # As a tuple: the class takes twice as long, and most numbers come this way.
    found = _made(
        Found, (value, begin, stop, unit, None, None, factor, False, like_year, None, (), money is not None, False)
    )
    return rate_at(qualify(found, low), low) if goes_on and _QUALIFIED.search(low, stop, stop + 64) else found


@lru_cache(maxsize=4096)
def _value(whole: str, decimals: str | None, factor: int) -> Fraction:
    """What digits are worth; kept, for making a fraction is slow."""
    scale = 10 ** len(decimals or "")
    return Fraction(int(whole.replace(",", "") + (decimals or "")) * factor, scale)


def plain_words(low: str, text: str, value: Fraction, begin: int, end: int, *, lone: bool) -> Found | None:
    """The same of a number in words that ends at `end`."""
    tail = _tail_at(low, text, end, None, 1, like_year=False)
    if not tail:
        return None
    stop, factor, unit, worth, goes_on = tail
    if factor != 1:
        value = fraction(value.numerator * factor, value.denominator)
    if worth is not ONE:
        value *= worth
    lone = lone and stop == end
    found = _made(Found, (value, begin, stop, unit, None, None, factor, lone, False, None, (), False, False))
    return rate_at(qualify(found, low), low) if goes_on and _QUALIFIED.search(low, stop, stop + 64) else found


_made = tuple.__new__
PROGRAMMES = frozenset({"211", "985", "863", "973", "996"})
"""Programmes that are known by a number."""


# What follows a number and belongs to it: where that ends, what the number is multiplied by, its unit, what one of it
# is, and whether words that qualify it may follow.
_Tail = tuple[int, int, Unit | None, Fraction, bool]


def _may_mark(low: str, start: int, end: int) -> bool:
    """Whether the number may be the mark of an item in a list: `2)`, and `2.` where a line starts."""
    following = low[end : end + 1]
    return following == ")" or (following == "." and opens_line(low, start))


def _touching_scale(low: str, text: str, end: int, whole: str, money: Unit | None) -> tuple[int, int]:
    """What a scale that touches the digits multiplies them by, and where it ends: `30k`, `$1.5B`, `20bn`."""
    short = low[end : end + 2]
    if short in SHORT_SCALES and not low[end + 2 : end + 3].isalnum():
        return SHORT_SCALES[short], end + 2
    number = Found(fraction(int(whole.replace(",", ""))), end - len(whole), end, prefixed=money is not None)
    return letter(low, text, number, end) or (1, end)


def _tail_at(low: str, text: str, end: int, money: Unit | None, factor: int, *, like_year: bool) -> _Tail | None:
    match = _TAIL.match(low, end)
    assert match is not None  # it matches anything
    return _tail(low, text, end, low[end : end + 1], match.groups(), match.end(), money, factor, like_year)


def _tail(
    low: str,
    text: str,
    end: int,
    char: str,
    following: Sequence[str | None],
    last: int,
    money: Unit | None,
    factor: int,
    like_year: bool,
) -> _Tail | None:
    """The scale and the unit after a number, scaled already or not; None where more than these changes it.

    After the number come `char`, and words that end at `last`: a scale, a percent sign, a word, or a sign that touches.
    """
    if char not in _GOES_ON:
        closed = _closes(low, end, char) or (like_year and char == ":" and low[end + 1 : end + 2] == " ")
        return (end, factor, money, ONE, False) if closed else None
    power, percent, word, sign = following
    stop = end
    if power:
        if factor != 1:
            return None
        factor, stop = POWERS[power], end + 1 + len(power)
    if percent:
        return _with_unit(low, last, factor, money or _PERCENT, ONE)
    if sign:
        symbol = None if money else certain_symbol(text[last - len(sign) : last])
        return _with_unit(low, last, factor, symbol, ONE) if symbol else None
    if not word:
        closed = _closes(low, stop, low[stop : stop + 1]) or _opens(low, stop)
        return (stop, factor, money, ONE, False) if closed else None
    at = stop + 1
    role = _words().get(word)
    if role:
        for phrase, unit, worth, cased, follow in role:
            if low.startswith(phrase, at):
                end = at + len(phrase)
                if money or (cased and text[at:end] != phrase) or (follow and not follow.match(low, end)):
                    return None
                return _with_unit(low, end, factor, unit, worth)
    if low[stop] == "-" and (role or like_year):  # `5,000-square-metre`
        return None
    if not text[at].islower() and not (role is None and like_year and factor == 1):
        return None
    if role == () or word in _NUMBER_WORDS:
        idle = _IDLE_AFTER_POWER if factor != 1 else _IDLE_AFTER_YEAR if like_year else _IDLE
        if (word not in idle or low.startswith(_NOT_IDLE, stop)) and not (word == "in" and _WHEN.match(low, stop)):
            return None
    return stop, factor, money, ONE, True


def _with_unit(low: str, end: int, factor: int, unit: Unit, worth: Fraction) -> _Tail | None:
    """What follows a number up to the end of its unit; None where words after this are part of the number."""
    following = low[end : end + 1]
    if following != " ":
        coins = following == "," and low[end + 2 : end + 3].isdigit() and is_money(unit)
        return (end, factor, unit, worth, False) if not coins and _closes(low, end, following) else None
    if not "a" <= low[end + 1 : end + 2] <= "z":
        return (end, factor, unit, worth, False) if _opens(low, end) else None
    word = _AFTER_UNIT.match(low, end)
    if word and _changes_unit(low, end, word[1], unit):
        return None
    return end, factor, unit, worth, True


def _changes_unit(low: str, end: int, word: str, unit: Unit) -> bool:
    """Whether the word after a unit is part of the number: not every `and`, `of` and `a` is."""
    if word == "of":
        return (
            unit == "GBP"
            or low.startswith(" of standard coal", end)
            or (unit in _AGES and low.startswith(" of age", end))
        )
    if word in _COINS:
        return is_money(unit) or (word == "and" and low.startswith(_AND_PART, end))
    return True


def _closes(low: str, end: int, following: str) -> bool:
    after = low[end + 1 : end + 2]
    if following == "." and (after == "." or (after == " " and low[end + 2 : end + 3].isdigit())):
        return False
    return following in _CLOSING and not after.isalnum()


def _opens(low: str, end: int) -> bool:
    """Whether after a space comes a bracket, or a mark that ends the clause."""
    if low[end : end + 1] != " ":
        return False
    char = low[end + 1 : end + 2]
    if char == "(" and _IN_BRACKETS.match(low, end):
        return False  # `20 (kg)`
    return not char or char in _OPENING or (char in _SPACED and not low[end + 2 : end + 3].isalnum())


# Words that qualify the number, or say what it is per, and may follow at a distance.
_QUALIFIED = regex(f" (?:per |or |every |plus|{one_of(phrase.strip() for phrase in AND_ABOVE)})")
_FOLLOWING = (
    "(?: (thousand|million|billion|trillion)(?![a-z0-9-]))?"
    "(?:( ?%)(?! ?-?point)|[ -]([a-z]+)| ?([€£]|(?<! )[a-zµμ²³/]{2,}))?"
)
_DIGITS = regex(rf"([0-9]{{1,3}}(?>(?:,[0-9]{{3}})+)(?![0-9])|[0-9]++)(?:\.([0-9]{{1,9}}+))?{_FOLLOWING}")
_TAIL = regex(_FOLLOWING)
_PERCENT = Unit.PERCENT
_GOES_ON = frozenset(" %-€£acdfghijklmnopqrstuvwxyzµμ")
_IN_BRACKETS = regex(r" \([a-zµμ²³/]{1,6}\)")
_LETTERS = ("k", "m", "b", "t")
_OPENING = frozenset("(“|")
_SPACED = frozenset(",;.")
# Words that may be part of a number but are not, where no more than these follow.
_IDLE = frozenset({"and", "to", "or", "per", "of", "a"})
_IDLE_AFTER_YEAR = frozenset({"in", "and", "to", "or", "of", "for", "over"})
_IDLE_AFTER_POWER = frozenset({"in", "to", "or", "per", "of", "for", "over", "a"})
_WHEN = regex(r" in (?:(?:19|20)[0-9]{2}(?![0-9]|[,.][0-9])|the |total|all )")  # `3 in 5` and `3 in` are others
_NOT_IDLE = (
    " a.", " of every ", " of each ", " of a p", " of gasoline ", " of standard coal", " and a ", " and an ",
    " and one ", " and three ",
)  # fmt: skip
_AND_PART = (" and a ", " and an ", " and one ", " and three ")
_CLOSING = frozenset(["", '"', ",", ";", ".", ")", "?", "\n", "”"])
_CHANGING = ("of", "and", "a", "an", "old", "hour", "hours", "point", "points", "renminbi", "rmb", *SCALES, *SMALL)
_AFTER_UNIT = regex(f" ({one_of(_CHANGING)})(?![a-z])")
_AGES = frozenset({Unit.YEARS, Unit.MONTHS})
_COINS = frozenset(("and", "a", "an"))
# Words that may change a number before them, units apart.
_NUMBER_WORDS = NUMBER_WORDS.union(
    MONTHS, SHORT_MONTHS, SMALL, ["a", "p", "am", "pm", "o", "national", "cpc", "out", "over", "for", "mark"]
)


@cache
def _words() -> dict[str, tuple[Certain, ...]]:
    """The words that change a number before them, with the units that start with them where these are certain."""
    return dict.fromkeys((*number_and_unit_words(), *_NUMBER_WORDS), ()) | certain_units()
