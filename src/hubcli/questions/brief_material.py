"""What there is to tell in a brief is found in the base and put in order, the weightiest first."""

from collections.abc import Iterable, Iterator, Sequence

from hubcli.base.compiled.filters import (
    IN_RECORDS,
    NO_FACT,
    Condition,
    Scope,
    about_all,
    about_any,
    all_of,
    linked,
    negated,
)
from hubcli.base.compiled.store import Store
from hubcli.messages import say
from hubcli.model.facts import BaseFact, Challenge, Measure, Metric, Milestone, Modality
from hubcli.model.text import Text
from hubcli.model.vocabulary import Group, Hub, Level
from hubcli.questions.brief_figures import figure_rows
from hubcli.questions.brief_records import Candidate, Holder, Material, Prescribed
from hubcli.questions.brief_themes import by_theme, top_theme
from hubcli.questions.challenges import measures_for
from hubcli.questions.disputes import Conflict, disputes
from hubcli.questions.weight import heaviest, weigh

MOST_DISAGREEMENTS = 3


def material_of(store: Store, hubs: Sequence[Hub], scope: Scope) -> Material:
    """Everything that a brief on these hubs could tell, within the scope."""
    parts = list(_parts(store, hubs))
    found = [list(store.facts_of(Challenge, *scope.condition(where))) for *_, where in parts]
    top = top_theme(store, [facts for facts, part in zip(found, parts, strict=True) if part[3]])
    metrics = list(store.facts_of(Metric, *scope.condition(about_any(hub.id for hub in hubs), IN_RECORDS)))
    used: set[str] = set()
    holders: list[Holder] = []
    for (name, of, group, is_own, _), facts in zip(parts, found, strict=True):
        first = {theme: theme == top for theme in store.themes} if is_own else _not_in(holders, store.themes)
        themes = by_theme(store, facts, hubs=of, metrics=metrics, first=first, used=used)
        holders.append(Holder(name, of, group, is_own, themes))
    told = [candidate for holder in holders for candidate in holder.candidates]
    figures = figure_rows(store, hubs, scope, [candidate.fact.theme for candidate in told])
    return Material(
        tuple(hubs),
        tuple(holder for holder in holders if holder.is_own),
        tuple(holder for holder in holders if not holder.is_own and holder.themes),
        top,
        figures,
        _disagreements(store, told, metrics, hubs),
        _prescribed(store, holders),
        _aim(store, hubs, scope),
        store.themes,
        store.sources,
    )


def _not_in(holders: Iterable[Holder], themes: Iterable[str]) -> dict[str, bool]:
    """The themes, and whether no challenge of these hubs is on them."""
    return {theme: not any(theme in holder.themes for holder in holders) for theme in themes}


_Part = tuple[Text, tuple[str, ...], Group | None, bool, Condition]


def _parts(store: Store, hubs: Sequence[Hub]) -> Iterator[_Part]:
    """Each hub, each group with one of them, and all at once; no fact is under two of the conditions."""
    ids = tuple(hub.id for hub in hubs)
    groups = [group for group in store.groups.values() if not set(ids).isdisjoint(group.hubs)]
    in_group = linked("group", tuple(group.id for group in groups))
    not_in_group = negated(in_group) if in_group else None
    whole = ids if len(ids) > 1 else tuple(store.hubs)
    together: Condition = about_all(whole) if len(whole) > 1 else NO_FACT
    for hub in hubs:
        yield hub_name(store, hub), (hub.id,), None, True, all_of(about_all([hub.id]), negated(together), not_in_group)
    for at, group in enumerate(groups):
        before = linked("group", tuple(other.id for other in groups[:at]))
        not_before = negated(before) if before else None
        yield group.name, group.hubs, group, False, all_of(linked("group", (group.id,)), not_before)
    yield _all_hubs(len(whole)), whole, None, False, all_of(together, not_in_group)


def hub_name(store: Store, hub: Hub) -> Text:
    """A hub's short name inside a sentence, in English with its article."""
    whole = (place for place in store.places.values() if place.level is Level.HUB and place.hub == hub.id)
    article = next((place.article for place in whole if place.article), None)
    return hub.short_name.but(en=f"{article} {hub.short_name.en}") if article else hub.short_name


def _all_hubs(count: int) -> Text:
    key = "brief.both_hubs" if count == 2 else "brief.all_hubs"
    return Text(en=say(key, "en"), zh=say(key, "zh"))


def _disagreements(
    store: Store, told: Sequence[Candidate], metrics: Sequence[BaseFact], hubs: Sequence[Hub]
) -> tuple[Conflict, ...]:
    """The disagreements that matter most, of each hub one before a second of any."""
    ids = {hub.id for hub in hubs}
    concerned = [*(candidate.fact for candidate in told), *metrics]
    found = [one for one in disputes(store, concerned) if _matters(one, ids)]
    weights = weigh(store, [one.facts for one in found])
    points = {candidate.fact.id: candidate.weight.points for candidate in told}

    def rank(at: int) -> tuple[bool, bool, int, int]:
        one = found[at]
        is_error = one.computed or one.cause == "error"
        heaviest = max(points.get(fact.id, 0) for fact in one.facts)
        return not is_error, not _own_hubs(one), -heaviest, -weights[at].sources

    chosen: list[Conflict] = []
    ranked = [found[at] for at in sorted(range(len(found)), key=rank)]
    while ranked and len(chosen) < MOST_DISAGREEMENTS:
        covered = {hub for one in chosen for hub in _own_hubs(one)}
        chosen.append(min(ranked, key=lambda one: bool(covered & _own_hubs(one))))
        ranked.remove(chosen[-1])
    return tuple(chosen)


def _matters(conflict: Conflict, hubs: set[str]) -> bool:
    """Whether it is a major one without a known harmless cause, and about none but these hubs."""
    if conflict.tension:
        return conflict.tension.weight != "minor" and _own_hubs(conflict) <= hubs
    return conflict.cause is None and _own_hubs(conflict) <= hubs


def _own_hubs(conflict: Conflict) -> set[str]:
    return {fact.hubs[0] for fact in conflict.facts if len(fact.hubs) == 1}


def _prescribed(store: Store, holders: Iterable[Holder]) -> Prescribed:
    """What the measures prescribed for these hubs against their challenges say of who is to act, and by when."""
    found: dict[str, Measure] = {}
    for holder in holders:
        answering = measures_for(store, [candidate.fact.id for candidate in holder.candidates])
        for measure in (one for several in answering.values() for one in several):
            if measure.modality is Modality.PRESCRIBED and set(holder.hubs) <= set(measure.hubs):
                found[measure.id] = measure
    actors, deadlines = (sum(getattr(one, key) is not None for one in found.values()) for key in ("actor", "deadline"))
    return Prescribed(len(found), actors, deadlines)


def _aim(store: Store, hubs: Sequence[Hub], scope: Scope) -> Milestone | None:
    """The headline plan with a date that is for all of these hubs."""
    ids = {hub.id for hub in hubs}
    found = store.facts_of(Milestone, *scope.condition(about_any(ids)))
    planned = (one for one in found if one.modality is Modality.PLANNED and one.headline)
    return next((one for one in heaviest(store, planned) if ids <= set(one.hubs)), None)
