"""Facts about some hubs go in; their figures come out side by side, a row for each indicator."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, about_any, measuring
from hubcli.base.compiled.groups import names_in
from hubcli.base.compiled.store import Store, of_all_facts
from hubcli.model.facts import Fact, Kind
from hubcli.model.vocabulary import Indicator
from hubcli.questions.comparability import JudgedFigure, comparable, judge
from hubcli.questions.sums import sums
from hubcli.questions.views import MetricView, metric_views


class FigureRow(NamedTuple):
    """The figures on one indicator, by hub, each with how it differs from most of them."""

    indicator: Indicator
    cells: dict[str, tuple[JudgedFigure, ...]]
    comparable: bool
    """Whether none of them differs."""
    unshown: dict[str, int]
    """For each hub whose cell is empty only for lack of headline facts: the number of figures that `--all` shows."""
    instead: dict[str, JudgedFigure]
    """For these hubs, the one of these figures that compares best, where any hub has a figure."""

    @property
    def hubs_shown(self) -> int:
        """The number of hubs that have a figure."""
        return sum(map(bool, self.cells.values()))


def figure_rows(
    store: Store, hubs: Sequence[str], scope: Scope, facts: Iterable[Fact], apart: Condition
) -> tuple[FigureRow, ...]:
    """A row for each indicator of the facts or of published figures, those with the most hubs first."""
    figures: dict[str, list[MetricView]] = defaultdict(list)
    for figure in metric_views(store, facts):
        figures[figure.measured.id].append(figure)
    published = _published(store, hubs, scope)
    any_kind = scope._replace(kinds=())
    judged = {
        id_: published.get(id_) or with_sums(store, figures[id_])
        for id_ in store.indicators
        if id_ in figures or id_ in published
    }
    rows = [row_of(store.indicators[id_], found, hubs) for id_, found in judged.items()]
    counts = _count_unshown(store, [row.indicator.id for row in rows if row.hubs_shown < len(hubs)], any_kind, apart)
    for place, row in enumerate(rows):
        id_ = row.indicator.id
        unshown = {hub: count for hub, cell in row.cells.items() if not cell and (count := counts[id_, hub])}
        found = {hub: _instead(store, hub, judged[id_], any_kind) for hub in unshown} if judged[id_] else {}
        rows[place] = row._replace(unshown=unshown, instead=found)
    rows.sort(key=lambda row: -row.hubs_shown)
    return tuple(rows)


def with_sums(store: Store, figures: Sequence[MetricView]) -> tuple[JudgedFigure, ...]:
    """The figures on one indicator and their sums, judged."""
    return judge([*figures, *sums(store, figures)])


def row_of(indicator: Indicator, judged: Sequence[JudgedFigure], hubs: Sequence[str]) -> FigureRow:
    """The row of an indicator, whose empty cells are not looked into."""
    cells = {hub: tuple(figure for figure in judged if hub in figure.fact.hubs) for hub in hubs}
    return FigureRow(indicator, cells, comparable(judged), {}, {})


def _count_unshown(store: Store, indicators: Sequence[str], scope: Scope, apart: Condition) -> Counter[tuple[str, str]]:
    """The number of figures that are not shown because they are not headline facts, by indicator and hub."""
    where, parameters = scope._replace(headline=False).condition(apart, ("fact.headline = 0", ()))
    counts: Counter[tuple[str, str]] = Counter()
    if scope.headline and indicators:
        rows = store.connection.execute(_UNSHOWN.format(where), (json.dumps(indicators), *parameters) * 2)
        for indicator, about, number in rows:
            counts.update(dict.fromkeys(((indicator, hub) for hub in names_in(about)), number))
    return counts


def _instead(store: Store, hub: str, others: Sequence[JudgedFigure], scope: Scope) -> JudgedFigure:
    """Of the figures of a hub that has no headline figure, that which differs least from the others."""
    indicator, period = others[0].measured, others[0].fact.period
    where, parameters = scope._replace(headline=False).condition(about_any([hub]), measuring(indicator))
    sql = of_all_facts(lambda facts: f"SELECT fact.record, fact.dated, fact.id FROM {facts} AS fact WHERE {where}")
    rows = store.connection.execute(f"SELECT record FROM ({sql}) {_LIKELY}", (*parameters, *parameters, period))
    views = metric_views(store, store.numbered(no for (no,) in rows))
    known = [MetricView(one.fact, one.perimeter, one.measured, one.whole) for one in others]
    judged = judge([*known, *views])[len(known) :]
    return min(judged, key=lambda figure: len(figure.differences))


def _published(store: Store, hubs: Sequence[str], scope: Scope) -> dict[str, tuple[JudgedFigure, ...]]:
    """For a default comparison, the published figures that compare, by indicator, where two or more hubs have one."""
    if not scope.headline or (scope.kinds and Kind.METRIC not in scope.kinds):
        return {}
    figures: dict[str, list[MetricView]] = defaultdict(list)
    of_period = (f"fact.record IN ({_OF_SHOWN_PERIODS})", ())
    where = scope._replace(headline=False, kinds=()).condition(about_any(hubs), of_period)
    for view in metric_views(store, store.facts(*where)):
        figures[view.fact.indicator].append(view)
    found: dict[str, tuple[JudgedFigure, ...]] = {}
    for indicator, views in figures.items():
        alike = tuple(figure for figure in with_sums(store, views) if not figure.differences)
        if len({hub for figure in alike for hub in figure.fact.hubs if hub in hubs}) > 1:
            found[indicator] = alike
    return found


_UNSHOWN = """
    SELECT metric.indicator, fact.hubs, count(*)
    FROM metric CROSS JOIN written AS fact ON fact.record = metric.record
    WHERE metric.indicator IN (SELECT value FROM json_each(?)) AND {0} GROUP BY 1, 2
    UNION ALL
    SELECT fact.indicator, fact.hubs, count(*) FROM observed AS fact
    WHERE fact.indicator IN (SELECT value FROM json_each(?)) AND {0} GROUP BY 1, 2
"""
# Those of the same period first, then the latest.
_LIKELY = "ORDER BY dated IS NOT ?, dated DESC, id LIMIT 12"
# Of several tables on one indicator, that whose period most hubs have a figure for; then the latest.
_OF_SHOWN_PERIODS = """
    SELECT figure.observation FROM table_series AS shown JOIN worded AS figure ON figure.series = shown.no
    WHERE figure.compared AND shown.file = (
        SELECT file FROM table_series WHERE indicator = shown.indicator ORDER BY hubs DESC, period DESC LIMIT 1)
"""
