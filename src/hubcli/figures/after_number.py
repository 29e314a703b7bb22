"""What stands right of a number: its scale, its unit, and the words after it that qualify it."""

import re
from fractions import Fraction
from functools import cache

from hubcli.figures.figure import SPANS, FigureUnit
from hubcli.figures.folding import END, LATIN
from hubcli.figures.numerals import SCALES, han_power
from hubcli.figures.quantity import Quantity
from hubcli.figures.units import unit_at
from hubcli.model.facts import Qualifier

SCALE = rf"(?:{'|'.join(SCALES)}){END}"


def complete(found: Quantity, text: str) -> Quantity | None:
    """The quantity with its scale, unit and following qualifier; None where letters touch it (`5G`)."""
    end = found.end
    if text[end : end + 1] in _NOTHING_FOLLOWS:
        return found
    quantity = _grow(found, text)
    if quantity is None:
        return None
    if quantity.unit is None or quantity.prefixed:
        quantity = _give_unit(quantity, text)
    if quantity.end == end and _touching().match(text, end):
        return None
    return _qualify_after(quantity, text)


_NOTHING_FOLLOWS = frozenset(["", ",", ".", ";", ":", ")", "，", "。", "、", "”", "\n"])
_HAN_SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦米克伏卡帕]))"


@cache
def _growth() -> re.Pattern[str]:
    # `2½ million`, `2 and a half million`
    # `600多`, `10余万`, `3万多`, `1亿5000万`, `$100+ billion`, `5 hundred thousand`, `3 and a half`, `两个半小时`
    many = rf"[多余](?!元化|样|边|极|层|维|云|模)|-plus{END}|\+(?![0-9a-z])"
    return re.compile(
        rf"(?P<quarters>[¼½¾]| and a half(?=[ -]{SCALE}))?(?P<more> ?(?:{many})|几(?![何乎]))?"
        rf"(?:(?P<scale>(?:[ -]?{SCALE}){{1,2}})|(?P<letter>[mk]{END})"
        rf"|(?: ?(?P<han>{_HAN_SCALE})(?P<rest>[0-9]{{1,4}}[万千百](?![0-9瓦米克分]))?))?"
        rf"(?P<more_after>{many}|个多(?=月|小时|星期))?(?P<half> and a half{END}|个半(?=月|小时|星期))?"
    )


@cache
def _touching() -> re.Pattern[str]:
    return re.compile(LATIN)


def _grow(found: Quantity, text: str) -> Quantity | None:
    match = _growth().match(text, found.end)
    if not match or match.end() == found.end:
        return found
    letter = match["letter"]
    if letter and not found.prefixed and (letter == "m" or found.value.denominator == 1):
        return None  # `$300m` is money, `300m` a length; `1.2k` is a number, `4K` none
    factor = SCALES[_LETTERS[letter]] if letter else han_power(match["han"] or "")
    for word in re.findall("[a-z]+", match["scale"] or ""):
        factor *= SCALES[word]
    added = found.factor * factor / 2 if match["half"] else Fraction(0)
    if rest := match["rest"]:
        added += int(rest[:-1]) * han_power(rest[-1])
    more = match["more"] or match["more_after"]
    return found._replace(
        value=(found.value + _QUARTERS[match["quarters"]]) * factor + added,
        value_max=found.value_max and found.value_max * factor,
        factor=found.factor * factor,
        qualifier=Qualifier.OVER if more else found.qualifier,
        lone=found.lone and not more and factor == 1 and not added,
        like_year=False,
        end=match.end(),
    )


_LETTERS = {"m": "million", "k": "thousand"}
_QUARTERS = {
    None: Fraction(0),
    "¼": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¾": Fraction(3, 4),
    " and a half": Fraction(1, 2),
}


def _give_unit(quantity: Quantity, text: str) -> Quantity:
    met = unit_at(text, quantity.end)
    if not met or quantity.unit not in (None, met[0]):  # of `¥5元` and `百分之三`, the unit before the number holds
        return quantity
    unit, worth, end = met
    value, qualifier = quantity.value, quantity.qualifier
    if unit in SPANS and (more := _AFTER_SPAN.match(text, end)):  # 三年半, 三年多
        end = more.end()
        value, qualifier = (value + Fraction(1, 2), qualifier) if more["half"] else (value, Qualifier.OVER)
    if more := _AFTER_TENTHS.match(text, end):  # 三成五
        end = more.end()
        value += Fraction(1, 2) if more.group() == "半" else Fraction("一二三四五六七八九".index(more.group()) + 1, 10)
    return quantity._replace(
        value=value * worth,
        value_max=quantity.value_max and quantity.value_max * worth,
        factor=quantity.factor * worth,
        unit=unit,
        qualifier=qualifier,
        lone=False,
        like_year=False,
        end=end,
    )


_AFTER_TENTHS = re.compile(r"(?<=成)[一二三四五六七八九半](?=[，。、；）,.;:)的以左]|\Z)")
_AFTER_SPAN = re.compile(r"(?P<half>半(?![年数导径个]))|[多余](?!元|个)")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[个家所项名人位座种次条件只台套篇处]|企业|机构)? ?(?:"
        rf"(?P<at_least>[及或]?以上|or (?:more|above|higher|over){END}|and (?:above|over|more){END})"
        rf"|(?P<at_most>[及或]?以下(?!简)|or (?:less|fewer|below|lower|under){END})"
        rf"|(?P<within>[以之]内)|(?P<strong>强(?![化大劲国调度力]))|(?P<weak>弱(?![化势小者点项]))"
        rf"|(?P<about>左右(?![两侧手])|上下(?![游文班])|or so{END})"
        rf"|(?P<over>开外|有余|-plus{END}|\+(?![0-9a-z])))"
    )


def _qualify_after(quantity: Quantity, text: str) -> Quantity:
    match = _after().match(text, quantity.end)
    if not match or not match.lastgroup:
        return quantity
    if match.lastgroup in ("strong", "weak") and quantity.unit is not None:  # 三分之二强, 三成弱
        qualifier = Qualifier.OVER if match.lastgroup == "strong" else Qualifier.UNDER
        return quantity._replace(qualifier=qualifier, end=match.end())
    if match.lastgroup == "weak":
        return quantity
    if match.lastgroup == "strong":  # 百强, 前25强
        return quantity._replace(unit=FigureUnit.RANK, qualifier=Qualifier.AT_MOST, lone=False, end=match.end())
    if match.lastgroup != "within":
        qualifier = Qualifier(match.lastgroup)
    elif quantity.unit in SPANS:  # a time limit (十年以内) bounds no size
        return quantity._replace(end=match.end())
    else:
        qualifier = Qualifier.AT_MOST
    return quantity._replace(qualifier=qualifier, end=match.end())
