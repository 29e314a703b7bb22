"""Facts and figures of tables by their words, in English or Chinese, best first."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, check_names
from hubcli.base.compiled.search_index import COLUMNS, fill_index
from hubcli.base.compiled.store import FACT_TABLES, FACTS_AS_WRITTEN, Store
from hubcli.model.facts import Fact
from hubcli.model.vocabulary import Indicator, Source, Term
from hubcli.questions.answer import Answer
from hubcli.questions.search_figures import FigureHit, find_figures, has_tables
from hubcli.questions.search_matches import Match, matches
from hubcli.questions.search_query import Query, Reading, queries, readable, single_words
from hubcli.questions.search_spelling import has_word, nearest_words
from hubcli.questions.views import indicators_of, sources_of


class Hit(NamedTuple):
    """A fact that matches the search."""

    fact: Fact
    score: float
    """How well it matches, more is better; comparable within one search only (BM25)."""
    matches: tuple[Match, ...]


class UnknownWord(NamedTuple):
    """A word that no fact of the base has."""

    word: str
    nearest: tuple[str, ...]
    """The most similar words that facts do have, best first."""


@dataclass(frozen=True)
class Search(Answer):
    """Facts by their words."""

    schema: ClassVar[str] = "hubcli/search/1"
    query: str
    reading: Reading
    """How the query was read: as FTS5 syntax, as words that a fact must all have, or any of."""
    hits: tuple[Hit, ...]
    total: int
    """The number of matching facts; the hits are the best of them."""
    figures: tuple[FigureHit, ...]
    """The figures of tables that match, those of one place and series together, which count once."""
    figures_total: int
    """The number of places and series that have any."""
    unknown: tuple[UnknownWord, ...]
    """If no fact or figure has every word: those that none has."""
    terms: tuple[Term, ...]
    """The set terms that the query names, in any of their renderings."""
    sources: tuple[Source, ...]
    """The sources that the hits and figures rest on."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures, and of those among the hits."""

    @property
    def found(self) -> tuple[Hit | FigureHit, ...]:
        """The facts, then the figures."""
        return (*self.hits, *self.figures)


def search(store: Store, *, query: str, scope: Scope, limit: int, hub_names: Iterable[str] = ()) -> Search:
    """The facts and figures that have every word of the query; if there are none, those that have any."""
    check_names(store, scope)
    fill_index(store)
    about = about_named(store, hub_names)
    where = scope.condition(about)
    reading: Reading = "every"
    hits: tuple[Hit, ...] = ()
    figures: tuple[FigureHit, ...] = ()
    total = figures_total = 0
    for way in queries(query):
        with suppress(sqlite3.OperationalError):  # SQLite's answer to what is not its syntax
            hits, total = _hits(store, way, where, limit)
            reading = way.reading
            figures, figures_total = _figures(store, way, query, scope, about, limit)
            if hits or figures or reading == "syntax":
                break
    missing = () if (hits or figures) and reading != "any" else _unknown(store, single_words(query, reading))
    facts = [*(hit.fact for hit in hits), *(hit.fact for hit in figures)]
    told = readable(query), reading, hits, total, figures, figures_total, missing, _terms(store, query)
    return Search(*told, sources_of(store, facts), indicators_of(store, facts))


def _terms(store: Store, query: str) -> tuple[Term, ...]:
    words = query.casefold()
    return tuple(
        term
        for term in store.terms.values()
        if any(form.casefold() in words for form in (term.en, term.zh, *term.also, *term.avoid))
    )


def _hits(store: Store, query: Query, where: Condition, limit: int) -> tuple[tuple[Hit, ...], int]:
    condition, parameters = where
    # CROSS JOIN: first the words, then the records of the few facts that have them.
    found = f"words CROSS JOIN {FACT_TABLES} WHERE fact.record = words.rowid AND words MATCH ? AND {condition}"
    values = (query.match, *parameters)
    total = store.connection.execute(f"SELECT count(*) FROM {found}", values).fetchone()[0]
    score = f"-bm25(words, {', '.join(map(str, COLUMNS.values()))})"
    best = f"SELECT fact.record, {score} AS score FROM {found} ORDER BY score DESC, {FACTS_AS_WRITTEN} LIMIT ?"
    scores = dict(store.connection.execute(best, (*values, limit)).fetchall())
    ranked = list(store.numbered(scores))
    hits = map(Hit, ranked, (round(score, 4) for score in scores.values()), matches(ranked, query.phrases))
    return tuple(hits), total


def _figures(
    store: Store, way: Query, typed: str, scope: Scope, about: Condition | None, limit: int
) -> tuple[tuple[FigureHit, ...], int]:
    if has_tables(store):
        with suppress(sqlite3.OperationalError):  # a column that only facts have
            return find_figures(store, way, typed, scope, about, limit)
    return (), 0


def _unknown(store: Store, words: Sequence[str]) -> tuple[UnknownWord, ...]:
    # A number may be the year of a figure in a table.
    asked = [word for word in words if not (word.isdecimal() and has_tables(store))]
    return tuple(UnknownWord(word, nearest_words(store, word)) for word in asked if not has_word(store, word))
