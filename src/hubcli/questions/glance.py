"""A comparison at a glance: for each theme and hub the two weightiest facts, and the number of the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_any
from hubcli.base.compiled.groups import names_in
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Fact, Kind, Metric
from hubcli.model.vocabulary import Theme
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.weight import weigh

SHOWN = 2
"""The number of facts on a theme that are shown for a hub."""
WEIGHED = 6
"""Where a hub has no headline fact on a theme, this many of its facts, the first by id, are weighed."""


WHOLE = ("own", "stand_in", "sum", None)
"""Figures of whole hubs come first, and published ones before sums."""


class GlanceRow(NamedTuple):
    """What is shown on one theme."""

    theme: Theme
    cells: dict[str, tuple[Fact, ...]]
    """For each hub its weightiest facts: headline facts, or others where it has none."""
    weighty: tuple[str, ...]
    """The hubs that have headline facts on it, or that have none on any theme but some fact on this one."""
    weight: int
    """The points of what is shown."""
    others: dict[str, int]
    """For each hub the number of its other facts on the theme, if there are any."""


def glance_rows(
    store: Store, hubs: Sequence[str], scope: Scope, headlines: Iterable[Fact], apart: Condition
) -> tuple[GlanceRow, ...]:
    """The themes on which a hub has headline facts, and every theme of a hub that has no headline fact at all."""
    scope = scope._replace(kinds=tuple(kind for kind in scope.kinds if kind is not Kind.METRIC), headline=False)
    if not scope.kinds:
        return ()
    cells: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in headlines:
        for hub in fact.hubs if not isinstance(fact, Metric) else ():
            cells[fact.theme, hub].append(fact)
    counts = _counts(store, scope, apart)
    unmarked = [hub for hub in hubs if not any(hub == other for _, other in cells)]
    weighty = {
        theme: tuple(hub for hub in hubs if cells.get((theme, hub)) or (hub in unmarked and counts[theme, hub]))
        for theme in store.themes
    }
    unmarked_in = {
        (theme, hub): _unmarked(store, hub, scope._replace(themes=(theme,)), apart)
        for theme in store.themes
        for hub in (hubs if weighty[theme] else ())
        if counts[theme, hub] and (theme, hub) not in cells
    }
    loaded = store.numbered(no for found in unmarked_in.values() for no in found)
    cells |= {key: list(islice(loaded, len(found))) for key, found in unmarked_in.items()}
    facts = _distinct(cells.values())
    points = {
        fact.id: weight.points for fact, weight in zip(facts, weigh(store, [[fact] for fact in facts]), strict=True)
    }
    weighed = {key: sorted(cell, key=lambda fact: (not fact.headline, -points[fact.id])) for key, cell in cells.items()}
    return tuple(
        _row(theme, weighty[theme.id], {hub: weighed.get((theme.id, hub), []) for hub in hubs}, points, counts)
        for theme in store.themes.values()
        if weighty[theme.id]
    )


def best(figures: Sequence[JudgedFigure]) -> JudgedFigure:
    """The figure to show of several: one that compares, of the whole hub, the best."""
    from hubcli.model.bounds import magnitude  # an answer as it is shows all of them

    sign = 1 if figures[0].measured.direction == "less" else -1
    return min(
        figures,
        key=lambda figure: (len(figure.differences), WHOLE.index(figure.whole), sign * magnitude(figure.fact)),
    )


def _row(
    theme: Theme,
    weighty: tuple[str, ...],
    cells: Mapping[str, Sequence[Fact]],
    points: Mapping[str, int],
    counts: Mapping[tuple[str, str], int],
) -> GlanceRow:
    shown = {hub: tuple(cell[:SHOWN]) for hub, cell in cells.items()}
    weight = sum(points[fact.id] for fact in _distinct(shown.values()))
    others = {hub: counts.get((theme.id, hub), 0) - len(facts) for hub, facts in shown.items()}
    return GlanceRow(theme, shown, weighty, weight, {hub: count for hub, count in others.items() if count > 0})


def _distinct(cells: Iterable[Iterable[Fact]]) -> list[Fact]:
    return list({fact.id: fact for cell in cells for fact in cell}.values())


def _counts(store: Store, scope: Scope, apart: Condition) -> Counter[tuple[str, str]]:
    """The number of facts by theme and hub."""
    where, parameters = scope.condition(apart)
    counts: Counter[tuple[str, str]] = Counter()
    for theme, about, count in store.connection.execute(_COUNTED.format(where), parameters):
        for hub in names_in(about):
            counts[theme, hub] += count
    return counts


def _unmarked(store: Store, hub: str, scope: Scope, apart: Condition) -> list[int]:
    """The numbers of facts of a hub, without those that are not to be shown."""
    where, parameters = scope.condition(about_any([hub]), apart, ("fact.headline = 0", ()))
    return [no for (no,) in store.connection.execute(_UNMARKED.format(where), (*parameters, WEIGHED))]


# In the order of the index, which needs no sorting.
_COUNTED = "SELECT theme, hubs, count(*) FROM fact WHERE {} GROUP BY kind, headline, hubs, theme"
_UNMARKED = """
    SELECT record.no FROM (SELECT fact.record FROM fact WHERE {} ORDER BY fact.id LIMIT ?) AS found
    JOIN record ON record.no = found.record
    WHERE record.data ->> '$.headline' IS NOT 0 ORDER BY record.id
"""
