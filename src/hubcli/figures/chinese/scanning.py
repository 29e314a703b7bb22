"""The numbers of a Chinese text, left to right, each with what its own words and those right of it tell."""

import re
from collections.abc import Iterator
from functools import cache

from hubcli.figures.chinese import cardinals, dates, digits, growth, names, ordinals, rates, shares
from hubcli.figures.chinese.forms import Forms, Reading
from hubcli.figures.chinese.numerals import FINANCIAL, HAN
from hubcli.figures.quantity import Quantity


def scan(text: str) -> Iterator[Quantity]:
    """The quantities of a folded text; they do not overlap."""
    starts, forms = _starts(), _forms()
    position = 0
    while start := starts.search(text, position):
        position = start.end()
        pattern, readings = forms[start.lastgroup or ""]
        match = pattern.match(text, start.start())
        if not match:
            continue
        quantities = readings[match.lastgroup or ""](match)
        if quantities is None:
            continue
        yield from quantities
        # What was read right of a match (a unit, a scale) is not read again.
        position = max(match.end(), quantities[-1].end) if quantities else match.end()


# What a form in Chinese characters can start with; only there is it worth trying them.
_WORDS = (
    rf"第(?= ?[0-9{HAN}])|连续第|[首翻半亚季次]|[大多小]半|减半|[居榜之]首|登顶|头名|每(?= ?[0-9{HAN}])"
    rf"|前(?=[0-9{HAN}])|[近过超](?=半|一半)|[数几](?=[十百千万亿])|好几|数以|上(?=[百千万亿世半])|过(?=[百千万亿])|下半|本世纪"
    rf"|负(?= ?[0-9{HAN}])|零下"
)


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(
        f"(?P<digits>{digits.STARTS})|(?P<numerals>[{HAN}{FINANCIAL}])|(?P<words>{_WORDS})|(?P<letters>https?://|www\\.)"
    )


@cache
def _forms() -> dict[str, tuple[re.Pattern[str], dict[str, Reading]]]:
    """The forms by what they start with, names and dates first, so that their parts are not met as numbers."""
    number: Forms = {"number": digits.FORMS["number"]}
    in_digits = names.DIGIT_FORMS | dates.FORMS | dates.IN_DIGITS | shares.HAN_FORMS | digits.FORMS
    han = (
        names.FORMS
        | dates.FORMS
        | rates.FORMS
        | number
        | growth.HAN_FORMS
        | shares.HAN_FORMS
        | ordinals.HAN_FORMS
        | cardinals.HAN_FORMS
    )
    return {
        "digits": _either(in_digits, first=digits.MARKS, edge=digits.EDGE),
        "numerals": _either(han),
        "words": _either(han),
        "letters": _either(names.WORD_FORMS),
    }


def _either(forms: Forms, *, first: Forms | None = None, edge: str = "") -> tuple[re.Pattern[str], dict[str, Reading]]:
    marks = "".join(f"(?P<{name}>{pattern})|" for name, (pattern, _) in (first or {}).items())
    pattern = "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in forms.items())
    readings = {name: read for name, (_, read) in ((first or {}) | forms).items()}
    return re.compile(f"{marks}{edge}(?:{pattern})"), readings
