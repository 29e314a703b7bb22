"""The numbers of a text, left to right, each with what its own words and those right of it tell."""

import re
from functools import cache

from hubcli.evidence.figures import chinese, dates, digits, english
from hubcli.evidence.figures.forms import Forms
from hubcli.evidence.figures.quantity import Quantity
from hubcli.model.text import Lang


def scan(text: str, lang: Lang | None) -> list[Quantity]:
    """The quantities of a folded text, by the forms of a language or, without one, of both; they do not overlap."""
    search = _pattern(lang).search
    found: list[Quantity] = []
    position = 0
    while match := search(text, position):
        assert match.lastgroup is not None  # every form is a named group, and closes last
        _, read = _FORMS[match.lastgroup]
        quantities = read(match)
        found += quantities
        # What was read right of a match (a unit, a scale) is not read again.
        position = max(match.end(), quantities[-1].end) if quantities else match.end()
    return found


_FORMS: Forms = dates.FORMS | digits.FORMS | english.FORMS | chinese.FORMS


@cache
def _pattern(lang: Lang | None) -> re.Pattern[str]:
    """The forms as one pattern, dates first, so that their parts are not met as numbers."""
    english_forms = f"{english.EDGE}(?:{_either(english.FORMS)})"
    languages = {Lang.EN: [english_forms], Lang.ZH: [_either(chinese.FORMS)]}
    wanted = languages[lang] if lang else sum(languages.values(), [])
    return re.compile("|".join([_either(dates.FORMS), *wanted, _either(digits.FORMS)]))


def _either(forms: Forms) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in forms.items())
