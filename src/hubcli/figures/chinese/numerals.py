"""The values of numerals written in Chinese characters."""

import re
from fractions import Fraction
from functools import lru_cache

from hubcli.figures.numerals import LONGEST

HAN = "零〇一二两三四五六七八九十百千万亿廿卅"
_HAN_DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"": 0, "十": 10} | {f"{char}十": number * 10 for char, number in _HAN_DIGITS.items() if number > 0}
# Up to 99 by table: the library takes a third of a second to import, and plans and congresses need no more.
_BELOW_100 = {
    tens + ones: Fraction(ten + one)
    for tens, ten in _TENS.items()
    for ones, one in {**_HAN_DIGITS, "": 0}.items()
    if tens + ones and not (tens and ones in ("零", "〇", "两"))
}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


@lru_cache(maxsize=4096)
def han_value(run: str) -> Fraction | None:
    """`三百二十` → 320, `三点五` → 7/2; None where it is no numeral (`三五`, `万一`, `百`)."""
    run = run.replace("廿", "二十").replace("卅", "三十")
    whole, point, decimals = run.partition("点")
    if point:
        value = han_value(whole)
        return None if value is None else value + Fraction(han_digits(decimals), 10 ** len(decimals))
    if run in _BELOW_100:
        return _BELOW_100[run]
    if len(run) > LONGEST or not set(run) & set(_POWERS):
        return None
    # Imported when needed, for what it costs; it has no types.
    from cn2an import cn2an  # type: ignore[import-untyped]

    try:
        return Fraction(cn2an(run, "normal"))
    except (ValueError, KeyError):  # KeyError: its answer to `零十一`
        return None


def han_digits(run: str) -> int:
    """Characters read digit by digit: `二〇二六` → 2026."""
    return int("".join(str(_HAN_DIGITS[char]) for char in run))


def han_pair(run: str) -> tuple[Fraction, Fraction] | None:
    """The ends of a vague number: `三五` → 3, 5; `两三百` → 200, 300; None where it is none."""
    if not re.fullmatch("[一二两三四五六七八][两二三四五六七八九][十百千万亿]{0,3}", run):
        return None
    low, high = _HAN_DIGITS[run[0]], _HAN_DIGITS[run[1]]
    power = han_power(run[2:])
    return (Fraction(low) * power, Fraction(high) * power) if low < high else None


def han_power(run: str) -> int:
    """The product of powers that stand without a numeral: `百万` → 1000000, `` → 1."""
    power = 1
    for char in run:
        power *= _POWERS[char]
    return power
