"""Shares in Chinese: 百分之三十, 三分之一, 一又二分之一, 过半, 百分百."""

import re
from fractions import Fraction

from hubcli.figures.chinese.cardinals import MINUS
from hubcli.figures.chinese.forms import Forms, completed
from hubcli.figures.chinese.numerals import HAN, HAN_DIGIT, han_power, han_value
from hubcli.figures.chinese.unit_words import unit_behind
from hubcli.figures.numerals import VULGAR, digits_value, fraction
from hubcli.figures.quantity import Quantity
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def read_share(match: re.Match[str]) -> list[Quantity]:
    parts = _number(match["parts"])
    if parts is not None and match["whole"] == "百":
        return completed(Quantity(_signed(parts, match), *match.span(), Unit.PERCENT, prefixed=True), match)
    whole = _number(match["whole"])
    ones = _number(match["share_ones"]) if match["share_ones"] else Fraction(0)
    if parts is None or not whole or ones is None:
        return []
    part = fraction(parts.numerator * whole.denominator, parts.denominator * whole.numerator)
    share = Quantity(_signed(ones + part if ones else part, match), *match.span())
    if unit_behind(match.string, match.end()):  # 四分之三小时
        return completed(share, match)
    if whole.numerator in _POWERS:  # 千分之3至5: the whole is that of both ends
        share = share._replace(factor=1 / whole, prefixed=True)
    return completed(share.counting(Unit.FRACTION, share.end), match)


def _signed(value: Fraction, match: re.Match[str]) -> Fraction:
    return -value if match["share_minus"] else value


def _half(match: re.Match[str]) -> list[Quantity]:
    half = Quantity(Fraction(1, 2), *match.span())
    if match.group() == "半":
        return completed(half, match)
    if match.group() == "半成":
        return completed(Quantity(Fraction(5), *match.span(), Unit.PERCENT), match)
    qualifier = _HALVES.get(match.group()[0])
    return completed(half._replace(unit=Unit.FRACTION, qualifier=qualifier), match)


def _sign(match: re.Match[str]) -> list[Quantity]:
    """约¼, ½小时; without a unit or a scale a part of a whole."""
    found = completed(Quantity(VULGAR[match.group()], *match.span()), match)
    return [each if each.unit or each.factor > 1 else each.counting(Unit.FRACTION, each.end) for each in found]


def _all(match: re.Match[str]) -> list[Quantity]:
    return completed(Quantity(Fraction(100), *match.span(), Unit.PERCENT), match)


def _number(written: str) -> Fraction | None:
    written = written.replace("·", "点")
    if written[0].isascii():
        return digits_value(written)
    return Fraction(han_power(written)) if set(written) <= set("百千万亿") else han_value(written)


_POWERS = frozenset(10**power for power in range(1, 10))
_HALVES = {
    "过": Qualifier.OVER, "超": Qualifier.OVER, "大": Qualifier.OVER, "多": Qualifier.OVER, "近": Qualifier.ABOUT,
    "小": Qualifier.UNDER,
}  # fmt: skip
_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,9})?|[0-9]{1,9}(?:\.[0-9]{1,9})?"
_WORDS = rf"(?:(?!百分)[{HAN}]){{1,12}}(?:[点·]{HAN_DIGIT}{{1,9}})?"
_HALF = (
    r"一半|[过超]半数?(?![年小个导])|超一半|近半(?![年小个数导])|半数|[大多小]半(?=[^年数个小径]|\Z)|半成(?!品|熟|本)"
    r"|(?<!个)半(?=年|个?小时|个月|分钟|天|个世纪|个百分点|个多(?:世纪|月|小时))"
)
SHARE = (
    rf"(?P<share_minus>{MINUS})?(?:(?P<share_ones>[{HAN}]{{1,8}}|[0-9]{{1,9}})又)?(?P<whole>[{HAN}]{{1,8}}|[0-9]{{1,9}})分之"
    rf"(?P<parts>{_DIGITS}|{_WORDS})"
)
SIGN_FORMS: Forms = {"zh_sign": (f"(?<![0-9])[{''.join(VULGAR)}](?![0-9])", _sign)}
HAN_FORMS: Forms = {
    "zh_share": (SHARE, read_share),
    "zh_all": (r"百分之?百", _all),
    "zh_half": (_HALF, _half),
}
