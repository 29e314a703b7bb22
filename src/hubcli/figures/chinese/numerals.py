"""The values of numerals written in Chinese characters, or in digits with Chinese powers."""

import re
from fractions import Fraction
from functools import lru_cache

from hubcli.figures.numerals import LONGEST, digits_value
from hubcli.figures.patterns import regex

HAN = "零〇一二两三四五六七八九十百千万亿廿卅"
ONES = "一二三四五六七八九"
HAN_DIGIT = f"[零〇{ONES}]"
CHARACTERS = "一-鿿"
"""All Han characters, as a range."""
NO_NUMERAL = f"(?:(?![{HAN}])[{CHARACTERS}])"
"""A Han character that is part of no numeral."""
# As cheques and contracts write them, so that nobody can alter them.
FINANCIAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
_DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
_RARE = {"廿": "二十", "卅": "三十"} | dict(zip(FINANCIAL, "一二三四五六七八九十百千", strict=True))


@lru_cache(maxsize=4096)
def han_value(run: str) -> Fraction | None:
    """`三百二十` → 320, `三点五` → 7/2, `5亿1万4千` → 500014000; None where it is no numeral (`三五`, `万一`)."""
    if len(run) > LONGEST:
        return None
    whole, point, decimals = (
        "".join(_RARE.get(char, char) for char in run if char != " ").replace("·", "点").partition("点")
    )
    value = None if whole[0] in "万亿" and whole[-1] not in _POWERS else _value(whole)
    if value is None or not point:
        return value
    return value + Fraction(han_digits(decimals), 10 ** len(decimals))


def han_digits(run: str) -> int:
    """Characters read digit by digit: `二〇二六` → 2026."""
    return int("".join(str(_DIGITS[char]) for char in run))


def han_pair(run: str) -> tuple[Fraction, Fraction] | None:
    """The ends of a vague number: `三五` → 3, 5; `两三百` → 200, 300; `十二三` → 12, 13; None where it is none."""
    match = _PAIR.fullmatch(run)
    if not match or _DIGITS[match["low"]] >= _DIGITS[match["high"]]:
        return None
    tens = _value(match["tens"]) or 0 if match["tens"] else 0
    low, high = (Fraction(tens + _DIGITS[match[end]]) * han_power(match["power"]) for end in ("low", "high"))
    return low, high


def han_power(run: str) -> int:
    """The product of powers that stand without a numeral: `百万` → 1000000, `` → 1."""
    power = 1
    for char in run:
        power *= _POWERS[char]
    return power


def plain_numerals(text: str) -> str:
    """The text with the numerals of cheques as plain ones: 柒仟捌佰 → 七千八百; 大陆 and 收拾 keep their characters."""
    return _CHEQUE_RUN.sub(_in_plain, text) if _CHEQUE.search(text) else text


def _in_plain(run: re.Match[str]) -> str:
    written = run.group()
    return written.translate(_OF_CHEQUES) if _CHEQUE.search(written) else written


# 伍 and 陆 are names far more often: they are numerals only beside others of their kind.
_CHEQUE = regex("[壹贰叁肆柒捌玖拾佰仟]")
_CHEQUE_RUN = regex(rf"(?<!收)[{HAN}{FINANCIAL}]{{2,}}|(?<=之)[{FINANCIAL}]")
_OF_CHEQUES = str.maketrans(FINANCIAL, "一二三四五六七八九十百千")
_PAIR = regex(
    "(?P<tens>[二三四五六七八]?十)?(?P<low>[一二两三四五六七八])(?P<high>[两二三四五六七八九])(?P<power>[十百千万亿]{0,3})"
)
_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?|[一二两三四五六七八九]"
# `\A`: a power without a digit is one of it only in front (百三).
_SECTION = regex(
    rf"[零〇]*(?:(?P<千>{_NUMBER}|\A)千)?[零〇]*(?:(?P<百>{_NUMBER}|\A)百)?[零〇]*(?:(?P<十>{_NUMBER}|)十)?[零〇]*"
    rf"(?P<ones>{_NUMBER})?"
)


def _value(run: str) -> Fraction | None:
    """The last 亿, else 万, multiplies all that stands left of it."""
    for power in "亿万":
        left, found, right = run.rpartition(power)
        if found:
            many = _value(left) if left else Fraction(1)
            rest = _rest(right, power)
            return None if many is None or rest is None else many * _POWERS[power] + rest
    return _section(run)


def _rest(right: str, power: str) -> Fraction | None:
    if len(right) == 1 and right in _DIGITS:
        return _tail(right, power)
    return None if right[:1] in ("百", "千", "万") else _value(right)


def _section(run: str) -> Fraction | None:
    """The value of what stands below 万."""
    match = _SECTION.fullmatch(run)
    if not match:
        return None
    value = sum(
        (_number(match[power] or "一") * _POWERS[power] for power in "千百十" if match[power] is not None), Fraction(0)
    )
    if ones := match["ones"]:
        value += _tail(ones, run[-2]) if len(run) > 1 and run[-2] in "百千" and run[-1] in _DIGITS else _number(ones)
    return value


def _tail(digit: str, power: str) -> Fraction:
    """A last digit right behind a power is of the next lower one: 一万二 is 12,000, 三百五 is 350."""
    return Fraction(_DIGITS[digit] * _POWERS[power], 10)


def _number(written: str) -> Fraction:
    return digits_value(written) or Fraction(0) if written[0].isascii() else Fraction(_DIGITS[written])
