"""The full-text index of facts, filled when it is first searched, and emptied of the files that change.

SQLite stems English words itself. Every Chinese character is a token of its own, so that any run of them can be found
as a phrase; simplified and traditional characters stay different.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from unicodedata import normalize

from hubcli.base.compiled.store import Store
from hubcli.base.compiled.writing import written_to
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


def fill_index(store: Store) -> None:
    """Add the facts that are not yet in the search index."""
    if store.connection.execute(f"{_MISSING} LIMIT 1").fetchone():
        store.connection = written_to(store.connection, _add_missing)


def remove_words(connection: sqlite3.Connection, path: str) -> None:
    """Remove the facts of a file, by its path below the folder, from the index; their records are still in the base."""
    row = connection.execute("SELECT no FROM file JOIN indexed ON file = no WHERE path = ?", (path,)).fetchone()
    if row:
        # The index keeps no text, so it needs the text that it was given (SQLite, FTS5, 6.3).
        sql = f"INSERT INTO words (words, rowid, {', '.join(COLUMNS)}) VALUES ('delete', ?, {_MARKS})"
        for facts in _batches(connection, row[0]):
            connection.executemany(sql, _rows(facts))
        connection.execute("DELETE FROM indexed WHERE file = ?", row)


def _add_missing(connection: sqlite3.Connection) -> None:
    for row in connection.execute(_MISSING).fetchall():
        for facts in _batches(connection, row[0]):
            connection.executemany(
                f"INSERT INTO words (rowid, {', '.join(COLUMNS)}) VALUES (?, {_MARKS})", _rows(facts)
            )
        connection.execute("INSERT INTO indexed VALUES (?)", row)


def _batches(connection: sqlite3.Connection, file: int) -> Iterator[Numbered]:
    sql = "SELECT no, data FROM record WHERE file = ? AND vocabulary = 'fact' AND data NOT NULL"
    rows = connection.execute(sql, (file,))
    while batch := rows.fetchmany(BATCH):
        yield [(no, json.loads(data)) for no, data in batch]


BATCH = 1000
"""The number of facts that are held at a time."""
# The figures of tables are in an index of their own (`table_words.py`).
_MISSING = "SELECT no FROM file WHERE no NOT IN (SELECT file FROM indexed) AND path NOT LIKE '%.csv'"
_MARKS = ", ".join("?" * len(COLUMNS))


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
    lines = spaced("\n".join([_columns(fact) for _, fact in facts])).split("\n")
    width = len(COLUMNS)
    for at, (no, _) in enumerate(facts):
        yield no, *lines[at * width : (at + 1) * width]


def _columns(fact: Mapping[str, Any]) -> str:
    """The texts of the columns, a line for each: the same as `texts` gives."""
    label, statement, note = fact["label"], fact["statement"], fact.get("note")
    named = [fact[key] for key in NAMES if fact.get(key)]
    if "steps" in fact:
        named += [step["task"] for step in fact["steps"]]
    anchors = [anchor for evidence in fact["evidence"] for anchor in evidence["anchors"]]
    return (
        f"{label['en']} {label['zh']}\n{statement['en']} {statement['zh']}\n{' '.join(map(_both, named))}\n"
        f"{_both(note) if note else ''}\n{' '.join(anchors)}"
    )


def _both(text: Mapping[str, str]) -> str:
    return f"{text['en']} {text['zh']}"
