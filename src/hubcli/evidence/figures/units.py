"""What stands right of a number: its scale, its unit, and the words after it that qualify it."""

import re
from fractions import Fraction
from functools import cache

from hubcli.evidence.figures.figure import SPANS, FigureUnit
from hubcli.evidence.figures.numerals import SCALES, han_power
from hubcli.evidence.figures.quantity import ONE, Quantity
from hubcli.model.facts import Qualifier

LATIN = r"[^\W\u2e80-\uffff]"  # a letter or digit of any script but the Chinese
END = r"(?![a-z0-9])"
SCALE = rf"(?:{'|'.join(SCALES)}){END}"
HAN_SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦米克伏卡帕]))"

# What one of the unit is worth stands beside it: a decade is ten years, 一成 ten percent.
_ENGLISH: dict[str, tuple[FigureUnit, Fraction]] = {
    "%": (FigureUnit.PERCENT, ONE),
    "‰": (FigureUnit.PERCENT, Fraction(1, 10)),
    "percent": (FigureUnit.PERCENT, ONE),
    "per cent": (FigureUnit.PERCENT, ONE),
    "pct": (FigureUnit.PERCENT, ONE),
    "percentage point": (FigureUnit.PERCENTAGE_POINT, ONE),
    "percentage-point": (FigureUnit.PERCENTAGE_POINT, ONE),
    "pp": (FigureUnit.PERCENTAGE_POINT, ONE),
    "basis point": (FigureUnit.PERCENTAGE_POINT, Fraction(1, 100)),
    "yuan": (FigureUnit.YUAN, ONE),
    "chinese yuan": (FigureUnit.YUAN, ONE),
    "rmb": (FigureUnit.YUAN, ONE),
    "renminbi": (FigureUnit.YUAN, ONE),
    "cny": (FigureUnit.YUAN, ONE),
    "hong kong dollar": (FigureUnit.HONG_KONG_DOLLAR, ONE),
    "hkd": (FigureUnit.HONG_KONG_DOLLAR, ONE),
    "us dollar": (FigureUnit.DOLLAR, ONE),
    "u.s. dollar": (FigureUnit.DOLLAR, ONE),
    "dollar": (FigureUnit.DOLLAR, ONE),
    "usd": (FigureUnit.DOLLAR, ONE),
    "euro": (FigureUnit.EURO, ONE),
    "pound": (FigureUnit.POUND, ONE),
    "yen": (FigureUnit.YEN, ONE),
    "year": (FigureUnit.YEARS, ONE),
    "yr": (FigureUnit.YEARS, ONE),
    "decade": (FigureUnit.YEARS, Fraction(10)),
    "month": (FigureUnit.MONTHS, ONE),
    "week": (FigureUnit.WEEKS, ONE),
    "day": (FigureUnit.DAYS, ONE),
    "hour": (FigureUnit.HOURS, ONE),
    "minute": (FigureUnit.MINUTES, ONE),
    "second": (FigureUnit.SECONDS, ONE),
    "fold": (FigureUnit.TIMES, ONE),
    "time": (FigureUnit.TIMES, ONE),
}
# The third item: characters that make another word of the unit (元素, 年度, 天津).
_CHINESE: dict[str, tuple[FigureUnit, Fraction, str]] = {
    "成": (FigureUnit.PERCENT, Fraction(10), "为立果员功分本就长熟都交型效品语绩份套批"),
    "百分点": (FigureUnit.PERCENTAGE_POINT, ONE, ""),
    "个百分点": (FigureUnit.PERCENTAGE_POINT, ONE, ""),
    "个基点": (FigureUnit.PERCENTAGE_POINT, Fraction(1, 100), ""),
    "元": (FigureUnit.YUAN, ONE, "件素化首宇旦"),
    "元人民币": (FigureUnit.YUAN, ONE, ""),
    "人民币": (FigureUnit.YUAN, ONE, ""),
    "港元": (FigureUnit.HONG_KONG_DOLLAR, ONE, ""),
    "港币": (FigureUnit.HONG_KONG_DOLLAR, ONE, ""),
    "美元": (FigureUnit.DOLLAR, ONE, ""),
    "欧元": (FigureUnit.EURO, ONE, ""),
    "英镑": (FigureUnit.POUND, ONE, ""),
    "日元": (FigureUnit.YEN, ONE, ""),
    "倍": (FigureUnit.TIMES, ONE, ""),
    "周年": (FigureUnit.RANK, ONE, ""),
    "届": (FigureUnit.RANK, ONE, ""),
    "世纪": (FigureUnit.RANK, ONE, ""),
    "季度": (FigureUnit.RANK, ONE, ""),
    "中全会": (FigureUnit.RANK, ONE, ""),
    "号": (FigureUnit.RANK, ONE, "线楼码机"),
    "年": (FigureUnit.YEARS, ONE, "级度代龄轻产均报会轮薪"),
    "岁": (FigureUnit.YEARS, ONE, ""),
    "个月": (FigureUnit.MONTHS, ONE, ""),
    "周": (FigureUnit.WEEKS, ONE, "边期围一二三四五六日末"),
    "星期": (FigureUnit.WEEKS, ONE, "一二三四五六日天"),
    "个星期": (FigureUnit.WEEKS, ONE, ""),
    "天": (FigureUnit.DAYS, ONE, "津然文线使空河"),
    "日": (FigureUnit.DAY, ONE, "本均益内"),
    "小时": (FigureUnit.HOURS, ONE, ""),
    "个小时": (FigureUnit.HOURS, ONE, ""),
    "分钟": (FigureUnit.MINUTES, ONE, ""),
    "秒": (FigureUnit.SECONDS, ONE, "杀"),
}


