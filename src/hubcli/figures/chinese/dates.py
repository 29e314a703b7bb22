"""Dates in Chinese, read as year, month and day, so that no part of one counts anything."""

import re
from fractions import Fraction

from hubcli.figures.chinese.numerals import HAN, han_digits, han_value
from hubcli.figures.dates import DAY, MONTH
from hubcli.figures.forms import Forms
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


def _decade(match: re.Match[str]) -> list[Quantity]:
    first = Fraction(_CENTURIES[match["century"]] + int(match["decade"]))
    return [Quantity(first, *match.span(), Unit.YEAR, value_max=first + 9)]


def _part(match: re.Match[str], group: str, unit: Unit) -> Quantity | None:
    """The part of a date that a group holds, where it holds one."""
    written = match[group]
    if not written:
        return None
    if digits := re.search("[0-9]+", written):
        return Quantity(Fraction(int(digits.group())), *match.span(group), unit)
    han = re.match(f"[{HAN}]+", written)
    assert han is not None
    value = Fraction(han_digits(han.group())) if unit == Unit.YEAR else han_value(han.group()) or Fraction(0)
    return Quantity(value, *match.span(group), unit)


_CENTURIES = {"20世纪": 1900, "上世纪": 1900, "21世纪": 2000, "本世纪": 2000}
_HAN_DIGIT = "[〇零一二三四五六七八九]"
_HAN_MONTH, _HAN_DAY = "十[一二]?|[一二三四五六七八九]", "三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
# Only what the calendar has: `21月` is no month, and its number must not be lost.
_ZH_MONTH, _ZH_DAY = rf"(?:{MONTH}|{_HAN_MONTH}) ?月", rf"(?:{DAY}|{_HAN_DAY}) ?[日号]"

FORMS: Forms = {
    "zh_decade": (rf"(?P<century>{'|'.join(_CENTURIES)})(?P<decade>[1-9]0)年代", _decade),
    "zh_date": (
        rf"(?P<zh_year>(?:[12][0-9]{{3}} ?|{_HAN_DIGIT}{{4}})年)(?!的?历史|文明|代)"
        rf"(?: ?(?P<zh_month>{_ZH_MONTH})份?(?: ?(?P<zh_day>{_ZH_DAY}))?)?(?P<zh_about>左右|前后)?"
        rf"|(?P<zh_month_only>{_ZH_MONTH})份?(?![球饼亮薪租票光嫂费])(?: ?(?P<zh_day_only>{_ZH_DAY}))?",
        _date,
    ),
}
