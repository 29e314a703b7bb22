"""A table that somebody made becomes a table of the base: read, mapped to the fields of figures, shown, then added."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from hubcli.base.appending import Raw, content_of, exclusively, tried_out, with_records, write_all
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.base.folder import TABLES
from hubcli.base.tables.fields import FIELDS, Known
from hubcli.base.tables.observation import Observation
from hubcli.base.tables.observations import FOR_PEOPLE, names_of_places, observations
from hubcli.base.tables.proposing import Spread
from hubcli.base.tables.reading import Table, is_table, read_table, table_of
from hubcli.base.toml.problems import Problem
from hubcli.edits.given_table import Column, Given, GivenLine, OpenError, Target, Wanted, refuse
from hubcli.errors import HubError, UnknownNameError
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.model.vocabulary import CellName, Series, SeriesFields
from hubcli.questions.answer import Answer, plain
from hubcli.sources.sheets import sheet_of


@dataclass(frozen=True)
class TakenTable(Answer):
    """A table as the base would have it, or has it now."""

    schema: ClassVar[str] = "hubcli/sources-add-table/1"
    source: str
    table: str
    """Its file in the base."""
    series: Series
    """The series that reads it."""
    columns: tuple[Column, ...]
    names: dict[str, str]
    """The id of the place that a name in a cell means, as far as that was said."""
    spread: Spread | None
    """What the headers of its columns of values name, if it is wide."""
    figures: int
    first: tuple[Observation, ...]
    """The first of them."""
    empty: int
    """Cells that say that there is no figure."""
    around: tuple[str, ...]
    """Lines above and below the table, which are not in it."""
    no_edition: bool
    """Whether the table has editions, but these figures have none."""
    written: bool
    line: int | None
    """The line of the first figure in the table."""


SHOWN = 3
"""The figures that are shown."""


def take_table(folder: Path, wanted: Wanted, *, write: bool) -> TakenTable:
    """The table as the base would have it; with `write` it is added, all or nothing. Raises HubError."""
    sheet = sheet_of(wanted.path, wanted.sheet)
    with exclusively(folder):
        with open_store(folder) as store:
            target = _target(store, wanted)
            given = Given(store, wanted, target, sheet)
            series = target.series if target else _new_series(store, wanted, given)
            known = Known(
                names_of_places(store.places.values()),
                frozenset([*store.sources, wanted.id]),
                frozenset(variant.id for variant in store.indicators[series.indicator].variants),
            )
            lines = given.lines(store.indicators[series.indicator])
            new_source = _new_source(store, wanted, needed="source" not in given.layout.columns)
        header = target.header if target else _header(series, given, lines)
        found = _checked(wanted.path, header, lines, series, known, given)
        path = target.path if target else f"{TABLES}/{wanted.id}.csv"
        old = content_of(folder, path)
        contents = {path: old + _text(old, header, lines, series, first=not target)}
        records = [] if target else [("series", _raw_series(series))]
        for kind, raw in [*([("source", new_source)] if new_source else []), *records]:
            contents |= with_records(folder, kind, [raw])
        with tried_out(folder, contents):
            pass
        if write:
            write_all(folder, contents)
    return TakenTable(
        wanted.id,
        f"{shown_folder(folder)}/{path}",
        series,
        given.columns(header),
        dict(wanted.places),
        given.layout.spread,
        len(found),
        tuple(found[:SHOWN]),
        given.empty,
        tuple(sheet.around),
        "edition" in header and not any(one.edition for one in found),
        write,
        old.count(b"\n") + (1 if old.endswith(b"\n") else 2) if target else 2,
    )


def _target(store: Store, wanted: Wanted) -> Target | None:
    paths = {table_of(path): (path, layer) for path, layer in store.connection.execute("SELECT path, layer FROM file")
             if is_table(path)}  # fmt: skip
    if wanted.into is None:
        if wanted.id in paths:
            raise HubError(Message("sources_table.table_there", wanted.id))
        return None
    if wanted.into not in paths:
        raise UnknownNameError("table", wanted.into, paths)
    path, layer = paths[wanted.into]
    if layer:
        raise HubError(Message("sources_table.extended_table", wanted.into))
    reading = [series for series in store.series.values() if series.table == wanted.into]
    indicator = wanted.series.get("indicator")
    chosen = [series for series in reading if indicator in (None, series.indicator)]
    if len(chosen) != 1:
        raise HubError(Message("sources_table.several_series", wanted.into, [series.indicator for series in reading]))
    return Target(path, read_table(path, content_of(store.folder, path)).header, chosen[0])


def _new_series(store: Store, wanted: Wanted, given: Given) -> Series:
    """The series that reads a new table. Raises OpenError, HubError."""
    raw = wanted.series
    indicator = raw.get("indicator") or _named(store, given)
    if indicator is None:
        raise OpenError("indicator", "", Message("sources_table.needs_indicator"))
    store.record("indicator", indicator)
    theme = raw.get("theme") or _usual_theme(store, indicator)
    if theme is None:
        raise OpenError("theme", "", Message("sources_table.needs_theme", indicator))
    store.record("theme", theme)
    taken = {*store.ids(wanted.id), *([wanted.id] if wanted.source else [])}
    fixed = {field: text for field, text in given.fixed.items() if field != "scale"}
    if "source" not in given.layout.columns:
        fixed.setdefault("source", wanted.id)
    others = tuple(name for name in given.others if name not in FOR_PEOPLE)
    return Series(
        id=raw.get("id") or (f"{wanted.id}-{indicator}" if wanted.id in taken else wanted.id),
        table=wanted.id,
        indicator=indicator,
        theme=theme,
        fixed=SeriesFields(**fixed) if fixed else None,
        names=tuple(CellName(cell=cell, place=place) for cell, place in wanted.places.items()),
        kept=others,
        note=raw.get("note"),
        hubs=tuple(raw.get("hubs", ())),
    )


def _named(store: Store, given: Given) -> str | None:
    """The indicator that the column of values, or a line around the table, is named after."""
    at = given.layout.columns.get("value")
    said = [*([given.sheet.header[at]] if at is not None else []), *given.sheet.around, given.wanted.id]
    for text in said:
        for indicator in store.indicators.values():
            names = (indicator.id, indicator.label.en, indicator.label.zh, *indicator.aliases)
            if any(name.casefold() in text.casefold() for name in names):
                return indicator.id
    return None


def _usual_theme(store: Store, indicator: str) -> str | None:
    sql = """
        SELECT theme FROM (
            SELECT theme, 1 AS number FROM metric JOIN fact USING (record) WHERE indicator = ?1
            UNION ALL SELECT theme, number FROM table_series WHERE indicator = ?1)
        GROUP BY 1 ORDER BY sum(number) DESC, 1
    """
    row = store.connection.execute(sql, (indicator,)).fetchone()
    return str(row[0]) if row else None


def _new_source(store: Store, wanted: Wanted, *, needed: bool) -> Raw | None:
    """The record of the source, unless the base has it. Raises HubError."""
    if wanted.id in store.sources:
        if wanted.source:
            raise HubError(Message("sources_table.source_there", wanted.id))
        return None
    if not wanted.source:
        if needed:
            raise HubError(Message("sources_table.needs_source", wanted.id))
        return None
    return {"id": wanted.id, **wanted.source}


def _header(series: Series, given: Given, lines: Sequence[GivenLine]) -> list[str]:
    """The columns of a new table: the fields that lines have, then what is kept for people."""
    fixed = series.fixed
    used = [field for field in FIELDS if any(cells.get(field) for _, cells in lines)]
    return [*(field for field in used if getattr(fixed, field, None) is None), *given.others]


def _checked(
    path: Path, header: Sequence[str], lines: Sequence[GivenLine], series: Series, known: Known, given: Given
) -> list[Observation]:
    """The figures that the base will read in these lines. Raises OpenError, HubError."""
    columns = _fields_of(series)
    missing = {field for _, cells in lines for field in FIELDS if cells.get(field)} - {
        columns.get(name, name) for name in header
    }
    for field in sorted(missing):
        fixed = getattr(series.fixed, field, None)
        other = next((cells[field] for _, cells in lines if cells.get(field, "") not in ("", fixed)), None)
        if other is not None and not (field == "scale" and other == "1"):
            raise HubError(Message("sources_table.no_such_field", series.table, field, other))
    names = {**{one.cell: one.place for one in series.names}, **given.names}
    reading = series.but(names=tuple(CellName(cell=cell, place=place) for cell, place in names.items()))
    table = Table([*header], [(line, _cells(header, columns, cells)) for line, cells in lines], [])
    found: list[Observation] = []
    problems: list[Problem] = []
    for each in observations(str(path), table, reading, known):
        if isinstance(each, Problem):
            where = given.where(columns.get(each.where or "", each.where))
            problems.append(Problem(each.file, each.line, None, where, each.message))
        else:
            found.append(each[1])
    unknown = dict.fromkeys(
        cells["place"] for _, cells in lines
        if cells.get("place") and cells["place"].casefold() not in {*known.places, *map(str.casefold, names)}
    )  # fmt: skip
    if unknown:
        first = next(iter(unknown))
        raise OpenError("place", first, Message("sources_table.unknown_places", path, [*unknown], first))
    refuse(problems)
    return found


def _fields_of(series: Series) -> dict[str, str]:
    """The field of figures that a column holds, by its name."""
    return {getattr(series.columns, field, None) or field: field for field in FIELDS}


def _cells(header: Sequence[str], columns: Mapping[str, str], cells: Mapping[str, str]) -> list[str]:
    return [cells.get(columns.get(name, name), "") for name in header]


def _text(old: bytes, header: Sequence[str], lines: Sequence[GivenLine], series: Series, *, first: bool) -> bytes:
    """The new lines as the table has them, the header above them if it is new."""
    end = "\r\n" if b"\r\n" in old else "\n"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end)
    if first:
        writer.writerow(header)
    columns = _fields_of(series)
    writer.writerows(_cells(header, columns, cells) for _, cells in lines)
    return (b"" if first or old.endswith(b"\n") else end.encode()) + out.getvalue().encode()


def _raw_series(series: Series) -> Raw:
    raw: dict[str, Any] = plain(series)
    return {key: _without_nothing(value) for key, value in raw.items() if value not in (None, [], ())}


def _without_nothing(value: Any) -> Any:
    return {key: item for key, item in value.items() if item is not None} if isinstance(value, dict) else value
