"""Which facts a question is asked about: the filters that commands share, and their SQL."""

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.errors import HubError, UnknownNameError, nearest, quoted
from hubcli.messages import Message
from hubcli.model.facts import Kind, Modality
from hubcli.model.vocabulary import Group, Hub, Indicator

Condition = tuple[str, tuple[object, ...]]
"""A condition in SQL on `fact`, and its parameters."""

ALL: Condition = ("1", ())
"""Any fact."""
NO_FACT: Condition = ("0", ())
NO_HUB: Condition = ("fact.hubs = ',,'", ())
"""A fact that is about no hub."""
FROM_TABLES: Condition = ("fact.in_table", ())
"""A figure that is a line of a table."""
IN_RECORDS: Condition = ("NOT fact.in_table", ())
"""A fact that is a record of its own."""
UNANSWERED: Condition = ("fact.kind = 'challenge' AND NOT fact.matched", ())
"""A challenge that no measure addresses."""
UNPROMPTED: Condition = ("fact.kind = 'measure' AND NOT fact.matched", ())
"""A measure that addresses no challenge."""


class UnknownHubError(HubError):
    """A word that is not the name of a hub."""

    def __init__(self, word: str, names: dict[str, str], group: Group | None = None) -> None:
        close = nearest(word, names)
        codes = list(dict.fromkeys(names.values()))
        if group:
            way_out = Message("errors.group_for_hub", group.hubs)
        else:
            way_out = Message("errors.did_you_mean", names[close]) if close else Message("errors.the_hubs", codes)
        super().__init__(Message("errors.no_hub", quoted(word), way_out))


class Scope(NamedTuple):
    """The filters; an empty scope lets every fact through."""

    themes: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    sources: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    headline: bool = False
    """Only the facts that a default comparison shows."""

    def condition(self, *more: Condition | None) -> Condition:
        """The SQL condition on `fact` of the filters and of further conditions."""
        return all_of(
            *more,
            is_in("fact.theme", self.themes),
            is_in("fact.kind", self.kinds),
            is_in("fact.modality", self.modalities),
            linked("evidence.source", self.sources),
            ("fact.headline = 1", ()) if self.headline else None,
        )


def all_of(*conditions: Condition | None) -> Condition:
    """All of the conditions hold."""
    return _joined(conditions, " AND ", "1")


def any_of(*conditions: Condition | None) -> Condition:
    """At least one of the conditions holds."""
    return _joined(conditions, " OR ", "0")


def _joined(conditions: Iterable[Condition | None], word: str, of_none: str) -> Condition:
    given = [condition for condition in conditions if condition]
    return word.join(f"({sql})" for sql, _ in given) or of_none, tuple(v for _, values in given for v in values)


def is_in(column: str, values: Sequence[object]) -> Condition | None:
    """The column has one of the values; no condition if there are none."""
    return (f"{column} IN ({', '.join('?' * len(values))})", tuple(values)) if values else None


def linked(role: str, targets: Sequence[str]) -> Condition | None:
    """The fact names one of the targets in this role; no condition if there are none."""
    marks = ", ".join("?" * len(targets))
    sql = f"fact.record IN (SELECT record FROM every_link WHERE role = ? AND target IN ({marks}))"
    return (sql, (role, *targets)) if targets else None


def among(ids: Iterable[str]) -> Condition:
    """The fact is one of these."""
    # One parameter for all ids: SQLite allows 32,766 parameters.
    chosen = "SELECT no FROM every_record WHERE id IN (SELECT value FROM json_each(?))"
    return f"fact.record IN ({chosen})", (json.dumps(list(ids)),)


def numbered(records: Iterable[int]) -> Condition:
    """The number of the fact's record is one of these."""
    return "fact.record IN (SELECT value FROM json_each(?))", (json.dumps([*records]),)


def about_all(hubs: Iterable[str]) -> Condition:
    """The fact is about all of the hubs."""
    return _about(hubs, " AND ")


