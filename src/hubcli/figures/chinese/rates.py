"""Rates in Chinese: 每万人26.5件, 每平方公里5亿元, 350公里/小时; the number that they are per counts nothing itself."""

from fractions import Fraction

from hubcli.figures.chinese.forms import Forms, no_figure
from hubcli.figures.chinese.measure_words import skip_measure
from hubcli.figures.chinese.numerals import HAN, han_power, han_value
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity
from hubcli.figures.unit_words import rate_noun, unit_at
from hubcli.figures.units import RATE_NOUNS, rate
from hubcli.model.units import Unit

_AREAS = "平方公里|平方千米|平方米|公顷|亩|公里|立方米|吨|公斤|千克|升|千瓦时"
_NOUNS = "|".join(sorted({word for _, words in RATE_NOUNS.values() for word in words} - {"年"}, key=len, reverse=True))
_SOME = "(?:[个名位家]|常住|户籍|城镇|农村|适龄|老年|活产)?"
_TIMES = {"小时": "hour", "秒": "second"}
_NUMBER = rf"[0-9][0-9.,]*[十百千万亿]{{0,2}}|[{HAN}]{{1,6}}"
_PER = rf"每 ?(?:(?P<number>{_NUMBER}) ?{_SOME}(?P<noun>{_NOUNS}|{_AREAS})|(?P<area>{_AREAS}|小时|秒))"
# 万人发明专利拥有量, 千人床位数
_BARE_PER = regex(
    "(?<![0-9一二两三四五六七八九十百千万亿几数余多上近约超])(?P<number>[千万])(?P<noun>人)(?P<area>)"
    "[^0-9，。；：、,;每]{0,8}(?:拥有|保有|专利|床|医[师生]|护士|教师|车辆|人才|发病|死亡)[^0-9，。；：、,;每]{0,8}\\Z"
)
_BEFORE = regex(rf"{_PER}[^0-9，。；：、,;每]{{0,16}}?(?:[由从][0-9.]+[^0-9，。；：、,;每]{{1,8}}[到至为])?\Z")
_PER_CAPITA = regex("人均(?:[^，。；：、,;]|,(?=[0-9])){0,28}\\Z")
_SPEED = regex("时速(?:[^0-9，。；：、,;]{0,8}|[从由][^，。；：、,;]{0,16}[到至])\\Z")
_BEHIND = regex(rf" ?[/／每] ?(?P<number>{_NUMBER})? ?(?P<noun>{_NOUNS}|{_AREAS})")

_NEVER_RATES = frozenset({
    Unit.PERCENT, Unit.TIMES, Unit.RANK, Unit.YEAR, Unit.MONTH, Unit.DAY, Unit.PERCENTAGE_POINT,
})  # fmt: skip

# What follows 每 is read over, and looked at again from the figure that it belongs to.
FORMS: Forms = {"zh_rate": (rf"每 ?(?:{_NUMBER}) ?{_SOME}(?:{_NOUNS}|{_AREAS})口?", no_figure)}


def per(found: Quantity, start: int, text: str) -> tuple[Unit, int] | None:
    """The rate that a quantity is, by what it is per before it or behind it, and where it ends; `start` is its own."""
    unit = found.unit or Unit.COUNT
    behind = skip_measure(text, found.end) if unit == Unit.COUNT else found.end
    if text.startswith(("/", "／", " /", "每"), behind) and (match := _BEHIND.match(text, behind)):
        return _rate(unit, match["number"], match["noun"]), match.end()
    if unit == "kilometer" and _SPEED.search(text, max(0, start - 12), start):
        return Unit("kilometer-per-hour"), found.end
    if unit.is_money and _PER_CAPITA.search(text, max(0, start - 32), start):
        return rate(unit, Fraction(1), "person"), found.end
    each = text.rfind("每", max(0, start - 36), start)
    if unit in _NEVER_RATES:
        return None
    match = _BEFORE.match(text, each, start) if each >= 0 else _BARE_PER.search(text, max(0, start - 24), start)
    if match and match["area"] in _TIMES and unit not in ("meter", "kilometer", "mile"):
        return None
    return (_rate(unit, match["number"], match["noun"] or match["area"]), found.end) if match else None


def _rate(unit: Unit, number: str | None, noun: str) -> Unit:
    if noun in _TIMES:
        return Unit(f"{unit}-per-{_TIMES[noun]}")
    many = Fraction(1) if not number else _value(number)
    return rate(unit, many, rate_noun(noun) or _measure(noun))


def _measure(noun: str) -> str:
    """The code of a measure that CLDR does not have: 亩."""
    met = unit_at(f"1{noun}", 1)
    return str(met.unit) if met else str(Unit.OTHER)


def _value(written: str) -> Fraction:
    if set(written) <= set("十百千万亿"):
        return Fraction(han_power(written))
    return han_value(written) or Fraction(1)
