"""The units of two reports are aligned in their order, one with one or one with several, by what they have."""

from collections import Counter
from collections.abc import Sequence
from math import inf, log
from typing import NamedTuple

from hubcli.draft.twins.units import Key, Twin


class Pair(NamedTuple):
    """Units of one report and those of the other that say the same; one side may be empty."""

    here: tuple[Twin, ...]
    there: tuple[Twin, ...]


MOST = 6
"""The most units that stand for one of the other report, as the items of a list do for a sentence."""
BAND = 25
"""How far the counterpart of a unit may be from its own share of the way through the report, in units."""
ALONE, ALONE_ITEM = -0.6, -0.3
"""The score of a unit without a counterpart, and of each item in it."""
SHARED, UNSHARED = 1.0, -0.5
"""The score of an item that both sides have, and of one that only one side has."""
FEW = 5
"""The most items of one side that count against it."""
SPLIT = -0.35
"""What each further unit on one side takes from the score."""


def aligned(here: Sequence[Twin], there: Sequence[Twin]) -> list[Pair]:
    """The alignment with the highest score (Gale and Church 1993, with anchors in place of lengths alone)."""
    usual = _length(there) / _length(here)
    band = max(BAND, (len(here) + len(there)) // 5)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(len(here) + 1):
        middle = row * len(there) // max(1, len(here))
        for column in range(max(0, middle - band), min(len(there), middle + band) + 1):
            if row or column:
                best[row, column] = max(
                    (
                        (
                            best[row - up, column - left][0]
                            + _score(here[row - up : row], there[column - left : column], usual),
                            (up, left),
                        )
                        for up, left in _MOVES
                        if (row - up, column - left) in best
                    ),
                    default=(-inf, (0, 0)),
                )
    return _path(best, here, there)


_MOVES = [(1, 1), (1, 0), (0, 1), *((1, n) for n in range(2, MOST + 1)), *((n, 1) for n in range(2, MOST + 1)), (2, 2)]


def _path(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], here: Sequence[Twin], there: Sequence[Twin]
) -> list[Pair]:
    pairs: list[Pair] = []
    row, column = len(here), len(there)
    while row or column:
        up, left = best[row, column][1]
        pairs.append(Pair(tuple(here[row - up : row]), tuple(there[column - left : column])))
        row, column = row - up, column - left
    return pairs[::-1]


def _score(here: Sequence[Twin], there: Sequence[Twin], usual: float) -> float:
    """How likely it is that these units say the same."""
    if not (here and there):
        return sum(ALONE + ALONE_ITEM * min(FEW, unit.keys.total()) for unit in (*here, *there))
    extra = len(here) + len(there) - 2
    if extra and any(unit.is_row for unit in (*here, *there)):
        return -inf
    ours, theirs = _keys(here), _keys(there)
    shared = (ours & theirs).total()
    unshared = min(FEW, ours.total() - shared) + min(FEW, theirs.total() - shared)
    ratio = abs(log(_length(there) / _length(here) / usual))
    shape = extra * SPLIT - min(ratio, 3) - (here[0].is_row != there[0].is_row)
    return shape + (shared * SHARED + unshared * UNSHARED if shared or unshared else SHARED / 2)


def _keys(units: Sequence[Twin]) -> Counter[Key]:
    return units[0].keys if len(units) == 1 else sum((unit.keys for unit in units), Counter[Key]())


def _length(units: Sequence[Twin]) -> int:
    return sum(unit.length for unit in units) or 1
