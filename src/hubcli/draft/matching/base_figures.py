"""Every figure that a base states, by place and by magnitude, out of what is compiled with it."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from hubcli.base.compiled.reading_tables import amount
from hubcli.base.compiled.readings import BaseFigure, Readings
from hubcli.base.compiled.store import Store
from hubcli.draft.matching.naming import foreign_words, joined
from hubcli.draft.matching.places import PlaceFinder
from hubcli.draft.matching.relation import in_base_unit
from hubcli.figures import Figure
from hubcli.model.facts import Fact, Metric
from hubcli.model.text import Lang, Text
from hubcli.words.keywords import Keywords, keywords, language_of
from hubcli.words.mentions import IndicatorMentions

KEPT = 2_000
"""The most figures of a place that are kept for the next question."""


NEARLY_ALL = {Lang.EN: 0.7, Lang.ZH: 0.55}
"""The share of a statement's keywords that name what it says; in Chinese many pairs of characters are chance."""
MANY = 50
"""How many facts are looked at for what a sentence says in words."""
RAREST = 10
"""How many keywords of a sentence, the rarest, find the facts that it may restate."""
SIBLINGS = 8
"""How many statements of one indicator are looked at for words that say what it measures."""


class BaseFigures:
    """The figures of a base, by place and by magnitude, and the facts that rest on each passage."""

    def __init__(self, store: Store) -> None:
        self.readings = Readings(store)
        self.store = store
        self.places = self.readings.names
        self.weights = self.readings.weights
        self.indicators = IndicatorMentions(store.indicators, self.places, self.weights)
        self.finder = PlaceFinder(store.hubs, store.places, self.places)
        self.fact = lru_cache(maxsize=256)(store.fact)
        self.own_words = lru_cache(maxsize=4096)(self._own_words)
        self._siblings = lru_cache(maxsize=256)(self._statements_on)
        self.statement_keywords = lru_cache(maxsize=4096)(self._statement_keywords)
        self.resting_on = lru_cache(maxsize=64)(self.readings.resting_on)
        self.stated_by = lru_cache(maxsize=64)(self._stated_by)
        self._kept: dict[str, list[BaseFigure]] = {}
        self._latest: tuple[str, list[BaseFigure]] = ("", [])

    def possible(self, figure: Figure, places: frozenset[str]) -> list[BaseFigure]:
        """The figures for these places, and those of the same magnitude for others.

        Their order is fixed, because the first of several equally close candidates is taken.
        """
        here = [stated for place in sorted(places) for stated in self._for(place)]
        size, wanted = amount(figure), in_base_unit(figure)
        alike = (stated for stated in self.readings.stated_between(size, size) if in_base_unit(stated.figure) == wanted)
        return list({(stated.fact, stated.number): stated for stated in [*here, *alike]}.values())

    def statements_like(self, stated: BaseFigure, lang: Lang) -> tuple[Keywords, ...]:
        """The keywords of the statements that say what the figure measures, for this place or another."""
        alike = self._siblings(stated.indicator) if stated.measured and stated.indicator else ()
        return tuple(self.statement_keywords(fact, lang) for fact in dict.fromkeys((stated.fact, *alike)))

    def on(self, place: str, indicator: str) -> list[BaseFigure]:
        """The figures of metrics on an indicator for a place."""
        return [one for one in self.readings.stated_of(place, indicator) if place in one.places]

    def indicators_told(self, text: str, figures: Sequence[Figure], places: Iterable[str]) -> frozenset[str]:
        """The indicators with figures for these places that a sentence names, if only in a statement's words."""
        masked = self.places.masked(text, figures)
        near, lang = keywords(masked), language_of(text)
        stated = {one.indicator: one for place in sorted(places) for one in self._for(place) if one.measured}
        named = self.indicators.named(masked) & stated.keys()
        return named or frozenset(id_ for id_, one in stated.items() if id_ and self.is_named(one, masked, near, lang))

    def is_foreign(self, text: str, figures: Sequence[Figure], indicator: str) -> bool:
        """Whether a sentence has words that say something else than what the indicator measures."""
        facts = self._siblings(indicator)
        return bool(facts and foreign_words(self.places.masked(text, figures), *self.own_words(facts[0])))

    def is_named(self, stated: BaseFigure, text: str, near: Keywords, lang: Lang) -> bool:
        """Whether a text has a name of what is measured, or nearly all that a statement says of it."""
        if stated.measured and stated.indicator and self.indicators.is_named(stated.indicator, text, near):
            return True
        return any(
            (bool(words) and words <= near)
            or (len(words & near) > 1 and self.weights.cover(words, near) >= NEARLY_ALL[lang])
            for words in self.statements_like(stated, lang)
        )

    def facts_about(self, *places: str) -> list[Fact]:
        """The facts that are about all of these places."""
        where = " AND ".join("fact.record IN (SELECT record FROM about_place WHERE place = ?)" for _ in places)
        return list(islice(self.store.facts(where, places), MANY))

    def facts_like(self, words: Keywords, lang: Lang) -> list[Fact]:
        """The facts, other than metrics, that share two of the rarest keywords with a text."""
        rarest = sorted(words, key=lambda word: (-self.weights.cover(words, frozenset({word})), word))[:RAREST]
        sql = """
            SELECT record FROM keyword JOIN fact USING (record)
            WHERE word IN (SELECT value FROM json_each(?)) AND lang = ? AND kind <> 'metric'
            GROUP BY record HAVING count(*) >= 2 ORDER BY count(*) DESC, record LIMIT ?
        """
        rows = self.store.connection.execute(sql, (json.dumps(rarest), lang, MANY))
        return list(self.store.numbered([record for (record,) in rows]))

    def name_of(self, place: str) -> Text:
        """The name of a place, or of a hub that has no place of its own."""
        return self.store.places[place].name if place in self.store.places else self.store.hubs[place].short_name

    def _own_words(self, id_: str) -> tuple[Keywords, str]:
        """The keywords of everything that is said of what the fact measures, and the same texts in Chinese."""
        fact = self.fact(id_)
        texts, aliases = [fact.statement, fact.label], tuple[str, ...]()
        if isinstance(fact, Metric):
            indicator = self.store.indicators[fact.indicator]
            texts += [indicator.label, indicator.definition]
            aliases = indicator.aliases
        words = [text[lang] for text in texts for lang in Lang] + list(aliases)
        return frozenset[str]().union(*map(keywords, words)), joined(words)

    def _statements_on(self, indicator: str) -> tuple[str, ...]:
        """The first few facts on an indicator."""
        where = "fact.record IN (SELECT record FROM metric WHERE indicator = ?)"
        return tuple(fact.id for fact in islice(self.store.facts(where, (indicator,)), SIBLINGS))

    def _statement_keywords(self, id_: str, lang: Lang) -> Keywords:
        """The keywords of a statement without its places and figures."""
        figures = self.readings.figures_of(id_)[lang]
        return keywords(self.places.masked(self.fact(id_).statement[lang], figures))

    def _for(self, place: str) -> list[BaseFigure]:
        found = self._latest[1] if self._latest[0] == place else self._kept.get(place)
        if found is None:
            found = self.readings.stated_of(place)
            self._latest = place, found
            if len(found) <= KEPT:
                self._kept[place] = found
        return found

    def _stated_by(self, source: str, passage: int | None) -> list[BaseFigure]:
        """The figures of the facts that rest on a passage, or on the source."""
        return self.readings.stated_by(self.resting_on(source, passage))
