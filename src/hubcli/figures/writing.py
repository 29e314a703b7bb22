"""A figure written plainly in either language, so that it is read back as the same."""

from calendar import month_name
from decimal import Decimal
from fractions import Fraction

from hubcli.figures.figure import Figure
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit


def write_figure(figure: Figure, lang: Lang) -> str:
    """The figure in words of the language: `over 30 percent`, `超过30%`; `No. 4`, `第4位`; `top 25`, `前25位`."""
    bound = figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST
    qualifier = "" if bound else _QUALIFIERS[lang][figure.qualifier]
    unit = _BOUND[lang] if bound else _UNITS[lang][figure.unit]
    if figure.value_max is None:
        singular = lang is Lang.EN and figure.value == 1
        return qualifier + (unit.removesuffix("s") if singular else unit).format(_amount(figure, lang))
    # Without scales: in `1 to 2 million` both are millions.
    first, last = (_plain(value, figure.unit, lang) for value in (figure.value, figure.value_max))
    return qualifier + unit.format(first + _TO[lang] + last)


def _amount(figure: Figure, lang: Lang) -> str:
    if figure.unit == Unit.COUNT or figure.unit.is_money:
        for word, scale in _SCALES[lang].items():
            if abs(figure.value) >= scale and (figure.value * 1000 / scale).denominator == 1:
                return _plain(figure.value / scale, figure.unit, lang) + word
    return _plain(figure.value, figure.unit, lang)


def _plain(value: Fraction, unit: Unit, lang: Lang) -> str:
    if unit == Unit.MONTH and lang is Lang.EN:
        return month_name[int(value)]
    if unit in (Unit.YEAR, Unit.RANK):
        return str(value)
    if unit == Unit.FRACTION and value < 1:
        return str(value)
    return f"{value.numerator:,}" if value.denominator == 1 else f"{Decimal(value.numerator) / value.denominator:,f}"


_TO = {Lang.EN: " to ", Lang.ZH: "至"}
_SCALES = {
    Lang.EN: {" trillion": 10**12, " billion": 10**9, " million": 10**6},
    Lang.ZH: {"万亿": 10**12, "亿": 10**8, "万": 10**4},
}
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
_BOUND = {Lang.EN: "top {}", Lang.ZH: "前{}位"}
_UNITS: dict[Lang, dict[Unit, str]] = {
    Lang.EN: {
        Unit.COUNT: "{}",
        Unit.PERCENT: "{} percent",
        Unit.PERCENTAGE_POINT: "{} percentage points",
        Unit.FRACTION: "{}",
        Unit.TIMES: "{}-fold",
        Unit.RANK: "No. {}",
        Unit("CNY"): "{} yuan",
        Unit("USD"): "{} dollars",
        Unit("HKD"): "{} Hong Kong dollars",
        Unit("EUR"): "{} euros",
        Unit("GBP"): "{} pounds",
        Unit("JPY"): "{} yen",
        Unit.YEAR: "{}",
        Unit.MONTH: "month of {}",  # plain `march` and `may` are verbs
        Unit.DAY: "day {}",
        Unit.YEARS: "{} years",
        Unit.MONTHS: "{} months",
        Unit.WEEKS: "{} weeks",
        Unit.DAYS: "{} days",
        Unit.HOURS: "{} hours",
        Unit.MINUTES: "{} minutes",
        Unit.SECONDS: "{} seconds",
    },
    Lang.ZH: {
        Unit.COUNT: "{}",
        Unit.PERCENT: "{}%",
        Unit.PERCENTAGE_POINT: "{}个百分点",
        Unit.FRACTION: "{}",
        Unit.TIMES: "{}倍",
        Unit.RANK: "第{}位",
        Unit("CNY"): "{}元",
        Unit("USD"): "{}美元",
        Unit("HKD"): "{}港元",
        Unit("EUR"): "{}欧元",
        Unit("GBP"): "{}英镑",
        Unit("JPY"): "{}日元",
        Unit.YEAR: "{}年",
        Unit.MONTH: "{}月",
        Unit.DAY: "{}日",
        Unit.YEARS: "{}年",
        Unit.MONTHS: "{}个月",
        Unit.WEEKS: "{}周",
        Unit.DAYS: "{}天",
        Unit.HOURS: "{}小时",
        Unit.MINUTES: "{}分钟",
        Unit.SECONDS: "{}秒",
    },
}
