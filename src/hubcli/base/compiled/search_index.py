"""The full-text index of facts, for search: facts are added to it and removed.

SQLite stems English words itself. Every Chinese character is a token of its own, so that any run of them can be found
as a phrase; simplified and traditional characters stay different.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from hubcli.base.compiled.record_loading import revive
from hubcli.model.facts import FACTS, BaseFact, Kind
from hubcli.model.text import HAN, Lang

UNSPACED = f"\u2e80-\u2eff\u3040-\u30ff{HAN}"
"""Characters that are written without spaces between words: Chinese ones, radicals and kana."""
HAN_RUN = re.compile(f"[{UNSPACED}]+")
# NFKC changes none of these characters but the punctuation, and that only to other punctuation.
_SETTLED = re.compile("[\x00-\x7f\u4e00-\u9fff，。；：？！（）、“”‘’《》—…·％\u2010-\u2015]*")
_LATIN = re.compile(f"[^\\W{UNSPACED}]")

# The weight of each column for bm25: a fact is about what its label says.
COLUMNS = {"label": 8.0, "statement": 4.0, "name": 4.0, "note": 1.0, "anchors": 2.0}
TOKENIZER = "porter unicode61 remove_diacritics 2"
"""The tokenizer of the index, as schema.sql has it."""

Numbered = Iterable[tuple[int, BaseFact]]
"""Facts with the numbers of their records."""


def add_words(connection: sqlite3.Connection, facts: Numbered) -> None:
    """Add the facts to the search index."""
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(
        f"INSERT INTO words (rowid, {', '.join(COLUMNS)}) VALUES (?, {marks})",
        ((no, *_row(fact)) for no, fact in facts),
    )


def remove_words(connection: sqlite3.Connection, path: str) -> None:
    """Remove the facts of a file, by its path below the folder, from the index; their records are still in the base."""
    rows = connection.execute(
        "SELECT record.no, record.kind, record.data FROM record JOIN file ON file.no = record.file"
        " WHERE file.path = ? AND record.vocabulary = 'fact' AND record.data NOT NULL",
        (path,),
    ).fetchall()
    facts = ((no, revive(FACTS[Kind(kind)], data)) for no, kind, data in rows)
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(  # the index keeps no text, so it needs the text it was given (SQLite, FTS5, 6.3)
        f"INSERT INTO words (words, rowid, {', '.join(COLUMNS)}) VALUES ('delete', ?, {marks})",
        ((no, *_row(fact)) for no, fact in facts),
    )


def texts(fact: BaseFact) -> Iterator[tuple[str, str, str]]:
    """Every text of a fact that search looks at: column, language, text; anchors are in the language of the source."""
    fields = vars(fact)
    named = [(column, fields[column]) for column in ("label", "statement", "note")]
    named += [("name", fields.get(key)) for key in ("name", "speaker", "actor")]
    named += [("name", step.task) for step in fields.get("steps", ())]
    for column, text in named:
        if text:
            yield column, Lang.EN, text.en
            yield column, Lang.ZH, text.zh
    for evidence in fact.evidence:
        for anchor in evidence.anchors:
            yield "anchors", "", anchor


def spaced(text: str) -> str:
    """The text as the index takes it: in Unicode NFKC, with spaces between Chinese characters."""
    if text.isascii():
        return text
    if not _SETTLED.fullmatch(text):
        text = normalize("NFKC", text)
    if not _LATIN.search(text):
        return " ".join(text)  # the same, several times as fast
    return HAN_RUN.sub(lambda run: f" {' '.join(run[0])} ", text)


def _row(fact: BaseFact) -> list[str]:
    columns: dict[str, list[str]] = {column: [] for column in COLUMNS}
    for column, _, text in texts(fact):
        columns[column].append(spaced(text))
    return [" ".join(found) for found in columns.values()]
