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
from hubcli.questions.views import MetricView, metric_views, sources_of

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


def compare(store: Store, *, hub_names: Iterable[str], scope: Scope) -> Comparison:
    """The named hubs, two or more, side by side. Raises HubError."""
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    if len(hubs) < 2:
        others = ", ".join(id_ for id_ in store.hubs if id_ != hubs[0].id)
        raise HubError(f"compare takes two or more hubs; beside {hubs[0].id} there are {others}")
    ids = tuple(hub.id for hub in hubs)
    in_scope = scope._replace(kinds=scope.kinds or COMPARED)
    about_one = about_any(ids)
    found = tuple(store.facts(*in_scope.condition(about_one)))
    shared: list[Fact] = []
    apart: list[Fact] = []
    for fact in found:
        (shared if set(ids) <= set(fact.hubs) else apart).append(fact)
    disputed = disputes(store, found)
    return Comparison(
        hubs,
        {hub.id: tuple(store.places[member] for member in hub.members) for hub in hubs},
        _figure_rows(store, ids, apart),
        _sections(store, ids, apart),
        _shared_sections(shared),
        disputed,
        sources_of(store, [*found, *sides(disputed)]),
        left_out(store, in_scope, about_one),
    )


def _figure_rows(store: Store, hubs: Sequence[str], facts: Iterable[Fact]) -> tuple[FigureRow, ...]:
    figures: dict[str, list[MetricView]] = defaultdict(list)
    for figure in metric_views(store, facts):
        figures[figure.measured.id].append(figure)
    return tuple(
        _figure_row(indicator, hubs, figures[indicator.id])
        for indicator in store.indicators.values()
        if indicator.id in figures
    )


def _figure_row(indicator: Indicator, hubs: Sequence[str], figures: Sequence[MetricView]) -> FigureRow:
    judged = judge(figures)
    cells = {hub: tuple(figure for figure in judged if hub in figure.fact.hubs) for hub in hubs}
    return FigureRow(indicator, cells, comparable(judged))


def _sections(store: Store, hubs: Sequence[str], facts: Iterable[Fact]) -> tuple[Section, ...]:
    """The facts that are no metrics, which have rows of their own."""
    found: dict[tuple[Kind, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if not isinstance(fact, Metric):
            found[fact.kind, fact.theme].append(fact)
    sections = (
        Section(
            kind,
            tuple(
                _theme_row(theme, hubs, found[kind, theme.id])
                for theme in store.themes.values()
                if (kind, theme.id) in found
            ),
        )
        for kind in Kind
    )
    return tuple(section for section in sections if section.rows)


def _theme_row(theme: Theme, hubs: Sequence[str], facts: Sequence[Fact]) -> ThemeRow:
    return ThemeRow(theme, {hub: tuple(fact for fact in facts if hub in fact.hubs) for hub in hubs})


def _shared_sections(facts: Iterable[Fact]) -> tuple[SharedSection, ...]:
    found: dict[Kind, list[Fact]] = {kind: [] for kind in Kind}
    for fact in facts:
        found[fact.kind].append(fact)
    return tuple(SharedSection(kind, tuple(same)) for kind, same in found.items() if same)
