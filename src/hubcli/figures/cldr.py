"""The names of currencies and measures in CLDR, from `cldr.json`, which `tests/kit/cldr_table.py` writes with Babel."""

import re
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple


class Currency(NamedTuple):
    """The names of a currency in folded text."""

    en: tuple[str, ...]
    zh: tuple[str, ...]
    signs: tuple[str, ...]


class Measure(NamedTuple):
    """The names of a measure, each in folded text and as CLDR spells it."""

    family: str
    worth: Fraction | None
    """What one of it is in the first unit of its family; None where that is not exact, or not known here."""
    en: tuple[tuple[str, str], ...]
    zh: tuple[tuple[str, str], ...]


@cache
def money() -> dict[str, Currency]:
    """Every currency that has, or had, a code of ISO 4217."""
    folded = _folded("money")
    return {
        code: Currency(*(tuple(folded[name] for name in names[key]) for key in Currency._fields))
        for code, names in _data()["money"].items()
    }


@cache
def tender() -> frozenset[str]:
    """The currencies in use today."""
    return frozenset(_data()["tender"])


@cache
def shared_names() -> tuple[str, ...]:
    """Chinese names that several currencies have in common, in folded text: 法郎, 比索."""
    from hubcli.figures.folding import fold

    return tuple(dict.fromkeys(fold(" ".join(_data()["shared"])).split(" ")))


@cache
def measures() -> dict[str, Measure]:
    """Every measure, without the forms that only follow another unit (`per kilometre`)."""
    folded = _folded("measures")
    return {
        code: Measure(
            _ELECTRIC.get(code.removeprefix("milli"), names["family"]),
            _worth(code),
            *(
                tuple((folded[name], name) for name in names[lang] if not re.match(_NO_NAME, name))
                for lang in ("en", "zh")
            ),
        )
        for code, names in _data()["measures"].items()
    }


# What follows another unit, and what means too much else (五度 is warm or cold, or power; 巴 starts names).
_NO_NAME = "per |/|每|[度点點巴]\\Z"


@cache
def _data() -> Any:
    # Imported when needed, here and below: what is written without CLDR starts without them.
    import json
    from importlib.resources import files

    return json.loads((files("hubcli.figures") / "cldr.json").read_text(encoding="utf-8"))


def _folded(part: str) -> dict[str, str]:
    """Every name of a part in folded text; all are folded in one go, for that is quicker."""
    from hubcli.figures.folding import fold

    lists = (names for row in _data()[part].values() for key, names in row.items() if key != "family")
    names = [name for names in lists for name in names]
    return dict(zip(names, fold("\n".join(names)).split("\n"), strict=True))


def _worth(code: str) -> Fraction | None:
    """By the prefix: a square kilometre is 10⁶ square metres."""
    if code in _WORTH:
        return _WORTH[code]
    shape = re.fullmatch(_METRIC, code)
    if not shape:
        return None
    power = {"square": 2, "cubic": 3}.get(shape["power"], 1)
    first = 8 if code.endswith("byte") else 1000 if shape["power"] == "cubic" else 1  # bits, litres
    return first * (Fraction(10) ** (_PREFIXES[shape["prefix"]] * power) if shape["prefix"] else Fraction(1))


# CLDR has one family for everything electric.
_ELECTRIC = {"volt": "voltage", "ampere": "current"}
# The prefixes of the SI, and units beside it that it has given an exact worth.
_PREFIXES = {
    "pico": -12, "nano": -9, "micro": -6, "milli": -3, "centi": -2, "deci": -1,
    "hecto": 2, "kilo": 3, "mega": 6, "giga": 9, "tera": 12, "peta": 15,
}  # fmt: skip
_WORTH = {"tonne": Fraction(10**6), "hectare": Fraction(10**4), "kilowatt-hour": Fraction(1000 * 3600)}
_METRIC = (
    rf"(?:(?P<power>square|cubic)-)?(?P<prefix>{'|'.join(_PREFIXES)})?"
    r"(?:meter|gram|watt|liter|byte|bit|hertz|pascal|joule|volt|ampere|pixel)"
)
