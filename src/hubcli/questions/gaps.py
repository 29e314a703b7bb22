"""What is missing: challenges without a measure, measures without a challenge, themes that one hub has no facts on."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import (
    UNANSWERED,
    UNPROMPTED,
    Condition,
    Scope,
    about_named,
    among,
    check_names,
    find_hubs,
)
from hubcli.base.compiled.store import FACT_TABLES, Store
from hubcli.model.facts import Challenge, Kind, Measure
from hubcli.model.vocabulary import Hub, Source, Theme
from hubcli.questions.answer import Answer
from hubcli.questions.views import sources_of


class UncoveredTheme(NamedTuple):
    """A theme on which some hubs have facts of a kind and others have none."""

    theme: str
    kind: Kind
    hubs: tuple[str, ...]
    """The hubs that were asked for and have none."""
    counts: dict[str, int]
    """The number that each of the others has, whether asked for or not."""


class MeasureGaps(NamedTuple):
    """The number of measures for a hub that name no actor, or no deadline."""

    hub: str | None
    """The hub; None for measures that name no hub."""
    measures: int
    no_actor: int
    no_deadline: int
    neither: int


class Repeated(NamedTuple):
    """One measure, by theme and name, that is prescribed to more than one hub."""

    theme: str
    hubs: tuple[str, ...]
    measures: tuple[Measure, ...]
    """The facts that say so; one if a single source says it of all."""


@dataclass(frozen=True)
class Gaps(Answer):
    """What is missing, as far as the sources go."""

    schema: ClassVar[str] = "hubcli/gaps/1"
    hubs: tuple[str, ...]
    unanswered: tuple[Challenge, ...]
    """The challenges that no measure addresses."""
    unprompted: tuple[Measure, ...]
    """The measures that address no recorded challenge."""
    silent: tuple[UncoveredTheme, ...]
    unsaid: tuple[MeasureGaps, ...]
    repeated: tuple[Repeated, ...]
    names: dict[str, Hub]
    themes: dict[str, Theme]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""


def gaps(store: Store, *, hub_names: Iterable[str], scope: Scope) -> Gaps:
    """What is missing for the named hubs; if none is named, for all, and for what names no hub.

    A fact about all hubs counts for each. Filters choose the facts that are looked at; whether a challenge is answered
    depends on the whole base.
    """
    check_names(store, scope)
    named = tuple(hub_names)
    hubs = tuple(hub.id for hub in find_hubs(store, named))
    about = about_named(store, named)
    unanswered = tuple(store.facts_of(Challenge, *scope.condition(about, UNANSWERED)))
    unprompted = tuple(store.facts_of(Measure, *scope.condition(about, UNPROMPTED)))
    repeated = _repeated(store, scope, hubs)
    shown = [*unanswered, *unprompted, *(measure for item in repeated for measure in item.measures)]
    return Gaps(
        hubs,
        unanswered,
        unprompted,
        _uncovered_themes(store, scope, hubs),
        _measure_gaps(store, scope, (*hubs, *([] if named else [None]))),
        repeated,
        store.hubs,
        store.themes,
        sources_of(store, shown),
    )


_MEASURES: Condition = ("fact.kind = 'measure'", ())


def _uncovered_themes(store: Store, scope: Scope, hubs: tuple[str, ...]) -> tuple[UncoveredTheme, ...]:
    where, parameters = scope.condition(("fact.kind IN ('challenge', 'measure')", ()))
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for kind, theme, hub, count in store.connection.execute(_COVERED.format(where), (*parameters, json.dumps(hubs))):
        counts.setdefault((kind, theme), {})[hub] = count
    return tuple(
        UncoveredTheme(theme, kind, tuple(hub for hub in hubs if hub not in covered), _in_order(store, covered))
        for kind in (Kind.CHALLENGE, Kind.MEASURE)
        for theme in store.themes
        if (covered := counts.get((kind, theme)))
    )


def _measure_gaps(store: Store, scope: Scope, hubs: tuple[str | None, ...]) -> tuple[MeasureGaps, ...]:
    where, parameters = scope.condition(_MEASURES)
    rows = {row[0]: MeasureGaps(*row) for row in store.connection.execute(_MEASURE_GAPS.format(where), parameters)}
    return tuple(rows[hub] for hub in hubs if hub in rows)


def _repeated(store: Store, scope: Scope, hubs: tuple[str, ...]) -> tuple[Repeated, ...]:
    where, parameters = scope.condition(_MEASURES)
    rows = store.connection.execute(_REPEATED.format(where), (*parameters, json.dumps(hubs)))
    groups = [(theme, json.loads(about), json.loads(ids)) for theme, about, ids in rows]
    facts = {fact.id: fact for fact in store.facts_of(Measure, *among(id_ for *_, ids in groups for id_ in ids))}
    order = {id_: number for number, id_ in enumerate(facts)}
    found = [
        Repeated(
            theme,
            tuple(_in_order(store, dict.fromkeys(about, 1))),
            tuple(facts[id_] for id_ in sorted(ids, key=order.__getitem__)),
        )
        for theme, about, ids in groups
    ]
    themes = list(store.themes)
    return tuple(sorted(found, key=lambda item: (themes.index(item.theme), order[item.measures[0].id])))


def _in_order(store: Store, hubs: dict[str, int]) -> dict[str, int]:
    return {hub: hubs[hub] for hub in store.hubs if hub in hubs}


# For each kind and theme the hubs that have facts, if a hub that was asked for has none.
_COVERED = """
    WITH covered AS (
        SELECT fact.kind, fact.theme, link.target AS hub, count(DISTINCT fact.record) AS facts
        FROM fact JOIN link ON link.record = fact.record AND link.role = 'hubs'
        WHERE {} GROUP BY fact.kind, fact.theme, link.target
    )
    SELECT kind, theme, hub, facts FROM covered WHERE EXISTS (
        SELECT 1 FROM json_each(?) AS asked WHERE NOT EXISTS (
            SELECT 1 FROM covered AS own
            WHERE own.kind = covered.kind AND own.theme = covered.theme AND own.hub = asked.value))
"""
_MEASURE_GAPS = f"""
    WITH prescribed AS (
        SELECT DISTINCT record.no, link.target AS hub, json_extract(record.data, '$.actor') IS NULL AS no_actor,
               json_extract(record.data, '$.deadline') IS NULL AS no_deadline
        FROM {FACT_TABLES} LEFT JOIN link ON link.record = fact.record AND link.role = 'hubs' WHERE {{}}
    )
    SELECT hub, count(*), sum(no_actor), sum(no_deadline), sum(no_actor AND no_deadline) FROM prescribed GROUP BY hub
"""
_REPEATED = f"""
    WITH prescribed AS (
        SELECT record.id, fact.theme, lower(json_extract(record.data, '$.label.en')) AS name, link.target AS hub
        FROM {FACT_TABLES} JOIN link ON link.record = fact.record AND link.role = 'hubs' WHERE {{}}
    )
    SELECT theme, json_group_array(DISTINCT hub), json_group_array(DISTINCT id) FROM prescribed
    GROUP BY theme, name
    HAVING count(DISTINCT hub) > 1 AND max(hub IN (SELECT value FROM json_each(?)))
"""
