"""The digest of hubs with all their facts, which are loaded only as the answer is written, so that any number fits."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter

from hubcli.base.compiled.conflicts import FoundConflict, found_conflicts
from hubcli.base.compiled.filters import (
    NO_HUB,
    Condition,
    Scope,
    about_any,
    all_of,
    any_of,
    is_in,
    measuring,
    negated,
    numbered,
)
from hubcli.base.compiled.groups import names_in
from hubcli.base.compiled.store import Store, of_all_facts
from hubcli.model.facts import (
    Asset,
    Challenge,
    Collaboration,
    Context,
    Kind,
    Measure,
    Milestone,
    Role,
    Strength,
)
from hubcli.model.period import Period
from hubcli.model.vocabulary import Hub
from hubcli.questions.challenges import measures_for
from hubcli.questions.disputes import streamed_conflicts
from hubcli.questions.export import SHARED, Digest, GroupPart, HubPart, Resting, home, resting
from hubcli.questions.export_parts import DigestChallenge, F, Part, digest_gaps
from hubcli.questions.export_sections import Section
from hubcli.questions.hubs import summary
from hubcli.questions.streamed import Streamed, StreamedFacts
from hubcli.questions.timeline import in_time
from hubcli.questions.views import MetricView, indicators_measured, metric_views, sources_under

BATCH = 200
"""The number of challenges whose measures are looked up at a time."""


class _Asked:
    """What a digest is asked for: the conditions of its parts, and the hubs that the measures of each are for."""

    def __init__(
        self, store: Store, scope: Scope, wheres: Mapping[str, tuple[Condition, ...]], of: Mapping[str, Sequence[str]]
    ) -> None:
        self.store, self.scope, self.wheres, self.of = store, scope, wheres, of
        found = {key: self._answering(key) if scope.kinds else [] for key in wheres}
        self._answers = {key: numbered(numbers) for key, numbers in found.items()}
        """The measures that are shown below the challenges of each part."""
        self.placed = numbered({no for numbers in found.values() for no in numbers})
        """Those that are shown below any challenge."""

    def under(self, key: str, kind: Kind | None = None) -> Condition:
        """The facts of a part, or those of one kind."""
        return self.scope.condition(*self.wheres[key], is_in("fact.kind", (kind,) if kind else ()))

    def shown(self, key: str) -> Condition:
        """All facts that a part shows."""
        return _row_by_row(all_of(self.under(key), negated(self.placed)), self._answers[key])

    def about(self) -> Condition:
        """The facts that the digest is about."""
        return _row_by_row(*map(self.under, self.wheres), self.placed)

    def _answering(self, key: str) -> list[int]:
        where, parameters = self.under(key, Kind.CHALLENGE)
        of_hubs, hubs = any_of(about_any(self.of[key]), NO_HUB)
        sql = _ANSWERING.format(where, of_hubs)
        return [no for (no,) in self.store.connection.execute(sql, (*parameters, *hubs))]


def _row_by_row(*conditions: Condition) -> Condition:
    """At least one of the conditions holds, which SQLite is to look at in each row: by indexes it would gather rows."""
    sql, parameters = any_of(*conditions)
    return f"+({sql})", parameters


def digest_all(
    store: Store,
    hubs: Sequence[Hub],
    scope: Scope,
    sections: tuple[Section, ...],
    wheres: Mapping[str, tuple[Condition, ...]],
    of: Mapping[str, Sequence[str]],
    *,
    own: bool,
) -> Digest:
    """What `digest` answers where all facts are shown; the base must be open until the answer is written.

    `scope` has the kinds of the sections, or none if they show no facts.
    """
    asked = _Asked(store, scope, wheres, of)
    paired = any_of(*(asked.under(key, Kind.METRIC) for key in wheres))
    disputed = found_conflicts(store, asked.about(), paired=paired)
    at_home = _at_home(store, disputed, [hub.id for hub in hubs], list(wheres), own=own)
    parts = {key: _part(asked, key, at_home[key]) for key in wheres}
    if Section.GAPS in sections:
        gaps = {key: digest_gaps(store, scope, *where, streamed=True) for key, where in wheres.items()}
        parts = {key: part._replace(unsaid=gaps[key]) for key, part in parts.items()}
    at_odds = [no for one in disputed for no in one.facts]
    steps = (step for part in parts.values() for one in part.collaborations for step in one.steps)
    sources = {hub.id: sources_under(store, asked.shown(hub.id)) if scope.kinds else () for hub in hubs}
    return Digest(
        sections,
        tuple(HubPart(summary(store, hub), parts[hub.id], sources[hub.id], 0) for hub in hubs),
        tuple(GroupPart(group, parts[id_]) for id_, group in store.groups.items() if id_ in parts),
        parts[SHARED],
        0,
        {step.place: store.places[step.place] for step in steps},
        store.themes,
        _resting(store, asked.about()),
        sources_under(store, asked.about(), at_odds),
        indicators_measured(store, at_odds),
    )


def _part(asked: _Asked, key: str, disputed: Sequence[FoundConflict]) -> Part:
    disputes = Streamed(partial(streamed_conflicts, asked.store, disputed))
    if not asked.scope.kinds:
        return Part((), (), (), (), (), (), (), (), (), disputes)

    def facts(model: type[F], *more: Condition) -> StreamedFacts[F]:
        return StreamedFacts(partial(asked.store.facts_of, model, *all_of(asked.under(key), *more)))

    return Part(
        roles=facts(Role),
        figures=Streamed(partial(_figures, asked, key)),
        strengths=facts(Strength),
        challenges=Streamed(partial(_challenges, asked, key)),
        measures=facts(Measure, negated(asked.placed)),
        assets=facts(Asset),
        collaborations=facts(Collaboration),
        milestones=StreamedFacts(partial(_milestones, asked, key)),
        context=facts(Context),
        disputes=disputes,
    )


def _figures(asked: _Asked, key: str) -> Iterator[MetricView]:
    """The metrics in the order of the base's indicators."""
    for indicator in asked.store.indicators.values():
        metrics = asked.store.facts(*all_of(asked.under(key, Kind.METRIC), measuring(indicator)))
        for metric in metrics:
            yield from metric_views(asked.store, [metric])


