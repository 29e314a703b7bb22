"""Search in the SQLite export: SQLite alone, Datasette and sqlite-utils find the facts that `hubcli search` finds."""

import json
import random
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from export_readers import by_datasette
from project import SAMPLE, SHIPPED, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.search_index import HAN_RUN, texts
from hubcli.base.compiled.store import Store
from hubcli.exports.sqlite_search import ACROSS, LONGEST
from hubcli.questions.search import Search, search

ALL = 100_000
TYPED = [
    "研",
    "创新",
    "粤港澳大湾区",
    "国际科技创新中心",
    "innovation",
    "INNOVATIVE",
    "talents",
    '"R&D"',
    "大湾区 人才",
    "研发强度 上海",
    "上海 2021",
    "GERD Jing-Jin-Ji",
    "unicorns 2023",
    "首次公布 北京",
]


@pytest.mark.parametrize("base", [SAMPLE, pytest.param(None, marks=pytest.mark.heavy)], ids=["sample", "shipped"])
def test_sqlite_finds_the_facts_that_search_finds(run: Run, base: Path | None, tmp_path: Path) -> None:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"), base=base)
    with open_store(base or SHIPPED) as store, closing(sqlite3.connect(tmp_path / "hubs.db")) as connection:
        typed = [*TYPED, *_typed_words(store)]
        answers = {words: search(store, query=words, scope=Scope(), limit=ALL) for words in typed}
        expected = {words: _together(one) for words, one in answers.items() if one.reading != "any"}
        assert {words: _together_in(connection, words) for words in expected} == expected
    assert len(expected) > 100
    assert {len(words) for words in expected if HAN_RUN.fullmatch(words)} >= {1, 2, 3, 4, 5, 6, 7, 8}


@pytest.mark.heavy
def test_words_are_found_in_every_text_and_punctuation_in_a_short_run_is_passed_over(run: Run, tmp_path: Path) -> None:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"), base=None)
    with open_store(SHIPPED) as store, closing(sqlite3.connect(tmp_path / "hubs.db")) as connection:
        for fact in random.Random(7).sample([*store.facts("1")], 150):
            for _, lang, text in texts(fact):
                for piece in re.split(r"[^\w、，]+", text) if lang == "zh" else ():
                    words = re.sub(r"\W", "", piece)
                    words = words if words == piece else words[:ACROSS]
                    if HAN_RUN.fullmatch(words) and len(words) <= LONGEST:
                        assert fact.id in _found(connection, words), (fact.id, words)


@pytest.mark.heavy
def test_datasette_searches_the_table_of_facts_in_chinese_words_of_any_length(run: Run, tmp_path: Path) -> None:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"), base=None)
    for words in ("粤港澳大湾区", "国际科技创新中心", "世界", "laboratories"):
        answer = json.loads(run("search", words, "-f", "json", "--limit", "9999", base=None).stdout)
        rows = by_datasette(tmp_path / "hubs.db", f"fact.json?_search={quote(words)}&")
        assert {row["id"] for row in rows} >= {hit["id"] for hit in answer["hits"]} != set()


def test_the_index_shows_where_it_found_words_and_holds_what_the_view_of_texts_holds(run: Run, tmp_path: Path) -> None:
    run("export", "--format", "sqlite", "--output", str(tmp_path / "hubs.db"))
    with closing(sqlite3.connect(tmp_path / "hubs.db")) as connection:
        sql = "SELECT {} FROM fact_words WHERE fact_words MATCH '研发' ORDER BY rowid"
        shown = connection.execute(sql.format("rowid, label_zh, statement_zh, anchors")).fetchall()
        columns = "position, label_zh, statement_zh, anchors"
        numbers = ", ".join(str(number) for number, *_ in shown)
        held = f"SELECT {columns} FROM fact_text WHERE position IN ({numbers}) ORDER BY position"
        assert connection.execute(held).fetchall() == shown != []


def _together(answer: Search) -> set[tuple[str, ...]]:
    """The facts that were found, and the places and indicators of the figures."""
    figures = {(hit.fact.indicator, str(hit.fact.place)) for hit in answer.figures}
    return {(hit.fact.id,) for hit in answer.hits} | figures


def _together_in(connection: sqlite3.Connection, typed: str) -> set[tuple[str, ...]]:
    """The same in the export, where figures are looked for in what `hubcli search` looks at."""
    sql = f"""
        SELECT indicator, fact.place FROM fact JOIN fact_words ON fact_words.rowid = fact.position
        JOIN metric ON metric.fact = fact.id
        WHERE fact_words MATCH ? AND fact.id IN ({_TRANSCRIBED})
    """
    words = f"{{label_en label_zh note_en note_zh aliases}} : ({_quoted(typed)})"
    transcribed = {id_ for (id_,) in connection.execute(_TRANSCRIBED)}
    found = connection.execute(sql, (words,)).fetchall() if re.search(r"[^\W\d]", typed) else ()
    return {(id_,) for id_ in _found(connection, typed) - transcribed} | {*found}


_TRANSCRIBED = "SELECT fact FROM evidence WHERE transcribed_in IS NOT NULL"


def _typed_words(store: Store) -> list[str]:
    """Words of the facts' texts, of every length, alone and two of one fact."""
    choose = random.Random(19)
    typed: list[str] = []
    for fact in choose.sample([*store.facts("1")], 40):
        found = [_some_words(text, choose) for _, _, text in texts(fact) if re.search(r"\w", text)]
        typed += [*found, " ".join(choose.sample(found, 2))]
    return [*dict.fromkeys(typed)][:150]


def _some_words(text: str, choose: random.Random) -> str:
    """A part of a run of Chinese characters, or an English word that is long enough to say something."""
    runs = HAN_RUN.findall(text)
    if not runs:
        return str(choose.choice([word for word in re.findall(r"\w+", text) if len(word) > 4] or ["research"]))
    run = choose.choice(runs)
    start = choose.randrange(len(run))
    return str(run[start : start + choose.randint(1, 12)])


def _found(connection: sqlite3.Connection, typed: str) -> set[str]:
    """As search boxes ask: each word in quotation marks."""
    sql = "SELECT id FROM fact JOIN fact_words ON fact_words.rowid = fact.position WHERE fact_words MATCH ?"
    return {id_ for (id_,) in connection.execute(sql, (_quoted(typed),))}


def _quoted(typed: str) -> str:
    return " ".join(word if word.startswith('"') else f'"{word}"' for word in typed.split())
