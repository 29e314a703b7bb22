"""Numbers in digits in Chinese text: signs, powers of ten, fractions, ratios, spans of years."""

import re
from fractions import Fraction

from hubcli.figures.chinese.cardinals import MINUS
from hubcli.figures.chinese.currencies import money_before
from hubcli.figures.chinese.forms import Forms, completed, no_figure
from hubcli.figures.chinese.numerals import HAN, ONES
from hubcli.figures.folding import END, LATIN
from hubcli.figures.numerals import digits_value
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import ONE, Quantity
from hubcli.model.units import Unit

_FIRST_YEAR, _LAST_YEAR = 1000, 2099
_LETTER = r"[^\W\d_\u2e80-\uffff]"
# Never inside a decimal or a name (`COVID-19`).
EDGE = rf"(?<![0-9])(?<![0-9][.:])(?<!{LATIN}/)(?<!{_LETTER}-)"


def is_year(value: Fraction) -> bool:
    """Whether the number can be read as a calendar year without a word that says so."""
    return value.denominator == 1 and 1900 <= value.numerator <= _LAST_YEAR


def read_plain(match: re.Match[str]) -> list[Quantity]:
    """The number of digits alone: no sign, no power, nothing that makes a date or a name of them."""
    start, end = match.span()
    value = digits_value(match.group())
    if value is None:
        return []
    like_year = end - start == 4 and _FIRST_YEAR <= value.numerator <= _LAST_YEAR
    return completed(Quantity(value, start, end, None, None, None, ONE, False, like_year), match)


def _number(match: re.Match[str]) -> list[Quantity] | None:
    minus, digits, exponent, more_digits = match.group("minus", "digits", "exponent", "more_digits")
    if (minus and _is_hyphen(match)) or _touched(match):
        return None
    value = digits_value(digits)
    if value is not None and exponent:
        value = _power(match, value)
    if value is None:
        return []
    if minus:
        value = -value
    if more_digits:
        return _with_slash(match, value)
    like_year = not exponent and len(digits) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR
    quantities = completed(Quantity(value, *match.span(), like_year=like_year), match)
    return [] if quantities and quantities[0].unit is None and _names_a_model(match) else quantities


def _names_a_model(match: re.Match[str]) -> bool:
    """Whether the dash belongs to a name: 歼-20, but 增速为-2."""
    return match["minus"] in _DASHES and match.string[match.start() - 1 : match.start()] in _MODELS


def _touched(match: re.Match[str]) -> bool:
    """Whether letters touch the number from the left that are no currency: `G60`, `COVID19`."""
    text, start = match.string, match.start()
    before = text[start - 1 : start]
    return (
        before.isascii()
        and before.isalpha()
        and money_before(text, start) is None
        and not _NAMED.search(text, max(0, start - 5), start)
    )


def _power(match: re.Match[str], value: Fraction) -> Fraction | None:
    """`8.7×10¹²`, `8.7e12`, `10⁻⁹`, `2^10`; None where the exponent is no number of one or two digits."""
    exponent = match["exponent"].translate(_LOWERED)
    if not _EXPONENT.fullmatch(exponent) or not value:
        return None
    return value * Fraction(10) ** int(exponent) if match["times_ten"] else value ** int(exponent)


def _is_hyphen(match: re.Match[str]) -> bool:
    """Whether the dash joins two numbers (`10家-20家`, `2024 –2025`) and is no sign."""
    if match["minus"] not in _DASHES:
        return False
    pattern = _COUNTED_BEFORE if match["minus"] == "-" else _NUMBER_BEFORE
    return bool(pattern.search(match.string, max(0, match.start() - 12), match.start()))


def _with_slash(match: re.Match[str], low: Fraction) -> list[Quantity]:
    """`1/9`, `1 3/5`, `3.6:1`, `2026/2030`, `2025/26`; nothing from clock times and version numbers."""
    more = re.fullmatch(r"(?P<sign>[/:])(?P<second>[0-9]{1,4}(?:\.[0-9]{1,3})?)", match["more_digits"])
    high = digits_value(more["second"]) if more else None
    if more is None or high is None:
        return []
    if more["sign"] == ":":
        return _ratio(match, low, high)
    if match.string.startswith("万", match.end()) and high and not match["mixed"]:  # 31.9/10万
        return [Quantity(low / (high * 10000), match.start(), match.end() + 1, Unit.FRACTION)]
    if low.denominator != 1 or not high:
        return []
    if is_year(low):
        high = low + 1 if (low + 1) % 100 == high else high
        span = Quantity(low, *match.span(), Unit.YEAR, value_max=high)
        return [span] if is_year(high) and low < high else []
    ones = digits_value(match["mixed"]) if match["mixed"] else Fraction(0)
    if ones is None or not (abs(low) < high or ones or match["minus"] or low > 12):
        return []  # 9/11 may be a day
    share = Quantity(ones + low / high, *match.span(), Unit.COUNT if ones or abs(low) > high else Unit.FRACTION)
    return completed(share, match)


