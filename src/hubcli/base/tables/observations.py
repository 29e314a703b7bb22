"""The lines of a table go in, with the series that reads it; observations come out, and the problems of cells."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from operator import itemgetter
from typing import NamedTuple, TypeVar

from hubcli.base.tables.observation import Manner, Observation, ReadLine
from hubcli.base.tables.reading import Line, Table
from hubcli.base.toml.problems import Problem
from hubcli.errors import did_you_mean
from hubcli.messages import Message
from hubcli.model.facts import Modality, Qualifier
from hubcli.model.period import Period
from hubcli.model.record import fields_of
from hubcli.model.status import Status
from hubcli.model.vocabulary import Place, Series, SeriesFields

K = TypeVar("K")
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


def read_lines(path: str, table: Table, series: Series, known: Known) -> Iterator[ReadLine | Problem]:
    """The figures in the lines of a table, and a problem for each cell that is wrong.

    Lines with the same manner have the same object.
    """
    fields = _Fields(table, series)
    if fields.missing:
        yield Problem(path, 1, series.id, None, Message("problems.table_no_column", fields.missing, table.header))
        return
    cells = _Cells(series, known)
    for number, texts in fields.texts(table.lines):
        place, value, source, read_at, *manner = texts
        try:
            how = cells.manners[tuple(manner)]
            where, read, cited = cells.places[place], _value(value, how), cells.sources[source]
        except _WrongCellError:
            for field, message in cells.faults(dict(zip(_ORDER, texts, strict=True))):
                yield Problem(path, number, series.id, fields.column_of(field), message)
        else:
            yield _new(ReadLine, (number, where, how, read, value.strip(), cited, read_at.strip() or None))


_new = tuple.__new__  # four times as fast as to call the class


def observations(path: str, table: Table, series: Series, known: Known) -> Iterator[tuple[int, Observation] | Problem]:
    """The observations of a table, each with the number of its line, and a problem for each cell that is wrong."""
    for found in read_lines(path, table, series, known):
        if isinstance(found, Problem):
            yield found
        else:
            line, place, how, value, written, source, read_at = found
            yield line, Observation(
                f"{series.id}-{place}{how.suffix}", place, how.period, value, str(how.qualifier), how.status,
                how.edition, how.variant, str(how.modality), source, written, read_at,
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

    def texts(self, lines: Iterable[Line]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The number of each line and the texts of its fields in the order of _ORDER, empty where it has none."""
        constants = [self.fixed.get(field, "") for field in _ORDER]
        width = len(self._header)
        pick = itemgetter(*(self.columns.get(field, width + at) for at, field in enumerate(_ORDER)))
        return ((number, pick(cells + constants)) for number, cells in lines)

    def column_of(self, field: str) -> str:
        """The name of the column that a field is in."""
        return self._header[self.columns[field]] if field in self.columns else field


_MANNER = ("period", "scale", "qualifier", "status", "edition", "variant", "modality")
_ORDER = ("place", "value", "source", "read_at", *_MANNER)


class _Once(dict[K, V]):
    """What a text is read as; each text is read once."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: K) -> V:
        found = self[text] = self._read(text)
        return found


class _Cells:
    """What the texts of cells are read as; raises _WrongCellError."""

    def __init__(self, series: Series, known: Known) -> None:
        self._known = known
        self._named = {**known.places, **{name.cell.casefold(): name.place for name in series.names}}
        self.places = _Once(self._place)
        self.sources = _Once(partial(self._among, "source"))
        self.manners = _Once(self._manner)

    def faults(self, texts: Mapping[str, str]) -> Iterator[tuple[str, Message]]:
        """Every field of a line that cannot be read, with what is needed."""
        checks: dict[str, Callable[[str], object]] = {
            "place": self._place, "period": _period, "value": _number, "scale": _scale,
            **{field: partial(_one_of, field) for field in _CHOICES},
            **{field: partial(self._among, field) for field in ("variant", "source")},
        }  # fmt: skip
        for field in FIELDS:
            try:
                checks.get(field, str)(texts[field])
            except _WrongCellError as error:
                yield field, error.args[0]

    def _place(self, cell: str) -> str:
        text = cell.strip()
        if text.casefold() not in self._named:
            hint = did_you_mean(text, self._named, Message("problems.name_or_add"))
            raise _WrongCellError(Message("problems.unknown_reference", Message("nouns.place"), text, hint))
        return self._named[text.casefold()]

    def _among(self, field: str, cell: str) -> str:
        text = cell.strip()
        ids = self._known.sources if field == "source" else self._known.variants
        if text not in ids and (text or field == "source"):
            hint = did_you_mean(text, sorted(ids), Message("problems.name_or_add"))
            raise _WrongCellError(Message("problems.unknown_reference", Message(f"nouns.{field}"), text, hint))
        return text

    def _manner(self, texts: tuple[str, ...]) -> Manner:
        cells = dict(zip(_MANNER, texts, strict=True))
        period, variant = _period(cells["period"]), self._among("variant", cells["variant"])
        edition, status = cells["edition"].strip(), _one_of("status", cells["status"])
        listed = edition if period and period not in edition else ""
        return Manner(
            period,
            *_scale(cells["scale"]),
            Qualifier(_one_of("qualifier", cells["qualifier"]) or Qualifier.EXACT),
            status if status and status != Status.NORMAL else None,
            edition or None,
            variant or None,
            Modality(_one_of("modality", cells["modality"]) or Modality.REPORTED),
            "".join(f"-{part}" for part in map(_slug, (period or "", variant, listed)) if part),
        )


_CHOICES = {"qualifier": Qualifier, "status": Status, "modality": Modality}


def _period(cell: str) -> str | None:
    text = cell.strip()
    try:
        return str(Period(text)) if text else None
    except ValueError as error:
        raise _WrongCellError(error.args[0]) from None


def _one_of(field: str, cell: str) -> str:
    text, choices = cell.strip(), [*map(str, _CHOICES[field])]
    if text and text not in choices:
        raise _WrongCellError(Message("problems.table_choice", text, choices))
    return text


def _scale(cell: str) -> tuple[int, int]:
    """The factor and the decimals of a scale: of 0.01 these are 1 and 2."""
    whole, part = _number(cell) if cell.strip() else ("1", "")
    return int(whole + part), len(part)


def _value(cell: str, how: Manner) -> int | float:
    """The number in a cell times the scale, rounded once."""
    whole, part = _number(cell)
    number, power = int(whole + part) * how.factor, _POWERS[len(part) + how.decimals]
    value, rest = divmod(number, power)
    return number / power if rest else value


_POWERS: tuple[int, ...] = tuple(10**places for places in range(61))  # a number and a scale have up to 30 decimals each


def _number(cell: str) -> tuple[str, str]:
    """The digits before and after the point of a plain number: of `4458.4`; a way out where it is none."""
    if found := _PLAIN.fullmatch(cell):
        return found[1], found[2] or ""
    text = cell.strip()
    if text == cell:
        raise _WrongCellError(Message("problems.table_number", text) if text else Message("problems.table_no_number"))
    return _number(text)


_PLAIN = re.compile(r"(-?[0-9]{1,30})(?:\.([0-9]{1,30}))?")


def _slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")
