"""Units as they stand right of a number, in both languages."""

import re
from fractions import Fraction
from functools import cache

from hubcli.figures.folding import END
from hubcli.figures.quantity import ONE
from hubcli.model.units import Unit

# What one of the unit is worth stands beside it: a decade is ten years, 一成 ten percent.
_ENGLISH: dict[str, tuple[Unit, Fraction]] = {
    "%": (Unit.PERCENT, ONE),
    "‰": (Unit.PERCENT, Fraction(1, 10)),
    "percent": (Unit.PERCENT, ONE),
    "per cent": (Unit.PERCENT, ONE),
    "pct": (Unit.PERCENT, ONE),
    "percentage point": (Unit.PERCENTAGE_POINT, ONE),
    "percentage-point": (Unit.PERCENTAGE_POINT, ONE),
    "of a percentage point": (Unit.PERCENTAGE_POINT, ONE),
    "pp": (Unit.PERCENTAGE_POINT, ONE),
    "basis point": (Unit.PERCENTAGE_POINT, Fraction(1, 100)),
    "bp": (Unit.PERCENTAGE_POINT, Fraction(1, 100)),
    "yuan": (Unit("CNY"), ONE),
    "chinese yuan": (Unit("CNY"), ONE),
    "rmb": (Unit("CNY"), ONE),
    "renminbi": (Unit("CNY"), ONE),
    "cny": (Unit("CNY"), ONE),
    "hong kong dollar": (Unit("HKD"), ONE),
    "hkd": (Unit("HKD"), ONE),
    "us dollar": (Unit("USD"), ONE),
    "u.s. dollar": (Unit("USD"), ONE),
    "dollar": (Unit("USD"), ONE),
    "usd": (Unit("USD"), ONE),
    "euro": (Unit("EUR"), ONE),
    "pound": (Unit("GBP"), ONE),
    "yen": (Unit("JPY"), ONE),
    "year": (Unit.YEARS, ONE),
    "yr": (Unit.YEARS, ONE),
    "decade": (Unit.YEARS, Fraction(10)),
    "month": (Unit.MONTHS, ONE),
    "week": (Unit.WEEKS, ONE),
    "day": (Unit.DAYS, ONE),
    "hour": (Unit.HOURS, ONE),
    "minute": (Unit.MINUTES, ONE),
    "second": (Unit.SECONDS, ONE),
    "fold": (Unit.TIMES, ONE),
    "time": (Unit.TIMES, ONE),
}
# The third item: characters that make another word of the unit (元素, 年度, 天津).
_CHINESE: dict[str, tuple[Unit, Fraction, str]] = {
    "成": (Unit.PERCENT, Fraction(10), "为立果员功分本就长熟都交型效品语绩份套批"),
    "百分点": (Unit.PERCENTAGE_POINT, ONE, ""),
    "个百分点": (Unit.PERCENTAGE_POINT, ONE, ""),
    "个基点": (Unit.PERCENTAGE_POINT, Fraction(1, 100), ""),
    "元": (Unit("CNY"), ONE, "件素化首宇旦"),
    "元人民币": (Unit("CNY"), ONE, ""),
    "人民币": (Unit("CNY"), ONE, ""),
    "港元": (Unit("HKD"), ONE, ""),
    "港币": (Unit("HKD"), ONE, ""),
    "美元": (Unit("USD"), ONE, ""),
    "欧元": (Unit("EUR"), ONE, ""),
    "英镑": (Unit("GBP"), ONE, ""),
    "日元": (Unit("JPY"), ONE, ""),
    "倍": (Unit.TIMES, ONE, ""),
    "周年": (Unit.RANK, ONE, ""),
    "届": (Unit.RANK, ONE, ""),
    "世纪": (Unit.RANK, ONE, ""),
    "季度": (Unit.RANK, ONE, ""),
    "中全会": (Unit.RANK, ONE, ""),
    "号": (Unit.RANK, ONE, "线楼码机"),
    "年": (Unit.YEARS, ONE, "级度代龄轻产均报会轮薪"),
    "岁": (Unit.YEARS, ONE, ""),
    "个月": (Unit.MONTHS, ONE, ""),
    "月": (Unit.MONTHS, ONE, "球饼亮薪租票光嫂费"),  # of 三个半月; 三月 is a date
    "周": (Unit.WEEKS, ONE, "边期围一二三四五六日末"),
    "星期": (Unit.WEEKS, ONE, "一二三四五六日天"),
    "个星期": (Unit.WEEKS, ONE, ""),
    "天": (Unit.DAYS, ONE, "津然文线使空河"),
    "日": (Unit.DAY, ONE, "本均益内"),
    "小时": (Unit.HOURS, ONE, ""),
    "个小时": (Unit.HOURS, ONE, ""),
    "分钟": (Unit.MINUTES, ONE, ""),
    "秒": (Unit.SECONDS, ONE, "杀"),
}


def unit_at(text: str, position: int) -> tuple[Unit, Fraction, int] | None:
    """The unit that stands there, what one of it is worth, and where it ends."""
    match = _pattern().match(text, position)
    if not match:
        return None
    if match["han"]:
        unit, worth, _ = _CHINESE[match["han"]]
    else:
        unit, worth = _ENGLISH[match["english"].removesuffix("s")]
    return unit, worth, match.end()


@cache
def _pattern() -> re.Pattern[str]:
    signs, words = (
        [unit for unit in _ENGLISH if not unit[0].isalpha()],
        [unit for unit in _ENGLISH if unit[0].isalpha()],
    )
    words = sorted((unit for unit in words if unit not in ("second", "time")), key=len, reverse=True)
    han = sorted(_CHINESE, key=len, reverse=True)
    return re.compile(
        # `four consecutive years` are four years
        rf"(?: {{0,2}}|-| (?:consecutive|straight|successive|full|more|further) )(?:"
        rf"(?P<english>{'|'.join(signs)}|(?:{'|'.join(words)})s?{END}"
        # `five second-tier cities` are no seconds; `three times a year` is no multiple
        rf"|seconds{END}|(?:(?<=-)|(?<=1 )|(?<=one ))second{END}(?!-)"
        r"|times(?= (?:as|the|that|its|more|less|high|larg|great|big|fast|long|over)))"
        rf"|(?P<han>{'|'.join(unit + (f'(?![{_CHINESE[unit][2]}])' if _CHINESE[unit][2] else '') for unit in han)}))"
    )
