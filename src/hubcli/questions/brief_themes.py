"""The challenges of a hub by theme: what weighs most, which challenge stands for a theme, which measure to name."""

from collections.abc import Iterable, Mapping, Sequence

from hubcli.base.compiled.store import Store
from hubcli.model.facts import BaseFact, Challenge, Measure, Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.questions.brief_records import Candidate
from hubcli.questions.challenges import measures_for
from hubcli.questions.weight import heaviest, weigh


def top_theme(store: Store, found: Sequence[Sequence[Challenge]]) -> str | None:
    """The theme that weighs most of those on which each hub has challenges; None if there is none."""
    on_all = [theme for theme in store.themes if all(_on(theme, facts) for facts in found)]
    weights = {theme: sum(_points(store, _on(theme, facts)) for facts in found) for theme in on_all}
    return max(on_all, key=lambda theme: weights[theme], default=None)


def by_theme(
    store: Store,
    found: Sequence[Challenge],
    *,
    hubs: Sequence[str],
    metrics: Iterable[Metric],
    first: Mapping[str, bool],
    used: set[str],
) -> dict[str, tuple[Candidate, ...]]:
    """The challenges by theme, some themes `first`; a measure in `used` is named again only if there is no other."""
    measures = {
        id_: [measure for measure in answering if set(hubs) <= set(measure.hubs)]
        for id_, answering in measures_for(store, [fact.id for fact in found]).items()
    }
    figures = _figures(found, metrics)
    on_themes = {theme: facts for theme in store.themes if (facts := _on(theme, found))}
    order = sorted(on_themes, key=lambda theme: (not first[theme], -_points(store, on_themes[theme])))
    told: dict[str, tuple[Candidate, ...]] = {}
    for theme in order:
        candidates: list[Candidate] = []
        for fact in _most_telling_first(store, on_themes[theme]):
            measure = _measure(store, fact, measures[fact.id], used, candidates)
            used.update([measure.id] if measure else [])
            own = figures.get(fact.id, ())
            candidates.append(Candidate(fact, own, measure, weigh(store, [[fact, *own]])[0]))
        told[theme] = tuple(candidates)
    return told


def _on(theme: str, facts: Iterable[Challenge]) -> list[Challenge]:
    return [fact for fact in facts if fact.theme == theme]


def _points(store: Store, facts: Sequence[BaseFact]) -> int:
    return weigh(store, [facts])[0].points


def _most_telling_first(store: Store, facts: Sequence[Challenge]) -> list[Challenge]:
    """The heaviest, then those of other sources, then the rest, without those that nearly repeat another."""
    first, *others = heaviest(store, facts)
    own = {evidence.source for evidence in first.evidence}
    others.sort(key=lambda fact: not {evidence.source for evidence in fact.evidence}.isdisjoint(own))
    told = [first]
    for fact in others:
        if not any(_repeats(fact, other) for other in told):
            told.append(fact)
    return told


def _repeats(one: Challenge, other: Challenge) -> bool:
    """Whether three in four words of the shorter statement are in the other."""
    words, others = ({*fact.statement.en.casefold().split()} for fact in (one, other))
    return 4 * len(words & others) > 3 * min(len(words), len(others))


def _measure(
    store: Store, fact: Challenge, measures: Sequence[Measure], used: set[str], before: Sequence[Candidate]
) -> Measure | None:
    """The measure to name: one just named on the theme, else the most telling one that was not named elsewhere.

    One that says who is to act tells more than another, one for these hubs alone more than one for others, too, and
    one that names something to do more than one that wants things to be better.
    """
    just_named = before[-1].measure if before else None
    if just_named in measures:
        return just_named

    def rank(measure: Measure) -> tuple[bool, bool, int, bool]:
        says_more = bool(measure.actor or measure.deadline)
        wants_better = measure.label.en.casefold().startswith(_BETTER)
        return measure.id in used, not says_more, len(measure.hubs), wants_better

    return min(heaviest(store, measures), key=rank, default=None)


def _figures(found: Iterable[Challenge], metrics: Iterable[Metric]) -> dict[str, tuple[Metric, ...]]:
    """For a challenge the figure that the same passage gives on the same theme, each figure once."""
    figures: dict[str, tuple[Metric, ...]] = {}
    for metric in metrics:
        for fact in found:
            if fact.id not in figures and _belongs(metric, fact):
                figures[fact.id] = (metric,)
                break
    return figures


def _belongs(metric: Metric, fact: Challenge) -> bool:
    passages = {(evidence.source, evidence.passage) for evidence in fact.evidence}
    return (
        metric.theme == fact.theme
        and metric.hubs == fact.hubs
        and FOOTINGS[metric.modality] is Footing.OUTCOME
        and any((evidence.source, evidence.passage) in passages for evidence in metric.evidence)
    )


_BETTER = ("become", "enhance", "improve", "make good", "make up", "promote", "raise", "strengthen")
"""How a measure begins that only wants things to be better than they are."""
