"""`search`: facts by words in either language, best first, with the matches marked."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bases import compiled, raw_fact, record, write_base
from hypothesis import example, given
from hypothesis import strategies as st
from project import SAMPLE, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.search_index import HAN_RUN, fill_index
from hubcli.base.compiled.store import Store
from hubcli.questions.answer import plain
from hubcli.questions.search import Search, search

# What is typed, and a fact that has it; in the second half of each group other words than those that stand there.
ENGLISH = [
    ("customs", "isl-three-customs-systems"),
    ("customs papers", "isl-accept-customs-papers"),
    ("papers customs", "isl-accept-customs-papers"),
    ("Deepwater Observatory", "nor-deepwater-observatory"),
    ("marine sensors", "nor-riv-marine-sensors"),
    ("Seed Programme", "hubs-seed-programme"),
    ("Mara Voss", "nor-trial-plant-in-saltmarsh"),
    ("Zhou Lan", "riv-instruments-shared"),
    ("science ministry", "hubs-shared-data-platform"),
    ("sea trials", "riv-ferry-chain"),
    ("shipyard", "riv-engine-institute"),
    ("our translation", "riv-engine-institute"),
    ("solid foundations", "nor-basic-research-well-founded"),
    ("R&D intensity", "merrow-rd-intensity-2024"),
    ("3.5 percent", "merrow-rd-intensity-target-2030"),
    ("workshop", "riv-workshop"),
    ("visas for a research team", "hubs-common-research-visa"),
    ("CUSTOMS", "isl-three-customs-systems"),
    ("ｃｕｓｔｏｍｓ", "isl-three-customs-systems"),
    ("islands", "isl-no-lead-city"),
    ("fund team", "nor-fund-teams-long-term"),
    ("long-term funding", "nor-fund-teams-long-term"),
    ("cust*", "isl-three-customs-systems"),
    ('"data platform" OR visa', "hubs-common-research-visa"),
    ("data NOT platform", "hubs-data-does-not-flow"),
    ("label:visa", "hubs-common-research-visa"),
    ("NEAR(data platform)", "hubs-shared-data-platform"),
]
CHINESE = [
    ("海关", "isl-three-customs-systems"),
    ("海关制度", "isl-three-customs-systems"),
    ("青年", "hubs-young-researchers-short"),
    ("人才", "nor-isl-housing-dear"),
    ("金融", "isl-finance"),
    ("互补", "hubs-complement-each-other"),
    ("章", "riv-slow-approval"),
    ("渡船", "riv-ferry-chain"),
    ("玛拉·沃斯", "nor-trial-plant-in-saltmarsh"),
    ("周岚", "riv-instruments-shared"),
    ("国家科技部门", "hubs-shared-data-platform"),
    ("海试", "riv-ferry-chain"),
    ("底子厚实", "nor-basic-research-well-founded"),
    ("本库所译", "riv-engine-institute"),
    ("研发投入强度", "merrow-rd-intensity-2024"),
    ("3.5%", "merrow-rd-intensity-target-2030"),
    ("12个章", "riv-slow-approval"),
    ("数据 平台", "hubs-shared-data-platform"),
    ("平台，数据", "hubs-shared-data-platform"),
    ("“种子计划”", "hubs-seed-programme"),
    ("科研数据平", "hubs-shared-data-platform"),
    ("数据 NOT 平台", "hubs-data-does-not-flow"),
    ("customs 海关", "isl-three-customs-systems"),
]


@pytest.mark.parametrize(("words", "id_"), [*ENGLISH, *CHINESE])
def test_a_fact_is_found_by_its_words(words: str, id_: str, store: Store) -> None:
    answer = _search(store, words)
    assert id_ in _ids(answer)
    assert answer.reading != "any"


@pytest.mark.parametrize(
    ("words", "id_"),
    [("customs", "isl-three-customs-systems"), ("visa", "hubs-common-research-visa"), ("隧道", "isl-ring-tunnel")],
)
def test_what_a_label_says_counts_most(words: str, id_: str, store: Store) -> None:
    assert _ids(_search(store, words))[0] == id_


def test_english_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("search/english", "search", "research", "data", "--limit", "3")


def test_chinese_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("search/chinese", "search", "青年")


def test_nothing_found_suggests_the_nearest_words(in_every_form: Callable[..., None]) -> None:
    in_every_form("search/nothing", "search", "custms", "海官")


def test_where_no_fact_has_every_word_those_with_any_are_shown_and_it_is_said(
    in_every_form: Callable[..., None],
) -> None:
    in_every_form("search/any", "search", "observatory", "customs", "zebra", forms="txt")


def test_what_was_found_is_marked_in_the_text_as_it_is_written(store: Store) -> None:
    (hit,) = _search(store, "ｃｕｓｔｏｍ paper 海关单证").hits
    marked = {(match.where, match.lang): [match.text[a:b] for a, b in match.spans] for match in hit.matches}
    assert marked["label", "en"] == ["customs", "papers"]
    assert marked["statement", "zh"] == ["海关单证"]
    assert marked["anchors", None] == ["customs", "papers"]


def test_only_what_a_fact_has_is_marked(store: Store) -> None:
    for hit in _search(store, "data").hits:
        assert hit.matches
        assert {match.text[a:b].casefold() for match in hit.matches for a, b in match.spans} == {"data"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("custms", "customs"), ("universty", "universities"), ("observatry", "observatory"), ("海官", "海关")],
)
def test_a_misspelt_word_suggests_one_that_there_is(typed: str, meant: str, store: Store) -> None:
    (unknown,) = _search(store, typed).unknown
    assert unknown.word == typed
    assert meant in unknown.nearest
    assert _search(store, meant).hits


def test_simplified_and_traditional_stay_apart(tmp_path: Path) -> None:
    facts = [raw_fact("simple", label={"en": "One", "zh": "台湾"}), raw_fact("full", label={"en": "Two", "zh": "臺灣"})]
    write_base(tmp_path, more="".join(record("strength", raw) for raw in facts))
    with Store(compiled(tmp_path), tmp_path) as store:
        assert _ids(_search(store, "台湾")) == ["simple"]
        assert _ids(_search(store, "臺灣")) == ["full"]


def test_the_best_come_first_and_no_more_than_asked_for(run: Run) -> None:
    every = json.loads(run("search", "research", "-f", "json").stdout)
    some = json.loads(run("search", "research", "--limit", "2", "-f", "json").stdout)
    scores = [hit["score"] for hit in every["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert some["hits"] == every["hits"][:2]
    assert some["total"] == every["total"] == len(every["hits"])
    assert f"The best 2 of {every['total']}; --limit shows more." in run("search", "research", "--limit", "2").stdout


def test_a_hit_is_the_whole_fact(run: Run, store: Store) -> None:
    hit = json.loads(run("search", "customs papers", "-f", "json").stdout)["hits"][0]
    fact = plain(store.fact(hit["id"]))
    assert {key: value for key, value in hit.items() if key not in {"score", "matches"}} == fact


@pytest.mark.parametrize(
    "filters",
    [
        ("--kind", "measure"),
        ("--theme", "coordination"),
        ("--source", "three-hubs-comment"),
        ("--modality", "prescribed"),
        ("--hub", "isl"),
    ],
)
def test_filters_narrow_the_hits(filters: tuple[str, str], run: Run) -> None:
    every, some = (json.loads(run("search", "research", *words, "-f", "json").stdout) for words in ((), filters))
    kept = [hit["id"] for hit in every["hits"] if _passes(hit, *filters)]
    assert sorted(hit["id"] for hit in some["hits"]) == sorted(kept)
    assert 0 < some["total"] < every["total"]


@cache
def _sample() -> Store:
    return Store(compiled(SAMPLE), SAMPLE)


SYNTAX = st.sampled_from(
    ['"', "*", "(", ")", "^", "+", ":", "-", "{", "}", "AND", "OR", "NOT", "NEAR(", "label", "data", "海关", "、", "\0"]
)


@given(st.text() | st.lists(SYNTAX | st.text(max_size=3), max_size=12).map(" ".join) | st.lists(SYNTAX).map("".join))
@example("")
@example("*")
@example("*reads")
@example("\udcff")
@example("(" * 300 + "a" + ")" * 300)
@example('"' * 99)
@example(" OR ".join(["data"] * 500))
@example("data " * 500)
def test_no_query_is_an_error(words: str) -> None:
    answer = _search(_sample(), words)
    assert all(hit.score > 0 or hit.matches for hit in answer.hits)
    for hit in answer.hits:
        for match in hit.matches:
            assert all(0 <= start < end <= len(match.text) for start, end in match.spans)


@given(st.sampled_from(sorted({fact.id for fact in Store(compiled(SAMPLE), SAMPLE).facts("1")})), st.data())
def test_every_run_of_a_chinese_statement_finds_its_fact(id_: str, data: st.DataObject) -> None:
    run = data.draw(st.sampled_from(HAN_RUN.findall(_sample().fact(id_).statement.zh)))
    start = data.draw(st.integers(0, len(run) - 1))
    assert id_ in _ids(_search(_sample(), run[start : data.draw(st.integers(start + 1, len(run)))]))


def test_the_index_after_a_change_is_that_of_the_whole_base(sample: Path) -> None:
    with open_store(sample) as before:
        fill_index(before)
    (sample / "nor" / "milestones.toml").unlink()
    path = sample / "isl" / "measures.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("customs papers", "import forms"), encoding="utf-8")
    with open_store(sample) as changed, Store(compiled(sample), sample) as fresh:
        assert _words(changed) == _words(fresh)
        assert _ids(_search(changed, "import forms")) == ["isl-accept-customs-papers"]
        assert "isl-accept-customs-papers" not in _ids(_search(changed, "label:customs"))
        changed.connection.execute("ROLLBACK")


def _words(store: Store) -> list[Any]:
    fill_index(store)
    rows = store.connection.execute(
        "SELECT term, record.id, col, offset FROM word_place JOIN record ON record.no = doc ORDER BY 1, 2, 3, 4"
    ).fetchall()
    assert store.connection.execute("SELECT count(*) FROM word_place").fetchone() == (len(rows),)
    return rows


def _search(store: Store, words: str) -> Search:
    return search(store, query=words, scope=Scope(), limit=100)


def _ids(answer: Search) -> list[str]:
    return [hit.fact.id for hit in answer.hits]


def _passes(hit: dict[str, Any], option: str, value: str) -> bool:
    match option:
        case "--hub":
            return value in hit["hubs"]
        case "--source":
            return value in {piece["source"] for piece in hit["evidence"]}
        case _:
            return bool(hit[option.removeprefix("--")] == value)
