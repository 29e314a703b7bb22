"""Figures that are set side by side as bars, and the words that say what a bar chart shows."""

from collections.abc import Iterable

from hubcli.chart import Stripe, Stripes
from hubcli.messages import say
from hubcli.model.bounds import magnitude
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.questions.comparability import JudgedFigure


def stripe(figure: JudgedFigure, text: str, name: str, about: str, colour: int) -> Stripe:
    """The bar of a figure, which is written as `text`."""
    return Stripe(name, about, magnitude(figure.fact), text, colour, not figure.differences)


def stripes(title: str, found: Iterable[Stripe], unit: Unit) -> Stripes:
    """Bars of figures of one unit."""
    return Stripes(title, tuple(found), ranked=unit == Unit.RANK)


def bar_notes(plots: Iterable[Stripes], lang: Lang) -> tuple[str, ...]:
    """How to read the outlines and the marks of ranks, where there are any."""
    shown = tuple(plots)
    notes = []
    if any(not each.comparable for plot in shown for each in plot.stripes):
        notes.append(say("charts.outlines", lang))
    if any(plot.ranked for plot in shown):
        notes.append(say("charts.ranks", lang))
    if len(shown) > 1:
        notes.append(say("charts.own_scale", lang))
    return tuple(notes)


def described(title: str, plots: Iterable[Stripes], notes: Iterable[str], lang: Lang) -> str:
    """Every bar with its value, in sentences, then the notes."""
    told = [_said(plot.title, each, lang) for plot in plots for each in plot.stripes]
    return say("charts.sentence_join", lang).join([say("charts.of_bars", lang, title), *told, *notes])


def _said(title: str, each: Stripe, lang: Lang) -> str:
    name = say("clause_join", lang).join([title, each.name]) if title else each.name
    value = say("series.in_brackets", lang, each.text, each.about) if each.about else each.text
    return say("charts.line", lang, name, value)
