"""A long list in an answer: its items are loaded each time it is read, so that they are never all in memory."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")


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
    """A list whose items are facts, rather than rows or groups with facts in them."""
