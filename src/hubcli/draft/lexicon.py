"""What texts name and what they are about: places, indicators, and the words that carry the sense."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from hubcli.base.store import Store
from hubcli.draft.names import NOTHING, Mention, indicator_names, place_names
from hubcli.draft.terms import Terms, terms
from hubcli.evidence.figures import Figure
from hubcli.model.vocabulary import Level

NAMED = 0.7
"""What part of the words of an indicator's name a text must have to name it."""


class Lexicon:
    """The names of a base. Texts are asked about again and again, for a sentence is also what stands before others."""

    def __init__(self, store: Store) -> None:
        self._places, self._indicators = place_names(store), indicator_names(store)
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
        self.rarity = Rarity(())

    def terms_of(self, text: str, figures: Sequence[Figure] = ()) -> Terms:
        """The words that say what the text is about, places and figures apart."""
        return terms(self.silenced(text, figures))

    def silenced(self, text: str, figures: Iterable[Figure] = ()) -> str:
        """The text with spaces for places and figures; `ranked third` keeps its first word."""
        spans = [mention[:2] for mention in self._places.find(text)]
        spans += [(figure.start + _word_of_rank(figure), figure.end) for figure in figures]
        for start, end in spans:
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    def hubs_of(self, places: Iterable[str]) -> frozenset[str]:
        """The hubs that the places lie in."""
        return frozenset(self._hubs[place] for place in places if place in self._hubs)

    def indicators_named(self, words: str) -> frozenset[str]:
        """The indicators whose names stand in the words as they are written."""
        return frozenset(mention.of for mention in self._indicators.find(words))

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        """The places and hubs that the text names; the world is no place that a figure is said to be for."""
        return tuple(mention for mention in self._places.find(text) if mention.of not in (NOTHING, *self._world))

    def _indicators_in(self, text: str, given: Terms) -> frozenset[str]:
        """The indicators that the text names, as they are written or by most of the words of a name."""
        cover = self.rarity.cover
        worded = {id_ for id_, names in self._called.items() if any(cover(name, given) >= NAMED for name in names)}
        return self.indicators_named(text) | worded


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


def _word_of_rank(figure: Figure) -> int:
    match = _RANK.match(figure.text)
    return match.end() if match else 0


_RANK = re.compile("rank(?:s|ed|ing)?|排名|位列|名列", re.IGNORECASE)
