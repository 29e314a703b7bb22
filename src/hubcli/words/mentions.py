"""The places, hubs and indicators that a text mentions, and its keywords without them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from hubcli.figures import Figure
from hubcli.figures.characters import simplified
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Hub, Indicator, Level, Place, Source
from hubcli.words.keywords import Keywords, Weights, keywords
from hubcli.words.names import NOTHING, Mention, indicator_names, place_names

NAMED = 0.7
"""The share of the keywords of an indicator's name that a text must have to name it."""


class PlaceMentions:
    """The places and hubs of a base, as texts mention them.

    The same texts are looked up again and again, because a sentence is also the context of the sentences after it.
    """

    def __init__(self, hubs: Mapping[str, Hub], places: Mapping[str, Place], sources: Mapping[str, Source]) -> None:
        levels = {place.id: place.level for place in places.values()}
        self._world = frozenset(id_ for id_, level in levels.items() if level is Level.WORLD)
        countries = {id_ for id_, level in levels.items() if level is Level.COUNTRY}
        provinces = {place.within for place in places.values() if place.level is Level.PROVINCE and place.within}
        self.wide = self._world | countries | {id_ for id_ in provinces if levels.get(id_) is Level.AREA}
        """The world, countries and what provinces lie in; often named only as the whole that something is a part of."""
        self._hubs = {hub: hub for hub in hubs} | {place.id: place.hub for place in places.values() if place.hub}
        self._hubs |= {hub.stand_in.place: hub.id for hub in hubs.values() if hub.stand_in}
        names = place_names(hubs, places, sources)
        self._find = lru_cache(maxsize=8192)(names.find)
        self._without_places = lru_cache(maxsize=8192)(self._places_masked)
        self.depends_on = sorted(names.ids.items()), sorted(self._world), sorted(self.wide)
        """What decides what is found in a text: the same for the same vocabulary, in whatever order it is written."""
        self.mentions = lru_cache(maxsize=8192)(self._mentions)

    def keywords_of(self, text: str, figures: Sequence[Figure] = ()) -> Keywords:
        """The keywords of the text, places and figures apart; a rank among the figures adds one of its own."""
        return keywords(self.masked(text, figures)) | rank_words(figures)

    def masked(self, text: str, figures: Iterable[Figure] = ()) -> str:
        """The text with its places and figures replaced by as many spaces."""
        text = self._without_places(text)
        for figure in figures:
            text = text[: figure.start] + " " * (figure.end - figure.start) + text[figure.end :]
        return text

    def _places_masked(self, text: str) -> str:
        for start, end, _ in self._find(text):
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    def hubs_of(self, places: Iterable[str]) -> frozenset[str]:
        """The hubs that the places lie in."""
        return frozenset(self._hubs[place] for place in places if place in self._hubs)

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        """The places and hubs that the text names; no figure is said to be for the world."""
        return tuple(mention for mention in self._find(text) if mention.of not in (NOTHING, *self._world))


def rank_words(figures: Iterable[Figure]) -> Keywords:
    """The keywords of a rank, if there is one among the figures."""
    return _RANKED if any(figure.unit == Unit.RANK for figure in figures) else _NONE


