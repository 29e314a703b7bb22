"""Disagreements: metrics that cannot both be right, and recorded tensions, each with its cause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, among, check_names
from hubcli.base.compiled.record_loading import revive
from hubcli.base.compiled.store import AS_WRITTEN, FACT_TABLES, Store
from hubcli.model.facts import BaseFact, Fact, Metric
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import Indicator, Place, Source
from hubcli.questions.answer import Answer
from hubcli.questions.views import sources_of


class Conflict(NamedTuple):
    """Facts that disagree: two metrics that cannot both be right, or the facts of a recorded tension."""

    facts: tuple[Fact, ...]
    cause: str | None
    """Why they differ, as recorded or as the metrics' status, edition and variant tell; none where that is open."""
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
    conflicts: tuple[Conflict, ...]
    unexplained: int
    """The number of those without a cause."""
    fail: bool
    """Whether an unexplained one makes the answer no."""
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""

    @property
    def holds(self) -> bool:
        return not (self.fail and self.unexplained)


def conflicts(store: Store, *, hub_names: Iterable[str], scope: Scope, fail: bool = False) -> Conflicts:
    """The conflicts and tensions that involve a fact of the named hubs; all if none is named."""
    check_names(store, scope)
    found = find_conflicts(store, scope.condition(about_named(store, hub_names)))
    return Conflicts(found, sum(not conflict.cause for conflict in found), fail, sources_of(store, sides(found)))


def disputes(store: Store, facts: Iterable[BaseFact]) -> tuple[Conflict, ...]:
    """The conflicts and tensions that involve any of the facts."""
    return find_conflicts(store, among(fact.id for fact in facts))


def sides(conflicts: Iterable[Conflict]) -> list[Fact]:
    """Every fact of the conflicts."""
    return [fact for conflict in conflicts for fact in conflict.facts]


def find_conflicts(store: Store, concerned: Condition) -> tuple[Conflict, ...]:
    """The conflicts with at least one fact under the condition: those without a cause, those with one, tensions.

    Metrics are in conflict if indicator, place, period and footing are the same, or both give no period, and their
    bounds do not overlap. A tension between exactly two such metrics is shown as that conflict.
    """
    where, parameters = concerned
    pairs = {tuple(sorted(pair)) for pair in store.connection.execute(_PAIRS.format(where), parameters)}
    tensions = [revive(Tension, data) for (data,) in store.connection.execute(_TENSIONS.format(where), parameters)]
    if not pairs and not tensions:
        return ()
    ids = {id_ for group in (*pairs, *(tension.facts for tension in tensions)) for id_ in group}
    facts = {fact.id: fact for fact in store.facts(*among(ids))}
    order = {id_: number for number, id_ in enumerate(facts)}
    computed = [
        _computed(store, [facts[id_] for id_ in sorted(pair, key=order.__getitem__)], tensions) for pair in pairs
    ]
    computed.sort(key=lambda conflict: (conflict.cause is not None, [order[fact.id] for fact in conflict.facts]))
    recorded = [
        Conflict(tuple(facts[id_] for id_ in tension.facts), tension.cause, False, tension, None, None)
        for tension in tensions
        if tuple(sorted(tension.facts)) not in pairs
    ]
    return (*computed, *recorded)


def _computed(store: Store, pair: Sequence[Fact], tensions: Iterable[Tension]) -> Conflict:
    one, other = pair
    assert isinstance(one, Metric)
    assert isinstance(other, Metric)
    ids = {fact.id for fact in pair}
    explaining = [tension for tension in tensions if ids <= set(tension.facts)]
    tension = min(explaining, key=lambda tension: len(tension.facts), default=None)
    cause = tension.cause if tension else _cause(one, other)
    return Conflict(tuple(pair), cause, True, tension, store.indicators[one.indicator], store.places[one.place])


def _cause(one: Metric, other: Metric) -> str | None:
    """Why two values for one thing differ, as far as their records tell."""
    if one.variant != other.variant:
        return "variant"
    if one.edition != other.edition:
        return "revision" if "revised" in (one.edition, other.edition) else "edition"
    return "revision" if one.status != other.status else None


_PAIRS = f"""
    SELECT mine.id, others.id FROM metric AS one
    JOIN metric AS other ON other.indicator = one.indicator AND other.place = one.place
        AND other.period IS one.period AND other.footing = one.footing
        AND (other.low > one.high OR other.high < one.low)
    JOIN record AS mine ON mine.no = one.record JOIN record AS others ON others.no = other.record
    WHERE one.record IN (SELECT fact.record FROM {FACT_TABLES} WHERE {{}})
"""
_TENSIONS = f"""
    SELECT record.data FROM record JOIN file ON file.no = record.file
    WHERE record.no IN (
        SELECT link.record FROM link JOIN record AS named ON named.id = link.target WHERE link.role = 'facts'
            AND named.no IN (SELECT fact.record FROM {FACT_TABLES} WHERE {{}}))
    ORDER BY {AS_WRITTEN}
"""