def _challenges(asked: _Asked, key: str) -> Iterator[DigestChallenge]:
    """The challenges, theme by theme, each with its measures."""
    under = asked.under(key)
    by_theme = (all_of(under, is_in("fact.theme", (theme,))) for theme in asked.store.themes)
    challenges = (challenge for of_theme in by_theme for challenge in asked.store.facts_of(Challenge, *of_theme))
    while batch := list(islice(challenges, BATCH)):
        measures = measures_for(asked.store, [challenge.id for challenge in batch], hubs=asked.of[key])
        yield from (DigestChallenge(challenge, measures[challenge.id], 0) for challenge in batch)


def _milestones(asked: _Asked, key: str) -> Iterator[Milestone]:
    """The milestones in the order of their dates."""
    where, parameters = asked.under(key, Kind.MILESTONE)
    numbers = asked.store.numbers(where, parameters)
    sql = f"SELECT record, dated FROM fact WHERE {where}"
    dates = {no: in_time(Period(dated)) for no, dated in asked.store.connection.execute(sql, parameters)}
    for fact in asked.store.numbered(sorted(numbers, key=dates.__getitem__)):
        assert isinstance(fact, Milestone)
        yield fact


def _at_home(
    store: Store, found: Sequence[FoundConflict], hubs: Sequence[str], keys: Sequence[str], *, own: bool
) -> dict[str, list[FoundConflict]]:
    """The conflicts of each part."""
    where, parameters = numbered(no for one in found for no in one.facts)
    sql = of_all_facts(lambda facts: f"SELECT record, hubs FROM {facts} AS fact WHERE {where}")
    about = {no: names_in(listed) for no, listed in store.connection.execute(sql, (*parameters, *parameters))}
    at_home: dict[str, list[FoundConflict]] = {key: [] for key in keys}
    for one in found:
        at_home[home([about[no] for no in one.facts], hubs, len(store.hubs), own=own)].append(one)
    return at_home


def _resting(store: Store, about: Condition) -> tuple[Resting, ...]:
    """The sources of the facts, each with the number of facts that rest on it."""
    where, parameters = about
    ask = store.connection.execute
    of_records = groupby(ask(_RESTING.format(where), parameters), key=itemgetter(0))
    of_tables = dict(ask(_RESTING_OF_TABLES.format(where), parameters).fetchall())
    return resting(store, ({source for _, source in cited} for _, cited in of_records), of_tables)


_ANSWERING = """
    SELECT DISTINCT fact.record FROM link JOIN fact ON fact.record = link.record
    WHERE link.role = 'addresses' AND link.target IN (SELECT fact.id FROM fact WHERE {}) AND ({})
"""
_RESTING = """
    SELECT fact.record, link.target
    FROM written AS fact CROSS JOIN link ON link.record = fact.record AND link.role = 'evidence.source'
    WHERE {} ORDER BY fact.record
"""
_RESTING_OF_TABLES = """
    SELECT cited.source, count(*) FROM observed AS fact JOIN observation ON observation.no = fact.record
    JOIN table_source AS cited ON cited.no = observation.source
    WHERE {} GROUP BY cited.source
"""
