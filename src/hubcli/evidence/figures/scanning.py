"""The numbers of a text, left to right, each with what its own words and those right of it tell."""

import re
from functools import cache

from hubcli.evidence.figures import chinese, dates, digits, english
from hubcli.evidence.figures.forms import Forms
from hubcli.evidence.figures.quantity import Quantity
from hubcli.model.text import Lang


def scan(text: str, lang: Lang | None) -> list[Quantity]:
    """The quantities of a folded text, by the forms of a language or, without one, of both; they do not overlap."""
    starts = _starts(lang)
    found: list[Quantity] = []
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
        found += quantities
        # What was read right of a match (a unit, a scale) is not read again.
        position = max(match.end(), quantities[-1].end) if quantities else match.end()
    return found


_NUMBER: Forms = {"number": digits.FORMS["number"]}
_FORMS: Forms = (
    digits.MARKS | dates.IN_DIGITS | dates.ENGLISH | dates.CHINESE | digits.FORMS | english.FORMS | chinese.FORMS
)


@cache
def _starts(lang: Lang | None) -> re.Pattern[str]:
    """Where a form can start, by the script that it starts in."""
    scripts = {
        "in_digits": digits.STARTS,
        "in_letters": rf"{english.STARTS}|{dates.STARTS}|(?<![a-z])(?:us\$|hk\$|rmb|cny|usd|hkd|eur|minus)",
        "in_han": chinese.STARTS,
    }
    left_out = {Lang.EN: "in_han", Lang.ZH: "in_letters"}
    wanted = [script for script in scripts if lang is None or script != left_out[lang]]
    return re.compile("|".join(f"(?P<{script}>{scripts[script]})" for script in wanted))


@cache
def _forms(script: str) -> re.Pattern[str]:
    """The forms that start in a script, dates first, so that their parts are not met as numbers."""
    match script:
        case "in_digits":
            return re.compile(
                f"{_either(digits.MARKS)}|{digits.EDGE}"
                f"(?:{_either(dates.IN_DIGITS | dates.CHINESE | dates.ENGLISH | digits.FORMS)})"
            )
        case "in_letters":
            return re.compile(f"{english.EDGE}(?:{_either(dates.ENGLISH | english.FORMS | _NUMBER)})")
        case _:
            return re.compile(_either(dates.CHINESE | _NUMBER | chinese.FORMS))


def _either(forms: Forms) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in forms.items())
