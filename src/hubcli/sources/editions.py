"""Two editions of a text compared, passage by passage: which stayed, changed, were added and were removed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hubcli.sources.alignment import aligned
from hubcli.sources.pins import fingerprints

ALIKE = 50
"""The percentage from which a passage counts as the edited form of another."""
LARGEST = 40_000
"""The number of pairs, between two unchanged passages, up to which each is weighed."""


class Editions(NamedTuple):
    """What became of the passages of a text, by their numbers from 1."""

    same: dict[int, int]
    """The new number of each passage that is unchanged."""
    edited: dict[int, int]
    """The new number of each passage that has other words now."""
    removed: tuple[int, ...]
    """The old numbers of the others."""
    added: tuple[int, ...]
    """The new numbers of passages that were not there."""


def compare(old: Sequence[str], new: Sequence[str]) -> Editions:
    """What became of each old passage."""
    same = aligned(fingerprints(old), fingerprints(new))
    edited = {one: other for gap in _gaps(same, len(old), len(new)) for one, other in _pairs(old, new, *gap)}
    found = same | edited
    taken = set(found.values())
    removed = tuple(number for number in range(1, len(old) + 1) if number not in found)
    return Editions(same, edited, removed, tuple(number for number in range(1, len(new) + 1) if number not in taken))


def _gaps(same: dict[int, int], old: int, new: int) -> Iterator[tuple[list[int], list[int]]]:
    """The numbers without a counterpart between two passages that follow each other in both editions."""
    taken = set(same.values())
    last_old = last_new = 0
    for one in range(1, old + 2):
        other = new + 1 if one > old else same.get(one, 0)
        if other > last_new:
            left = [number for number in range(last_old + 1, one) if number not in same]
            free = [number for number in range(last_new + 1, other) if number not in taken]
            if left and free:
                yield left, free
            last_old, last_new = one, other


def _pairs(old: Sequence[str], new: Sequence[str], left: list[int], free: list[int]) -> list[tuple[int, int]]:
    """The pairs, in order, that are alike and most alike in all."""
    from rapidfuzz import fuzz

    if len(left) * len(free) > LARGEST:
        return []
    alike = [[fuzz.ratio(old[one - 1], new[other - 1], score_cutoff=ALIKE) for other in free] for one in left]
    best = [[0.0] * (len(free) + 1) for _ in range(len(left) + 1)]
    for row in reversed(range(len(left))):
        for column in reversed(range(len(free))):
            paired = alike[row][column] + best[row + 1][column + 1] if alike[row][column] else 0.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    return list(_path(best, left, free))


def _path(best: list[list[float]], left: list[int], free: list[int]) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(left) and column < len(free):
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            yield left[row], free[column]
            row, column = row + 1, column + 1
