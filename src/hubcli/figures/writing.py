"""A figure written in words of either language, for prose or for a table, so that it is read back as the same."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from hubcli.figures.figure import SPANS, Figure
from hubcli.figures.unit_table import ALSO, MORE_MEASURES, OURS
from hubcli.figures.units import RATE_NOUNS, rate_parts
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit

Style = Literal["prose", "table"]
Scale = tuple[str, int]
"""The word of a scale, and how much one of it is: `billion`, 10^9."""


def write_figure(figure: Figure, lang: Lang, style: Style = "prose") -> str:
    """The figure in words of the language: `over 30 percent` (in a table `over 30%`), `超过30%`; `top 25`, `前25位`."""
    return _written(figure, lang, style, None)


def write_side_by_side(figures: Sequence[Figure], lang: Lang) -> tuple[str, ...]:
    """The figures as a row of a table has them: in one scale, that of most of them, or all of them without one."""
    scale = _shared_scale([(abs(end), figure.unit) for figure in figures for end in _ends(figure)], lang)
    return tuple(_written(figure, lang, "table", scale) for figure in figures)


def _shared_scale(amounts: Sequence[tuple[Fraction, Unit]], lang: Lang) -> Scale | None:
    """The scale of all amounts; None if they have one anyway, or are too far apart to share it."""
    scales = [_scale(value, unit, lang) for value, unit in amounts]
    if len(set(scales)) < 2:
        return None
    values = [value for value, _ in amounts]
    if _WITHOUT in scales:
        return _WITHOUT if max(values) < MOST_WITHOUT else None
    typical = min(_median(values), min(values) / LEAST_OF_SCALE)
    shared = next(scale for scale in _SCALES[lang].items() if typical >= scale[1])
    return shared if max(values) < MOST_OF_SCALE * shared[1] else None


def _median(values: Iterable[Fraction]) -> Fraction:
    """The value in the middle; of two that are there, the mean."""
    ordered = sorted(values)  # the `statistics` of Python would load random numbers and hashes, too
    half = len(ordered) // 2
    return (ordered[half] + ordered[~half]) / 2


def _written(figure: Figure, lang: Lang, style: Style, scale: Scale | None) -> str:
    if figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST:
        return _BOUND[lang].format(_number(figure, lang, style, scale))
    one = figure.value == 1 and figure.value_max is None
    around = _around(figure.unit, lang, style, one=one)
    over_time = lang is Lang.EN and figure.qualifier is Qualifier.OVER and figure.unit in SPANS
    qualifier = "more than " if over_time else _QUALIFIERS[lang][figure.qualifier]  # `over 5 years` is during them
    return qualifier + around.format(_number(figure, lang, style, scale))


class Scaled(NamedTuple):
    """Numbers of one unit that are written in one scale, as a column of a table has them."""

    unit: str
    """The scale and the unit, for the head: `billion yuan`, `亿元`; empty where each number has its unit."""
    numbers: tuple[str, ...]
    scale: int = 1
    """What one of the scale is: 10^9 for `billion`."""


def write_scaled(figures: Sequence[Figure], lang: Lang) -> Scaled:
    """The figures, all of one unit, in the scale that suits most of them, with every digit that they have."""
    unit = figures[0].unit
    typical = _median(abs(figure.value) for figure in figures)
    if unit in _NOT_SCALED or typical < _SCALED_FROM[lang]:
        return Scaled("", tuple(write_figure(figure, lang, "table") for figure in figures))
    word, scale = next((word, scale) for word, scale in _SCALES[lang].items() if typical >= scale)
    around = _around(unit, lang, "prose", one=False).replace("{}", "").strip()
    numbers = tuple(
        _QUALIFIERS[lang][figure.qualifier] + _plain(figure.value / scale, unit, lang) for figure in figures
    )
    return Scaled(f"{word.strip()} {around}".strip() if lang is Lang.EN else word + around, numbers, scale)


def unit_name(unit: Unit, lang: Lang) -> str:
    """The unit without a number: `percent`, `元`; empty for what is only counted."""
    return _around(unit, lang, "prose", one=False).replace("{}", "").strip()


def _number(figure: Figure, lang: Lang, style: Style, scale: Scale | None) -> str:
    ends = _ends(figure)
    written = [_amount(end, figure.unit, lang, scale) for end in ends]
    if len({end.isascii() and end[-1].isdigit() for end in written}) > 1:  # in `1 to 2 million` both are millions
        written = [_plain(end, figure.unit, lang) for end in ends]
    return _TO["prose" if min(ends) < 0 else style][lang].join(written)  # `-2--1` is no range


def _ends(figure: Figure) -> list[Fraction]:
    return [end for end in (figure.value, figure.value_max) if end is not None]


def _amount(value: Fraction, unit: Unit, lang: Lang, scale: Scale | None = None) -> str:
    """The number, with its scale: `11.5 trillion`, `11.5万亿`."""
    word, size = scale or _scale(value, unit, lang)
    if size == 1:
        return _plain(value, unit, lang)
    number = Decimal((value / size).numerator) / (value / size).denominator
    return (f"{number:,f}" if lang is Lang.EN else f"{number:f}") + word


def _scale(value: Fraction, unit: Unit, lang: Lang) -> Scale:
    """The scale of a number that is large and round."""
    digits = MONEY_DIGITS if unit.is_money else ROUND_DIGITS
    if unit in _NOT_SCALED or abs(value) < _SCALED_FROM[lang] or _digits(value) > digits:
        return _WITHOUT
    return next(scale for scale in _SCALES[lang].items() if abs(value) >= scale[1])


def _plain(value: Fraction, unit: Unit, lang: Lang) -> str:
    if unit == Unit.MONTH and lang is Lang.EN:
        from calendar import month_name  # few figures are months

        return month_name[int(value)]
    if unit in (Unit.YEAR, Unit.RANK) or (unit == Unit.FRACTION and value < 1) or not _digits(value):
        return str(value)
    return f"{value.numerator:,}" if value.denominator == 1 else f"{Decimal(value.numerator) / value.denominator:,f}"


def _digits(value: Fraction) -> int:
    """How many digits write the number, zeros at the end apart; 0 for one that no decimal writes."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    decimal = f"{Decimal(value.numerator) / value.denominator:f}".replace(".", "").replace("-", "").strip("0")
    return len(decimal) or 1 if rest == 1 else 0


