"""The lines of a table go in, with the series that reads it; observations come out, and the problems of cells."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple, TypeVar

from hubcli.base.tables.observation import Observation
from hubcli.base.tables.reading import Line, Table
from hubcli.base.toml.problems import Problem
from hubcli.errors import did_you_mean
from hubcli.messages import Message
from hubcli.model.bounds import Bounds, stated_bounds
from hubcli.model.facts import Modality, Qualifier
from hubcli.model.period import Period
from hubcli.model.record import fields_of
from hubcli.model.status import Status
from hubcli.model.vocabulary import Place, Series, SeriesFields

V = TypeVar("V")

FIELDS = tuple(fields_of(SeriesFields))
FOR_PEOPLE = ("read_at", "address", "seen", "note")
"""Columns that any table may have beside the fields of a figure."""


class Known(NamedTuple):
    """What the cells of a table may name."""

    places: Mapping[str, str]
    """The id of each place, by its id and its names in any case."""
    sources: frozenset[str]
    variants: frozenset[str]
    """Those of the indicator."""


class _WrongCellError(ValueError):
    """A cell that cannot be read; its message says what is needed."""


def observations(path: str, table: Table, series: Series, known: Known) -> Iterator[tuple[int, Observation] | Problem]:
    """The observations of a table, each with the number of its line, and a problem for each cell that is wrong."""
    fields = _Fields(table, series)
    if fields.missing:
        yield Problem(path, 1, series.id, None, Message("problems.table_no_column", fields.missing, table.header))
        return
    read, faults = _reader(series, known)
    for line in table.lines:
        texts = fields.texts(line)
        try:
            yield line.number, read(texts)
        except _WrongCellError:
            for field, message in faults(texts):
                yield Problem(path, line.number, series.id, fields.column_of(field), message)


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
        columns = {**self.columns, **({"read_at": table.header.index("read_at")} if "read_at" in table.header else {})}
        self._texts = [(field, columns.get(field), self.fixed.get(field, "")) for field in (*FIELDS, "read_at")]

    def texts(self, line: Line) -> list[str]:
        """The text of each field; empty where the line has none."""
        return [fixed if column is None else line.cells[column].strip() for _, column, fixed in self._texts]

    def column_of(self, field: str) -> str:
        """The name of the column that a field is in."""
        return self._header[self.columns[field]] if field in self.columns else field


Read = Callable[[list[str]], Observation]
Faults = Callable[[list[str]], Iterator[tuple[str, Message]]]


def _reader(series: Series, known: Known) -> tuple[Read, Faults]:
    """What reads the texts of a line, and what lists every field of a line that cannot be read."""
    named = {**known.places, **{name.cell.casefold(): name.place for name in series.names}}

    @cache
    def place_of(text: str) -> str:
        if text.casefold() not in named:
            hint = did_you_mean(text, named, Message("problems.name_or_add"))
            raise _WrongCellError(Message("problems.unknown_reference", Message("nouns.place"), text, hint))
        return named[text.casefold()]

    @cache
    def period_of(text: str) -> str | None:
        try:
            return str(Period(text)) if text else None
        except ValueError as error:
            raise _WrongCellError(error.args[0]) from None

    @cache
    def one_of(field: str, text: str) -> str:
        choices = {"qualifier": Qualifier, "status": Status, "modality": Modality}[field]
        if text and text not in [*choices]:
            raise _WrongCellError(Message("problems.table_choice", text, [*map(str, choices)]))
        return text

    @cache
    def scale_of(text: str) -> Decimal:
        return _number(text) if text else Decimal(1)

    @cache
    def among(field: str, text: str) -> str:
        ids = known.sources if field == "source" else known.variants
        if text not in ids and (text or field == "source"):
            hint = did_you_mean(text, sorted(ids), Message("problems.name_or_add"))
            raise _WrongCellError(Message("problems.unknown_reference", Message(f"nouns.{field}"), text, hint))
        return text

    @cache
    def suffix(period: str | None, variant: str, edition: str) -> str:
        listed = edition if period and period not in edition else ""
        return "-".join(part for part in map(_slug, (period or "", variant, listed)) if part)

    def read(texts: list[str]) -> Observation:
        place, period, value, scale, qualifier, status, edition, variant, modality, source, read_at = texts
        at, when = place_of(place), period_of(period)
        number = _number(value) * scale_of(scale)
        tail = suffix(when, among("variant", variant), edition)
        status = one_of("status", status)
        return Observation(
            f"{series.id}-{at}-{tail}" if tail else f"{series.id}-{at}",
            at,
            when,
            int(number) if number == number.to_integral_value() else float(number),
            one_of("qualifier", qualifier) or str(Qualifier.EXACT),
            status if status and status != Status.NORMAL else None,
            edition or None,
            variant or None,
            one_of("modality", modality) or str(Modality.REPORTED),
            among("source", source),
            value,
            read_at or None,
        )

    checks: dict[str, Callable[[str], object]] = {
        "place": place_of, "period": period_of, "value": _number, "scale": scale_of,
        **{field: partial(one_of, field) for field in ("qualifier", "status", "modality")},
        **{field: partial(among, field) for field in ("variant", "source")},
    }  # fmt: skip

    def faults(texts: list[str]) -> Iterator[tuple[str, Message]]:
        for field, text in zip(FIELDS, texts, strict=False):  # the last text is where the line was read
            try:
                checks.get(field, str)(text)
            except _WrongCellError as error:
                yield field, error.args[0]

    return read, faults


def _number(text: str) -> Decimal:
    """A plain decimal number: `4458.4`; its way out where the cell groups its digits or has a unit."""
    if not _PLAIN.fullmatch(text):
        raise _WrongCellError(Message("problems.table_number", text) if text else Message("problems.table_no_number"))
    return Decimal(text)


_PLAIN = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def _slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")


def bounds_of(observation: Observation) -> Bounds:
    """The lowest and the highest true value of an observation."""
    return stated_bounds(observation.value, None, Qualifier(observation.qualifier))
