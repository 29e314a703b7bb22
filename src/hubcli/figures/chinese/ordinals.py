"""Ranks in Chinese: 第三位, 首位, 十五届, and the plans and congresses that are named by number."""

import re
from fractions import Fraction

from hubcli.figures.chinese.forms import Forms
from hubcli.figures.chinese.numerals import HAN, ONES, han_power, han_value
from hubcli.figures.chinese.unit_words import unit_behind
from hubcli.figures.figure import SPANS
from hubcli.figures.numerals import digits_value
from hubcli.figures.quantity import Quantity
from hubcli.model.units import Unit


def _ordinal(match: re.Match[str]) -> list[Quantity]:
    digits = match["nth_digits"]
    number = digits_value(digits) if digits else han_value(match["nth"])
    if number is not None and match["nth_power"]:
        number *= han_power(match["nth_power"])
    if number is None:
        return []
    if match["running"] and (met := unit_behind(match.string, match.end())) and met[0] in SPANS:  # 连续第三年
        return [Quantity(number, match.start(), met[2], met[0])]
    return [Quantity(number, match.start("from"), match.end(), Unit.RANK, prefixed=True)]


def _first_place(match: re.Match[str]) -> list[Quantity]:
    return [Quantity(Fraction(1), *match.span(), Unit.RANK)]


def _plan(match: re.Match[str]) -> list[Quantity]:
    """`十五五` is the fifteenth plan of five years."""
    number, years = han_value(match.group()[:-1]), han_value("五")
    assert number is not None
    assert years is not None
    start, end = match.span()
    plan = Quantity(number, start, end - 1, Unit.RANK)
    return [plan, Quantity(years, end - 1, end, Unit.YEARS)]


def _congress(match: re.Match[str]) -> list[Quantity]:
    number = han_value(match.group())
    return [] if number is None else [Quantity(number, *match.span(), Unit.RANK)]


_TEENS = f"十[{ONES}]"
_QUOTE, _UNQUOTE = r"[“\"「『]", r"[”\"」』]"

HAN_FORMS: Forms = {
    "zh_ordinal": (
        rf"(?P<running>连续)?(?P<from>第 ?)"
        rf"(?:(?P<nth_digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,6}})(?P<nth_power>[十百千万亿]{{1,2}})?"
        rf"|(?P<nth>[{HAN}]{{1,12}}))[个位名届次大家座批轮号]?",
        _ordinal,
    ),
    "zh_plan": (
        rf"{_TEENS}五(?![{HAN}个家岁名项人条月日号年点])|(?<={_QUOTE})[七八九]五(?={_UNQUOTE})",
        _plan,
    ),
    "zh_congress": (
        rf"(?:{_TEENS}|二十)(?=大(?:以来|报告|精神|代表|召开|提出|之后|闭幕|开幕|胜利|[，。、,;:)”\"]|\Z))"
        rf"|(?:(?<=党的)|(?<=中共))(?:{_TEENS}|二十)(?=大)",
        _congress,
    ),
    "zh_plenary": (rf"[{ONES}](?=中(?:全会|、))", _congress),  # 二中、三中全会
    "zh_rank": (
        r"首位(?!度)|居首|榜首|登顶|头名|之首|首(?!台[(（]?套)[个家台座款项条艘颗例届批]",
        _first_place,
    ),
}
