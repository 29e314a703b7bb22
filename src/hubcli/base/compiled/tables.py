"""The tables of a base are compiled: each line of a table becomes the metric of a series, without its words.

A table is compiled anew when it changes, or a series that reads it, or what its cells name: places, sources, variants.
"""

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from hubcli.base.compiled.record_loading import dump, revive
from hubcli.base.compiled.table_rows import Occasion, TableRows
from hubcli.base.folder import Stamp
from hubcli.base.tables.composing import in_words, metric_of
from hubcli.base.tables.observation import ReadLine
from hubcli.base.tables.observations import Known, names_of_places, read_lines, unknown_columns
from hubcli.base.tables.reading import Table, is_table, read_table, table_of
from hubcli.base.toml.problems import Problem
from hubcli.errors import reason
from hubcli.messages import Message
from hubcli.model.units import adds_up
from hubcli.model.vocabulary import Hub, Indicator, Level, Place, Series


class Vocabulary(NamedTuple):
    """What series and the cells of tables refer to."""

    series: Mapping[str, Series]
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    names: Mapping[str, str]
    """The id of each place, by its id and its names in any case."""
    hubs: Mapping[str, tuple[str, ...]]
    """The hub that each place is in or stands in for."""
    wholes: Mapping[str, Sequence[frozenset[str]]]
    """For each hub the sets of places whose figures are those of the whole: its own, its members', its stand-in's."""
    sources: frozenset[str]
    digest: bytes


def compile_tables(
    connection: sqlite3.Connection,
    folder: Path,
    files: Mapping[str, Stamp],
    forget: Callable[[str], None],
    contents: Mapping[str, bytes] = MappingProxyType({}),
) -> Iterator[Problem]:
    """Bring the figures of the tables up to date; the records of the TOML files are already.

    `forget` removes a file and its records; `contents` are taken instead of those of the files.
    """
    tables = {path: stamp for path, stamp in files.items() if is_table(path)}
    known = dict(connection.execute("SELECT path, digest FROM file WHERE path LIKE '%.csv'"))
    if not tables and not known:
        return
    vocabulary = _vocabulary(connection)
    for path in known.keys() - tables.keys():
        forget(path)
    for path, stamp in tables.items():
        try:
            content = contents[path] if path in contents else (folder / path).read_bytes()
        except OSError as error:
            yield Problem(path, 1, None, None, Message("problems.cannot_read", reason(error)))
            continue
        digest = hashlib.sha256(vocabulary.digest + content).digest()
        if known.get(path) == digest:
            connection.execute("UPDATE file SET size = ?, mtime = ?, layer = ? WHERE path = ?", (*stamp, path))
            continue
        if path in known:
            forget(path)
        yield from _take_in(connection, path, content, stamp, digest, vocabulary)


def _take_in(
    connection: sqlite3.Connection, path: str, content: bytes, stamp: Stamp, digest: bytes, vocabulary: Vocabulary
) -> Iterator[Problem]:
    file = connection.execute(
        "INSERT INTO file (path, size, mtime, layer, digest) VALUES (?, ?, ?, ?, ?)", (path, *stamp, digest)
    ).lastrowid
    assert file is not None
    table = read_table(path, content)
    yield from table.problems
    reading = [series for series in vocabulary.series.values() if series.table == table_of(path)]
    if not reading:
        yield Problem(path, 1, None, None, Message("problems.table_without_series", table_of(path)))
    elif table.header:
        yield from unknown_columns(path, table, reading)
    for series in reading if table.header else ():
        yield from _insert(connection, file, path, table, series, vocabulary)


