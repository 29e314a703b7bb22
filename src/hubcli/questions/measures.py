"""Each measure with the challenges that it addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import (
    UNPROMPTED,
    Condition,
    Scope,
    about_all,
    among,
    check_names,
    find_hubs,
    said_together,
)
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Challenge, Measure
from hubcli.model.vocabulary import Group, Hub, Source
from hubcli.questions.answer import Answer
from hubcli.questions.headlines import headlines
from hubcli.questions.views import first_by_theme, sources_of


class PromptedMeasure(NamedTuple):
    """A measure and the challenges that it addresses."""

    fact: Measure
    challenges: tuple[Challenge, ...]


class HubMeasures(NamedTuple):
    """The measures for one hub, without those for a group or for all hubs."""

    hub: str
    measures: tuple[PromptedMeasure, ...]


class GroupMeasures(NamedTuple):
    """The measures for a group of hubs, without those for all hubs."""

    group: Group
    measures: tuple[PromptedMeasure, ...]


@dataclass(frozen=True)
class Measures(Answer):
    """The measures for hubs."""

    schema: ClassVar[str] = "hubcli/measures/1"
    hubs: tuple[HubMeasures, ...]
    shared: tuple[PromptedMeasure, ...]
    """The measures for every hub."""
    groups: tuple[GroupMeasures, ...]
    """The measures for each group that does not have every hub."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""
    every: bool = False
    """Whether ids are shown in every format."""


def measures(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    unprompted: bool = False,
    limit: int | None = None,
    every: bool = False,
) -> Measures:
    """The measures for the named hubs; with `unprompted`, those that address no recorded challenge.

    Of headline facts the heaviest come first.
    """
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    together = said_together(store, every=store.hubs, shown=[hub.id for hub in hubs])
    left = {}

    def part(name: str, *where: Condition) -> tuple[PromptedMeasure, ...]:
        found, left[name] = _prompted(store, limit, scope, *where, UNPROMPTED if unprompted else None)
        return found

    own = tuple(HubMeasures(hub.id, part(hub.id, about_all([hub.id]), together.neither)) for hub in hubs)
    groups = tuple(GroupMeasures(group, part(group.id, where)) for group, where in together.groups)
    shared = part("shared", together.every)
    parts = (*(hub.measures for hub in own), *(group.measures for group in groups), shared)
    shown = [item for part in parts for item in part]
    facts = [fact for item in shown for fact in (item.fact, *item.challenges)]
    return Measures(own, shared, groups, {hub.id: hub for hub in hubs}, sources_of(store, facts), every, left=left)


def _prompted(
    store: Store, limit: int | None, scope: Scope, *where: Condition | None
) -> tuple[tuple[PromptedMeasure, ...], int]:
    if scope.headline:
        found, others = headlines(store, Measure, limit, scope, *where)
    else:
        found, others = first_by_theme(store, Measure, limit, *scope.condition(*where))
    challenges = addressed(store, found)
    prompted = (PromptedMeasure(measure, tuple(challenges[id_] for id_ in measure.addresses)) for measure in found)
    return tuple(prompted), others


def addressed(store: Store, measures: Iterable[Measure]) -> dict[str, Challenge]:
    """The challenges that the measures address, by id."""
    named = among({id_ for measure in measures for id_ in measure.addresses})
    return {fact.id: fact for fact in store.facts(*named) if isinstance(fact, Challenge)}
