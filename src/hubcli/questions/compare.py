"""Hubs side by side: roles, figures, strengths, challenges and measures by theme, and what they share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import (
    Condition,
    Scope,
    about_any,
    all_of,
    among,
    check_names,
    find_hubs,
    left_out,
    naming,
    said_together,
)
from hubcli.base.compiled.groups import names_in
from hubcli.base.compiled.store import Store, sorts_of_facts
from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.model.facts import Fact, Kind, Metric
from hubcli.model.vocabulary import Group, Hub, Indicator, Place, Source, Theme
from hubcli.questions.answer import Answer
from hubcli.questions.compare_figures import FigureRow, figure_rows
from hubcli.questions.disputes import Conflict, disputes, matters, sides
from hubcli.questions.glance import GlanceRow, glance_rows
from hubcli.questions.other_money import in_other_money_of_any
from hubcli.questions.views import sources_of
from hubcli.questions.weight import heaviest

COMPARED = (Kind.ROLE, Kind.METRIC, Kind.STRENGTH, Kind.CHALLENGE, Kind.MEASURE)


class ThemeRow(NamedTuple):
    """The facts of one kind on one theme, by hub."""

    theme: Theme
    cells: Mapping[str, Sequence[Fact]]
    unshown: dict[str, int]
    """For each hub whose cell is empty only for lack of headline facts: the number of facts that `--all` shows."""


class KindSection(NamedTuple):
    """Facts of one kind, theme by theme."""

    kind: Kind
    rows: tuple[ThemeRow, ...]


class SharedSection(NamedTuple):
    """Facts of one kind that are about every compared hub."""

    kind: Kind
    facts: Sequence[Fact]


class GroupSections(NamedTuple):
    """Facts about a group that has some of the compared hubs but not all."""

    group: Group
    sections: tuple[SharedSection, ...]


class OfGroup(NamedTuple):
    """The facts about every compared hub that are said of one group."""

    group: Group
    facts: Sequence[str]
    """Their ids."""


@dataclass(frozen=True)
class Comparison(Answer):
    """Hubs side by side."""

    schema: ClassVar[str] = "hubcli/compare/2"
    hubs: tuple[Hub, ...]
    members: dict[str, tuple[Place, ...]]
    figures: Sequence[FigureRow]
    other_money: tuple[Indicator, ...]
    """The indicators of the same in another currency that have figures of these hubs; in rows of their own, if any."""
    sections: tuple[KindSection, ...]
    themes: tuple[GlanceRow, ...]
    """The weightiest facts that are not metrics, theme by theme; none if all facts are shown."""
    shared: tuple[SharedSection, ...]
    """The facts about every compared hub; the weightiest first, unless all facts are shown."""
    shared_groups: tuple[OfGroup, ...]
    """Which of these are said of a group."""
    groups: tuple[GroupSections, ...]
    disputes: Sequence[Conflict]
    """The conflicts and tensions that involve any of these facts."""
    every: bool
    """Whether all facts are shown, not only headline facts."""
    sources: tuple[Source, ...]
    """The sources of these facts and of those in conflict with them."""
    left_out: int
    """The number of facts in scope that are not shown because they are not headline facts."""


def compare(store: Store, *, hub_names: Iterable[str], scope: Scope, streamed: bool = False) -> Comparison:
    """Two or more named hubs, side by side. Raises HubError.

    If it is `streamed`, all facts are loaded only as the answer is written, and the base must be open until then.
    """
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    if len(hubs) < 2:
        others = [id_ for id_ in store.hubs if id_ != hubs[0].id]
        raise HubError(Message("errors.compare_one", hubs[0].id, others))
    ids = tuple(hub.id for hub in hubs)
    in_scope = scope._replace(kinds=scope.kinds or COMPARED)
    if streamed and not scope.headline:
        from hubcli.questions.compare_all import compare_all  # most comparisons are of headline facts

        return compare_all(store, hubs, in_scope)
    about_one = about_any(ids)
    found = tuple(store.facts(*in_scope.condition(about_one)))
    together = said_together(store, every=ids, shown=ids)
    grouped = {group.id: store.ids_of(*where) for group, where in together.groups}
    in_group = frozenset[str]().union(*grouped.values())
    shared = [fact for fact in found if set(ids) <= set(fact.hubs)]
    shared = heaviest(store, shared) if scope.headline else shared
    apart = [fact for fact in found if not set(ids) <= set(fact.hubs) and fact.id not in in_group]
    figures = figure_rows(store, ids, in_scope, apart, together.neither)
    published = [
        figure.fact for row in figures for cell in (*row.cells.values(), row.instead.values()) for figure in cell
    ]
    themes = glance_rows(store, ids, in_scope, apart, together.neither) if scope.headline else ()
    found += tuple(fact for row in themes for cell in row.cells.values() for fact in cell)
    disputed = tuple(one for one in disputes(store, [*found, *published]) if matters(one) or not scope.headline)
    return Comparison(
        hubs,
        {hub.id: tuple(store.places[member] for member in hub.members) for hub in hubs},
        figures,
        in_other_money_of_any(store, (row.indicator for row in figures), about_one),
        _sections(store, ids, in_scope, apart, together.neither),
        themes,
        _shared_sections(shared),
        _shared_groups(store, shared),
        tuple(
            GroupSections(group, sections)
            for group, _ in together.groups
            if (sections := _shared_sections(fact for fact in found if fact.id in grouped[group.id]))
        ),
        disputed,
        not scope.headline,
        sources_of(store, [*found, *published, *sides(disputed)]),
        left_out(store, in_scope, about_one),
    )


def _shared_groups(store: Store, facts: Sequence[Fact]) -> tuple[OfGroup, ...]:
    """The groups that the facts name."""
    ids = {
        group.id: store.ids_of(*all_of(naming(group), among(fact.id for fact in facts)))
        for group in store.groups.values()
        if facts
    }
    return tuple(
        OfGroup(store.groups[group], tuple(fact.id for fact in facts if fact.id in named))
        for group, named in ids.items()
        if named
    )


def _sections(
    store: Store, hubs: Sequence[str], scope: Scope, facts: Iterable[Fact], apart: Condition
) -> tuple[KindSection, ...]:
    """The facts that are not metrics, which have rows of their own."""
    found: dict[tuple[Kind, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if not isinstance(fact, Metric):
            found[fact.kind, fact.theme].append(fact)
    hidden = _hidden(store, scope, apart)
    rows: dict[Kind, list[ThemeRow]] = {kind: [] for kind in Kind}
    for kind in Kind:
        for theme in store.themes.values():
            if same := found.get((kind, theme.id)):
                cells = {hub: tuple(fact for fact in same if hub in fact.hubs) for hub in hubs}
                unshown = {hub: hidden[kind, theme.id, hub] for hub, cell in cells.items() if not cell}
                rows[kind].append(ThemeRow(theme, cells, {hub: count for hub, count in unshown.items() if count}))
    return tuple(KindSection(kind, tuple(of_kind)) for kind, of_kind in rows.items() if of_kind)


def _hidden(store: Store, scope: Scope, apart: Condition) -> Counter[tuple[str, str, str]]:
    """The number of facts, by kind, theme and hub, that are not shown because they are not headline facts."""
    where, parameters = scope._replace(headline=False).condition(apart, ("fact.headline = 0", ()))
    sql = f"SELECT kind, theme, hubs, sum(number) FROM {sorts_of_facts(where)} AS fact WHERE {where} GROUP BY 1, 2, 3"
    counts: Counter[tuple[str, str, str]] = Counter()
    for kind, theme, hubs, number in store.connection.execute(sql, parameters) if scope.headline else ():
        for hub in names_in(hubs):
            counts[kind, theme, hub] += number
    return counts


def _shared_sections(facts: Iterable[Fact]) -> tuple[SharedSection, ...]:
    found: dict[Kind, list[Fact]] = {kind: [] for kind in Kind}
    for fact in facts:
        found[fact.kind].append(fact)
    return tuple(SharedSection(kind, tuple(same)) for kind, same in found.items() if same)
