"""How many of the forms that Babel writes by CLDR are read back as the same value and unit, by locale and kind.

What stands for more than one unit is counted apart, if it is read as another one; AMBIGUOUS gives the reasons.

    python tests/benchmarks/cldr.py [--each]
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from babel import Locale
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)
from babel.units import format_unit

from hubcli.figures import cldr, read_figures
from hubcli.figures.figure import Figure
from hubcli.figures.units import base_of
from hubcli.model.text import Lang
from hubcli.model.units import Unit

LOCALES = {"zh_Hans_CN": Lang.ZH, "en_GB": Lang.EN, "en_US": Lang.EN, "zh_Hant_HK": Lang.ZH}
BUDGET = 0.99
NUMBERS = [Decimal(number) for number in ("3", "12", "250", "1234", "2024", "12000", "3.5", "1234.56", "1200000")]
LARGE = [
    Decimal(number) for number in ("1000", "12000", "250000", "1200000", "35000000", "1200000000", "1500000000000")
]
SPANS = ("year", "month", "week", "day", "hour", "minute", "second")
AMBIGUOUS = {
    r".*(?<![A-Z])[$¥]": "the sign of several currencies",
    "(?:ALL|BAM|COP|CUP|ERN|GEL|MAD|PEN|SOS|TOP|TRY)": "a code that is a word too, as in COP28",
    ".*pound": "a mass or a currency",
    ".*度": "of temperature, angle or power",
    ".*[日周]": "a day of the month, weeks or turns",
    ".*(?:gallon|pint|quart|cup|fluid|fl oz|gal$|qt$|pt$)": "of the United States or imperial",
    r".*[0-9]\s?(?:[TGKmM]|pc|mil|pm|Ml)$": "a scale, a share or a time of day too",
}
"""Patterns of what Babel writes for one unit and a reader takes for another as well."""


class Form(NamedTuple):
    """Something that Babel writes."""

    kind: str
    text: str
    value: Fraction
    unit: Unit


def forms(locale: str) -> Iterator[Form]:
    """Every form of a locale: numbers, percentages, sums and measures, long and short."""
    for number in NUMBERS:
        yield Form("decimal", format_decimal(number, locale=locale), Fraction(number), Unit.COUNT)
        share = format_percent(number / 100, format="#,##0.##%", locale=locale)
        yield Form("percent", share, Fraction(number), Unit.PERCENT)
    for number in LARGE:
        for length in ("long", "short"):
            text = format_compact_decimal(number, format_type=length, locale=locale, fraction_digits=2)
            yield Form("compact", text, Fraction(number), Unit.COUNT)
        for code in ("CNY", "USD", "HKD", "EUR", "GBP", "JPY", "MOP"):
            text = format_compact_currency(number, code, locale=locale, fraction_digits=2)
            yield Form("compact money", text, Fraction(number), Unit(code))
    for code in sorted(cldr.tender() & cldr.money().keys()):
        for number in NUMBERS[:4]:
            name = format_currency(number, code, format_type="name", locale=locale)
            yield Form("money by name", name, Fraction(number), Unit(code))
            sign = format_currency(number, code, locale=locale)
            yield Form("money by sign", sign, Fraction(number), Unit(code))
    for unit, code in ((f"duration-{span}", f"{span}s") for span in SPANS):
        yield from _measured("span of time", unit, code, locale)
    for code in cldr.measures():
        yield from _measured("measure", _identifiers()[code], code, locale)


@cache
def _identifiers() -> dict[str, str]:
    """By the code of a measure what Babel calls it, with its category."""
    return {unit.partition("-")[2]: unit for unit in Locale.parse("en")._data["unit_patterns"]}


def _measured(kind: str, unit: str, code: str, locale: str) -> Iterator[Form]:
    for number in NUMBERS[:3]:
        for length in ("long", "short"):
            text = format_unit(number, unit, length=length, locale=locale)
            yield Form(f"{kind}, {length}", text, Fraction(number), Unit(code))


def is_read(form: Form, lang: Lang) -> bool:
    """Whether one figure is read, of the same value in the same or a convertible unit."""
    figures = read_figures(form.text, lang)
    return len(figures) == 1 and _worth(figures[0]) == _worth(Figure(form.value, form.unit))


def _worth(figure: Figure) -> tuple[str, Fraction]:
    kind, worth = base_of(figure.unit)
    return kind, figure.value * worth


def ambiguity(form: Form) -> str | None:
    """Why the form stands for more than one unit, if it does."""
    return next((why for pattern, why in AMBIGUOUS.items() if re.match(pattern, form.text)), None)


def main() -> None:
    """Print a line for each locale; exit with 1 where one is under the budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", action="store_true", help="every form that is not read back")
    each = parser.parse_args().each
    good = []
    for locale, lang in LOCALES.items():
        written = list(dict.fromkeys(forms(locale)))
        missed = [form for form in written if not is_read(form, lang)]
        apart = [form for form in missed if ambiguity(form)]
        missed = [form for form in missed if not ambiguity(form)]
        total = len(written) - len(apart)
        good.append(total - len(missed) >= BUDGET * total)
        kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(form.kind for form in missed).most_common())
        print(f"{locale}: {total - len(missed)} of {total} ({len(apart)} ambiguous apart); missed: {kinds or 'none'}")
        for form in missed if each else ():
            read = [f"{figure.value} {figure.unit}" for figure in read_figures(form.text, lang)]
            print(f"    {form.text} ({form.value} {form.unit}): {read}")
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
