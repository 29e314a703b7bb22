"""Units as they stand right of a number, in both languages."""

import re
from fractions import Fraction
from functools import cache

from hubcli.figures.figure import FigureUnit
from hubcli.figures.folding import END
from hubcli.figures.quantity import ONE

# What one of the unit is worth stands beside it: a decade is ten years, 一成 ten percent.
_ENGLISH: dict[str, tuple[FigureUnit, Fraction]] = {
    "%": (FigureUnit.PERCENT, ONE),
    "‰": (FigureUnit.PERCENT, Fraction(1, 10)),
    "percent": (FigureUnit.PERCENT, ONE),
    "per cent": (FigureUnit.PERCENT, ONE),
    "pct": (FigureUnit.PERCENT, ONE),
    "percentage point": (FigureUnit.PERCENTAGE_POINT, ONE),
    "percentage-point": (FigureUnit.PERCENTAGE_POINT, ONE),
    "of a percentage point": (FigureUnit.PERCENTAGE_POINT, ONE),
    "pp": (FigureUnit.PERCENTAGE_POINT, ONE),
    "basis point": (FigureUnit.PERCENTAGE_POINT, Fraction(1, 100)),
    "bp": (FigureUnit.PERCENTAGE_POINT, Fraction(1, 100)),
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
    "月": (FigureUnit.MONTHS, ONE, "球饼亮薪租票光嫂费"),  # of 三个半月; 三月 is a date
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


def unit_at(text: str, position: int) -> tuple[FigureUnit, Fraction, int] | None:
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
