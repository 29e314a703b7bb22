"""The documents, with the number of facts that rest on each and what they are about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Scope, about_named, check_names
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Source, Theme
from hubcli.questions.answer import Answer


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


@dataclass(frozen=True)
class SourceList(Answer):
    """The documents of a base."""

    schema: ClassVar[str] = "hubcli/sources/1"
    documents: tuple[SourceUse, ...]
    themes: dict[str, Theme]


def sources(store: Store, *, scope: Scope, hub_names: Iterable[str] = ()) -> SourceList:
    """Every document with the facts in scope that rest on it; if the scope names documents, only those."""
    check_names(store, scope)
    where, parameters = scope.condition(about_named(store, hub_names))
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for source, theme, count, alone in store.connection.execute(_RESTING.format(where), parameters):
        found[source][theme] = (count, alone)
    documents = [_use(store, source, found[source.id]) for source in store.sources.values()]
    shown = [use for use in documents if not scope.sources or use.source.id in scope.sources]
    return SourceList(tuple(shown), store.themes)


def _use(store: Store, source: Source, by_theme: dict[str, tuple[int, int]]) -> SourceUse:
    facts = sum(count for count, _ in by_theme.values())
    alone = sum(alone for _, alone in by_theme.values())
    themes = {theme: by_theme[theme][0] for theme in store.themes if theme in by_theme}
    return SourceUse(source, facts, alone, facts - alone, themes)


_RESTING = """
    WITH resting AS (
        SELECT DISTINCT link.target AS source, fact.record, fact.theme
        FROM link JOIN fact ON fact.record = link.record WHERE link.role = 'evidence.source' AND {}
    )
    SELECT source, theme, count(*), sum(NOT EXISTS (
        SELECT 1 FROM link AS other WHERE other.record = resting.record AND other.role = 'evidence.source'
            AND other.target <> resting.source))
    FROM resting GROUP BY source, theme
"""
