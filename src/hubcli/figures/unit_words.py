"""The unit behind a number, found by the words of the table of units."""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hubcli.figures import cldr
from hubcli.figures.characters import EASTERN, FIRST_EASTERN
from hubcli.figures.folding import written_at
from hubcli.figures.patterns import regex
from hubcli.figures.unit_table import Word
from hubcli.figures.units import RATE_NOUNS, rows
from hubcli.model.units import Unit


class Met(NamedTuple):
    """A unit behind a number."""

    unit: Unit
    worth: Fraction
    """What one of it is in the unit: ten for a decade."""
    end: int


def unit_at(text: str, position: int) -> Met | None:
    """The unit that stands there in a folded text."""
    start, head = position, text[position : position + 1]
    if head < FIRST_EASTERN and head != "%":
        gap = _GAP.match(text, position)
        start = gap.end() if gap else position
        found = _HEAD.match(text, start)
        head = found.group() if found else ""
    longer = unit_from(text, start, text[start : start + 2], touching=True) if head >= FIRST_EASTERN else None
    return longer or unit_from(text, start, head, touching=start == position)


def unit_from(text: str, start: int, head: str, *, touching: bool) -> Met | None:
    """The unit that starts there with this word, sign or character; `touching` where no gap is before it."""
    for reading in readings_of(head):
        end = start + len(reading.word.text)
        if len(reading.word.text) == 1 and head.isascii() and head.isalpha() and touching:
            continue  # 5G and 4K are names
        if text.startswith(reading.word.text, start) and _stands_alone(reading, text, start, end):
            return Met(reading.unit, reading.word.worth, end)
    return None


def may_start_unit(char: str) -> bool:
    """Whether a unit's name or sign begins with the character; for a quick look before `unit_at`."""
    return char in _first_characters()


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(head[0] for head in _readings())


def first_words() -> frozenset[str]:
    """The words, signs and characters that units start with."""
    return frozenset(_readings())


class Reading(NamedTuple):
    """A unit that a word reads."""

    word: Word
    unit: Unit
    follow: re.Pattern[str] | None
    """What must follow."""


def readings_of(head: str) -> tuple[Reading, ...]:
    """The units that may start with a word, sign or character, the longest first."""
    return _readings().get(head, ())


def _stands_alone(reading: Reading, text: str, start: int, end: int) -> bool:
    word, after = reading.word, text[end : end + 1]
    if after and (after in word.unless or (_is_latin(after) and _is_latin(word.text[-1]))):
        return False
    if reading.follow and not reading.follow.match(text, end):
        return False
    return not word.written or written_at(text, start, end) == word.written


def _is_latin(char: str) -> bool:
    return char < FIRST_EASTERN and char.isalnum()


# `four consecutive years` are four years
_GAP = regex(r"-| {0,2}(?:(?:consecutive|straight|successive|full|more|further) )?")
_HEAD = regex(rf"[^\W\d_{EASTERN}]+|[^\s\w]|[{EASTERN}]")


@cache
def _readings() -> dict[str, tuple[Reading, ...]]:
    """By its first word, sign or two Chinese characters: every unit that may start with it, the longest first."""
    by_head: dict[str, dict[tuple[str, str], Reading]] = {}
    for row in rows().values():
        for word in (*(form for noun in row.en for form in _forms(noun)), *row.zh):
            if head := _HEAD.match(word.text):
                follow = regex(word.follow) if word.follow else None
                start = head.group() if head.group() < FIRST_EASTERN else word.text[:2]
                by_head.setdefault(start, {}).setdefault((word.text, word.written), Reading(word, row.code, follow))
    return {
        head: tuple(sorted(found.values(), key=lambda reading: len(reading.word.text), reverse=True))
        for head, found in by_head.items()
    }


def _forms(word: Word) -> tuple[Word, ...]:
    """The word, and its plural where it is a noun."""
    noun = len(word.text) > 1 and word.text[-1].isalpha() and word.text[-1] != "s" and not word.follow
    written = word.written and word.written + "s"
    return (word, word._replace(text=word.text + "s", written=written)) if noun else (word,)


@cache
def rate_noun(word: str) -> str | None:
    """The noun of a rate that a word of folded text stands for: `person` for `inhabitants`; a measure by its code."""
    for noun, (en, zh) in RATE_NOUNS.items():
        if word in en or word in zh:
            return noun
    if word in _OF_ENERGY:
        return _OF_ENERGY[word]
    met = unit_at(f"1 {word}", 1) if word.isascii() else unit_at(f"1{word}", 1)
    return str(met.unit) if met and met.unit in cldr.measures() else None


@cache
def money_before() -> dict[str, Unit]:
    """The signs and Chinese names that may stand before an amount, in folded text: `us$`, `rmb`, 港币."""
    found: dict[str, Unit] = {}
    for row in rows().values():
        if row.family == "money" and row.code != Unit.OTHER_MONEY:
            for word in (*row.en, *row.zh):
                if not word.text.isalpha() or _is_name(word.text):
                    found.setdefault(word.text, row.code)
    signs = {text: unit for text, unit in found.items() if " " not in text}
    return signs | {sign: Unit(code) for sign, code in _SIGNS.items()}


def money_code(written: str) -> Unit | None:
    """The currency in use today of a code that stands before an amount, as it is written: `GBP 350`."""
    return Unit(written) if written in cldr.tender() and written not in _ALSO_WORDS else None


def _is_name(text: str) -> bool:
    return len(text) > 1 and text[0] >= FIRST_EASTERN and text[0] != "元"


_OF_ENERGY = {"kwh": "kilowatt-hour", "mwh": "megawatt-hour", "kw": "kilowatt", "mw": "megawatt"}
"""Signs of energy and power, whose capitals are gone in folded text."""
# Signs that are custom in our field; CLDR has the others.
_SIGNS = {
    "$": "USD", "¥": "CNY", "rmb": "CNY", "mop$": "MOP", "s$": "SGD", "c$": "CAD", "a$": "AUD", "nz$": "NZD",
    "nt$": "TWD", "r$": "BRL",
}  # fmt: skip
_ALSO_WORDS = frozenset({"ALL", "TOP", "TRY", "CUP", "PEN"})
