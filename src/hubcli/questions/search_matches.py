"""Where the words of a query are in facts: the index finds the facts, this finds the places to highlight."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import NamedTuple
from unicodedata import normalize

from hubcli.base.compiled.search_index import HAN_RUN, TOKENIZER, texts
from hubcli.model.facts import BaseFact

START, END = "\x02", "\x03"  # a base has no control characters


class Match(NamedTuple):
    """A text of a fact in which words were found."""

    where: str
    """The column of the index: `label`, `statement`, `name`, `note`, `anchors`."""
    lang: str | None
    """Its language; None if it is the source's."""
    text: str
    spans: tuple[tuple[int, int], ...]
    """Each match: the first character, from 0, and the one after the last."""


def matches(facts: Sequence[BaseFact], phrases: Sequence[str]) -> tuple[tuple[Match, ...], ...]:
    """The texts of each fact that have any of the phrases."""
    found = [(number, *text) for number, fact in enumerate(facts) for text in texts(fact)]
    folded = [_folded(text) for *_, text in found]
    matched: list[list[Match]] = [[] for _ in facts]
    for row, marked in _marked([text for text, _ in folded], phrases):
        number, where, lang, text = found[row]
        matched[number].append(Match(where, lang or None, text, tuple(_spans(marked, folded[row][1]))))
    return tuple(map(tuple, matched))


def stems(word: str) -> list[str]:
    """The word as the index has it."""
    with closing(_index([word])) as index:
        index.execute("CREATE VIRTUAL TABLE word USING fts5vocab (words, row)")
        return [stem for (stem,) in index.execute("SELECT term FROM word")]


def _marked(lines: Sequence[str], phrases: Sequence[str]) -> list[tuple[int, str]]:
    if not phrases:
        return []
    with closing(_index(lines)) as index:
        sql = "SELECT rowid, highlight(words, 0, ?, ?) FROM words WHERE words MATCH ? ORDER BY rowid"
        return index.execute(sql, (START, END, " OR ".join(phrases))).fetchall()


def _index(lines: Sequence[str]) -> sqlite3.Connection:
    # The base's index keeps no text to highlight, and only its tokenizer knows which words have the same stem.
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = '{TOKENIZER}')")
    connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", enumerate(lines))
    return connection


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as the index has it, and for each of its characters the place in the text that it comes from."""
    pieces: list[str] = []
    origins: list[int] = []
    for number, char in enumerate(text):
        piece = normalize("NFKC", char)
        piece = f" {piece} " if HAN_RUN.match(piece) else piece
        pieces.append(piece)
        origins += [number] * len(piece)
    return "".join(pieces), origins


def _spans(marked: str, origins: Sequence[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start = 0
    for char in marked:
        if char == START:
            start = origins[at]
        elif char == END:
            spans.append((start, origins[at - 1] + 1))
        else:
            at += 1
    return spans
