"""The documents, with the number of facts that rest on each and what they are about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, about_named, check_names
from hubcli.base.compiled.store import Store
from hubcli.base.tables.reading import table_of
from hubcli.model.vocabulary import Source, Theme
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.sign_offs import ReviewCounts, review_counts, sign_offs


class SourceUse(NamedTuple):
    """A document and what rests on it."""

    source: Source
    facts: int
    """The number of facts that somebody wrote; the figures of tables are counted apart."""
    alone: int
    """The number of facts that have no evidence in another source."""
    together: int
    """The number of those that have."""
    figures: int
    """The number of figures that were transcribed from it into tables."""
    tables: tuple[str, ...]
    """Those tables."""
    themes: dict[str, int]
    """The number of facts and figures on each theme that cite it."""
    reviews: ReviewCounts | None
    """How many of the facts were read; None if nobody has signed anything off."""


@dataclass(frozen=True)
class SourceList(Answer):
    """The documents of a base."""

    schema: ClassVar[str] = "hubcli/sources/1"
    documents: tuple[SourceUse, ...]
    themes: dict[str, Theme]


def sources(store: Store, *, scope: Scope, hub_names: Iterable[str] = (), limit: int | None = None) -> SourceList:
    """Every document with the facts in scope that rest on it; if the scope names documents, only those."""
    check_names(store, scope)
    where, parameters = scope.condition(about_named(store, hub_names))
    written = _written(store, where, parameters)
    transcribed: dict[str, list[_Transcribed]] = defaultdict(list)
    for source, *figures in store.connection.execute(_TRANSCRIBED.format(where), parameters):
        transcribed[source].append(_Transcribed(*figures))
    signed = sign_offs(store)
    read = _citing(store, where, parameters) if signed else {}
    documents = [
        _use(store, source, written[source.id], transcribed[source.id], review_counts(read.get(source.id, ()), signed))
        for source in store.sources.values()
    ]
    shown = [use for use in documents if not scope.sources or use.source.id in scope.sources]
    return shortened(SourceList(tuple(shown), store.themes), limit, "documents")


def _citing(store: Store, where: str, parameters: Sequence[object]) -> dict[str, list[str]]:
    """The facts that cite each source."""
    citing: dict[str, list[str]] = defaultdict(list)
    for source, fact in store.connection.execute(_CITING.format(where), (*parameters, *parameters)):
        citing[source].append(fact)
    return citing


class _Written(NamedTuple):
    """The number of facts that somebody wrote and that rest on a document."""

    by_theme: Counter[str]
    alone: Counter[bool]
    """Whether they have no evidence in another."""


class _Transcribed(NamedTuple):
    """The number of figures on one theme that were transcribed from a document into one table."""

    theme: str
    path: str
    figures: int


def _written(store: Store, where: str, parameters: Sequence[object]) -> dict[str, _Written]:
    found: dict[str, _Written] = defaultdict(lambda: _Written(Counter(), Counter()))
    for _, rows in groupby(store.connection.execute(_WRITTEN.format(where), parameters), itemgetter(0)):
        cited = {source: theme for _, theme, source in rows}
        for source, theme in cited.items():
            found[source].by_theme[theme] += 1
            found[source].alone[len(cited) == 1] += 1
    return found


def _use(
    store: Store, source: Source, written: _Written, transcribed: Sequence[_Transcribed], reviews: ReviewCounts | None
) -> SourceUse:
    themes = written.by_theme.copy()
    for one in transcribed:
        themes[one.theme] += one.figures
    return SourceUse(
        source,
        written.alone.total(),
        written.alone[True],
        written.alone[False],
        sum(one.figures for one in transcribed),
        tuple(sorted({table_of(one.path) for one in transcribed})),
        {theme: themes[theme] for theme in store.themes if theme in themes},
        reviews,
    )


_CITING = """
    SELECT link.target, fact.id FROM link JOIN fact ON fact.record = link.record
    WHERE link.role = 'evidence.source' AND {0}
    UNION
    SELECT cited.source, fact.id FROM observed AS fact JOIN observation ON observation.no = fact.record
    JOIN table_source AS cited ON cited.no = observation.source WHERE {0}
"""
_WRITTEN = """
    SELECT fact.record, fact.theme, link.target
    FROM fact CROSS JOIN link ON link.record = fact.record AND link.role = 'evidence.source' WHERE {}
"""
_TRANSCRIBED = """
    SELECT cited.source, fact.theme, file.path, count(*)
    FROM observed AS fact JOIN observation ON observation.no = fact.record
    JOIN table_source AS cited ON cited.no = observation.source JOIN file ON file.no = fact.file
    WHERE {} GROUP BY cited.source, fact.theme, file.path
"""
