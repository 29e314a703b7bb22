"""The challenges of each hub with the measures that address them; those of all hubs are separate."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import (
    UNPROMPTED,
    Condition,
    Scope,
    about_all,
    all_of,
    check_names,
    find_hubs,
    negated,
)
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Challenge, Measure
from hubcli.model.vocabulary import Hub, Source
from hubcli.questions.answer import Answer
from hubcli.questions.views import by_theme, sources_of


class AnsweredChallenge(NamedTuple):
    """A challenge and the measures prescribed for it."""

    fact: Challenge
    measures: tuple[Measure, ...]


class HubChallenges(NamedTuple):
    """The challenges of one hub, without those of all hubs."""

    hub: str
    challenges: tuple[AnsweredChallenge, ...]
    unprompted: int
    """The number of the hub's measures that address no recorded challenge."""


@dataclass(frozen=True)
class Challenges(Answer):
    """The challenges of hubs."""

    schema: ClassVar[str] = "hubcli/challenges/1"
    hubs: tuple[HubChallenges, ...]
    shared: tuple[AnsweredChallenge, ...]
    """The challenges of every hub."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""


def challenges(store: Store, *, hub_names: Iterable[str], scope: Scope) -> Challenges:
    """The challenges of the named hubs, or of all hubs if none is named."""
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    every = about_all(store.hubs)
    own = tuple(
        HubChallenges(
            hub.id, answered(store, scope, about_all([hub.id]), negated(every)), _count_unprompted(store, hub.id)
        )
        for hub in hubs
    )
    shared = answered(store, scope, every)
    shown = [item for group in (*(hub.challenges for hub in own), shared) for item in group]
    facts = [fact for item in shown for fact in (item.fact, *item.measures)]
    return Challenges(own, shared, {hub.id: hub for hub in hubs}, sources_of(store, facts))


def answered(store: Store, scope: Scope, *where: Condition) -> tuple[AnsweredChallenge, ...]:
    """The challenges under these conditions, each with its measures."""
    found = tuple(store.facts_of(Challenge, *scope.condition(*where)))
    measures = measures_for(store, [challenge.id for challenge in found])
    return tuple(AnsweredChallenge(challenge, measures[challenge.id]) for challenge in by_theme(store, found))


def measures_for(store: Store, challenge_ids: Sequence[str]) -> dict[str, tuple[Measure, ...]]:
    """The measures that address each of the challenges."""
    found: dict[str, list[Measure]] = {id_: [] for id_ in challenge_ids}
    # One parameter for all ids; the + keeps SQLite from reading every measure.
    addressing = "SELECT record FROM link WHERE role = 'addresses' AND target IN (SELECT value FROM json_each(?))"
    for fact in store.facts(f"+fact.kind = 'measure' AND fact.record IN ({addressing})", (json.dumps(challenge_ids),)):
        assert isinstance(fact, Measure)
        for id_ in dict.fromkeys(fact.addresses):
            if id_ in found:
                found[id_].append(fact)
    return {id_: tuple(measures) for id_, measures in found.items()}


def _count_unprompted(store: Store, hub: str) -> int:
    """The number of measures for the hub, without those for every hub, that address no recorded challenge."""
    return store.count(*all_of(about_all([hub]), negated(about_all(store.hubs)), UNPROMPTED))
