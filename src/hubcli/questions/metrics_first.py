"""What a short answer on one indicator needs, out of as many figures as its tables have: the others stay unread."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from hubcli.base.compiled.filters import Condition
from hubcli.base.compiled.store import FACT_TABLES, FACTS_AS_WRITTEN, Store
from hubcli.base.tables.reading import is_table, table_of
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Indicator
from hubcli.questions.comparability import Basis, JudgedFigure, comparable, judge, shared_basis
from hubcli.questions.conflicts import Conflict, find_conflicts
from hubcli.questions.sums import summed_places, sums
from hubcli.questions.views import MetricView, metric_views


class FirstFigures(NamedTuple):
    """The figures that compare, those of hubs, and the first of the others; and what is true of all."""

    basis: Basis
    figures: tuple[JudgedFigure, ...]
    comparable: bool
    """Whether no figure at all differs from the basis."""
    number: int
    """The number of all figures, sums included."""


def first_figures(store: Store, indicator: Indicator, limit: int) -> FirstFigures | None:
    """What the first `limit` figures are taken from, in the order of all; None if only all of them tell.

    Where a hub has a figure, figures of hubs alone decide the basis but for the number of places that share it.
    """
    of_hubs = _loaded(store, _of_hubs(store, indicator))
    added = sums(store, [*of_hubs.values()])
    if not any(figure.fact.hubs for figure in of_hubs.values()):
        return None
    basis = shared_basis(
        [*of_hubs.values(), *added], lambda one: {place for place, _ in _sharing(store, indicator, one, exactly=True)}
    )
    alike = [no for _, no in _sharing(store, indicator, basis, exactly=False)]
    others = islice((no for no in _as_written(store, indicator) if no not in of_hubs and no not in alike), limit)
    found = of_hubs | _loaded(store, {*alike, *others} - of_hubs.keys())
    if len({figure.fact.place for figure in found.values()}) < 2:
        return None
    judged = judge([*(found[no] for no in _in_order(store, found)), *added], basis)
    count = _count(store, indicator)
    return FirstFigures(basis, judged, comparable(judged) and len(found) == count, count + len(added))


def disputes_on(store: Store, indicator: Indicator) -> tuple[Conflict, ...]:
    """The conflicts and tensions that involve any metric on an indicator."""
    measured = ("EXISTS (SELECT 1 FROM metric WHERE record = fact.record AND indicator = ?)", (indicator.id,))
    at_one = store.connection.execute(_UNCONTESTED, (indicator.id,)).fetchone()
    contested = (_ELSEWHERE, (indicator.id, *at_one, indicator.id)) if at_one else (_CONTESTED, (indicator.id,))
    return find_conflicts(store, measured, paired=contested)


def _loaded(store: Store, numbers: Iterable[int]) -> dict[int, MetricView]:
    known = [*numbers]
    return dict(zip(known, metric_views(store, store.numbered(known)), strict=True))


def _of_hubs(store: Store, indicator: Indicator) -> Iterator[int]:
    """The figures of hubs and of places whose figures may be added up to a hub's, as they are written."""
    sql = f"""
        SELECT fact.record FROM {FACT_TABLES} WHERE fact.record IN (
            SELECT metric.record FROM hub_set
            CROSS JOIN fact ON fact.kind = 'metric' AND fact.headline IN (0, 1) AND fact.hubs = hub_set.hubs
            CROSS JOIN metric ON metric.record = fact.record AND metric.indicator = ?1
            WHERE hub_set.hubs <> ',,'
            UNION
            SELECT metric.record FROM json_each(?2) AS at
            CROSS JOIN metric ON metric.indicator = ?1 AND metric.place = at.value)
        ORDER BY {FACTS_AS_WRITTEN}
    """
    return _numbers(store, (sql, (indicator.id, json.dumps(sorted(summed_places(store))))))


def _sharing(store: Store, indicator: Indicator, basis: Basis, *, exactly: bool) -> Iterator[tuple[str, int]]:
    """The places and numbers of the figures on a basis; of ranks, unless `exactly`, at every level."""
    every_level = indicator.unit == Unit.RANK and not exactly
    places = [place.id for place in store.places.values() if every_level or place.level is basis.level]
    about = (basis.period, basis.footing, basis.status, basis.edition, basis.variant)
    yield from store.connection.execute(_SHARING, (json.dumps(places), indicator.id, *about))


