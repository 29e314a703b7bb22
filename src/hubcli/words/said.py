"""What a fact says: its figures, each with the words right after it; the places that it is about, and its keywords."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hubcli.figures import Figure, figure_of_metric, same_figure
from hubcli.figures.figure import DATES
from hubcli.figures.patterns import regex
from hubcli.model.facts import Fact, Metric
from hubcli.model.text import HAN, Lang
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords, keywords
from hubcli.words.mentions import PlaceMentions, rank_words

Figures = Mapping[Lang, tuple[Figure, ...]]
"""The figures of a statement, as read in each language."""


class StatedFigure(NamedTuple):
    """A figure of a fact, once for both languages."""

    figure: Figure
    measured: bool
    """Whether it is the metric's value, not another figure of its statement."""
    head: Keywords
    """The words right after it, in both languages: what is counted."""


class Said(NamedTuple):
    """What a fact says."""

    figures: tuple[StatedFigure, ...]
    """The metric's value, then the other figures of the statement without its dates."""
    places: frozenset[str]
    """The places that it is about."""
    statement: dict[Lang, Keywords]
    """The keywords of its statement, in each language."""
    topic: dict[Lang, Keywords]
    """Those of its statement and its label."""


def said_by(
    fact: Fact, figures: Figures, *, unit: Unit | None, names: PlaceMentions, whole_hubs: Mapping[str, str]
) -> Said:
    """What the fact says; `figures` are those of its statement, `unit` is that of a metric's indicator.

    `whole_hubs` has the place of level `hub` in each hub, or the hub itself where there is none.
    """
    statement = {lang: keywords(names.masked(fact.statement[lang], figures[lang])) for lang in Lang}
    topic = {lang: statement[lang] | rank_words(figures[lang]) | names.keywords_of(fact.label[lang]) for lang in Lang}
    return Said(tuple(_stated(fact, figures, unit, names)), _places(fact, names, whole_hubs), statement, topic)


def head_of(figure: Figure, masked: str) -> Keywords:
    """The keywords right after a figure, in a text whose places and figures are masked: what it counts."""
    match = _HEAD.match(masked, figure.end)
    return keywords(match.group()) if match else frozenset()


def _stated(fact: Fact, figures: Figures, unit: Unit | None, names: PlaceMentions) -> Iterator[StatedFigure]:
    own = figure_of_metric(fact, unit) if isinstance(fact, Metric) and unit else None
    left = [(own, frozenset[str]())] if own else []
    for lang in Lang:
        masked = names.masked(fact.statement[lang], figures[lang])
        left += [(figure, head_of(figure, masked)) for figure in figures[lang] if figure.unit not in DATES]
    while left:
        figure = left[0][0]
        same = [same_figure(figure, other) for other, _ in left]
        same[0] = True  # an ambiguous figure does not even equal itself
        head = frozenset[str]().union(*(words for (_, words), alike in zip(left, same, strict=True) if alike))
        yield StatedFigure(figure, figure is own, head)
        left = [pair for pair, alike in zip(left, same, strict=True) if not alike]


def _places(fact: Fact, names: PlaceMentions, whole_hubs: Mapping[str, str]) -> frozenset[str]:
    """What is measured of a city is not measured of its hub."""
    en, zh = ({mention.of for mention in names.mentions(fact.statement[lang])} for lang in Lang)
    named = (en | zh) - names.wide
    if isinstance(fact, Metric):
        return frozenset({fact.place} if fact.place in en & zh else {fact.place, *named})
    own = {fact.place} if fact.place else set[str]()
    return frozenset(own | named or {whole_hubs[hub] for hub in fact.hubs} or en | zh)


_HEAD = regex(rf"\s{{0,40}}(?:[{HAN}]{{1,5}}|(?:(?:of|the|its|their) +)*[A-Za-z'’&-]+(?: +[A-Za-z'’&-]+)?)")
