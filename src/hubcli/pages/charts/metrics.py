"""The figures on one indicator as a chart: a bar for each, in the order of the page."""

from hubcli.chart import Chart
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.pages.charts.bars import bar_notes, described, stripe, stripes
from hubcli.pages.charts.sources import source_line
from hubcli.pages.comparability import basis_text, differences_text
from hubcli.pages.metrics import shown_figures
from hubcli.pages.phrases import figure_text
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.metrics import Metrics
from hubcli.questions.metrics_overview import Indicators


def charts(answer: Metrics | Indicators, lang: Lang) -> tuple[Chart, ...]:
    """The chart of one indicator; none of the list of indicators or where there are no figures."""
    if isinstance(answer, Indicators) or not answer.basis:
        return ()
    shown = shown_figures(answer)
    texts = [figure_text(figure.fact, figure.measured, lang) for figure in shown]
    bars = [
        stripe(figure, text, figure.perimeter.name[lang], _about(figure, lang), 0)
        for figure, text in zip(shown, texts, strict=True)
    ]
    plots = (stripes("", bars, answer.indicator.unit),)
    title = answer.indicator.label[lang]
    notes = bar_notes(plots, lang)
    if others := len(answer.figures) - len(shown):
        notes = (*notes, say("charts.not_drawn", lang, others))
    return (
        Chart(
            title,
            basis_text(answer.basis, answer.indicator, lang),
            plots,
            notes,
            source_line([figure.fact for figure in shown], answer.sources, lang),
            described(title, plots, notes, lang),
            ranked=answer.indicator.unit == Unit.RANK,
        ),
    )


def _about(figure: JudgedFigure, lang: Lang) -> str:
    """How it is the figure of a hub, and how it differs."""
    whole = say(f"comparability.whole_{figure.whole}", lang) if figure.whole in ("sum", "stand_in") else None
    return say("part_join", lang).join(part for part in (whole, differences_text(figure, lang)) if part)
