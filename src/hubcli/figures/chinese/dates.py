"""Dates in Chinese, read as year, month and day, so that no part of one counts anything; parts of a year as months."""

import re
from fractions import Fraction

from hubcli.figures.chinese.forms import Forms
from hubcli.figures.chinese.numerals import HAN, HAN_DIGIT, ONES, han_digits, han_value
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def _date(match: re.Match[str]) -> list[Quantity]:
    found = [
        _part(match, "zh_year", Unit.YEAR),
        _part(match, "zh_month", Unit.MONTH) or _part(match, "zh_month_only", Unit.MONTH),
        _part(match, "zh_day", Unit.DAY) or _part(match, "zh_day_only", Unit.DAY),
    ]
    if match["zh_about"] and found[0] and not found[1]:
        return [found[0]._replace(qualifier=Qualifier.ABOUT, end=match.end())]
    return [part for part in found if part]


def _iso(match: re.Match[str]) -> list[Quantity]:
    found = [
        _part(match, "iso_year", Unit.YEAR),
        _part(match, "iso_month", Unit.MONTH) or _part(match, "iso_month_only", Unit.MONTH),
        _part(match, "iso_day", Unit.DAY),
    ]
    return [part for part in found if part]


def _decade(match: re.Match[str]) -> list[Quantity]:
    century = _CENTURIES.get(match["century"] or "", 1900)
    first, last = (_tens(match[end]) for end in ("decade", "last_decade"))
    return [
        Quantity(Fraction(century + first), *match.span(), Unit.YEAR, value_max=Fraction(century + (last or first) + 9))
    ]


def _months(match: re.Match[str]) -> list[Quantity]:
    """A part of the year as its months: January to June for 上半年, to September for 前三季度."""
    number = next((_ones(written) for written in (match["quarters"], match["quarter"], match["months"]) if written), 0)
    first, last = 1, 6 if match["half"] == "上" else 12
    if match["from_quarter"]:
        return _quarters(match, _ones(match["from_quarter"]), number)
    if match["half"] == "下":
        first = 7
    elif match["quarters"]:
        last = 3 * number
    elif match["quarter"]:
        first, last = 3 * number - 2, 3 * number
    elif match["months"]:
        last = number
    return [Quantity(Fraction(first), *match.span(), Unit.MONTH, value_max=Fraction(last))] if last > first else []


def _quarters(match: re.Match[str], first: int, last: int) -> list[Quantity]:
    """一至三季度 is one span of months, 一、二季度 are two."""
    if first >= last:
        return []
    start, end = match.span()
    if match["through"]:
        return [_span(first, last, start, end)]
    return [_span(first, first, start, match.start("to_quarter")), _span(last, last, match.end("to_quarter"), end)]


def _span(first: int, last: int, start: int, end: int) -> Quantity:
    return Quantity(Fraction(3 * first - 2), start, end, Unit.MONTH, value_max=Fraction(3 * last))


def _ones(written: str) -> int:
    return int(written) if written.isascii() else int(han_value("一" if written == "首" else written) or 0)


def _tens(written: str | None) -> int:
    """`九十`, `九`, `90` → 90; nothing → 0."""
    if not written:
        return 0
    number = _ones(written)
    return number if number >= 10 else number * 10


def _part(match: re.Match[str], group: str, unit: Unit) -> Quantity | None:
    """The part of a date that a group holds, where it holds one."""
    written = match[group]
    if not written:
        return None
    if written.startswith("民"):
        return Quantity(Fraction(_REPUBLIC + _ones(written[2:].strip("年 "))), *match.span(group), unit)
    if digits := _DIGITS.search(written):
        number = int(digits.group())
        return Quantity(
            Fraction(number + 2000 if unit == Unit.YEAR and number < 100 else number), *match.span(group), unit
        )
    han = _HAN.match(written)
    assert han is not None
    value = Fraction(han_digits(han.group())) if unit == Unit.YEAR else han_value(han.group()) or Fraction(0)
    return Quantity(value, *match.span(group), unit)


_REPUBLIC = 1911
"""The year before the first of the Republic's calendar: 民国113年 is 2024."""
_DIGITS = regex("[0-9]+")
_HAN = regex(f"[{HAN}]+")
_CENTURIES = {"20世纪": 1900, "二十世纪": 1900, "上世纪": 1900, "21世纪": 2000, "二十一世纪": 2000, "本世纪": 2000}
_MONTH, _DAY = r"(?:1[0-2]|0?[1-9])", r"(?:[12][0-9]|3[01]|0?[1-9])"
_HAN_MONTH, _HAN_DAY = f"十[一二]?|[{ONES}]", f"三十一?|二?十[{ONES}]?|[{ONES}]"
# Only what the calendar has: `21月` is no month, and its number must not be lost.
_ZH_MONTH, _ZH_DAY = (
    rf"(?:{_MONTH}|{_HAN_MONTH}) ?月",
    rf"(?:{_DAY}|{_HAN_DAY}) ?(?:日|号(?![楼馆院门机桥厅库岛仓车炉]))",
)
# 25年底 is the end of 2025, 25年3月 a month of it.
_SHORT_YEAR = (
    "(?<![第近前后满超约过])[0-9]{2} ?年(?=底(?![薪气蕴层部])|初(?![中级次期步])|末(?!期)|(?:1[0-2]|0?[1-9])月(?!亮))"
)
_REPUBLICS = rf"民[国國] ?(?:[0-9]{{1,3}}|[{HAN}]{{1,5}}) ?年"
_YEAR = rf"(?:{_REPUBLICS}|(?:[12][0-9]{{3}}|{HAN_DIGIT}{{4}}) ?年|{_SHORT_YEAR})"

FORMS: Forms = {
    "zh_decade": (
        rf"(?P<century>{'|'.join(_CENTURIES)})?(?P<decade>[1-9]0|[二三四五六七八九]十?)"
        rf"(?:(?:、|至|到|—|-)?(?P<last_decade>[1-9]0|[三四五六七八九]十))?年代",
        _decade,
    ),
    "zh_months": (
        r"(?P<half>[上下])半年(?![级度报])|[前首](?P<quarters>[二两三23])个?季度?|[前首](?P<months>[二两三四五六七八九十]|十一|1[01]|[2-9])个?月(?!亮|球)"
        r"|第?(?:(?P<from_quarter>[一二三1-3])季?度?(?P<to_quarter>[、和]|(?P<through>[至到—–-]))第?)?(?P<quarter>[一二三四1-4首])季(?:度(?!报)|(?![度节风军报候]))",
        _months,
    ),
    "zh_date": (
        rf"(?P<zh_year>{_YEAR})(?!的?历史|文明|代|来|(?<!19[0-9]{{2}}年)(?<!20[0-9]{{2}}年)间|以上|以内|有余|左右的?时间)"
        rf"(?: ?(?P<zh_month>{_ZH_MONTH})份?(?: ?(?P<zh_day>{_ZH_DAY}))?)?(?P<zh_about>左右|前后)?"
        rf"|(?P<zh_month_only>{_ZH_MONTH})份?(?![球饼亮薪租票光嫂费])(?: ?(?P<zh_day_only>{_ZH_DAY}))?",
        _date,
    ),
}
IN_DIGITS: Forms = {
    "iso_date": (
        rf"(?P<iso_year>[12][0-9]{{3}})(?:(?P<between>[-/.])(?P<iso_month>{_MONTH})(?P=between)"
        rf"(?P<iso_day>{_DAY})|-(?P<iso_month_only>0[1-9]|1[0-2])(?!-))(?![0-9])",
        _iso,
    ),
}
