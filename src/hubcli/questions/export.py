"""What a report on hubs needs: the facts of each hub by section, and those of all of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import (
    NO_FACT,
    Condition,
    Scope,
    about_all,
    all_of,
    among,
    any_of,
    check_names,
    find_hubs,
    left_out,
    negated,
    said_together,
)
from hubcli.base.compiled.store import Store
from hubcli.model.vocabulary import Group, Hub, Indicator, Place, Source, Theme
from hubcli.questions.answer import Answer
from hubcli.questions.disputes import Conflict, disputes, sides
from hubcli.questions.export_parts import Part, digest_gaps, facts_in, parts_of, steps_in
from hubcli.questions.export_sections import KINDS, Section, find_sections
from hubcli.questions.hubs import HubSummary, summary
from hubcli.questions.views import indicators_of, sources_of


class HubPart(NamedTuple):
    """The digest of one hub, without what is said of a group or of every hub."""

    hub: HubSummary
    part: Part
    sources: tuple[Source, ...]
    """The sources that its facts rest on."""
    unshown: int
    """The number of its facts in these sections, if none is shown because none is a headline fact."""


class GroupPart(NamedTuple):
    """The digest of what is said of a group, without what is said of every hub."""

    group: Group
    part: Part


class Resting(NamedTuple):
    """A source, and the number of facts of the digest that rest on it."""

    source: Source
    facts: int
    alone: int
    """The number of those without evidence in another source."""


@dataclass(frozen=True)
class Digest(Answer):
    """The digest of hubs."""

    schema: ClassVar[str] = "hubcli/export/2"
    sections: tuple[Section, ...]
    hubs: tuple[HubPart, ...]
    groups: tuple[GroupPart, ...]
    """What is said of each group that does not have every hub; like `shared`."""
    shared: Part
    """What is said of every hub of the base; empty if only the hubs' own facts are wanted."""
    left_out: int
    """The number of facts of these sections that are not shown because they are not headline facts."""
    places: dict[str, Place]
    """The places of its collaborations."""
    themes: dict[str, Theme]
    resting: tuple[Resting, ...]
    sources: tuple[Source, ...]
    """The sources of the digest, including those of facts in conflict with its own."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures in these conflicts."""


SHARED = ""
"""The key of the shared part, among those of hubs and groups."""


def digest(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    only: Iterable[str] = (),
    own: bool = False,
    streamed: bool = False,
) -> Digest:
    """The digest of the named hubs, or of all hubs if none is named.

    `only` names its sections; with `own` it leaves out what is said of a group or of every hub. Conflicts and
    sources are those of the facts shown, or, if no chosen section shows facts, of all facts in scope. If it is
    `streamed`, all facts are loaded only as the answer is written, and the base must be open until then.
    Raises HubError.
    """
    check_names(store, scope)
    sections = find_sections(only)
    hubs = find_hubs(store, hub_names)
    wheres = _wheres(store, hubs, own=own)
    every = [hub.id for hub in hubs]
    of = {key: [key] if key in every else every for key in wheres}
    kinds = tuple(kind for section in sections for kind in KINDS.get(section, ()))
    in_sections = scope._replace(kinds=kinds)
    if streamed and not scope.headline:
        from hubcli.questions.export_all import digest_all  # most digests are of headline facts

        return digest_all(store, hubs, in_sections, sections, wheres, of, own=own)
    facts = {key: list(store.facts(*in_sections.condition(*where))) for key, where in wheres.items()}
    parts = parts_of(store, facts if kinds else {}, of, headline=scope.headline)
    shown = {fact.id: fact for part in parts.values() for fact in facts_in(part)}
    about = shown if kinds else {fact.id: fact for found in facts.values() for fact in found}
    disputed = disputes(store, about.values())
    parts = _with_disputes(parts, disputed, every, len(store.hubs), own=own)
    if Section.GAPS in sections:
        parts = {key: part._replace(unsaid=digest_gaps(store, scope, *wheres[key])) for key, part in parts.items()}
    return Digest(
        sections,
        tuple(_hub_part(store, hub, parts[hub.id], in_sections, all_of(*wheres[hub.id])) for hub in hubs),
        tuple(GroupPart(group, parts[id_]) for id_, group in store.groups.items() if id_ in parts),
        parts[SHARED],
        _count(store, in_sections._replace(headline=False), wheres.values(), shown) if kinds else 0,
        {step.place: store.places[step.place] for part in parts.values() for step in steps_in(part)},
        store.themes,
        resting(store, ({evidence.source for evidence in fact.evidence} for fact in about.values())),
        sources_of(store, [*about.values(), *sides(disputed)]),
        indicators_of(store, sides(disputed)),
    )


def _wheres(store: Store, hubs: Sequence[Hub], *, own: bool) -> dict[str, tuple[Condition, ...]]:
    """The conditions of each part: by hub, by group, and of what is said of every hub."""
    if len(store.hubs) < 2:
        return {**{hub.id: (about_all([hub.id]),) for hub in hubs}, SHARED: (NO_FACT,)}
    together = said_together(store, every=store.hubs, shown=[hub.id for hub in hubs])
    wheres: dict[str, tuple[Condition, ...]] = {hub.id: (about_all([hub.id]), together.neither) for hub in hubs}
    if own:
        return {**wheres, SHARED: (NO_FACT,)}
    return {**wheres, **{group.id: (where,) for group, where in together.groups}, SHARED: (together.every,)}


def _hub_part(store: Store, hub: Hub, part: Part, scope: Scope, where: Condition) -> HubPart:
    """The digest of one hub; `scope` has the kinds of its sections, or none if they show no facts."""
    shown = tuple(facts_in(part))
    unshown = 0 if shown or not scope.kinds else left_out(store, scope, where)
    return HubPart(summary(store, hub), part, sources_of(store, shown), unshown)


def _with_disputes(
    parts: Mapping[str, Part], conflicts: Iterable[Conflict], hubs: Sequence[str], every: int, *, own: bool
) -> dict[str, Part]:
    """The parts with their conflicts: `hubs` have parts of their own, `every` is the number of hubs of the base."""
    at_home: dict[str, list[Conflict]] = {key: [] for key in parts}
    for conflict in conflicts:
        at_home[home([fact.hubs for fact in conflict.facts], hubs, every, own=own)].append(conflict)
    return {key: part._replace(disputes=tuple(at_home[key])) for key, part in parts.items()}


def home(about: Sequence[Sequence[str]], hubs: Sequence[str], every: int, *, own: bool) -> str:
    """The part of a conflict of facts about these hubs: that of the only hub it involves, else what is said of all."""
    touched = [hub for hub in hubs if any(hub in named and len(named) < every for named in about)]
    return touched[0] if touched and (own or len(touched) == 1) else SHARED


def _count(store: Store, scope: Scope, wheres: Iterable[Sequence[Condition]], shown: Iterable[str]) -> int:
    """The number of facts of the parts that are not shown."""
    anywhere = any_of(*(all_of(*where) for where in wheres))
    return store.count(*scope.condition(anywhere, negated(among(shown))))


def resting(store: Store, cited: Iterable[Set[str]], of_tables: Mapping[str, int] = {}) -> tuple[Resting, ...]:
    """The sources of facts, each with the number of facts that rest on it.

    `cited` has the ids of the sources of each fact; `of_tables` counts the facts with a single source, by its id.
    """
    used, alone = Counter(of_tables), Counter(of_tables)
    for sources in cited:
        used.update(sources)
        alone.update(sources if len(sources) == 1 else ())
    return tuple(Resting(source, used[source.id], alone[source.id]) for source in store.sources_named(used))
