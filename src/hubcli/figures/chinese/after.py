"""What stands right of a number in Chinese: its powers, its unit, and the words that qualify it."""

import re
from fractions import Fraction

from hubcli.figures.chinese.measure_words import skip_measure
from hubcli.figures.chinese.numerals import HAN, ONES, han_value
from hubcli.figures.chinese.powers import GROWS, grow
from hubcli.figures.chinese.unit_words import unit_behind
from hubcli.figures.figure import SPANS
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import ONE, Quantity
from hubcli.figures.unit_words import Met, may_start_unit
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def complete(found: Quantity, text: str) -> Quantity | None:
    """The quantity with its powers, unit and following qualifier; None where letters touch it (`5G`)."""
    end = found.end
    after = text[end : end + 1]
    if after in _NOTHING_FOLLOWS:
        return found
    quantity = grow(found, text) if after in GROWS else found
    if quantity.unit is None or quantity.prefixed:
        quantity = _give_unit(quantity, text)
    if quantity.end == end and text[end] < "\u2e80" and text[end].isalnum():
        return None
    return quantity if text[quantity.end : quantity.end + 1] in _NOTHING_FOLLOWS else qualify(quantity, text)


def _give_unit(quantity: Quantity, text: str) -> Quantity:
    met = unit_behind(text, quantity.end)
    if met is None and text.startswith("成为", quantity.end) and _SOME.search(text, 0, quantity.start):
        met = Met(Unit.PERCENT, Fraction(10), quantity.end + 1)  # 近八成为女性, but not 二者合一成为…
    if not met or quantity.unit not in (None, met[0]):  # of `¥5元` and `百分之三`, the unit before the number holds
        return quantity
    unit, worth, end = met
    if unit == Unit.RANK and text.startswith("世纪", quantity.end) and text[quantity.end - 2] == "个":
        unit, worth = Unit.YEARS, Fraction(100)  # 半个多世纪
    if text[end : end + 1] in _MORE_OF_UNIT:
        added, more, end = _behind_unit(unit, worth, text, end)
        if added or more:
            quantity = quantity._replace(value=quantity.value + added, qualifier=more or quantity.qualifier)
    if worth is not ONE:
        value_max = quantity.value_max and quantity.value_max * worth
        factor = quantity.factor * worth
        quantity = quantity._replace(value=quantity.value * worth, value_max=value_max, factor=factor)
    return quantity.counting(unit, end)


def _behind_unit(unit: Unit, worth: Fraction, text: str, end: int) -> tuple[Fraction, Qualifier | None, int]:
    """What a word right behind the unit adds, how it qualifies, where it ends: 三年半, 三年多, 三成五, 五元三角."""
    if unit.is_money and (minor := _MINOR.match(text, end)):
        return _minor(minor) / worth, None, minor.end()
    if (more := _AFTER_TENTHS.match(text, end)) and not _goes_on(text, more.end()):
        tenths = Fraction(ONES.find(more.group()[-1]) + 1, 10)
        return tenths or Fraction(1, 2), None, more.end()
    if (text[end - 1] == "成" or unit not in (Unit.PERCENT, Unit.RANK)) and (more := _AFTER_UNIT.match(text, end)):
        half = Fraction(1, 2) if more["half"] else Fraction(0)
        return half, None if half else Qualifier.OVER, more.end()
    return Fraction(0), None, end


def _goes_on(text: str, position: int) -> bool:
    """Whether a numeral there goes on, or counts something itself: 三成五个方面 is 30 percent of five."""
    after = text[position : position + 1]
    return after in _NUMERAL or may_start_unit(after) or skip_measure(text, position) > position


def _minor(match: re.Match[str]) -> Fraction:
    tenths, hundredths = (han_value(match[part] or "零") or Fraction(0) for part in ("tenths", "hundredths"))
    return tenths / 10 + (hundredths or han_value(match["only"] or "零") or Fraction(0)) / 100


