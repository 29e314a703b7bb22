"""Numbers in digits, in either language: signs, currencies before them, fractions, spans of years, serial numbers."""

import re
from fractions import Fraction

from hubcli.figures.chinese.numerals import HAN
from hubcli.figures.folding import END, LATIN
from hubcli.figures.forms import Forms, completed, no_figure, ordinal
from hubcli.figures.numerals import digits_value
from hubcli.figures.quantity import Quantity
from hubcli.model.units import Unit

_FIRST_YEAR, _LAST_YEAR = 1000, 2099
_LETTER = r"[^\W\d_\u2e80-\uffff]"
# Never inside a word, a decimal or a name (`G60`, `COVID-19`), nor after a currency that is not known (`A$5`).
EDGE = (
    rf"(?:(?<!{LATIN})|(?<![a-z]top)(?<=top)|(?<![a-z]fy)(?<=fy)(?=[12][0-9]{{3}}(?![0-9])))"
    rf"(?<![0-9][.:])(?<!{LATIN}/)(?<![$¥€£])"
    rf"(?:(?<!{_LETTER}-)|(?<=mid-)|(?<=pre-)|(?<=post-)|(?<=end-)|(?<=early-)|(?<=late-)|(?<=top-)|(?<=first-)|(?<=-to-))"
)


def is_year(value: Fraction) -> bool:
    """Whether the number can be read as a calendar year without a word that says so."""
    return value.denominator == 1 and 1900 <= value <= _LAST_YEAR


def _number(match: re.Match[str]) -> list[Quantity] | None:
    if match["minus"] and _is_hyphen(match):
        return None
    value = digits_value(match["digits"])
    if value is None:
        return []
    if match["exponent"]:
        value = _power(match, value)
    elif " " in match["digits"] and _NAMED.search(match.string, max(0, match.start() - 10), match.start()):
        return []  # `No. 1 100`: one number or two
    if value is None:
        return []
    if match["minus"] or match["minus_after"]:
        value = -value
    money = match["money"] or match["money_first"]
    if match["more_digits"]:
        return _with_slash(match, value)
    like_year = not money and not match["exponent"] and len(match["digits"]) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR
    unit = _CURRENCIES[money.strip()] if money else None
    return completed(Quantity(value, *match.span(), unit, like_year=like_year, prefixed=money is not None), match)


def _power(match: re.Match[str], value: Fraction) -> Fraction | None:
    """`8.7×10¹²`, `8.7e12`, `10⁻⁹`, `2^10`; None where the exponent is no number of one or two digits."""
    exponent = match["exponent"].translate(_LOWERED)
    if not _EXPONENT.fullmatch(exponent) or not value:
        return None
    return value * Fraction(10) ** int(exponent) if match["times_ten"] else value ** int(exponent)


def _ordinal(match: re.Match[str]) -> list[Quantity]:
    return ordinal(Fraction(int(match["ordinal_digits"].replace(",", ""))), match)


def _decade(match: re.Match[str]) -> list[Quantity]:
    first = Fraction(int(match["decade_start"]))
    return [Quantity(first, *match.span(), Unit.YEAR, value_max=first + 9)]


def _is_hyphen(match: re.Match[str]) -> bool:
    """Whether the dash joins two numbers (`10家-20家`, `2024 –2025`) and is no sign."""
    pattern = _COUNTED_BEFORE if match["minus"] == "-" else _NUMBER_BEFORE
    return bool(pattern.search(match.string, max(0, match.start() - 12), match.start()))


def _with_slash(match: re.Match[str], low: Fraction) -> list[Quantity]:
    """`1/9`, `2026/2030`, `2025/26`; nothing from clock times, ratios and version numbers."""
    second = re.fullmatch("/([0-9]{1,4})", match["more_digits"])
    high = digits_value(second[1]) if second else None
    if high is None or low.denominator != 1 or low < 0 or match["money"]:
        return []
    if is_year(low):
        high = low + 1 if (low + 1) % 100 == high else high
        span = Quantity(low, *match.span(), Unit.YEAR, value_max=high)
        return [span] if is_year(high) and low < high else []
    return completed(Quantity(low / high, *match.span(), Unit.FRACTION), match) if low < high else []


