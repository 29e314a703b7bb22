"""Each measure with the challenges that it addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import UNPROMPTED, Condition, Scope, about_all, among, check_names, find_hubs, negated
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Challenge, Measure
from hubcli.model.vocabulary import Hub, Source
from hubcli.questions.answer import Answer
from hubcli.questions.views import by_theme, sources_of


class PromptedMeasure(NamedTuple):
    """A measure and the challenges that it addresses."""

    fact: Measure
    challenges: tuple[Challenge, ...]


class HubMeasures(NamedTuple):
    """The measures for one hub, without those for all hubs."""

    hub: str
    measures: tuple[PromptedMeasure, ...]


@dataclass(frozen=True)
class Measures(Answer):
    """The measures for hubs."""

    schema: ClassVar[str] = "hubcli/measures/1"
    hubs: tuple[HubMeasures, ...]
    shared: tuple[PromptedMeasure, ...]
    """The measures for every hub."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""


def measures(store: Store, *, hub_names: Iterable[str], scope: Scope, unprompted: bool = False) -> Measures:
    """The measures for the named hubs; with `unprompted`, those that address no recorded challenge."""
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    every = about_all(store.hubs)
    extra = (UNPROMPTED,) if unprompted else ()
    own = tuple(
        HubMeasures(hub.id, _prompted(store, scope, about_all([hub.id]), negated(every), *extra)) for hub in hubs
    )
    shared = _prompted(store, scope, every, *extra)
    shown = [item for group in (*(hub.measures for hub in own), shared) for item in group]
    facts = [fact for item in shown for fact in (item.fact, *item.challenges)]
    return Measures(own, shared, {hub.id: hub for hub in hubs}, sources_of(store, facts))


def _prompted(store: Store, scope: Scope, *where: Condition) -> tuple[PromptedMeasure, ...]:
    found = tuple(store.facts_of(Measure, *scope.condition(*where)))
    challenges = addressed(store, found)
    return tuple(
        PromptedMeasure(measure, tuple(challenges[id_] for id_ in measure.addresses))
        for measure in by_theme(store, found)
    )


def addressed(store: Store, measures: Iterable[Measure]) -> dict[str, Challenge]:
    """The challenges that the measures address, by id."""
    named = among({id_ for measure in measures for id_ in measure.addresses})
    return {challenge.id: challenge for challenge in store.facts_of(Challenge, *named)}
