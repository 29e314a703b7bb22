"""Facts by their words, in English or Chinese, best first."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, among, check_names
from hubcli.base.compiled.search_index import COLUMNS, fill_index
from hubcli.base.compiled.store import FACT_TABLES, FACTS_AS_WRITTEN, Store
from hubcli.model.facts import Fact
from hubcli.model.vocabulary import Indicator, Source, Term
from hubcli.questions.answer import Answer
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
    unknown: tuple[UnknownWord, ...]
    """If no fact has every word: those that none has."""
    terms: tuple[Term, ...]
    """The set terms that the query names, in any of their renderings."""
    sources: tuple[Source, ...]
    """The sources that the hits rest on."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures among the hits."""


def search(store: Store, *, query: str, scope: Scope, limit: int, hub_names: Iterable[str] = ()) -> Search:
    """The facts that have every word of the query; if there are none, those that have any."""
    check_names(store, scope)
    fill_index(store)
    where = scope.condition(about_named(store, hub_names))
    reading: Reading = "every"
    hits: tuple[Hit, ...] = ()
    total = 0
    for way in queries(query):
        with suppress(sqlite3.OperationalError):  # SQLite's answer to what is not its syntax
            reading = way.reading
            hits, total = _hits(store, way, where, limit)
            if hits or reading == "syntax":
                break
    missing = () if hits and reading != "any" else _unknown(store, single_words(query, reading))
    facts = [hit.fact for hit in hits]
    told = readable(query), reading, hits, total, missing, _terms(store, query)
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
    best = f"SELECT fact.id, {score} AS score FROM {found} ORDER BY score DESC, {FACTS_AS_WRITTEN} LIMIT ?"
    scores = dict(store.connection.execute(best, (*values, limit)).fetchall())
    facts = {fact.id: fact for fact in store.facts(*among(scores))}
    ranked = [facts[id_] for id_ in scores]
    marked = zip(ranked, matches(ranked, query.phrases), strict=True)
    return tuple(Hit(fact, round(scores[fact.id], 4), found_in) for fact, found_in in marked), total


def _unknown(store: Store, words: Sequence[str]) -> tuple[UnknownWord, ...]:
    return tuple(UnknownWord(word, nearest_words(store, word)) for word in words if not has_word(store, word))
