"""Figures of tables by their words: of each place and series the newest figure, best match first."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.table_words import COLUMNS, fill_table_words
from hubcli.figures.editions import write_edition
from hubcli.figures.periods import write_period
from hubcli.model.facts import Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator, Place
from hubcli.questions.search_matches import Match, matches
from hubcli.questions.search_query import Query

ALIKE = 0.01
"""How much worse a match may be, of the best one, and still be as good: a longer name of a place is no worse match."""


class FigureHit(NamedTuple):
    """The figures of one place in one series, of which a search found some."""

    fact: Metric
    """The newest of those found."""
    score: float
    """How well their labels and names match, as that of a fact, but comparable with other figures only."""
    matches: tuple[Match, ...]
    others: int
    """The number of other figures of this place in the series, found or not."""


def has_tables(store: Store) -> bool:
    """Whether the base has figures in tables."""
    return store.connection.execute("SELECT 1 FROM table_series LIMIT 1").fetchone() is not None


def find_figures(
    store: Store, query: Query, typed: str, scope: Scope, about: Condition | None, limit: int
) -> tuple[tuple[FigureHit, ...], int]:
    """The best of the figures that match, and the number of all places and series that have any.

    A number in the query that no label has is a year or another part of a period or edition: it chooses among the
    figures. They are not found by their values, nor by such a number alone.
    """
    fill_table_words(store)
    words, numbers = _words_and_numbers(store, query)
    if not words:
        return (), 0
    match = " AND ".join(words) if query.reading == "every" else query.match
    of_period = _manners(store, numbers) if numbers else None
    # What differs between the figures of a row of the index must be asked of each figure; the rest of any one of them.
    each = scope._replace(themes=(), kinds=(), headline=False).condition()
    rows = _rows(store, match, scope._replace(sources=(), modalities=()).condition(about), typed.casefold())
    if of_period or each[0] != "1":
        there = _with_figures(store, rows, of_period, each)
        rows = {place: score for place, score in rows.items() if place in there}
    best = islice(rows.items(), limit)
    newest = {place: (_newest(store, place, of_period, each), score) for place, score in best}
    return _hits(store, newest, query), len(rows)


def _words_and_numbers(store: Store, query: Query) -> tuple[list[str], list[str]]:
    """What of a query labels may have, and the numbers that they do not have with it."""
    if query.reading != "every":
        return [*query.phrases], []
    words = [phrase for phrase in query.phrases if not _NUMBER.fullmatch(phrase)]
    numbers = [phrase for phrase in query.phrases if _NUMBER.fullmatch(phrase)]
    sql = "SELECT 1 FROM figure_words WHERE figure_words MATCH ? LIMIT 1"
    named = [
        one for one in numbers if words and store.connection.execute(sql, (" AND ".join([*words, one]),)).fetchone()
    ]
    return [*words, *named], [number for number in numbers if number not in named]


_NUMBER = re.compile(r'"[\d.,%/-]*\d[\d.,%/-]*"')


def _rows(store: Store, match: str, where: Condition, typed: str) -> dict[int, float]:
    """The places in series whose rows match, best first.

    Those whose indicator and place the query names come first; of those that match as well, those of hubs.
    """
    condition, parameters = where
    score = f"-bm25(figure_words, {', '.join(map(str, COLUMNS.values()))})"
    sql = f"""
        SELECT observation.place, {score} AS score, fact.indicator, fact.place, fact.hubs = ',,', observation.no
        FROM figure_words CROSS JOIN observation ON observation.no = figure_words.rowid
        CROSS JOIN observed AS fact ON fact.record = observation.no
        WHERE figure_words MATCH ? AND {condition} ORDER BY score DESC
    """
    rows = store.connection.execute(sql, (match, *parameters)).fetchall()
    most = rows[0][1] if rows else 1
    names = [_named(rows, 2, store.indicators, typed), _named(rows, 3, store.places, typed)]
    rows.sort(
        key=lambda row: (
            -sum(row[2 + at] in named for at, named in enumerate(names)),
            int((1 - row[1] / most) / ALIKE),
            *row[4:],
        )
    )
    best: dict[int, float] = {}
    for place, score_of_row, *_ in rows:
        best.setdefault(place, score_of_row)
    return best


def _named(rows: Sequence[Sequence[Any]], at: int, records: Mapping[str, Indicator | Place], typed: str) -> set[str]:
    """Which of the records in a column of the rows the query names as a whole."""
    found = (records[id_] for id_ in {row[at] for row in rows})
    return {record.id for record in found if any(name.casefold() in typed for name in _names(record))}


def _names(record: Indicator | Place) -> tuple[str, ...]:
    name = record.label if isinstance(record, Indicator) else record.name
    return name.en, name.zh, *record.aliases


def _manners(store: Store, numbers: Iterable[str]) -> str:
    """The numbers of the manners whose periods and editions, in words, have all of these numbers, as JSON."""
    asked = {digits for number in numbers for digits in re.findall(r"\d+", number)}
    rows = store.connection.execute("SELECT no, period, edition FROM table_manner").fetchall()
    return json.dumps([no for no, *told in rows if asked <= _numbers_in(*told)])


def _numbers_in(period: str | None, edition: str | None) -> set[str]:
    texts = [period or "", *(write_period(period, lang) for lang in Lang if period)]
    texts += [write_edition(edition, Lang.EN)] if edition else []
    return set(re.findall(r"\d+", " ".join(texts)))


def _with_figures(store: Store, places: Iterable[int], manners: str | None, where: Condition) -> set[int]:
    """Those of the places that have figures published in these manners, or in any, under the condition."""
    sql, parameters = _figures("DISTINCT observation.place", places, manners, where)
    return {place for (place,) in store.connection.execute(sql, parameters)}


def _newest(store: Store, place: int, manners: str | None, where: Condition) -> int:
    """The number of the newest figure of a place; of several for its period one that is reported, and the last."""
    sql, parameters = _figures("fact.record", [place], manners, where)
    order = "ORDER BY fact.dated DESC, fact.modality = 'reported' DESC, fact.line DESC LIMIT 1"
    return int(store.connection.execute(f"{sql} {order}", parameters).fetchone()[0])


def _figures(
    columns: str, places: Iterable[int], manners: str | None, where: Condition
) -> tuple[str, tuple[object, ...]]:
    condition, parameters = where
    view = "CROSS JOIN observed AS fact ON fact.record = observation.no" if "fact." in columns + condition else ""
    among = "" if manners is None else "AND observation.manner IN (SELECT value FROM json_each(?))"
    sql = f"""
        SELECT {columns} FROM observation {view}
        WHERE observation.place IN (SELECT value FROM json_each(?)) {among} AND {condition}
    """
    return sql, (json.dumps([*places]), *([] if manners is None else [manners]), *parameters)


def _hits(store: Store, newest: dict[int, tuple[int, float]], query: Query) -> tuple[FigureHit, ...]:
    facts = [fact for fact in store.numbered(no for no, _ in newest.values()) if isinstance(fact, Metric)]
    found = zip(facts, newest.items(), matches(facts, query.phrases), strict=True)
    sql = "SELECT count(*) - 1 FROM observation WHERE place = ?"
    return tuple(
        FigureHit(fact, round(score, 4), marked, store.connection.execute(sql, (place,)).fetchone()[0])
        for fact, (place, (_, score)), marked in found
    )
