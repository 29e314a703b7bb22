"""Disagreements: metrics that cannot both be right, and recorded tensions, each with its cause."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_named, among, check_names, numbered
from hubcli.base.compiled.record_loading import revive
from hubcli.base.compiled.store import AS_WRITTEN, Store
from hubcli.model.facts import BaseFact, Fact, Metric
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import Indicator, Place, Source
from hubcli.questions.answer import Answer
from hubcli.questions.views import indicators_of, sources_of

Group = Literal["unexplained", "explained", "tensions"]
"""Conflicts without a cause, conflicts with one, and recorded tensions."""


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
) -> Conflicts:
    """The conflicts and tensions that involve a fact of the named hubs; all if none is named.

    If headline facts are asked for, those that matter and involve one of them.
    """
    check_names(store, scope)
    about = about_named(store, hub_names)
    marked = scope.headline and store.count(*scope.condition(about)) > 0
    concerned = scope._replace(headline=marked).condition(about)
    disagreements = [one for one in _disagreements(store, concerned) if matters(one) or not scope.headline]
    shown, others = disagreements[:limit], disagreements[len(disagreements) if limit is None else limit :]
    found = _loaded(store, shown)
    return Conflicts(
        found,
        sum(not one.cause for one in disagreements),
        fail,
        sources_of(store, sides(found)),
        every,
        indicators_of(store, sides(found)),
        left=Counter(group_of(one) for one in others),
    )


def group_of(found: "Conflict | Disagreement") -> Group:
    """The group that it is shown in."""
    return "tensions" if not found.computed else "explained" if found.cause else "unexplained"


def matters(found: "Conflict | Disagreement") -> bool:
    """Whether it is a tension that is not minor, or two figures that no way of counting and no date explains."""
    return found.tension.weight != "minor" if found.tension else found.cause is None


def disputes(store: Store, facts: Iterable[BaseFact]) -> tuple[Conflict, ...]:
    """The conflicts and tensions that involve any of the facts."""
    return find_conflicts(store, among(fact.id for fact in facts))


def sides(conflicts: Iterable[Conflict]) -> list[Fact]:
    """Every fact of the conflicts."""
    return [fact for conflict in conflicts for fact in conflict.facts]


def find_conflicts(store: Store, concerned: Condition, *, paired: Condition | None = None) -> tuple[Conflict, ...]:
    """The conflicts with at least one fact under the condition: those without a cause, those with one, tensions.

    Metrics are in conflict if indicator, place, period and footing are the same, or both give no period, and their
    bounds do not overlap. A tension between exactly two such metrics is shown as that conflict. `paired` narrows the
    search to the metrics that may conflict.
    """
    return _loaded(store, _disagreements(store, concerned, paired=paired))


class Disagreement(NamedTuple):
    """A conflict before its facts are loaded."""

    facts: tuple[int, ...]
    """The numbers of their records."""
    cause: str | None
    computed: bool
    tension: Tension | None


def _disagreements(store: Store, concerned: Condition, *, paired: Condition | None = None) -> list[Disagreement]:
    where, parameters = concerned
    of_pairs, of_pair = paired or concerned
    causes = {
        frozenset((one, other)): _cause(Stated(*about[:3]), Stated(*about[3:]))
        for one, other, *about in store.connection.execute(_pairs(of_pairs), of_pair * 4)
    }
    tensions = [revive(Tension, data) for (data,) in store.connection.execute(_TENSIONS.format(where), parameters * 2)]
    numbers = _numbers(store, {id_ for tension in tensions for id_ in tension.facts})
    of_tension = [(frozenset(numbers[id_] for id_ in tension.facts), tension) for tension in tensions]
    order = _as_written(store, {no for facts in (*causes, *(facts for facts, _ in of_tension)) for no in facts})
    computed = [_computed(pair, cause, of_tension, order) for pair, cause in causes.items()]
    computed.sort(key=lambda found: (found.cause is not None, [order[no] for no in found.facts]))
    recorded = (
        Disagreement(tuple(numbers[id_] for id_ in tension.facts), tension.cause, False, tension)
        for facts, tension in of_tension
        if facts not in causes
    )
    return [*computed, *recorded]


def _computed(
    pair: frozenset[int],
    cause: str | None,
    tensions: Iterable[tuple[frozenset[int], Tension]],
    order: Mapping[int, int],
) -> Disagreement:
    explaining = [tension for facts, tension in tensions if pair <= facts]
    tension = min(explaining, key=lambda tension: len(tension.facts), default=None)
    facts = tuple(sorted(pair, key=order.__getitem__))
    return Disagreement(facts, tension.cause if tension else cause, True, tension)


class Stated(NamedTuple):
    """What may tell why the value of a metric differs from another's."""

    variant: str | None
    edition: str | None
    status: str | None