def about_any(hubs: Iterable[str]) -> Condition:
    """The fact is about at least one of the hubs."""
    return _about(hubs, " OR ")


def _about(hubs: Iterable[str], joined: str) -> Condition:
    ids = tuple(f",{hub}," for hub in hubs)
    sets = joined.join(["instr(hubs, ?)"] * len(ids)) or "1"
    return f"fact.hubs IN (SELECT hubs FROM hub_set WHERE {sets})", ids


class SaidTogether(NamedTuple):
    """What is said of several hubs at once and therefore shown once; no fact is under two of the conditions."""

    every: Condition
    """The fact is about every one of some hubs."""
    groups: tuple[tuple[Group, Condition], ...]
    """Each group that is not all of these hubs or more, and: the fact names this group."""
    neither: Condition
    """The fact is to be shown with each hub that it is about."""


def said_together(store: Store, *, every: Iterable[str], shown: Iterable[str]) -> SaidTogether:
    """What is said of every one of some hubs, and what is said of a group with one of the hubs that are shown."""
    whole, wanted = set(every), set(shown)
    before = about_all(whole)
    about = before
    groups = []
    for group in store.groups.values():
        if wanted & set(group.hubs) and not whole <= set(group.hubs):
            groups.append((group, all_of(naming(group), negated(before))))
            before = any_of(before, naming(group))
    return SaidTogether(about, tuple(groups), negated(before))


def naming(group: Group) -> Condition:
    """The fact names the group."""
    return "instr(fact.as_written, ?)", (f",{group.id},",)


def measuring(indicator: Indicator, places: Iterable[str] | None = None) -> Condition:
    """The fact is a metric on this indicator, for one of these places if any are named."""
    sql = "SELECT record FROM every_metric WHERE indicator = ?"
    if places is None:
        return f"fact.record IN ({sql})", (indicator.id,)
    at = f"{sql} AND place IN (SELECT value FROM json_each(?))"
    return f"fact.record IN ({at})", (indicator.id, json.dumps(sorted(places)))


def negated(condition: Condition) -> Condition:
    """The condition does not hold."""
    return f"NOT ({condition[0]})", condition[1]


def find_hubs(store: Store, words: Iterable[str]) -> tuple[Hub, ...]:
    """The hubs that the words name, by code, name or alias in any case, each once; all hubs if there are no words.

    Raises UnknownHubError with the nearest code.
    """
    names = {
        name.casefold(): hub.id
        for hub in store.hubs.values()
        for name in (hub.id, hub.short_name.en, hub.short_name.zh, hub.name.en, hub.name.zh, *hub.aliases)
    }
    found: dict[str, Hub] = {}
    for word in words:
        if word.casefold() not in names:
            raise UnknownHubError(word, names, store.groups.get(word))
        hub = store.hubs[names[word.casefold()]]
        found[hub.id] = hub
    return tuple(found.values()) or tuple(store.hubs.values())


def about_named(store: Store, words: Iterable[str]) -> Condition | None:
    """The fact is about at least one of the hubs that the words name; no condition if there are no words.

    Raises UnknownHubError with the nearest code.
    """
    named = tuple(words)
    return about_any(hub.id for hub in find_hubs(store, named)) if named else None


def left_out(store: Store, scope: Scope, about: Condition) -> int:
    """The number of facts under the condition that are not shown because they are not headline facts."""
    if not scope.headline:
        return 0
    return store.count(*scope._replace(headline=False).condition(about, ("fact.headline = 0", ())))


def check_names(store: Store, scope: Scope) -> None:
    """Check that the themes and sources of the scope are in the base. Raises UnknownNameError."""
    for what, named in (("theme", scope.themes), ("source", scope.sources)):
        for name in named:  # most questions name none, and then no vocabulary is opened
            known = store.records(what)
            if name not in known:
                raise UnknownNameError(what, name, known)
