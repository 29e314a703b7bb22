"""Periods: ISO 8601 years, months, days and intervals, kept as written, with a start and an end to sort by."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hubcli.messages import Message

if TYPE_CHECKING:  # only validation needs it
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

_POINT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
PERIOD_PATTERN = rf"^(?:{_POINT}|{_POINT}/{_POINT}|\.\./{_POINT}|{_POINT}/\.\.)$"


class Period(str):
    """A year, month, day or interval (`2024`, `2025-12`, `2026/2030`, `../2035`); `..` is an open end (ISO 8601-2).

    Raises ValueError where the text is none of these, names a day that does not exist, or ends before it starts.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Period":
        if not re.fullmatch(PERIOD_PATTERN, text):
            raise ValueError(Message("problems.no_period"))
        period = super().__new__(cls, text)
        if period.start > period.end:
            raise ValueError(Message("problems.ends_before_start"))
        return period

    @property
    def start(self) -> date:
        """Its first day; the first day of all where the start is open."""
        first = self.split("/")[0]
        return date.min if first == ".." else _day(first, last=False)

    @property
    def end(self) -> date:
        """Its last day; the last day of all where the end is open."""
        last = self.split("/")[-1]
        return date.max if last == ".." else _day(last, last=True)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Its first and its last day; None where an end is open."""
        return None if self.start == date.min else self.start, None if self.end == date.max else self.end

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return {**handler(schema), "pattern": PERIOD_PATTERN}


@lru_cache(maxsize=4096)
def _day(point: str, *, last: bool) -> date:
    parts = [int(part) for part in point.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else (12 if last else 1)
    try:
        if len(parts) == 3:
            return date(year, month, parts[2])
        first = date(year, month, 1)
    except ValueError:
        raise ValueError(Message("problems.no_such_day", point)) from None
    return _last_of_month(first) if last else first


def _last_of_month(first: date) -> date:
    return first.replace(day=31) if first.month == 12 else first.replace(month=first.month + 1) - timedelta(1)
