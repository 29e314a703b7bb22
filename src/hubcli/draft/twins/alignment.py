"""The units of two reports are aligned in their order, one with one or one with several, by what they have."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf, log
from typing import NamedTuple

from hubcli.draft.twins.citations import Key
from hubcli.draft.twins.units import Twin


class Pair(NamedTuple):
    """Units of one report and those of the other that say the same; one side may be empty."""

    here: tuple[Twin, ...]
    there: tuple[Twin, ...]


MOST = 6
"""The most units that stand for one of the other report, as the items of a list do for a sentence."""
BAND = 25
"""How far from its own share of the way through the report the counterpart of a unit is first looked for, in units."""
ALONE, ALONE_ITEM = -0.6, -0.3
"""The score of a unit without a counterpart, and of each item in it."""
SHARED, UNSHARED = 1.0, -0.5
"""The score of an item that both sides have, and of one that only one side has."""
FEW = 5
"""The most items of one side that count against it."""
SPLIT = -0.35
"""What each further unit on one side takes from the score."""


def aligned(here: Sequence[Twin], there: Sequence[Twin]) -> list[Pair]:
    """The alignment with the highest score (Gale and Church 1993, with anchors in place of lengths alone).

    It is looked for in a band, which is doubled whenever it reaches the edge, as where a section is missing.
    """
    usual = _length(there) / _length(here)
    band = BAND
    while True:
        steps = _steps(here, there, usual, band)
        if band >= max(len(here), len(there)) or not any(
            abs(column - _middle(row, here, there)) > band - MOST for row, column in _corners(steps)
        ):
            return _pairs(steps, here, there)
        band *= 2


Steps = list[tuple[int, int]]
"""How many units of each report go together, from the first pair to the last."""


def _steps(here: Sequence[Twin], there: Sequence[Twin], usual: float, band: int) -> Steps:
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(len(here) + 1):
        middle = _middle(row, here, there)
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
    steps: Steps = []
    row, column = len(here), len(there)
    while row or column:
        up, left = best[row, column][1]
        steps.append((up, left))
        row, column = row - up, column - left
    return steps[::-1]


def _middle(row: int, here: Sequence[Twin], there: Sequence[Twin]) -> int:
    return row * len(there) // max(1, len(here))


def _corners(steps: Steps) -> Iterator[tuple[int, int]]:
    return zip(accumulate(up for up, _ in steps), accumulate(left for _, left in steps), strict=True)


def _pairs(steps: Steps, here: Sequence[Twin], there: Sequence[Twin]) -> list[Pair]:
    return [
        Pair(tuple(here[row - up : row]), tuple(there[column - left : column]))
        for (up, left), (row, column) in zip(steps, _corners(steps), strict=True)
    ]


_MOVES = [(1, 1), (1, 0), (0, 1), *((1, n) for n in range(2, MOST + 1)), *((n, 1) for n in range(2, MOST + 1)), (2, 2)]


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
