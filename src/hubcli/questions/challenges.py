"""The challenges of each hub with the measures that address them; those of all hubs are separate."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

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
from hubcli.questions.views import in_order_of_themes, sources_of


class AnsweredChallenge(NamedTuple):
    """A challenge and the measures prescribed for it, without those for other hubs than were asked for."""

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


def challenges(store: Store, *, hub_names: Iterable[str], scope: Scope, limit: int | None = None) -> Challenges:
    """The challenges of the named hubs, or of all hubs if none is named."""
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    asked = [hub.id for hub in hubs]
    together = said_together(store, every=store.hubs, shown=asked)
    left = {}

    def part(name: str, of: Collection[str], *where: Condition) -> tuple[AnsweredChallenge, ...]:
        found, left[name] = _answered(store, limit, of, *scope.condition(*where))
        return found

    own = tuple(
        HubChallenges(
            hub.id,
            part(hub.id, [hub.id], about_all([hub.id]), together.neither),
            store.count(*all_of(about_all([hub.id]), together.neither, UNPROMPTED)),
        )
        for hub in hubs
    )
    groups = tuple(GroupChallenges(group, part(group.id, asked, where)) for group, where in together.groups)
    shared = part("shared", asked, together.every)
    parts = (*(hub.challenges for hub in own), *(group.challenges for group in groups), shared)
    shown = [item for part in parts for item in part]
    facts = [fact for item in shown for fact in (item.fact, *item.measures)]
    return Challenges(own, shared, groups, {hub.id: hub for hub in hubs}, sources_of(store, facts), left=left)


def _answered(
    store: Store, limit: int | None, hubs: Collection[str], *where: Any
) -> tuple[tuple[AnsweredChallenge, ...], int]:
    """The first challenges under a condition, each with its measures for these hubs, and the number of the others."""
    found, others = store.first_of(Challenge, limit, *where, order=in_order_of_themes(store))
    measures = measures_for(store, [challenge.id for challenge in found], hubs=hubs)
    return tuple(AnsweredChallenge(challenge, measures[challenge.id]) for challenge in found), others


def measures_for(
    store: Store, challenge_ids: Sequence[str], *, hubs: Collection[str] = ()
) -> dict[str, tuple[Measure, ...]]:
    """The measures that address each of the challenges; if hubs are given, those for one of them or for no hub."""
    found: dict[str, list[Measure]] = {id_: [] for id_ in challenge_ids}
    # One parameter for all ids; the + keeps SQLite from reading every measure.
    addressing = "SELECT record FROM link WHERE role = 'addresses' AND target IN (SELECT value FROM json_each(?))"
    for fact in store.facts(f"+fact.kind = 'measure' AND fact.record IN ({addressing})", (json.dumps(challenge_ids),)):
        assert isinstance(fact, Measure)
        if hubs and fact.hubs and set(hubs).isdisjoint(fact.hubs):
            continue
        for id_ in dict.fromkeys(fact.addresses):
            if id_ in found:
                found[id_].append(fact)
    return {id_: tuple(measures) for id_, measures in found.items()}
