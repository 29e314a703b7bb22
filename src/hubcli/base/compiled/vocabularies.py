"""The records of a compiled base that are not facts, loaded when they are first asked for."""

import json
import sqlite3
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from hubcli.base.compiled.record_loading import revive
from hubcli.base.folder import extended_folders
from hubcli.errors import UnknownNameError
from hubcli.model.record import Record
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import BaseInfo, Group, Hub, Indicator, Place, Series, Source, Term, Theme

R = TypeVar("R", bound=Record)

AS_WRITTEN = "file.layer DESC, file.path, record.line, record.no"
"""The order in which records are written: extended bases first, then by file and line."""


class Vocabularies:
    """The hubs, places, sources and other records that facts refer to, and the tensions between facts."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self.connection = connection
        self.folder = folder

    @cached_property
    def info(self) -> BaseInfo:
        """The base itself, not those it extends."""
        return self._all("base", BaseInfo)[-1]

    @cached_property
    def extended(self) -> list[Path]:
        """The folders of the bases that it extends, the nearest first."""
        return remembered_layers(self.connection, self.folder)

    @cached_property
    def hubs(self) -> dict[str, Hub]:
        """The hubs by id, in the order of the base."""
        return {hub.id: hub for hub in self._all("hub", Hub)}

    @cached_property
    def groups(self) -> dict[str, Group]:
        """The groups of hubs by id, in the order of the base."""
        return {group.id: group for group in self._all("group", Group)}

    @cached_property
    def places(self) -> dict[str, Place]:
        """The places by id."""
        return {place.id: place for place in self._all("place", Place)}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self._all("source", Source)}

    def sources_named(self, ids: Iterable[str]) -> list[Source]:
        """The sources with these ids, in the order of the base, without opening the others."""
        sql = f"""
            SELECT record.data FROM record JOIN file ON file.no = record.file
            WHERE record.id IN (SELECT value FROM json_each(?)) AND +record.kind = 'source' ORDER BY {AS_WRITTEN}
        """
        return [revive(Source, data) for (data,) in self.connection.execute(sql, (json.dumps([*ids]),))]

    @cached_property
    def themes(self) -> dict[str, Theme]:
        """The themes by id, in the order of the rows of a comparison."""
        return {theme.id: theme for theme in self._all("theme", Theme)}

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators by id."""
        return {indicator.id: indicator for indicator in self._all("indicator", Indicator)}

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The set terms by id."""
        return {term.id: term for term in self._all("term", Term)}

    @cached_property
    def series(self) -> dict[str, Series]:
        """The series by id."""
        return {series.id: series for series in self._all("series", Series)}

    @cached_property
    def transcribed(self) -> frozenset[str]:
        """The ids of the sources of which only tables have figures: nobody needs a copy of them."""
        return frozenset(id_ for (id_,) in self.connection.execute(_TRANSCRIBED))

    @cached_property
    def tensions(self) -> list[Tension]:
        """All tensions, in the order in which they are written."""
        return self._all("tension", Tension)

    def records(self, vocabulary: str) -> dict[str, Record]:
        """The records of a vocabulary by id: `vocabulary` is hub, place, term …"""
        return {**(self.series if vocabulary == "series" else getattr(self, f"{vocabulary}s"))}

    def record(self, vocabulary: str, id_: str) -> Record:
        """A hub, place, term …; not a fact. Raises UnknownNameError."""
        known = self.records(vocabulary)
        if id_ not in known:
            raise UnknownNameError(vocabulary, id_, known)
        return known[id_]

    def tension(self, id_: str) -> Tension:
        """One tension."""
        row = self.connection.execute("SELECT data FROM record WHERE kind = 'tension' AND id = ?", (id_,)).fetchone()
        return revive(Tension, row[0])

    def _all(self, kind: str, model: type[R]) -> list[R]:
        sql = f"SELECT data FROM record JOIN file ON file.no = record.file WHERE kind = ? ORDER BY {AS_WRITTEN}"
        return [revive(model, data) for (data,) in self.connection.execute(sql, (kind,))]


_TRANSCRIBED = """
    SELECT DISTINCT source FROM table_source
    WHERE NOT EXISTS (SELECT 1 FROM link WHERE target = table_source.source AND role = 'evidence.source')
"""


def remembered_layers(connection: sqlite3.Connection, folder: Path) -> list[Path]:
    """The folders of the bases that a base extends, as they were when it was compiled."""
    rows = connection.execute(
        "SELECT json_extract(data, '$.extends') FROM record JOIN file ON file.no = record.file"
        " WHERE kind = 'base' ORDER BY file.layer"
    )
    return extended_folders(folder, (extends for (extends,) in rows if extends))
