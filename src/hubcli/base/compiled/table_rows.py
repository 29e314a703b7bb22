"""The figures of a table as rows of a compiled base: what many lines share is written once, then SQLite joins it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice

from hubcli.base.compiled.groups import listed
from hubcli.base.tables.composing import Stored
from hubcli.base.tables.observation import Manner, ReadLine
from hubcli.model.footing import FOOTINGS
from hubcli.model.vocabulary import Series

BATCH = 10_000
"""Lines that are joined at a time; so many stay in memory."""
Occasion = tuple[str | None, str | None, str | None, str | None]
"""The period, edition, variant and status of figures."""


class TableRows:
    """The rows of the figures that a series reads in one file."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        file: int,
        series: Series,
        hubs: Mapping[str, tuple[str, ...]],
        counted: Set[str],
    ) -> None:
        self._connection = connection
        self._given = {"file": file, "series": series.id, "theme": series.theme, "indicator": series.indicator}
        self._stored = Stored(series, hubs)
        self._hubs = hubs
        self._counted = counted
        self.first = int(connection.execute("SELECT coalesce(max(no), 0) + 1 FROM record").fetchone()[0])
        """The number of the first record."""
        self.occasions: dict[Occasion, set[str]] = defaultdict(set)
        """The places among those that are counted that have a figure on an occasion."""

    def insert(self, lines: Iterable[ReadLine]) -> None:
        """Add the figures to the records, facts, metrics and links."""
        for table, columns in _TABLES.items():
            self._connection.execute(f"CREATE TEMP TABLE {table} ({columns})")
        rows = self._rows(lines)
        while (
            self._connection.executemany(
                "INSERT INTO temp.line VALUES (?, ?, ?, ?, ?, ?, ?, ?)", islice(rows, BATCH)
            ).rowcount
            > 0
        ):
            for statement in _JOINED:
                self._connection.execute(statement, self._given)
        for table in _TABLES:
            self._connection.execute(f"DROP TABLE temp.{table}")

    def _rows(self, lines: Iterable[ReadLine]) -> Iterator[tuple[object, ...]]:
        places: dict[str, tuple[int, str, bool]] = {}
        manners: dict[Manner, tuple[int, str, str, set[str]]] = {}
        sources: dict[str, str] = {}
        ends: dict[str | None, str] = {}
        for no, (line, place, how, amount, source, read_at) in enumerate(lines, self.first):
            if (at := places.get(place)) is None:
                at = places[place] = self._place(len(places), place)
            if (manner := manners.get(how)) is None:
                manner = manners[how] = self._manner(len(manners), how)
            if (cited := sources.get(source)) is None:
                cited = sources[source] = self._stored.source(source)
            if (end := ends.get(read_at)) is None:
                end = ends[read_at] = self._stored.read_at(read_at)
            place_no, start, counts = at
            manner_no, before, after, there = manner
            if counts:
                there.add(place)
            value, written, low, high = amount
            yield (
                no,
                line,
                place_no,
                manner_no,
                source,
                f"{start}{before}{value!r}{after}{cited}{written}{end}",
                low,
                high,
            )

    def _place(self, no: int, place: str) -> tuple[int, str, bool]:
        hubs = self._hubs[place]
        self._connection.execute("INSERT INTO temp.at VALUES (?, ?, ?)", (no, place, listed(hubs)))
        self._connection.executemany("INSERT INTO temp.at_hub VALUES (?, ?)", ((no, hub) for hub in hubs))
        return no, self._stored.place(place), place in self._counted

    def _manner(self, no: int, how: Manner) -> tuple[int, str, str, set[str]]:
        footing = FOOTINGS[how.modality]
        self._connection.execute(
            "INSERT INTO temp.manner VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (no, how.period, str(how.modality), str(footing), how.variant, how.edition, how.status, how.suffix),
        )
        return no, *self._stored.manner(how), self.occasions[how.period, how.edition, how.variant, how.status]


_TABLES = {
    "line": "no INTEGER PRIMARY KEY, line, place, manner, source, data, low, high",
    "at": "no INTEGER PRIMARY KEY, id, hubs",
    "at_hub": "place, hub",
    "manner": "no INTEGER PRIMARY KEY, period, modality, footing, variant, edition, status, suffix",
}
_ID = "CAST(:series AS TEXT) || '-' || at.id || manner.suffix"
_LINES = "temp.line CROSS JOIN temp.at ON at.no = line.place CROSS JOIN temp.manner ON manner.no = line.manner"
_JOINED = (
    f"""
    INSERT INTO record (no, file, line, vocabulary, kind, id, data, replaces)
    SELECT line.no, :file, line.line, 'fact', 'metric', {_ID}, line.data, 0 FROM {_LINES}
    """,
    f"""
    INSERT INTO fact
    SELECT line.no, {_ID}, :file, line.line, 'metric', at.hubs, :theme, manner.modality, 0, manner.period, 0, 0, NULL,
        at.hubs FROM {_LINES}
    """,
    f"""
    INSERT INTO metric
    SELECT line.no, :indicator, at.id, manner.period, manner.footing, line.low, line.high,
        manner.variant, manner.edition, manner.status FROM {_LINES}
    """,
    "INSERT INTO link SELECT no, 'evidence.source', 'source', source FROM temp.line",
    """
    INSERT INTO link
    SELECT line.no, 'hubs', 'hubs', at_hub.hub FROM temp.line CROSS JOIN temp.at_hub ON at_hub.place = line.place
    """,
    "DELETE FROM temp.line",
)
