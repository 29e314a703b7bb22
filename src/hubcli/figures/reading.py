"""Figures of a text: its numbers, joined to ranges, with the words before them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from hubcli.figures.before_number import Before, read_before
from hubcli.figures.chinese import reading as chinese
from hubcli.figures.digits import is_year
from hubcli.figures.figure import SPANS, Figure
from hubcli.figures.folding import Folded, fold
from hubcli.figures.quantity import Quantity
from hubcli.figures.scanning import scan
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit


def read_figures(text: str, lang: Lang | None = None) -> tuple[Figure, ...]:
    """The figures of a text, left to right; without a language, by the rules of both.

    `one` and 一 are figures only with a unit or in a range (`one hour`, 一成, `one to 100`), like `a` and 一个 they
    are articles elsewhere; `both`, 双, `pair` count nothing. Names and idioms hold no figures (`one country, two
    systems`, 一带一路, `5G`), nor do list marks, clock times and addresses. A date is a year, a month and a day.
    """
    folded = fold(text)
    if lang is Lang.ZH:
        return tuple(chinese.read(folded, text))
    if lang is Lang.EN or not _HAN.search(text):
        return tuple(_read_english(folded, text))
    return tuple(_read_mixed(folded, text))


def _read_mixed(folded: Folded, text: str) -> Iterator[Figure]:
    """The figures of a text in either language or in both: each stretch of English words, and the rest as Chinese."""
    position = 0
    for run in _NO_HAN.finditer(folded):
        if _TWO_WORDS.search(folded, *run.span()):
            start, end = _trim(folded, *run.span())
            yield from _read_part(chinese.read, folded, text, position, start)
            yield from _read_part(_read_english, folded, text, start, end)
            position = end
    yield from _read_part(chinese.read, folded, text, position, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without the numbers at its edges that touch Chinese characters."""
    first = _NUMBER_FIRST.match(text, start, end) if start else None
    last = _NUMBER_LAST.search(text, max(start, end - 20), end) if end < len(text) else None
    return first.end() if first else start, last.start() if last else end


def _read_part(
    read: Callable[[Folded, str], Iterable[Figure]], folded: Folded, text: str, start: int, end: int
) -> Iterator[Figure]:
    if start < end:
        for figure in read(folded.part(start, end), text[start:end]):
            yield replace(figure, start=figure.start + start, end=figure.end + start)


def _read_english(folded: Folded, text: str) -> Iterator[Figure]:
    for quantity, before in _join(scan(folded), folded):
        if taken := _settle(quantity, before, folded):
            unit, qualifier = taken
            start, end = before.start, quantity.end
            yield Figure(
                quantity.value,
                unit,
                qualifier,
                quantity.value_max,
                quantity.change,
                tuple(Figure(value, reading, qualifier) for value, reading in quantity.readings),
                text=text[start:end],
                start=start,
                end=end,
            )


def _join(found: Iterator[Quantity], text: str) -> Iterator[tuple[Quantity, Before]]:
    """The quantities with the words before each; two that make a range are one."""
    floor = 0
    first = next(found, None)
    while first:
        before = read_before(text, floor, first.start)
        floor = first.end
        second = next(found, None)
        if second and second.start - first.end <= _LONGEST_JOINT:
            joint = _JOINT.fullmatch(text, first.end, second.start)
            pair = _pair(first, second, joint.lastgroup or "", before.role) if joint else None
            if pair:
                floor = second.end
                yield pair[0], before
                for other in pair[1:]:
                    yield other, Before(other.start)
                first = next(found, None)
                continue
        yield first, before
        first = second


def _pair(first: Quantity, second: Quantity, joint: str, role: str | None) -> tuple[Quantity, ...] | None:
    """A range of the two, or both with what they share; None where they have nothing to do with each other."""
    opened = role in ("from", "between")
    if first.value_max is not None or second.value_max is not None or (joint in ("and", "both") and role != "between"):
        return None
    if joint == "or" and second.value != first.value + 1:
        return None
    unscaled = first.factor == 1 and (first.unit is None or first.prefixed)
    if unscaled and second.factor > 1 and first.value < second.value / second.factor:  # `10 to 15 billion`, 三到五成
        first = first._replace(value=first.value * second.factor, like_year=False)
    if second.unit is None and first.prefixed:  # `$10-15`, 百分之三到五
        second = second._replace(unit=first.unit)
    if years := _years(first, second, joint):
        return (years,)
    if joint == "to" and first.like_year and is_year(first.value) and not opened:  # `rose in 2024 to 3,000`
        return None
    together = first.unit in (None, second.unit) and first.value < second.value
    if not together or (first.lone and second.lone and role != "from"):
        return None
    first = first._replace(unit=second.unit, lone=False, like_year=False)
    second = second._replace(lone=False, like_year=False)
    if role == "from":  # a way from one value to another is two figures, not what lies between
        return first, second
    return (first._replace(end=second.end, value_max=second.value, qualifier=second.qualifier),)


