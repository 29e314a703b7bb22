"""Figures of tables by their words: of each place and series the newest figure, best match first."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.table_words import COLUMNS, fill_table_words
from hubcli.base.tables.composing import edition_in_label
from hubcli.figures.editions import write_edition
from hubcli.figures.periods import write_period
from hubcli.model.facts import Metric
from hubcli.model.status import Status
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator, Place
from hubcli.questions.search_matches import Match, matches
from hubcli.questions.search_query import Query

ALIKE = 0.01
"""By what share of the best score matches may differ and still count as equal: a longer name of a place is no worse."""


class FigureHit(NamedTuple):
    """The figures of one place in one series, of which a search found some."""

    fact: Metric
    """The newest of those found."""
    score: float
    """How well their labels and names match, on the scale of facts' scores, but comparable only between figures."""
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
    manners = _Manners(store, numbers)
    # The figures of a row of the index differ in what some filters ask for: only these are applied to each figure.
    each = scope._replace(themes=(), kinds=(), headline=False).condition()
    rows = _rows(store, match, scope._replace(sources=(), modalities=()).condition(about), typed.casefold())
    found: dict[int, _Found] = {}
    for place, score, manner in rows:
        one = found.setdefault(place, _Found(place, score, set()))
        one.alike.add(manners.row[manner])
    shown = [*found.values()]
    if numbers or each[0] != "1":
        there = _with_figures(store, shown, manners, each)
        shown = [one for one in shown if one.place in there]
    newest = [(one, _newest(store, one.place, manners.newest_first(one.alike), each)) for one in shown[:limit]]
    return _hits(store, newest, query), len(shown)


_Row = tuple[object, ...]
"""A series, a variant and an edition: what figures of one row of the index share."""


class _Found(NamedTuple):
    """A place in a series of which figures were found."""

    place: int
    score: float
    alike: set[_Row]
    """The variants and editions of these figures."""


class _Manners:
    """The manners in which figures are published, by the rows of the index that they belong to."""

    def __init__(self, store: Store, numbers: Iterable[str]) -> None:
        asked = {digits for number in numbers for digits in re.findall(r"\d+", number)}
        self.row: dict[int, _Row] = {}
        self._manners: dict[_Row, list[int]] = defaultdict(list)
        self._age: dict[int, tuple[str, bool]] = {}
        for no, series, period, variant, edition, status in store.connection.execute(_MANNERS):
            self._age[no] = period or "", status in (None, Status.NORMAL)
            row = self.row[no] = series, variant, edition_in_label(edition, period)
            if asked <= _numbers_in(period, edition):
                self._manners[row].append(no)

    def newest_first(self, rows: Iterable[_Row]) -> list[int]:
        """The manners of these rows that have all of the numbers; of several for one period the settled ones first."""
        found = [manner for row in rows for manner in self._manners[row]]
        return sorted(found, key=self._age.__getitem__, reverse=True)


_MANNERS = "SELECT no, series, period, variant, edition, status FROM table_manner"


def _words_and_numbers(store: Store, query: Query) -> tuple[list[str], list[str]]:
    """The words of a query that labels may have, and its numbers that no label has together with them."""
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


def _rows(store: Store, match: str, where: Condition, typed: str) -> Iterator[tuple[int, float, int]]:
    """The place in a series, the score and a manner of each row that matches, best first.

    Those whose indicator and place the query names come first; of those that match as well, those of hubs.
    """
    condition, parameters = where
    score = f"-bm25(figure_words, {', '.join(map(str, COLUMNS.values()))})"
    sql = f"""
        SELECT observation.place, {score} AS score, fact.indicator, fact.place, fact.hubs = ',,', observation.no,
            observation.manner
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
    return ((place, score_of_row, manner) for place, score_of_row, *_, manner in rows)


def _named(rows: Sequence[Sequence[Any]], at: int, records: Mapping[str, Indicator | Place], typed: str) -> set[str]:
    """Which of the records in a column of the rows the query names as a whole."""
    found = (records[id_] for id_ in {row[at] for row in rows})
    return {record.id for record in found if any(name.casefold() in typed for name in _names(record))}


def _names(record: Indicator | Place) -> tuple[str, ...]:
    name = record.label if isinstance(record, Indicator) else record.name
    return name.en, name.zh, *record.aliases


def _numbers_in(period: str | None, edition: str | None) -> set[str]:
    texts = [period or "", *(write_period(period, lang) for lang in Lang if period)]
    texts += [write_edition(edition, Lang.EN)] if edition else []
    return set(re.findall(r"\d+", " ".join(texts)))


def _with_figures(store: Store, found: Iterable[_Found], manners: _Manners, where: Condition) -> set[int]:
    """The places that have figures in the manners of their rows, under the condition."""
    together: dict[frozenset[_Row], list[int]] = defaultdict(list)
    for one in found:
        together[frozenset(one.alike)].append(one.place)
    there: set[int] = set()
    for rows, places in together.items():
        sql, parameters = _figures("DISTINCT observation.place", places, manners.newest_first(rows), where)
        there |= {place for (place,) in store.connection.execute(sql, parameters)}
    return there


def _newest(store: Store, place: int, manners: Iterable[int], where: Condition) -> int:
    """The number of the place's first figure in one of these manners, which are tried in their order."""
    for manner in manners:
        sql, parameters = _figures("observation.no", [place], [manner], where)
        if row := store.connection.execute(sql, parameters).fetchone():
            return int(row[0])
    raise LookupError(place)  # a row of the index is for a figure that is there


def _figures(
    columns: str, places: Iterable[int], manners: Iterable[int], where: Condition
) -> tuple[str, tuple[object, ...]]:
    condition, parameters = where
    view = "CROSS JOIN observed AS fact ON fact.record = observation.no" if "fact." in columns + condition else ""
    sql = f"""
        SELECT {columns} FROM observation {view}
        WHERE observation.place IN (SELECT value FROM json_each(?))
            AND observation.manner IN (SELECT value FROM json_each(?)) AND {condition}
    """
    return sql, (json.dumps([*places]), json.dumps([*manners]), *parameters)


def _hits(store: Store, newest: Sequence[tuple[_Found, int]], query: Query) -> tuple[FigureHit, ...]:
    facts = [fact for fact in store.numbered(no for _, no in newest) if isinstance(fact, Metric)]
    found = zip(facts, newest, matches(facts, query.phrases), strict=True)
    sql = "SELECT count(*) - 1 FROM observation WHERE place = ?"
    return tuple(
        FigureHit(fact, round(one.score, 4), marked, store.connection.execute(sql, (one.place,)).fetchone()[0])
        for fact, (one, _), marked in found
    )
