"""Units as they follow a number in English text: percent, money, spans of time, measures."""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hubcli.figures import unit_words
from hubcli.figures.english import currencies
from hubcli.figures.folding import fold
from hubcli.figures.patterns import regex
from hubcli.figures.unit_table import ONE
from hubcli.figures.unit_words import Met
from hubcli.figures.units import rows
from hubcli.model.units import Unit


def unit_after(low: str, text: str, start: int, *, scaled: bool, after_one: bool) -> Met | None:
    """The unit that follows a number ending at `start`; `scaled` where the number has a scale."""
    match = _FIRST.match(low, start)
    if not match:
        return None
    word, at = match[1], match.start(1)
    if word not in unit_starts() and not text[at].isupper():
        return None
    met = _in_prose(low, at, word)
    if at - start < 2 and low[match.end() : match.end() + 1] < "\u00aa":  # one gap, and a word of plain letters
        found = unit_words.unit_from(low, at, word, touching=at == start)
    else:
        found = unit_words.unit_at(low, start)
    if (
        found
        and (not met or found.end > met.end)
        and text[at : found.end] != "a"
        and not (found.end == at + 1 and low[at - 1] == "-")
    ):
        met = Met(*found)
    if not met and low[at - 1] == "-" and low[at + len(word) : at + len(word) + 1] == "-":
        met = _hyphenated(low, at)  # `5,000-square-metre`
    if not met and (money := currencies.money_at(low, text, at, word, scaled=scaled)):
        return Met(*money)
    if met and word.startswith("pound") and met.unit == "GBP" and low.startswith(" of ", met.end):
        return met._replace(unit=Unit("pound"))
    return met if met and _fits(met.unit, word, low, text, at, met.end, scaled, after_one) else None


def _hyphenated(low: str, at: int) -> Met | None:
    spaced = low[at : at + 32].replace("-", " ", 2)
    word = spaced.partition(" ")[0]
    met = unit_words.unit_at(fold("5 " + spaced), 1)
    found = _in_prose(spaced, 0, word) or (met and Met(met.unit, met.worth, met.end - 2))
    return found and found._replace(end=at + found.end)


def _in_prose(low: str, at: int, word: str) -> Met | None:
    for phrase, unit, worth in _table().get(word, ()):
        end = at + len(phrase)
        if low.startswith(phrase, at) and _ends(low, end, phrase):
            return Met(unit, worth, end)
    return None


def bracketed(low: str, text: str, start: int) -> Met | None:
    """The unit that follows in brackets: `20 (kg)`."""
    match = _BRACKETED.match(low, start)
    met = match and (symbol_at(text, match.start(1)) or unit_words.unit_at(low, match.start(1)))
    return Met(met.unit, met.worth, match.end()) if match and met and met.end == match.end(1) else None


def symbol_at(text: str, start: int) -> Met | None:
    """The unit whose symbol follows, in the case that it is written in: `7nm`, `2.6 GW`, `350km/h`."""
    match = _SYMBOL.match(text, start)
    if not match:
        return None
    symbol, symbols = match[1], _symbols()
    found = symbols.get(symbol) or symbols.get(symbol.lower())
    return Met(*found, match.end()) if found else None


class Certain(NamedTuple):
    """A unit that its words alone make certain."""

    phrase: str
    unit: Unit
    worth: Fraction
    cased: bool
    """Whether it is certain only in small letters."""
    follow: re.Pattern[str] | None = None
    """What must follow."""


@cache
def certain_units() -> dict[str, tuple[Certain, ...]]:
    """The units that their words alone make certain, by first word, the longest first."""
    words = (word for word in unit_starts() if len(word) > 1 and word.isascii() and word not in _UNCERTAIN)
    return {word: found for word in words if (found := _certain(word))}


def _certain(word: str) -> tuple[Certain, ...]:
    if found := _symbols().get(word):
        return (Certain(word, *found, cased=True),)
    cased = len(word) < 5 or word in _CASED
    certain = [Certain(*row, cased) for row in _table().get(word, ())]
    for reading in unit_words.readings_of(word):
        text, worth, _, _, written = reading.word
        if written not in ("", text):
            return ()
        certain.append(Certain(text, reading.unit, worth, cased or bool(written), reading.follow))
    return tuple(sorted(certain, key=lambda row: -len(row.phrase)))


def certain_symbol(written: str) -> Unit | None:
    """The unit of a sign that touches a number, in the case that it is written in: `7nm`, `350km/h`, `20€`."""
    return _touching().get(written)


@cache
def _touching() -> dict[str, Unit]:
    signs = {"€": Unit("EUR"), "£": Unit("GBP")}
    per = {
        reading.word.text: reading.unit
        for head in unit_words.first_words()
        for reading in unit_words.readings_of(head)
        if "/" in reading.word.text and not reading.follow and head.isascii()
    }
    whole = {sign: unit for sign, (unit, worth) in _symbols().items() if worth is ONE and sign not in _UNCERTAIN}
    return per | whole | signs


