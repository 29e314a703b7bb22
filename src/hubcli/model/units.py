"""The codes of units: what a figure counts, or an indicator's values."""

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:  # only validation needs it
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Unit(str):
    """A code: of a currency (ISO 4217: `CNY`), of a measure (CLDR: `kilometer`), one of ours, or a rate.

    A rate is `<code>-per-<number>-<noun>`: `count-per-10000-person`.
    """

    __slots__ = ()

    COUNT: ClassVar["Unit"]
    PERCENT: ClassVar["Unit"]
    PERCENTAGE_POINT: ClassVar["Unit"]
    PER_MILLE: ClassVar["Unit"]
    FRACTION: ClassVar["Unit"]
    """A part of one."""
    TIMES: ClassVar["Unit"]
    """How many times as much: 2 for `doubled`, 1/2 for `halved`."""
    RANK: ClassVar["Unit"]
    RATIO: ClassVar["Unit"]
    """`3.6:1`."""
    YEAR: ClassVar["Unit"]
    """A calendar year; a point in time is another unit than a span of it (`years`)."""
    MONTH: ClassVar["Unit"]
    DAY: ClassVar["Unit"]
    YEARS: ClassVar["Unit"]
    MONTHS: ClassVar["Unit"]
    WEEKS: ClassVar["Unit"]
    DAYS: ClassVar["Unit"]
    HOURS: ClassVar["Unit"]
    MINUTES: ClassVar["Unit"]
    SECONDS: ClassVar["Unit"]
    OTHER_MONEY: ClassVar["Unit"]
    """A currency without an ISO 4217 code; equal to no other sum, not even of the same name."""
    OTHER: ClassVar["Unit"]
    """A unit that is not known; equal to nothing."""

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return (len(self) == 3 and self.isupper()) or self == Unit.OTHER_MONEY

    @classmethod
    def named(cls, name: str) -> "Unit":
        """The unit of this code, or of the name that it had before units had codes."""
        return cls(FORMER_NAMES.get(name, name))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls.named, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return {**handler(schema), "pattern": UNIT_PATTERN}


UNIT_PATTERN = r"^[A-Za-z][A-Za-z0-9_-]*$"
FORMER_NAMES = {"yuan": "CNY", "dollar": "USD", "year": "years", "hour": "hours"}
"""What the units of indicators were called before, and their codes; read for one release."""


for _name in Unit.__annotations__:
    setattr(Unit, _name, Unit(_name.lower()))


_NOT_ADDED = frozenset({
    Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.PER_MILLE, Unit.FRACTION, Unit.TIMES, Unit.RANK, Unit.RATIO,
    Unit.OTHER, Unit.OTHER_MONEY,
})  # fmt: skip


def adds_up(unit: Unit) -> bool:
    """Whether figures of a unit can be added up: not shares, ranks, rates, nor units that are not known."""
    return unit not in _NOT_ADDED and "-per-" not in unit
