"""What the facts of a base say, looked up: figures by fact, amount, place and keyword, and facts by passage.

It is read when it is first asked for and kept in the compiled base; then only the facts of changed files are read, and
all again without their figures when the names of places, the hubs or the units of indicators change.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache

from hubcli.base.compiled.figure_rows import figure_of
from hubcli.base.compiled.reading_tables import Vocabulary, figures_of_records, outdated, read_facts, split
from hubcli.base.compiled.record_sets import RecordSets, in_one_and_two, numbers_of, shared_by_most
from hubcli.base.compiled.stated import BaseFigure, Key, StatedFigures, words_of
from hubcli.base.compiled.store import Store, of_all_facts
from hubcli.base.compiled.writing import written_to
from hubcli.figures import Figure
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.words.keywords import Keywords, Weights
from hubcli.words.mentions import PlaceMentions
from hubcli.words.said import Figures

Span = tuple[float, float]
"""The lowest and the highest of some amounts, both included."""


class Readings:
    """What the facts of a base say; every list is in the order in which the facts are written."""

    def __init__(self, store: Store) -> None:
        """Read what is not yet read; on a large base for the first time, that takes a minute for 100,000 facts."""
        self.store = store
        vocabulary = Vocabulary(store)
        if outdated(store.connection, vocabulary):
            store.connection = written_to(store.connection, lambda into: read_facts(into, vocabulary))
        self.names: PlaceMentions = vocabulary.names
        """The places and hubs as texts mention them; the same that the facts were read with."""
        self.weights = Weights(store.count(), self.facts_with)
        """How much each keyword weighs: the fewer facts have it, the more."""
        self._sets = RecordSets(store.connection)
        self._indicator_of = lru_cache(maxsize=65536)(self._indicator_of_metric)
        self._stated = StatedFigures(store.connection)
        self._within = lru_cache(maxsize=4096)(self._keys_within)
        self._on_indicator = lru_cache(maxsize=1024)(self._keys_on_indicator)
        self._by_amount = lru_cache(maxsize=4096)(self._keys_of_amount)

    def figures_of(self, fact: str) -> Figures:
        """All figures of a fact's statement as read in each language, dates included."""
        return self._figures("SELECT no FROM every_record WHERE id = ? AND vocabulary = 'fact'", fact)

    def stated_by(self, facts: Iterable[str]) -> list[BaseFigure]:
        """The figures of these facts, by their ids."""
        sql = "SELECT no FROM every_record WHERE vocabulary = 'fact' AND id IN (SELECT value FROM json_each(?))"
        rows = self.store.connection.execute(sql, (json.dumps(list(facts)),))
        return self._stated.of_records([no for (no,) in rows])

    def stated_as(self, amount: float, *, measured: bool = False) -> list[BaseFigure]:
        """The figures of an amount: a value in the first unit of its kind, as `reading_tables.amounts` has it.

        With `measured`, only the values of metrics.
        """
        return self._stated.chosen(self._by_amount(amount, measured))

    def stated_of(self, place: str, indicator: str) -> list[BaseFigure]:
        """The figures for a place of metrics on an indicator."""
        sql = """
            SELECT metric.record FROM every_metric AS metric JOIN about_place ON about_place.record = metric.record
            WHERE about_place.place = ? AND indicator = ?
        """
        return self._stated.of_records([no for (no,) in self.store.connection.execute(sql, (place, indicator))])

    def stated_at(
        self,
        place: str,
        *,
        amounts: Iterable[Span],
        records: Collection[int],
        indicators: Iterable[str],
        when: Callable[[Period | None], bool] | None = None,
    ) -> list[BaseFigure]:
        """The figures for a place with an end in one of the spans, of one of the records, or values on an indicator.

        With `when`, only those of the records whose period it accepts.
        """
        keys = set[Key]().union(
            *(self._within(place, *span) for span in amounts),
            *(self._on_indicator(place, indicator) for indicator in indicators),
        )
        return self._stated.chosen(keys, records, when)

    def records_about(
        self, place: str, words: Keywords, lang: Lang, *, dated: Callable[[], bool] | None = None
    ) -> set[int]:
        """The facts for a place that share two of the keywords, or the only one that their statement has.

        Where there are any, and `dated` says so, those without a period are left out, metrics apart.
        """
        here = self._sets.about(place)
        once, twice = in_one_and_two(here & self._sets.with_word(word, lang) for word in words)
        found = twice | (once & self._sets.of_one_word(lang))
        if found and dated and dated():
            found &= ~self._sets.undated() | self._sets.of_kind("metric")
        return set(numbers_of(found))

    def sharing(self, words: Iterable[str], lang: Lang) -> Iterator[int]:
        """The facts, other than metrics, that share two of the keywords or more, those that share the most first."""
        metrics = self._sets.of_kind("metric")
        return shared_by_most(self._sets.with_word(word, lang) & ~metrics for word in words)

    def is_shared_by(self, kinds: Iterable[str], words: Iterable[str], lang: Lang) -> bool:
        """Whether a fact of one of these kinds shares two of the keywords."""
        _, twice = in_one_and_two(self._sets.with_word(word, lang) for word in words)
        return any(twice & self._sets.of_kind(kind) for kind in kinds)

    def indicators_of(self, records: Iterable[int]) -> frozenset[str]:
        """The indicators of those of the facts that are metrics."""
        return frozenset(filter(None, map(self._indicator_of, records)))

    def statements_on_indicators(self, most: int) -> Iterator[tuple[str, str, dict[Lang, Keywords]]]:
        """Of each indicator the first facts, at most this many: the indicator, the fact, its statement's keywords."""
        for indicator, fact, en, zh in self.store.connection.execute(_FIRST_OF_INDICATORS, (most,)):
            yield indicator, fact, {Lang.EN: words_of(en), Lang.ZH: words_of(zh)}

    def statement_of(self, fact: str, lang: Lang) -> Keywords:
        """The keywords of a fact's statement."""
        sql = f"SELECT {lang} FROM topic JOIN every_record AS record ON record.no = topic.record WHERE id = ?"
        return words_of(self.store.connection.execute(sql, (fact,)).fetchone()[0])

    def facts_with(self, word: str) -> int:
        """The number of facts that have the keyword in their topic."""
        sql = "SELECT coalesce(sum(facts), 0) FROM keyword_count WHERE word = ?"
        return int(self.store.connection.execute(sql, (word,)).fetchone()[0])

    def resting_on(self, source: str, passage: int | None) -> list[str]:
        """The ids of the facts that rest on a passage, or on any passage of the source if none is named."""
        sql = of_all_facts(
            lambda facts: (
                f"""
                SELECT fact.id, file.layer, file.path, fact.line, fact.record
                FROM rests_on CROSS JOIN {facts} AS fact ON fact.record = rests_on.record
                JOIN file ON file.no = fact.file WHERE source = ?1 AND passage = coalesce(?2, passage)
            """
            )
        )
        rows = self.store.connection.execute(f"{sql} ORDER BY 2 DESC, 3, 4, 5", (source, passage))
        return [*dict.fromkeys(id_ for id_, *_ in rows)]

    def figures_at(self, source: str) -> dict[int, list[Figure]]:
        """For each cited passage of a source what its facts state, with the dates and the values of metrics."""
        found: dict[int, list[Figure]] = {}
        for passage, *row in self.store.connection.execute(_AT, {"source": source}):
            found.setdefault(passage, []).append(figure_of((*row, "", 0, 0)))
        return found

    def facts_at(self, source: str) -> dict[int, int]:
        """The number of facts that rest on each cited passage of a source."""
        sql = "SELECT passage, count(*) FROM rests_on WHERE source = ? GROUP BY passage"
        return dict(self.store.connection.execute(sql, (source,)).fetchall())

    def places_of(self, fact: str) -> frozenset[str]:
        """The places that a fact is about."""
        sql = "SELECT places FROM topic JOIN every_record AS record ON record.no = topic.record WHERE id = ?"
        row = self.store.connection.execute(sql, (fact,)).fetchone()
        return split(row[0])

    def _figures(self, chosen: str, *parameters: object) -> Figures:
        (no,) = self.store.connection.execute(chosen, parameters).fetchone()
        return figures_of_records(self.store.connection, [no])[no]

    def _indicator_of_metric(self, record: int) -> str | None:
        sql = "SELECT indicator FROM every_metric WHERE record = ?"
        row = self.store.connection.execute(sql, (record,)).fetchone()
        return row[0] if row else None

    def _keys_within(self, place: str, low: float, high: float) -> frozenset[Key]:
        sql = "SELECT record, no FROM stated_at WHERE place = ? AND amount BETWEEN ? AND ?"
        return frozenset(self.store.connection.execute(sql, (place, low, high)))

    def _keys_on_indicator(self, place: str, indicator: str) -> frozenset[Key]:
        return frozenset(self.store.connection.execute(_ON_INDICATOR, (indicator, place)))

    def _keys_of_amount(self, amount: float, measured: bool) -> frozenset[Key]:
        sql = "SELECT record, no FROM stated WHERE amount = ? AND measured >= ?"
        return frozenset(self.store.connection.execute(sql, (amount, measured)))


