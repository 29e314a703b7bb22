"""The full-text index of facts, for search: facts are added to it and removed.

SQLite stems English words itself. Every Chinese character is a token of its own, so that any run of them can be found
as a phrase; simplified and traditional characters stay different.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from unicodedata import normalize

from hubcli.model.facts import BaseFact
from hubcli.model.text import HAN, Lang

UNSPACED = f"\u2e80-\u2eff\u3040-\u30ff{HAN}"
"""Characters that are written without spaces between words: Chinese ones, radicals and kana."""
HAN_RUN = re.compile(f"[{UNSPACED}]+")
_RUNS = re.compile(f"({HAN_RUN.pattern})")
# NFKC changes none of these characters but the punctuation, and that only to other punctuation.
_SETTLED = re.compile("[\x00-\x7f\u4e00-\u9fff，。；：？！（）、“”‘’《》—…·％\u2010-\u2015]*")
_LATIN = re.compile(f"[^\\W{UNSPACED}]")

# The weight of each column for bm25: a fact is about what its label says.
COLUMNS = {"label": 8.0, "statement": 4.0, "name": 4.0, "note": 1.0, "anchors": 2.0}
NAMES = ("name", "speaker", "actor")
"""The keys of a fact whose texts are in the column `name`; the tasks of its steps are, too."""
TOKENIZER = "porter unicode61 remove_diacritics 2"
"""The tokenizer of the index, as schema.sql has it."""

Numbered = Sequence[tuple[int, Mapping[str, Any]]]
"""Facts as they are written, with the numbers of their records."""


def add_words(connection: sqlite3.Connection, facts: Numbered) -> None:
    """Add the facts to the search index."""
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(f"INSERT INTO words (rowid, {', '.join(COLUMNS)}) VALUES (?, {marks})", _rows(facts))


def remove_words(connection: sqlite3.Connection, path: str) -> None:
    """Remove the facts of a file, by its path below the folder, from the index; their records are still in the base."""
    rows = connection.execute(
        "SELECT record.no, record.data FROM record JOIN file ON file.no = record.file"
        " WHERE file.path = ? AND record.vocabulary = 'fact' AND record.data NOT NULL",
        (path,),
    ).fetchall()
    facts = [(no, json.loads(data)) for no, data in rows]
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(  # the index keeps no text, so it needs the text it was given (SQLite, FTS5, 6.3)
        f"INSERT INTO words (words, rowid, {', '.join(COLUMNS)}) VALUES ('delete', ?, {marks})", _rows(facts)
    )


def texts(fact: BaseFact) -> Iterator[tuple[str, str, str]]:
    """Every text of a fact that search looks at: column, language, text; anchors are in the language of the source."""
    fields = vars(fact)
    named = [(column, fields[column]) for column in ("label", "statement", "note")]
    named += [("name", fields.get(key)) for key in NAMES]
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
    parts = _RUNS.split(text)
    runs = {run: f" {' '.join(run)} " for run in set(parts[1::2])}
    parts[1::2] = [runs[run] for run in parts[1::2]]
    return "".join(parts)


def _rows(facts: Numbered) -> Iterator[tuple[object, ...]]:
    """The columns of each fact, all of them spaced at once: no text of a fact has a line break."""
    lines = spaced("\n".join(column for _, fact in facts for column in _columns(fact))).split("\n")
    width = len(COLUMNS)
    for at, (no, _) in enumerate(facts):
        yield no, *lines[at * width : (at + 1) * width]


def _columns(fact: Mapping[str, Any]) -> Iterator[str]:
    """The texts of each column, the same as `texts` gives."""
    yield _both(fact["label"])
    yield _both(fact["statement"])
    named = [fact[key] for key in NAMES if fact.get(key)]
    yield " ".join(map(_both, [*named, *(step["task"] for step in fact.get("steps", ()))]))
    yield _both(fact["note"]) if fact.get("note") else ""
    yield " ".join(anchor for evidence in fact["evidence"] for anchor in evidence["anchors"])


def _both(text: Mapping[str, str]) -> str:
    return f"{text['en']} {text['zh']}"
