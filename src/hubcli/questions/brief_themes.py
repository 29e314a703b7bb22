"""The challenges of a hub by theme: what weighs most, which challenge stands for a theme, which measure to name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    measures = _measures(store, found, hubs)
    figures = _figures(found, metrics)
    weights = weigh(store, [[fact, *figures.get(fact.id, ())] for fact in found])
    weight_of = {fact.id: weight for fact, weight in zip(found, weights, strict=True)}
    on_themes = {theme: facts for theme in store.themes if (facts := _on(theme, found))}
    order = sorted(on_themes, key=lambda theme: (not first[theme], -_points(store, on_themes[theme])))
    told: dict[str, tuple[Candidate, ...]] = {}
    for theme in order:
        candidates: list[Candidate] = []
        for fact in _most_telling_first(store, on_themes[theme]):
            measure = _measure(measures[fact.id], used, candidates)
            used.update([measure.id] if measure else [])
            candidates.append(Candidate(fact, figures.get(fact.id, ()), measure, weight_of[fact.id]))
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
    told: list[Challenge] = []
    said: list[frozenset[str]] = []
    for fact in (first, *others):
        words = frozenset(fact.statement.en.casefold().split())
        if not any(_repeats(words, other) for other in said):
            told.append(fact)
            said.append(words)
    return told


def _repeats(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether three in four words of the shorter statement are in the other."""
    return 4 * len(words & others) > 3 * min(len(words), len(others))


def _measures(store: Store, found: Sequence[Challenge], hubs: Sequence[str]) -> dict[str, list[Measure]]:
    """The measures for these hubs against each challenge, the heaviest first."""
    answering = measures_for(store, [fact.id for fact in found])
    every = [*{one.id: one for several in answering.values() for one in several}.values()]
    weights = weigh(store, [[one] for one in every])
    rank = {one.id: (not one.headline, -weight.points) for one, weight in zip(every, weights, strict=True)}
    return {
        id_: sorted((one for one in several if set(hubs) <= set(one.hubs)), key=lambda one: rank[one.id])
        for id_, several in answering.items()
    }


def _measure(measures: Sequence[Measure], used: set[str], before: Sequence[Candidate]) -> Measure | None:
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

    return min(measures, key=rank, default=None)


def _figures(found: Sequence[Challenge], metrics: Iterable[Metric]) -> dict[str, tuple[Metric, ...]]:
    """For a challenge the figure that the same passage gives on the same theme, each figure once."""
    at_passage: dict[_About, list[int]] = {}
    for at, fact in enumerate(found):
        for about in _about(fact):
            at_passage.setdefault(about, []).append(at)
    figures: dict[str, tuple[Metric, ...]] = {}
    for metric in metrics:
        if FOOTINGS[metric.modality] is Footing.OUTCOME:
            beside = sorted({at for about in _about(metric) for at in at_passage.get(about, ())})
            ids = (found[at].id for at in beside)
            if id_ := next((id_ for id_ in ids if id_ not in figures), None):
                figures[id_] = (metric,)
    return figures


_About = tuple[str, tuple[str, ...], str, int]


def _about(fact: BaseFact) -> Iterator[_About]:
    """The theme and the hubs of a fact, with each of its passages."""
    return ((fact.theme, fact.hubs, piece.source, piece.passage) for piece in fact.evidence)


_BETTER = ("become", "enhance", "improve", "make good", "make up", "promote", "raise", "strengthen")
"""How a measure begins that only wants things to be better than they are."""
