"""A long list in an answer: its items are loaded each time it is read, so that they are never all in memory."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TypeVar, overload

K = TypeVar("K")
T = TypeVar("T")

HELD = 1_000
"""The number of items up to which a list is loaded at once."""
BATCH = 100
"""The number of items of a longer list that are loaded at a time."""


class Streamed(Sequence[T]):
    """The items that `walk` yields, from the start each time; the base must be open."""

    def __init__(self, walk: Callable[[], Iterator[T]]) -> None:
        self._walk = walk

    def __iter__(self) -> Iterator[T]:
        return self._walk()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return any(True for _ in self)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            return tuple(self)[place]
        for item in islice(self, place, None):
            return item
        raise IndexError(place)


class StreamedFacts(Streamed[T]):
    """A list of facts, or of facts with the challenges or measures they belong to: it says nothing else of them."""


def listed(
    keys: Sequence[K],
    load: Callable[[Sequence[K]], Iterable[T]],
    *,
    streamed: bool,
    of: type[Streamed[T]] = Streamed,
) -> Sequence[T]:
    """The items that these keys stand for; a long list that may be streamed is loaded whenever it is read."""
    if streamed and len(keys) > HELD:
        return of(partial(in_batches, keys, load))
    return tuple(load(keys))


def in_batches(keys: Sequence[K], load: Callable[[Sequence[K]], Iterable[T]]) -> Iterator[T]:
    """The items of these keys, loaded a few at a time."""
    for start in range(0, len(keys), BATCH):
        yield from load(keys[start : start + BATCH])
