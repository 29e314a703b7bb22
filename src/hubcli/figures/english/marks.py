"""Digits that a mark beside them makes something else: a date, an ordinal, a fraction, a ratio, a version."""

import re
from fractions import Fraction

from hubcli.figures.english import prefixes, shares, times
from hubcli.figures.english.complete import complete
from hubcli.figures.english.found import Found
from hubcli.figures.english.ranks import ordinal
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

Read = tuple[list[Found], int]


def marked(low: str, text: str, start: int, end: int, whole: str, decimals: str) -> Read | None:
    """What the character beside the digits makes of them: a mark, a date, an ordinal, a fraction, a version."""
    previous, following = low[start - 1 : start], low[end : end + 1]
    if previous in ("q", "h") and len(whole) == 1 and not decimals and (part := times.lettered(low, previous, start)):
        return part
    if following == ")" and not decimals and len(whole) <= 2 and _is_mark(low, start, end):
        return [], end + 1
    if following == "]" and previous == "[" and len(whole) <= 3:
        return [], end + 1
    if following == "." and _LIST_MARK.match(low, end) and len(whole) <= 2 and prefixes.opens_line(low, start):
        return [], end + 1
    if following in ("-", "/", ".", "–", "+") and following:
        return _joined(low, start, end, whole, decimals)
    if following == ":":
        return _colon(low, start, end, whole, decimals)
    if following in ("s", "n", "r", "t") and not decimals:
        if suffix := _ORDINAL.match(low, end):
            if date := times.day_before_month(low, start, end):
                return date
            if not prefixes.is_latin(low[start - 1 : start]) and previous != ".":
                return ordinal(low, Fraction(int(whole.replace(",", "").replace(" ", ""))), start, suffix.end())
        if following == "s" and len(whole) == 4 and _DECADE.match(low, start):
            return [times.decade(low, start, whole)], end + 1
    if following in ("a", "p") and CLOCK.match(low, end):
        return [], end
    return None


def _joined(low: str, start: int, end: int, whole: str, decimals: str) -> Read | None:
    if len(whole) == 4 and not decimals and (date := times.iso_date(low, start)):
        return date
    if serial := _SERIAL.match(low, start):
        return [], serial.end()
    if low[end] == "/" and not decimals:
        if date := times.slashed_date(low, start):
            return date
        slash = _SLASH.match(low, end)
        if not slash:
            return None
        return _slashed(low, start, slash, Fraction(int(whole.replace(",", "").replace(" ", ""))))
    if (low[end] in "-–" and len(whole) <= 2) and (date := times.day_before_month(low, start, end)):
        return date
    return None


def _slashed(low: str, start: int, slash: re.Match[str], first: Fraction) -> Read | None:
    """`1/9`, `2026/2030`, `2025/26`; nothing from `24/7` and version numbers."""
    if (
        slash[2]
        or low[start - 1 : start] in ("/", ".")
        or (prefixes.is_latin(low[start - 1 : start]) and not low.startswith("fy", start - 2))
    ):
        return [], slash.end()
    second = Fraction(int(slash[1]))
    if 1900 <= first <= 2099:
        last = first + 1 if (first + 1) % 100 == second else second
        if first < last <= 2099:
            return [Found(first, start, slash.end(), Unit.YEAR, value_max=last, fixed=True)], slash.end()
        return [], slash.end()
    if not 0 < first < second or (first == 9 and second == 11):
        return [], slash.end()
    begin, value = start, first / second
    if low[start - 1 : start] == "-" and not low[start - 2 : start - 1].isalnum():
        begin, value = start - 1, -value
    part = Found(value, begin, slash.end())
    done = complete(part, low, low)
    if done and done.unit and done.unit != Unit.PERCENT:
        return [done], done.end  # `1/2 cup`
    found = shares.of_whole(part._replace(unit=Unit.FRACTION), low, low)
    return [found], found.end


def _colon(low: str, start: int, end: int, whole: str, decimals: str) -> Read | None:
    """`3.6:1` is a ratio; `10:30` is a time of the day."""
    match = _COLON.match(low, end)
    if not match:
        return None
    if match[2] or prefixes.is_latin(low[start - 1 : start]) or "," in whole:
        return [], match.end()
    clock = not decimals and len(match[1]) == 2 and int(whole.replace(" ", "")) <= 24 and "." not in match[1]
    second = Fraction(match[1])
    if not second or (clock and not _RATIO.search(low, max(0, start - 16), start)):
        return [], match.end()
    return [
        Found(
            Fraction(whole.replace(" ", "") + decimals.replace("·", ".")) / second,
            start,
            match.end(),
            Unit.RATIO,
            fixed=True,
        )
    ], match.end()


def _is_mark(low: str, start: int, end: int) -> bool:
    """Whether the number in or before a bracket marks an item of a list: `(1)`, `1)`."""
    if low[start - 1 : start] == "(":
        return True
    if low[start - 1 : start] not in ("", " ", "\n"):
        return False
    window = low[max(0, start - 160) : start]
    return window.rfind("(") <= window.rfind(")")


_LIST_MARK = regex(r"\.(?= \S)")
_SERIAL = regex(
    r"0[0-9]{2,3}-[0-9]{7,8}(?![0-9])|[0-9]+(?:(?:-[0-9]+){2,}|(?:\+(?:[0-9]+|n(?![a-z0-9])))+|(?:\.[0-9]+){2,}"
    r"|[.][0-9]+[.:][0-9.:]+)"
)
_SLASH = regex(r"/([0-9]{1,4})(?![0-9])((?:[/.:-][0-9]+)*)")
_COLON = regex(r":([0-9]+(?:\.[0-9]+)?)((?::[0-9]+)*)")
_RATIO = regex(r"(?:ratio|proportion|rate)s?(?: (?:of|is|was))? \Z")
_ORDINAL = regex(r"(?:st|nd|rd|th)(?![a-z0-9])")
_DECADE = regex(r"(?:1[89]|20)[0-9]0s(?![a-z0-9])")
CLOCK = regex(r" ?(?:[ap]\.m\b\.?|[ap]m(?![a-z])|o['’]clock)")
