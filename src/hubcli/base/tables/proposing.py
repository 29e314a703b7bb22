"""The header and the rows of a table as somebody made it go in; where each field of a figure is in it comes out."""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from typing import Literal, NamedTuple

from hubcli.base.tables.cells import apart, is_nothing, iso_period, plain_number
from hubcli.base.tables.fields import FIELDS
from hubcli.base.tables.observations import FOR_PEOPLE

POWERS = "unit_mult"
"""SDMX's column of exponents of ten."""
NAMES: dict[str, tuple[str, ...]] = {
    "place": (
        "place", "country name", "country", "country or area", "economy", "region", "area", "province", "city",
        "地区", "国家", "国家和地区", "国家或地区", "国别", "经济体", "地域", "区域", "省份", "省市", "城市", "省",
    ),
    "period": (
        "period", "year", "time", "date", "time period", "time_period",
        "年份", "年度", "年", "时间", "时期", "统计年度", "报告期",
    ),
    "value": ("value", "figure", "amount", "number", "obs_value", "数值", "值", "数据", "金额", "数量"),
    "scale": (POWERS, "scale", "unit", "units", "单位", "计量单位", "数量级"),
    "qualifier": ("qualifier", "限定"),
    "status": ("status", "obs_status", "状态"),
    "edition": ("edition", "版本"),
    "variant": ("variant", "统计方式"),
    "modality": ("modality", "性质"),
    "source": ("source", "来源", "数据来源"),
}  # fmt: skip
"""What columns are called, in lower case, by the field of a figure that they hold."""
ASKED = ("place", "value")
"""The fields without which there is no figure."""

Spread = Literal["period", "place"]


class Layout(NamedTuple):
    """Where the fields of figures are in a table."""

    columns: dict[str, int]
    """The column of each field."""
    spread: Spread | None
    """The field that the headers of several columns name, if the table is wide."""
    values: dict[int, str]
    """Of a wide table the columns of values, each with what its header names."""
    unit: str | None
    """The unit that is in brackets after the name of the column of values."""
    others: tuple[int, ...]
    """The columns that hold nothing of a figure."""


class UnclearError(ValueError):
    """A field that no column, or more than one, seems to hold."""

    def __init__(self, field: str, candidates: Sequence[str]) -> None:
        super().__init__(field, candidates)
        self.field, self.candidates = field, candidates


def propose(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    places: Container[str],
    chosen: Mapping[str, str],
    fixed: Container[str],
) -> Layout:
    """Where each field is: where `chosen` says, by the name of a column, else by what is in it.

    `places` has the names of places in lower case. Raises UnclearError.
    """
    columns = {field: header.index(name) for field, name in chosen.items()}
    plain = [_without_unit(name).casefold() for name in header]
    for field in FIELDS:
        if field not in columns and field not in fixed:
            named = [at for name in NAMES[field] for at, head in enumerate(plain) if head == name]
            if field == "place" and len(named) > 1:  # a province and its city: the one whose names the base knows
                known = [
                    at for at in named if _mostly(lambda text: text.casefold() in places, [row[at] for row in rows])
                ]
                if len(known) != 1:
                    raise UnclearError(field, [header[at] for at in known or named])
                named = known
            columns |= {field: named[0]} if named and named[0] not in columns.values() else {}
    free = [at for at in range(len(header)) if at not in columns.values() and plain[at] not in FOR_PEOPLE]

    def mostly(test: Callable[[str], object]) -> list[int]:
        return [at for at in free if _mostly(test, [row[at] for row in rows])]

    if "place" not in columns and "place" not in fixed and (found := mostly(lambda text: text.casefold() in places)):
        columns["place"] = found[0]
        free.remove(found[0])
    spread, values = _spread(header, free, places, columns, fixed)
    if spread:
        free = [at for at in free if at not in values]
    else:
        if "period" not in columns and "period" not in fixed and (found := mostly(iso_period)):
            columns["period"] = found[0]
            free.remove(found[0])
        if "value" not in columns and len(found := mostly(plain_number) or mostly(apart) or free) == 1:
            columns["value"] = found[0]
            free.remove(found[0])
    for field in ASKED:
        if field not in columns and field not in fixed and spread != field and not (spread and field == "value"):
            raise UnclearError(field, [header[at] for at in free])
    at = columns.get("value")
    unit = None if at is None else _unit(header[at])
    others = [n for n in range(len(header)) if n not in values and n not in columns.values()]
    return Layout(columns, spread, values, unit, tuple(others))


def _spread(
    header: Sequence[str],
    free: Sequence[int],
    places: Container[str],
    columns: Mapping[str, int],
    fixed: Container[str],
) -> tuple[Spread | None, dict[int, str]]:
    """Whether periods or places are the headers of columns, and which columns these are."""
    if "value" in columns:
        return None, {}
    if "period" not in columns and "period" not in fixed:
        periods = {at: period for at in free if (period := iso_period(_without_unit(header[at])))}
        if periods:
            return "period", periods
    if "place" not in columns and "place" not in fixed:
        named = {at: _without_unit(header[at]) for at in free if _without_unit(header[at]).casefold() in places}
        if named:
            return "place", named
    return None, {}


def _mostly(test: Callable[[str], object], cells: Sequence[str]) -> bool:
    there = [cell for cell in cells if not is_nothing(cell)]
    return 2 * sum(bool(test(cell)) for cell in there) > len(there)


_UNIT = re.compile(r"\s*[(（]([^()（）]+)[)）]\s*$")


def _unit(name: str) -> str | None:
    found = _UNIT.search(name)
    return found[1].strip() if found else None


def _without_unit(name: str) -> str:
    return _UNIT.sub("", name).strip()


def unit_around(lines: Sequence[str]) -> str | None:
    """The unit that a line above or below a table states: `单位：亿元`, `Unit: 100 million yuan`."""
    for line in lines:
        if found := re.search(r"(?:计量单位|单位|units?)\s*[:：]\s*([^，。；;)）]+)", line, re.IGNORECASE):
            return found[1].strip()
    return None
