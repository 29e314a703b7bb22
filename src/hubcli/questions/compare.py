"""Hubs side by side: roles, figures, strengths, challenges and measures by theme, and what they share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.store import Store
from hubcli.errors import HubError
from hubcli.model.facts import Fact, Kind, Metric
from hubcli.model.vocabulary import Hub, Indicator, Place, Source, Theme
from hubcli.questions.answer import Answer
from hubcli.questions.comparability import JudgedFigure, comparable, judge
from hubcli.questions.conflicts import Conflict, disputes, sides
from hubcli.questions.scope import Scope, about_any, check_names, find_hubs, left_out
from hubcli.questions.views import metric_views, sources_of

COMPARED = (Kind.ROLE, Kind.METRIC, Kind.STRENGTH, Kind.CHALLENGE, Kind.MEASURE)


class ThemeRow(NamedTuple):
    """The facts of one kind on one theme, by hub."""

    theme: Theme
    cells: dict[str, tuple[Fact, ...]]


class FigureRow(NamedTuple):
    """The figures on one indicator, by hub, each with what it differs in from most of them."""

    indicator: Indicator
    cells: dict[str, tuple[JudgedFigure, ...]]
    comparable: bool
    """Whether none of them differs."""


class Section(NamedTuple):
    """Facts of one kind, theme by theme."""

    kind: Kind
    rows: tuple[ThemeRow, ...]


class SharedSection(NamedTuple):
    """Facts of one kind that are about every compared hub."""

    kind: Kind
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Comparison(Answer):
    """Hubs side by side."""

    schema: ClassVar[str] = "hubcli/compare/1"
    hubs: tuple[Hub, ...]
    members: dict[str, tuple[Place, ...]]
    figures: tuple[FigureRow, ...]
    sections: tuple[Section, ...]
    shared: tuple[SharedSection, ...]
    disputes: tuple[Conflict, ...]
    """The conflicts and tensions in which any of these facts stands."""
    sources: tuple[Source, ...]
    """The sources that these facts, and what they are at odds with, rest on."""
    left_out: int
    """How many facts in scope are not headline facts, and so are not shown."""


def compare(store: Store, *, words: Iterable[str], scope: Scope) -> Comparison:
    """The hubs that the words name, two or more, side by side. Raises HubError."""
    check_names(store, scope)
    hubs = find_hubs(store, words)
    if len(hubs) < 2:
        others = ", ".join(id_ for id_ in store.hubs if id_ != hubs[0].id)
        raise HubError(f"compare takes two or more hubs; beside {hubs[0].id} there are {others}")
    ids = tuple(hub.id for hub in hubs)
    kinds = scope.kinds or COMPARED
    shared: dict[Kind, list[Fact]] = defaultdict(list)
    split: dict[Kind, dict[str, dict[str, list[Fact]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    in_scope = Scope(scope.themes, kinds, scope.sources, scope.modalities, scope.headline)
    about_one = about_any(ids)
    found = tuple(store.facts(*in_scope.condition(about_one)))
    for fact in found:
        if set(ids) <= set(fact.hubs):
            shared[fact.kind].append(fact)
            continue
        row = fact.indicator if isinstance(fact, Metric) else fact.theme
        for hub in set(ids) & set(fact.hubs):
            split[fact.kind][row][hub].append(fact)
    disputed = disputes(store, found)

    return Comparison(
        hubs,
        {hub.id: tuple(store.places[member] for member in hub.members) for hub in hubs},
        tuple(
            _figure_row(store, indicator, ids, split[Kind.METRIC][indicator.id])
            for indicator in store.indicators.values()
            if indicator.id in split[Kind.METRIC]
        ),
        tuple(
            Section(
                kind,
                tuple(
                    ThemeRow(theme, {hub: tuple(split[kind][theme.id][hub]) for hub in ids})
                    for theme in store.themes.values()
                    if theme.id in split[kind]
                ),
            )
            for kind in Kind
            if kind is not Kind.METRIC and split[kind]
        ),
        tuple(SharedSection(kind, tuple(shared[kind])) for kind in Kind if shared[kind]),
        disputed,
        sources_of(store, [*found, *sides(disputed)]),
        left_out(store, in_scope, about_one),
    )


def _figure_row(store: Store, indicator: Indicator, hubs: Sequence[str], facts: dict[str, list[Fact]]) -> FigureRow:
    each_once = {fact.id: fact for hub in hubs for fact in facts[hub]}
    judged = {figure.fact.id: figure for figure in judge(metric_views(store, each_once.values()))}
    cells = {hub: tuple(judged[fact.id] for fact in facts[hub]) for hub in hubs}
    return FigureRow(indicator, cells, comparable(judged.values()))
