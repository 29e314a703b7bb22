"""What stands right of a number in Chinese: its powers, a half or more of its unit, and the words that qualify it."""

import re
from fractions import Fraction
from functools import cache

from hubcli.figures.chinese.numerals import han_power
from hubcli.figures.figure import SPANS
from hubcli.figures.quantity import Quantity
from hubcli.figures.unit_words import unit_at
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def grow(found: Quantity, text: str) -> Quantity:
    """The quantity with the powers that follow it: `600多`, `10余万`, `3万多`, `1亿5000万`, `两个半小时`."""
    match = _growth().match(text, found.end)
    if not match or match.end() == found.end or _starts_unit(text, found.end):
        return found
    factor = han_power(match["power"] or "")
    added = found.factor * factor / 2 if match["half"] else Fraction(0)
    if rest := match["rest"]:
        added += int(rest[:-1]) * han_power(rest[-1])
    more = match["more"] or match["more_after"]
    return found._replace(
        value=found.value * factor + added,
        value_max=found.value_max and found.value_max * factor,
        factor=found.factor * factor,
        qualifier=Qualifier.OVER if more else found.qualifier,
        lone=found.lone and not more and factor == 1 and not added,
        like_year=False,
        end=match.end(),
    )


def _starts_unit(text: str, position: int) -> bool:
    """Whether what looks like a power belongs to a unit's name: 千字节, 百慕大元, 多米尼加比索."""
    met = unit_at(text, position)
    return met is not None and met.end - position > 1


def behind_unit(unit: Unit, text: str, end: int) -> tuple[Fraction, Qualifier | None, int]:
    """What a word right behind the unit adds, how it qualifies, where it ends: 三年半, 三年多, 三成五."""
    if unit in SPANS and (more := _AFTER_SPAN.match(text, end)):
        half = Fraction(1, 2) if more["half"] else Fraction(0)
        return half, None if half else Qualifier.OVER, more.end()
    if more := _AFTER_TENTHS.match(text, end):
        tenths = Fraction("一二三四五六七八九".find(more.group()) + 1, 10)
        return tenths or Fraction(1, 2), None, more.end()
    return Fraction(0), None, end


def qualify(quantity: Quantity, text: str) -> Quantity:
    """The quantity with what the words behind it, and behind what is counted, say of it: 600家以上."""
    match = _after().match(text, quantity.end)
    if not match or not match.lastgroup:
        return quantity
    if match.lastgroup in ("strong", "weak") and quantity.unit is not None:  # 三分之二强, 三成弱
        qualifier = Qualifier.OVER if match.lastgroup == "strong" else Qualifier.UNDER
        return quantity._replace(qualifier=qualifier, end=match.end())
    if match.lastgroup == "weak":
        return quantity
    if match.lastgroup == "strong":  # 百强, 前25强
        return quantity._replace(unit=Unit.RANK, qualifier=Qualifier.AT_MOST, lone=False, end=match.end())
    if match.lastgroup != "within":
        qualifier = Qualifier(match.lastgroup)
    elif quantity.unit in SPANS:  # a time limit (十年以内) bounds no size
        return quantity._replace(end=match.end())
    else:
        qualifier = Qualifier.AT_MOST
    return quantity._replace(qualifier=qualifier, end=match.end())


_POWER = r"(?:[十百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦米克伏卡帕]))"
_AFTER_TENTHS = re.compile(r"(?<=成)[一二三四五六七八九半](?=[，。、；）,.;:)的以左]|\Z)")
_AFTER_SPAN = re.compile(r"(?P<half>半(?![年数导径个]))|[多余](?!元|个)")


@cache
def _growth() -> re.Pattern[str]:
    many = r"[多余](?!元化|样|边|极|层|维|云|模)"
    return re.compile(
        rf"(?P<more> ?{many}|几(?![何乎]))?(?: ?(?P<power>{_POWER})(?P<rest>[0-9]{{1,4}}[万千百](?![0-9瓦米克分]))?)?"
        rf"(?P<more_after>{many}|个多(?=月|小时|星期))?(?P<half>个半(?=月|小时|星期))?"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"(?:[个家所项名人位座种次条件只台套篇处]|企业|机构)? ?(?:"
        r"(?P<at_least>[及或]?以上)|(?P<at_most>[及或]?以下(?!简))"
        r"|(?P<within>[以之]内)|(?P<strong>强(?![化大劲国调度力]))|(?P<weak>弱(?![化势小者点项]))"
        r"|(?P<about>左右(?![两侧手])|上下(?![游文班]))|(?P<over>开外|有余))"
    )
