"""The documents, with the number of facts that rest on each and what they are about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, about_named, check_names
from hubcli.base.compiled.store import Store
from hubcli.base.tables.reading import is_table, table_of
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
    found: dict[str, list[_Resting]] = defaultdict(list)
    for source, *resting in store.connection.execute(_RESTING.format(where), (*parameters, *parameters)):
        found[source].append(_Resting(*resting))
    signed = sign_offs(store)
    read = _citing(store, where, parameters) if signed else {}
    documents = [
        _use(store, source, found[source.id], review_counts(read.get(source.id, ()), signed))
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


class _Resting(NamedTuple):
    """How many facts of one file on one theme rest on a document."""

    theme: str
    path: str
    facts: int
    alone: int


def _use(store: Store, source: Source, resting: Sequence[_Resting], reviews: ReviewCounts | None) -> SourceUse:
    themes = Counter[str]()
    for one in resting:
        themes[one.theme] += one.facts
    written = [one for one in resting if not is_table(one.path)]
    transcribed = [one for one in resting if is_table(one.path)]
    facts, alone = sum(one.facts for one in written), sum(one.alone for one in written)
    return SourceUse(
        source,
        facts,
        alone,
        facts - alone,
        sum(one.facts for one in transcribed),
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
# The index of links by target has every source's facts together.
_RESTING = """
    WITH resting AS (
        SELECT DISTINCT link.target AS source, link.record FROM record AS document
        CROSS JOIN link ON link.target = document.id AND link.role = 'evidence.source' WHERE document.kind = 'source'
    ), several AS (SELECT record FROM resting GROUP BY record HAVING count(*) > 1)
    SELECT source, theme, file.path, count(*), sum(resting.record NOT IN several)
    FROM resting JOIN fact ON fact.record = resting.record JOIN file ON file.no = fact.file
    WHERE {0} GROUP BY source, theme, file.path
    UNION ALL
    SELECT cited.source, fact.theme, file.path, count(*), count(*)
    FROM observed AS fact JOIN observation ON observation.no = fact.record
    JOIN table_source AS cited ON cited.no = observation.source JOIN file ON file.no = fact.file
    WHERE {0} GROUP BY cited.source, fact.theme, file.path
"""