def _years(first: Quantity, second: Quantity, joint: str) -> Quantity | None:
    """`2026-2030`, 2021至2025年, `2021-25`, and `from 2026 to 2030` too: a span of years is one figure."""
    if not ((first.like_year and is_year(first.value)) or first.unit == Unit.YEAR):
        return None
    last = second.value
    if joint == "dash" and first.like_year and 10 <= last < 100 and second.unit in (None, Unit.YEARS):
        last += first.value - first.value % 100
    elif not (second.unit == Unit.YEAR or (second.like_year and is_year(last))):
        return None
    if first.value >= last:
        return None
    return first._replace(end=second.end, value_max=last, unit=Unit.YEAR, like_year=False)


def _settle(quantity: Quantity, before: Before, text: str) -> tuple[Unit, Qualifier] | None:
    """Its unit and its qualifier, once the words before it are known; None where it is none without company."""
    unit, role = quantity.unit, before.role
    if quantity.lone and role != "rank" and not (role == "bound" and quantity.value > 1):
        return None
    qualifier = before.qualifier or quantity.qualifier or Qualifier.EXACT
    if role == "near":  # 近600家 are nearly 600; 近五年 are the last five years
        qualifier = Qualifier.EXACT if unit in SPANS else Qualifier.ABOUT
    elif role == "within" and unit not in SPANS:
        qualifier = Qualifier.AT_MOST
    elif role == "passed" and (quantity.factor > 1 or _is_large(unit)):  # but `passed 12 laws`
        qualifier = Qualifier.OVER
    if unit is None:
        unit = _unit_by_context(quantity, before, text)
    if unit == Unit.RANK:
        bounded = role == "bound" or quantity.qualifier is Qualifier.AT_MOST
        qualifier = Qualifier.AT_MOST if bounded else Qualifier.EXACT
    elif unit in (Unit.YEAR, Unit.MONTH, Unit.DAY) and qualifier is not Qualifier.ABOUT:
        qualifier = Qualifier.EXACT
    return unit, qualifier


def _is_large(unit: Unit | None) -> bool:
    return unit is not None and (unit.is_money or unit == Unit.PERCENT)


def _unit_by_context(quantity: Quantity, before: Before, text: str) -> Unit:
    if before.role in ("bound", "rank"):
        return Unit.RANK
    if before.role == "day":
        return Unit.DAY
    if quantity.like_year and (is_year(quantity.value) or before.role == "year"):
        # `over 2000 firms` and 2000家 are counts; `around 2035` and `2024 GDP` are years.
        counted = _COUNTED.match(text, quantity.end)
        about = before.qualifier is Qualifier.ABOUT and not _NOUN.match(text, quantity.end)
        if not counted and not quantity.qualifier and (before.qualifier is None or about):
            return Unit.YEAR
    return Unit.COUNT


_HAN = re.compile("[\u2e80-\uffff]")
_NO_HAN = re.compile("[^\u2e80-\uffff]+")
_TWO_WORDS = re.compile("[a-z]{2,}[^a-z]{1,12}[a-z]{2,}")  # `PCT` and `GDP` alone are at home in Chinese
_NUMBER_FIRST, _NUMBER_LAST = re.compile("[0-9.,%]+"), re.compile("[0-9.,]+$")
_LONGEST_JOINT = 10
_JOINT = re.compile(
    r"[个家项所名人位座种次条]?(?:(?P<dash>[-–—])| ?(?:[-–—~至到]|——) ?|(?P<to>[- ](?:to|through)[- ])"
    r"| (?:(?P<and>and)|(?P<or>or)) |(?P<both>[和与]))"
)
_COUNTED = re.compile(r" ?[个家项座所种类条名位人只台套篇件颗架艘枚份处起场批轮间户亩省市县区]")
_NOUN = re.compile(r" (?!in |and |or |the |to |as |when |for |with |by |at |on )[a-z]")
