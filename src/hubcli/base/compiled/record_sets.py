"""Sets of records as integers with one bit for each record: small, and quick to compare."""

import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hubcli.model.text import Lang

HELD = 1 << 28
"""How many bits are kept in memory at most: 32 MB."""
FEWEST, MOST = 64, 8192
"""The fewest and the most sets that are kept."""


class RecordSets:
    """The facts of a base by keyword, and by place."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        largest = connection.execute("SELECT coalesce(max(record), 0) FROM topic").fetchone()[0]
        held = max(FEWEST, min(MOST, HELD // (largest + 1)))
        self.with_word = lru_cache(maxsize=held)(self._with_word)
        """The facts that have a keyword in a language."""
        self.about = lru_cache(maxsize=held)(self._about)
        """The facts that are about a place."""
        self.of_kind = lru_cache(maxsize=None)(self._of_kind)
        """The facts of a kind."""
        self.of_one_word = lru_cache(maxsize=None)(self._of_one_word)
        """The facts whose statement has a single keyword."""

        self.undated = lru_cache(maxsize=None)(self._undated)
        """The facts without a period."""

    def _with_word(self, word: str, lang: Lang) -> int:
        return self._set("SELECT record FROM keyword WHERE word = ? AND lang = ?", word, lang)

    def _about(self, place: str) -> int:
        return self._set("SELECT record FROM about_place WHERE place = ?", place)

    def _of_kind(self, kind: str) -> int:
        return self._set("SELECT no FROM every_record WHERE kind = ? AND vocabulary = 'fact'", kind)

    def _of_one_word(self, lang: Lang) -> int:
        return self._set(f"SELECT record FROM topic WHERE instr({lang}, ' ') = 0")

    def _undated(self) -> int:
        return self._set("SELECT record FROM topic WHERE period IS NULL")

    def _set(self, sql: str, *parameters: str) -> int:
        return as_bits(no for (no,) in self._connection.execute(sql, parameters))


def as_bits(numbers: Iterable[int]) -> int:
    """A set of numbers, each as a bit."""
    found = list(numbers)
    bits = bytearray(max(found, default=0) // 8 + 1)
    for number in found:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def numbers_of(bits: int) -> Iterator[int]:
    """The numbers in such a set, in ascending order."""
    written = bin(bits)[:1:-1]
    at = written.find("1")
    while at >= 0:
        yield at
        at = written.find("1", at + 1)


def in_one_and_two(sets: Iterable[int]) -> tuple[int, int]:
    """The numbers in one or more of the sets, and those in two or more."""
    once, twice = 0, 0
    for one in sets:
        twice |= once & one
        once |= one
    return once, twice


def shared_by_most(sets: Iterable[int]) -> Iterator[int]:
    """The numbers in two or more of the sets, those in the most of them first, then in ascending order."""
    reached = [-1]
    """For each count the numbers in that many of the sets or more: for 0 all that there are."""
    for one in sets:
        reached.append(0)
        for count in range(len(reached) - 1, 0, -1):
            reached[count] |= reached[count - 1] & one
    reached.append(0)
    for count in range(len(reached) - 2, 1, -1):
        yield from numbers_of(reached[count] & ~reached[count + 1])
