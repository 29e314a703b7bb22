"""The figures of a brief: rows in which the hubs compare, those on the themes of its challenges first."""

from collections.abc import Iterable, Sequence

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Kind
from hubcli.model.vocabulary import Hub, Indicator
from hubcli.questions.brief_records import FigureRow
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.compare import compare
from hubcli.questions.compare_figures import FigureRow as ComparedRow

MOST_FIGURES = 6
MOST_ON_A_THEME = 2


def figure_rows(store: Store, hubs: Sequence[Hub], scope: Scope, themes: Sequence[str]) -> tuple[FigureRow, ...]:
    """The rows in which every hub has a figure, at most six; one hub is compared with all others of the base."""
    compared = [hub.id for hub in hubs] if len(hubs) > 1 else list(store.hubs)
    if len(compared) < 2:
        return ()
    in_scope = scope._replace(kinds=(Kind.METRIC,), headline=True)
    rows = compare(store, hub_names=compared, scope=in_scope).figures
    shown = [row for row in rows if all(row.cells.get(hub.id) for hub in hubs)]
    order = {theme: -themes.count(theme) for theme in themes}
    shown.sort(key=lambda row: (not row.comparable, order.get(_theme(row), 0)))
    found: list[FigureRow] = []
    counts: dict[str, int] = {}
    for row in shown:
        theme = _theme(row)
        counts[theme] = counts.get(theme, 0) + 1
        if counts[theme] <= MOST_ON_A_THEME:
            found.append(_row(row, hubs))
    return tuple(found[:MOST_FIGURES])


def _theme(row: ComparedRow) -> str:
    return next(figure.fact.theme for cell in row.cells.values() for figure in cell)


def _row(row: ComparedRow, hubs: Iterable[Hub]) -> FigureRow:
    cells = {hub.id: _for_one_place(row.cells[hub.id], row.indicator) for hub in hubs}
    periods = {figure.fact.period for cell in cells.values() for figure in cell}
    return FigureRow(row.indicator, next(iter(periods)) if len(periods) == 1 else None, cells)


def _for_one_place(figures: Sequence[JudgedFigure], indicator: Indicator) -> tuple[JudgedFigure, ...]:
    """The first figure, of ranks the best one of its year, and others for the same place and time, which contradict it.

    A hub with several places in a list stands in it as high as the best of them.
    """
    first = figures[0].fact
    if indicator.unit == "rank":
        of_its_year = (one.fact for one in figures if one.fact.period == first.period)
        first = min(of_its_year, key=lambda fact: float(fact.value))
    return tuple(one for one in figures if (one.fact.place, one.fact.period) == (first.place, first.period))
