"""Figures of a Chinese text: its numbers, joined to ranges and lists, with the words before them."""

from hubcli.figures.chinese import growth, rates
from hubcli.figures.chinese.before import Before, read_before
from hubcli.figures.chinese.currencies import money_before
from hubcli.figures.chinese.digits import is_year
from hubcli.figures.chinese.far_bounds import reaches_past
from hubcli.figures.chinese.joining import LISTED, join
from hubcli.figures.chinese.measure_words import skip_measure
from hubcli.figures.chinese.numerals import plain_numerals
from hubcli.figures.chinese.scanning import scan
from hubcli.figures.chinese.spacing import close_up
from hubcli.figures.figure import SPANS, Figure, figure_read
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def read(folded: str, text: str) -> list[Figure]:
    """The figures of a text, left to right; `folded` is the same text, character for character."""
    closed, places = close_up(plain_numerals(folded))
    figures = []
    past: Qualifier | None = None
    rate: tuple[Unit, Unit, int] | None = None
    joined = join(_priced(closed), closed)
    may_be_rate = joined and _OF_RATES.search(closed)
    for found, floor in joined:
        before = read_before(closed, floor, found.start)
        if before.role == "rank" and _SEVERAL.match(closed, found.end):
            before = Before(found.start)  # 位列四大湾区之首: four of them, not the fourth
        if past or found.unit in _TIMES:
            past = _past_time(past, found, before, floor, closed)
            if past and found.unit not in _TIMES:
                before, past = Before(before.start, past), None
        if taken := _settle(found, before, closed):
            quantity, unit, qualifier = taken
            if may_be_rate and unit not in _PLACES:
                if rated := rates.per(quantity, before.start, closed):
                    quantity = quantity._replace(end=rated[1])
                    rate, unit = (unit, *rated), rated[0]
                elif rate and unit == rate[0] and LISTED.fullmatch(closed, rate[2], found.start):
                    rate, unit = (unit, rate[1], quantity.end), rate[1]  # 人均收入分别为5.1万元、4.2万元
            bare = unit in _DATES and qualifier is _EXACT  # 十八大于2012年召开
            start, end = found.start if bare else before.start, quantity.end
            if places:
                start, end = places[start], places[end - 1] + 1
            figures.append(
                figure_read(
                    quantity.value,
                    unit,
                    qualifier,
                    quantity.value_max,
                    quantity.change,
                    _others(quantity, qualifier) if quantity.readings else (),
                    text[start:end],
                    start,
                    end,
                )
            )
    return growth.respectively(figures, folded) if "分别" in folded else figures


def _others(quantity: Quantity, qualifier: Qualifier) -> tuple[Figure, ...]:
    return tuple(Figure(value, unit, qualifier) for value, unit in quantity.readings)


def _past_time(past: Qualifier | None, found: Quantity, before: Before, floor: int, text: str) -> Qualifier | None:
    """What a bound before a time says of the number behind it: 不高于2020年的1.2万吨, 不低于前三年平均值的80%.

    `past` is what one says that stands before the time left of this quantity.
    """
    if past and (before.role or not reaches_past(text, floor, found.start) or found.unit == Unit.PERCENTAGE_POINT):
        past = None
    if found.unit in _DATES:
        return before.qualifier if before.qualifier in _BOUNDS else past
    if found.unit in SPANS and before.role in ("near", "bound"):
        bound = read_before(text, floor, before.start).qualifier
        return bound if bound in _BOUNDS else None
    return None if before.qualifier else past


def _priced(text: str) -> list[Quantity]:
    """The quantities, with the currency that is named before them: 港币3.6亿元."""
    quantities = scan(text)
    floor = 0
    for index, found in enumerate(quantities):
        named = found.start > floor and (found.unit is None or (found.unit == _YUAN and text[found.end - 1] in "元圆"))
        if named and (money := money_before(text, found.start, floor)):
            quantities[index] = found._replace(
                unit=money[0], start=money[1], prefixed=True, lone=False, like_year=False
            )
        floor = found.end
    return quantities


def _settle(found: Quantity, before: Before, text: str) -> tuple[Quantity, Unit, Qualifier] | None:
    """Its unit and its qualifier, once the words before it are known; None where it is none without company."""
    unit, role = found.unit, before.role
    if found.lone and role != "rank" and not (role == "bound" and found.value > 1):
        return None
    qualifier = before.qualifier or found.qualifier or _EXACT
    if found.qualifier is _OVER and qualifier is _ABOUT:  # 大约500多家
        qualifier = _OVER
    if role == "near":  # 近600家 are nearly 600; 近五年 are the last five years
        qualifier = _EXACT if unit in SPANS else _ABOUT
    elif role == "passed" and (found.factor > 1 or (unit and unit.is_money) or unit == Unit.PERCENT):
        qualifier = _OVER
    elif role == "capped" and unit and (unit.is_money or unit == Unit.PERCENT):  # 最高35度 is a maximum, not a limit
        qualifier = _AT_MOST
    if unit is None:
        unit = _unit_by_context(found, before, text)
    if unit == Unit.RANK:
        bounded = role == "bound" or found.qualifier is _AT_MOST
        return found, unit, _AT_MOST if bounded else _EXACT
    if unit == Unit.DAY and found.value > 31:
        unit = Unit.DAYS
    if unit in _DATES:
        return found, unit, _ABOUT if qualifier is _ABOUT else _EXACT
    if unit == Unit.PERCENTAGE_POINT and qualifier in _SIDES and _THAN_OTHERS.search(text, before.start, found.start):
        qualifier = found.qualifier or _EXACT  # 高于全国2.3个百分点 is by exactly so much
    if unit in _SHARES and not found.change:
        found = growth.with_change(found, before.start, text)
    return found, unit, qualifier


def _unit_by_context(found: Quantity, before: Before, text: str) -> Unit:
    if before.role in ("bound", "rank"):
        return Unit.RANK
    if text[found.start] in "过上百千万亿" and _OUTPUT.search(text, max(0, before.start - 12), before.start):
        return _YUAN  # GDP过万亿, but not GDP为3.2万亿, which may be in any currency
    if found.like_year and is_year(found.value) and not found.qualifier:
        counted = skip_measure(text, found.end) > found.end or _SUM.search(text, max(0, found.start - 4), found.start)
        if not counted and before.qualifier in (None, Qualifier.ABOUT):
            return Unit.YEAR
    return Unit.COUNT


# Looking up a member of an enumeration takes long on Python 3.11.
_EXACT, _ABOUT, _OVER, _AT_MOST = Qualifier.EXACT, Qualifier.ABOUT, Qualifier.OVER, Qualifier.AT_MOST
_YUAN = Unit("CNY")
_SEVERAL = regex("[大个项]")
_OUTPUT = regex("(?:gdp|生产总值)[^0-9，。；、]{0,8}\\Z")
_DATES = frozenset({Unit.YEAR, Unit.MONTH, Unit.DAY})
_OF_RATES = regex("[每/／时人千万](?:(?<=[每/／])|(?<=时)速|(?<=人)均|(?<=[千万])人)")
_PLACES = _DATES | {Unit.RANK}
_TIMES = _DATES | SPANS
_SIDES = frozenset({Qualifier.OVER, Qualifier.UNDER})
_BOUNDS = _SIDES | {Qualifier.AT_LEAST, Qualifier.AT_MOST}
_SHARES = frozenset({Unit.PERCENT, Unit.FRACTION, Unit.TIMES})
_SUM = regex("(?:[共达计约]|[增升降减]至|达到|加到)\\Z")
_THAN_OTHERS = regex("(?:全国|全球|世界|的)\\Z")