def complete(found: Quantity, text: str) -> Quantity | None:
    """The quantity with its scale, unit and following qualifier; None where letters touch it (`5G`)."""
    end = found.end
    following = text[end : end + 1]
    if following in _NOTHING_FOLLOWS:
        return found
    quantity = _grow(found, text)
    if quantity is None:
        return None
    if quantity.unit is None or quantity.prefixed:
        quantity = _give_unit(quantity, text)
    if quantity.end == end and _touching().match(text, end):
        return None
    return _qualify_after(quantity, text)


_NOTHING_FOLLOWS = frozenset(["", ",", ".", ";", ":", ")", "，", "。", "、", "；", "”", "）", "\n"])


@cache
def _growth() -> re.Pattern[str]:
    # `600多`, `10余万`, `3万多`, `1亿5000万`, `$100+ billion`, `5 hundred thousand`, `3 and a half`
    many = "[多余](?!元化|样|边|极|层|维|云|模)"
    return re.compile(
        rf"(?P<more> ?{many}|几(?![何乎])|\+)?"
        rf"(?:(?P<scale>(?:[ -]?{SCALE}){{1,2}})|(?P<millions>m{END})"
        rf"|(?: ?(?P<han>{HAN_SCALE})(?P<rest>[0-9]{{1,4}}[万千百](?![0-9瓦米克分]))?))?"
        rf"(?P<more_after>{many})?(?P<half> and a half{END})?"
    )


@cache
def _touching() -> re.Pattern[str]:
    return re.compile(LATIN)


def _grow(found: Quantity, text: str) -> Quantity | None:
    match = _growth().match(text, found.end)
    if not match or match.end() == found.end:
        return found
    if match["millions"] and not found.prefixed:
        return None  # `$300m` is money, `300m` a length
    factor = SCALES["million"] if match["millions"] else han_power(match["han"] or "")
    for word in re.findall("[a-z]+", match["scale"] or ""):
        factor *= SCALES[word]
    added = Fraction(factor, 2) if match["half"] else Fraction(0)
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


@cache
def _unit() -> re.Pattern[str]:
    signs, words = (
        [unit for unit in _ENGLISH if not unit[0].isalpha()],
        [unit for unit in _ENGLISH if unit[0].isalpha()],
    )
    words = sorted((unit for unit in words if unit not in ("second", "time")), key=len, reverse=True)
    han = sorted(_CHINESE, key=len, reverse=True)
    return re.compile(
        rf"(?: {{0,2}}|-)(?:(?P<english>{'|'.join(signs)}|(?:{'|'.join(words)})s?{END}"
        # `five second-tier cities` are no seconds; `three times a year` is no multiple
        rf"|seconds{END}|(?:(?<=-)|(?<=1 )|(?<=one ))second{END}(?!-)"
        r"|times(?= (?:as|the|that|its|more|less|high|larg|great|big|fast|long|over)))"
        rf"|(?P<han>{'|'.join(unit + (f'(?![{_CHINESE[unit][2]}])' if _CHINESE[unit][2] else '') for unit in han)}))"
    )


def _give_unit(quantity: Quantity, text: str) -> Quantity:
    match = _unit().match(text, quantity.end)
    if not match:
        return quantity
    if match["han"]:
        unit, worth, _ = _CHINESE[match["han"]]
    else:
        unit, worth = _ENGLISH[match["english"].removesuffix("s")]
    if quantity.unit not in (None, unit):  # of `¥5元` and `百分之三`, the unit before the number holds
        return quantity
    end, value = match.end(), quantity.value
    if unit in SPANS and (half := _HALF_AFTER.match(text, end)):  # 三年半
        value, end = value + Fraction(1, 2), half.end()
    return quantity._replace(
        value=value * worth,
        value_max=quantity.value_max and quantity.value_max * worth,
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
        rf"(?:[个家所项名人位座种次条件只台套篇处]|企业|机构)? ?(?:"
        rf"(?P<at_least>[及或]?以上|or (?:more|above|higher|over){END}|and (?:above|over|more){END})"
        rf"|(?P<at_most>[及或]?以下(?!简)|or (?:less|fewer|below|lower|under){END})"
        rf"|(?P<within>[以之]内)|(?P<strong>强(?![化大劲国调度力]))"
        rf"|(?P<about>左右(?![两侧手])|上下(?![游文班])|or so{END})|(?P<over>开外|有余))"
    )


def _qualify_after(quantity: Quantity, text: str) -> Quantity:
    match = _after().match(text, quantity.end)
    if not match or not match.lastgroup:
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
