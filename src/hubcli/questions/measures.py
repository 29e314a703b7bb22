"""Each measure with the challenges that it addresses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
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
from hubcli.model.facts import Challenge, Kind, Measure
from hubcli.model.vocabulary import Group, Hub, Source
from hubcli.questions.answer import Answer
from hubcli.questions.headlines import headlines
from hubcli.questions.streamed import StreamedFacts, listed
from hubcli.questions.views import first_by_theme, sources_of


class PromptedMeasure(NamedTuple):
    """A measure and the challenges that it addresses."""

    fact: Measure
    challenges: tuple[Challenge, ...]


class HubMeasures(NamedTuple):
    """The measures for one hub, without those for a group or for all hubs."""

    hub: str
    measures: Sequence[PromptedMeasure]


class GroupMeasures(NamedTuple):
    """The measures for a group of hubs, without those for all hubs."""

    group: Group
    measures: Sequence[PromptedMeasure]


@dataclass(frozen=True)
class Measures(Answer):
    """The measures for hubs."""

    schema: ClassVar[str] = "hubcli/measures/1"
    hubs: tuple[HubMeasures, ...]
    shared: Sequence[PromptedMeasure]
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
    streamed: bool = False,
) -> Measures:
    """The measures for the named hubs; with `unprompted`, those that address no recorded challenge.

    Of headline facts the heaviest come first.
    """
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    together = said_together(store, every=store.hubs, shown=[hub.id for hub in hubs])
    left = {}

    def part(name: str, *where: Condition) -> Sequence[PromptedMeasure]:
        chosen = (*where, UNPROMPTED if unprompted else None)
        if scope.headline:
            first, left[name] = headlines(store, Measure, limit, scope, *chosen)
            return tuple(_prompted(store, first))
        numbers, left[name] = first_by_theme(store, Kind.MEASURE, limit, *scope.condition(*chosen))
        return listed(numbers, partial(_loaded, store), streamed=streamed, of=StreamedFacts)

    own = tuple(HubMeasures(hub.id, part(hub.id, about_all([hub.id]), together.neither)) for hub in hubs)
    groups = tuple(GroupMeasures(group, part(group.id, where)) for group, where in together.groups)
    shared = part("shared", together.every)
    parts = (*(hub.measures for hub in own), *(group.measures for group in groups), shared)
    facts = (fact for part in parts for item in part for fact in (item.fact, *item.challenges))
    return Measures(own, shared, groups, {hub.id: hub for hub in hubs}, sources_of(store, facts), every, left=left)


def _loaded(store: Store, numbers: Sequence[int]) -> Iterator[PromptedMeasure]:
    return _prompted(store, list(store.loaded_as(Measure, numbers)))


def _prompted(store: Store, found: Sequence[Measure]) -> Iterator[PromptedMeasure]:
    """The measures, each with its challenges."""
    challenges = addressed(store, found)
    return (PromptedMeasure(measure, tuple(challenges[id_] for id_ in measure.addresses)) for measure in found)


def addressed(store: Store, measures: Iterable[Measure]) -> dict[str, Challenge]:
    """The challenges that the measures address, by id."""
    named = among({id_ for measure in measures for id_ in measure.addresses})
    return {fact.id: fact for fact in store.facts(*named) if isinstance(fact, Challenge)}