def _as_written(store: Store, indicator: Indicator) -> Iterator[int]:
    """All figures on the indicator; a table that one series reads has its records in the order of its lines."""
    for file, path in store.connection.execute("SELECT no, path FROM file ORDER BY layer DESC, path").fetchall():
        reading = [
            one for one in store.series.values() if one.indicator == indicator.id and one.table == table_of(path)
        ]
        order = "record.no" if is_table(path) and len(reading) == 1 else "record.line, record.no"
        yield from _numbers(store, (_OF_FILE.format(order), (file, indicator.id)))


def _in_order(store: Store, numbers: Iterable[int]) -> Iterator[int]:
    sql = f"""
        SELECT fact.record FROM {FACT_TABLES} WHERE fact.record IN (SELECT value FROM json_each(?))
        ORDER BY {FACTS_AS_WRITTEN}
    """
    return _numbers(store, (sql, (json.dumps([*numbers]),)))


def _count(store: Store, indicator: Indicator) -> int:
    """The number of figures; a table that only one series reads has as many as records, which are counted sooner."""
    series = store.connection.execute(_SERIES_OF_TABLES, (indicator.id,)).fetchall()
    sql = _COUNT_BY_FILE if series and all(one == (1,) for one in series) else _COUNT
    return int(store.connection.execute(sql, (indicator.id,)).fetchone()[0])


def _numbers(store: Store, query: Condition) -> Iterator[int]:
    return (no for (no,) in store.connection.execute(*query))


_SHARING = """
    SELECT metric.place, metric.record FROM json_each(?) AS at
    CROSS JOIN metric ON metric.indicator = ? AND metric.place = at.value AND metric.period IS ? AND metric.footing = ?
    WHERE coalesce(metric.status, 'normal') = ? AND metric.edition IS ? AND metric.variant IS ?
"""
_OF_FILE = """
    SELECT metric.record FROM record CROSS JOIN metric ON metric.record = record.no
    WHERE record.file = ? AND metric.indicator = ? ORDER BY {}
"""
_SERIES_OF_TABLES = """
    SELECT count(*) FROM shown_period
    WHERE file IN (SELECT file FROM shown_period WHERE indicator = ?) GROUP BY file
"""
_COUNT = "SELECT count(*) FROM metric WHERE indicator = ?"
_COUNT_BY_FILE = """
    SELECT
        (SELECT count(*) FROM record WHERE file IN (SELECT file FROM shown_period WHERE indicator = ?1))
        + (SELECT count(*) FROM file CROSS JOIN record ON record.file = file.no
            CROSS JOIN metric ON metric.record = record.no
            WHERE file.path NOT LIKE '%.csv' AND metric.indicator = ?1)
"""
_CONTESTED = """
    fact.record IN (
        SELECT metric.record FROM (
            SELECT indicator, place, period, footing FROM metric WHERE indicator = ?
            GROUP BY place, period, footing HAVING max(low) > min(high)) AS contested
        CROSS JOIN metric ON metric.indicator = contested.indicator AND metric.place = contested.place
            AND metric.period IS contested.period AND metric.footing = contested.footing)
"""
# The largest table of which no two figures on the indicator are in conflict: of each pair, one is in another file.
_UNCONTESTED = """
    SELECT file.no FROM shown_period CROSS JOIN file ON file.no = shown_period.file WHERE shown_period.indicator = ?
    GROUP BY file.no HAVING count(*) = 1 AND NOT max(shown_period.contested) ORDER BY file.size DESC LIMIT 1
"""
_ELSEWHERE = """
    fact.record IN (
        SELECT metric.record FROM file CROSS JOIN record ON record.file = file.no
        CROSS JOIN metric ON metric.record = record.no
        WHERE (file.path NOT LIKE '%.csv' OR file.no IN (SELECT file FROM shown_period WHERE indicator = ?))
            AND file.no <> ? AND metric.indicator = ?)
"""
