"""Currencies by their codes and by the names that CLDR gives them."""

import re
from fractions import Fraction

from hubcli.figures import cldr
from hubcli.figures.patterns import regex
from hubcli.figures.unit_table import ONE
from hubcli.model.units import Unit


def money_at(low: str, text: str, at: int, word: str, *, scaled: bool) -> tuple[Unit, Fraction, int] | None:
    """The currency whose code or name stands there, what one is worth, and where it ends."""
    end = at + len(word)
    if len(word) == 3 and text[at:end].isupper():
        noun = _NOUN.match(text, end)
        return (Unit(word.upper()), ONE, end) if (scaled or not noun) and is_code(word.upper()) else None
    if len(word) == 4 and word[0] in "mbk" and text[at:end].isupper() and is_code(word[1:].upper()):
        return None  # `MUSD` is a scale with a code (scales.py)
    phrase = _PHRASE.match(low, at)
    if not phrase:
        return None
    words = phrase.group().split(" ")
    head = next((place for place, one in enumerate(words) if one in _HEADS), None)
    if head is None:
        return None
    name = " ".join(words[: head + 1])
    if head == 0 or not all(text[place].isupper() for place in _starts(low, at, name)[:-1]):
        return None
    return Unit.OTHER_MONEY, ONE, at + len(name)  # `Freedonian dollars`


def is_code(code: str) -> bool:
    """Whether ISO 4217 has the code."""
    return code in _COMMON or (code not in _WORDS and code in cldr.tender())


SIGNS = frozenset("$€£¥₩₹₱฿₫₪")
# Before a number, in lower case.
PREFIXES = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "usd": "USD", "usd$": "USD", "$us": "USD",
    "hk$": "HKD", "hkd": "HKD", "hkd$": "HKD",
    "¥": "CNY", "cn¥": "CNY", "rmb": "CNY", "rmb¥": "CNY", "cny": "CNY", "renminbi": "CNY", "yuan": "CNY",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "gb£": "GBP", "uk£": "GBP",
    "jp¥": "JPY", "jpy": "JPY", "jpy¥": "JPY", "mop": "MOP", "mop$": "MOP", "pataca": "MOP", "patacas": "MOP",
    "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD",
    "sgd$": "SGD", "nt$": "TWD", "tw$": "TWD", "r$": "BRL", "mx$": "MXN", "ec$": "XCD",
    "₩": "KRW", "₹": "INR", "₱": "PHP", "฿": "THB", "₫": "VND", "₪": "ILS", "dollar": "USD", "dollars": "USD",
    "rm": "MYR", "fcfa": "XAF", "cfpf": "XPF",
    "ntd": "TWD", "chf": "CHF", "aud": "AUD", "cad": "CAD", "sgd": "SGD", "krw": "KRW", "inr": "INR",
}  # fmt: skip
WORDS = frozenset({
    "renminbi", "yuan", "euro", "euros", "pataca", "patacas", "dollar", "dollars", "crown", "crowns", "escudo",
    "escudos", "cad",
})  # fmt: skip
# The word that says whose dollar it is, where a space separates them: `US $ 10 billion`.
BEFORE_DOLLAR = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "hk": "HKD", "nt": "TWD", "au": "AUD", "ca": "CAD", "nz": "NZD",
    "sg": "SGD", "mop": "MOP",
}  # fmt: skip
# Read without CLDR's tables, which take a while to load.
_COMMON = frozenset(
    {"USD", "CNY", "EUR", "GBP", "JPY", "HKD", "MOP", "SGD", "AUD", "CAD", "CHF", "KRW", "TWD", "INR", "CNH"}
)
# Codes that are words or everyday abbreviations too.
_WORDS = frozenset({"ALL", "TOP", "TRY", "CUP", "COP", "SOS", "GEL", "MAD", "PEN", "BAM", "XXX", "ANG", "STD", "ERN"})
_NOUN = regex(
    r" (?!in\b|and\b|or\b|to\b|per\b|a\b|for\b|on\b|of\b|from\b|each\b|at\b|by\b|with\b|million|billion|trillion"
    r"|is\b|was\b|were\b|this\b|last\b|as\b)[A-Za-z]"
)
_PHRASE = regex("[a-zà-ÿ]+(?:[ -][a-zà-ÿ]+){0,3}")
_HEADS = frozenset({
    "dollar", "dollars", "franc", "francs", "pound", "pounds", "peso", "pesos", "rupee", "rupees", "krona",
    "kronor", "krone", "kroner", "krónur", "koruna", "korunas", "dirham", "dirhams", "dinar", "dinars", "riyal",
    "riyals", "rial", "rials", "real", "reals", "reais", "rand", "ruble", "rubles", "rouble", "roubles", "zloty",
    "zlotys", "forint", "forints", "lira", "baht", "won", "dong", "ringgit", "ringgits", "shekel", "shekels",
    "taka", "takas", "naira", "nairas", "pataca", "patacas", "shilling", "shillings", "leu", "lei", "lev",
    "leva", "tenge", "hryvnia", "hryvnias", "cedi", "cedis", "kwacha", "birr", "birrs", "rupiah", "rupiahs",
    "colón", "colóns", "colones", "kip", "kips", "kyat", "kyats", "riel", "riels", "tugrik", "tugriks", "lari",
    "laris", "dram", "drams", "manat", "manats", "som", "sum", "guarani", "guaranis", "sol", "soles", "quetzal",
    "quetzals", "lempira", "lempiras", "balboa", "balboas", "bolívar", "bolívars", "boliviano", "bolivianos",
    "pula", "metical", "meticals", "kuna", "kunas", "denar", "denari", "lek", "leke", "yen", "yuan", "euro",
    "euros",
})  # fmt: skip


def _starts(low: str, at: int, name: str) -> list[int]:
    return [at + match.start() for match in re.finditer("[^ ]+", low[at : at + len(name)])]


def is_money(unit: Unit | None) -> bool:
    """Whether the unit is money."""
    return unit is not None and (unit == Unit.OTHER_MONEY or (len(unit) == 3 and unit.isupper()))
