"""Every figure that a base states, by place and by magnitude, out of what is compiled with it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from hubcli.base.compiled.reading_tables import as_amount
from hubcli.base.compiled.readings import Readings
from hubcli.base.compiled.stated import BaseFigure
from hubcli.base.compiled.store import Store
from hubcli.draft.citations import KnownSources
from hubcli.draft.matching.lists import RankedLists
from hubcli.draft.matching.magnitudes import in_base_unit, spans_of
from hubcli.draft.matching.measured import Measured
from hubcli.draft.matching.naming import foreign_candidates, has_foreign_words, joined
from hubcli.draft.matching.places import PlaceFinder
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.figures.units import is_own_unit
from hubcli.model.facts import Fact, Metric
from hubcli.model.period import Period
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords, keywords, language_of
from hubcli.words.mentions import IndicatorMentions
from hubcli.words.names import hub_places

MANY = 50
"""How many facts are looked at for what a sentence says in words."""
RAREST = 10
"""How many keywords of a sentence, the rarest, find the facts that it may restate."""


class Near(NamedTuple):
    """The keywords near a figure, and the language in which they are compared with those of facts."""

    words: Keywords
    lang: Lang


class BaseFigures:
    """The figures of a base, by place and by magnitude, and the facts that rest on each passage."""

    def __init__(self, store: Store) -> None:
        self.readings = Readings(store)
        self.store = store
        self.places = self.readings.names
        self.weights = self.readings.weights
        self.indicators = IndicatorMentions(store.indicators, self.places, self.weights)
        self.finder = PlaceFinder(store.hubs, store.places, self.places)
        self.whole_hubs = hub_places(store.hubs, store.places)
        """For each hub the place of level `hub` in it, or the hub's own id."""
        self.hub_of_whole = {place: hub for hub, place in self.whole_hubs.items()}
        self.known_by = {hub.lead for hub in store.hubs.values()} | self.hub_of_whole.keys()
        """The places that stand for a hub: it as a whole, and the one that leads it."""
        self.fact = lru_cache(maxsize=4096)(store.fact)
        self.own_words = lru_cache(maxsize=16384)(self._own_words)
        self.makers_of = lru_cache(maxsize=256)(self._makers_of)
        self.measured = Measured(self.readings, self.indicators)
        self.on = lru_cache(maxsize=8192)(self.readings.stated_of)
        self._latest = lru_cache(maxsize=16384)(self._latest_of)
        self.statement_keywords = lru_cache(maxsize=4096)(self.readings.statement_of)
        self.label_keywords = lru_cache(maxsize=4096)(self.places.keywords_of)
        self.facts_about = lru_cache(maxsize=1024)(self._facts_about)
        self.places_of = lru_cache(maxsize=4096)(self.readings.places_of)
        self.resting_on = lru_cache(maxsize=1024)(self.readings.resting_on)
        self.stated_by = lru_cache(maxsize=1024)(self._stated_by)
        self.hubs_at = lru_cache(maxsize=1024)(self._hubs_at)
        self._numbered = lru_cache(maxsize=4096)(lambda record: next(store.numbered([record])))

    @cached_property
    def lists(self) -> RankedLists:
        """The lists of ranks."""
        return RankedLists(self.store.indicators)

    @cached_property
    def sources(self) -> KnownSources:
        """The sources, by id and by address."""
        return KnownSources(self.store.sources)

    def possible(
        self,
        figure: Figure,
        places: Iterable[str],
        near: Near,
        *,
        named: frozenset[str],
        dated: Callable[[], bool],
        when: Callable[[Period | None], bool],
    ) -> Iterable[BaseFigure]:
        """What may support or contradict a figure: what is said for these places, and the same magnitude elsewhere.

        For a place that is what may be the same or imply it, what the keywords near it may name and is of a period that
        `when` accepts, and values on the indicators that are `named`; elsewhere, values. With `dated`, facts without
        a period are not found by keywords, since they contradict nothing that is said of a year. The order is fixed,
        because the first of several equally close candidates is taken.
        """
        found: dict[int, BaseFigure] = {}
        spans, places = spans_of(figure), sorted(places)
        for place in places:
            about = self.readings.records_about(place, *near, dated=dated)
            at = self.readings.stated_at(place, amounts=spans, records=about, indicators=named, when=when)
            found |= {id(one): one for one in at}
        wanted = in_base_unit(figure)
        for one in self.readings.stated_as(as_amount(wanted[0]), measured=bool(places)):
            if id(one) not in found and in_base_unit(one.figure) == wanted:
                found[id(one)] = one
        return found.values()

    def indicators_stated(self, text: str, figures: Sequence[Figure], places: Iterable[str]) -> frozenset[str]:
        """The indicators with figures for these places that a sentence names, if only in a statement's words."""
        masked = _OWNER.sub(" ", self.places.masked(text, figures))
        near = Near(keywords(masked), language_of(text))
        by_name = frozenset(one for one in self.indicators.named(masked) if self._latest_on(one, places))
        return by_name or self._stated_indicators(masked, near, places)

    def only_measured_in(self, unit: Unit) -> frozenset[str]:
        """The one indicator of the base in a unit of measure, such as square kilometers; none if there are several."""
        return self._by_measure.get(unit, frozenset())

    @cached_property
    def _by_measure(self) -> dict[Unit, frozenset[str]]:
        units = Counter(indicator.unit for indicator in self.store.indicators.values())
        alone = (one for one in self.store.indicators.values() if units[one.unit] == 1)
        return {one.unit: frozenset({one.id}) for one in alone if not (one.unit.is_money or is_own_unit(one.unit))}

    def is_foreign(self, text: str, figures: Sequence[Figure], indicator: str) -> bool:
        """Whether a sentence has words that say something else than what the indicator measures."""
        fact = self.measured.first_on(indicator)
        return bool(fact and self.is_foreign_to(fact, self.places.masked(text, figures)))

    def is_foreign_to(self, fact: str, masked: str) -> bool:
        """Whether a masked text has words that say something and are not among a fact's own."""
        if _SECTOR.search(masked) and not _SECTOR.search(self.fact(fact).statement.en):
            return True  # what one sector spent is not what all did
        return any(foreign_candidates(masked)) and has_foreign_words(masked, *self.own_words(fact))

    def is_named(self, stated: BaseFigure, near: Near, *, named: frozenset[str]) -> bool:
        """Whether a text, which names these indicators, names what is measured, or says nearly all of its statement."""
        if stated.measured and named:
            return stated.indicator in named  # else the words name something else
        return self.measured.is_said(stated.statement[near.lang], *near)

    def _facts_about(self, *places: str) -> list[Fact]:
        """The facts that are about all of these places."""
        where = " AND ".join("fact.record IN (SELECT record FROM about_place WHERE place = ?)" for _ in places)
        return list(islice(self.store.facts(where, places), MANY))

    def facts_like(self, words: Keywords, lang: Lang) -> list[Fact]:
        """The facts, other than metrics, that share two of the rarest keywords with a text."""
        return [self._numbered(record) for record in islice(self.readings.sharing(self._rarest(words), lang), MANY)]

    def may_be_like(self, kinds: Iterable[str], words: Keywords, lang: Lang) -> bool:
        """Whether any of those facts can be of one of these kinds; this takes far less time than to find them."""
        return self.readings.is_shared_by(kinds, self._rarest(words), lang)

    def _rarest(self, words: Keywords) -> list[str]:
        return sorted(words, key=lambda word: (-self.weights.of(word), word))[:RAREST]

    def name_of(self, place: str) -> Text:
        """The name of a place, or of a hub that has no place of its own."""
        return self.store.places[place].name if place in self.store.places else self.store.hubs[place].short_name

    def _own_words(self, id_: str) -> tuple[Keywords, str]:
        """The keywords of everything that is said of what the fact measures, and the same texts in Chinese."""
        fact = self.fact(id_)
        texts, aliases = [fact.statement, fact.label], tuple[str, ...]()
        if isinstance(fact, Metric):
            indicator = self.store.indicators[fact.indicator]
            texts += [indicator.label, indicator.definition, *(variant.label for variant in indicator.variants)]
            aliases = indicator.aliases
        words = [text[lang] for text in texts for lang in Lang] + list(aliases)
        return frozenset[str]().union(*map(keywords, words)), joined(words)

    def _makers_of(self, indicator: str | None) -> dict[Lang, Keywords] | None:
        """The keywords of who makes the list that an indicator is taken from; None if it is from no list."""
        known = self.store.indicators.get(indicator or "")
        if known is None or known.sentence is None:
            return None
        found = {lang: maker.search(known.sentence[lang]) for lang, maker in _MAKERS.items()}
        return {lang: self.places.keywords_of(match["maker"]) for lang, match in found.items() if match} or None

    def _stated_indicators(self, text: str, near: Near, places: Iterable[str]) -> frozenset[str]:
        """The indicators with figures for these places of which a text says what a statement says."""
        named = self.measured.named(text, *near)
        about = self.readings.indicators_of(no for place in places for no in self.readings.records_about(place, *near))
        latest = {indicator: self._latest_on(indicator, places) for indicator in named | about}
        return frozenset(id_ for id_, one in latest.items() if one and self.is_named(one, near, named=named))

    def _latest_on(self, indicator: str, places: Iterable[str]) -> BaseFigure | None:
        """The last value on an indicator for these places, in the order of the base."""
        latest = (self._latest(place, indicator) for place in sorted(places, reverse=True))
        return next(filter(None, latest), None)

    def _latest_of(self, place: str, indicator: str) -> BaseFigure | None:
        return next((one for one in reversed(self.on(place, indicator)) if one.measured), None)

    def _stated_by(self, source: str, passage: int | None) -> list[BaseFigure]:
        """The figures of the facts that rest on a passage, or on the source."""
        return self.readings.stated_by(self.resting_on(source, passage))

    def _hubs_at(self, source: str, passage: int | None) -> list[frozenset[str]]:
        """The hubs of each fact that rests on the passage, or on the source."""
        facts = map(self.fact, self.resting_on(source, passage))
        return [self.places.hubs_of(self.places_of(fact.id) | set(fact.hubs)) for fact in facts]


_SECTOR = regex(
    r"\bby (?:[a-z]+ ){0,2}(?:enterprises|firms|companies|businesses|universities|colleges|institutes|hospitals)\b"
    r"|\b(?:spenders|filers|applicants|investors|recipients)\b"
)
_OWNER = regex(r"\s+(?:['’]s\s+)?")
"""What is left of a place between the words of a name: `basic research in China's R&D spending`."""
_MAKERS = {
    Lang.EN: re.compile(r"(?P<maker>[A-Z][A-Za-z]+)(?:['’]s)? list\b"),
    Lang.ZH: re.compile("(?P<maker>[\u3400-\u9fff]{2,}?)(?:百强[\u3400-\u9fff]*)?榜单"),
}
"""Who makes a list, in the sentence of an indicator: `in the Hurun list of 2024`."""
