"""Dates and parts of a year: a day, a month, a span of months (`January-September`, `Q1`, `the first half`)."""

import re
from fractions import Fraction

from hubcli.figures.english.found import Found
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

Dated = tuple[list[Found], int]
"""The parts of a date, and where reading goes on."""
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")


def month(low: str, text: str, start: int) -> Dated:
    """The date, or the span of months, that starts with the name of a month there."""
    span = _MONTH_SPAN.match(low, start)
    if not span and low.endswith("between ", 0, start):
        span = _BETWEEN.match(low, start)
    if span and (len(span["first"]) > 3 or text[start].isupper()):
        first, last = Fraction(_number(span["first"])), Fraction(_number(span["last"]))
        found = [_fixed(first, start, span.end("last"), Unit.MONTH, last if last > first else None)]
        return found + _year(span, "year"), span.end()
    date = _DATE.match(low, start)
    if not date:
        return [], start + 3
    if low.endswith("long ", 0, start) and (rocket := _ROCKET.match(low, start)):
        return [], rocket.end()
    name, day, year = date["month"], date["day"], date["year"]
    plain = not (day or year) and not _OF_TIME.search(low, max(0, start - 12), start)
    short = name not in MONTHS
    listed = plain and (_MONTH_BEFORE.search(low, max(0, start - 16), start) or _MONTH_AFTER.match(low, date.end()))
    may_be_word = (name in ("march", "may") or short) and not listed
    if plain and may_be_word and not (name.endswith(".") and text[start].isupper()):
        return [], date.end("month")
    if (short or listed) and not text[start].isupper() and not (day or year):
        return [], date.end("month")
    found = [_fixed(Fraction(_number(name)), start, date.end("month"), Unit.MONTH)]
    if day:
        last_day = date["last_day"]
        top = Fraction(int(last_day)) if last_day and int(last_day) > int(day) else None
        found.append(_fixed(Fraction(int(day)), date.start("day"), date.end("days"), Unit.DAY, top))
    return found + _year(date, "year"), date.end()


def day_before_month(low: str, start: int, end: int) -> Dated | None:
    """`14 January 2026`, `the 26th of November`, `27-31 March`: the date that starts with the digits there."""
    match = _DAY_FIRST.match(low, start)
    if not match:
        return None
    day, last = int(match["day"]), match["last_day"]
    top = Fraction(int(last)) if last and int(last) > day else None
    found = [
        _fixed(Fraction(day), start, match.end("days"), Unit.DAY, top),
        _fixed(Fraction(_number(match["month"])), *match.span("month"), Unit.MONTH),
    ]
    return found + _year(match, "year"), match.end()


def iso_date(low: str, start: int) -> Dated | None:
    """`2026-01-14`, `2026/01/14`, `2025-12`."""
    match = _ISO.match(low, start)
    if not match:
        return None
    groups = [("year", Unit.YEAR), ("month", Unit.MONTH), ("month_only", Unit.MONTH), ("day", Unit.DAY)]
    found = [_fixed(Fraction(int(match[name])), *match.span(name), unit) for name, unit in groups if match[name]]
    return found, match.end()


def slashed_date(low: str, start: int) -> Dated | None:
    """`5/17/2018`, `17/5/2018`; of `5/6/2018`, which is in May or in June, only the year."""
    match = _SLASHED.match(low, start)
    if not match or low[start - 1 : start] in ("/", ".", "-"):
        return None
    first, second = int(match["first"]), int(match["second"])
    found = _year(match, "year")
    if min(first, second) <= 12 < max(first, second):
        units = (Unit.MONTH, Unit.DAY) if first <= 12 else (Unit.DAY, Unit.MONTH)
        found[:0] = [
            _fixed(Fraction(first), *match.span("first"), units[0]),
            _fixed(Fraction(second), *match.span("second"), units[1]),
        ]
    return found, match.end()


def part_of_year(low: str, start: int) -> Dated | None:
    """`first quarter`, `first three quarters`, `second half`, `first nine months of 2025`; nothing where it is none."""
    match = _PART.match(low, start)
    if not match:
        return None
    if not _of_year(low, match):
        return ([], match.end()) if match["half"] else None
    if match["months"]:
        first, last = 1, _COUNTS.get(match["months"], 0) or int(match["months"])
    elif match["quarters"]:
        first, last = 1, 3 * _COUNTS[match["quarters"]]
    elif match["half"]:
        first, last = (1, 6) if match["half"] == "first" else (7, 12)
    else:
        last = 3 * _ORDER[match["quarter"]]
        first = last - 2
    if not 1 < last <= 12:
        return None
    return [_fixed(Fraction(first), start, match.end(), Unit.MONTH, Fraction(last))], match.end()


def lettered(low: str, letter: str, start: int) -> Dated | None:
    """`Q1`, `H1`, `1H` with the digit at `start`."""
    match = _LETTERED.match(low, start - 1)
    if not match:
        return None
    number = int(match[2])
    if match[1] == "h" and number > 2:
        return None
    length = 3 if match[1] == "q" else 6
    last = match[3] and int(match[3])
    end = length * (last if last and last > number else number)
    span = _fixed(Fraction(length * (number - 1) + 1), start - 1, match.end(), Unit.MONTH, Fraction(end))
    return [span], match.end()


def decade(low: str, start: int, digits: str) -> Found:
    """`1990s`."""
    first = Fraction(int(digits))
    return _fixed(first, start, start + 5, Unit.YEAR, first + 9)


