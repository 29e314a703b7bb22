"""What the facts of a base say, looked up: figures by fact, amount, place and keyword, and facts by passage.

It is read when it is first asked for and kept in the compiled base; then only the facts of changed files are read, and
all again without their figures when the names of places, the hubs or the units of indicators change.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from hubcli.base.compiled.cache import written_to
from hubcli.base.compiled.figure_rows import COLUMNS, figure_of
from hubcli.base.compiled.reading_tables import Vocabulary, figures_between, outdated, read_facts, split
from hubcli.base.compiled.store import AS_WRITTEN, Store
from hubcli.figures import Figure
from hubcli.model.facts import Modality
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.words.keywords import Keywords, Weights
from hubcli.words.mentions import PlaceMentions
from hubcli.words.said import Figures


class BaseFigure(NamedTuple):
    """One figure of a fact, once for both languages; dates are left out."""

    fact: str
    """The id of the fact."""
    number: int
    """Which of the fact's figures it is, from 0."""
    figure: Figure
    measured: bool
    """Whether it is the metric's value, not another figure of its statement."""
    indicator: str | None
    """What it measures, or what the value beside it measures."""
    period: Period | None
    """When the fact applies."""
    outcome: bool
    """Whether it is stated as achieved, not as a target or a need."""
    places: frozenset[str]
    """The places that it may be said to be for."""
    head: Keywords
    """The keywords right after it, in both languages: what is counted."""
    topic: dict[Lang, Keywords]
    """The keywords of the fact's statement and label, in each language."""


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

    def figures_of(self, fact: str) -> Figures:
        """All figures of a fact's statement as read in each language, dates included."""
        return self._figures("SELECT no FROM record WHERE id = ? AND vocabulary = 'fact'", fact)

    def figures_of_all(self) -> dict[str, Figures]:
        """The same for every fact, by its id."""
        ids = dict(self.store.connection.execute("SELECT no, id FROM record WHERE vocabulary = 'fact'").fetchall())
        if not ids:
            return {}
        found = figures_between(self.store.connection, min(ids), max(ids), ids)
        return {ids[no]: figures for no, figures in found.items()}

    def stated_by(self, facts: Iterable[str]) -> list[BaseFigure]:
        """The figures of these facts, by their ids."""
        named = "SELECT no FROM record WHERE vocabulary = 'fact' AND id IN (SELECT value FROM json_each(?))"
        return self._stated(f"stated.record IN ({named})", json.dumps(list(facts)))

    def stated_between(self, low: float, high: float, kind: str | None = None) -> list[BaseFigure]:
        """The figures from one amount to another, both included, of one kind or of all.

        An amount is a value in the first unit of its kind (`figures.units.base_of`), as `reading_tables.amount` has it.
        """
        if kind is None:
            return self._stated("stated.amount BETWEEN ? AND ?", low, high)
        return self._stated("stated.amount BETWEEN ? AND ? AND stated.kind = ?", low, high, kind)

    def stated_of(self, place: str, indicator: str | None = None) -> list[BaseFigure]:
        """The figures for a place, those of metrics on one indicator only if it is named."""
        here = "stated.record IN (SELECT record FROM about_place WHERE place = ?)"
        return (
            self._stated(here, place)
            if indicator is None
            else self._stated(f"{here} AND metric.indicator = ?", place, indicator)
        )

    def stated_about(self, words: Iterable[str], lang: Lang, *, least: int = 2) -> list[BaseFigure]:
        """The figures of facts whose topic has at least so many of the keywords."""
        sharing = """
            SELECT record FROM keyword WHERE word IN (SELECT value FROM json_each(?)) AND lang = ?
            GROUP BY record HAVING count(*) >= ?
        """
        return self._stated(f"stated.record IN ({sharing})", json.dumps(sorted(words)), lang, least)

    def stated(self) -> list[BaseFigure]:
        """All figures of the base."""
        return self._stated("1")

    def facts_with(self, word: str) -> int:
        """The number of facts that have the keyword in their topic."""
        sql = "SELECT coalesce(sum(facts), 0) FROM keyword_count WHERE word = ?"
        return int(self.store.connection.execute(sql, (word,)).fetchone()[0])

    def resting_on(self, source: str, passage: int | None) -> list[str]:
        """The ids of the facts that rest on a passage, or on any passage of the source if none is named."""
        sql = f"""
            SELECT DISTINCT record.id FROM rests_on JOIN record ON record.no = rests_on.record
            JOIN file ON file.no = record.file WHERE source = :source AND passage = coalesce(:passage, passage)
            ORDER BY {AS_WRITTEN}
        """
        return [id_ for (id_,) in self.store.connection.execute(sql, {"source": source, "passage": passage})]

    def figures_at(self, source: str) -> dict[int, list[Figure]]:
        """For each cited passage of a source what its facts state, with the dates and the values of metrics."""
        found: dict[int, list[Figure]] = {}
        for passage, *row in self.store.connection.execute(_AT, {"source": source}):
            found.setdefault(passage, []).append(_figure(*row, "", 0, 0))
        return found

    def facts_at(self, source: str) -> dict[int, int]:
        """The number of facts that rest on each cited passage of a source."""
        sql = "SELECT passage, count(*) FROM rests_on WHERE source = ? GROUP BY passage"
        return dict(self.store.connection.execute(sql, (source,)).fetchall())

    def places_of(self, fact: str) -> frozenset[str]:
        """The places that a fact is about."""
        sql = "SELECT places FROM topic JOIN record ON record.no = topic.record WHERE id = ?"
        row = self.store.connection.execute(sql, (fact,)).fetchone()
        return split(row[0])

    def _figures(self, chosen: str, *parameters: object) -> Figures:
        (no,) = self.store.connection.execute(chosen, parameters).fetchone()
        return figures_between(self.store.connection, no, no, [no])[no]

    def _stated(self, where: str, *parameters: object) -> list[BaseFigure]:
        sql = f"{_STATED} WHERE {where} ORDER BY {AS_WRITTEN}, stated.no"
        return [_base_figure(row) for row in self.store.connection.execute(sql, parameters)]


_STATED = f"""
    SELECT record.id, stated.no, fact.modality, metric.indicator, topic.period, topic.places, topic.en, topic.zh,
        stated.measured, stated.head, {", ".join(f"stated.{column}" for column in COLUMNS.split(", "))}
    FROM stated JOIN topic USING (record) JOIN fact USING (record) JOIN record ON record.no = stated.record
        JOIN file ON file.no = record.file LEFT JOIN metric ON metric.record = record.no
"""
_READ_AS = "value, unit, qualifier, value_max, change, readings"
_AT = f"""
    SELECT passage, {_READ_AS} FROM rests_on JOIN figure USING (record) WHERE source = :source
    UNION SELECT passage, {_READ_AS} FROM rests_on JOIN stated USING (record) WHERE source = :source AND measured
    ORDER BY {_READ_AS}
"""


def _base_figure(row: tuple[Any, ...]) -> BaseFigure:
    fact, number, modality, indicator, period, places, en, zh, measured, head, *figure = row
    return BaseFigure(
        fact,
        number,
        _figure(*figure),
        bool(measured),
        indicator,
        Period(period) if period else None,
        FOOTINGS[Modality(modality)] is Footing.OUTCOME,
        _words(places),
        _words(head),
        {Lang.EN: _words(en), Lang.ZH: _words(zh)},
    )


# Facts share figures, places and topics: each is made once, and held once.
_words = lru_cache(maxsize=16384)(split)


@lru_cache(maxsize=16384)
def _figure(*row: Any) -> Figure:
    return figure_of(row)
