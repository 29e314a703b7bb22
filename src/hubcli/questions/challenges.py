"""The challenges of each hub with the measures that address them; those of all hubs are separate."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
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
from hubcli.model.facts import Challenge, Kind, Measure
from hubcli.model.vocabulary import Group, Hub, Source
from hubcli.questions.answer import Answer
from hubcli.questions.headlines import headlines
from hubcli.questions.streamed import StreamedFacts, listed
from hubcli.questions.views import first_by_theme, sources_of
from hubcli.questions.weight import heaviest

MEASURES = 2
"""The measures that are shown for each of the headline challenges."""


class AnsweredChallenge(NamedTuple):
    """A challenge and the measures prescribed for it, without those for other hubs than were asked for."""

    fact: Challenge
    measures: tuple[Measure, ...]
    others: int
    """The number of its measures that are left out because headline facts were asked for."""


class HubChallenges(NamedTuple):
    """The challenges of one hub, without those of a group or of all hubs."""

    hub: str
    challenges: Sequence[AnsweredChallenge]
    unprompted: int
    """The number of the hub's measures that address no recorded challenge."""


class GroupChallenges(NamedTuple):
    """The challenges of a group of hubs, without those of all hubs."""

    group: Group
    challenges: Sequence[AnsweredChallenge]


@dataclass(frozen=True)
class Challenges(Answer):
    """The challenges of hubs."""

    schema: ClassVar[str] = "hubcli/challenges/1"
    hubs: tuple[HubChallenges, ...]
    shared: Sequence[AnsweredChallenge]
    """The challenges of every hub."""
    groups: tuple[GroupChallenges, ...]
    """The challenges of each group that does not have every hub."""
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""
    every: bool = False
    """Whether ids and counts are shown in every format."""


def challenges(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    limit: int | None = None,
    every: bool = False,
    streamed: bool = False,
) -> Challenges:
    """The challenges of the named hubs, or of all hubs if none is named; of headline facts the heaviest first."""
    check_names(store, scope)
    hubs = find_hubs(store, hub_names)
    asked = [hub.id for hub in hubs]
    together = said_together(store, every=store.hubs, shown=asked)
    left = {}

    def part(name: str, of: Collection[str], *where: Condition) -> Sequence[AnsweredChallenge]:
        if scope.headline:
            first, left[name] = headlines(store, Challenge, limit, scope, *where)
            return tuple(_in_short(store, item) for item in _answered(store, first, of))
        numbers, left[name] = first_by_theme(store, Kind.CHALLENGE, limit, *scope.condition(*where))
        return listed(numbers, partial(_loaded, store, of), streamed=streamed, of=StreamedFacts)

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
    facts = (fact for part in parts for item in part for fact in (item.fact, *item.measures))
    names = {hub.id: hub for hub in hubs}
    return Challenges(own, shared, groups, names, sources_of(store, facts), every, left=left)


def _loaded(store: Store, hubs: Collection[str], numbers: Sequence[int]) -> Iterator[AnsweredChallenge]:
    return _answered(store, list(store.loaded_as(Challenge, numbers)), hubs)


def _answered(store: Store, found: Sequence[Challenge], hubs: Collection[str]) -> Iterator[AnsweredChallenge]:
    """The challenges, each with its measures for these hubs."""
    measures = measures_for(store, [challenge.id for challenge in found], hubs=hubs)
    return (AnsweredChallenge(challenge, measures[challenge.id], 0) for challenge in found)


def _in_short(store: Store, item: AnsweredChallenge) -> AnsweredChallenge:
    """The challenge with its heaviest measures."""
    shown = tuple(heaviest(store, item.measures)[:MEASURES])
    return item._replace(measures=shown, others=len(item.measures) - len(shown))


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
