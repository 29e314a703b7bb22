"""The numbers of a text, left to right, each with what its own words and those right of it tell."""

import re
from collections.abc import Iterator
from functools import cache

from hubcli.figures import dates, digits, english
from hubcli.figures.forms import Forms
from hubcli.figures.quantity import Quantity


def scan(text: str) -> Iterator[Quantity]:
    """The quantities of a folded English text; they do not overlap."""
    starts = _starts()
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


_FORMS: Forms = digits.MARKS | dates.IN_DIGITS | dates.ENGLISH | digits.FORMS | english.FORMS


@cache
def _starts() -> re.Pattern[str]:
    """Where a form can start, by the script that it starts in."""
    starts = {
        "in_digits": digits.STARTS,
        "in_letters": f"{digits.MONEY_STARTS}|{english.STARTS}|{dates.STARTS}",
    }
    return re.compile("|".join(f"(?P<{script}>{pattern})" for script, pattern in starts.items()))


@cache
def _forms(script: str) -> re.Pattern[str]:
    """The forms that start in a script, dates first, so that their parts are not met as numbers."""
    number: Forms = {"number": digits.FORMS["number"]}
    in_digits = dates.IN_DIGITS | dates.ENGLISH | digits.FORMS
    patterns = {
        "in_digits": f"{_either(digits.MARKS)}|{digits.EDGE}(?:{_either(in_digits)})",
        "in_letters": f"{english.EDGE}(?:{_either(dates.ENGLISH | english.FORMS | number)})",
    }
    return re.compile(patterns[script])


def _either(forms: Forms) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in forms.items())
