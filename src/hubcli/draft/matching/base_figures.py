"""What the base has to say on figures: each figure of each fact, with the places it is for and what it is about."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.draft.matching.relation import Worth, worth
from hubcli.figures import Figure, FigureUnit, figure_of_metric, read_figures, same_figure
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.text import Lang
from hubcli.words.keywords import Terms, terms
from hubcli.words.mentions import Lexicon, Rarity
from hubcli.words.names import hub_places

DATES = frozenset({FigureUnit.YEAR, FigureUnit.MONTH, FigureUnit.DAY})


class Claim(NamedTuple):
    """One figure of a fact."""

    fact: Fact
    figure: Figure
    places: frozenset[str]
    """The places that it may be said to be for."""
    indicator: str | None
    """What it measures, where it is a metric's."""
    measured: bool
    """Whether it is the metric's value, not another figure of its statement."""
    outcome: bool
    """Whether it is told as having come about, not as a target or a need."""
    head: Terms
    """The words right behind it, in both languages: what is counted."""
    topic: dict[Lang, Terms]
    """What the fact is about, in each language."""


class Claims:
    """Every figure of a base, and which facts rest on which passage."""

    def __init__(self, store: Store) -> None:
        self.store, self.lexicon = store, Lexicon(store)
        self.places_of = lru_cache(maxsize=None)(self._places_of)
        self.resting: dict[tuple[str, int], list[Fact]] = {}
        self.of: dict[str, tuple[Claim, ...]] = {}
        topics: list[Terms] = []
        for fact in store.facts("1"):
            for evidence in fact.evidence:
                self.resting.setdefault((evidence.source, evidence.passage), []).append(fact)
            figures = {lang: read_figures(fact.statement[lang], lang) for lang in Lang}
            topic = {lang: self._topic(fact, lang, figures[lang]) for lang in Lang}
            topics.append(frozenset().union(*topic.values()))
            self.of[fact.id] = tuple(self._claims(fact, figures, topic))
        self.lexicon.rarity = Rarity(topics)
        self._all = [claim for claims in self.of.values() for claim in claims]
        self._at: dict[str, list[Claim]] = defaultdict(list)
        self._worth: dict[Worth, list[Claim]] = defaultdict(list)
        for claim in self._all:
            self._worth[worth(claim.figure)].append(claim)
            for place in claim.places:
                self._at[place].append(claim)

    def beside(self, figure: Figure, places: frozenset[str]) -> list[Claim]:
        """The claims on the places, and those of the same value on others; all where no place is given."""
        if not places:
            return self._all
        found = [*(claim for place in places for claim in self._at.get(place, ())), *self._worth.get(worth(figure), ())]
        return list({id(claim): claim for claim in found}.values())

    def resting_on(self, source: str, passage: int | None) -> list[Fact]:
        """The facts that rest on a passage, or on any of the source where none is named."""
        if passage is not None:
            return self.resting.get((source, passage), [])
        return [fact for (of, _), facts in self.resting.items() if of == source for fact in facts]

    def _topic(self, fact: Fact, lang: Lang, figures: tuple[Figure, ...]) -> Terms:
        return self.lexicon.terms_of(fact.statement[lang], figures) | self.lexicon.terms_of(fact.label[lang])

    def _claims(self, fact: Fact, figures: dict[Lang, tuple[Figure, ...]], topic: dict[Lang, Terms]) -> Iterator[Claim]:
        indicator = self.store.indicators[fact.indicator] if isinstance(fact, Metric) else None
        own = figure_of_metric(fact, indicator.unit) if isinstance(fact, Metric) and indicator else None
        found: list[tuple[Figure, Terms]] = [(own, frozenset())] if own else []
        for lang in Lang:
            silent = self.lexicon.silenced(fact.statement[lang], figures[lang])
            found += [(figure, head_of(figure, silent)) for figure in figures[lang] if figure.unit not in DATES]
        outcome = FOOTINGS[fact.modality] is Footing.OUTCOME
        places = self.places_of(fact) if found else frozenset[str]()
        while found:
            figure = found[0][0]
            head = frozenset[str]().union(*(words for other, words in found if same_figure(figure, other)))
            yield Claim(fact, figure, places, indicator.id if indicator else None, figure is own, outcome, head, topic)
            found = [(other, words) for other, words in found if not same_figure(figure, other)]

    def _places_of(self, fact: Fact) -> frozenset[str]:
        """The places that a fact is about; what is measured of a city is not measured of its hub."""
        en, zh = ({mention.of for mention in self.lexicon.mentions(fact.statement[lang])} for lang in Lang)
        named = (en | zh) - self.lexicon.wide
        if isinstance(fact, Metric):
            return frozenset({fact.place} if fact.place in en & zh else {fact.place, *named})
        own = {fact.place} if fact.place else set[str]()
        whole = hub_places(self.store)
        return frozenset(own | named or {whole[hub] for hub in fact.hubs} or en | zh)


def head_of(figure: Figure, silenced: str) -> Terms:
    """The first words behind a figure in a text without its places and figures: what it counts."""
    match = _HEAD.match(silenced, figure.end)
    return terms(match.group()) if match else frozenset()


_HEAD = re.compile(r"\s{0,40}(?:[\u3400-\u9fff]{1,5}|(?:(?:of|the|its|their) +)*[A-Za-z'’&-]+(?: +[A-Za-z'’&-]+)?)")
