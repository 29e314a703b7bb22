"""Numbers in words: cardinals, ordinals, parts, mixed numbers, decimals."""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from hubcli.figures.alternatives import one_of
from hubcli.figures.english.words import (
    DOZENS,
    FIRST_TO_NINTH,
    ONES,
    ORDINALS,
    PARTS,
    PLURAL_PARTS,
    POWERS,
    SMALL,
    TENS,
)
from hubcli.figures.patterns import regex


class Spelled(NamedTuple):
    """A number in words, and what kind it is."""

    value: Fraction
    end: int
    kind: str
    """`cardinal`, `ordinal` or `part`."""
    factor: int
    """The scale that its last word is."""
    words: int
    """How many words it has."""


def spelled(text: str, start: int) -> Spelled | None:
    """The number in words that starts there; `a` and `an` belong to it before a scale or a part."""
    run = _RUN.match(text, start)
    if not run:
        return None
    read = _run(run.group())
    if not read:
        return None
    value, length, kind, factor, used = read
    return Spelled(value, start + length, kind, factor, used)


def spelled_below(text: str, start: int, limit: int) -> tuple[Fraction, int] | None:
    """The cardinal below `limit` that starts there, for the rest of a number begun in digits, and where it ends."""
    found = spelled(text, start)
    return (found.value, found.end) if found and found.kind == "cardinal" and 0 < found.value < limit else None


@lru_cache(maxsize=4096)
def _run(run: str) -> Spelled | None:
    """The number that a run of number words starts with; kept, for the same few come again and again."""
    tokens = [(match.group(), match.end()) for match in _WORD.finditer(run)]
    read = _read([_PLURAL_POWERS.get(word, word) for word, _ in tokens])
    if not read:
        return None
    value, used, kind, factor = read
    return Spelled(value, tokens[used - 1][1], kind, factor, used)


_PLURAL_POWERS = {f"{word}s": word for word in POWERS}
_NUMBER = one_of([*SMALL, *POWERS, *_PLURAL_POWERS, *DOZENS, *ORDINALS, *PARTS, *PLURAL_PARTS, "point"])
_RUN = regex(
    rf"(?:an? )?{_NUMBER}(?![a-z])(?>(?:(?: ?- ?| {{1,3}})(?:and(?: +|-))?(?:an?[ -])?{_NUMBER}(?![a-z])){{0,24}})"
)
_WORD = regex("[a-z]+")
_Read = tuple[Fraction, int, str, int]


def _read(words: list[str]) -> _Read | None:
    if words[0] in ("a", "an"):
        return _with_article(words)
    value, used, last, factor = _cardinal(words, 0)
    if used == 0:
        return _ordinal(words)
    if part := _part_after(words, used, value, last):
        return part
    if used < len(words) and words[used] == "point":
        return _decimal(words, value, used)
    if mixed := _mixed(words, used, value, factor if last == "power" else 1):
        return mixed
    return value, used, "cardinal", factor


def _with_article(words: list[str]) -> _Read | None:
    if len(words) > 1 and words[1] in PARTS:
        return Fraction(1, PARTS[words[1]]), 2, "part", 1
    if len(words) > 2 and words[1] in TENS and FIRST_TO_NINTH.get(words[2], 0):
        return Fraction(1, TENS[words[1]] + FIRST_TO_NINTH[words[2]]), 3, "part", 1
    if len(words) > 1 and (words[1] in POWERS or words[1] in DOZENS):
        read = _read(["one", *words[1:]])
        return read and (read[0], read[1], read[2], read[3])
    return None


def _cardinal(words: list[str], start: int) -> tuple[Fraction, int, str, int]:
    """The value from `start` on, how many words are used, the kind of the last, and its scale."""
    total, group, last, ceiling, position = 0, None, "", 0, start
    before_and: dict[str, tuple[Fraction, int, str, int]] = {}
    while position < len(words):
        word, step = words[position], 1
        if word == "and":
            if last not in ("hundred", "power") or position + 1 == len(words) or _fraction(words, position + 1):
                break
            before_and[last] = Fraction(total + (group or 0)), position, last, ceiling if last == "power" else 1
            word, step = words[position + 1], 2
            if word not in SMALL:
                break
        if word in SMALL:
            number = SMALL[word]
            if group is None:
                group = number
            elif (last == "tens" and 0 < number < 10) or (last == "hundred" and number):
                group += number
            else:
                break
            last = "tens" if number >= 20 else "small"
        elif word == "hundred" and last != "hundred" and (group is None or group < 100) and last != "power":
            group, last = (group or 1) * 100, "hundred"
        elif word in DOZENS and last != "dozen":
            group = 1 if group is None else group
            group, last = group + 11 * (group % 100 if last == "small" else group), "dozen"
        elif word in POWERS and word != "hundred":
            power = POWERS[word]
            if group is None and last == "power" and power > ceiling:
                total *= power
            elif group is None and not total:
                total = power
            elif group is not None and (not ceiling or power < ceiling):
                total, group = total + group * power, None
            else:  # `two million and three million` are two numbers
                if "power" in before_and:
                    return before_and["power"]
                break
            ceiling, last = power, "power"
        else:
            if word == "hundred" and last == "small" and "hundred" in before_and:
                return before_and["hundred"]
            break
        position += step
    return Fraction(total + (group or 0)), position, last, ceiling if last == "power" else 1


