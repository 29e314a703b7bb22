"""A long list in an answer: its items are loaded each time it is read, so that they are never all in memory."""

import pickle
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import IO, TypeVar, overload

from hubcli.errors import HubError, reason
from hubcli.messages import Message

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
            return tuple(islice(self, *place.indices(len(self))))
        for item in islice(self, place, None):
            return item
        raise IndexError(place)


class StreamedFacts(Streamed[T]):
    """A list of facts, or of facts with the challenges or measures they belong to: it says nothing else of them."""


class Filed(Streamed[T]):
    """Items that took long to make, in the order in which they are added; a long list is kept in a temporary file."""

    def __init__(self) -> None:
        super().__init__(self._loaded)
        self._file: IO[bytes] | None = None
        self._written = 0
        self._next: list[T] = []
        self._number = 0

    def __len__(self) -> int:
        return self._number

    def append(self, item: T) -> None:
        """Add one more. Raises HubError if there is no room for it."""
        if len(self._next) >= HELD:
            self._write(self._next)
            self._next = []
        self._next.append(item)
        self._number += 1

    def _write(self, items: list[T]) -> None:
        from tempfile import TemporaryFile  # short lists need none

        try:
            if self._file is None:
                self._file = TemporaryFile()  # noqa: SIM115  closed with the list
                weakref.finalize(self, self._file.close)
            self._file.seek(0, 2)
            pickle.dump(items, self._file)
            self._file.flush()
            self._written += 1
        except OSError as error:
            raise HubError(Message("cli.no_temporary_file", reason(error))) from None

    def _loaded(self) -> Iterator[T]:
        start = 0
        for _ in range(self._written):
            assert self._file
            self._file.seek(start)
            items: list[T] = pickle.load(self._file)
            start = self._file.tell()
            yield from items
        yield from self._next


def gathered(_: type[T], *, streamed: bool) -> Filed[T] | list[T]:
    """Where to put items of this type; many that may be streamed are kept in a file."""
    return Filed() if streamed else []


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
