"""Codes of periods, alike in both languages, `2024Q1`, `2024-M03`, `1H24`; and fiscal years, `FY2024`, 2024财年."""

import re
from collections.abc import Iterator
from fractions import Fraction

from hubcli.figures.figure import Figure
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit


def coded_periods(low: str, text: str) -> list[Figure]:
    """The years and months that the codes in a folded text name, left to right; a week has a year only."""
    found = [*_fiscal_years(low, text)] if any(word in low for word in _FISCAL) else []
    for pattern in (_YEAR_FIRST, _PART_FIRST) if _MAY_BE.search(low) else ():
        for match in pattern.finditer(low):
            if not any(figure.start < match.end() and match.start() < figure.end for figure in found):
                found += _parts_of_years(match, text)
    return sorted(found, key=lambda figure: figure.start)


def is_fiscal(year: str) -> bool:
    """Whether a year as it is written is not the calendar's: `FY2024`, `2023/24`, 2024学年."""
    slashed = _SLASHED.search(year)
    return bool(_FISCAL_WORD.search(year) or (slashed and (int(slashed[1]) + 1) % 100 == int(slashed[2])))


def _fiscal_years(low: str, text: str) -> Iterator[Figure]:
    for pattern in (_FISCAL_BEFORE, _FISCAL_AFTER):
        for match in pattern.finditer(low):
            first, last = _year(match["first"]), _year(match["last"] or match["first"])
            yield _figure(first, last, match.span(), text, Unit.YEAR)


def _parts_of_years(match: re.Match[str], text: str) -> Iterator[Figure]:
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
_MAY_BE = regex("[0-9](?:[qhmsw](?![a-z])|(?<=(?<![a-z])[qhmsw].))")
_CALLED = ("fiscal", "financial", "academic", "school", "tax")
_FISCAL = ("fy", "fiscal", *(f"{word} year" for word in _CALLED), "财年", "财政年度", "会计年度", "学年")
_YEAR, _SHORT = "(?:19|20)[0-9]{2}", "[0-3][0-9]"
_PART = "(?:q[1-4](?:[-–]q?[2-4])?|h[12]|[1-4]q|[12]h)"
_BEFORE, _AFTER = "(?<![0-9a-z.,–-])", "(?![0-9a-z]|[.,][0-9])"
_YEAR_FIRST = regex(
    rf"(?<![0-9a-z.,])(?<![a-z][-–])(?:(?P<year>{_YEAR})|(?P<short>{_SHORT})(?=年?[qh]))"
    rf"(?:年? ?(?P<part>{_PART})|-?(?P<other>{_PART}|s[12]|m(?:1[0-2]|0?[1-9])|w[0-5][0-9])){_AFTER}"
)
_PART_FIRST = regex(
    rf"{_BEFORE}(?:(?P<part>{_PART}) ?(?P<year>{_YEAR})"
    rf"|(?P<other>[1-4]q|[12]h|{_PART}(?= ?['’]))(?: ?['’])?(?P<short>{_SHORT})){_AFTER}"
)
_TO = "(?:年? ?[-–—~/至到] ?)"
_WORDS = f"(?:{'|'.join(_CALLED)})"
_FISCAL_BEFORE = regex(
    rf"(?<![0-9a-z])(?:{_PART}(?: of)?[ -]?)?(?:fy|fiscal|{_WORDS} years?|财政年度|会计年度) ?['’]?"
    rf"(?P<first>{_YEAR}|(?<=fy){_SHORT}|(?<=fy ){_SHORT}|(?<=['’]){_SHORT})"
    rf"(?:{_TO}(?P<last>{_YEAR}|[0-9]{{2}}))?(?:[ -]?{_PART})?{_AFTER}"
)
_FISCAL_AFTER = regex(
    rf"(?<![0-9a-z.,])(?P<first>{_YEAR}|{_SHORT}(?=财年))(?:{_TO}(?P<last>{_YEAR}|[0-9]{{2}}))?"
    rf"(?: ?年?(?:财年|财政年度|会计年度|学年)|[ -]{_WORDS} years?(?![a-z]))"
)
_FISCAL_WORD = regex(rf"fy|{_WORDS}|财|学年|会计", re.IGNORECASE)
_SLASHED = regex(r"([0-9]{2})/([0-9]{2})\Z")
