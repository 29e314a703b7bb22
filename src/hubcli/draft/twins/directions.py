"""Whether the words beside a figure call it a rise or a fall: `26,000 fewer than in 2023`, 减少2.6万."""

from hubcli.draft.twins.units import Item, Twin
from hubcli.figures.figure import Change
from hubcli.figures.patterns import regex


def direction_of(item: Item, unit: Twin) -> Change | None:
    """The direction of a figure, from its own reading or the words right beside it; None if none is said."""
    text = unit.texts[item.sentence]
    before, after = text[: item.start], text[item.end :]
    if item.read.change:
        return item.read.change
    if _FALL_BEFORE.search(before) or _FALL_AFTER.match(after):
        return Change.FALL
    return Change.RISE if _RISE_BEFORE.search(before) or _RISE_AFTER.match(after) else None


_FALL_BEFORE = regex(r"(?:减少|下降|降低|回落)了?\Z")
_RISE_BEFORE = regex(r"(?:增加|增长|上升|提高)了?\Z")
_FALL_AFTER = regex(r"(?: [a-z]+)? (?:fewer|less|lower) than (?:a year|the year|in (?:19|20)\d\d|last year)\b")
_RISE_AFTER = regex(r"(?: [a-z]+)? (?:more|higher) than (?:a year|the year|in (?:19|20)\d\d|last year)\b")