def _ratio(match: re.Match[str], low: Fraction, high: Fraction) -> list[Quantity]:
    """`3.6:1`; a clock time has two digits behind the colon."""
    compared = _COMPARED.search(match.string, max(0, match.start() - 6), match.start())
    if low <= 0 or not high or (high != 1 and not compared):
        return []
    return [Quantity(low / high, *match.span(), Unit.RATIO)]


_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_LOWERED = str.maketrans(_RAISED, "0123456789+-n")
_EXPONENT = regex("[+-]?[0-9]{1,2}")
# A raised digit after another number than ten is the mark of a note.
_SIGN = r"(?: ?\^ ?|\*\*(?=[0-9-])|的(?=[0-9]{1,4}次[方幂]))"
_POWER = (
    rf"(?>(?:(?:(?P<times_ten> ?[×x*·⋅] ?10(?=[{_RAISED}]|{_SIGN})|e(?=[+-]?[0-9]++{END}))"
    rf"|(?<![0-9.,]10)(?<=10)(?=[{_RAISED}])|(?={_SIGN}))"
    rf"{_SIGN}?[({{]?(?P<exponent>[{_RAISED}]++|[+-]?[0-9]++|n{END})[)}}]?(?:次[方幂])?)?)"
)
_NAMED = regex(r"(?<![a-z])(?:top|fy|gdp|gnp|cpi|ppi|pmi)\Z")
_COMPARED = regex("比[例重率]?[为是约达]{0,2}\\Z")
_DASHES = ("-", "–")
_MODELS = frozenset("歼运轰直武教警风浪旗击剑龙虹侦")  # of aircraft and missiles
_COUNTING = "[年月日号天周届岁倍成万亿千百美港欧元分点小时钟秒吨亩公里米个家项座所种类条名位人次件只台套篇辆艘架户]"
_COUNTED_BEFORE = regex(rf"[0-9{HAN}]{_COUNTING}{{1,5}}\Z")
_NUMBER_BEFORE = regex(rf"[0-9{HAN}%]{_COUNTING}{{0,5}} ?\Z")

# Nothing before or behind it can make another form of it.
PLAIN = (
    r"(?<![a-z0-9.:/\-表图件录栏前])(?<![\x00-\x7f] )(?!985|211|863|973)[0-9]++(?>(?:\.[0-9]++)?)"
    rf"(?! [0-9]| ?[.,、)\]号和x×*+/:^⋅·e(（\[{{{_RAISED}折的年至到—–\-季月日世又分时点后])"
)
# The first that fits at a place is taken.
FORMS: Forms = {
    "digit_name": (  # telephone and serial numbers; `2+4+N`; 90后 (those born in the nineties)
        rf"0[0-9]{{2,3}}-[0-9]{{7,8}}(?![0-9])"
        rf"|[0-9]++(?:(?>(?:-[0-9]++){{2,}})|(?>(?:\+(?:[0-9]++|n{END}))+)|(?<=[0-9]0)后)",
        no_figure,
    ),
    "number": (
        rf"(?P<minus>(?<![)%\]-])[-–]|{MINUS})?"
        r"(?:(?P<mixed>[0-9]{1,3})[ 又](?=[0-9]{1,3}/[0-9]))?"
        r"(?P<digits>(?<!\.)\.[0-9]++|(?:[0-9]{1,3}(?>(?:,[0-9]{3})+)(?![0-9])"
        # `12 000`, but not from a row of numbers
        r"|(?:(?<![0-9] )|(?<=[0-9]{4} ))[0-9]{1,3}(?>(?: [0-9]{3})+)(?! ?[0-9])|[0-9]++)(?>(?:\.[0-9]++)?))"
        rf"{_POWER}"
        r"(?>(?P<more_digits>(?>(?:[.:/][0-9]++)+))?)",
        _number,
    ),
}
# Numbers of a list, a note or a citation; unlike the forms, letters may touch them.
MARKS: Forms = {
    "mark": (
        rf"\([0-9]{{1,2}}\)|\[[0-9]{{1,3}}\]|\([{ONES}十]{{1,3}}\)"
        r"|(?:\A|(?<=\A )|(?<=\n))[0-9]{1,2}(?:\.(?= \S)|、(?![0-9])|\))",
        no_figure,
    ),
}
