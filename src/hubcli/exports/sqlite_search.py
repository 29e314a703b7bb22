"""Full-text search in the SQLite export: the texts of facts become an index that finds what `hubcli search` finds.

A program that searches does not know how the text was split: it asks for a run of Chinese characters as one word. So
every run of up to `LONGEST` of them is a word of the index.
"""

import re
import sqlite3
from collections.abc import Iterator
from functools import cache

from hubcli.base.compiled.search_index import TOKENIZER, UNSPACED, spaced
from hubcli.messages import say

LONGEST = 40
"""The longest run of Chinese characters that is found without spaces in it."""
ACROSS = 4
"""The same where punctuation interrupts the run: `hubcli search` finds any, but longer ones are hardly asked for."""
SEARCHED = (
    "label_en", "label_zh", "statement_en", "statement_zh", "name_en", "name_zh", "note_en", "note_zh", "anchors",
    "aliases",
)  # fmt: skip
"""The columns that are searched."""


def create_search(database: sqlite3.Connection, lang: str) -> None:
    """Create the view of what is searched, and its empty index."""
    doc = say("exports.view_fact_text", lang)
    database.execute(f"CREATE VIEW fact_text (position, {', '.join(SEARCHED)}) AS -- {doc}{_TEXT}")
    database.execute(
        f"CREATE VIRTUAL TABLE fact_words USING fts5 ({', '.join(SEARCHED)},"
        # Datasette and sqlite-utils look for the index of a table by these words.
        f""" /* content="fact" */ content="fact_text", content_rowid="position", tokenize='{TOKENIZER}')"""
    )


def index_facts(database: sqlite3.Connection) -> None:
    """Fill the index from the tables."""
    names = ", ".join(SEARCHED)
    aliases_in_words = cache(_words)  # many figures share them
    database.executemany(
        f"INSERT INTO fact_words (rowid, {names}) VALUES (?{', ?' * len(SEARCHED)})",
        (
            (no, *map(_words, texts), aliases_in_words(aliases))
            for no, *texts, aliases in database.execute(f"SELECT position, {names} FROM fact_text")
        ),
    )


def _words(text: str | None) -> str | None:
    """The text as the index of `hubcli search` has it, then every longer run of Chinese characters."""
    if text is None or text.isascii():
        return text
    cut = spaced(text)
    pieces = [piece for run in _RUN.findall(cut) for piece in _pieces(run.replace(" ", ""), LONGEST)]
    pieces += [piece for run in _RUN_ACROSS.findall(cut) for piece in _pieces(_ASIDE.sub("", run), ACROSS)]
    return " ".join([cut, *dict.fromkeys(pieces)])


def _pieces(run: str, longest: int) -> Iterator[str]:
    for start in range(len(run)):
        for end in range(start + 2, min(start + longest, len(run)) + 1):
            yield run[start:end]


_RUN = re.compile(f"[{UNSPACED}](?: *[{UNSPACED}])+")
_RUN_ACROSS = re.compile(rf"[{UNSPACED}](?:\W*[{UNSPACED}])+")
_ASIDE = re.compile(r"\W+")
_NAMES = """nullif(trim(
            coalesce(name_{0} || ' ', '') || coalesce(speaker_{0} || ' ', '') || coalesce(actor_{0} || ' ', '')
            || coalesce((SELECT group_concat(task_{0}, ' ') FROM step WHERE step.fact = fact.id), '')), '')"""
_TEXT = f"""
    SELECT fact.rowid, label_en, label_zh, statement_en, statement_zh,
        {_NAMES.format("en")},
        {_NAMES.format("zh")},
        note_en, note_zh, (SELECT group_concat(anchor, ' ') FROM anchor WHERE anchor.fact = fact.id),
        (SELECT indicator.aliases || ' ' || place.aliases
            FROM evidence JOIN metric ON metric.fact = evidence.fact JOIN indicator ON indicator.id = metric.indicator
                JOIN place ON place.id = fact.place
            WHERE evidence.fact = fact.id AND transcribed_in IS NOT NULL)
    FROM fact
"""
