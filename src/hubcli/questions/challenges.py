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
    said_together,
)
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Challenge, Measure
from hubcli.model.vocabulary import Group, Hub, Source
from hubcli.questions.answer import Answer
from hubcli.questions.views import by_theme, sources_of


class AnsweredChallenge(NamedTuple):
    """A challenge and the measures prescribed for it."""

    fact: Challenge
    measures: tuple[Measure, ...]


class HubChallenges(NamedTuple):
    """The challenges of one hub, without those of a group or of all hubs."""

    hub: str
    challenges: tuple[AnsweredChallenge, ...]
    unprompted: int
    """The number of the hub's measures that address no recorded challenge."""


class GroupChallenges(NamedTuple):
    """The challenges of a group of hubs, without those of all hubs."""

    group: Group
    challenges: tuple[AnsweredChallenge, ...]


@dataclass(frozen=True)
class Challenges(Answer):
    """The challenges of hubs."""

    schema: ClassVar[str] = "hubcli/challenges/1"
    hubs: tuple[HubChallenges, ...]
    shared: tuple[AnsweredChallenge, ...]
    """The challenges of every hub."""
    groups: tuple[GroupChallenges, ...]
    """The challenges of each group that does not have every hub."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""


def challenges(store: Store, *, hub_names: Iterable[str], scope: Scope) -> Challenges:
    """The challenges of the named hubs, or of all hubs if none is named."""
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    together = said_together(store, every=store.hubs, shown=[hub.id for hub in hubs])
    own = tuple(
        HubChallenges(
            hub.id,
            answered(store, scope, about_all([hub.id]), together.neither),
            store.count(*all_of(about_all([hub.id]), together.neither, UNPROMPTED)),
        )
        for hub in hubs
    )
    shared = answered(store, scope, together.every)
    groups = tuple(GroupChallenges(group, answered(store, scope, where)) for group, where in together.groups)
    parts = (*(hub.challenges for hub in own), *(group.challenges for group in groups), shared)
    shown = [item for part in parts for item in part]
    facts = [fact for item in shown for fact in (item.fact, *item.measures)]
    return Challenges(own, shared, groups, {hub.id: hub for hub in hubs}, sources_of(store, facts))


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