def qualify(quantity: Quantity, text: str) -> Quantity:
    """The quantity with what the words behind it, and behind what is counted, say of it: 600家以上."""
    than = text.endswith(("比", "比 "), 0, quantity.start)
    compared = _COMPARED.match(text, quantity.end) if than else None
    if compared:
        qualifier = Qualifier.OVER if compared["more"] else Qualifier.UNDER
        return quantity._replace(qualifier=qualifier, end=compared.end(compared.lastgroup or 0))
    match = _qualifier_at(text, quantity.end)
    if not match:
        return quantity
    kind, end = match.lastgroup or "", match.end()
    if kind == "exact":
        return quantity._replace(lone=False, end=end)
    if kind in ("strong", "weak") and quantity.unit is not None:  # 三分之二强, 三成弱
        qualifier = Qualifier.OVER if kind == "strong" else Qualifier.UNDER
        return quantity._replace(qualifier=qualifier, end=end)
    if kind == "weak":
        return quantity
    if kind == "strong":  # 百强, 前25强
        return quantity._replace(unit=Unit.RANK, qualifier=Qualifier.AT_MOST, lone=False, end=end)
    if kind == "inside" and quantity.unit is None:
        return quantity
    if kind not in ("within", "inside"):
        qualifier = Qualifier(kind)
    elif quantity.unit in SPANS:  # a time limit (十年以内) bounds no size
        return quantity._replace(end=end)
    elif quantity.unit == Unit.DAY:  # 30日内
        return quantity._replace(unit=Unit.DAYS, end=end)
    else:
        qualifier = Qualifier.AT_MOST
    return quantity._replace(qualifier=qualifier, lone=False, end=end)


_FIRST_OF_QUALIFIERS = frozenset(" +(（及或和含以甚之更内强弱左上前许开有出不")


def _qualifier_at(text: str, position: int) -> re.Match[str] | None:
    """The words that qualify what ends there, or what is counted with a measure word and a noun behind it."""
    behind = skip_measure(text, position)
    if behind > position:
        behind = skip_measure(text, behind)
        if text[behind : behind + 1] in _FIRST_OF_QUALIFIERS and (match := _AFTER.match(text, behind)):
            return match
    return _AFTER.match(text, position) if text[position : position + 1] in _FIRST_OF_QUALIFIERS else None


_SOME = regex("(?:[近约逾超]|超过|不足|不到)\\Z")
_NUMERAL = frozenset(f"{HAN}点分")
_MORE_OF_UNIT = frozenset("半多余又零一二两三四五六七八九十0123456789 ")
_NOTHING_FOLLOWS = frozenset(["", ",", ".", ";", ":", ")", "，", "。", "、", "”", "\n"])
_AFTER_TENTHS = regex(f"(?<=[成块]) ?[{ONES}半]")
_AFTER_UNIT = regex(r"(?P<half>半(?![年月数导径个岛场截]))|[多余](?!元|个|次|种|家|项|名|地|方|所|层|样|边)")
_COIN = rf"[0-9]{{1,2}}|[{HAN}]{{1,3}}"
_MINOR = regex(
    rf" ?[又零]?(?:(?P<tenths>{_COIN}) ?[角毛](?: ?(?P<hundredths>{_COIN}) ?分(?![之钟]))?"
    rf"|(?P<only>{_COIN}) ?(?:[美欧港]?分(?![之钟])|仙|便士))"
)
_COMPARED = regex(
    r" ?(?:(?P<more>[大高多长重贵早快强])|(?P<less>[小低少短轻便晚慢弱]))(?:一?[些点])?(?=[ 的，。；、,.]|\Z)"
)
_AFTER = regex(
    r" ?(?:"
    r"(?P<at_least>[(（]含[)）]以上|(?:及其?|或者?|和|含)?以上(?![述海市])|(?:或者?|甚至)更[多高大长])"
    r"|(?P<at_most>[(（]含[)）]以下|(?:及其?|或者?|和)?以下(?![简几])|之下|或者?更[少低小短])"
    r"|(?P<within>[以之]内)|(?P<inside>(?<![国境省市县区校院馆室])内(?![部外容陆地涵需蒙]))"
    r"|(?P<strong>强(?![化大劲国调度力]))|(?P<weak>弱(?![化势小者点项]))"
    r"|(?P<about>左右(?![两侧手])|上下(?![游文班])|前后(?![两端])|许(?![可多久]))|(?P<over>开外|有余|出头|\+(?![0-9a-z+]))|(?P<exact>之多|不等))"
)
