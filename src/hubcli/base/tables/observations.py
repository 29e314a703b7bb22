"""The lines of a table go in, with the series that reads it; observations come out, and the problems of cells."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
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
from hubcli.model.vocabulary import Series, SeriesFields

V = TypeVar("V")

FIELDS = tuple(fields_of(SeriesFields))


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
    read = _reader(series, known)
    for line in table.lines:
        try:
            yield line.number, read(fields.texts(line))
        except _WrongCellError as error:
            field, message = error.args
            yield Problem(path, line.number, series.id, fields.column_of(field), message)


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


def _reader(series: Series, known: Known) -> Callable[[list[str]], Observation]:
    named = {**known.places, **{name.cell.casefold(): name.place for name in series.names}}

    @cache
    def place_of(text: str) -> str:
        if text.casefold() not in named:
            hint = did_you_mean(text, named, Message("problems.name_or_add"))
            raise _WrongCellError("place", Message("problems.unknown_reference", Message("nouns.place"), text, hint))
        return named[text.casefold()]

    @cache
    def period_of(text: str) -> str | None:
        try:
            return str(Period(text)) if text else None
        except ValueError as error:
            raise _WrongCellError("period", error.args[0]) from None

    @cache
    def one_of(field: str, text: str) -> str:
        choices = {"qualifier": Qualifier, "status": Status, "modality": Modality}[field]
        if text not in [*choices]:
            raise _WrongCellError(field, Message("problems.table_choice", text, [*map(str, choices)]))
        return text

    @cache
    def scale_of(text: str) -> Decimal:
        return _number("scale", text) if text else Decimal(1)

    @cache
    def among(field: str, text: str) -> str:
        ids = known.sources if field == "source" else known.variants
        if text not in ids:
            hint = did_you_mean(text, sorted(ids), Message("problems.name_or_add"))
            noun = Message(f"nouns.{field}")
            raise _WrongCellError(field, Message("problems.unknown_reference", noun, text, hint))
        return text

    @cache
    def suffix(period: str | None, variant: str, edition: str) -> str:
        listed = edition if period and period not in edition else ""
        return "-".join(part for part in map(_slug, (period or "", variant, listed)) if part)

    def read(texts: list[str]) -> Observation:
        place, period, value, scale, qualifier, status, edition, variant, modality, source, read_at = texts
        at, when = place_of(place), period_of(period)
        number = _number("value", value) * scale_of(scale)
        tail = suffix(when, among("variant", variant) if variant else "", edition)
        return Observation(
            f"{series.id}-{at}-{tail}" if tail else f"{series.id}-{at}",
            at,
            when,
            int(number) if number == number.to_integral_value() else float(number),
            one_of("qualifier", qualifier) if qualifier else str(Qualifier.EXACT),
            one_of("status", status) if status and status != Status.NORMAL else None,
            edition or None,
            variant or None,
            one_of("modality", modality) if modality else str(Modality.REPORTED),
            among("source", source),
            value,
            read_at or None,
        )

    return read


def _number(field: str, text: str) -> Decimal:
    """A plain decimal number: `4458.4`; its way out where the cell groups its digits or has a unit."""
    if not _PLAIN.fullmatch(text):
        raise _WrongCellError(field, Message("problems.table_number", text))
    return Decimal(text)


_PLAIN = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def _slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")


def bounds_of(observation: Observation) -> Bounds:
    """The lowest and the highest true value of an observation."""
    return stated_bounds(observation.value, None, Qualifier(observation.qualifier))
