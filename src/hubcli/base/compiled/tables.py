"""The tables of a base are compiled: each line of a table becomes the metric of a series, without its words.

A table is compiled anew when it changes, or a series that reads it, or what its cells name: places, sources, variants.
"""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from hubcli.base.compiled.groups import hubs_of
from hubcli.base.compiled.record_loading import dump, revive
from hubcli.base.compiled.table_rows import About, TableRows
from hubcli.base.folder import Stamp
from hubcli.base.tables.composing import in_words, metric_of
from hubcli.base.tables.fields import Known
from hubcli.base.tables.observation import Block
from hubcli.base.tables.observations import names_of_places, read_blocks, unknown_columns
from hubcli.base.tables.reading import Table, is_table, read_table, table_of
from hubcli.base.toml.problems import Problem
from hubcli.errors import reason
from hubcli.messages import Message
from hubcli.model.units import adds_up
from hubcli.model.vocabulary import Group, Hub, Indicator, Level, Place, Series

FEW = 200
"""In a series with at most this many figures, those of hubs are all put into words, so that no question has to."""
Occasion = tuple[str | None, ...]
"""The period, edition, variant and status of figures."""


class Vocabulary(NamedTuple):
    """What series and the cells of tables refer to."""

    series: Mapping[str, Series]
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    names: Mapping[str, str]
    """The id of each place, by its id and its names in any case."""
    hubs: Mapping[str, tuple[str, ...]]
    """The hub that each place is in or stands in for."""
    groups: Mapping[str, tuple[str, ...]]
    """The hubs of each group."""
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


def forget_table(connection: sqlite3.Connection, path: str) -> None:
    """Remove the figures of a table, by its path; its file is still in the base."""
    series = "(SELECT table_series.no FROM table_series JOIN file ON file.no = table_series.file WHERE file.path = ?)"
    of_places = f"(SELECT no FROM table_place WHERE series IN {series})"
    for table in ("observation", "table_place_link"):
        connection.execute(f"DELETE FROM {table} WHERE place IN {of_places}", (path,))
    for table in ("worded", "table_place", "table_manner", "table_source"):
        connection.execute(f"DELETE FROM {table} WHERE series IN {series}", (path,))
    connection.execute(f"DELETE FROM table_series WHERE no IN {series}", (path,))


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
    about = {place: _about(series.hubs or vocabulary.hubs.get(place, ()), vocabulary) for place in vocabulary.places}
    rows = TableRows(connection, series, about)
    number = rows.insert(_without_problems(read_blocks(path, table, series, known), problems))
    yield from problems
    shown, hubs = _shown_period(
        _occasions(connection, rows.no, vocabulary.wholes), vocabulary.wholes, add=adds_up(indicator.unit)
    )
    contested = rows.repeats and connection.execute(_CONTESTED, (rows.no,)).fetchone() is not None
    kept = series.id, series.indicator, series.theme, rows.first, number, shown, hubs, contested
    connection.execute("INSERT INTO table_series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (rows.no, file, *kept))
    if indicator.sentence:
        _put_into_words(connection, rows.no, shown, vocabulary, whole=number <= FEW)


def _about(written: tuple[str, ...], vocabulary: Vocabulary) -> About:
    groups = tuple(name for name in written if name in vocabulary.groups)
    return About(hubs_of(written, vocabulary.groups), groups, written)


def _without_problems(found: Iterable[Block | Problem], problems: list[Problem]) -> Iterator[Block]:
    """The figures that were read; the problems are put aside."""
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        else:
            yield each


def _occasions(
    connection: sqlite3.Connection, series: int, wholes: Mapping[str, Sequence[frozenset[str]]]
) -> dict[Occasion, set[str]]:
    """On each occasion the places that have a figure, of those whose figures may be a hub's or add up to it."""
    counted = {place for ways in wholes.values() for whole in ways for place in whole}
    found: dict[Occasion, set[str]] = defaultdict(set)
    for place, *occasion in connection.execute(_OCCASIONS, (series, json.dumps(sorted(counted)))):
        found[tuple(occasion)].add(place)
    return found


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


def _put_into_words(
    connection: sqlite3.Connection, series: int, period: str | None, vocabulary: Vocabulary, *, whole: bool
) -> None:
    """Compose the figures of hubs, those that a comparison shows or, with `whole`, all of them."""
    rows = connection.execute(_TO_BE_WORDED, (series, period, whole)).fetchall()
    metrics = ((no, metric_of(data, id_, line, vocabulary)) for no, line, id_, data in rows)
    connection.executemany(
        "INSERT INTO worded VALUES (?, ?, ?, ?)",
        ((no, series, metric.period == period, dump(in_words(metric, vocabulary))) for no, metric in metrics),
    )


_OCCASIONS = """
    SELECT place.place, manner.period, manner.edition, manner.variant, manner.status FROM (
        SELECT DISTINCT place, manner FROM observation
        WHERE place IN (SELECT no FROM table_place WHERE series = ? AND place IN (SELECT value FROM json_each(?)))
    ) AS found
    JOIN table_place AS place ON place.no = found.place JOIN table_manner AS manner ON manner.no = found.manner
"""
_CONTESTED = """
    SELECT 1 FROM observation JOIN table_manner AS manner ON manner.no = observation.manner WHERE manner.series = ?
    GROUP BY observation.place, manner.period, manner.footing HAVING max(low) > min(high) LIMIT 1
"""
_TO_BE_WORDED = """
    SELECT no, line, id, data FROM observed_record WHERE no IN (
        SELECT no FROM observation
        WHERE manner IN (SELECT no FROM table_manner WHERE series = ?1 AND (?3 OR period IS ?2))
            AND place IN (SELECT no FROM table_place WHERE series = ?1 AND hubs <> ',,'))
    ORDER BY no
"""


def _vocabulary(connection: sqlite3.Connection) -> Vocabulary:
    kinds = ("series", "indicator", "place", "hub", "group")
    rows = connection.execute(
        "SELECT kind, data FROM record WHERE kind IN (?, ?, ?, ?, ?) AND data NOT NULL ORDER BY kind, id", kinds
    ).fetchall()
    sources = [id_ for (id_,) in connection.execute("SELECT id FROM record WHERE kind = 'source' ORDER BY id")]
    places = [revive(Place, data) for kind, data in rows if kind == "place"]
    groups = [revive(Group, data) for kind, data in rows if kind == "group"]
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
        {group.id: group.hubs for group in groups},
        wholes,
        frozenset(sources),
        hashlib.sha256(repr((rows, sources)).encode()).digest(),
    )
