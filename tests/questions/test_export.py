"""`export`: the digest that goes into a report, cited, with nothing in it that the base does not have."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from project import Run

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.document import Heading, Items, Plain, Prose, Sentences
from hubcli.model.facts import Challenge, Measure, Modality
from hubcli.model.text import Lang
from hubcli.pages import lay_out
from hubcli.pages.export_facts import DigestLayout
from hubcli.pages.export_limits import not_stated
from hubcli.pages.export_measures import remedies
from hubcli.questions.export import digest
from hubcli.questions.export_parts import DigestChallenge, DigestGaps
from hubcli.questions.export_sections import Section


def test_the_digest_of_all_hubs_as_markdown(in_every_form: Callable[..., None]) -> None:
    in_every_form("export/all", "export", forms="md")


def test_one_theme_of_one_hub_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("export/one-theme", "export", "riv", "--theme", "industry")


def test_markdown_is_what_is_written_unless_another_form_is_asked_for(run: Run) -> None:
    assert run("export", "isl").stdout == run("export", "isl", "--format", "markdown").stdout


def test_headings_start_below_a_title_or_where_asked(run: Run) -> None:
    assert run("export", "isl").stdout.startswith("## Island Ring\n")
    assert run("export", "isl", "--level", "4").stdout.startswith("#### Island Ring\n")


def test_every_citation_has_one_footnote_that_names_source_and_passage(run: Run, store: Store) -> None:
    text = run("export", "--all").stdout
    cited = set(re.findall(r"\[\^([\w-]+)\](?!:)", text))
    defined = re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE)
    assert sorted(cited) == sorted(defined)
    passages = {f"hub-{piece.source}-{piece.passage}" for fact in store.facts("1") for piece in fact.evidence}
    assert cited <= passages


def test_each_hub_leaves_out_what_is_said_of_all(run: Run) -> None:
    answer = json.loads(run("export", "-f", "json").stdout)
    shared = {fact["id"] for fact in answer["shared"]["roles"] + answer["shared"]["strengths"]}
    assert shared == {"hubs-grow-into-regions", "hubs-complement-each-other"}
    for hub in answer["hubs"]:
        assert not shared & {fact["id"] for fact in hub["part"]["roles"] + hub["part"]["strengths"]}


def test_milestones_stand_in_the_order_of_time(run: Run) -> None:
    answer = json.loads(run("export", "riv", "--all", "-f", "json").stdout)
    assert [fact["id"] for fact in answer["hubs"][0]["part"]["milestones"]] == [
        "riv-instruments-shared",
        "riv-plan-in-force",
        "riv-plan-published",
    ]


def test_the_same_digest_twice_is_the_same_text(run: Run) -> None:
    assert run("export", "nor", "--lang", "zh").stdout == run("export", "nor", "--lang", "zh").stdout


def test_all_shows_every_fact_of_every_hub_once_in_full(run: Run, store: Store) -> None:
    rows = list(csv.DictReader(run("export", "--all", "-f", "csv").stdout.splitlines()))
    shown = Counter(row["id"] for row in rows)
    assert {fact.id for fact in store.facts("1") if fact.hubs} == {*shown}
    assert {*shown.values()} == {1}


def test_headline_facts_only_unless_all_are_asked_for_and_the_others_are_counted(run: Run) -> None:
    part, whole = (json.loads(run("export", *words, "-f", "json").stdout) for words in ([], ["--all"]))
    shown, every = _ids(part), _ids(whole)
    assert shown < every
    assert part["left_out"] == len(every - shown)
    assert whole["left_out"] == 0
    assert f"\n> These are the main points; {part['left_out']} other statements are left out." in run("export").stdout


@pytest.mark.parametrize("section", Section)
def test_one_section_shows_what_the_whole_has_there(run: Run, section: Section) -> None:
    whole, text = run("export", "--all").stdout, run("export", "--all", "--only", section).stdout
    headings = re.findall("^###? .+", text, re.MULTILINE)
    assert headings
    assert {*headings} <= {*re.findall("^###? .+", whole, re.MULTILINE)}
    assert len({heading for heading in headings if heading.startswith("### ")}) <= 2


def test_sections_may_be_joined_by_commas_or_given_one_by_one(run: Run) -> None:
    text = run("export", "nor", "--only", "strengths,Figures").stdout
    assert text == run("export", "nor", "--only", "figures", "--only", "strengths").stdout
    assert re.findall("^### (.+)", text, re.MULTILINE) == ["Figures", "Strengths", "Strengths"]


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("figurs", "no section 'figurs'; did you mean 'figures'?"),
        ("glance,gasp", "no section 'gasp'; did you mean 'gaps'?"),
        ("x", "no section 'x'; the sections are glance, figures, strengths, challenges, assets, collaborations, "),
        ("", "no section ''; the sections are glance"),
    ],
)
def test_an_unknown_section_is_answered_with_the_nearest(run: Run, word: str, answer: str) -> None:
    assert run("export", "--only", word, code=2).stderr.startswith(f"hubcli: {answer}")


def test_own_leaves_out_what_is_said_of_every_hub(run: Run, store: Store) -> None:
    shown = _ids(json.loads(run("export", "--own", "--all", "-f", "json").stdout))
    assert shown
    assert not [id_ for id_ in shown if len(store.fact(id_).hubs) == len(store.hubs)]
    assert "Shared by all hubs" not in run("export", "--own").stdout


def test_measures_stand_below_the_challenge_they_answer_and_are_named_when_they_answer_another(run: Run) -> None:
    text = run("export", "nor", "--all", "--only", "challenges").stdout
    first = text.index("remain on paper.[^hub-harbour-post-2025-03-04-4] In response, one measure should be taken:")
    told = text.index("- Port Ansel should build a trial plant in Saltmarsh by 2027. (Mara Voss)[^")
    again = text.index("It is addressed by measures named above: “")
    assert first < told < again
    assert text.count("should build a trial plant") == 1


def test_a_claim_that_two_sources_make_is_said_once_with_both_notes(run: Run) -> None:
    text = run("export", "riv").stdout
    claim = "The River Basin is where Merrow makes things."
    assert text.count(claim) == 1
    assert f"{claim}[^hub-merrow-review-2025-06-2][^hub-three-hubs-comment-2]" in text


@pytest.mark.parametrize("lang", Lang)
def test_what_disagrees_is_numbered_and_stands_once(run: Run, lang: Lang) -> None:
    text = run("export", "--all", "--lang", lang).stdout
    numbers = re.findall(r"^- \*\*≠(\d+) ", text, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert numbers
    marks = re.findall(r" \(disputed: (\S.*?\))\)" if lang is Lang.EN else r"（存在分歧：(.+?)）", text)
    assert {number for mark in marks for number in re.findall(r"≠(\d+)", mark)} == {*numbers}


def test_a_disputed_fact_is_marked_also_where_the_dispute_is_not_told(run: Run) -> None:
    text = re.sub(r" +\|", " |", run("export", "nor", "--only", "figures").stdout)
    assert "| R&D intensity | 4.2%[^hub-harbour-post-2025-03-04-3] (disputed) | Port Ansel, 2024 |\n" in text


def test_conflicts_gaps_and_sources_alone_are_those_of_the_whole(run: Run) -> None:
    whole = run("export", "nor").stdout
    for section, heading in (("conflicts", "Disagreements"), ("gaps", "What the sources do not say")):
        alone = run("export", "nor", "--only", section).stdout
        assert _section(whole, heading).strip() == _section(alone, heading).strip()
    table = run("export", "nor", "--only", "sources").stdout
    assert table.startswith("## What it is based on\n\n| Source ")


@pytest.mark.parametrize("words", [[], ["--all"], ["nor", "riv", "--own"]])
def test_both_languages_say_the_same_in_the_same_order(run: Run, words: list[str]) -> None:
    english, chinese = (
        [row["id"] for row in csv.DictReader(run("export", *words, "-f", "csv", "--lang", lang).stdout.splitlines())]
        for lang in Lang
    )
    assert english == chinese


@pytest.mark.parametrize("headline", [True, False])
@pytest.mark.parametrize("lang", [Lang.EN, pytest.param(Lang.ZH, marks=pytest.mark.heavy)])
def test_what_is_announced_follows(shipped: Store, lang: Lang, headline: bool) -> None:
    answer = digest(shipped, hub_names=[], scope=Scope(headline=headline))
    blocks = lay_out(answer, lang).blocks
    announced = 0
    for block, follower in pairwise(blocks):
        if isinstance(block, Sentences) and str(block.entries[-1].line[-1][0]).endswith((":", "：")):
            assert isinstance(follower, Items | Sentences), block
            announced += 1
        elif isinstance(follower, Items):
            assert isinstance(block, Heading | Prose), block
    assert announced > 10


@pytest.mark.parametrize(
    ("footings", "english", "chinese"),
    [
        ("prescribed", "one measure should be taken", "应采取1项举措"),
        ("planned planned", "two measures are planned", "计划实施2项举措"),
        ("reported", "one measure is said to be under way", "据报道已有1项举措"),
        ("assessed assessed", "two measures are judged to help", "有2项举措被认为有所帮助"),
        (
            "planned prescribed reported prescribed",
            "two measures should be taken, one is planned and one is said to be under way",
            "应采取2项举措，计划实施1项，据报道已有1项",
        ),
    ],
)
def test_verbs_follow_the_footing_of_measures(store: Store, footings: str, english: str, chinese: str) -> None:
    challenge = store.fact("nor-grants-end-early")
    assert isinstance(challenge, Challenge)
    one = next(store.facts_of(Measure, "1"))
    measures = tuple(
        one.but(id=f"m{number}", modality=Modality(footing)) for number, footing in enumerate(footings.split())
    )
    for lang, expected in zip(Lang, (f"In response, {english}:", f"对此，{chinese}："), strict=True):
        layout = DigestLayout(lang, store.places, store.themes, (), {}, set())
        paragraph, items = remedies([DigestChallenge(challenge, measures, 0)], (), layout)
        assert isinstance(paragraph, Sentences)
        assert isinstance(items, Items)
        assert paragraph.entries[1].line == (Plain(expected),)
        order = [Modality(footing) for footing in ("prescribed", "planned", "reported", "assessed")]
        found = [measures[int(str(entry.id)[1:])].modality for entry in items.entries]
        assert found == sorted(found, key=order.index)


@pytest.mark.parametrize(("kept", "said"), [(2, "None of its 2 statements is"), (1, "Its only statement is not")])
def test_a_hub_none_of_whose_facts_is_headline_says_so(sample: Path, run: Run, kept: int, said: str) -> None:
    path = sample / "isl" / "strengths.toml"
    text = path.read_text(encoding="utf-8").replace("headline = true\n", "")
    tables = text.split("[[strength]]")
    path.write_text("[[strength]]".join(tables[: kept + 1]), encoding="utf-8")
    printed = run("export", "isl", "--own", "--only", "strengths", "-f", "markdown", base=sample).stdout
    assert f"\n> {said}" in printed
    assert "The sources say nothing on this." not in printed
    every = run("export", "isl", "--own", "--only", "strengths", "--all", "-f", "markdown", base=sample).stdout
    assert said not in every


@pytest.mark.parametrize(
    ("measures", "english", "chinese"),
    [
        (1, "The one measure names no one responsible.", "仅有的1项举措未写明实施主体。"),
        (2, "Among two measures, no one responsible is named in one.", "在2项举措中，1项未写明实施主体。"),
    ],
)
def test_what_one_measure_leaves_out_is_not_counted(measures: int, english: str, chinese: str) -> None:
    unsaid = DigestGaps(challenges=0, unanswered=(), measures=measures, unprompted=0, no_actor=1, no_deadline=0)
    for lang, said in zip(Lang, (english, chinese), strict=True):
        (paragraph,) = not_stated(unsaid, lang)
        assert isinstance(paragraph, Prose)
        assert str(paragraph.line[0][0]).startswith(said)


def _ids(answer: dict[str, Any]) -> set[str]:
    """Every fact that a digest shows in its sections."""
    found: set[str] = set()
    for part in [*(hub["part"] for hub in answer["hubs"]), answer["shared"]]:
        for key in ("roles", "figures", "strengths", "challenges", "measures", "assets", "collaborations"):
            found |= {fact["id"] for fact in part[key]}
        found |= {fact["id"] for key in ("milestones", "context") for fact in part[key]}
        found |= {measure["id"] for challenge in part["challenges"] for measure in challenge["measures"]}
    return found


def _section(text: str, heading: str) -> str:
    """The first section of this name, without notes."""
    return text.split(f"### {heading}\n")[1].split("\n## ")[0].split("\n### ")[0].split("\n[^")[0].split("\n> ")[0]
