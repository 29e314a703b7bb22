"""Facts that disagree, found and loaded: metrics that cannot both be right, and recorded tensions."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from hubcli.base.compiled.conflicts import FoundConflict, found_conflicts, found_disputes
from hubcli.base.compiled.filters import Condition
from hubcli.base.compiled.store import Store
from hubcli.model.facts import BaseFact, Fact, Metric
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import Indicator, Place
from hubcli.questions.streamed import in_batches

Group = Literal["unexplained", "explained", "tensions"]
"""Conflicts without a cause, conflicts with one, and recorded tensions."""


class Conflict(NamedTuple):
    """Facts that disagree: two metrics that cannot both be right, or the facts of a recorded tension."""

    facts: tuple[Fact, ...]
    cause: str | None
    """Why they differ, as recorded or as the metrics' status, edition and variant show; none where that is open."""
    computed: bool
    """Whether it is between two metrics; a recorded tension is not computed."""
    tension: Tension | None
    """The tension itself, or the one that includes both metrics."""
    indicator: Indicator | None
    """What both metrics measure."""
    place: Place | None
    """The place of both metrics."""


def disputes(store: Store, facts: Iterable[BaseFact]) -> tuple[Conflict, ...]:
    """The conflicts and tensions that involve any of the facts."""
    return loaded(store, found_disputes(store, [*{fact.id: None for fact in facts}]))


def find_conflicts(store: Store, concerned: Condition, *, paired: Condition | None = None) -> tuple[Conflict, ...]:
    """The conflicts with at least one fact under the condition: those without a cause, those with one, tensions.

    Metrics are in conflict if indicator, place, period and footing are the same, or both give no period, and their
    bounds do not overlap. A tension between exactly two such metrics is shown as that conflict. `paired` narrows the
    search to the metrics that may conflict.
    """
    return loaded(store, found_conflicts(store, concerned, paired=paired))


def loaded(store: Store, shown: Sequence[FoundConflict]) -> tuple[Conflict, ...]:
    """The conflicts with their facts."""
    numbers = [*dict.fromkeys(no for one in shown for no in one.facts)]
    facts = dict(zip(numbers, store.numbered(numbers), strict=True))
    return tuple(
        Conflict(
            tuple(facts[no] for no in one.facts),
            one.cause,
            one.computed,
            one.tension,
            *(_measured(store, facts[one.facts[0]]) if one.computed else (None, None)),
        )
        for one in shown
    )


def streamed_conflicts(store: Store, found: Sequence[FoundConflict]) -> Iterator[Conflict]:
    """The same, for a few of them at a time."""
    return in_batches(found, partial(loaded, store))


def sides(conflicts: Iterable[Conflict]) -> Iterator[Fact]:
    """Every fact of the conflicts."""
    return (fact for conflict in conflicts for fact in conflict.facts)


def matters(found: Conflict | FoundConflict) -> bool:
    """Whether it is a tension that is not minor, or two figures that no way of counting and no date explains."""
    return found.tension.weight != "minor" if found.tension else found.cause is None


def group_of(found: Conflict | FoundConflict) -> Group:
    """The group that it is shown in."""
    return "tensions" if not found.computed else "explained" if found.cause else "unexplained"


def _measured(store: Store, fact: Fact) -> tuple[Indicator, Place]:
    assert isinstance(fact, Metric)
    return store.indicators[fact.indicator], store.places[fact.place]
