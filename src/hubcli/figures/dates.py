"""Dates in English and in digits, read as year, month and day, so that no part of one counts anything."""

import re
from fractions import Fraction

from hubcli.figures.folding import END
from hubcli.figures.forms import Forms
from hubcli.figures.quantity import Quantity
from hubcli.model.units import Unit

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
        date_part(match, "en_day_first", Unit.DAY),
        Quantity(Fraction(number), *match.span("en_month"), Unit.MONTH),
        date_part(match, "en_day", Unit.DAY, last=int(last) if last else None),
        date_part(match, "en_year", Unit.YEAR),
    ]
    return [part for part in found if part]


def _iso(match: re.Match[str]) -> list[Quantity]:
    found = [
        date_part(match, "iso_year", Unit.YEAR),
        date_part(match, "iso_month", Unit.MONTH) or date_part(match, "iso_month_only", Unit.MONTH),
        date_part(match, "iso_day", Unit.DAY),
    ]
    return [part for part in found if part]


def date_part(match: re.Match[str], group: str, unit: Unit, *, last: int | None = None) -> Quantity | None:
    """The part of a date that a group holds in digits, where it holds one."""
    digits = re.search("[0-9]+", match[group] or "")
    if not digits:
        return None
    value = Fraction(int(digits.group()))
    value_max = Fraction(last) if last and last > value else None
    return Quantity(value, *match.span(group), unit, value_max=value_max)


_OF_TIME = re.compile(r"(?:in|of|by|last|next|this|since|until|from|to|early|late|mid)[ -]\Z")
_NAME = rf"(?:{'|'.join(_MONTHS)}){END}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|(?= [0-9]))"
MONTH, DAY = r"(?:1[0-2]|0?[1-9])", r"(?:[12][0-9]|3[01]|0?[1-9])"
_YEAR = r"[12][0-9]{3}(?![0-9])(?![,.][0-9])"
# What makes of a number after a month something else than a day: `In June 5 percent …`, `In June 11 million …`.
_NO_DAY = r"(?![0-9]|[.,:][0-9]|%| ?%| (?:per ?cent|million|billion|trillion|thousand|hundred|years?|months?|hours?)\b)"
# What an English date starts with, other than a digit.
STARTS = r"(?<![a-z0-9])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
ENGLISH: Forms = {
    "en_date": (
        rf"(?:(?P<en_day_first>{DAY}(?:st|nd|rd|th)?)(?: of)? )?(?P<en_month>{_NAME})"
        rf"(?: (?P<en_day>{DAY}(?:(?:st|nd|rd|th){END}|{_NO_DAY})(?:[-–](?P<en_day_last>{DAY}){_NO_DAY})?))?"
        rf"(?:,? (?P<en_year>{_YEAR}))?",
        _english,
    ),
}
IN_DIGITS: Forms = {
    "iso_date": (
        rf"(?P<iso_year>[12][0-9]{{3}})(?:(?P<between>[-/.])(?P<iso_month>{MONTH})(?P=between)"
        rf"(?P<iso_day>{DAY})|-(?P<iso_month_only>0[1-9]|1[0-2])(?!-))(?![0-9])",
        _iso,
    ),
}
