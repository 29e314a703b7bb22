"""What the base has to say on figures: each figure of each fact, with the places it is for and what it is about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log
from typing import NamedTuple

from hubcli.base.store import Store
from hubcli.draft.names import NOTHING, Mention, hub_places, indicator_names, place_names, without
from hubcli.draft.terms import terms
from hubcli.evidence.figures import Figure, FigureUnit, figure_of_metric, read_figures, same_figure
from hubcli.model.facts import Fact, Metric
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Level

NAMED = 0.75
"""What part of the words of an indicator's name a text must have to name it, rare ones counting for more."""
DATES = frozenset({FigureUnit.YEAR, FigureUnit.MONTH, FigureUnit.DAY})


class Topic(NamedTuple):
    """What a fact is about, in words."""

    en: frozenset[str]
    zh: frozenset[str]


class Claim(NamedTuple):
    """One figure of a fact."""

    fact: Fact
    figure: Figure
    places: frozenset[str]
    """The places that it may be said to be for; those of a metric are its perimeter alone."""
    indicator: str | None
    """What it measures, where it is a metric's."""
    measured: bool
    """Whether it is the metric's value, not another figure of its statement."""
    outcome: bool
    """Whether it is told as having come about, not as a target or a need."""
    topic: Topic


class Claims:
    """Every figure of a base, and the names by which a draft may call what they are about."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.places = place_names(store)
        self.indicators = indicator_names(store)
        self.wide = {place.id for place in store.places.values() if place.level in (Level.COUNTRY, Level.WORLD)}
        self.world = {place.id for place in store.places.values() if place.level is Level.WORLD}
        self._hub = {place.id: place.hub for place in store.places.values()}
        self.resting: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self.all: list[Claim] = []
        self.of: dict[str, list[Claim]] = defaultdict(list)
        counted: Counter[str] = Counter()
        facts = list(store.facts("1"))
        for fact in facts:
            for evidence in fact.evidence:
                self.resting[evidence.source, evidence.passage].append(fact)
            topic = self._topic(fact)
            counted.update(topic.en | topic.zh)
            self.all += self._claims(fact, topic)
        for claim in self.all:
            self.of[claim.fact.id].append(claim)
        self._rarity = {term: log(1 + len(facts) / count) for term, count in counted.items()}
        self._unseen = log(1 + len(facts))
        self._calls = {id_: self._names_of(id_) for id_ in store.indicators}

    def mentions(self, text: str) -> list[Mention]:
        """The places and hubs that the text names."""
        return [mention for mention in self.places.find(text) if mention.of != NOTHING]

    def hubs_of(self, places: frozenset[str]) -> frozenset[str]:
        """The hubs that the places lie in."""
        return frozenset(hub for place in places if (hub := self._hub.get(place)))

    def named_in(self, text: str, given: frozenset[str] | None = None) -> frozenset[str]:
        """The indicators that the text names, word for word or by most of the words of a name."""
        given = self.terms_of(text) if given is None else given
        found = {mention.of for mention in self.indicators.find(text)}
        found |= {id_ for id_, names in self._calls.items() if any(self.cover(name, given) >= NAMED for name in names)}
        return frozenset(found)

    def terms_of(self, text: str, figures: Iterable[Figure] = ()) -> frozenset[str]:
        """What the text is about, places and figures apart."""
        spans = [(mention.start, mention.end) for mention in self.places.find(text)]
        spans += [(figure.start + _told_as_rank(figure), figure.end) for figure in figures]
        return terms(without(text, spans))

    def cover(self, wanted: frozenset[str], given: frozenset[str]) -> float:
        """What part of the wanted terms is given, rare ones counting for more."""
        whole = sum(self._weight(term) for term in wanted)
        return sum(self._weight(term) for term in wanted & given) / whole if whole else 0.0

    def places_of(self, fact: Fact) -> frozenset[str]:
        """The places that a fact is about; those of a metric are its perimeter alone."""
        en, zh = ({mention.of for mention in self.mentions(fact.statement[lang])} for lang in Lang)
        named = en | zh
        if isinstance(fact, Metric):  # what is stated of a city is not stated of its hub
            return frozenset({fact.place} if fact.place in en & zh else {fact.place, *named - self.wide})
        return frozenset({*([fact.place] if fact.place else []), *hub_places(self.store, fact.hubs), *named})

    def resting_on(self, source: str) -> list[Fact]:
        """The facts that rest on a source, by any of its passages."""
        return [fact for (of, _), facts in self.resting.items() if of == source for fact in facts]

    def _weight(self, term: str) -> float:
        return self._rarity.get(term, self._unseen)

    def _names_of(self, indicator: str) -> tuple[frozenset[str], ...]:
        record = self.store.indicators[indicator]
        names = (record.label.en, record.label.zh, *record.aliases)
        return tuple(found for name in names if (found := self.terms_of(name)))

    def _topic(self, fact: Fact) -> Topic:
        parts = [fact.label, fact.statement]
        return Topic(*(frozenset[str]().union(*(self._said(text[lang], lang) for text in parts)) for lang in Lang))

    def _said(self, text: str, lang: Lang) -> frozenset[str]:
        return self.terms_of(text, read_figures(text, lang))

    def _claims(self, fact: Fact, topic: Topic) -> Iterator[Claim]:
        texts = {lang: read_figures(fact.statement[lang], lang) for lang in Lang}
        figures = [figure for found in texts.values() for figure in found if figure.unit not in DATES]
        metric = fact if isinstance(fact, Metric) else None
        if metric:
            figures.insert(0, figure_of_metric(metric, self.store.indicators[metric.indicator].unit))
        places = self.places_of(fact) if figures else frozenset[str]()
        outcome = FOOTINGS[fact.modality] is Footing.OUTCOME
        kept: list[Figure] = []
        for figure in figures:
            if not any(same_figure(figure, other) for other in kept):
                kept.append(figure)
                measured = bool(metric) and len(kept) == 1
                yield Claim(fact, figure, places, metric and metric.indicator, measured, outcome, topic)


def _told_as_rank(figure: Figure) -> int:
    """How many of the figure's characters are a word that says what it is about: `ranked`, 排名."""
    match = _RANKS.match(figure.text)
    return match.end() if match else 0


_RANKS = re.compile("rank(?:s|ed|ing)?|排名|位列|名列", re.IGNORECASE)
