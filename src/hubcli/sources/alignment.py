"""Two editions of a text laid side by side: digests of passages go in, what became of each passage comes out."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher


def aligned(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """The new number of every old passage that is still there, both from 1.

    Passages keep their order where they can; one that went elsewhere is found again if it is there once.
    """
    start = _shared_start(old, new)
    end = _shared_start(old[start:][::-1], new[start:][::-1])
    numbers = {number: number for number in range(1, start + 1)}
    numbers |= {len(old) - back: len(new) - back for back in range(end)}
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    for block in SequenceMatcher(None, inner_old, inner_new, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            numbers[start + block.a + step + 1] = start + block.b + step + 1
    return numbers | _elsewhere(old, new, numbers)


def _shared_start(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = zip(old, new, strict=False)
    return next((count for count, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))


def _elsewhere(old: Sequence[str], new: Sequence[str], numbers: dict[int, int]) -> dict[int, int]:
    taken = set(numbers.values())
    left = {number: digest for number, digest in enumerate(old, 1) if number not in numbers}
    free = {digest: number for number, digest in enumerate(new, 1) if number not in taken}
    old_ones = Counter(left.values())
    new_ones = Counter(digest for number, digest in enumerate(new, 1) if number not in taken)
    return {number: free[digest] for number, digest in left.items() if old_ones[digest] == new_ones[digest] == 1}
