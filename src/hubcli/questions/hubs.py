"""The hubs, their members, and the number of facts of each kind on each."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import FROM_TABLES, IN_RECORDS, about_all, about_any
from hubcli.base.compiled.store import Store, sorts_of_facts
from hubcli.model.facts import Kind
from hubcli.model.period import Period
from hubcli.model.vocabulary import BaseInfo, Hub, Place
from hubcli.questions.answer import Answer


class HubSummary(NamedTuple):
    """One hub at a glance."""

    hub: Hub
    lead: Place | None
    members: tuple[Place, ...]
    counts: dict[Kind, int]
    """The number of facts of each kind about it, alone or with others."""
    shared: int
    """The number of those about every hub."""


class Basis(NamedTuple):
    """The documents and tables that a base rests on, and since when."""

    documents: int
    """The number of documents that facts cite, those of which only tables have figures apart."""
    undated: int
    """How many of them bear no date."""
    first: Period | None
    """The earliest date of a document."""
    last: Period | None
    """The latest."""
    tables: int
    first_figure: Period | None
    """The earliest period of a figure from a table."""
    last_figure: Period | None
    """The latest."""


@dataclass(frozen=True)
class Hubs(Answer):
    """All hubs at a glance."""

    schema: ClassVar[str] = "hubcli/hubs/1"
    base: BaseInfo
    hubs: tuple[HubSummary, ...]
    facts: int
    """The number of the base's facts, those from tables apart."""
    figures: int
    """The number of figures from tables."""
    basis: Basis
    """What they rest on."""


def hubs(store: Store) -> Hubs:
    """Every hub of the base."""
    return Hubs(
        store.info,
        tuple(summary(store, hub) for hub in store.hubs.values()),
        store.count(*IN_RECORDS),
        store.count(*FROM_TABLES),
        _basis(store),
    )


def _basis(store: Store) -> Basis:
    ask = store.connection.execute
    cited = "SELECT target FROM link WHERE role = 'evidence.source' UNION SELECT source FROM table_source"
    documents = [store.sources[id_] for (id_,) in ask(cited) if id_ not in store.transcribed]
    dates = sorted(document.date for document in documents if document.date)
    (tables,) = ask("SELECT count(*) FROM file WHERE path LIKE '%.csv'").fetchone()
    figures = ask("SELECT min(period), max(period) FROM table_manner").fetchone()
    periods = (Period(period) if period else None for period in figures)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Basis(len(documents), len(documents) - len(dates), first, last, tables, *periods)


def summary(store: Store, hub: Hub) -> HubSummary:
    """One hub at a glance."""
    where, parameters = about_any([hub.id])
    sql = f"SELECT kind, sum(number) FROM {sorts_of_facts(where)} AS fact WHERE {where} GROUP BY kind"
    rows = store.connection.execute(sql, parameters)
    counted = {Kind(kind): count for kind, count in rows}
    return HubSummary(
        hub,
        store.places[hub.lead] if hub.lead else None,
        tuple(store.places[member] for member in hub.members),
        {kind: counted.get(kind, 0) for kind in Kind},
        store.count(*about_all(store.hubs)),
    )
