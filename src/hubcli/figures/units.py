"""What is known of a unit by its code: its row, what it converts to, its family, rates of it.

Which words are behind a number, `unit_words` finds; how units compare, `matching`.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hubcli.figures import cldr
from hubcli.figures.unit_table import ALSO, MORE_MEASURES, NO_NOUN, ONE, OURS, Row, Word
from hubcli.model.units import Unit

# For which other families, or other units of their own, the units of a family are often mistaken.
MISTAKEN_FOR: dict[str, frozenset[str]] = {
    "share": frozenset({"point", "multiple"}),
    "point": frozenset({"share"}),
    "multiple": frozenset({"share", "count"}),
    "count": frozenset({"rank", "multiple"}),
    "rank": frozenset({"count"}),
    "money": frozenset({"money"}),
    "months": frozenset({"months", "seconds"}),
    "seconds": frozenset({"months", "seconds"}),
}


def row(code: str) -> Row | None:
    """The row of a code; None where the table has none."""
    return _OURS.get(code) or rows().get(code)


class Base(NamedTuple):
    """A unit as so many of another; two units convert where `kind` is the same."""

    kind: str
    worth: Fraction


@cache
def base_of(unit: Unit) -> Base:
    """What one of the unit is: 1/100 of a share for percent. A currency, a date and a rate are kinds of their own."""
    if found := _OURS.get(unit):
        return Base(found.family if found.family != "date" else unit, found.worth or ONE)
    if unit.is_money:
        return Base(unit, ONE)
    if found := rows().get(unit):
        return Base(unit, ONE) if found.worth is None else Base(found.family, found.worth)
    if rate := rate_parts(unit):
        kind, worth = base_of(Unit(rate["unit"]))
        return Base(f"{kind} per {rate['noun']}", worth / int(rate["number"] or 1))
    return Base(unit, ONE)


def family_of(unit: Unit) -> str:
    """What the unit measures."""
    if unit.is_money:
        return "money"
    found = row(unit)
    return found.family if found else base_of(unit).kind


def mistakable(one: Unit, other: Unit) -> bool:
    """Whether people often write the one unit for the other."""
    return one != other and family_of(other) in MISTAKEN_FOR.get(family_of(one), ())


def indicator_units() -> frozenset[str]:
    """The codes that an indicator may have, rates apart: every one but a date and what is not known."""
    return frozenset((*filter(is_own_unit, _OURS), *cldr.money(), *cldr.measures()))


def is_own_unit(code: str) -> bool:
    """Whether it is one of our codes that an indicator may have."""
    found = _OURS.get(code)
    return found is not None and found.family not in ("date", "other") and found.worth is not None


def is_rate(code: str) -> bool:
    """Whether it is the code of a rate: of a unit per so many of a noun."""
    rate = rate_parts(code)
    nouns = (*RATE_NOUNS, *cldr.measures())
    return bool(rate and rate["unit"] in indicator_units() and rate["noun"] in nouns)


_RATE = r"(?P<unit>[A-Za-z_]+(?:-[a-z]+)*?)-per-(?:(?P<number>[1-9][0-9]*)-)?(?P<noun>[a-z]+(?:-[a-z]+)*)"
RATE_NOUNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "person": (
        ("people", "person", "persons", "inhabitants", "residents", "citizens", "capita", "head", "population"),
        ("人", "人口"),
    ),
    "worker": (("workers", "worker", "employees", "employee"), ("名从业人员", "从业人员", "就业人员", "职工")),
    "household": (("households", "household"), ("户", "家庭")),
    "company": (("companies", "company", "firms", "firm", "enterprises", "enterprise"), ("家企业", "企业")),
}
"""What rates are per, beside measures (`per square kilometre`): English and Chinese words, the one to write first."""


def rate_parts(code: str) -> re.Match[str] | None:
    """The `unit`, the `number` and the `noun` of a rate; None for another code."""
    return re.fullmatch(_RATE, code) if "-per-" in code else None


def rate(unit: Unit, number: Fraction, noun: str) -> Unit:
    """`count-per-10000-person`; the number is left out where it is one."""
    return Unit(f"{unit}-per-{noun}" if number == 1 else f"{unit}-per-{number}-{noun}")


@cache
def rows() -> Mapping[str, Row]:
    """Every row by its code, those of CLDR too; the rows whose words take precedence come first."""
    found = dict(_OURS)
    found[Unit.OTHER_MONEY] = found[Unit.OTHER_MONEY]._replace(zh=tuple(map(Word, cldr.shared_names())))
    for code in sorted(cldr.money(), key=lambda code: (code not in ALSO, code not in cldr.tender())):
        names = cldr.money()[code]
        en = (*map(Word, (*names.en, *names.signs)), Word(code.lower(), written=code))
        found[code] = _with(ALSO.get(code), Row(Unit(code), "money", ONE, en, tuple(map(Word, names.zh))))
    for code, measure in sorted(cldr.measures().items(), key=lambda item: item[0] not in ALSO):
        en = tuple(_measure_word(name, spelling) for name, spelling in measure.en)
        zh = tuple(_measure_word(name, spelling) if name.isascii() else Word(name) for name, spelling in measure.zh)
        found[code] = _with(ALSO.get(code), Row(Unit(code), measure.family, measure.worth, en, zh))
    return found


def _with(also: Row | None, found: Row) -> Row:
    """The row of CLDR with the words of ours before its own."""
    if also is None:
        return found
    return found._replace(
        en=(*also.en, *found.en), zh=(*also.zh, *found.zh), written=also.written, prose=also.prose, signs=also.signs
    )


def _measure_word(name: str, spelling: str) -> Word:
    """Short forms and common words are measures only where no noun follows: `3 in`, but not `3 in 2024`."""
    short = (len(name) < 3 and name not in _PLAIN_SIGNS) or name in _COMMON
    return Word(name, written=spelling if len(name) < 5 else "", follow=NO_NOUN if short else "")


_PLAIN_SIGNS = frozenset({
    "cm", "dm", "dl", "hl", "ft", "gb", "gw", "hz", "kb", "kg", "kj", "km", "kw", "lb", "lm", "mb", "mg", "ml", "mm",
    "mw", "nm", "oz", "pa", "tb", "yd", "μg", "μm", "ev", "°c", "°f", "m²", "m³",
})  # fmt: skip
"""Signs of two letters that are no words."""
_COMMON = frozenset(
    noun + plural
    for noun in (
        "bar", "barrel", "bushel", "carat", "chain", "cup", "degree", "dot", "dram", "drop", "fathom", "grain", "gray",
        "item", "jigger", "knot", "night", "ounce", "part", "pinch", "pixel", "point", "pound", "revolution", "rod",
        "slug", "stone", "therm", "yard", "deg", "dpi", "feet", "foot", "fun", "fur", "ken", "mil", "pt", "sun",
    )
    for plural in ("", "s")
)  # fmt: skip
_OURS: dict[str, Row] = {str(found.code): found for found in (*OURS, *MORE_MEASURES)}
