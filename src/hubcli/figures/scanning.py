"""The numbers of a text, left to right, each with what its own words and those right of it tell."""

import re
from collections.abc import Iterator
from functools import cache

from hubcli.figures import dates, digits, english
from hubcli.figures.chinese import dates as chinese_dates
from hubcli.figures.chinese import forms as chinese
from hubcli.figures.forms import Forms
from hubcli.figures.quantity import Quantity
from hubcli.model.text import Lang


def scan(text: str, lang: Lang | None) -> Iterator[Quantity]:
    """The quantities of a folded text, by the forms of a language or, without one, of both; they do not overlap."""
    starts = _starts(lang)
    position = 0
    while start := starts.search(text, position):
        position = start.end()
        assert start.lastgroup is not None  # every script is a named group, and closes last
        match = _forms(start.lastgroup).match(text, start.start())
        if not match:
            continue
        assert match.lastgroup is not None  # so is every form
        _, read = _FORMS[match.lastgroup]
        quantities = read(match)
        if quantities is None:
            continue
        yield from quantities
        # What was read right of a match (a unit, a scale) is not read again.
        position = max(match.end(), quantities[-1].end) if quantities else match.end()


_FORMS: Forms = (
    digits.MARKS | dates.IN_DIGITS | dates.ENGLISH | chinese_dates.FORMS | digits.FORMS | english.FORMS | chinese.FORMS
)


@cache
def _starts(lang: Lang | None) -> re.Pattern[str]:
    """Where a form can start, by the script that it starts in."""
    english_words = "" if lang is Lang.ZH else f"|{english.STARTS}|{dates.STARTS}"
    starts = {"in_digits": digits.STARTS, "in_letters": digits.MONEY_STARTS + english_words}
    if lang is not Lang.EN:
        starts["in_han"] = chinese.STARTS
    return re.compile("|".join(f"(?P<{script}>{pattern})" for script, pattern in starts.items()))


@cache
def _forms(script: str) -> re.Pattern[str]:
    """The forms that start in a script, dates first, so that their parts are not met as numbers."""
    number: Forms = {"number": digits.FORMS["number"]}
    in_digits = dates.IN_DIGITS | chinese_dates.FORMS | dates.ENGLISH | digits.FORMS
    patterns = {
        "in_digits": f"{_either(digits.MARKS)}|{digits.EDGE}(?:{_either(in_digits)})",
        "in_letters": f"{english.EDGE}(?:{_either(dates.ENGLISH | english.FORMS | number)})",
        "in_han": _either(chinese_dates.FORMS | number | chinese.FORMS),
    }
    return re.compile(patterns[script])


def _either(forms: Forms) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in forms.items())
