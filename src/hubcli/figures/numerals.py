"""The values of numerals written in digits or in English words."""

from fractions import Fraction
from functools import lru_cache

LONGEST = 40  # digits or characters; what is longer is a serial number or noise


@lru_cache(maxsize=4096)
def fraction(numerator: int, denominator: int = 1) -> Fraction:
    """The fraction of two numbers; making one is slow."""
    return Fraction(numerator, denominator)


@lru_cache(maxsize=4096)
def digits_value(digits: str) -> Fraction | None:
    """`1,500` and `1 500` → 1500, `.6` → 3/5; None for a serial number (zeros in front, or too long)."""
    whole, _, decimals = digits.replace(",", "").replace(" ", "").partition(".")
    if len(whole) + len(decimals) > LONGEST or (len(whole) > 1 and whole[0] == "0"):
        return None
    return Fraction(int(whole + decimals), 10 ** len(decimals)) if decimals else Fraction(int(whole))


SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6, "mn": 10**6,
    "billion": 10**9, "bn": 10**9,
    "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip

VULGAR = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅐": Fraction(1, 7), "⅑": Fraction(1, 9),
    "⅒": Fraction(1, 10), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
"""Signs that are fractions, which both languages use."""