def _cause(one: Stated, other: Stated) -> str | None:
    """Why two values for one thing differ, as far as their records tell."""
    if one.variant != other.variant:
        return "variant"
    if one.edition != other.edition:
        return "revision" if "revised" in (one.edition, other.edition) else "edition"
    return "revision" if one.status != other.status else None


def _numbers(store: Store, ids: Iterable[str]) -> dict[str, int]:
    sql = "SELECT id, no FROM every_record WHERE id IN (SELECT value FROM json_each(?))"
    return dict(store.connection.execute(sql, (json.dumps([*ids]),)).fetchall())


def _as_written(store: Store, numbers: Iterable[int]) -> dict[int, int]:
    """The position of each fact among these, by the number of its record."""
    return {no: position for position, no in enumerate(store.numbers(*numbered(numbers)))}


def _loaded(store: Store, found: Iterable[Disagreement]) -> tuple[Conflict, ...]:
    shown = tuple(found)
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


# Of two figures one may be a record and one in a table; the condition holds for the first.
_OF_ONE = {
    "one": "fact JOIN metric AS one ON one.record = fact.record",
    "fact": "observed AS fact",
}
_OF_ANOTHER = {
    "record": """
        CROSS JOIN metric AS other ON other.indicator = {0}.indicator AND other.place = {0}.place
            AND other.period IS {0}.period AND other.footing = {0}.footing
    """,
    "table": """
        CROSS JOIN table_place AS at ON at.place = {0}.place
        CROSS JOIN table_series AS in_series ON in_series.no = at.series AND in_series.indicator = {0}.indicator
        CROSS JOIN table_manner AS how ON how.series = in_series.no
            AND how.period IS {0}.period AND how.footing = {0}.footing
        CROSS JOIN observation AS other ON other.place = at.no AND other.manner = how.no
    """,
}
# Of the figures in tables only those are compared that may be in conflict.
_WITH_RECORDS = """
    fact.series IN (SELECT no FROM table_series AS its
        WHERE EXISTS (SELECT 1 FROM metric WHERE metric.indicator = its.indicator))
"""
_WITH_TABLES = """
    fact.series IN (SELECT no FROM table_series WHERE indicator IN (
        SELECT indicator FROM table_series GROUP BY indicator HAVING count(*) > 1 OR max(contested)))
"""
_LIKELY = {("fact", "record"): _WITH_RECORDS, ("fact", "table"): _WITH_TABLES}


def _pairs(where: str) -> str:
    return " UNION ALL ".join(
        f"""
        SELECT fact.record, other.{number}, {one}.variant, {one}.edition, {one}.status,
            {how}.variant, {how}.edition, {how}.status
        FROM {_OF_ONE[one]} {_OF_ANOTHER[kind].format(one)}
        WHERE (other.low > {one}.high OR other.high < {one}.low) AND {_LIKELY.get((one, kind), "1")} AND ({where})
        """
        for one in _OF_ONE
        for kind, number, how in (("record", "record", "other"), ("table", "no", "how"))
    )


_TENSIONS = f"""
    SELECT record.data FROM record JOIN file ON file.no = record.file
    WHERE record.no IN (
        SELECT link.record FROM record AS tension CROSS JOIN link ON link.record = tension.no AND link.role = 'facts'
            JOIN record AS named ON named.id = link.target JOIN fact ON fact.record = named.no
        WHERE tension.kind = 'tension' AND ({{0}})
        UNION
        SELECT link.record FROM record AS tension CROSS JOIN link ON link.record = tension.no AND link.role = 'facts'
            JOIN observed AS fact ON fact.id = link.target
        WHERE tension.kind = 'tension' AND ({{0}}))
    ORDER BY {AS_WRITTEN}
"""
