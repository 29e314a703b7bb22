"""Figures of a text, each stretch of it read by the rules of its language."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from hubcli.figures.characters import EASTERN
from hubcli.figures.figure import Figure
from hubcli.figures.folding import Folded, fold
from hubcli.figures.patterns import regex
from hubcli.figures.period_codes import coded_periods
from hubcli.model.text import Lang

_Reader = Callable[[Folded, str], list[Figure]]


def read_figures(text: str, lang: Lang | None = None) -> tuple[Figure, ...]:
    """The figures of a text, left to right; without a language, by the rules of both.

    `one` and 一 are figures only with a unit or in a range (`one hour`, 一成, `one to 100`), like `a` and 一个 they
    are articles elsewhere; `both`, 双, `pair` count nothing. Names and idioms hold no figures (`one country, two
    systems`, 一带一路, `5G`), nor do list marks, clock times and addresses. A date is a year, a month and a day.
    """
    if lang is None and (text.isascii() or not _HAN.search(text)):
        lang = Lang.EN
    elif lang is None and _CHINESE.fullmatch(text) and not _WORDS_IN_IT.search(text):
        lang = Lang.ZH  # it would be read as Chinese anyway
    return _read_once(text, lang) if len(text) <= SHORT else _read(text, lang)


def _read(text: str, lang: Lang | None) -> tuple[Figure, ...]:
    folded = _without_addresses(fold(text))
    coded = coded_periods(folded, text)
    for figure in coded:
        folded = _blank(folded, figure.start, figure.end)
    found = (
        _chinese()(folded, text) if lang is Lang.ZH
        else _english()(folded, text) if lang is Lang.EN
        else _read_mixed(folded, text)
    )  # fmt: skip
    return tuple(sorted([*found, *coded], key=lambda figure: figure.start) if coded else found)


_read_once = lru_cache(maxsize=8192)(_read)  # a sentence is asked for its figures by several rules
forget_texts = _read_once.cache_clear
SHORT = 2000
"""The most characters of a text whose figures are held."""


# Only the language that is read is loaded: loading one takes longer than reading many pages.
@cache
def _chinese() -> _Reader:
    from hubcli.figures.chinese.reading import read

    return read


@cache
def _english() -> _Reader:
    from hubcli.figures.english.reading import read

    return read


def _without_addresses(folded: Folded) -> Folded:
    """The text with spaces where it has addresses of the web, whose numbers are no figures."""
    if "://" not in folded and "www." not in folded:
        return folded
    blank = Folded(_ADDRESS.sub(lambda found: " " * len(found.group()), folded))
    blank.written = folded.written
    return blank


def _blank(folded: Folded, start: int, end: int) -> Folded:
    """The text with spaces for a stretch that has been read."""
    blank = Folded(f"{folded[:start]}{' ' * (end - start)}{folded[end:]}")
    blank.written = f"{folded.written[:start]}{' ' * (end - start)}{folded.written[end:]}"
    return blank


def _read_mixed(folded: Folded, text: str) -> Iterator[Figure]:
    """The figures of a text in either language or in both: each stretch of English words, and the rest as Chinese."""
    position = 0
    for run in _NO_HAN.finditer(folded):
        if _TWO_WORDS.search(folded, *run.span()):
            start, end = _trim(folded, *run.span())
            yield from _read_part(_chinese(), folded, text, position, start)
            yield from _read_part(_english(), folded, text, start, end)
            position = end
    yield from _read_part(_chinese(), folded, text, position, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without the numbers at its edges that touch Chinese characters."""
    first = _NUMBER_FIRST.match(text, start, end) if start else None
    last = _NUMBER_LAST.search(text, max(start, end - 20), end) if end < len(text) else None
    return first.end() if first else start, last.start() if last else end


def _read_part(read: _Reader, folded: Folded, text: str, start: int, end: int) -> Iterator[Figure]:
    if start < end:
        for figure in read(folded.part(start, end), text[start:end]):
            yield replace(figure, start=figure.start + start, end=figure.end + start)


_ADDRESS = regex(rf"(?<![a-z])(?:https?://|www\.)[^\s{EASTERN}]+")
_HAN = regex(f"[{EASTERN}]")
_NO_HAN = regex(f"[^{EASTERN}]+")
_WORDS_IN_IT = regex("[A-Za-z]{2,}[^A-Za-z]{1,12}[A-Za-z]{2,}")
_CHINESE = regex("[\u3001-\u3017\u3400-\u9fff0-9A-Za-z&.,%+()/ ，。；：、！？（）％“”‘’—-]+")
_TWO_WORDS = regex("[a-z]{2,}[^a-z]{1,12}[a-z]{2,}")  # `PCT` and `GDP` alone are at home in Chinese
_NUMBER_FIRST, _NUMBER_LAST = regex("[0-9.,%]+"), regex("[0-9.,]+$")
