"""Hubs side by side with all their facts, which are loaded only as the answer is written, so that any number fits."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from hubcli.base.compiled.conflicts import found_conflicts
from hubcli.base.compiled.filters import (
    Condition,
    Scope,
    about_any,
    all_of,
    linked,
    measuring,
    said_together,
)
from hubcli.base.compiled.groups import names_in
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Fact, Kind
from hubcli.model.vocabulary import Hub, Indicator
from hubcli.questions.compare import (
    Comparison,
    GroupSections,
    KindSection,
    OfGroup,
    SharedSection,
    ThemeRow,
)
from hubcli.questions.compare_figures import FigureRow, row_of, with_sums
from hubcli.questions.disputes import streamed_conflicts
from hubcli.questions.other_money import in_other_money_of_any
from hubcli.questions.streamed import Streamed, StreamedFacts
from hubcli.questions.sums import summed_places, sums
from hubcli.questions.views import metric_views, sources_under


def compare_all(store: Store, hubs: Sequence[Hub], scope: Scope) -> Comparison:
    """What `compare` answers where all facts are shown; the base must be open until the answer is written."""
    ids = tuple(hub.id for hub in hubs)
    about = about_any(ids)
    together = said_together(store, every=ids, shown=ids)
    shared = scope.condition(about, together.every)
    disputes = found_conflicts(store, scope.condition(about))
    of_figures = scope.condition(about, together.neither)
    indicators = _indicators(store, ids, of_figures)
    grouped = {group: _shared_sections(store, scope.condition(about, where)) for group, where in together.groups}
    return Comparison(
        tuple(hubs),
        {hub.id: tuple(store.places[member] for member in hub.members) for hub in hubs},
        Streamed(lambda: (_figures(store, ids, of_figures, indicator) for indicator in indicators)),
        in_other_money_of_any(store, indicators, about),
        _sections(store, ids, scope, together.neither),
        (),
        _shared_sections(store, shared),
        _shared_groups(store, shared),
        tuple(GroupSections(group, sections) for group, sections in grouped.items() if sections),
        Streamed(partial(streamed_conflicts, store, disputes)),
        every=True,
        sources=sources_under(store, scope.condition(about), (no for one in disputes for no in one.facts)),
        left_out=0,
    )


def _loaded(store: Store, where: Condition) -> StreamedFacts[Fact]:
    return StreamedFacts(partial(store.facts, *where))


def _figures(store: Store, hubs: Sequence[str], where: Condition, indicator: Indicator) -> FigureRow:
    views = metric_views(store, store.facts(*all_of(where, measuring(indicator))))
    return row_of(indicator, with_sums(store, views), hubs)


def _indicators(store: Store, hubs: Sequence[str], where: Condition) -> list[Indicator]:
    """The indicators of the figures, those with the most hubs first; only figures that may have a sum are loaded."""
    sql, parameters = where
    about: dict[str, set[str]] = defaultdict(set)
    for id_, listed in store.connection.execute(_HUBS.format(sql), (*parameters, *parameters)):
        about[id_].update(names_in(listed))
    measured = [one for one in store.indicators.values() if one.id in about]
    parts = summed_places(store)
    for one in measured:
        added = sums(store, metric_views(store, store.facts(*all_of(where, measuring(one, parts)))))
        about[one.id].update(hub for figure in added for hub in figure.fact.hubs)
    return sorted(measured, key=lambda one: -len(about[one.id].intersection(hubs)))


def _sections(store: Store, hubs: Sequence[str], scope: Scope, apart: Condition) -> tuple[KindSection, ...]:
    where, parameters = scope.condition(about_any(hubs), apart)
    rows = store.connection.execute(f"SELECT DISTINCT kind, theme FROM fact WHERE {where}", parameters)
    there = set(rows)
    sections = []
    for kind in Kind:
        themes = [theme for theme in store.themes.values() if (kind, theme.id) in there and kind is not Kind.METRIC]
        found = []
        for theme in themes:
            of_row = scope._replace(kinds=(kind,), themes=(theme.id,))
            cells = {hub: _loaded(store, of_row.condition(about_any([hub]), apart)) for hub in hubs}
            found.append(ThemeRow(theme, cells, {}))
        if found:
            sections.append(KindSection(kind, tuple(found)))
    return tuple(sections)


def _shared_sections(store: Store, where: Condition) -> tuple[SharedSection, ...]:
    found = {kind: all_of(where, ("fact.kind = ?", (kind,))) for kind in Kind}
    return tuple(SharedSection(kind, _loaded(store, of)) for kind, of in found.items() if store.count(*of))


def _shared_groups(store: Store, shared: Condition) -> tuple[OfGroup, ...]:
    found = ((group, all_of(shared, linked("group", (group.id,)))) for group in store.groups.values())
    return tuple(OfGroup(group, Streamed(partial(_ids, store, of))) for group, of in found if store.count(*of))


def _ids(store: Store, where: Condition) -> Iterator[str]:
    return (fact.id for fact in store.facts(*where))


_HUBS = """
    SELECT DISTINCT metric.indicator, fact.hubs FROM metric JOIN fact ON fact.record = metric.record WHERE {0}
    UNION ALL SELECT DISTINCT fact.indicator, fact.hubs FROM observed AS fact WHERE {0}
"""
