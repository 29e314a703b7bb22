"""The table that somebody made, and what its columns hold: its figures come out line by line, in plain numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hubcli.base.appending import Raw
from hubcli.base.compiled.store import Store
from hubcli.base.tables.cells import apart, is_nothing, iso_period, plain_number, power_of_ten, scale_of, worth
from hubcli.base.tables.fields import FIELDS
from hubcli.base.tables.observations import names_of_places
from hubcli.base.tables.proposing import POWERS, Layout, UnclearError, propose, unit_around
from hubcli.base.toml.problems import Problem
from hubcli.errors import MOST, HubError, did_you_mean
from hubcli.messages import Message
from hubcli.model.status import SDMX_CODES
from hubcli.model.vocabulary import Indicator, Series
from hubcli.sources.sheets import Sheet


class Wanted(NamedTuple):
    """What was asked for."""

    id: str
    """The source; of a table that collects several, the table."""
    path: Path
    sheet: str | None
    source: Raw
    """The fields of the source's record, none if the base has it."""
    series: Raw
    """What was said of the series: `indicator`, `theme`, `columns`, `fixed`, …"""
    places: Mapping[str, str]
    """The id of the place that a name in a cell means."""
    into: str | None
    """The table that the lines are added to."""


class OpenError(HubError):
    """Something that the table does not tell and that was not said: the indicator, the theme, a place."""

    def __init__(self, what: str, about: str, message: Message) -> None:
        super().__init__(message)
        self.what, self.about = what, about


class Column(NamedTuple):
    """A column of the table as it was given."""

    name: str
    field: str | None
    """The field of figures that it holds; none if it is kept for people, or left out."""
    example: str
    kept: bool


class Target(NamedTuple):
    """A table of the base that lines are added to."""

    path: str
    header: list[str]
    series: Series


class GivenLine(NamedTuple):
    """One figure of the table as it was given."""

    line: int
    """Its line in the file."""
    cells: dict[str, str]
    """By the field of a figure, or the name of another column."""


