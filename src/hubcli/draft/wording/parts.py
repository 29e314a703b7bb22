"""The share that one thing has of another at a place, worked out from the base's figures of both."""

from collections.abc import Iterator
from itertools import product

from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.wording.results import PARTS, Worked
from hubcli.draft.wording.values import values_of
from hubcli.figures import read_figures
from hubcli.figures.patterns import regex


def part_of_another(text: str, item: Attributed, base: BaseFigures) -> Iterator[Worked]:
    """What the share comes to where the sentence names both things and no other: 基础研究经费占全市研发经费的一成."""
    match = _OF_ANOTHER.search(text, 0, item.figure.start) if item.figure.unit in PARTS else None
    if not match or len(item.places) != 1 or not item.time.is_year:
        return
    mentions = base.indicators.mentions(text)
    part = next((one.of for one in mentions if one.end == match.start()), None)
    whole = next((one.of for one in mentions if (one.start, one.end) == match.span("whole")), None)
    if part is None or whole is None or part == whole or _unit(part, base) != _unit(whole, base):
        return
    before = text[: match.start()]
    if base.is_foreign(before, read_figures(before), part):
        return
    place = min(item.places)
    for values in product(*(values_of(indicator, place, item.time, base) for indicator in (part, whole))):
        some, all_ = (value.bounds for value in values)
        if some.low > 0 and all_.high < _ENDLESS and some.high < _ENDLESS:
            yield Worked(some.low / all_.high, some.high / all_.low, values)


def _unit(indicator: str, base: BaseFigures) -> str:
    return base.store.indicators[indicator].unit


_ENDLESS = 1e30
_OF_ANOTHER = regex(
    "占(?:到|比)?(?:全[市省]|同期|当年|该[市省])?(?P<whole>[^，。；占的]{2,12}?)的?(?:比重|比例|份额)?"
    "(?:[为是达]|约为?|达到|超过|仅为?|不到|不足)?\\Z"
)
