"""The lines of a table go in, with the series that reads it; observations come out, and the problems of cells."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from hubcli.base.tables.fields import FIELDS, MANNER, Cells, Known, WrongCellError
from hubcli.base.tables.observation import Amount, Block, Observation
from hubcli.base.tables.reading import Line, Table
from hubcli.base.toml.problems import Problem
from hubcli.errors import did_you_mean
from hubcli.messages import Message
from hubcli.model.vocabulary import Place, Series

BLOCK = 200
"""How many lines are read at a time: the cells of more do not fit into the processor's cache."""
FOR_PEOPLE = ("read_at", "address", "seen", "note")
"""Columns that any table may have beside the fields of a figure."""


def read_blocks(path: str, table: Table, series: Series, known: Known) -> Iterator[Block | Problem]:
    """The figures in the lines of a table, many at a time, and a problem for each cell that is wrong.

    Figures with the same manner have the same object.
    """
    fields = _Fields(table, series)
    if fields.missing:
        yield Problem(path, 1, series.id, None, Message("problems.table_no_column", fields.missing, table.header))
        return
    read = Cells(series, known)
    lines = iter(table.lines)
    while some := list(islice(lines, BLOCK)):
        try:
            yield _block(some, fields, read)
        except WrongCellError:
            right = []
            for line in some:
                try:
                    _block([line], fields, read)
                    right.append(line)
                except WrongCellError:
                    for field, message in read.faults(fields.texts_of(line)):
                        yield Problem(path, line[0], series.id, fields.column_of(field), message)
            if right:
                yield _block(right, fields, read)


def observations(path: str, table: Table, series: Series, known: Known) -> Iterator[tuple[int, Observation] | Problem]:
    """The observations of a table, each with the number of its line, and a problem for each cell that is wrong."""
    for found in read_blocks(path, table, series, known):
        if isinstance(found, Problem):
            yield found
            continue
        for line, place, how, (value, written, *_), source, read_at in zip(*found, strict=True):
            yield line, Observation(
                f"{series.id}-{place}{how.suffix}", place, how.period, json.loads(value), str(how.qualifier),
                how.status, how.edition, how.variant, str(how.modality), source, written, read_at or None,
            )  # fmt: skip


def names_of_places(places: Iterable[Place]) -> dict[str, str]:
    """The id of each place, by its id and its names in lower case."""
    named: dict[str, str] = {}
    for place in places:
        for name in (place.id, place.name.en, place.name.zh, *place.aliases):
            named.setdefault(name.casefold(), place.id)
    return named


def unknown_columns(path: str, table: Table, reading: Iterable[Series]) -> Iterator[Problem]:
    """The columns that no series reads or keeps for people: a misspelt one would be lost."""
    every = tuple(reading)
    taken = {getattr(series.columns, field, None) or field for series in every for field in FIELDS}
    known = [*sorted(taken), *FOR_PEOPLE, *(name for series in every for name in series.kept)]
    for name in table.header:
        if name not in known:
            hint = did_you_mean(name, known, Message("problems.table_keep_column"))
            yield Problem(path, 1, None, name, Message("problems.table_unknown_column", hint))


def _block(lines: Sequence[Line], fields: "_Fields", read: Cells) -> Block:
    numbers, cells = zip(*lines, strict=True)
    texts = fields.columns_of(cells)
    return Block(
        numbers,
        [*map(read.places.__getitem__, texts["place"])],
        [*map(read.manners.__getitem__, zip(*(texts[field] for field in MANNER), strict=True))],
        _amounts(texts, read),
        [*map(read.sources.__getitem__, texts["source"])],
        [*map(str.strip, texts["read_at"])],
    )


def _amounts(texts: Mapping[str, Sequence[str]], read: Cells) -> list[Amount]:
    scales, qualifiers, numbers = texts["scale"], texts["qualifier"], texts["value"]
    if _are_alike(scales) and _are_alike(qualifiers):  # as most are; then no key is made for each line
        return [*map(read.amounts[scales[0], qualifiers[0]].__getitem__, numbers)]
    beside = zip(scales, qualifiers, strict=True)
    return [read.amounts[each][number] for each, number in zip(beside, numbers, strict=True)]


def _are_alike(texts: Sequence[str]) -> bool:
    return texts.count(texts[0]) == len(texts)


class _Fields:
    """Where a series finds each field of a figure."""

    def __init__(self, table: Table, series: Series) -> None:
        self.columns: dict[str, int] = {}
        self.fixed = {field: text for field in FIELDS if (text := getattr(series.fixed, field, None)) is not None}
        self.missing: str | None = None
        self._header = table.header
        for field in FIELDS:
            named = getattr(series.columns, field, None)
            if (named or field) in table.header and field not in self.fixed:
                self.columns[field] = table.header.index(named or field)
            elif named or (field in ("place", "value", "source") and field not in self.fixed):
                self.missing = self.missing or named or field
        if "read_at" in table.header:
            self.columns["read_at"] = table.header.index("read_at")

    def columns_of(self, cells: Sequence[Sequence[str]]) -> dict[str, Sequence[str]]:
        """The texts of each field in these lines."""
        columns = [*zip(*cells, strict=True)]
        return {
            field: columns[self.columns[field]] if field in self.columns else [self.fixed.get(field, "")] * len(cells)
            for field in (*FIELDS, "read_at")
        }

    def texts_of(self, line: Line) -> dict[str, str]:
        """The text of each field in one line."""
        return {field: texts[0] for field, texts in self.columns_of([line[1]]).items()}

    def column_of(self, field: str) -> str:
        """The name of the column that a field is in."""
        return self._header[self.columns[field]] if field in self.columns else field
