"""The figures that a short answer on one indicator needs, without reading the many others of its tables."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from hubcli.base.compiled.filters import numbered
from hubcli.base.compiled.store import Store
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Indicator
from hubcli.questions.comparability import Basis, JudgedFigure, comparable, judge, shared_basis
from hubcli.questions.disputes import Conflict, find_conflicts
from hubcli.questions.sums import summed_places, sums
from hubcli.questions.views import MetricView, metric_views


class FirstFigures(NamedTuple):
    """The figures that compare, those of hubs, and the first of the others, with what holds for all figures."""

    basis: Basis
    figures: tuple[JudgedFigure, ...]
    comparable: bool
    """Whether no figure at all differs from the basis."""
    number: int
    """The number of all figures, sums included."""


def first_figures(store: Store, indicator: Indicator, limit: int) -> FirstFigures | None:
    """The figures from which the first `limit` are taken, in the order of all; None if that needs all of them.

    Where a hub has a figure, only the figures of hubs and the number of places that share a basis decide the basis.
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
    in_order = store.numbers(*numbered(found))
    judged = judge([*(found[no] for no in in_order), *added], basis)
    count = _count(store, indicator)
    return FirstFigures(basis, judged, comparable(judged) and len(found) == count, count + len(added))


def disputes_on(store: Store, indicator: Indicator) -> tuple[Conflict, ...]:
    """The conflicts and tensions that involve any metric on an indicator."""
    measured = ("EXISTS (SELECT 1 FROM every_metric WHERE record = fact.record AND indicator = ?)", (indicator.id,))
    in_table = any(series.indicator == indicator.id for series in store.series.values())
    return find_conflicts(store, measured, paired=None if in_table else (_CONTESTED, (indicator.id,)))


def _loaded(store: Store, numbers: Iterable[int]) -> dict[int, MetricView]:
    known = [*numbers]
    return dict(zip(known, metric_views(store, store.numbered(known)), strict=True))


def _of_hubs(store: Store, indicator: Indicator) -> Sequence[int]:
    """The figures of hubs and of places whose figures may be added up to a hub's, as they are written."""
    places = json.dumps(sorted(summed_places(store)))
    return store.numbers(f"fact.record IN ({_OF_HUBS})", (indicator.id, places, indicator.id, indicator.id, places))


def _sharing(store: Store, indicator: Indicator, basis: Basis, *, exactly: bool) -> Iterator[tuple[str, int]]:
    """The places and numbers of the figures on a basis; of ranks, unless `exactly`, at every level."""
    every_level = indicator.unit == Unit.RANK and not exactly
    places = [place.id for place in store.places.values() if every_level or place.level is basis.level]
    about = (basis.period, basis.footing, basis.status, basis.edition, basis.variant)
    yield from store.connection.execute(_SHARING, (json.dumps(places), indicator.id, *about))


def _as_written(store: Store, indicator: Indicator) -> Iterator[int]:
    """All figures on the indicator; a table that one series reads has its figures in the order of its lines."""
    for (file,) in store.connection.execute("SELECT no FROM file ORDER BY layer DESC, path").fetchall():
        series = store.connection.execute(_SERIES_OF_FILE, (file,)).fetchall()
        if len(series) == 1:
            ((measured, first, number),) = series
            yield from range(first, first + number) if measured == indicator.id else ()
        else:
            rows = store.connection.execute(_OF_FILE, {"file": file, "indicator": indicator.id})
            yield from (no for no, _ in rows)


def _count(store: Store, indicator: Indicator) -> int:
    """The number of figures."""
    return int(store.connection.execute(_COUNT, (indicator.id,)).fetchone()[0])


_OF_HUBS = """
    SELECT metric.record FROM hub_set
    CROSS JOIN fact ON fact.kind = 'metric' AND fact.headline IN (0, 1) AND fact.hubs = hub_set.hubs
    CROSS JOIN metric ON metric.record = fact.record AND metric.indicator = ?
    WHERE hub_set.hubs <> ',,'
    UNION
    SELECT metric.record FROM json_each(?) AS at CROSS JOIN metric ON metric.indicator = ? AND metric.place = at.value
    UNION
    SELECT observation.no FROM table_series AS series CROSS JOIN table_place AS place ON place.series = series.no
    CROSS JOIN observation ON observation.place = place.no
    WHERE series.indicator = ? AND (place.hubs <> ',,' OR place.place IN (SELECT value FROM json_each(?)))
"""
_SHARING = """
    SELECT metric.place, metric.record FROM json_each(?1) AS at
    CROSS JOIN metric ON metric.indicator = ?2 AND metric.place = at.value
        AND metric.period IS ?3 AND metric.footing = ?4
    WHERE coalesce(metric.status, 'normal') = ?5 AND metric.edition IS ?6 AND metric.variant IS ?7
    UNION ALL
    SELECT place.place, observation.no FROM table_series AS series
    CROSS JOIN table_manner AS manner ON manner.series = series.no AND manner.period IS ?3 AND manner.footing = ?4
    CROSS JOIN table_place AS place ON place.series = series.no
    CROSS JOIN observation ON observation.place = place.no AND observation.manner = manner.no
    WHERE series.indicator = ?2 AND place.place IN (SELECT value FROM json_each(?1))
        AND coalesce(manner.status, 'normal') = ?5 AND manner.edition IS ?6 AND manner.variant IS ?7
"""
_SERIES_OF_FILE = "SELECT indicator, first, number FROM table_series WHERE file = ?"
_OF_FILE = """
    SELECT metric.record, record.line FROM record CROSS JOIN metric ON metric.record = record.no
    WHERE record.file = :file AND metric.indicator = :indicator
    UNION ALL
    SELECT observation.no, observation.line FROM table_series AS series
    CROSS JOIN observation ON observation.no BETWEEN series.first AND series.first + series.number - 1
    WHERE series.file = :file AND series.indicator = :indicator ORDER BY 2, 1
"""
_COUNT = """
    SELECT (SELECT count(*) FROM metric WHERE indicator = ?1)
        + (SELECT coalesce(sum(number), 0) FROM table_series WHERE indicator = ?1)
"""
_CONTESTED = """
    fact.record IN (
        SELECT metric.record FROM (
            SELECT indicator, place, period, footing FROM metric WHERE indicator = ?
            GROUP BY place, period, footing HAVING max(low) > min(high)) AS contested
        CROSS JOIN metric ON metric.indicator = contested.indicator AND metric.place = contested.place
            AND metric.period IS contested.period AND metric.footing = contested.footing)
"""
