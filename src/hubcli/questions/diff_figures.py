"""The figures of tables that two editions do not have alike: the editions go in, the figures of each come out."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple, TypeVar

from hubcli.base.compiled.groups import hubs_of
from hubcli.base.editions import Edition
from hubcli.base.tables.composing import in_words, without_words
from hubcli.base.tables.fields import Known
from hubcli.base.tables.observation import Observation
from hubcli.base.tables.observations import names_of_places, observations
from hubcli.base.tables.reading import read_table, table_of
from hubcli.base.toml.problems import Problem
from hubcli.errors import MOST, HubError
from hubcli.model.facts import Metric
from hubcli.model.record import Record
from hubcli.model.vocabulary import Group, Hub, Indicator, Place, Series

R = TypeVar("R", bound=Record)


def changed_figures(old: Edition, new: Edition) -> tuple[list[Metric], list[Metric]]:
    """The figures of each edition that the other does not have, or has with another value, source or status.

    Raises HubError where a table cannot be read; lines of a revision that cannot be read are left out.
    """
    before, after = _Figures(old, beside=new), _Figures(new, beside=old)
    return before.other_than(after), after.other_than(before)


class _Read(NamedTuple):
    observation: Observation
    series: Series
    line: int


class _Figures:
    """The figures of one edition, but for tables and series that another edition has just so."""

    def __init__(self, edition: Edition, *, beside: Edition) -> None:
        self.series = _all(edition, Series)
        self.places = _all(edition, Place)
        self.indicators = _all(edition, Indicator)
        self._groups = {id_: group.hubs for id_, group in _all(edition, Group).items()}
        self._hubs = {place.id: (place.hub,) for place in self.places.values() if place.hub}
        for hub in _all(edition, Hub).values():
            if hub.stand_in:
                self._hubs.setdefault(hub.stand_in.place, (hub.id,))
        theirs = _all(beside, Series)
        unlike = {*self.series.items()} ^ {*theirs.items()}
        tables = {series.table for _, series in unlike}
        changed = [
            path
            for path, content in edition.tables.items()
            if table_of(path) in tables or beside.tables.get(path) != content
        ]
        found = [each for path in sorted(changed) for each in self._read(edition, path)]
        if not edition.is_past and (problems := [each for each in found if isinstance(each, Problem)]):
            raise HubError(*islice(problems, MOST))
        self.read = {each.observation.id: each for each in found if isinstance(each, _Read)}

    def other_than(self, others: "_Figures") -> list[Metric]:
        """Those that the other edition does not have, or has otherwise, in words."""
        mine = self.read.items()
        return [self._metric(one) for id_, one in mine if not _is_same(one, others.read.get(id_))]

    def _read(self, edition: Edition, path: str) -> Iterator[_Read | Problem]:
        table = read_table(path, edition.tables[path])
        yield from table.problems
        for series in self.series.values() if table.header else ():
            indicator = self.indicators.get(series.indicator)
            if series.table == table_of(path) and indicator and indicator.sentence:
                sources = frozenset(id_ for kind, id_ in edition.records if kind == "source")
                known = Known(
                    names_of_places(self.places.values()), sources, frozenset(each.id for each in indicator.variants)
                )
                for each in observations(path, table, series, known):
                    yield each if isinstance(each, Problem) else _Read(each[1], series, each[0])

    def _metric(self, one: _Read) -> Metric:
        written = one.series.hubs or self._hubs.get(one.observation.place, ())
        hubs = hubs_of(written, self._groups)
        return in_words(without_words(one.observation, one.series, one.line, hubs), self)


def _is_same(one: _Read, other: _Read | None) -> bool:
    return other is not None and one.observation == other.observation


def _all(edition: Edition, model: type[R]) -> Mapping[str, R]:
    return {id_: entry.record for (_, id_), entry in edition.records.items() if isinstance(entry.record, model)}