class Given:
    """The table as it was given, and what its columns hold."""

    def __init__(self, store: Store, wanted: Wanted, target: Target | None, sheet: Sheet) -> None:
        self.sheet, self.wanted, self.target = sheet, wanted, target
        self.empty = 0
        self.fixed: dict[str, str] = dict(wanted.series.get("fixed", {}))
        old = target.series.names if target else ()
        self.names = {**{one.cell: one.place for one in old}, **wanted.places}
        for place in wanted.places.values():
            store.record("place", place)
        places = {*names_of_places(store.places.values()), *(name.casefold() for name in self.names)}
        self.layout = self._layout(places)

    def _layout(self, places: set[str]) -> Layout:
        chosen = dict(self.wanted.series.get("columns", {}))
        for field, name in chosen.items():
            if name not in self.sheet.header:
                hint = did_you_mean(name, self.sheet.header, Message("sources_table.the_columns", self.sheet.header))
                raise HubError(Message("sources_table.no_column", self.wanted.path, field, name, hint))
        try:
            rows = [row.cells for row in self.sheet.rows]
            return propose(self.sheet.header, rows, places=places, chosen=chosen, fixed=self.fixed)
        except UnclearError as error:
            raise HubError(
                Message("sources_table.unclear", self.wanted.path, error.field, error.candidates or self.sheet.header)
            ) from None

    def columns(self, header: Sequence[str]) -> tuple[Column, ...]:
        """The columns, each with what it holds."""
        fields = {at: field for field, at in self.layout.columns.items()}
        spread = self.layout.spread
        return tuple(
            Column(
                name,
                f"{spread}, value" if at in self.layout.values else fields.get(at),
                next((row.cells[at] for row in self.sheet.rows if row.cells[at]), ""),
                name in header,
            )
            for at, name in enumerate(self.sheet.header)
        )

    @property
    def others(self) -> dict[str, int]:
        """The columns that hold nothing of a figure, by their names."""
        return {self.sheet.header[at]: at for at in self.layout.others}

    def lines(self, indicator: Indicator) -> list[GivenLine]:
        """The figures. Raises HubError."""
        problems: list[Problem] = []
        found = []
        for line, column, texts in self._long():
            if is_nothing(texts["value"]):
                self.empty += 1
                continue
            texts = self._apart(texts, indicator)
            cells = {**texts, **self._plain(line, column, texts, indicator, problems)}
            if self.target:  # the series that reads the table does not know these names
                cells["place"] = self.wanted.places.get(cells.get("place", ""), cells.get("place", ""))
            found.append(GivenLine(line, cells))
        refuse(problems)
        if not found:
            raise HubError(Message("sources_table.no_figures", self.wanted.path))
        return found

    def _long(self) -> Iterator[tuple[int, str, dict[str, str]]]:
        base = {**({"scale": unit} if (unit := self.unit) else {}), **self.fixed}
        if "source" not in self.layout.columns:
            base.setdefault("source", self.wanted.id)
        for row in self.sheet.rows:
            texts = {**base, **{name: row.cells[at] for name, at in self.others.items()}}
            texts |= {field: row.cells[at] for field, at in self.layout.columns.items()}
            if "scale" in texts and self._column_of("scale").casefold() == POWERS:
                texts["scale"] = power_of_ten(texts["scale"])
            if not self.layout.spread:
                yield row.line, self.sheet.header[self.layout.columns["value"]], texts
            for at, named in self.layout.values.items():
                assert self.layout.spread
                yield row.line, self.sheet.header[at], {**texts, self.layout.spread: named, "value": row.cells[at]}

    @property
    def unit(self) -> str | None:
        """The unit that a header or a line around the table states."""
        return self.layout.unit or unit_around(self.sheet.around)

    def _plain(
        self, line: int, column: str, texts: Mapping[str, str], indicator: Indicator, problems: list[Problem]
    ) -> dict[str, str]:
        """The period, the number and the scale as a table of a base has them."""
        plain: dict[str, str] = {}
        for field, read, wrong in (
            ("period", iso_period, "no_period"),
            ("value", plain_number, "no_number"),
            ("scale", lambda text: scale_of(text, indicator.unit), "no_scale"),
            ("status", lambda text: _STATUSES.get(text, text), ""),
        ):
            if text := texts.get(field):
                if (found := read(text)) is None:
                    where = column if field == "value" else self._column_of(field)
                    message = Message(f"sources_table.{wrong}", text, indicator.unit)
                    problems.append(Problem(str(self.wanted.path), line, None, where, message))
                plain[field] = found or ""
        return plain

    def _apart(self, texts: dict[str, str], indicator: Indicator) -> dict[str, str]:
        """The number and the scale, if the cell of the value states a unit; a unit as the table's is stated again."""
        found = apart(texts["value"]) if plain_number(texts["value"]) is None else None
        if found is None:
            return texts
        number, one = found
        unit = texts.get("scale", "")
        of_table = scale_of(unit, indicator.unit) if unit else "1"
        scale = worth(one, indicator.unit)
        if scale is None and of_table == "1":
            scale = worth(f"{one} {unit}".rstrip(), indicator.unit)
        if scale is None or (_ONLY_POWER.fullmatch(one) and of_table not in ("1", scale)):
            return texts  # 4千 in a column of 万个 may be either
        return {**texts, "value": number, "scale": scale}

    def _column_of(self, field: str) -> str:
        at = self.layout.columns.get(field)
        return field if at is None else self.sheet.header[at]

    def where(self, field: str | None) -> str | None:
        """The column of the given table that a column of the new one comes from."""
        return self._column_of(field) if field in FIELDS else field


_ONLY_POWER = re.compile("1 ?(?:[a-zA-Z]+|[百千万亿]+)")
_STATUSES = {code: str(status) for status, code in SDMX_CODES.items()}


def refuse(problems: Sequence[Problem]) -> None:
    """Report these problems, if there are any. Raises HubError."""
    if problems:
        raise HubError(*problems[:MOST], Message("errors.refused_input"))
