"""The values of written numerals: digits, English words, Chinese characters."""

import re
from fractions import Fraction
from functools import lru_cache

LONGEST = 40  # digits or characters; what is longer is a serial number or noise


def digits_value(digits: str) -> Fraction | None:
    """`1,500` and `1 500` → 1500, `.6` → 3/5; None for a serial number (zeros in front, or too long)."""
    whole, _, decimals = digits.replace(",", "").replace(" ", "").partition(".")
    if len(whole) + len(decimals) > LONGEST or (len(whole) > 1 and whole[0] == "0"):
        return None
    return Fraction(int(whole + decimals), 10 ** len(decimals)) if decimals else Fraction(int(whole))


ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6, "mn": 10**6,
    "billion": 10**9, "bn": 10**9,
    "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_SMALL = {"zero": Fraction(0), "half": Fraction(1, 2), **{w: Fraction(n) for w, n in (ONES | TEENS | TENS).items()}}

FIRST_TO_NINTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
TENTH_ON = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip


def english_value(words: str) -> Fraction:
    """`one hundred and twenty thousand` → 120000, `half a million` → 500000."""
    total, current = Fraction(0), Fraction(0)
    for word in re.split("[ -]+", words):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in SCALES:
            scale = SCALES[word]
            if scale <= 100:
                current = (current or Fraction(1)) * scale
            elif current or not total:
                total, current = total + (current or Fraction(1)) * scale, Fraction(0)
            else:
                total *= scale
    return total + current


def english_ordinal(words: str) -> int:
    """`first` → 1, `twenty-first` → 21."""
    *tens, last = re.split("[ -]", words)
    return sum(TENS[word] for word in tens) + (FIRST_TO_NINTH | TENTH_ON)[last]


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
