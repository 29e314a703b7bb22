"""Write `figures/cldr.json`: how CLDR, by way of Babel, names currencies and measures in English and Chinese.

Run `python tests/kit/cldr_table.py` after a new release of Babel. Reading figures needs the names without the time that
loading Babel takes.
"""

import json
import re
from pathlib import Path
from typing import Any

import babel
from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol

import hubcli
from hubcli.figures.characters import simplified

TABLE = Path(hubcli.__file__).parent / "figures" / "cldr.json"
LOCALES = {
    "en": ("en", "en_GB", "en_HK"),
    "zh": ("zh_Hans_CN", "zh_Hans_HK", "zh_Hans_MO", "zh_Hant_HK", "zh_Hant_MO", "zh_Hant_TW"),
}
METALS_AND_TESTS = re.compile("X(?!AF|CD|OF|PF|DR)")
LEFT_OUT = re.compile(
    "duration|concentr|consumption|graphics-(?!megapixel)|temperature-generic|speed-(?:beaufort|light)|mass-ton$|volume-jigger"
    "|energy-foodcalorie|acceleration-meter|pressure-pound|.*(?:-per-100-|of(?:glucose|hg)|-jp$|-person$)"
)
"""Categories and units that are read otherwise, have one name for two, or that no report measures in."""
NAMED_ALONE = re.compile("[一-鿿]+[^元圓圆币幣磅鎊镑]")
NAME = re.compile(r"[^\W\d_][^()\d]*")
"""A name of a currency: withdrawn ones have their years in it, and are left out."""


def table() -> dict[str, Any]:
    """The whole table."""
    currencies = sorted(code for code in Locale.parse("en").currencies if isinstance(code, str) and _is_current(code))
    shared, own = _bare_names()
    units = sorted(unit for unit in Locale.parse("en")._data["unit_patterns"] if not LEFT_OUT.match(unit))
    return {
        "babel": babel.__version__,
        "tender": sorted(_tender()),
        "money": {code: _money(code, own.get(code, [])) for code in currencies},
        "shared": shared,
        "measures": {unit.partition("-")[2]: {"family": unit.partition("-")[0], **_measure(unit)} for unit in units},
    }


def _is_current(code: str) -> bool:
    named = [get_currency_name(code, locale=locale) for locale in ("en", "zh")]
    return not METALS_AND_TESTS.match(code) and all(map(NAME.fullmatch, named))


def _tender() -> set[str]:
    """The currencies in use somewhere today."""
    territories = get_global("territory_currencies").values()
    return {code for used in territories for code, _, until, in_use in used if in_use and until is None}


def _bare_names() -> tuple[list[str], dict[str, list[str]]]:
    """Chinese names of currencies without their country: those of several (法郎), and those of one by its code."""
    found: dict[str, set[str]] = {}
    for country, used in get_global("territory_currencies").items():
        for code, _, until, in_use in used:
            for locale in map(Locale.parse, LOCALES["zh"]) if in_use and until is None else ():
                name, place = locale.currencies.get(code, ""), locale.territories.get(country, "")
                if place and name.startswith(place) and NAMED_ALONE.fullmatch(name.removeprefix(place)):
                    found.setdefault(name.removeprefix(place), set()).add(code)
    own: dict[str, list[str]] = {}
    for name, codes in sorted(found.items()):
        if len(codes) == 1:
            own.setdefault(min(codes), []).append(name)
    return sorted({simplified(name) for name, codes in found.items() if len(codes) > 1}), own


def _money(code: str, bare: list[str]) -> dict[str, list[str]]:
    named = {
        lang: [get_currency_name(code, count=count, locale=locale) for locale in locales for count in (None, 1, 2)]
        for lang, locales in LOCALES.items()
    }
    signs = [get_currency_symbol(code, locale) for locales in LOCALES.values() for locale in locales]
    return {
        **{
            lang: _each_once(name for name in names if re.fullmatch(r"[^\W\d_][^()\d]*", name))
            for lang, names in {**named, "zh": [*named["zh"], *bare]}.items()
        },
        "signs": _each_once(sign for sign in signs if sign != code and not (sign.isalpha() and len(sign) < 4)),
    }


def _measure(unit: str) -> dict[str, list[str]]:
    """What is written behind a number for it, in long and in short."""
    found: dict[str, list[str]] = {}
    for lang, locales in LOCALES.items():
        patterns = (
            pattern
            for locale in locales
            for length in ("long", "short")
            for key, pattern in Locale.parse(locale)._data["unit_patterns"].get(unit, {}).get(length, {}).items()
            if isinstance(pattern, str)
        )
        names = [pattern.removeprefix("{0}").strip() for pattern in patterns if pattern.startswith("{0}")]
        found[lang] = _each_once(name for name in names if name)
    return found


def _each_once(words: Any) -> list[str]:
    """The words in simplified characters, so that reading them needs no tables of traditional ones."""
    return list(dict.fromkeys(map(simplified, words)))


if __name__ == "__main__":
    TABLE.write_text(json.dumps(table(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
