"""The full-text index of the figures of tables: one row for all those of a place that differ in period only.

A row for each figure would hold the same words a thousand times, and a search would count and weigh them all.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from hubcli.base.compiled.search_index import spaced
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.writing import written_to
from hubcli.base.tables.composing import edition_in_label, write_label
from hubcli.figures.periods import write_period
from hubcli.model.text import Lang

COLUMNS = {"label": 8.0, "note": 1.0, "aliases": 1.0}
"""The columns and their weights for bm25; aliases are the other names of the indicator and of the place."""
NUMBER = "\ue000"
"""Takes the place of every number of a period or edition, so that what is around it does not become a phrase."""

_Alike = tuple[str | None, str | None]
"""The variant and the edition of figures, as their labels state them."""


def fill_table_words(store: Store) -> None:
    """Put the figures of the tables into the index, if a table is not in it."""
    if store.connection.execute(f"{_MISSING} LIMIT 1").fetchone():
        rows = [*_rows(store)]
        store.connection = written_to(store.connection, lambda connection: _fill(connection, rows))


def clear_table_words(connection: sqlite3.Connection) -> None:
    """Empty the index: it keeps no text, and what its rows were made from may have changed."""
    connection.execute("INSERT INTO figure_words (figure_words) VALUES ('delete-all')")
    connection.execute(f"DELETE FROM indexed WHERE file IN ({_TABLES})")


def _fill(connection: sqlite3.Connection, rows: list[tuple[object, ...]]) -> None:
    clear_table_words(connection)
    connection.executemany("INSERT INTO figure_words (rowid, label, note, aliases) VALUES (?, ?, ?, ?)", rows)
    connection.execute(f"INSERT INTO indexed {_MISSING}")


def _rows(store: Store) -> Iterator[tuple[object, ...]]:
    manners: dict[int, tuple[_Alike, tuple[str, str]]] = {}
    for no, period, variant, edition in store.connection.execute(_MANNERS):
        manners[no] = (variant, edition_in_label(edition, period)), _without_numbers(period)
    first: dict[tuple[int, _Alike], int] = {}
    periods: dict[tuple[int, _Alike], dict[tuple[str, str], None]] = defaultdict(dict)
    for place, manner, no in store.connection.execute(_FIRST):
        alike, said = manners[manner]
        first.setdefault((place, alike), no)
        periods[place, alike][said] = None
    places = {no: rest for no, *rest in store.connection.execute(_PLACES)}
    for (place_no, alike), no in first.items():
        series_id, place_id = places[place_no]
        series, place = store.series[series_id], store.places[place_id]
        indicator = store.indicators[series.indicator]
        variant, edition = alike[0], alike[1] and re.sub(r"\d+", NUMBER, alike[1])
        labels = (
            write_label(indicator, place, period, variant, edition, lang)
            for said in periods[place_no, alike]
            for lang, period in zip(Lang, said, strict=True)
        )
        note = f"{series.note.en} {series.note.zh}" if series.note else ""
        texts = " ".join(labels), note, " ".join((*indicator.aliases, *place.aliases))
        yield no, *map(spaced, texts)


def _without_numbers(period: str | None) -> tuple[str, str]:
    """The period in both languages."""
    en, zh = (re.sub(r"\d+", NUMBER, write_period(period, lang)) if period else "" for lang in Lang)
    return en, zh


_TABLES = "SELECT no FROM file WHERE path LIKE '%.csv'"
_MISSING = f"{_TABLES} AND no NOT IN (SELECT file FROM indexed)"
_MANNERS = "SELECT no, period, variant, edition FROM table_manner"
_FIRST = "SELECT place, manner, min(no) FROM observation GROUP BY place, manner"
_PLACES = """
    SELECT table_place.no, table_series.series, place
    FROM table_place JOIN table_series ON table_series.no = table_place.series
"""