@cache
def _around(unit: Unit, lang: Lang, style: Style, *, one: bool) -> str:
    """The words of the unit around a number: `{} percent`."""
    row = _ROWS.get(unit)
    if row and row.table and style == "table" and lang is Lang.EN:
        return row.table
    if row and row.written:
        return row.written[2 if lang is Lang.ZH else 0 if one else 1]
    if rate := rate_parts(unit):
        return _rate(_around(Unit(rate["unit"]), lang, style, one=one), rate["number"], rate["noun"], lang)
    from babel.numbers import get_currency_name  # seldom: the units of our field have their words in the table

    if unit.is_money:
        return ("{} " if lang is Lang.EN else "{}") + get_currency_name(unit, count=1 if one else 2, locale=lang)
    return _measure(unit, lang, one=one)


def _measure(unit: str, lang: Lang, *, one: bool) -> str:
    from babel.units import format_unit

    number = "1" if one else "2"
    return format_unit(int(number), unit, locale=lang).replace(number, "{}")


def _rate(around: str, number: str | None, noun: str, lang: Lang) -> str:
    """`{} per 10,000 people`, 每万人{}."""
    many = Fraction(number or 1)
    en, zh = RATE_NOUNS.get(noun, ((), ()))
    if lang is Lang.ZH:
        what = zh[0] if zh else _measure(noun, lang, one=True).replace("{}", "").strip()
        return f"每{_POWERS.get(many, '' if many == 1 else _amount(many, Unit.COUNT, lang))}{what}{around}"
    what = (en[1] if many == 1 else en[0]) if en else _measure(noun, lang, one=many == 1).replace("{}", "").strip()
    return f"{around} per {'' if many == 1 else f'{int(many):,} '}{what}"


ROUND_DIGITS = 4
"""How many digits a number may have to be written with a scale."""
MONEY_DIGITS = 9
"""The same for an amount of money, which is hard to read without one."""
LEAST_OF_SCALE, MOST_OF_SCALE, MOST_WITHOUT = Fraction(1, 10), 10**6, 10**9
"""The least and the most of a scale that figures side by side may be, and the limit for figures without one."""
_WITHOUT = ("", 1)
_NOT_SCALED = frozenset({Unit.YEAR, Unit.MONTH, Unit.DAY, Unit.RANK, Unit.FRACTION, Unit.TIMES, Unit.PERCENT})
_SCALED_FROM = {Lang.EN: 10**6, Lang.ZH: 10**4}
_SCALES = {
    Lang.EN: {" trillion": 10**12, " billion": 10**9, " million": 10**6},
    Lang.ZH: {"万亿": 10**12, "亿": 10**8, "万": 10**4},
}
_POWERS = {Fraction(10): "十", Fraction(100): "百", Fraction(1000): "千", Fraction(10**4): "万"}
_ROWS = {row.code: row for row in (*ALSO.values(), *OURS, *MORE_MEASURES)}
_TO: dict[Style, dict[Lang, str]] = {
    "prose": {Lang.EN: " to ", Lang.ZH: "至"},
    "table": {Lang.EN: "-", Lang.ZH: "—"},
}
_BOUND = {Lang.EN: "top {}", Lang.ZH: "前{}位"}
_QUALIFIERS: dict[Lang, dict[Qualifier, str]] = {
    Lang.EN: {
        Qualifier.EXACT: "",
        Qualifier.ABOUT: "about ",
        Qualifier.OVER: "over ",
        Qualifier.UNDER: "under ",
        Qualifier.AT_LEAST: "at least ",
        Qualifier.AT_MOST: "at most ",
    },
    Lang.ZH: {
        Qualifier.EXACT: "",
        Qualifier.ABOUT: "约",
        Qualifier.OVER: "超过",
        Qualifier.UNDER: "不足",
        Qualifier.AT_LEAST: "至少",
        Qualifier.AT_MOST: "至多",
    },
}
