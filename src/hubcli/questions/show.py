"""The record of any id, with everything linked to it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from hubcli.base.compiled.filters import (
    Condition,
    Scope,
    UnknownHubError,
    about_any,
    any_of,
    check_names,
    find_hubs,
    left_out,
    linked,
)
from hubcli.base.compiled.store import Store
from hubcli.errors import UnknownNameError
from hubcli.model.facts import Challenge, Collaboration, Fact, Kind, Measure, Metric
from hubcli.model.record import Record
from hubcli.model.review import SignOff
from hubcli.model.text import Text
from hubcli.model.vocabulary import Group, Hub, Indicator, Source, Term
from hubcli.questions.answer import Answer
from hubcli.questions.challenges import measures_for
from hubcli.questions.disputes import Conflict, disputes, sides
from hubcli.questions.hubs import HubSummary, summary
from hubcli.questions.measures import addressed
from hubcli.questions.sign_offs import ReviewCounts, counts_on, sign_offs
from hubcli.questions.views import MetricView, indicators_of, metric_views, sources_of


class Written(NamedTuple):
    """A place in a base."""

    file: str
    """As seen from the current folder."""
    line: int


@dataclass(frozen=True)
class HubProfile(Answer):
    """One hub, with its facts by kind."""

    schema: ClassVar[str] = "hubcli/show-hub/2"
    summary: HubSummary
    facts: dict[Kind, tuple[Fact, ...]]
    figures: tuple[MetricView, ...]
    disputes: tuple[Conflict, ...]
    reviews: ReviewCounts | None
    """How many of the facts were read; None if nobody has signed anything off."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures that they disagree with."""
    sources: tuple[Source, ...]
    left_out: int
    """The number of facts in scope that are not shown because they are not headline facts."""


@dataclass(frozen=True)
class FactView(Answer):
    """One fact, with its links both ways and where it is written."""

    schema: ClassVar[str] = "hubcli/show-fact/2"
    fact: Fact
    groups: tuple[Group, ...]
    """The groups that it names among its hubs."""
    figure: MetricView | None
    challenges: tuple[Challenge, ...]
    measures: tuple[Measure, ...]
    disputes: tuple[Conflict, ...]
    sign_offs: tuple[SignOff, ...]
    names: dict[str, Text]
    """The names of the hubs, places, theme and indicator that it refers to, by id."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures that it disagrees with."""
    sources: tuple[Source, ...]
    file: str
    line: int
    in_place_of: Written | None
    """Where the record is written that it overrides, in a base that this one extends."""


@dataclass(frozen=True)
class RecordView(Answer):
    """A group, source, place, theme, indicator or tension, with the facts that name it."""

    schema: ClassVar[str] = "hubcli/show-record/2"
    vocabulary: str
    record: Record
    facts: tuple[Fact, ...]
    disputes: tuple[Conflict, ...]
    reviews: ReviewCounts | None
    """How many of these facts were read; None if nobody has signed anything off."""
    names: dict[str, Text]
    """The names of the hubs and places that it refers to, by id."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures among these facts and those they disagree with."""
    sources: tuple[Source, ...]
    file: str
    line: int
    in_place_of: Written | None
    """Where the record is written that it overrides, in a base that this one extends."""


ROLES = {
    "group": ("group",),
    "source": ("evidence.source",),
    "place": ("place", "steps.place"),
    "theme": ("theme",),
    "indicator": ("indicator",),
}


def show(store: Store, *, word: str, scope: Scope) -> HubProfile | FactView | RecordView:
    """The record of an id, or of the name of a hub or place. Raises UnknownNameError with the nearest id.

    Headline facts are selected in a hub's profile only; in any other answer every fact is shown.
    """
    check_names(store, scope)
    id_ = meant(store, word)
    match vocabulary := store.vocabulary_of(id_):
        case "hub":
            return _profile(store, store.hubs[id_], scope)
        case "fact":
            return _fact(store, id_)
        case "tension":
            tension = store.tension(id_)
            return _resting(store, vocabulary, tension, [store.fact(id_) for id_ in tension.facts])
        case "term":
            term = store.terms[id_]
            facts = store.facts(*scope._replace(headline=False).condition(_having(term)))
            return _resting(store, vocabulary, term, facts)
        case _:
            naming = any_of(*(linked(role, (id_,)) for role in ROLES[vocabulary]))
            facts = store.facts(*scope._replace(headline=False).condition(naming))
            return _resting(store, vocabulary, store.record(vocabulary, id_), facts)


