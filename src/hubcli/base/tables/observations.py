"""The lines of a table go in, with the series that reads it; observations come out, and the problems of cells."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple, TypeVar

from hubcli.base.tables.observation import Amount, Block, Manner, Observation
from hubcli.base.tables.reading import Line, Table
from hubcli.base.toml.problems import Problem
from hubcli.errors import did_you_mean
from hubcli.messages import Message
from hubcli.model.bounds import stated_bounds
from hubcli.model.facts import Modality, Qualifier
from hubcli.model.period import Period
from hubcli.model.record import fields_of
from hubcli.model.status import Status
from hubcli.model.vocabulary import Place, Series, SeriesFields

K = TypeVar("K")
V = TypeVar("V")

BLOCK = 200
"""Lines that are read at a time: of more, the processor's cache has no room for the cells."""
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


def read_blocks(path: str, table: Table, series: Series, known: Known) -> Iterator[Block | Problem]:
    """The figures in the lines of a table, many at a time, and a problem for each cell that is wrong.

    Figures with the same manner have the same object.
    """
    fields = _Fields(table, series)
    if fields.missing:
        yield Problem(path, 1, series.id, None, Message("problems.table_no_column", fields.missing, table.header))
        return
    read = _Cells(series, known)
    lines = iter(table.lines)
    while some := list(islice(lines, BLOCK)):
        try:
            yield _block(some, fields, read)
        except _WrongCellError:
            right = []
            for line in some:
                try:
                    _block([line], fields, read)
                    right.append(line)
                except _WrongCellError:
                    for field, message in read.faults(fields.texts_of(line)):
                        yield Problem(path, line[0], series.id, fields.column_of(field), message)
            if right:
                yield _block(right, fields, read)


def _block(lines: Sequence[Line], fields: "_Fields", read: "_Cells") -> Block:
    numbers, cells = zip(*lines, strict=True)
    texts = fields.columns_of(cells)
    return Block(
        numbers,
        [*map(read.places.__getitem__, texts["place"])],
        [*map(read.manners.__getitem__, zip(*(texts[field] for field in _MANNER), strict=True))],
        [*map(read.amounts.__getitem__, zip(texts["scale"], texts["qualifier"], texts["value"], strict=True))],
        [*map(read.sources.__getitem__, texts["source"])],
        [*map(str.strip, texts["read_at"])],
    )


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


_MANNER = ("period", "qualifier", "status", "edition", "variant", "modality")
"""The fields that many lines share."""


MOST = 100_000
"""Texts that are kept in mind: the numbers in a table may all be different."""


class _Once(dict[K, V]):
    """What a text is read as; each text is read once, as long as there are not very many."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: K) -> V:
        if len(self) >= MOST:
            self.clear()
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
        self.amounts = _Once(_amount)

    def faults(self, texts: Mapping[str, str]) -> Iterator[tuple[str, Message]]:
        """Every field of a line that cannot be read, with what is needed."""
        checks: dict[str, Callable[[str], object]] = {
            "place": self._place, "period": _period, "value": _matched, "scale": _scale,
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
            _qualifier(cells["qualifier"]),
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


@lru_cache
def _scale(cell: str) -> tuple[int, int]:
    """The factor and the decimals of a scale: of 0.01 these are 1 and 2."""
    whole, part = _matched(cell).groups(default="") if cell.strip() else ("1", "")
    return int(whole + part), len(part)


def _amount(texts: tuple[str, str, str]) -> Amount:
    """The number in a cell times the scale, rounded once, and between which ends it lies, from its qualifier."""
    scale, qualifier, cell = texts
    factor, decimals = _scale(scale)
    found = _matched(cell)
    whole, part = found.groups(default="")
    number, power = int(whole + part) * factor, _POWERS[len(part) + decimals]
    value, rest = divmod(number, power)
    amount = number / power if rest else value
    return Amount(repr(amount), found.group(), *stated_bounds(amount, None, _qualifier(qualifier)))


@lru_cache
def _qualifier(cell: str) -> Qualifier:
    return Qualifier(_one_of("qualifier", cell) or Qualifier.EXACT)


_POWERS: tuple[int, ...] = tuple(10**places for places in range(61))  # a number and a scale have up to 30 decimals each


def _matched(cell: str) -> re.Match[str]:
    """A plain number around which there may be spaces, `4458.4`; its digits before and after the point are groups."""
    if found := _PLAIN.fullmatch(text := cell.strip()):
        return found
    raise _WrongCellError(Message("problems.table_number", text) if text else Message("problems.table_no_number"))


_PLAIN = re.compile(r"(-?[0-9]{1,30})(?:\.([0-9]{1,30}))?")


def _slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")
