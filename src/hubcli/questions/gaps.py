"""What is missing: challenges without a measure, measures without a challenge, themes that one hub has no facts on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import ClassVar, NamedTuple, cast

from hubcli.base.compiled.filters import (
    UNANSWERED,
    UNPROMPTED,
    Condition,
    Scope,
    about_named,
    check_names,
    find_hubs,
)
from hubcli.base.compiled.groups import names_in
from hubcli.base.compiled.repeated import RepeatedMeasure, first_repeated_measures, repeated_measures
from hubcli.base.compiled.store import Store, sorts_of_facts
from hubcli.model.facts import Challenge, Kind, Measure, kind_of
from hubcli.model.vocabulary import Hub, Source, Theme
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.headlines import F, headlines
from hubcli.questions.streamed import StreamedFacts, listed
from hubcli.questions.views import first_as_written, sources_of


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
    """One measure, by theme and name, that is prescribed for more than one hub."""

    theme: str
    hubs: tuple[str, ...]
    measures: tuple[Measure, ...]
    """The facts that say so; one if a single source says it of all."""


@dataclass(frozen=True)
class Gaps(Answer):
    """What is missing, as far as the sources go."""

    schema: ClassVar[str] = "hubcli/gaps/1"
    hubs: tuple[str, ...]
    unanswered: Sequence[Challenge]
    """The challenges that no measure addresses."""
    unprompted: Sequence[Measure]
    """The measures that address no recorded challenge."""
    silent: tuple[UncoveredTheme, ...]
    unsaid: tuple[MeasureGaps, ...]
    repeated: Sequence[Repeated]
    names: dict[str, Hub]
    themes: dict[str, Theme]
    sources: tuple[Source, ...]
    """The sources that these facts rest on."""
    every: bool = False
    """Whether ids and counts are shown in every format."""


def gaps(
    store: Store,
    *,
    hub_names: Iterable[str],
    scope: Scope,
    limit: int | None = None,
    every: bool = False,
    streamed: bool = False,
) -> Gaps:
    """What is missing for the named hubs; if none is named, for all, and for what names no hub.

    A fact about all hubs counts for each. Filters choose the facts that are looked at; whether a challenge is answered
    depends on the whole base. If headline facts are asked for, other challenges and measures are only counted.
    """
    check_names(store, scope)
    named = tuple(hub_names)
    hubs = tuple(hub.id for hub in find_hubs(store, named))
    about = about_named(store, named)
    left = {}

    def first(name: str, model: type[F], condition: Condition) -> Sequence[F]:
        if scope.headline:
            found, left[name] = headlines(store, model, limit, scope, about, condition)
            return tuple(found)
        numbers, left[name] = first_as_written(store, kind_of(model), limit, *scope.condition(about, condition))
        return listed(numbers, partial(store.loaded_as, model), streamed=streamed, of=StreamedFacts)

    unanswered = first("unanswered", Challenge, UNANSWERED)
    unprompted = first("unprompted", Measure, UNPROMPTED)
    groups, left["repeated"] = _repeated(store, limit, scope, hubs)
    repeated = listed(groups, partial(_loaded, store), streamed=streamed, of=StreamedFacts)
    shown = chain(unanswered, unprompted, (measure for item in repeated for measure in item.measures))
    of_any = scope._replace(headline=False)
    found = Gaps(
        hubs,
        unanswered,
        unprompted,
        _uncovered_themes(store, of_any, hubs),
        _measure_gaps(store, of_any, (*hubs, *([] if named else [None]))),
        repeated,
        store.hubs,
        store.themes,
        sources_of(store, shown),
        every,
        left=left,
    )
    return shortened(found, limit, "silent")


_MEASURES: Condition = ("fact.kind = 'measure'", ())


def _uncovered_themes(store: Store, scope: Scope, hubs: tuple[str, ...]) -> tuple[UncoveredTheme, ...]:
    where, parameters = scope.condition(("fact.kind IN ('challenge', 'measure')", ()))
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    sql = _COVERED.format(sorts_of_facts(where), where)
    for kind, theme, about, count in store.connection.execute(sql, parameters):
        counts[kind, theme].update(dict.fromkeys(names_in(about), count))
    return tuple(
        UncoveredTheme(theme, kind, tuple(hub for hub in hubs if hub not in covered), _in_order(store, covered))
        for kind in (Kind.CHALLENGE, Kind.MEASURE)
        for theme in store.themes
        if (covered := counts[kind, theme]) and not covered.keys() >= set(hubs)
    )


def _measure_gaps(store: Store, scope: Scope, hubs: tuple[str | None, ...]) -> tuple[MeasureGaps, ...]:
    where, parameters = scope.condition(_MEASURES)
    found: dict[str | None, Counter[str]] = defaultdict(Counter)
    sql = _MEASURE_GAPS.format(sorts_of_facts(where), where)
    for about, has_actor, has_deadline, count in store.connection.execute(sql, parameters):
        missing = {"no_actor": not has_actor, "no_deadline": not has_deadline}
        missing |= {"measures": True, "neither": all(missing.values())}
        for hub in (*names_in(about),) or (None,):
            found[hub].update({key: count for key, is_missing in missing.items() if is_missing})
    keys = MeasureGaps._fields[1:]
    return tuple(MeasureGaps(hub, *(found[hub][key] for key in keys)) for hub in hubs if hub in found)


def _repeated(
    store: Store, limit: int | None, scope: Scope, hubs: tuple[str, ...]
) -> tuple[list[RepeatedMeasure], int]:
    if scope._replace(themes=()) == Scope():
        return first_repeated_measures(store, limit, themes=scope.themes, hubs=hubs)
    found = [each for each in repeated_measures(store, scope.condition()) if not set(hubs).isdisjoint(each.hubs)]
    shown = found[:limit]
    return shown, len(found) - len(shown)


def _loaded(store: Store, shown: Sequence[RepeatedMeasure]) -> tuple[Repeated, ...]:
    loaded = store.numbered(number for group in shown for number in group.measures)
    return tuple(
        Repeated(group.theme, group.hubs, tuple(cast(Iterator[Measure], islice(loaded, len(group.measures)))))
        for group in shown
    )


def _in_order(store: Store, hubs: Mapping[str, int]) -> dict[str, int]:
    return {hub: hubs[hub] for hub in store.hubs if hub in hubs}


_COVERED = "SELECT kind, theme, hubs, sum(number) FROM {0} AS fact WHERE {1} GROUP BY kind, theme, hubs"
_MEASURE_GAPS = """
    SELECT hubs, has_actor, has_deadline, sum(number) FROM {0} AS fact WHERE {1}
    GROUP BY hubs, has_actor, has_deadline
"""
