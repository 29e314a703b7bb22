"""The values of numerals written in digits or in English words."""

import re
from fractions import Fraction

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
