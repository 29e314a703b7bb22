"""What one report says in a figure or a name, and the other in words: `one measure`, `about a year`, `the delta`."""

import re
from collections.abc import Sequence

from hubcli.draft.twins.units import Item, Twin
from hubcli.figures.figure import SPANS
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

REFERRED = regex(
    r"(?:\b[Tt]he (?:whole |entire |same |wider |latter |former )?|, )"
    r"(?:regions?|area|delta|hubs?|cent(?:er|re)s?|clusters?|provinces?|city|cities|municipality|island|capital)\b"
    r"(?! of\b)"
    r"|\bDelta\b|[该两三](?:地区|区域|地|区|省|市)|当地|本地|[全本]省|[全本]市|首都"
)
"""Words for a place that was named before."""


def is_put_in_words(item: Item, units: Sequence[Twin]) -> bool:
    """Whether these units of the other report have a figure in words from which none is read, or as a year."""
    figure = item.figure
    if not figure:
        return False
    if _YEAR.fullmatch(item.text):  # as in `from 2010 up to 2023`
        return any(date.key[0] == "year" and figure.value in date.key[1:] for unit in units for date in unit.dates)
    if figure.value != 1 or figure.unit not in (Unit.COUNT, *SPANS):
        return False
    one = _ONE if figure.unit == Unit.COUNT else _ONE_OF_TIME
    return any(one.search(text) for unit in units for text in unit.texts)


_YEAR = regex("(?:up to )?(?:19|20)[0-9]{2}")
_ONE = regex("\\bone\\b|一[个项家座条台种类次处名位所批]", re.IGNORECASE)
_ONE_OF_TIME = regex(
    r"\b(?:an?|one) (?:year|month|week|day|hour|minute|second)\b|一[个年月周天日小分秒]", re.IGNORECASE
)
