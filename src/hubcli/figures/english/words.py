"""Number words of English and what each is worth."""

ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
ZEROS = {"zero": 0, "nought": 0, "naught": 0}
SMALL = ZEROS | ONES | TEENS | TENS
POWERS = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
}
DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dzs": 12, "score": 20}
# Written after a number; `m`, `b` and `t` depend on their case and on what follows (scales.py).
SHORT_SCALES = {
    "mn": 10**6, "mln": 10**6, "mil": 10**6, "mio": 10**6,
    "bn": 10**9, "bln": 10**9, "bil": 10**9, "bio": 10**9,
    "tn": 10**12, "trn": 10**12, "tln": 10**12, "trln": 10**12,
}  # fmt: skip

FIRST_TO_NINTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "nineth": 9,
}  # fmt: skip
TENTH_ON = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
}  # fmt: skip
ROUND_ORDINALS = {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
POWER_ORDINALS = {f"{word}th": number for word, number in POWERS.items()}
ORDINALS = FIRST_TO_NINTH | TENTH_ON | ROUND_ORDINALS | POWER_ORDINALS
# `second` and `seconds` are no shares.
PARTS = {"half": 2, "quarter": 4} | {word: number for word, number in ORDINALS.items() if number > 2}
PLURAL_PARTS = {f"{word}s": number for word, number in PARTS.items() if word != "half"} | {"halves": 2, "firsts": 1}
