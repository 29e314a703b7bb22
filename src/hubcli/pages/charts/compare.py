"""The figures of a comparison as a chart: a plot for each indicator, each with its own unit and scale."""

from collections.abc import Iterator

from hubcli.chart import Chart, Stripe
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.pages.charts.bars import bar_notes, described, stripe, stripes
from hubcli.pages.charts.sources import source_line
from hubcli.pages.comparability import figure_about
from hubcli.pages.compare import indicator_text
from hubcli.pages.glance import in_short
from hubcli.pages.plain import listed
from hubcli.questions.comparability import JudgedFigure, judge
from hubcli.questions.compare import Comparison
from hubcli.questions.compare_figures import FigureRow
from hubcli.questions.views import MetricView


def charts(answer: Comparison, lang: Lang) -> tuple[Chart, ...]:
    """One chart of the indicators for which two or more hubs have a figure; none if there is no such indicator."""
    rows = [row for row in answer.figures if sum(map(bool, _cells(row).values())) > 1]
    if not rows:
        return ()
    plots = tuple(stripes(_title(row, lang), _bars(row, answer, lang), row.indicator.unit) for row in rows)
    title = say("charts.compared", lang, listed((hub.short_name[lang] for hub in answer.hubs), lang))
    facts = [figure.fact for row in rows for cell in _cells(row).values() for figure in cell]
    notes = bar_notes(plots, lang)
    source = source_line(facts, answer.sources, lang)
    return (Chart(title, "", plots, notes, source, described(title, plots, notes, lang)),)


def _cells(row: FigureRow) -> dict[str, tuple[JudgedFigure, ...]]:
    """The figures by hub, each with how it differs from all of them; where a hub has no headline figure another."""
    if not row.instead:
        return row.cells
    cells = row.cells | {hub: (figure,) for hub, figure in row.instead.items()}
    shown = [figure for cell in cells.values() for figure in cell]
    judged = iter(judge([MetricView(one.fact, one.perimeter, one.measured, one.whole) for one in shown]))
    return {hub: tuple(next(judged) for _ in cell) for hub, cell in cells.items()}


def _title(row: FigureRow, lang: Lang) -> str:
    """The indicator, and the period if all figures have the same."""
    period = _period(row)
    name = indicator_text(row, lang)
    return say("clause_join", lang).join([name, write_period(period, lang)]) if period else name


def _period(row: FigureRow) -> Period | None:
    periods = {figure.fact.period for cell in _cells(row).values() for figure in cell}
    return periods.pop() if len(periods) == 1 else None


def _bars(row: FigureRow, answer: Comparison, lang: Lang) -> Iterator[Stripe]:
    shared = _period(row)
    cells = _cells(row)
    texts = iter(in_short([figure for hub in answer.hubs for figure in cells[hub.id]], lang))
    for number, hub in enumerate(answer.hubs):
        name = hub.short_name[lang]
        for figure in cells[hub.id]:
            yield stripe(figure, next(texts), name, figure_about(figure, lang, hub=name, period=shared), number)
