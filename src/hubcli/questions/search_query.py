"""What a user types becomes full-text queries: as FTS5 reads it if it is valid syntax, else as words."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple
from unicodedata import normalize

from hubcli.base.compiled.search_index import HAN_RUN, UNSPACED, spaced

Reading = Literal["syntax", "every", "any"]
"""An expression of FTS5; facts with every word; facts with any of them."""


class Query(NamedTuple):
    """One reading of what was typed."""

    reading: Reading
    match: str
    """The FTS5 expression."""
    phrases: tuple[str, ...]
    """What of a fact it can match: words and phrases, each an FTS5 expression of its own."""


def queries(typed: str) -> Iterator[Query]:
    """The readings of what was typed, in the order to try them; SQLite refuses what is not its syntax."""
    text = _folded(typed)
    if _SYNTAX.search(text) and not text.startswith("*"):  # an asterisk at the start makes FTS5 report on itself
        expression = _TERM.sub(lambda term: spaced(term[0]) if term[0][0] == '"' else _phrase(term[0]), text)
        yield Query("syntax", expression, tuple(_pieces(expression)))
    words = [word for word in _WORD.findall(text) if word.casefold() not in _EMPTY] or _WORD.findall(text)
    every = tuple(_phrases(words))
    yield Query("every", " AND ".join(every), every)
    some = tuple(_phrases(part for word in words for part in _parts(word)))
    if some != every or len(some) > 1:
        yield Query("any", " OR ".join(some), some)


def single_words(typed: str, reading: Reading) -> list[str]:
    """The words of what was typed, each once, runs of Chinese characters as a whole; operators are not words."""
    operators = _OPERATORS if reading == "syntax" else ()
    found = dict.fromkeys(_SINGLE.findall(_folded(typed)))
    return [word for word in found if word not in operators and word.casefold() not in _EMPTY]


def readable(typed: str) -> str:
    """What was typed, as text: a shell passes bytes that are not text as lone surrogates, which cannot be written."""
    return typed.encode("utf-8", "replace").decode().replace("\0", " ")


_OPERATORS = ("AND", "OR", "NOT", "NEAR")
_SYNTAX = re.compile(rf'["*^():+]|\b(?:{"|".join(_OPERATORS)})\b')
_TERM = re.compile(rf'"(?:[^"]|"")*"|[{UNSPACED}]+')
_SINGLE = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+")
# What is in quotation marks; a run of Chinese characters; letters, and what a word may contain: long-term, R&D, 11.5.
_WORD = re.compile(rf'"[^"]*\w[^"]*"|[{UNSPACED}]+|[^\W_{UNSPACED}]+(?:[-&.\'’+/%·]+[^\W_{UNSPACED}]+)*')
# English words that say nothing about the topic of a fact.
_EMPTY = frozenset(
    re.findall(r"\w+", "a an and are as at by for from in is it its not of on or that the this to what who with")
)
# In an expression: a column's name, the distance of NEAR; then a quoted or a bare term.
_ASIDE = re.compile(r"(?:\{[^}]*\}|[A-Za-z]+)\s*:|,\s*\d+\s*\)")
_PIECE = re.compile(r'("(?:[^"]|"")*"|[^\s"(){}^+*,:-]+)\s*(\*?)')


def _folded(typed: str) -> str:
    return re.sub("[“”„‟]", '"', normalize("NFKC", readable(typed))).strip()


def _parts(word: str) -> Iterator[str]:
    """Its single words; of a run of Chinese characters every two neighbours, because most Chinese words have two."""
    for run in _SINGLE.findall(word):
        if HAN_RUN.match(run):
            yield from (run[start : start + 2] for start in range(max(len(run) - 1, 1)))
        else:
            yield run


def _phrases(words: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(_phrase(word.casefold()) for word in words)


def _phrase(words: str) -> str:
    inside = spaced(words.strip('"')).strip()
    return f'"{inside}"'


def _pieces(expression: str) -> Iterator[str]:
    for term, star in _PIECE.findall(_ASIDE.sub(" ", expression)):
        if term not in _OPERATORS:
            inside = term.strip('"').replace('"', " ")
            yield f'"{inside}"{star}'