def _insert(
    connection: sqlite3.Connection, file: int, path: str, table: Table, series: Series, vocabulary: Vocabulary
) -> Iterator[Problem]:
    indicator = vocabulary.indicators.get(series.indicator)
    if indicator is None:  # an unknown reference, which is reported elsewhere
        return
    known = Known(vocabulary.names, vocabulary.sources, frozenset(each.id for each in indicator.variants))
    problems: list[Problem] = []
    hubs = {place: series.hubs or vocabulary.hubs.get(place, ()) for place in vocabulary.places}
    counted = {place for ways in vocabulary.wholes.values() for whole in ways for place in whole}
    rows = TableRows(connection, file, series, hubs, counted)
    rows.insert(_without_problems(read_lines(path, table, series, known), problems))
    yield from problems
    period, number = _shown_period(rows.occasions, vocabulary.wholes, add=adds_up(indicator.unit))
    given = {"file": file, "indicator": series.indicator, "first": rows.first, "period": period, "hubs": number}
    connection.execute(_SHOWN_PERIOD, given)
    connection.execute(_SHOWN, given)
    if indicator.sentence:
        _put_into_words(connection, file, rows.first, vocabulary)


def _without_problems(found: Iterable[ReadLine | Problem], problems: list[Problem]) -> Iterator[ReadLine]:
    """The lines that were read; the problems are put aside."""
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        else:
            yield each


def _shown_period(
    occasions: Mapping[Occasion, set[str]], wholes: Mapping[str, Sequence[frozenset[str]]], *, add: bool
) -> tuple[str | None, int]:
    """The latest period in which most hubs have a figure as a whole, and how many have one."""
    counted = [
        (sum(any(whole <= there for whole in ways if add or len(whole) == 1) for ways in wholes.values()), when or "")
        for (when, *_), there in occasions.items()
    ]
    count, period = max(counted, default=(0, ""))
    return period or None, count


def _put_into_words(connection: sqlite3.Connection, file: int, first: int, vocabulary: Vocabulary) -> None:
    """Compose the figures that a comparison shows, from this record on."""
    rows = connection.execute(_TO_BE_SHOWN, (file, first)).fetchall()
    connection.executemany(
        "UPDATE record SET data = ? WHERE no = ?",
        ((dump(in_words(metric_of(data, id_, line, vocabulary), vocabulary)), no) for no, data, id_, line in rows),
    )


_SHOWN_PERIOD = """
    INSERT INTO shown_period SELECT :file, :indicator, :period, :hubs, EXISTS (
        SELECT 1 FROM metric WHERE indicator = :indicator AND record >= :first
        GROUP BY place, period, footing HAVING max(low) > min(high))
"""
_SHOWN = """
    INSERT INTO shown_figure SELECT :file, :indicator, metric.record
    FROM metric CROSS JOIN fact ON fact.record = metric.record
    WHERE metric.record >= :first AND metric.period IS :period AND fact.hubs <> ',,'
"""
_TO_BE_SHOWN = """
    SELECT no, data, id, record.line FROM shown_figure CROSS JOIN record ON no = shown_figure.record
    WHERE shown_figure.file = ? AND shown_figure.record >= ?
"""


def _vocabulary(connection: sqlite3.Connection) -> Vocabulary:
    kinds = ("series", "indicator", "place", "hub")
    rows = connection.execute(
        "SELECT kind, data FROM record WHERE kind IN (?, ?, ?, ?) AND data NOT NULL ORDER BY kind, id", kinds
    ).fetchall()
    sources = [id_ for (id_,) in connection.execute("SELECT id FROM record WHERE kind = 'source' ORDER BY id")]
    places = [revive(Place, data) for kind, data in rows if kind == "place"]
    hubs = {place.id: (place.hub,) for place in places if place.hub}
    wholes: dict[str, list[frozenset[str]]] = defaultdict(list)
    for place in places:
        if place.hub and place.level is Level.HUB:
            wholes[place.hub] += [frozenset([place.id]), *([frozenset(place.parts)] if place.parts else [])]
    for kind, data in rows:
        if kind == "hub" and (stand_in := (hub := revive(Hub, data)).stand_in):
            hubs.setdefault(stand_in.place, (hub.id,))
            wholes[hub.id].append(frozenset([stand_in.place]))
    return Vocabulary(
        {each.id: each for kind, data in rows if kind == "series" for each in (revive(Series, data),)},
        {each.id: each for kind, data in rows if kind == "indicator" for each in (revive(Indicator, data),)},
        {place.id: place for place in places},
        names_of_places(places),
        hubs,
        wholes,
        frozenset(sources),
        hashlib.sha256(repr((rows, sources)).encode()).digest(),
    )
