"""One page on hubs, in both languages."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bases import compiled, raw_fact, record, write_base
from project import DATA, SAMPLE, Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.model.text import Lang
from hubcli.questions.brief import CHARACTERS_PER_WORD, brief, count_words

SHIPPED_HUBS = ("bjh", "gba")
SAMPLE_HUBS = ("nor", "isl")
ID = re.compile(r"\b[a-z0-9]+(?:-[a-z0-9]+){2,}\b")
OF_THE_TOOL = re.compile(
    r"hubcli| --[a-z]|\brecorded\b|\bfacts?\b|\bbase\b|\bdatabase\b|事实|收录|记录|库中", re.IGNORECASE
)

ONE_IN_A_FIRST_RUN = [pytest.param(Lang.EN, marks=pytest.mark.heavy), Lang.ZH]
"""Both languages; Chinese, of which more is counted, alone where not all tests run."""


def questions(name: str) -> list[Any]:
    """What a director asks, with what answers it."""
    return [*tomllib.loads((DATA / "brief" / f"{name}.toml").read_text(encoding="utf-8"))["question"]]


def page(run: Run, *words: str, base: Path | None = SAMPLE) -> str:
    """The page in Markdown without its footnotes."""
    printed = run("brief", *words, "-f", "markdown", base=base).stdout
    return re.sub(r"\[\^[^]]+\]", "", printed.partition("\n[^")[0])


@pytest.mark.parametrize("lang", Lang)
def test_who_has_only_the_page_can_answer_a_director(run: Run, lang: Lang) -> None:
    said = page(run, *SAMPLE_HUBS, "--lang", lang).casefold()
    for question in questions("sample"):
        missing = [words for words in question["answer"][lang] if words.casefold() not in said]
        assert (question["en"], missing) == (question["en"], [])


@pytest.mark.parametrize("lang", Lang)
def test_who_has_only_the_page_on_the_base_that_ships_can_answer_a_director(run: Run, lang: Lang) -> None:
    said = re.sub(r" +\|", " |", page(run, *SHIPPED_HUBS, "--lang", lang, base=None))
    sentences = re.split(r"(?<=[^A-Z]\.) (?=[A-Z])|(?<=。)|\n", said)
    for question in questions("shipped"):
        places = {words: [each for each in sentences if words in each] for words in question["answer"][lang]}
        elsewhere = {words: found for words, found in places.items() if len(found) != 1}
        assert (question["en"], elsewhere) == (question["en"], {})


@pytest.mark.parametrize("lang", ONE_IN_A_FIRST_RUN)
@pytest.mark.parametrize("hubs", [("bjh",), pytest.param(("bjh", "yrd", "gba"), marks=pytest.mark.heavy)], ids="-".join)
def test_a_page_has_nearly_as_many_words_as_it_may_have_and_no_more(
    shipped: Store, hubs: tuple[str, ...], lang: Lang
) -> None:
    for words in (250, 380, 500, 700):
        answer = brief(shipped, hub_names=hubs, scope=Scope(), words=words, lang=lang)
        room = words if lang is Lang.EN else words * CHARACTERS_PER_WORD
        assert 0.9 * room <= answer.counted <= room


@pytest.mark.parametrize("lang", ONE_IN_A_FIRST_RUN)
def test_words_are_counted_as_they_are_on_the_page(run: Run, lang: Lang) -> None:
    printed = page(run, *SHIPPED_HUBS, "--lang", lang, base=None)
    counted = json.loads(run("brief", *SHIPPED_HUBS, "--lang", lang, "-f", "json", base=None).stdout)["counted"]
    assert count_words(printed.splitlines(), lang) == counted


@pytest.mark.heavy
@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("words", ["300", "2000"])
def test_a_page_says_nothing_of_the_program(run: Run, words: str, lang: Lang) -> None:
    for hubs, base in ((SHIPPED_HUBS, None), (SAMPLE_HUBS, SAMPLE)):
        said = page(run, *hubs, "--words", words, "--lang", lang, base=base)
        assert (ID.findall(said), OF_THE_TOOL.findall(said)) == ([], [])


def test_a_measure_is_for_the_hub_or_a_group_it_is_in(shipped: Store) -> None:
    answer = brief(shipped, hub_names=SHIPPED_HUBS, scope=Scope(), words=2000, lang=Lang.EN)
    told = [(part.hub, one.measure) for part in answer.hubs for one in part.challenges if one.measure]
    assert told
    assert [measure.id for hub, measure in told if hub not in measure.hubs] == []


def test_a_hub_is_as_high_in_a_list_as_the_best_of_its_places(shipped: Store) -> None:
    answer = brief(shipped, hub_names=["yrd"], scope=Scope(), words=2000, lang=Lang.EN)
    (row,) = (row for row in answer.figures if row.indicator == "innovation-cluster-rank")
    assert row.cells["yrd"].text == "No. 6 (Shanghai-Suzhou cluster)"


def test_a_measure_that_only_wants_things_to_be_better_gives_way_to_one_that_names_something_to_do(
    shipped: Store,
) -> None:
    answer = brief(shipped, hub_names=["gba"], scope=Scope(), words=2000, lang=Lang.EN)
    told = {one.fact.id: one.measure.id for part in answer.hubs for one in part.challenges if one.measure}
    assert told["gba-basic-research-weak"] == "gba-basic-research-platforms"


@pytest.mark.parametrize("hubs", [("yrd",), SHIPPED_HUBS], ids="-".join)
def test_the_lead_says_what_is_planned_for_all_by_a_date(shipped: Store, hubs: tuple[str, ...]) -> None:
    told = brief(shipped, hub_names=hubs, scope=Scope(), words=500, lang=Lang.EN).lead
    assert "Yin Hejun" in told.text
    assert "2035" in told.text
    assert "xinhua-2026-01-15" in {piece.source for piece in told.evidence}


@pytest.mark.parametrize(("other", "says"), [("copy", True), ("gazette", False)])
def test_a_source_and_its_reprint_are_one_source(tmp_path: Path, other: str, says: bool) -> None:
    about = {"title": {"en": "A", "zh": "甲"}, "publisher": {"en": "B", "zh": "乙"}, "language": "en", "type": "report"}
    sources = [record("source", {"id": "herald", **about})]
    sources += [record("source", {"id": "copy", "reprint_of": "herald", **about})]
    evidence = [{"source": source, "passage": 1, "anchors": ["x"]} for source in ("herald", other)]
    challenge = record("challenge", raw_fact("few-laboratories", evidence=evidence, headline=True))
    write_base(tmp_path, more="\n".join([*sources, challenge]))
    with Store(compiled(tmp_path), tmp_path) as store:
        (hub, *_) = store.hubs
        silences = brief(store, hub_names=[hub], scope=Scope(), words=500, lang=Lang.EN).silences
    assert any("named by one source alone" in one.text for one in silences) == says


def test_too_few_words_are_refused_with_the_least_that_will_do(run: Run) -> None:
    refused = run("brief", *SAMPLE_HUBS, "--words", "20", code=2).stderr
    least = re.search(r"--words (\d+)", refused)
    assert least, refused
    run("brief", *SAMPLE_HUBS, "--words", least[1])
    run("brief", *SAMPLE_HUBS, "--words", str(int(least[1]) - 1), code=2)


def test_the_weights_are_told_on_request_and_the_weightiest_come_first(run: Run) -> None:
    said = run("brief", "bjh", "--why", base=None).stdout
    points = [int(line.rpartition(" | ")[2]) for line in said.splitlines() if " | Weight | " in line]
    assert points == sorted(points, reverse=True)
    assert len(points) > 10


def test_a_theme_without_challenges_is_said_to_have_none(run: Run) -> None:
    assert "Nobody names a shortcoming of the North Coast" in page(run, "nor", "--theme", "global-standing")


def test_a_draft_can_have_a_brief_as_a_block(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "report.md"
    draft.write_text(
        "Mine.\n\n<!-- hubcli:begin brief nor isl --words 300 -->\n<!-- hubcli:end -->\n", encoding="utf-8"
    )
    run("refresh", str(draft))
    assert "### The North Coast" in draft.read_text(encoding="utf-8")
    assert "1 block, none changed" in run("refresh", str(draft)).stderr


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("form", ["markdown", "html", "terminal"])
def test_a_page_in_every_form(run: Run, golden: Callable[[str, str], None], form: str, lang: Lang) -> None:
    suffix = {"markdown": "md", "html": "html", "terminal": "txt"}[form]
    golden(f"brief/nor-isl.{lang}.{suffix}", run("brief", *SAMPLE_HUBS, "-f", form, "--lang", lang).stdout)
