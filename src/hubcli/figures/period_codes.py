"""Codes of periods, alike in both languages, `2024Q1`, `2024-M03`, `1H24`; and fiscal years, `FY2024`, 2024财年."""

import re
from collections.abc import Iterator
from fractions import Fraction

from hubcli.figures.figure import Figure
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit


def coded_periods(low: str, text: str) -> list[Figure]:
    """The years and months that the codes in a folded text name, left to right; a week has a year only."""
    if not _MAY_BE.search(low) and not any(word in low for word in _FISCAL):
        return []
    forms = (
        (_FISCAL_BEFORE, low, _fiscal_year), (_FISCAL_AFTER, low, _fiscal_year),
        (_YEAR_FIRST, low, _part_of_year), (_PART_FIRST, low, _part_of_year), (_FORECAST, text, _forecast),
    )  # fmt: skip
    found: list[Figure] = []
    for pattern, where, read in forms:
        for match in pattern.finditer(where):
            if not any(figure.start < match.end() and match.start() < figure.end for figure in found):
                found += read(match, text)
    return sorted(found, key=lambda figure: figure.start)


def is_fiscal(year: str) -> bool:
    """Whether a year as it is written is not the calendar's: `FY2024`, `2023/24`, 2024学年."""
    slashed = _SLASHED.search(year)
    return bool(_FISCAL_WORD.search(year) or (slashed and (int(slashed[1]) + 1) % 100 == int(slashed[2])))


def is_estimate(year: str) -> bool:
    """Whether a year as it is written is that of an estimate or a forecast: `2025E`, `2026F`."""
    return year[-1:] in ("E", "F", "P")


def _fiscal_year(match: re.Match[str], text: str) -> Iterator[Figure]:
    groups = match.groupdict()
    first, last = match["first"], match["last"] or groups.get("and") or match["first"]
    yield _figure(_year(first), _year(last), match.span(), text, Unit.YEAR)


def _forecast(match: re.Match[str], text: str) -> Iterator[Figure]:
    yield _figure(int(match["year"]), int(match["year"]), match.span(), text, Unit.YEAR)


def _part_of_year(match: re.Match[str], text: str) -> Iterator[Figure]:
    year, part = (next(name for name in names if match[name]) for names in (("year", "short"), ("part", "other")))
    value = _year(match[year])
    yield _figure(value, value, match.span(year), text, Unit.YEAR)
    if length := _MONTHS.get(match[part].strip("0123456789")[0]):
        numbers = [*map(int, re.findall("[0-9]+", match[part]))]
        yield _figure(length * (numbers[0] - 1) + 1, length * numbers[-1], match.span(part), text, Unit.MONTH)


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def _figure(first: int, last: int, span: tuple[int, int], text: str, unit: Unit) -> Figure:
    top = Fraction(last) if last > first else None
    return Figure(Fraction(first), unit, value_max=top, text=text[slice(*span)], start=span[0], end=span[1])


_MONTHS = {"m": 1, "q": 3, "h": 6, "s": 6}
"""How many months a part of a year has, by its letter."""
_MAY_BE = regex("[0-9](?:[qhmswaefp](?![a-z])|(?<=(?<![a-z])[qhmsw].))")
_CALLED = ("fiscal", "financial", "academic", "school", "tax")
_FISCAL = ("fy", "fiscal", *(f"{word} year" for word in _CALLED), "财年", "财政年度", "会计年度", "学年")
_YEAR, _SHORT = "(?:19|20)[0-9]{2}", "[0-3][0-9]"
_PART = "(?:q[1-4](?:[-–]q?[2-4])?|h[12]|[1-4]q|[12]h)"
_BEFORE, _AFTER = "(?<![0-9a-z.,–-])", "[aefp]?(?![0-9a-z]|[.,][0-9])"
_YEAR_FIRST = regex(
    rf"(?<![0-9a-z.,])(?<![a-z][-–])(?:(?P<year>{_YEAR})|(?P<short>{_SHORT})(?=年?[qh]))"
    rf"(?:(?:年? ?|年?\()(?P<part>{_PART})|-?(?P<other>{_PART}|s[12]|m(?:1[0-2]|0?[1-9])|w[0-5][0-9])){_AFTER}"
)
_PART_FIRST = regex(
    rf"{_BEFORE}(?:(?P<part>{_PART}|w[0-5][0-9]|m(?:0[1-9]|1[0-2])(?! ))[ /-]?(?P<year>{_YEAR})"
    rf"|(?P<other>[1-4]q|[12]h|{_PART}(?= ?['’]))(?: ?['’])?(?P<short>{_SHORT})){_AFTER}"
)
# Of a table's head: of 2024a in a citation the letter is small.
_FORECAST = regex(r"(?P<year>20[0-4][0-9])(?<![0-9A-Za-z.,-]....)[AEFP](?![0-9A-Za-z])")
_TO = "(?:年? ?[-–—~/至到] ?)"
_WORDS = f"(?:{'|'.join(_CALLED)})"
_FISCAL_BEFORE = regex(
    rf"(?<![0-9a-z])(?:{_PART}(?: of)?[ -]?)?(?:fys?|fiscal|{_WORDS} years?|财政年度|会计年度) ?['’]?"
    rf"(?P<first>{_YEAR}|(?<=fy){_SHORT}|(?<=fy ){_SHORT}|(?<=['’]){_SHORT})"
    rf"(?:{_TO}(?P<last>{_YEAR}|[0-9]{{2}})|(?: and | to |[和至到])(?P<and>{_YEAR}))?(?:[ -]?{_PART})?{_AFTER}"
)
_FISCAL_AFTER = regex(
    rf"(?<![0-9a-z.,])(?P<first>{_YEAR}|{_SHORT}(?=财年))(?:{_TO}(?P<last>{_YEAR}|[0-9]{{2}}))?"
    rf"(?: ?年?(?:财年|财政年度|会计年度|学年)|[ -]{_WORDS} years?(?![a-z]))"
)
_FISCAL_WORD = regex(rf"fy|{_WORDS}|财|学年|会计", re.IGNORECASE)
_SLASHED = regex(r"([0-9]{2})/([0-9]{2})\Z")