_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_LOWERED = str.maketrans(_RAISED, "0123456789+-n")
_EXPONENT = re.compile("[+-]?[0-9]{1,2}")
# A raised digit after another number than ten is the mark of a note.
_SIGN = r"(?: ?\^ ?|\*\*(?=[0-9-])|的(?=[0-9]{1,4}次[方幂]))"
_POWER = (
    rf"(?:(?:(?P<times_ten> ?[×x*·⋅] ?10(?=[{_RAISED}]|{_SIGN})|e(?=[+-]?[0-9]++{END}))"
    rf"|(?<![0-9.,]10)(?<=10)(?=[{_RAISED}])|(?={_SIGN}))"
    rf"{_SIGN}?[({{]?(?P<exponent>[{_RAISED}]++|[+-]?[0-9]++|n{END})[)}}]?(?:次[方幂])?)?+"
)
_NAMED = re.compile(r"(?:\bnos?\.|#|№|\b(?:top|day|fortune|table|figure|chapter|section|article|page)) ?\Z")
_COUNTING = "[年月日号天周个家项座所种类条名位人次件只台套篇届岁倍成万亿千百美港欧元分点小时钟秒]"
_COUNTED_BEFORE = re.compile(rf"[0-9{HAN}]{_COUNTING}{{1,5}}\Z")
_NUMBER_BEFORE = re.compile(rf"[0-9{HAN}%]{_COUNTING}{{0,5}} ?\Z")
_CURRENCIES = {
    "$": Unit("USD"), "us$": Unit("USD"), "usd": Unit("USD"),
    "hk$": Unit("HKD"), "hkd": Unit("HKD"),
    "¥": Unit("CNY"), "rmb": Unit("CNY"), "cny": Unit("CNY"), "人民币": Unit("CNY"),
    "€": Unit("EUR"), "eur": Unit("EUR"), "£": Unit("GBP"),
}  # fmt: skip
_MONEY = r"us\$|hk\$|[$¥€£]|(?:rmb|cny|usd|hkd|eur|人民币) ?"

MONEY_STARTS = r"(?<![a-z0-9])(?:us\$|hk\$|rmb|cny|usd|hkd|eur|minus)"
# What any form below, or a date, starts with; a run of digits is tried once, at its first.
STARTS = r"[0-9]++|[-–.$¥€£(\[](?=[0-9$¥€£.-])|\((?=[一二三四五六七八九十])"
# The first that fits at a place is taken.
FORMS: Forms = {
    "digit_name": (  # telephone and serial numbers; `2+4+N`; 90后 (those born in the nineties)
        rf"0[0-9]{{2,3}}-[0-9]{{7,8}}(?![0-9])|[0-9]++(?:(?:-[0-9]++){{2,}}+|(?:\+(?:[0-9]++|n{END}))++|(?<=[0-9]0)后)",
        no_figure,
    ),
    "digit_ordinal": (
        rf"(?P<ordinal_digits>[0-9]{{1,3}}(?:,[0-9]{{3}})?)(?:(?:st|nd|rd|th){END}"
        r"|(?<![0-9]{3})(?= (?:cpc )?national (?:party )?congress| five-year plan))",
        _ordinal,
    ),
    "digit_decade": (rf"(?P<decade_start>(?:1[89]|20)[0-9]0)s{END}", _decade),
    "number": (
        rf"(?:(?P<money_first>{_MONEY})(?P<minus_after>-)"
        rf"|(?P<minus>(?<![)%\]-])[-–]|minus |负|零下 ?)?(?P<money>{_MONEY})?)"
        r"(?P<digits>\.[0-9]++|(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])"
        # `12 000`, but not from a row of numbers
        r"|(?:(?<![0-9] )|(?<=[0-9]{4} ))[0-9]{1,3}(?: [0-9]{3})++(?! ?[0-9])|[0-9]++)(?:\.[0-9]++)?+)"
        rf"{_POWER}"
        r"(?P<more_digits>(?:[.:/][0-9]++)++)?+",
        _number,
    ),
}
# Numbers of a list, a note or a citation; unlike the forms, letters may touch them.
MARKS: Forms = {
    "mark": (
        r"\([0-9]{1,2}\)|\[[0-9]{1,3}\]|\([一二三四五六七八九十]{1,3}\)"
        r"|(?:\A|(?<=\A )|(?<=\n))[0-9]{1,2}(?:\.(?= \S)|、|\))",
        no_figure,
    ),
}
