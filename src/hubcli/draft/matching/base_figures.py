"""Every figure that a base states: of each fact its figures, the places they are for and what they are about."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.draft.matching.relation import Magnitude, in_base_unit
from hubcli.figures import Figure, figure_of_metric, read_figures, same_figure
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.text import HAN, Lang
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords, Weights, keywords
from hubcli.words.mentions import IndicatorMentions, PlaceMentions
from hubcli.words.names import hub_places

DATES = frozenset({Unit.YEAR, Unit.MONTH, Unit.DAY})

Figures = tuple[Figure, ...]
Topic = dict[Lang, Keywords]


class BaseFigure(NamedTuple):
    """One figure of a fact."""

    fact: Fact
    figure: Figure
    places: frozenset[str]
    """The places that it may be said to be for."""
    indicator: str | None
    """What it measures, if it is a metric's."""
    measured: bool
    """Whether it is the metric's value, not another figure of its statement."""
    outcome: bool
    """Whether it is stated as achieved, not as a target or a need."""
    head: Keywords
    """The words right after it, in both languages: what is counted."""
    topic: Topic
    """What the fact is about, in each language."""


class BaseFigures:
    """The figures of a base, by place and by magnitude, and the facts that rest on each passage."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.places = PlaceMentions(store.hubs, store.places, store.sources)
        self._whole_hubs = hub_places(store.hubs, store.places)
        self.places_of = lru_cache(maxsize=None)(self._places_of)
        self.resting: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self.of_fact: dict[str, tuple[BaseFigure, ...]] = {}
        self.weights = Weights([self._read(fact) for fact in store.facts("1")])
        self.indicators = IndicatorMentions(store.indicators, self.places, self.weights)
        self._all = [stated for figures in self.of_fact.values() for stated in figures]
        self._by_place: dict[str, list[BaseFigure]] = defaultdict(list)
        self._by_magnitude: dict[Magnitude, list[BaseFigure]] = defaultdict(list)
        for stated in self._all:
            self._by_magnitude[in_base_unit(stated.figure)].append(stated)
            for place in stated.places:
                self._by_place[place].append(stated)

    def possible(self, figure: Figure, places: frozenset[str]) -> list[BaseFigure]:
        """The figures for these places, and those of the same magnitude for others; all if no place is given.

        Their order is fixed, because the first of several equally close candidates is taken.
        """
        if not places:
            return self._all
        here = (stated for place in sorted(places) for stated in self._by_place.get(place, ()))
        found = [*here, *self._by_magnitude.get(in_base_unit(figure), ())]
        return list({id(stated): stated for stated in found}.values())

    def resting_on(self, source: str, passage: int | None) -> list[Fact]:
        """The facts that rest on a passage, or on any passage of the source if none is named."""
        if passage is not None:
            return self.resting.get((source, passage), [])
        return [fact for (of, _), facts in self.resting.items() if of == source for fact in facts]

    def _read(self, fact: Fact) -> Keywords:
        """Take in the fact's evidence and figures; returns what it is about."""
        for evidence in fact.evidence:
            self.resting[evidence.source, evidence.passage].append(fact)
        figures = {lang: read_figures(fact.statement[lang], lang) for lang in Lang}
        topic = {lang: self._topic(fact, lang, figures[lang]) for lang in Lang}
        self.of_fact[fact.id] = tuple(self._figures(fact, figures, topic))
        return frozenset().union(*topic.values())

    def _topic(self, fact: Fact, lang: Lang, figures: Figures) -> Keywords:
        return self.places.keywords_of(fact.statement[lang], figures) | self.places.keywords_of(fact.label[lang])

    def _figures(self, fact: Fact, figures: dict[Lang, Figures], topic: Topic) -> Iterator[BaseFigure]:
        """The metric's value, then the other figures of the statement, each once for both languages."""
        indicator = self.store.indicators[fact.indicator] if isinstance(fact, Metric) else None
        own = figure_of_metric(fact, indicator.unit) if isinstance(fact, Metric) and indicator else None
        left = [(own, frozenset[str]())] if own else []
        left += [pair for lang in Lang for pair in self._with_heads(fact.statement[lang], figures[lang])]
        outcome = FOOTINGS[fact.modality] is Footing.OUTCOME
        places = self.places_of(fact) if left else frozenset[str]()
        while left:
            figure = left[0][0]
            same = [same_figure(figure, other) for other, _ in left]
            head = frozenset[str]().union(*(words for (_, words), alike in zip(left, same, strict=True) if alike))
            name = indicator.id if indicator else None
            yield BaseFigure(fact, figure, places, name, figure is own, outcome, head, topic)
            left = [pair for pair, alike in zip(left, same, strict=True) if not alike]

    def _with_heads(self, text: str, figures: Figures) -> Iterator[tuple[Figure, Keywords]]:
        masked = self.places.masked(text, figures)
        return ((figure, head_of(figure, masked)) for figure in figures if figure.unit not in DATES)

    def _places_of(self, fact: Fact) -> frozenset[str]:
        """The places that a fact is about; what is measured of a city is not measured of its hub."""
        en, zh = ({mention.of for mention in self.places.mentions(fact.statement[lang])} for lang in Lang)
        named = (en | zh) - self.places.wide
        if isinstance(fact, Metric):
            return frozenset({fact.place} if fact.place in en & zh else {fact.place, *named})
        own = {fact.place} if fact.place else set[str]()
        return frozenset(own | named or {self._whole_hubs[hub] for hub in fact.hubs} or en | zh)


def head_of(figure: Figure, masked: str) -> Keywords:
    """The keywords right after a figure, in a text whose places and figures are masked: what it counts."""
    match = _HEAD.match(masked, figure.end)
    return keywords(match.group()) if match else frozenset()


_HEAD = re.compile(rf"\s{{0,40}}(?:[{HAN}]{{1,5}}|(?:(?:of|the|its|their) +)*[A-Za-z'’&-]+(?: +[A-Za-z'’&-]+)?)")
