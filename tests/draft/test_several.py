"""Several drafts against each other, and the cited sentences that facts explain."""

import json
from pathlib import Path

import pytest
from project import Run


def otherwise(run: Run, tmp_path: Path, *texts: str, code: int | None = None) -> list[tuple[str, str]]:
    """The figures that another draft has otherwise, each with what that one has."""
    paths = [tmp_path / f"{number}.md" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    found = json.loads(run("check-draft", *map(str, paths), "-f", "json", code=code).stdout)["findings"]
    told = [each for each in found if each["verdict"] == "told_otherwise"]
    return [(each["text"], each["expected"].replace(f"{tmp_path}/", "")) for each in told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2024 the ferries of Lantern Bay carried 340 trips.", "Ferries in Lantern Bay carried 430 trips in 2024."),
        ("2024年，灯湾的渡轮共运行340班次。", "灯湾渡轮2024年共运行430班次。"),
        ("In 2024 the R&D intensity of Saltmarsh was 340 percent.", "2024年盐泽省的研发强度为430%。"),
    ],
)
def test_one_thing_told_differently_is_a_finding_in_both_drafts(run: Run, tmp_path: Path, one: str, other: str) -> None:
    found = otherwise(run, tmp_path, one, other, one, code=1)
    assert [text for text, _ in found] == [one_figure(one), one_figure(other), one_figure(one)]
    assert found[0][1].startswith(f"{one_figure(other)} (1.md:1:")
    assert found[1][1].startswith(f"{one_figure(one)} (0.md:1:")


def one_figure(text: str) -> str:
    return next(words for words in ("340 percent", "430%", "340", "430") if words in text)


@pytest.mark.parametrize(
    "other",
    [
        "Ferries in Lantern Bay carried over 300 trips in 2024.",
        "Ferries in Lantern Bay carried 430 trips in 2023.",
        "Ferries in Saltmarsh carried 430 trips in 2024.",
        "Buses in Lantern Bay carried 430 travellers in 2024.",
        "Ferries in Lantern Bay are to carry 430 trips in 2024.",
        "Ferries in Lantern Bay carried 430 trips in the first half of 2024.",
        "Ferries in Lantern Bay carried 430 trips in FY2024.",
        "Ferries in Lantern Bay carried 340 trips in 2024, and 430 trips were planned.",
    ],
)
def test_other_years_places_things_plans_and_bounds_do_not_disagree(run: Run, tmp_path: Path, other: str) -> None:
    assert otherwise(run, tmp_path, "In 2024 the ferries of Lantern Bay carried 340 trips.", other) == []


def test_quarters_are_held_against_the_same_quarter_only(run: Run, tmp_path: Path) -> None:
    texts = [f"Ferries in Lantern Bay carried 430 trips in {time}." for time in ("2024Q2", "the first quarter of 2024")]
    assert otherwise(run, tmp_path, "In 2024-Q1 the ferries of Lantern Bay carried 340 trips.", texts[0]) == []
    found = otherwise(run, tmp_path, "In 2024-Q1 the ferries of Lantern Bay carried 340 trips.", texts[1], code=1)
    assert [text for text, _ in found] == ["340", "430"]


def test_one_draft_is_not_held_against_itself(run: Run, tmp_path: Path) -> None:
    text = "In 2024 the ferries of Lantern Bay carried 340 trips. Lantern Bay ferries carried 430 trips in 2024."
    assert otherwise(run, tmp_path, text) == []


def test_cited_sentences_that_no_fact_explains_are_counted_and_named(run: Run) -> None:
    text = (
        "The North Coast produced 2.4 trillion yuan in 2024 [@harbour-post-2025-03-04, para. 7].\n\n"
        "Ferries are late [@somebody2020]. Ferries are late, too.[^1]\n\nNothing is cited.\n\n[^1]: A letter.\n"
    )
    page = run("check-draft", "-", stdin=text).stdout
    assert (
        "Cited sentences explained by a fact: 1 of 3.\nstandard input: cited, but explained by no fact: line 3" in page
    )
    answer = json.loads(run("check-draft", "-", "-f", "json", stdin=text).stdout)
    assert (answer["cited"], [each["line"] for each in answer["unexplained"]]) == (3, [3, 3])
    assert "Cited sentences" not in run("check-draft", "-", stdin="Nothing is cited.").stdout
