"""Currencies and signs right before a number: `$5`, `US$ 1.2 billion`, `GBP 350`, `minus 7 percent`."""

from hubcli.figures.characters import FIRST_EASTERN
from hubcli.figures.english import currencies
from hubcli.model.units import Unit


def before_digits(low: str, text: str, floor: int, start: int) -> tuple[int, bool, Unit | None] | None:
    """Where the number begins with its signs, whether it is negative, its currency; None inside a name or a word."""
    at, negative, unit = start, False, None
    previous = low[at - 1] if at > floor else ""
    if previous in _DASHES and previous:
        if not _is_sign(low, floor, at - 1):
            return (start, False, None) if _may_precede(low, floor, at - 1) else None
        at, negative = at - 1, True
        previous = low[at - 1] if at > floor else ""
    if not previous:
        return at, negative, None
    if previous == " " and is_plain(low, text, floor, at - 1):
        return at, negative, None
    if previous == " " or previous in currencies.SIGNS or previous.isalpha() or previous == ".":
        taken = _currency(low, text, floor, at)
        if taken:
            at, unit = taken
            previous = low[at - 1] if at > floor else ""
            if previous in _DASHES and previous and not negative and _is_sign(low, floor, at - 1):
                at, negative = at - 1, True
        elif (
            low[at - 2 : at] == "fy"
            and not low[at - 3 : at - 2].isalnum()
            and low[at : at + 4].isdigit()
            and len(low) >= at + 4
        ) or low[at - 3 : at] == "top":
            return at, negative, None
        elif previous in currencies.SIGNS or is_latin(previous):
            return None  # `A$5` of an unknown currency; `G60`
    if previous == " " and (
        word := _MINUS_WORDS.get(low[max(floor, at - 9) : at].rpartition(" ")[0].rpartition(" ")[2].lstrip('("“'))
    ):
        at, negative = at - word, True
    elif previous == "_":
        return None
    return at, negative, unit


def is_plain(low: str, text: str, floor: int, end: int) -> bool:
    """Whether the word that ends there is neither a sign nor a currency."""
    begin = low.rfind(" ", floor, end) + 1 or floor
    word = low[begin:end]
    if not word.isalpha() or word in _TELLING:
        return False
    return len(word) != 3 or not text[begin:end].isupper()


def minus_before(low: str, floor: int, start: int) -> int | None:
    """Where `minus` or `negative` before a number in words starts."""
    if not low.endswith(("minus ", "negative "), floor, start):
        return None
    window = low[max(floor, start - 9) : start]
    word = window[:-1].rpartition(" ")[2].lstrip('("“')
    return start - len(word) - 1 if word in _MINUS_WORDS else None


def opens_line(low: str, start: int) -> bool:
    """Whether nothing but spaces is left of `start` in its line."""
    left = low[max(0, start - _INDENT) : start].rstrip(" \t")
    return not left or left[-1] == "\n"


_INDENT = 24  # characters; the line may be long, and looking at all of it takes time


def is_latin(char: str) -> bool:
    """Whether the character is a letter or a digit of any script but the Chinese."""
    return char.isalnum() and char < FIRST_EASTERN


_DASHES = "-–"
_MINUS_WORDS = {"minus": 6, "negative": 9}
_TELLING = frozenset((*currencies.PREFIXES, *_MINUS_WORDS))
_BEFORE_HYPHEN = (
    "mid",
    "pre",
    "post",
    "end",
    "early",
    "late",
    "top",
    "first",
    "to",
    "and",
    "or",
    "sub",
    "around",
    "about",
)


def _is_sign(low: str, floor: int, dash: int) -> bool:
    """Whether the dash is a minus: not after a word, nor between two numbers (`2024 –2025`)."""
    before = low[dash - 1 : dash] if dash else ""
    if before and (is_latin(before) or before in ")%]-'’”"):
        return False
    return not (before == " " and low[dash - 2 : dash - 1].isdigit())


def _may_precede(low: str, floor: int, dash: int) -> bool:
    """Whether a number can follow the dash: after a number or `mid-`, but not within a name (`COVID-19`)."""
    before = low[dash - 1 : dash]
    if not is_latin(before) or before.isdigit() or low[dash] == "–":
        return True
    word = dash
    while word > 0 and low[word - 1].isalpha():
        word -= 1
    return low[word:dash] in _BEFORE_HYPHEN or dash == floor or word < floor


def _currency(low: str, text: str, floor: int, at: int) -> tuple[int, Unit] | None:
    end = at - 1 if low[at - 1] == " " else at
    if end - 1 >= floor and low[end - 1] == " ":
        end -= 1
    begin = max(low.rfind(" ", floor, end) + 1, floor)
    token = low[begin:end]
    stripped = token.lstrip("([“\"‘'-–—/,:;+~≈<>=≤≥")
    begin += len(token) - len(stripped)
    if not stripped or len(stripped) > 11:
        return None
    if (code := currencies.PREFIXES.get(stripped)) is not None and (stripped != "rm" or text[begin:end] == "RM"):
        if stripped in currencies.SIGNS or stripped in ("dollar", "dollars"):
            before = low[max(floor, begin - 5) : begin]
            first = before[:-1].rpartition(" ")[2].lstrip('("“') if before.endswith(" ") else ""
            if stripped == "$" and first in currencies.BEFORE_DOLLAR:
                return begin - 1 - len(first), Unit(currencies.BEFORE_DOLLAR[first])
        if stripped.isalpha() and end != at and stripped in currencies.WORDS and not _amount(low, at):
            return None
        return begin, Unit(code)
    if len(stripped) == 3 and stripped.isalpha() and text[begin:end].isupper() and currencies.is_code(stripped.upper()):
        return begin, Unit(stripped.upper())
    if stripped[-1] in currencies.SIGNS:
        return (begin, Unit.OTHER_MONEY) if stripped[:-1].isalpha() and len(stripped) < 5 else None
    return None


def _amount(low: str, at: int) -> bool:
    """Whether an amount and not a bare small number follows: `dollar 22.5 million`."""
    return any(scale in low[at : at + 20] for scale in ("million", "billion", "trillion"))