def _fixed(value: Fraction, start: int, end: int, unit: Unit, value_max: Fraction | None = None) -> Found:
    return Found(value, start, end, unit, value_max=value_max, fixed=True)


def _number(name: str) -> int:
    return next(number for number, full in enumerate(MONTHS, start=1) if full.startswith(name[:3]))


def _year(match: re.Match[str], group: str) -> list[Found]:
    return [_fixed(Fraction(int(match[group])), *match.span(group), Unit.YEAR)] if match[group] else []


def _of_year(low: str, match: re.Match[str]) -> bool:
    """Whether the quarter, half or months are of a calendar year: not of a game, a century or an operation."""
    after = _AFTER_PART.match(low, match.end())
    if match["months"]:
        return not after or bool(after["year"])
    return not after or bool(after["year"]) or not after["of"]


_NAME = rf"(?:{'|'.join(MONTHS)}|{'|'.join(sorted(SHORT_MONTHS, key=len, reverse=True))})(?![a-z])"
_MONTH_BEFORE = regex(rf"\b(?:{'|'.join(MONTHS)})(?:,|,? and|,? or) \Z")
_MONTH_AFTER = regex(rf"(?:,|,? and|,? or) (?:{'|'.join(MONTHS)})(?![a-z])")
_DAY, _YEAR = r"(?:[12][0-9]|3[01]|0?[1-9])", r"[12][0-9]{3}(?![0-9])(?![,.][0-9])(?! (?:yuan|percent|million)\b)"
# What makes of a number after a month something else than a day: `In June 5 percent …`, `In June 11 million …`.
_NO_DAY = (
    r"(?![0-9]|[.,:][0-9]|%| ?%| (?:per ?cent|million|billion|trillion|thousand|hundred|years?|months?|hours?|yuan"
    r"|firms?"
    r"|people|countries|cities|companies|projects)\b|[a-z])"
)
_SPACE = r"(?:[ -])"
_MONTH_SPAN = regex(
    rf"(?P<first>{_NAME})\.?(?: ?[-–—/~] ?| (?:to|through|thru|until"
    rf"|till) )(?P<last>{_NAME}\.?)(?:,?(?: of)? (?P<year>{_YEAR}))?"
    r"(?! ?[0-9]{1,2}(?:st|nd|rd|th)?\b)"
)
_BETWEEN = regex(rf"(?P<first>{_NAME}) and (?P<last>{_NAME})(?:,?(?: of)? (?P<year>{_YEAR}))?(?! ?[0-9])")
_DATE = regex(
    rf"(?P<month>{_NAME}(?:\.(?= ?[0-9]|,| \())?)"
    rf"(?:[ -](?P<days>(?:the )?(?P<day>{_DAY})(?:(?:st|nd|rd|th)(?![a-z0-9])"
    rf"|{_NO_DAY})(?:(?:[-–]| to )(?P<last_day>{_DAY})(?:st|nd|rd|th)?{_NO_DAY})?))?"
    rf"(?:,?(?: of)?[ -](?P<year>{_YEAR}))?"
)
_DAY_FIRST = regex(
    rf"(?P<days>(?P<day>{_DAY})(?:st|nd|rd|th)?(?:[-–](?P<last_day>{_DAY})(?:st|nd|rd"
    rf"|th)?)?)(?: of)?[ -](?P<month>{_NAME})"
    rf"(?!(?<=may) [a-z]|(?<=march) [a-z])(?:,?[ -](?P<year>{_YEAR}))?"
)
_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9])"
_ISO = regex(
    rf"(?P<year>[12][0-9]{{3}})(?:(?P<between>[-/.])(?P<month>{_MONTH_NUMBER})(?P=between)(?P<day>{_DAY})"
    r"|-(?P<month_only>0[1-9]|1[0-2])(?!-))(?![0-9])"
)
_SLASHED = regex(
    r"(?P<first>3[01]|[12][0-9]|0?[1-9])/(?P<second>3[01]|[12][0-9]|0?[1-9])/(?P<year>(?:19|20)[0-9]{2})(?![0-9/.:-])"
)
_OF_TIME = regex(
    r"\b(?:in|of|by|last|next|this|since|until|till|from|to|early|late|mid|end|between|and|before|after|every|during"
    r"|through|as of|for)[ -]\Z"
)
_ROCKET = regex(r"march(?:[ -][0-9]{1,2}[a-z]?(?![0-9.,%a-z]))?")  # Long March-5B
_ORDER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
}  # fmt: skip
_PART = regex(
    rf"first[ -](?P<months>{'|'.join(_COUNTS)}|[2-9]|1[01])[ -]months(?![a-z])"
    r"|first[ -](?P<quarters>two|three)[ -]quarters(?![a-z])"
    r"|(?P<half>first|second)[ -]half(?![a-z])"
    rf"|(?P<quarter>{'|'.join(_ORDER)})[ -]quarters?(?![a-z-])(?! (?:century|final))"
)
_AFTER_PART = regex(
    r" (?:(?P<of>of|in) )?(?P<year>(?:the |this |last |next |that |each |every )?(?:fiscal |financial "
    r"|calendar )?(?:year|[12][0-9]{3})\b)?"
)
_LETTERED = regex(r"(?<![a-z0-9-])([qh])([1-4])(?:[-–](?:[qh]?)([2-4]))?(?![a-z0-9])")
