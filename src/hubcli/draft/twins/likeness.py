"""The figures of two aligned passages, matched with one another by how alike they are."""

import re
from collections.abc import Callable, Iterator

from hubcli.draft.matching.relation import Relation, relate
from hubcli.draft.twins.alignment import Pair
from hubcli.draft.twins.units import Item
from hubcli.figures import Likeness, compare_figures
from hubcli.figures.units import base_of
from hubcli.model.units import Unit

Matched = tuple[Item, Item]
COUNTED = frozenset({Unit.COUNT, Unit.RANK, Unit.TIMES, Unit.OTHER})
"""Units that one language may say and the other leave to the words around."""


class Sides:
    """The figures of two aligned passages; what is matched is taken out."""

    def __init__(self, pair: Pair) -> None:
        self.here = [item for unit in pair.here for item in unit.figures]
        self.there = [item for unit in pair.there for item in unit.figures]

    def matched(self) -> Iterator[Matched]:
        """Figures that say the same, then those with the same number, then those of kinds that languages mix."""
        for fits in (_is_same, _has_same_number, _is_same_count, _has_same_digits, _has_same_cell):
            yield from self._taken(fits)

    def mismatched(self) -> Iterator[Matched]:
        """Figures that are left on both sides and are of one kind, the closest first; and one number in two units."""
        yield from self._taken(_is_same_value)
        while pairs := [
            (_distance(a, b), i, j)
            for i, a in enumerate(self.here)
            for j, b in enumerate(self.there)
            if _is_same_kind(a, b)
        ]:
            _, i, j = min(pairs)
            mine, theirs = self.here.pop(i), self.there.pop(j)
            if not (mine.is_minor and theirs.is_minor) or len(pairs) == 1:
                yield mine, theirs

    def _taken(self, fits: Callable[[Item, Item], bool]) -> Iterator[Matched]:
        for mine in list(self.here):
            theirs = next((other for other in self.there if fits(mine, other)), None)
            if theirs:
                self.here.remove(mine)
                self.there.remove(theirs)
                yield mine, theirs


def _is_same(one: Item, other: Item) -> bool:
    same = compare_figures(one.read, other.read) is Likeness.SAME
    return (
        same
        or relate(one.read, other.read) is Relation.AMBIGUOUS
        or (one.key == other.key and one.read.unit in (Unit.OTHER, Unit.OTHER_MONEY))
    )


def _has_same_number(one: Item, other: Item) -> bool:
    return one.key == other.key or compare_figures(one.read, other.read) is Likeness.OTHER_QUALIFIER


def _is_same_count(one: Item, other: Item) -> bool:
    return one.read.value == other.read.value and {one.read.unit, other.read.unit} <= COUNTED


def _has_same_digits(one: Item, other: Item) -> bool:
    """`up 4.2 times` is written for 增长4.2倍, though the level is another."""
    digits = [re.findall("[0-9.]+", item.text) for item in (one, other)]
    return one.read.unit == other.read.unit == Unit.TIMES and digits[0] == digits[1] != []


def _has_same_cell(one: Item, other: Item) -> bool:
    """A bare number in a cell, whose head names a unit in one language only."""
    is_bare = one.text == other.text and one.text.replace(".", "").isdigit()
    return is_bare and Unit.COUNT in (one.read.unit, other.read.unit)


def _is_same_value(one: Item, other: Item) -> bool:
    return one.read.value == other.read.value and not (one.is_minor or other.is_minor)


def _is_same_kind(one: Item, other: Item) -> bool:
    return base_of(one.read.unit).kind == base_of(other.read.unit).kind and one.is_minor == other.is_minor


def _distance(one: Item, other: Item) -> tuple[bool, float]:
    mine, theirs = float(one.read.value), float(other.read.value)
    return one.read.unit != other.read.unit, abs(mine - theirs) / (max(abs(mine), abs(theirs)) or 1)