def _ordinal(words: list[str]) -> _Read | None:
    word = words[0]
    return (Fraction(ORDINALS[word]), 1, "ordinal", 1) if word in ORDINALS else None


def _part_after(words: list[str], used: int, value: Fraction, last: str) -> _Read | None:
    """`two thirds`, `one twenty-fifth`, `one hundred and fifth`, `two hundredth`."""
    at = used + 1 if words[used : used + 1] == ["and"] and last in ("hundred", "power") else used
    rest = words[at : at + 2]
    if not rest:
        return None
    word = rest[0]
    if at == used and word in PLURAL_PARTS and value:
        if last == "tens" and words[used - 1] in TENS and used > 1 and PLURAL_PARTS[word] < 10:  # three twenty-fifths
            whole, used_before, _, _ = _cardinal(words[: used - 1], 0)
            if used_before == used - 1:
                return whole / (TENS[words[used - 1]] + PLURAL_PARTS[word]), used + 1, "part", 1
        return value / PLURAL_PARTS[word], at + 1, "part", 1
    if at == used and len(rest) == 2 and word in TENS and (denominator := _tens_part(rest, value)):
        return value / denominator, at + 2, "part", 1
    if value == 1 and used == 1 and word in PARTS:
        return Fraction(1, PARTS[word]), at + 1, "part", 1
    if word in ORDINALS:
        number = ORDINALS[word]
        if (last == "tens" and number < 10) or (last in ("hundred", "power") and number < 100):
            return value + number, at + 1, "ordinal", 1
        if at == used and number >= 100 and value:
            return value * number, at + 1, "ordinal", 1
    elif word in TENS and len(rest) == 2 and rest[1] in ORDINALS and ORDINALS[rest[1]] < 10 and last == "power":
        return value + TENS[word] + ORDINALS[rest[1]], at + 2, "ordinal", 1
    return None


def _tens_part(rest: list[str], value: Fraction) -> int:
    parts = PLURAL_PARTS if value != 1 else PARTS
    return TENS[rest[0]] + parts[rest[1]] if parts.get(rest[1], 10) < 10 else 0


def _fraction(words: list[str], at: int) -> tuple[Fraction, int] | None:
    """`a half`, `one fourth`, `three fifths`, `fifty-four hundredths`, and where it ends."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in ("a", "an", "one") and after in PARTS:
        return Fraction(1, PARTS[after]), at + 2
    if word in SMALL and SMALL[word] and after in PLURAL_PARTS:
        return Fraction(SMALL[word], PLURAL_PARTS[after]), at + 2
    if word in TENS and after in ONES and at + 2 < len(words) and words[at + 2] in PLURAL_PARTS:
        return Fraction(TENS[word] + ONES[after], PLURAL_PARTS[words[at + 2]]), at + 3
    if word in ("a", "an") and after in TENS and at + 2 < len(words) and words[at + 2] in PARTS:
        return Fraction(1, TENS[after] + PARTS[words[at + 2]]), at + 3
    return None


def _mixed(words: list[str], used: int, value: Fraction, factor: int) -> _Read | None:
    """`six and a third`, `two and a half million`, `a million and a half`."""
    if words[used : used + 1] != ["and"] or used + 1 >= len(words):
        return None
    found = _fraction(words, used + 1)
    if not found:
        return None
    part, end = found
    if end < len(words) and words[end] in POWERS:
        power = POWERS[words[end]]
        whole = value + part * power if factor > power else (value + part) * power
        return whole, end + 1, "cardinal", power
    return value + part * factor, end, "cardinal", factor


def _decimal(words: list[str], whole: Fraction, point: int) -> _Read | None:
    digits, at, tens = "", point + 1, False
    while at < len(words) and words[at] in SMALL:
        number = SMALL[words[at]]
        if tens and 0 < number < 10:
            digits = digits[:-1] + str(number)
        else:
            digits += str(number)
        tens, at = number >= 20, at + 1
    if not digits:
        return whole, point, "cardinal", 1
    value, factor = whole + Fraction(int(digits), 10 ** len(digits)), 1
    while at < len(words) and words[at] in POWERS:
        factor, at = factor * POWERS[words[at]], at + 1
    return value * factor, at, "cardinal", factor
