"""What stands right of a number: its scale, its unit, and the words after it that qualify it."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache

from hubcli.evidence.figures.figure import SPANS, FigureUnit
from hubcli.evidence.figures.numerals import SCALES, han_power
from hubcli.evidence.figures.quantity import Quantity
from hubcli.model.facts import Qualifier

LATIN = r"[^\W㐀-䶿一-鿿豈-﫿]"  # a letter or digit of any script but Han
END = rf"(?!{LATIN})"
SCALE = rf"(?:{'|'.join(SCALES)}){END}"
HAN_SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦米克伏卡帕]))"

# What a pattern stands for, and what one of it is worth. The longer spelling stands before the shorter.
_UNITS: tuple[tuple[str, FigureUnit, Fraction], ...] = tuple(
    (pattern, unit, Fraction(worth))
    for pattern, unit, worth in (
        (rf"%|per ?cent{END}|pct{END}", FigureUnit.PERCENT, 1),
        (r"‰", FigureUnit.PERCENT, "1/10"),
        (r"成(?![为立果员功分本就长熟都交型效品语绩份套批])", FigureUnit.PERCENT, 10),
        (rf"percentage[ -]points?{END}|ppt?s?{END}|个?百分点", FigureUnit.PERCENTAGE_POINT, 1),
        (rf"basis[ -]points?{END}|个?基点", FigureUnit.PERCENTAGE_POINT, "1/100"),
        (rf"(?:chinese )?yuan{END}|rmb{END}|renminbi{END}|cny{END}", FigureUnit.YUAN, 1),
        (r"元(?![件素化首宇旦])(?:人民币)?", FigureUnit.YUAN, 1),
        (rf"hong kong dollars?{END}|hkd{END}|港[元币]", FigureUnit.HONG_KONG_DOLLAR, 1),
        (rf"(?:us |u\.s\. |american )?dollars?{END}|usd{END}|美[元金]", FigureUnit.DOLLAR, 1),
        (rf"euros?{END}|欧元", FigureUnit.EURO, 1),
        (rf"pounds?{END}|英镑", FigureUnit.POUND, 1),
        (rf"(?:japanese )?yen{END}|日元", FigureUnit.YEN, 1),
        (r"周年|届|世纪|季度|中全会|号(?![线楼码机])", FigureUnit.RANK, 1),
        (rf"years?{END}|yrs?{END}|年(?![级度代龄轻产均报会轮薪])|岁", FigureUnit.YEARS, 1),
        (rf"decades?{END}", FigureUnit.YEARS, 10),
        (rf"months?{END}|个月", FigureUnit.MONTHS, 1),
        (rf"weeks?{END}|周(?![边期围一二三四五六日末])|个?星期|个?礼拜", FigureUnit.WEEKS, 1),
        (rf"days?{END}|天(?![津然文线使空河])|个?工作日", FigureUnit.DAYS, 1),
        (rf"hours?{END}|hrs?{END}|个?小时|个?钟头", FigureUnit.HOURS, 1),
        (rf"minutes?{END}|mins?{END}|分钟", FigureUnit.MINUTES, 1),
        (rf"seconds{END}|(?:(?<=-)|(?<=1 )|(?<=one ))second{END}(?!-)|秒(?!杀)", FigureUnit.SECONDS, 1),
        (r"日(?![元本均益内])", FigureUnit.DAY, 1),
        (rf"fold{END}|倍", FigureUnit.TIMES, 1),
        (
            rf"times(?= (?:as|the|that|its|more|less|high|larg|great|big|fast|long|over){LATIN}*)",
            FigureUnit.TIMES,
            1,
        ),
    )
)


def complete(found: Quantity, text: str) -> Quantity | None:
    """The quantity with its scale, unit and following qualifier; None where letters touch it (`5G`)."""
    quantity, end = found, found.end
    match = _growth().match(text, end)
    assert match is not None  # every part of it is optional
    if match.end() > end:
        quantity = _grow(quantity, match)
    if match["millions"] and not quantity.prefixed:
        return None  # `$300m` is money, `300m` a length
    if quantity.unit is None or quantity.prefixed:
        quantity = _give_unit(quantity, text)
    if quantity.end == end and _touching().match(text, end):
        return None
    return _qualify_after(quantity, text)


@cache
def _growth() -> re.Pattern[str]:
    # `600多`, `10余万`, `3万多`, `1亿5000万`, `$100+ billion`, `5 hundred thousand`, `3 and a half`
    return re.compile(
        rf"(?P<more>\ ?(?:[多余](?!元化|样|边|极|层|维|云|模)|几(?![何乎]))|\+)?"
        rf"(?:(?P<scale>(?:[ -]?{SCALE}){{1,2}})|(?P<millions>m{END}))?"
        rf"(?:\ ?(?P<han>{HAN_SCALE})(?P<rest>[0-9]{{1,4}}(?P<lower>[万千百])(?![0-9瓦米克分]))?)?"
        rf"(?P<more_after>[多余](?!元化|样|边|极|层|维|云|模))?"
        rf"(?P<half>\ and\ a\ half{END})?"
    )


@cache
def _touching() -> re.Pattern[str]:
    return re.compile(LATIN)


def _grow(quantity: Quantity, match: re.Match[str]) -> Quantity:
    factor, added = Fraction(1), Fraction(0)
    for word in re.split("[ -]+", match["scale"].strip(" -")) if match["scale"] else ():
        factor *= SCALES[word]
    if match["millions"]:
        factor *= SCALES["million"]
    if match["han"]:
        factor *= han_power(match["han"])
    if match["rest"]:
        added = Fraction(int(match["rest"][:-1])) * han_power(match["lower"])
    if match["half"]:
        added = Fraction(1, 2) * factor
    more = match["more"] or match["more_after"]
    value_max = None if quantity.value_max is None else quantity.value_max * factor
    return replace(
        quantity,
        value=quantity.value * factor + added,
        value_max=value_max,
        factor=quantity.factor * factor,
        qualifier=Qualifier.OVER if more else quantity.qualifier,
        lone=quantity.lone and not more and factor == 1 and not added,
        like_year=False,
        end=match.end(),
    )


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(r"(?: {0,2}|-)(?:" + "|".join(f"({pattern})" for pattern, _, _ in _UNITS) + ")")


def _give_unit(quantity: Quantity, text: str) -> Quantity:
    match = _unit().match(text, quantity.end)
    if not match or not match.lastindex:
        return quantity
    _, unit, worth = _UNITS[match.lastindex - 1]
    if quantity.unit not in (None, unit):  # of `¥5元` and `百分之三`, the unit before the number holds
        return quantity
    end, value, value_max = match.end(), quantity.value, quantity.value_max
    if unit in SPANS and (half := _HALF_AFTER.match(text, end)):  # 三年半
        value, end = value + Fraction(1, 2), half.end()
    return replace(
        quantity,
        value=value * worth,
        value_max=None if value_max is None else value_max * worth,
        factor=quantity.factor * worth,
        unit=unit,
        lone=False,
        like_year=False,
        end=end,
    )


_HALF_AFTER = re.compile(r"半(?![年数导径个])")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[个家所项名人位座种次条件只台套篇处]|企业|机构)?\ ?(?:"
        rf"(?P<at_least>[及或]?以上|or (?:more|above|higher|over){END}|and (?:above|over|more){END})"
        rf"|(?P<at_most>[及或]?以下(?!简)|or (?:less|fewer|below|lower|under){END})"
        rf"|(?P<within>[以之]内)|(?P<strong>强(?![化大劲国调度力]))|(?P<about>左右(?![两侧手])|上下(?![游文班])|or so{END})|(?P<over>开外|有余))"
    )


def _qualify_after(quantity: Quantity, text: str) -> Quantity:
    match = _after().match(text, quantity.end)
    if not match or not match.lastgroup:
        return quantity
    if match.lastgroup == "within":  # a time limit (`10年内`) is no bound on a size
        qualifier = quantity.qualifier if quantity.unit in SPANS else Qualifier.AT_MOST
    elif match.lastgroup == "strong":  # 百强, 前25强
        return replace(quantity, unit=FigureUnit.RANK, qualifier=Qualifier.AT_MOST, lone=False, end=match.end())
    else:
        qualifier = Qualifier(match.lastgroup)
    return replace(quantity, qualifier=qualifier, end=match.end())