_ON_INDICATOR = """
    SELECT stated.record, stated.no FROM every_metric AS metric CROSS JOIN about_place ON about_place.place = ?2
        AND about_place.record = metric.record CROSS JOIN stated ON stated.record = metric.record AND stated.measured
    WHERE metric.indicator = ?1
"""
_FIRST_OF_INDICATORS = """
    WITH measured AS (
        SELECT metric.indicator, fact.record, fact.id, fact.file, fact.line
        FROM metric JOIN fact ON fact.record = metric.record
        UNION ALL SELECT indicator, record, id, file, line FROM observed)
    SELECT indicator, id, en, zh FROM (
        SELECT indicator, measured.id, topic.en, topic.zh,
            row_number() OVER (PARTITION BY indicator ORDER BY layer DESC, path, measured.line, measured.record) AS nth
        FROM measured JOIN file ON file.no = measured.file JOIN topic ON topic.record = measured.record)
    WHERE nth <= ? ORDER BY indicator, nth
"""
_READ_AS = "value, unit, qualifier, value_max, change, readings"
_AT = f"""
    SELECT passage, {_READ_AS} FROM rests_on JOIN figure USING (record) WHERE source = :source
    UNION SELECT passage, {_READ_AS} FROM rests_on JOIN stated USING (record) WHERE source = :source AND measured
    ORDER BY {_READ_AS}
"""
