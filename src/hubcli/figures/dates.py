"""Dates in both languages, read as year, month and day, so that no part of one counts anything."""

import re
from fractions import Fraction

from hubcli.figures.figure import FigureUnit
from hubcli.figures.folding import END
from hubcli.figures.forms import Forms
from hubcli.figures.numerals import HAN, han_digits, han_value
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ALSO_WORDS = ("march", "may")  # months only beside a day, a year or a preposition


def _english(match: re.Match[str]) -> list[Quantity]:
    name = match["en_month"]
    beside = match["en_day"] or match["en_day_first"] or match["en_year"]
    if (
        name in _ALSO_WORDS
        and not beside
        and not _OF_TIME.search(match.string, max(0, match.start() - 8), match.start())
    ):
        return []
    number = next(number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name[:3]))
    last = match["en_day_last"]
    found = [
        _part(match, "en_day_first", FigureUnit.DAY),
        Quantity(Fraction(number), *match.span("en_month"), FigureUnit.MONTH),
        _part(match, "en_day", FigureUnit.DAY, last=int(last) if last else None),
        _part(match, "en_year", FigureUnit.YEAR),
    ]
    return [part for part in found if part]


def _chinese(match: re.Match[str]) -> list[Quantity]:
    found = [
        _part(match, "zh_year", FigureUnit.YEAR),
        _part(match, "zh_month", FigureUnit.MONTH) or _part(match, "zh_month_only", FigureUnit.MONTH),
        _part(match, "zh_day", FigureUnit.DAY) or _part(match, "zh_day_only", FigureUnit.DAY),
    ]
    if match["zh_about"] and found[0] and not found[1]:
        return [found[0]._replace(qualifier=Qualifier.ABOUT, end=match.end())]
    return [part for part in found if part]


def _iso(match: re.Match[str]) -> list[Quantity]:
    found = [
        _part(match, "iso_year", FigureUnit.YEAR),
        _part(match, "iso_month", FigureUnit.MONTH) or _part(match, "iso_month_only", FigureUnit.MONTH),
        _part(match, "iso_day", FigureUnit.DAY),
    ]
    return [part for part in found if part]


def _decade(match: re.Match[str]) -> list[Quantity]:
    first = Fraction(_CENTURIES[match["century"]] + int(match["decade"]))
    return [Quantity(first, *match.span(), FigureUnit.YEAR, value_max=first + 9)]


def _part(match: re.Match[str], group: str, unit: FigureUnit, *, last: int | None = None) -> Quantity | None:
    """The part of a date that a group holds, where it holds one."""
    written = match[group]
    if not written:
        return None
    digits = re.search("[0-9]+", written)
    han = re.match(f"[{HAN}]+", written)
    if digits:
        value = Fraction(int(digits.group()))
    else:
        assert han is not None
        value = Fraction(han_digits(han.group())) if unit is FigureUnit.YEAR else han_value(han.group()) or Fraction(0)
    value_max = Fraction(last) if last and last > value else None
    return Quantity(value, *match.span(group), unit, value_max=value_max)


_CENTURIES = {"20世纪": 1900, "上世纪": 1900, "21世纪": 2000, "本世纪": 2000}
_OF_TIME = re.compile(r"(?:in|of|by|last|next|this|since|until|from|to|early|late|mid)[ -]\Z")
_NAME = rf"(?:{'|'.join(_MONTHS)}){END}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|(?= [0-9]))"
_MONTH, _DAY = r"(?:1[0-2]|0?[1-9])", r"(?:[12][0-9]|3[01]|0?[1-9])"
_YEAR = r"[12][0-9]{3}(?![0-9])(?![,.][0-9])"
# What makes of a number after a month something else than a day: `In June 5 percent …`, `In June 11 million …`.
_NO_DAY = r"(?![0-9]|[.,:][0-9]|%| ?%| (?:per ?cent|million|billion|trillion|thousand|hundred|years?|months?|hours?)\b)"
_HAN_DIGIT = "[〇零一二三四五六七八九]"
_HAN_MONTH, _HAN_DAY = "十[一二]?|[一二三四五六七八九]", "三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
# Only what the calendar has: `21月` is no month, and its number must not be lost.
_ZH_MONTH, _ZH_DAY = rf"(?:{_MONTH}|{_HAN_MONTH}) ?月", rf"(?:{_DAY}|{_HAN_DAY}) ?[日号]"

# What an English date starts with, other than a digit.
STARTS = r"(?<![a-z0-9])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
ENGLISH: Forms = {
    "en_date": (
        rf"(?:(?P<en_day_first>{_DAY}(?:st|nd|rd|th)?)(?: of)? )?(?P<en_month>{_NAME})"
        rf"(?: (?P<en_day>{_DAY}(?:(?:st|nd|rd|th){END}|{_NO_DAY})(?:[-–](?P<en_day_last>{_DAY}){_NO_DAY})?))?"
        rf"(?:,? (?P<en_year>{_YEAR}))?",
        _english,
    ),
}
CHINESE: Forms = {
    "zh_decade": (rf"(?P<century>{'|'.join(_CENTURIES)})(?P<decade>[1-9]0)年代", _decade),
    "zh_date": (
        rf"(?P<zh_year>(?:[12][0-9]{{3}} ?|{_HAN_DIGIT}{{4}})年)(?!的?历史|文明|代)"
        rf"(?: ?(?P<zh_month>{_ZH_MONTH})份?(?: ?(?P<zh_day>{_ZH_DAY}))?)?(?P<zh_about>左右|前后)?"
        rf"|(?P<zh_month_only>{_ZH_MONTH})份?(?![球饼亮薪租票光嫂费])(?: ?(?P<zh_day_only>{_ZH_DAY}))?",
        _chinese,
    ),
}
IN_DIGITS: Forms = {
    "iso_date": (
        rf"(?P<iso_year>[12][0-9]{{3}})(?:(?P<between>[-/.])(?P<iso_month>{_MONTH})(?P=between)"
        rf"(?P<iso_day>{_DAY})|-(?P<iso_month_only>0[1-9]|1[0-2])(?!-))(?![0-9])",
        _iso,
    ),
}
