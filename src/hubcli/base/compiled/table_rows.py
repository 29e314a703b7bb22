"""The figures of a table as rows of a compiled base: what many lines share is written once, then one row a line."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import add, attrgetter
from typing import NamedTuple, TypeVar

from hubcli.base.compiled.groups import listed
from hubcli.base.compiled.record_rows import next_number
from hubcli.base.tables.observation import Block, Manner
from hubcli.model.footing import FOOTINGS
from hubcli.model.vocabulary import Series

K = TypeVar("K")
_suffix = attrgetter("suffix")


class About(NamedTuple):
    """What the figures for a place are about."""

    hubs: tuple[str, ...]
    groups: tuple[str, ...]
    """The groups by whose names the hubs are written."""
    as_written: tuple[str, ...]


class TableRows:
    """The rows of the figures that a series reads in one file."""

    def __init__(self, connection: sqlite3.Connection, series: Series, about: Mapping[str, About]) -> None:
        self._connection = connection
        self._about = about
        self.no = next_number(connection, "table_series")
        """The number of the series in this file."""
        self.first = max(next_number(connection, "record"), next_number(connection, "observation"))
        """The number of the first observation."""
        self._ids = {place: f"{series.id}-{place}" for place in about}
        """How the ids of the figures for each place begin."""
        self._places = Numbers[str](next_number(connection, "table_place"))
        self._manners = Numbers[Manner](next_number(connection, "table_manner"))
        self._sources = Numbers[str](next_number(connection, "table_source"))

    def insert(self, blocks: Iterable[Block]) -> int:
        """Add the figures, and what they share; returns how many they are."""
        first = self.first
        for block in blocks:
            self._connection.execute(_insert(len(block.lines)), self._values(first, block))
            first += len(block.lines)
        self._add("table_place", ((no, self.no, *self._place(id_)) for id_, no in self._places.items()))
        self._add("table_place_link", ((no, *link) for id_, no in self._places.items() for link in self._links(id_)))
        self._add("table_manner", ((no, self.no, *_manner(how)) for how, no in self._manners.items()))
        self._add("table_source", ((no, self.no, source) for source, no in self._sources.items()))
        return first - self.first

    @property
    def repeats(self) -> bool:
        """Whether a place may have several figures for one period."""
        return len({(how.period, FOOTINGS[how.modality]) for how in self._manners}) < len(self._manners)

    def _values(self, first: int, block: Block) -> list[object]:
        """The values of all figures, line by line; `first` is the number of the first."""
        columns: tuple[Iterable[object], ...] = (
            range(first, first + len(block.lines)),
            block.lines,
            map(self._places.__getitem__, block.places),
            map(self._manners.__getitem__, block.manners),
            map(self._sources.__getitem__, block.sources),
            map(add, map(self._ids.__getitem__, block.places), map(_suffix, block.manners)),
            *zip(*block.amounts, strict=True),
            block.read_at,
        )
        values: list[object] = [None] * (len(columns) * len(block.lines))
        for place, column in enumerate(columns):
            values[place :: len(columns)] = column
        return values

    def _place(self, place: str) -> tuple[str, str, str]:
        about = self._about[place]
        return place, listed(about.hubs), listed(about.as_written)

    def _links(self, place: str) -> Iterator[tuple[str, str]]:
        yield from (("hubs", hub) for hub in self._about[place].hubs)
        yield from (("group", group) for group in self._about[place].groups)

    def _add(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        for row in rows:
            self._connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


class Numbers(dict[K, int]):
    """A number for each thing, given when it is first asked for."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first

    def __missing__(self, thing: K) -> int:
        number = self[thing] = self._first + len(self)
        return number


@cache
def _insert(number: int) -> str:
    """The statement that inserts this many observations at once; one by one takes a third longer."""
    return f"INSERT INTO observation VALUES {', '.join(['(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'] * number)}"


def _manner(how: Manner) -> tuple[str | None, ...]:
    modality, footing = str(how.modality), str(FOOTINGS[how.modality])
    return how.period, modality, footing, str(how.qualifier), how.variant, how.edition, how.status
