"""The documents, with the number of facts that rest on each and what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, about_named, check_names
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Source, Theme
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.sign_offs import ReviewCounts, review_counts, sign_offs


class SourceUse(NamedTuple):
    """A document and what rests on it."""

    source: Source
    facts: int
    alone: int
    """The number of facts that have no evidence in another source."""
    together: int
    """The number of those that have."""
    themes: dict[str, int]
    """The number of facts on each theme that cite it."""
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
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for source, theme, count, alone in store.connection.execute(_RESTING.format(where), parameters):
        found[source][theme] = (count, alone)
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
    for source, fact in store.connection.execute(_CITING.format(where), parameters):
        citing[source].append(fact)
    return citing


def _use(store: Store, source: Source, by_theme: dict[str, tuple[int, int]], reviews: ReviewCounts | None) -> SourceUse:
    facts = sum(count for count, _ in by_theme.values())
    alone = sum(alone for _, alone in by_theme.values())
    themes = {theme: by_theme[theme][0] for theme in store.themes if theme in by_theme}
    return SourceUse(source, facts, alone, facts - alone, themes, reviews)


_CITING = """
    SELECT DISTINCT link.target, fact.id FROM link JOIN fact ON fact.record = link.record
    WHERE link.role = 'evidence.source' AND {}
"""
# The index of links by target has every source's facts together.
_RESTING = """
    WITH resting AS (
        SELECT DISTINCT link.target AS source, link.record FROM record AS document
        CROSS JOIN link ON link.target = document.id AND link.role = 'evidence.source' WHERE document.kind = 'source'
    ), several AS (SELECT record FROM resting GROUP BY record HAVING count(*) > 1)
    SELECT source, theme, count(*), sum(resting.record NOT IN several)
    FROM resting JOIN fact ON fact.record = resting.record WHERE {} GROUP BY source, theme
"""
