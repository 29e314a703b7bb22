"""What has happened and what is planned, in order: milestones, dated plans, measures with a deadline."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, check_names, find_hubs
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Fact, Measure, Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.vocabulary import Hub, Indicator, Source
from hubcli.questions.answer import Answer
from hubcli.questions.views import sources_of


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
    events: tuple[Event, ...]
    names: dict[str, Hub]
    sources: tuple[Source, ...]
    """The sources that the events rest on."""


def timeline(
    store: Store, *, hub_names: Iterable[str], scope: Scope, first: Period | None = None, last: Period | None = None
) -> Timeline:
    """The events of the named hubs between two dates; if none is named, of all hubs and of none.

    An interval counts if any part of it is between the dates. What is due by a date counts on that date; what has
    lasted since a date still does.
    """
    check_names(store, scope)
    named = tuple(hub_names)
    hubs = tuple(hub.id for hub in find_hubs(store, named))
    found = [_event(store, fact) for fact in store.facts(*scope.condition(about_named(store, named), DATED))]
    inside = [event for event in found if _lies_between(event.when, first, last)]
    inside.sort(key=lambda event: in_time(event.when))
    sources = sources_of(store, [event.fact for event in inside])
    return Timeline(hubs, first, last, tuple(inside), store.hubs, sources)


def in_time(when: Period) -> tuple[date, date]:
    """The key to sort a period by: what is due by a date comes at that date."""
    return (when.end if when.startswith("..") else when.start, when.end)


DATED: Condition = (
    "fact.kind = 'milestone'"
    " OR fact.modality = 'planned' AND json_extract(record.data, '$.period') NOT NULL"
    " OR fact.kind = 'measure' AND json_extract(record.data, '$.period') NOT NULL"
    " OR fact.kind = 'measure' AND json_extract(record.data, '$.deadline') NOT NULL",
    (),
)


def _event(store: Store, fact: Fact) -> Event:
    when = fact.deadline if isinstance(fact, Measure) and fact.deadline else fact.period
    assert when
    measured = store.indicators[fact.indicator] if isinstance(fact, Metric) else None
    return Event(fact, when, FOOTINGS[fact.modality] is not Footing.OUTCOME, measured)


def _lies_between(when: Period, first: Period | None, last: Period | None) -> bool:
    start, end = in_time(when)
    return (first is None or end >= first.start) and (last is None or start <= last.end)
