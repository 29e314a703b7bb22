"""What facts say is read once: stored as it is read, and read anew only where something that it depends on changed."""

from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pytest
from bases import Folder, raw_fact, raw_metric, record
from caches import cache_folder, no_compiling
from hypothesis import given
from hypothesis import strategies as st

from hubcli.base.compiled import reading_tables
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.readings import Readings
from hubcli.base.compiled.record_sets import as_bits, numbers_of, shared_by_most
from hubcli.base.compiled.stated import BaseFigure
from hubcli.base.compiled.store import Store
from hubcli.figures import read_figures
from hubcli.model.text import Lang

TABLES = ("figure", "stated", "stated_at", "topic", "about_place", "keyword", "rests_on")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    base = Folder(tmp_path / "facts")
    base.put("one.toml", said("in-town", "Coast Town has 12 laboratories.", "海镇有12个实验室。"))
    base.put("other.toml", said("in-city", "River City has about 30 engines.", "河城有约30台发动机。"))
    return base


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The English statements whose figures have been read."""
    texts: list[str] = []

    def reading(text: str, lang: Lang) -> object:
        texts.extend([text] if lang is Lang.EN else [])
        return read_figures(text, lang)

    monkeypatch.setattr(reading_tables, "read_figures", reading)
    return texts


def said(id_: str, en: str, zh: str) -> str:
    return record("context", raw_fact(id_, hubs=[], statement={"en": en, "zh": zh}))


def contents(store: Store) -> dict[str, list[Any]]:
    """The tables, with the ids of facts for the numbers of their records, and how often each keyword comes."""
    joined = "JOIN record AS its ON its.no = record"
    tables: dict[str, list[Any]] = {}
    for table in TABLES:
        rows = store.connection.execute(f"SELECT its.id, {table}.* FROM {table} {joined}")
        at = [column[0] for column in rows.description].index("record")
        tables[table] = sorted(repr((*row[:at], *row[at + 1 :])) for row in rows)
    counts = store.connection.execute("SELECT word, sum(facts) FROM keyword_count GROUP BY word ORDER BY word")
    return tables | {"keyword_count": counts.fetchall()}


def readings(folder: Folder) -> dict[str, list[Any]]:
    with open_store(folder.path) as store:
        Readings(store)
        return contents(store)


def test_what_is_stored_is_what_is_read(shipped: Store) -> None:
    stored = Readings(shipped)
    for fact in shipped.facts("1"):
        figures = stored.figures_of(fact.id)
        for lang in Lang:
            plain = read_figures(fact.statement[lang], lang)
            assert [repr(figure) for figure in figures[lang]] == [repr(figure) for figure in plain]


def test_a_second_question_reads_nothing(folder: Folder, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    first = readings(folder)
    assert len(read) == 2
    monkeypatch.setattr(reading_tables, "read_facts", lambda *_: pytest.fail("the facts are read again"))
    no_compiling(monkeypatch)
    assert readings(folder) == first
    assert len(read) == 2


def test_only_the_facts_of_a_changed_file_are_read_again(folder: Folder, read: list[str]) -> None:
    readings(folder)
    read.clear()
    folder.put("one.toml", said("in-town", "Coast Town has 13 laboratories.", "海镇有13个实验室。"))
    changed = readings(folder)
    assert read == ["Coast Town has 13 laboratories."]
    assert changed == from_scratch(folder)


def test_a_renamed_place_changes_places_and_keywords_and_reads_no_figure(folder: Folder, read: list[str]) -> None:
    before = readings(folder)
    read.clear()
    vocabulary = (folder.path / "vocabulary.toml").read_text(encoding="utf-8")
    folder.put("vocabulary.toml", vocabulary.replace("Coast Town", "Gull Town").replace("海镇", "鸥镇"))
    after = readings(folder)
    assert not read
    assert after["about_place"] != before["about_place"]
    assert {"coast", "town"} <= {word for word, _ in after["keyword_count"]}
    assert after["figure"] == before["figure"]
    assert after == from_scratch(folder)


def test_another_name_of_an_indicator_changes_nothing_that_is_stored(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = readings(folder)
    monkeypatch.setattr(reading_tables, "_read_words", lambda *_: pytest.fail("the facts are read again"))
    vocabulary = (folder.path / "vocabulary.toml").read_text(encoding="utf-8")
    folder.put("vocabulary.toml", vocabulary.replace('unit = "count"', 'aliases = ["labs"]\nunit = "count"'))
    assert readings(folder) == before


def test_a_metric_has_its_value_in_the_unit_that_its_indicator_has_now(folder: Folder) -> None:
    folder.put("metrics.toml", record("metric", raw_metric("some", value=7)))
    assert units(folder, "some") == ["count"]
    vocabulary = (folder.path / "vocabulary.toml").read_text(encoding="utf-8")
    folder.put("vocabulary.toml", vocabulary.replace('unit = "count"', 'unit = "percent"'))
    assert units(folder, "some") == ["percent"]


def units(folder: Folder, fact: str) -> list[str]:
    with open_store(folder.path) as store:
        return [stated.figure.unit for stated in Readings(store).stated_by([fact])]


def test_an_ambiguous_figure_is_stated_once(folder: Folder) -> None:
    folder.put("one.toml", said("in-town", "There was a 2.5-fold increase.", "增长2.5倍。"))
    with open_store(folder.path) as store:
        assert len(Readings(store).stated_by(["in-town"])) == 2


def test_facts_are_found_by_amount_place_and_keyword(folder: Folder) -> None:
    with open_store(folder.path) as store:
        stored = Readings(store)
        assert [stated.fact for stated in stored.stated_as(12)] == ["in-town"]
        assert stored.stated_as(12, measured=True) == []
        about = stored.records_about("river-city", frozenset({"engin", "laboratory"}), Lang.EN)
        assert [stated.fact for stated in at_city(stored, records=about)] == ["in-city"]
        dated = stored.records_about("river-city", frozenset({"engin", "laboratory"}), Lang.EN, dated=lambda: True)
        assert not dated
        assert [stated.fact for stated in at_city(stored, amounts=[(11, 12), (29.5, 30)])] == ["in-city"]
        assert at_city(stored, amounts=[(11, 12)]) == at_city(stored, records=[]) == []
        assert (stored.facts_with("engin"), stored.facts_with("unheard")) == (1, 0)
        assert stored.resting_on("gazette", 1) == stored.resting_on("gazette", None) == ["in-town", "in-city"]


def at_city(
    stored: Readings, amounts: Iterable[tuple[float, float]] = (), records: Collection[int] = ()
) -> list[BaseFigure]:
    return stored.stated_at("river-city", amounts=amounts, records=records, indicators=())


def test_a_cache_that_cannot_be_written_to_is_read_in_memory(folder: Folder) -> None:
    with open_store(folder.path) as store:
        (path,) = cache_folder().glob("*.sqlite")
        path.rename(path.with_suffix(".moved"))
        before = path.with_suffix(".moved").read_bytes()
        assert [stated.fact for stated in Readings(store).stated_as(30)] == ["in-city"]
        assert store.connection.execute("PRAGMA database_list").fetchone()[2] == ""
    assert path.with_suffix(".moved").read_bytes() == before


def test_a_base_in_memory_has_readings_too(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBCLI_CACHE_DIR", str(folder.path / "base.toml"))  # a file, so nothing can be made in it
    assert len(readings(folder)["stated"]) == 2


def from_scratch(folder: Folder) -> dict[str, list[Any]]:
    for path in cache_folder().glob("*.sqlite"):
        path.unlink()
    return readings(folder)


@given(numbers=st.sets(st.integers(0, 500)))
def test_a_set_of_records_has_the_numbers_that_were_put_in(numbers: set[int]) -> None:
    assert list(numbers_of(as_bits(numbers))) == sorted(numbers)


@given(sets=st.lists(st.sets(st.integers(0, 40)), max_size=8))
def test_of_several_sets_what_most_of_them_have_comes_first(sets: list[set[int]]) -> None:
    counted = Counter(number for one in sets for number in one)
    shared = [number for count, number in sorted((-count, number) for number, count in counted.items()) if count < -1]
    assert list(shared_by_most(map(as_bits, sets))) == shared
