"""Figures that facts state, with what is known of each: rows of a compiled base go in, each is read once."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from hubcli.base.compiled.figure_rows import COLUMNS, figure_of
from hubcli.base.compiled.reading_tables import split
from hubcli.figures import Figure
from hubcli.model.facts import Modality
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.words.keywords import Keywords

HELD = 20_000
"""The number of facts whose figures are held; a long draft about a large base asks for more, one after another."""

Key = tuple[int, int]
"""The record of a fact, and which of its figures is meant."""


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
    statement: dict[Lang, Keywords]
    """The keywords of the fact's statement, in each language."""
    topic: dict[Lang, Keywords]
    """Those of its statement and its label."""


class StatedFigures:
    """The figures of facts, by the numbers of their records."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, _Fact] = {}
        sql = "SELECT no FROM file ORDER BY layer DESC, path"
        self._files = {no: rank for rank, (no,) in enumerate(connection.execute(sql))}

    def of_records(self, records: Collection[int]) -> list[BaseFigure]:
        """All figures of these facts, in the order in which they are written."""
        return self.chosen((), records)

    def chosen(
        self, keys: Iterable[Key], records: Collection[int] = (), when: Callable[[Period | None], bool] | None = None
    ) -> list[BaseFigure]:
        """These figures, and all of these facts, each once and in the order in which they are written.

        With `when`, only those of the facts whose period it accepts.
        """
        wanted: dict[int, set[int]] = {}
        for record, number in keys:
            wanted.setdefault(record, set()).add(number)
        whole = set(records)
        if not (wanted or whole):
            return []
        self._hold(whole | wanted.keys())
        if when:
            whole = {record for record in whole if when(self._held[record].period)}
        return [
            one
            for fact in sorted(map(self._held.__getitem__, whole | wanted.keys()))
            for one in fact.figures
            if fact.record in whole or one.number in wanted[fact.record]
        ]

    def _hold(self, records: Collection[int]) -> None:
        """Read the figures of the facts that are not held yet."""
        missing = [record for record in records if record not in self._held]
        if not missing:
            return
        if len(self._held) > HELD:
            self._held.clear()
            missing = list(records)
        for record in missing:
            self._held[record] = _Fact(0, 0, record, [], None)
        for record, fact in _read(self._connection, missing, self._files):
            self._held[record] = fact


class _Fact(NamedTuple):
    """In the order in which facts are written."""

    file: int
    """The number of its file among all."""
    line: int
    record: int
    figures: list[BaseFigure]
    period: Period | None


_STATED = " UNION ALL ".join(
    f"""
    SELECT fact.record, fact.file, fact.line, fact.id, stated.no, fact.modality, {measured}.indicator, topic.period,
        topic.places, topic.en, topic.zh, topic.more_en, topic.more_zh, stated.measured, stated.head,
        {", ".join(f"stated.{column}" for column in COLUMNS.split(", "))}
    FROM json_each(?1) AS chosen CROSS JOIN {facts} ON fact.record = chosen.value
        CROSS JOIN stated ON stated.record = fact.record JOIN topic ON topic.record = fact.record {joined}
    """
    for measured, facts, joined in (
        ("metric", "fact", "LEFT JOIN metric ON metric.record = fact.record"),
        ("fact", "observed AS fact", ""),
    )
)


def _read(
    connection: sqlite3.Connection, records: Collection[int], files: dict[int, int]
) -> Iterator[tuple[int, _Fact]]:
    facts: dict[int, _Fact] = {}
    for record, file, line, *row in connection.execute(f"{_STATED} ORDER BY 1, 5", (json.dumps(list(records)),)):
        figure = _base_figure(row)
        fact = facts.setdefault(record, _Fact(files[file], line, record, [], figure.period))
        fact.figures.append(figure)
    return iter(facts.items())


def _base_figure(row: Iterable[Any]) -> BaseFigure:
    fact, number, modality, indicator, period, places, en, zh, more_en, more_zh, measured, head, *figure = row
    return BaseFigure(
        fact,
        number,
        read_figure(*figure),
        bool(measured),
        indicator,
        _period(period) if period else None,
        FOOTINGS[Modality(modality)] is Footing.OUTCOME,
        words_of(places),
        words_of(head),
        {Lang.EN: words_of(en), Lang.ZH: words_of(zh)},
        {Lang.EN: _both(en, more_en), Lang.ZH: _both(zh, more_zh)},
    )


# Facts share figures, places and topics: each is made once, and held once.
words_of = lru_cache(maxsize=16384)(split)
_period = lru_cache(maxsize=1024)(Period)


@lru_cache(maxsize=16384)
def _both(words: str, more: str) -> Keywords:
    return words_of(words) | split(more) if more else words_of(words)


@lru_cache(maxsize=16384)
def read_figure(*row: Any) -> Figure:
    """A figure as the tables have it."""
    return figure_of(row)
