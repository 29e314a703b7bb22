"""What a proof looked at, and what it passed over, counted."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Looked:
    """Counts while facts are proved."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(LookedAt._fields, 0)

    def add(self, **counts: int) -> None:
        """Count so many more, by the fields of LookedAt."""
        for name, count in counts.items():
            self._counts[name] += count

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Count nothing within the block."""
        counts = dict(self._counts)
        yield
        self._counts = counts

    def taken(self) -> "LookedAt":
        """The counts until now; counting begins anew."""
        counts, self._counts = self._counts, dict.fromkeys(LookedAt._fields, 0)
        return LookedAt(*counts.values())


class LookedAt(NamedTuple):
    """How much was held against the texts, in both languages together."""

    labels: int = 0
    statements: int = 0
    other_texts: int = 0
    """Tasks, speakers, actors, names of assets and notes."""
    names: int = 0
    """Names of places, hubs, groups, institutions and persons that the base knows, and others found as written."""
    figures: int = 0
    """Numbers and dates."""
    unread_names: int = 0
    """Other names, in capitals or quotation marks, that no passage has as written: they were not looked at."""

    def plus(self, others: Iterable["LookedAt"]) -> "LookedAt":
        """All these counts together."""
        return LookedAt(*map(sum, zip(self, *others, strict=True)))