# What follows them, or their case, decides whether they are units; feet may have inches.
_UNCERTAIN = frozenset({
    "second", "time", "times", "won", "foot", "feet", "ft", "ac", "lm", "lx", "cc", "in", "mil", "score", "pm",
})  # fmt: skip


@cache
def unit_starts() -> frozenset[str]:
    """The words that units start with."""
    symbols = {symbol.lower() for symbol in _symbols()}
    return frozenset(
        (
            *_table(),
            *unit_words.first_words(),
            *symbols,
            *(word for s in symbols for word in re.findall("[a-z]+", s)[:1]),
        )
    )


def is_time(unit: Unit | None) -> bool:
    """Whether the unit is a span of time."""
    return unit in _TIMES


_TIMES = frozenset({Unit.YEARS, Unit.MONTHS, Unit.WEEKS, Unit.DAYS, Unit.HOURS, Unit.MINUTES, Unit.SECONDS})
_FIRST = regex(
    # `four consecutive years` are four years
    r"(?: (?:consecutive|straight|successive|full|more|further|additional|whole|entire) | {0,2}|-)"
    r"([a-zμµω]+|[%‰€£¥$₩₹¢°²℃℉])"
)
_BRACKETED = regex(r" ?[(\[{<]([a-zµμω²³/]{2,})[)\]}>]")
_SYMBOL = regex(r"[  -]?(°[A-Za-z]?|[A-Za-zµμΩ²³]+[23]?(?:[/·][A-Za-zµμ]+[23²³]?)?)(?![A-Za-z0-9/])")


def _ends(low: str, end: int, phrase: str) -> bool:
    following = low[end : end + 1]
    return not phrase[-1].isalpha() or not (following.isalnum() or following == "_")


def _fits(unit: Unit, word: str, low: str, text: str, at: int, end: int, scaled: bool, after_one: bool) -> bool:
    """Whether the word is the unit there: `PCT`, `Yuan Ze` and `BP` are names, `second-tier` and `seconded` no time."""
    if word in _CASED and not _case_fits(word, text, at, end, scaled):
        return False
    if word in ("$", "€", "£", "¥", "₩", "₹"):
        return not low[end : end + 1].isdigit()
    if unit == Unit.SECONDS and word == "second":
        return (after_one or low[at - 1] == "-") and low[end : end + 1] != "-"
    if word in ("times", "time"):
        return bool(_COMPARED.match(low, end))
    if word == "won":
        return scaled
    return True


_CASED = frozenset({"pct", "pp", "pps", "bp", "bps", "yuan", "pc", "h"})
_COMPARED = regex(
    r" (?:as|the|that|those|its|their|his|her|our|more|less|fewer|high|larg|great|big|fast|long|over\b|small|low"
    r"|strong|wid|deep|heav|bright|rich|cheap|quick|what)"
)


def _case_fits(word: str, text: str, at: int, end: int, scaled: bool) -> bool:
    written = text[at : at + len(word)]
    if word == "yuan":
        return scaled or not written[0].isupper() or not re.match(" [A-Z]", text[end : end + 2])
    return written[1:].islower() or (word in ("pc", "h") and written.islower())


def _after_code(low: str, end: int) -> int:
    return end


def _rows() -> list[tuple[str, Unit, Fraction]]:
    words = []
    for row in rows().values():
        for name in filter(None, row.prose.split("|")):
            worth = ONE
            if "=" in name:
                name, amount = name.split("=")
                worth = Fraction(amount)
            words.append((name, row.code, worth))
            if name[-1].isalpha() and name not in _NO_PLURAL and not name.endswith("s"):
                words.append((_plural(name), row.code, worth))
    return words


def _plural(name: str) -> str:
    if name.endswith("y") and name[-2] not in "aeo":
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("ch", "x")) else "s")


@cache
def _table() -> dict[str, tuple[tuple[str, Unit, Fraction], ...]]:
    table: dict[str, list[tuple[str, Unit, Fraction]]] = {}
    for row in sorted(_rows(), key=lambda row: -len(row[0])):
        first = re.match("[a-z]+|.", row[0])
        assert first is not None  # no name is empty
        table.setdefault(first.group(), []).append(row)
    return {word: tuple(rows) for word, rows in table.items()}


_NO_PLURAL = frozenset({
    "yuan renminbi", "rmb yuan", "yuan rmb", "cny", "usd", "hkd", "eur", "gbp", "jpy", "mop", "won", "korean won",
    "baht", "sterling", "pence", "jiao", "fen", "feet", "celsius", "fahrenheit", "deg c", "sec", "square km",
    "square m", "kronor",
})  # fmt: skip


@cache
def _symbols() -> dict[str, tuple[Unit, Fraction]]:
    """The unit of each sign, in the case in which it is written, and what one of it is in the unit."""
    signs = ((row.code, *sign.partition("=")) for row in rows().values() for sign in row.signs.split())
    return {sign: (unit, Fraction(worth) if worth else ONE) for unit, sign, _, worth in signs}
