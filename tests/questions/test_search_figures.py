"""`search` among the figures of tables: one for each place and indicator, after the facts."""

import re
import shutil
from pathlib import Path

import pytest
from project import SHIPPED, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.facts import Kind
from hubcli.questions.search import Search, search


@pytest.mark.parametrize("words", ["R&D intensity Shanghai", "研发强度 上海", "patents in force Beijing"])
def test_figures_of_tables_come_after_the_facts_one_for_a_place_and_indicator(words: str, shipped: Store) -> None:
    answer = _search(shipped, words)
    hit, *_ = answer.figures
    of_place = [*shipped.facts(*_figures_of(str(hit.fact.indicator), str(hit.fact.place)))]
    assert answer.reading == "every"
    assert hit.others == len(of_place) - 1 >= 5
    assert hit.fact.period == max(fact.period for fact in of_place if fact.period)
    assert answer.figures_total == len(answer.figures)


def test_a_year_chooses_the_figure_of_that_year_and_a_value_none(shipped: Store) -> None:
    (hit,) = _search(shipped, "R&D intensity Shanghai 2021").figures
    assert (hit.fact.period, hit.fact.edition) == ("2021", "first")
    assert _search(shipped, "2021").figures == ()
    assert _search(shipped, "R&D intensity Shanghai 1999").reading == "any"
    assert [hit.fact.place for hit in _search(shipped, "top 100 clusters 2023").figures] == ["china"]


@pytest.mark.parametrize(
    ("lang", "place", "id_", "told"),
    [
        ("en", "China", "china-2025-estimate", " (first estimate)"),
        ("zh", "China", "china-2025-estimate", "（初步测算）"),
        ("en", "Beijing", "beijing-2024-first", " (not validated)"),
        ("zh", "Beijing", "beijing-2024-first", "（未经核验）"),
    ],
)
def test_what_is_no_final_figure_is_told(lang: str, place: str, id_: str, told: str, run: Run) -> None:
    said = run("search", "R&D spending", place, "--lang", lang, base=None).stdout
    (line,) = (line for line in said.splitlines() if f"stats-rd-spending-{id_}" in line)
    assert told in line
    assert told.strip(" ()（）") in run("show", f"stats-rd-spending-{id_}", "--lang", lang, base=None).stdout


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("revised GDP Shanghai", "stats-gdp-shanghai-2023-revised-2024"),
        ("技术合同 卖方 北京", "stats-technology-contracts-beijing-2023-seller"),
        ("R&D intensity Shanghai", "stats-rd-intensity-shanghai-2024-first"),
    ],
)
def test_the_newest_figure_of_the_edition_and_variant_that_match_is_shown(words: str, id_: str, shipped: Store) -> None:
    (hit,) = _search(shipped, words).figures
    assert hit.fact.id == id_


def test_filters_choose_among_figures(shipped: Store) -> None:
    every = _search(shipped, "R&D intensity")
    of_delta = search(shipped, query="R&D intensity", scope=Scope(), limit=3, hub_names=["yrd"])
    assert every.figures_total > of_delta.figures_total >= len(of_delta.figures) == 3
    assert all("yrd" in hit.fact.hubs for hit in of_delta.figures)
    scope = Scope(sources=("nbs-rd-2021",))
    (hit,) = search(shipped, query="Shanghai R&D intensity", scope=scope, limit=9).figures
    assert hit.fact.evidence[0].source == "nbs-rd-2021"
    assert search(shipped, query="R&D intensity", scope=Scope(kinds=(Kind.MEASURE,)), limit=9).figures == ()


@pytest.mark.heavy
def test_figures_are_found_as_their_table_is_now(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    shutil.copytree(SHIPPED, folder)
    table = folder / "tables" / "unicorns.csv"
    with open_store(folder) as before:
        assert _search(before, "unicorns London").figures
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    table.write_text("".join(line for line in lines if not line.startswith("London")), encoding="utf-8")
    with open_store(folder) as after:
        assert _search(after, "unicorns London").reading == "any"
        assert _search(after, "unicorns Beijing").figures


def test_the_page_says_how_to_see_the_other_figures(run: Run) -> None:
    page = run("search", "R&D", "intensity", "--limit", "2", base=None).stdout
    assert re.search(r"other figures: hubcli trend rd-intensity [\w-]+", page)
    assert re.search(r"^2 of \d+ places and indicators; --limit shows more\.$", page, re.MULTILINE)


def _search(store: Store, words: str) -> Search:
    return search(store, query=words, scope=Scope(), limit=100)


def _figures_of(indicator: str, place: str) -> tuple[str, tuple[str, str]]:
    numbers = "SELECT record FROM observed WHERE indicator = ? AND place = ?"
    return f"fact.in_table AND fact.record IN ({numbers})", (indicator, place)