def meant(store: Store, word: str) -> str:
    """The id that a word is, or that it names in any case. Raises UnknownNameError."""
    with suppress(UnknownNameError):
        store.vocabulary_of(word)
        return word
    with suppress(UnknownHubError):
        return find_hubs(store, [word])[0].id
    for place in store.places.values():
        names = (place.id, place.name.en, place.name.zh, *place.aliases)
        if word.casefold() in map(str.casefold, names):
            return place.id
    for term in store.terms.values():
        if word.casefold() in map(str.casefold, (term.en, term.zh, *term.also, *term.avoid)):
            return term.id
    raise UnknownNameError("id_hub_or_place", word, store.ids(), list_with="hubcli search WORDS")


def _having(term: Term) -> Condition:
    """The facts whose label or statement has a term; the figures of tables are not looked through."""
    zh, en = (f"(data ->> '$.label.{lang}') || ' ' || (data ->> '$.statement.{lang}')" for lang in ("zh", "en"))
    has_it = f"CASE WHEN data LIKE '{{%' THEN instr({zh}, ?) OR instr(lower({en}), ?) END"
    return f"fact.record IN (SELECT no FROM record WHERE {has_it})", (term.zh, term.en.lower())


def _resting(store: Store, vocabulary: str, record: Any, facts: Iterable[Fact]) -> RecordView:
    shown = tuple(facts)
    disputed = tuple(conflict for conflict in disputes(store, shown) if conflict.computed or conflict.tension != record)
    every = [*shown, *sides(disputed)]
    counts = counts_on(store, [fact.id for fact in shown])
    names = _names(store, [getattr(record, "hub", None), getattr(record, "within", None), *getattr(record, "hubs", ())])
    about = vocabulary, record, shown, disputed, counts, names, indicators_of(store, every)
    return RecordView(*about, sources_of(store, every), *_written(store, record.id))


def _profile(store: Store, hub: Hub, scope: Scope) -> HubProfile:
    about = about_any([hub.id])
    facts: dict[Kind, list[Fact]] = {kind: [] for kind in Kind}
    for fact in store.facts(*scope.condition(about)):
        facts[fact.kind].append(fact)
    shown = [fact for found in facts.values() for fact in found]
    disputed = disputes(store, shown)
    return HubProfile(
        summary(store, hub),
        {kind: tuple(found) for kind, found in facts.items() if found},
        metric_views(store, facts[Kind.METRIC]),
        disputed,
        counts_on(store, [fact.id for fact in shown]),
        indicators_of(store, sides(disputed)),
        sources_of(store, [*shown, *sides(disputed)]),
        left_out(store, scope, about),
    )


def _fact(store: Store, id_: str) -> FactView:
    fact = store.fact(id_)
    disputed = disputes(store, [fact])
    challenges = tuple(addressed(store, [fact]).values()) if isinstance(fact, Measure) else ()
    measures = measures_for(store, [id_])[id_] if isinstance(fact, Challenge) else ()
    return FactView(
        fact,
        _groups_of(store, id_),
        next(iter(metric_views(store, [fact])), None),
        challenges,
        measures,
        disputed,
        sign_offs(store, {id_}).get(id_, ()),
        _names(store, _referred_to(fact)),
        indicators_of(store, sides(disputed)),
        sources_of(store, [fact, *challenges, *measures, *sides(disputed)]),
        *_written(store, id_),
    )


def _referred_to(fact: Fact) -> list[str | None]:
    """The ids of the hubs, places, theme and indicator that a fact names."""
    steps = [step.place for step in fact.steps] if isinstance(fact, Collaboration) else []
    return [*fact.hubs, fact.theme, fact.place, *steps, fact.indicator if isinstance(fact, Metric) else None]


def _names(store: Store, ids: Iterable[str | None]) -> dict[str, Text]:
    """What hubs, places, themes and indicators are called, by their ids."""
    called: dict[str, Text] = {}
    for id_ in filter(None, ids):
        if id_ in store.hubs:
            called[id_] = store.hubs[id_].short_name
        elif id_ in store.places:
            called[id_] = store.places[id_].name
        else:
            called[id_] = (store.themes.get(id_) or store.indicators[id_]).label
    return called


def _groups_of(store: Store, fact: str) -> tuple[Group, ...]:
    """The groups that a fact names among its hubs."""
    sql = """
        SELECT link.target FROM every_record AS record JOIN every_link AS link ON link.record = record.no
        WHERE record.id = ? AND link.role = 'group'
    """
    return tuple(store.groups[group] for (group,) in store.connection.execute(sql, (fact,)))


def _written(store: Store, id_: str) -> tuple[str, int, Written | None]:
    """Where a record is written, and where the one that it overrides is."""
    replaced = store.where_replaced(id_)
    return *store.where_written(id_), Written(*replaced) if replaced else None
