"""What has happened and what is planned, in order: milestones, dated plans, measures with a deadline."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, check_names, find_hubs, numbered
from hubcli.base.compiled.store import Store, of_all_facts
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.vocabulary import Hub, Indicator, Source
from hubcli.questions.answer import Answer
from hubcli.questions.streamed import listed
from hubcli.questions.views import sources_under


class Event(NamedTuple):
    """A fact with a date."""

    fact: Fact
    when: Period
    """The deadline of a measure, if it has one; else the period of the fact."""
    planned: bool
    """Whether it is planned or called for, as stated; today's date is not looked at."""
    measured: Indicator | None
    """What a metric measures."""


@dataclass(frozen=True)
class Timeline(Answer):
    """Events in order."""

    schema: ClassVar[str] = "hubcli/timeline/2"
    hubs: tuple[str, ...]
    first: Period | None
    last: Period | None
    events: Sequence[Event]
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that the events rest on."""


def timeline(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    first: Period | None = None,
    last: Period | None = None,
    limit: int | None = None,
    streamed: bool = False,
) -> Timeline:
    """The events of the named hubs between two dates; if none is named, of all hubs and of none.

    An interval counts if any part of it is between the dates. What is due by a date counts on that date; what has
    lasted since a date still does.
    """
    check_names(store, scope)
    named = tuple(hub_names)
    hubs = tuple(hub.id for hub in find_hubs(store, named))
    where, parameters = scope.condition(about_named(store, named), DATED)
    sql = of_all_facts(lambda facts: _EVENTS.format(facts, where))
    rows = store.connection.execute(f"{sql} ORDER BY 3 DESC, 4, 5, 1", (*parameters, *parameters))
    dated = [(no, Period(when)) for no, when, *_ in rows]
    inside = [(no, when) for no, when in dated if _lies_between(when, first, last)]
    inside.sort(key=lambda event: in_time(event[1]))
    shown = inside[:limit]
    events = listed(shown, partial(_events, store), streamed=streamed)
    sources = sources_under(store, numbered(no for no, _ in shown))
    return Timeline(hubs, first, last, events, store.hubs, sources, left={"events": len(inside) - len(shown)})


def in_time(when: Period) -> tuple[date, date]:
    """The key to sort a period by: what is due by a date comes at that date."""
    return (when.end if when.startswith("..") else when.start, when.end)


DATED: Condition = (
    "fact.dated NOT NULL AND (fact.kind IN ('milestone', 'measure') OR fact.modality = 'planned')",
    (),
)
_EVENTS = """
    SELECT fact.record, fact.dated, file.layer, file.path, fact.line
    FROM {} AS fact JOIN file ON file.no = fact.file WHERE {}
"""


def _events(store: Store, dated: Sequence[tuple[int, Period]]) -> Iterator[Event]:
    facts = store.numbered(no for no, _ in dated)
    return (_event(store, fact, when) for fact, (_, when) in zip(facts, dated, strict=True))


def _event(store: Store, fact: Fact, when: Period) -> Event:
    measured = store.indicators[fact.indicator] if isinstance(fact, Metric) else None
    return Event(fact, when, FOOTINGS[fact.modality] is not Footing.OUTCOME, measured)


def _lies_between(when: Period, first: Period | None, last: Period | None) -> bool:
    start, end = in_time(when)
    return (first is None or end >= first.start) and (last is None or start <= last.end)
