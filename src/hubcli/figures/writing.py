"""A figure written plainly in either language, so that it is read back as the same."""

from calendar import month_name
from decimal import Decimal
from fractions import Fraction

from hubcli.figures.figure import MONEY, Figure, FigureUnit
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang


def write_figure(figure: Figure, lang: Lang) -> str:
    """The figure in words of the language: `over 30 percent`, `超过30%`; `No. 4`, `第4位`; `top 25`, `前25位`."""
    bound = figure.unit is FigureUnit.RANK and figure.qualifier is Qualifier.AT_MOST
    qualifier = "" if bound else _QUALIFIERS[lang][figure.qualifier]
    unit = _BOUND[lang] if bound else _UNITS[lang][figure.unit]
    if figure.value_max is None:
        singular = lang is Lang.EN and figure.value == 1
        return qualifier + (unit.removesuffix("s") if singular else unit).format(_amount(figure, lang))
    # Without scales: in `1 to 2 million` both are millions.
    first, last = (_plain(value, figure.unit, lang) for value in (figure.value, figure.value_max))
    return qualifier + unit.format(first + _TO[lang] + last)


def _amount(figure: Figure, lang: Lang) -> str:
    if figure.unit is FigureUnit.COUNT or figure.unit in MONEY:
        for word, scale in _SCALES[lang].items():
            if abs(figure.value) >= scale and (figure.value * 1000 / scale).denominator == 1:
                return _plain(figure.value / scale, figure.unit, lang) + word
    return _plain(figure.value, figure.unit, lang)


def _plain(value: Fraction, unit: FigureUnit, lang: Lang) -> str:
    if unit is FigureUnit.MONTH and lang is Lang.EN:
        return month_name[int(value)]
    if unit in (FigureUnit.YEAR, FigureUnit.RANK):
        return str(value)
    if unit is FigureUnit.FRACTION and value < 1:
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
_UNITS: dict[Lang, dict[FigureUnit, str]] = {
    Lang.EN: {
        FigureUnit.COUNT: "{}",
        FigureUnit.PERCENT: "{} percent",
        FigureUnit.PERCENTAGE_POINT: "{} percentage points",
        FigureUnit.FRACTION: "{}",
        FigureUnit.TIMES: "{}-fold",
        FigureUnit.RANK: "No. {}",
        FigureUnit.YUAN: "{} yuan",
        FigureUnit.DOLLAR: "{} dollars",
        FigureUnit.HONG_KONG_DOLLAR: "{} Hong Kong dollars",
        FigureUnit.EURO: "{} euros",
        FigureUnit.POUND: "{} pounds",
        FigureUnit.YEN: "{} yen",
        FigureUnit.YEAR: "{}",
        FigureUnit.MONTH: "month of {}",  # plain `march` and `may` are verbs
        FigureUnit.DAY: "day {}",
        FigureUnit.YEARS: "{} years",
        FigureUnit.MONTHS: "{} months",
        FigureUnit.WEEKS: "{} weeks",
        FigureUnit.DAYS: "{} days",
        FigureUnit.HOURS: "{} hours",
        FigureUnit.MINUTES: "{} minutes",
        FigureUnit.SECONDS: "{} seconds",
    },
    Lang.ZH: {
        FigureUnit.COUNT: "{}",
        FigureUnit.PERCENT: "{}%",
        FigureUnit.PERCENTAGE_POINT: "{}个百分点",
        FigureUnit.FRACTION: "{}",
        FigureUnit.TIMES: "{}倍",
        FigureUnit.RANK: "第{}位",
        FigureUnit.YUAN: "{}元",
        FigureUnit.DOLLAR: "{}美元",
        FigureUnit.HONG_KONG_DOLLAR: "{}港元",
        FigureUnit.EURO: "{}欧元",
        FigureUnit.POUND: "{}英镑",
        FigureUnit.YEN: "{}日元",
        FigureUnit.YEAR: "{}年",
        FigureUnit.MONTH: "{}月",
        FigureUnit.DAY: "{}日",
        FigureUnit.YEARS: "{}年",
        FigureUnit.MONTHS: "{}个月",
        FigureUnit.WEEKS: "{}周",
        FigureUnit.DAYS: "{}天",
        FigureUnit.HOURS: "{}小时",
        FigureUnit.MINUTES: "{}分钟",
        FigureUnit.SECONDS: "{}秒",
    },
}
