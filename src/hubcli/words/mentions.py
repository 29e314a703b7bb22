"""What texts name and what they are about: places, indicators, and the words that carry the sense."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from hubcli.base.compiled.store import Store
from hubcli.figures import Figure, FigureUnit
from hubcli.model.vocabulary import Level
from hubcli.words.keywords import Terms, terms
from hubcli.words.names import NOTHING, Mention, indicator_names, place_names

NAMED = 0.7
"""What part of the words of an indicator's name a text must have to name it."""


class Lexicon:
    """The names of a base. Texts are asked about again and again, for a sentence is also what stands before others."""

    def __init__(self, store: Store) -> None:
        self._indicators = indicator_names(store)
        self._places = lru_cache(maxsize=4096)(place_names(store).find)
        levels = {place.id: place.level for place in store.places.values()}
        self._world = frozenset(id_ for id_, level in levels.items() if level is Level.WORLD)
        self.wide = self._world | {id_ for id_, level in levels.items() if level is Level.COUNTRY}
        """Countries; they are often named for the whole that something is a part of."""
        self._hubs = {hub: hub for hub in store.hubs} | {id_: at.hub for id_, at in store.places.items() if at.hub}
        self._called = {
            id_: [words for name in (one.label.en, one.label.zh, *one.aliases) if len(words := self.terms_of(name)) > 1]
            for id_, one in store.indicators.items()
        }
        self.mentions = lru_cache(maxsize=4096)(self._mentions)
        self.indicators_in = lru_cache(maxsize=4096)(self._indicators_in)
        self.rarity = Rarity(())  # until the facts are known

    def terms_of(self, text: str, figures: Sequence[Figure] = ()) -> Terms:
        """The words that say what the text is about, places and figures apart; of a rank, that it is one."""
        found = terms(self.silenced(text, figures))
        return found | _RANKED if any(figure.unit is FigureUnit.RANK for figure in figures) else found

    def silenced(self, text: str, figures: Iterable[Figure] = ()) -> str:
        """The text with spaces for places and figures."""
        spans = [mention[:2] for mention in self._places(text)]
        for start, end in [*spans, *((figure.start, figure.end) for figure in figures)]:
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    def hubs_of(self, places: Iterable[str]) -> frozenset[str]:
        """The hubs that the places lie in."""
        return frozenset(self._hubs[place] for place in places if place in self._hubs)

    def indicators_named(self, words: str) -> frozenset[str]:
        """The indicators whose names stand in the words as they are written."""
        return frozenset(mention.of for mention in self._indicators.find(words))

    def nearness(self, indicator: str, words: Terms) -> float:
        """What part of one of the indicator's names is among the words."""
        return max((self.rarity.cover(name, words) for name in self._called[indicator]), default=0.0)

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        """The places and hubs that the text names; the world is no place that a figure is said to be for."""
        return tuple(mention for mention in self._places(text) if mention.of not in (NOTHING, *self._world))

    def _indicators_in(self, text: str, given: Terms) -> frozenset[str]:
        """The indicators that the text names, as they are written or by most of the words of a name."""
        return self.indicators_named(text) | {id_ for id_ in self._called if self.nearness(id_, given) >= NAMED}


class Rarity:
    """How rare words are among the facts: what a text has in common with another counts by that."""

    def __init__(self, topics: Iterable[Terms]) -> None:
        counted: Counter[str] = Counter()
        number = 0
        for topic in topics:
            counted.update(topic)
            number += 1
        self._weights = {term: log(1 + number / count) for term, count in counted.items()}
        self._unseen = log(1 + number)
        self._whole = lru_cache(maxsize=16384)(self._sum)

    def cover(self, wanted: Terms, given: Terms) -> float:
        """What part of the wanted words is given."""
        shared = wanted & given
        return self._sum(shared) / whole if shared and (whole := self._whole(wanted)) else 0.0

    def _sum(self, words: Terms) -> float:
        return sum(self._weights.get(word, self._unseen) for word in words)


_RANKED = frozenset({"rank", "排名"})
