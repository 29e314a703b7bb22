"""Disagreements: metrics that cannot both be right, and recorded tensions, each with its cause."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal, NamedTuple

from hubcli.base.compiled.conflicts import FoundConflict, first_conflicts, found_conflicts
from hubcli.base.compiled.filters import ALL, Condition, Scope, about_named, check_names, numbered
from hubcli.base.compiled.store import Store
from hubcli.model.facts import BaseFact, Fact, Metric
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import Indicator, Place, Source
from hubcli.questions.answer import Answer
from hubcli.questions.streamed import in_batches, listed
from hubcli.questions.views import indicators_measured, sources_under

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


@dataclass(frozen=True)
class Conflicts(Answer):
    """All disagreements."""

    schema: ClassVar[str] = "hubcli/conflicts/2"
    conflicts: Sequence[Conflict]
    unexplained: int
    """The number of those without a cause."""
    fail: bool
    """Whether an unexplained one makes the answer no."""
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""
    every: bool = False
    """Whether ids and counts are shown in every format."""
    measured: tuple[Indicator, ...] = ()
    """The indicators of the figures among these facts."""

    @property
    def holds(self) -> bool:
        return not (self.fail and self.unexplained)


def conflicts(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    fail: bool = False,
    limit: int | None = None,
    every: bool = False,
    streamed: bool = False,
) -> Conflicts:
    """The conflicts and tensions that involve a fact of the named hubs; all if none is named.

    If headline facts are asked for, those that matter and involve one of them.
    """
    check_names(store, scope)
    about = about_named(store, hub_names)
    marked = scope.headline and store.count(*scope.condition(about)) > 0
    concerned = scope._replace(headline=marked).condition(about)
    first = first_conflicts(store, limit) if limit and concerned == ALL and not scope.headline else None
    of_all, unread = first or (found_conflicts(store, concerned), Counter())
    in_scope = [one for one in of_all if matters(one) or not scope.headline]
    shown = in_scope[:limit]
    numbers = [no for one in shown for no in one.facts]
    left = Counter[str](map(group_of, in_scope[len(shown) :]))
    left.update({"unexplained": unread[False], "explained": unread[True]})
    return Conflicts(
        listed(shown, partial(_loaded, store), streamed=streamed),
        sum(not one.cause for one in in_scope) + unread[False],
        fail,
        sources_under(store, numbered(numbers)),
        every,
        indicators_measured(store, numbers),
        left=left,
    )


def group_of(found: Conflict | FoundConflict) -> Group:
    """The group that it is shown in."""
    return "tensions" if not found.computed else "explained" if found.cause else "unexplained"


def matters(found: Conflict | FoundConflict) -> bool:
    """Whether it is a tension that is not minor, or two figures that no way of counting and no date explains."""
    return found.tension.weight != "minor" if found.tension else found.cause is None


def disputes(store: Store, facts: Iterable[BaseFact]) -> tuple[Conflict, ...]:
    """The conflicts and tensions that involve any of the facts."""
    ids = (fact.id for fact in facts)
    return find_conflicts(store, numbered(store.numbers_of(ids).values()))  # the search asks for them many times


def sides(conflicts: Iterable[Conflict]) -> Iterator[Fact]:
    """Every fact of the conflicts."""
    return (fact for conflict in conflicts for fact in conflict.facts)


def find_conflicts(store: Store, concerned: Condition, *, paired: Condition | None = None) -> tuple[Conflict, ...]:
    """The conflicts with at least one fact under the condition: those without a cause, those with one, tensions.

    Metrics are in conflict if indicator, place, period and footing are the same, or both give no period, and their
    bounds do not overlap. A tension between exactly two such metrics is shown as that conflict. `paired` narrows the
    search to the metrics that may conflict.
    """
    return _loaded(store, found_conflicts(store, concerned, paired=paired))


def streamed_conflicts(store: Store, found: Sequence[FoundConflict]) -> Iterator[Conflict]:
    """The conflicts with their facts, which are loaded for a few of them at a time."""
    return in_batches(found, partial(_loaded, store))


def _loaded(store: Store, shown: Sequence[FoundConflict]) -> tuple[Conflict, ...]:
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


def _measured(store: Store, fact: Fact) -> tuple[Indicator, Place]:
    assert isinstance(fact, Metric)
    return store.indicators[fact.indicator], store.places[fact.place]