class IndicatorMentions:
    """The indicators of a base, as texts mention them: by name, or by most of the keywords of a name."""

    def __init__(self, indicators: Mapping[str, Indicator], places: PlaceMentions, weights: Weights) -> None:
        self._weights = weights
        self._find = lru_cache(maxsize=8192)(indicator_names(indicators).find)
        self._keywords = {
            id_: [found for name in _names_of(one) if len(found := places.keywords_of(name)) > 1]
            for id_, one in indicators.items()
        }
        self._telling = _by_one_word(
            (words, id_)
            for id_, names in self._keywords.items()
            for name in names
            if len(words := name - _MEASURES) > 1
        )
        self._with_word = _having(self._keywords)
        self._chinese = _InPieces(indicators)
        self.named_in = lru_cache(maxsize=8192)(self._named_in)
        self._near = lru_cache(maxsize=1024)(self._nearly_named)

    def named(self, text: str) -> frozenset[str]:
        """The indicators whose names are found in the text word for word."""
        return frozenset(mention.of for mention in self._find(text))

    def named_by(self, text: str, given: Keywords) -> frozenset[str]:
        """The indicators that have a name in the text: word for word, or all the words that say what is measured."""
        by_words = {
            id_ for word in given & self._telling.keys() for words, id_ in self._telling[word] if words <= given
        }
        return self.named(text) | by_words | self._chinese.named(simplified(text))

    def mentions(self, text: str) -> list[Mention]:
        """Every name of an indicator in the text, left to right."""
        return self._find(text)

    def nearness(self, indicator: str, given: Keywords) -> float:
        """The largest share of one of the indicator's names that is among the keywords, 0 to 1."""
        return max((self._weights.cover(name, given) for name in self._keywords[indicator]), default=0.0)

    def _named_in(self, text: str, given: Keywords) -> frozenset[str]:
        """The indicators that the text names; `given` are its keywords."""
        return self.named(text) | self._near(given)

    def _nearly_named(self, given: Keywords) -> frozenset[str]:
        """The indicators of which most of a name is among the keywords."""
        some = _any_of(self._with_word, given)
        return frozenset(id_ for id_ in some if self.nearness(id_, given) >= NAMED)


def _having(parts: Mapping[str, Iterable[Keywords]]) -> Mapping[str, list[str]]:
    """For each part the ids that have it."""
    found: dict[str, list[str]] = {}
    for id_, each in parts.items():
        for part in frozenset[str]().union(*each):
            found.setdefault(part, []).append(id_)
    return found


def _any_of(having: Mapping[str, list[str]], parts: Iterable[str]) -> set[str]:
    """The ids that have any of the parts."""
    return {id_ for part in parts for id_ in having.get(part, ())}


def _by_one_word(names: Iterable[tuple[Keywords, str]]) -> Mapping[str, list[tuple[Keywords, str]]]:
    """Names, each with its id, by the one of their words that the fewest of them have."""
    every = list(names)
    counted = Counter(word for words, _ in every for word in words)
    found: dict[str, list[tuple[Keywords, str]]] = {}
    for words, id_ in every:
        found.setdefault(min(words, key=lambda word: (counted[word], word)), []).append((words, id_))
    return found


class _InPieces:
    """The Chinese names of indicators, found in pieces."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._names = [
            (name, id_)
            for id_, one in indicators.items()
            for name in map(simplified, _names_of(one))
            if len(name) >= LONG and not name.isascii()
        ]
        self._with_pair: dict[str, list[int]] = {}
        """Which of the names have each pair of characters, as often as they have it."""
        for number, (name, _) in enumerate(self._names):
            for one, other in pairwise(name):
                self._with_pair.setdefault(one + other, []).append(number)

    def named(self, plain: str) -> set[str]:
        """The indicators of which a name is in a simplified text, in pieces of two characters or more."""
        pairs = {plain[at : at + 2] for at in range(len(plain) - 1)} & self._with_pair.keys()
        # Each pair is at most two of the characters of a name: most names need not be searched for.
        counted = Counter(chain.from_iterable(self._with_pair[pair] for pair in pairs))
        likely = ((count, *self._names[number]) for number, count in counted.items())
        return {
            id_ for count, name, id_ in likely if 2 * count >= SPELLED * len(name) and spelled(name, plain) >= SPELLED
        }


def _names_of(indicator: Indicator) -> tuple[str, ...]:
    return indicator.label.en, indicator.label.zh, *indicator.aliases


SPELLED = 0.75
"""The share of a Chinese name's characters, in pieces of two or more, that must be in a text to name it."""
LONG = 5
"""The fewest characters of a name that may be in pieces."""


def spelled(name: str, plain: str) -> float:
    """The share of the characters of a Chinese name that are in a simplified text, in pieces of two or more."""
    at, found = 0, 0
    while at < len(name):
        end = next((end for end in range(len(name), at + 1, -1) if name[at:end] in plain), at)
        found += end - at
        at = max(end, at + 1)
    return found / len(name)


_MEASURES = frozenset[str]().union(
    *map(keywords, ("share", "rank", "number", "size", "rate", "consecutive", "national", "nation", "world", "planned"))
)
"""Words of a name that the unit of a figure says as well."""
_RANKED = frozenset({"rank", "排名"})
_NONE: Keywords = frozenset()
