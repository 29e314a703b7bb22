"""What a proof looks at: what is printed, source by source, the subject, what is withdrawn, and texts that change."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bases import Raw, raw_fact, record, write_base

from hubcli.base.compiled.cache import open_store
from hubcli.evidence.proof import Prover
from hubcli.evidence.verdicts import Proof, Verdict
from hubcli.sources.passages import Texts
from hubcli.sources.pins import Pins, fingerprints

OTHER = """
[[source]]
id = "review"
title = { en = "A review", zh = "评论" }
publisher = { en = "The press", zh = "报社" }
language = "zh"
type = "report"
"""
PIECE: Raw = {"source": "gazette", "passage": 1, "anchors": ["laboratories"]}
RIGHT: Raw = {
    "statement": {"en": "River City has 12 laboratories.", "zh": "河城有12个实验室。"},
    "evidence": [PIECE],
}
GAZETTE = "River City has 12 laboratories, far fewer than its neighbours."
Prove = Callable[..., list[Proof]]


@pytest.fixture
def prove(tmp_path: Path) -> Prove:
    """Proves one fact of a base on texts, each given as its passages."""
    (tmp_path / "texts").mkdir()

    def proofs(
        kind: str = "challenge",
        /,
        gazette: str = GAZETTE,
        review: str | None = None,
        pins: Pins | None = None,
        vocabulary: str = "",
        **fields: Any,
    ) -> list[Proof]:
        for name, text in (("gazette", gazette), ("review", review)):
            if text is not None:
                (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
        raw: Raw = raw_fact("fact", **{**RIGHT, **fields})
        with open_store(write_base(tmp_path / "base", facts=record(kind, raw), more=OTHER + vocabulary)) as store:
            return Prover(store, Texts(tmp_path / "texts"), pins or {}).prove(store.fact("fact"))

    return proofs


def said(en: str, zh: str) -> Raw:
    return {"en": en, "zh": zh}


def test_a_fact_that_is_right_is_verified(prove: Prove) -> None:
    assert [proof.verdict for proof in prove()] == [Verdict.VERIFIED]


@pytest.mark.parametrize(
    ("kind", "fields", "printed"),
    [
        ("challenge", {"label": said("Only 9 laboratories", "只有9个实验室")}, ("label.en: 9", "label.zh: 9")),
        (
            "challenge",
            {"label": said("Laboratories in 2031", "2031年的实验室")},
            ("label.en: 2031", "label.zh: 2031年"),
        ),
        ("challenge", {"label": said("Coast Town's laboratories", "实验室")}, ("label.en: Coast Town",)),
        ("challenge", {"note": said("Counted in 1987.", "1987年统计。")}, ("note.en: 1987", "note.zh: 1987年")),
        ("challenge", {"speaker": said("Ada Nobody", "无名氏")}, ("speaker.en: Ada Nobody",)),
        ("measure", {"actor": said("Ministry of Nothing", "虚无部")}, ("actor.en: Ministry of Nothing",)),
        (
            "asset",
            {"name": said("Invented Laboratory No. 9", "虚构实验室"), "asset_type": "facility"},
            ("name.en: No. 9", "name.en: Invented Laboratory No. 9"),
        ),
        (
            "collaboration",
            {
                "steps": [
                    {"place": "river-city", "task": said("spends 77 percent", "花77%")},
                    {"place": "river-city", "task": said("runs 12 laboratories", "办12个实验室")},
                ]
            },
            ("steps[0].task.en: 77 percent", "steps[0].task.zh: 77%"),
        ),
    ],
)
def test_what_is_printed_must_be_in_the_statement_or_a_passage(
    prove: Prove, kind: str, fields: Raw, printed: tuple[str, ...]
) -> None:
    (proof,) = prove(kind, **fields)
    assert (proof.verdict, proof.detail.printed) == (Verdict.FIGURE_MISMATCH, printed)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (
            "challenge",
            {"label": said("12 laboratories", "12个实验室"), "note": said("In passage 1.", "第1段。")},
        ),
        ("challenge", {"label": said("River City's laboratories", "河城的实验室")}),
        ("measure", {"actor": said("River City", "河城")}),
        ("asset", {"name": said("River City laboratories", "河城实验室群"), "asset_type": "facility"}),
    ],
)
def test_what_is_printed_and_is_there_is_verified(prove: Prove, kind: str, fields: Raw) -> None:
    assert [proof.verdict for proof in prove(kind, **fields)] == [Verdict.VERIFIED]


BOTH: list[Raw] = [PIECE, {"source": "review", "passage": 1, "anchors": ["实验室"]}]


def test_a_second_source_with_another_number_is_a_mismatch_of_its_own_piece(prove: Prove) -> None:
    first, second = prove(review="河城有15个实验室。", evidence=BOTH)
    assert first.verdict is Verdict.VERIFIED
    assert second.verdict is Verdict.FIGURE_MISMATCH
    assert (second.detail.missing, second.detail.carried_by) == (("12",), ("gazette",))


def test_figures_of_one_source_are_pooled_over_its_passages(prove: Prove) -> None:
    pieces = [{"source": "gazette", "passage": number, "anchors": ["City"]} for number in (1, 2)]
    gazette = "River City is small.\nRiver City has 12 laboratories."
    assert {proof.verdict for proof in prove(gazette=gazette, evidence=pieces)} == {Verdict.VERIFIED}


@pytest.mark.parametrize(
    ("review", "carries", "verdict"),
    [
        ("河城有许多实验室。", ["place"], Verdict.VERIFIED),
        ("河城有许多实验室。", ["place", "figure"], Verdict.FIGURE_MISMATCH),
        ("有12个实验室。", ["figure"], Verdict.VERIFIED),
        ("有12个实验室。", ["place"], Verdict.FIGURE_MISMATCH),
    ],
)
def test_a_piece_that_carries_a_part_must_show_that_part(
    prove: Prove, review: str, carries: list[str], verdict: Verdict
) -> None:
    pieces = [BOTH[0], {**BOTH[1], "carries": carries}]
    first, second = prove(review=review, evidence=pieces)
    assert (first.verdict, second.verdict) == (Verdict.VERIFIED, verdict)


def test_a_part_that_no_piece_carries_is_named(prove: Prove) -> None:
    (proof,) = prove(evidence=[{**PIECE, "carries": ["place", "year"]}])
    assert proof.detail.uncarried == ("figure",)


@pytest.mark.parametrize(
    ("before", "cited", "found"),
    [
        ("", "There are 12 laboratories.", False),
        ("River City is small.", "The city has 12 laboratories.", True),
        ("River City is small.", "Laboratories there number 12.", True),
        ("River City is small.", "Growers count 12 laboratories.", False),
        ("River City is small.", "Coast Town counts 12 laboratories, and the city none.", False),
        ("River City is small.\nA picture.", "The city has 12 laboratories.", True),
        ("River City is small.\nOf Coast Town.", "The city has 12 laboratories.", False),
        ("River City", "Some 12 laboratories are open: 12 laboratories in all.", True),
        ("River City\nCoast Town", "Growers count 12 laboratories.", False),
        ("## River City\n### Research\nCoast Town is larger.", "Growers count 12 laboratories.", True),
        ("River City | 7%", "Growers count 12 laboratories.", False),
    ],
)
def test_the_subject_is_named_where_the_passage_or_what_it_is_under_says_it(
    prove: Prove, before: str, cited: str, found: bool
) -> None:
    passage = len(before.splitlines()) + 1
    evidence = [{"source": "gazette", "passage": passage, "anchors": ["laboratories"]}]
    statement = said("River City has 12 laboratories.", "河城有12个实验室。")
    (proof,) = prove(gazette=f"{before}\n{cited}", evidence=evidence, statement=statement)
    assert [name.en for name in proof.detail.unnamed] == ([] if found else ["River City"])


def test_a_subject_that_the_document_shows_otherwise_is_declared(prove: Prove) -> None:
    subject = {"by": "context", "reason": said("Its head says so.", "题头已说明。")}
    (proof,) = prove(gazette="There are 12 laboratories.", subject=subject)
    assert proof.verdict is Verdict.VERIFIED


def test_a_place_of_another_hub_is_named_even_where_the_passage_names_both(prove: Prove) -> None:
    statement = said("Coast Town has 12 laboratories.", "海镇有12个实验室。")
    (proof,) = prove(gazette="River City and Coast Town have 12 laboratories each.", statement=statement)
    assert [name.en for name in proof.detail.of_other_hubs] == ["Coast Town"]


def test_places_are_found_in_traditional_characters_and_anchors_as_they_are_written(prove: Prove) -> None:
    city = '[[place]]\nid = "east-bay"\nname = { en = "East Bay", zh = "东湾" }\nlevel = "prefecture"\nhub = "north"\n'
    statement = said("East Bay has 12 laboratories.", "东湾有12个实验室。")
    verdicts = [
        prove(
            review="東灣有12個實驗室。",
            vocabulary=city,
            statement=statement,
            evidence=[{"source": "review", "passage": 1, "anchors": [anchor]}],
        )[0].verdict
        for anchor in ("實驗室", "实验室")
    ]
    assert verdicts == [Verdict.VERIFIED, Verdict.ANCHOR_MISSING]


@pytest.mark.parametrize(
    ("passage", "verdict"),
    [
        ("River City has <del>12</del><ins>15</ins> laboratories.", Verdict.FIGURE_MISMATCH),
        ("River City has <del>15</del><ins>12</ins> laboratories.", Verdict.VERIFIED),
        ("River City has ~~15~~12 laboratories.", Verdict.VERIFIED),
        ("River City has ~~12~~15 laboratories.", Verdict.FIGURE_MISMATCH),
        ("River City has 12 <s>laboratories</s>.", Verdict.ANCHOR_MISSING),
        ("River City has {--12--}{++15++} laboratories.", Verdict.FIGURE_MISMATCH),
        ("River City has <!-- 12 --> laboratories.", Verdict.FIGURE_MISMATCH),
        ("River City has {~~15~>12~~} laboratories.", Verdict.VERIFIED),
        ("River City has <w:del w:author='A'>12</w:del> laboratories.", Verdict.FIGURE_MISMATCH),
        ("River City has 12~~15 shops and 12~~13 parks, 12 laboratories.", Verdict.VERIFIED),
        ("River City has 12 laboratories, see <delta> and <station>.", Verdict.VERIFIED),
    ],
)
def test_withdrawn_text_proves_nothing(prove: Prove, passage: str, verdict: Verdict) -> None:
    (proof,) = prove(gazette=passage)
    assert proof.verdict is verdict
    assert bool(proof.detail.withdrawn) is (verdict is not Verdict.VERIFIED)


def test_a_deletion_over_several_passages_withdraws_them_all(prove: Prove) -> None:
    (proof,) = prove(gazette=f"<del>First.\n{GAZETTE}\nLast.</del>", evidence=[{**PIECE, "passage": 2}])
    assert (proof.verdict, proof.detail.withdrawn) == (Verdict.ANCHOR_MISSING, ("laboratories",))


def test_after_an_inserted_passage_one_round_leads_home(prove: Prove) -> None:
    """The anchors of each fact are found in one passage only, and passages are alike."""
    old = [f"In report {number} River City has 12 laboratories." for number in range(1, 7)]
    pins = {"gazette": fingerprints(old)}
    new = "\n".join([*old[:2], "An aside.", *old[2:]])
    for number in range(1, 7):
        piece = {"source": "gazette", "passage": number, "anchors": [f"report {number}"]}
        (proof,) = prove(gazette=new, pins=pins, evidence=[piece])
        now = number + (number > 2)
        assert proof.verdict is (Verdict.MOVED if number > 2 else Verdict.VERIFIED)
        assert proof.detail.elsewhere == ((f"gazette:{now}",) if number > 2 else ())
        (proof,) = prove(gazette=new, pins=pins, evidence=[{**piece, "passage": now}])
        assert proof.verdict is Verdict.VERIFIED


def test_where_the_anchors_are_in_both_passages_the_figures_tell_which_is_meant(prove: Prove) -> None:
    old = ["River City has 7 laboratories.", "River City has 12 laboratories."]
    new = "\n".join(["An aside.", *old])
    pieces = [{**PIECE, "passage": 2}]
    (proof,) = prove(gazette=new, pins={"gazette": fingerprints(old)}, evidence=pieces)
    assert (proof.verdict, proof.detail.elsewhere) == (Verdict.MOVED, ("gazette:3",))


def test_a_corrected_figure_is_a_mismatch_though_the_passage_is_no_longer_the_pinned_one(prove: Prove) -> None:
    (proof,) = prove(gazette=GAZETTE.replace("12", "15"), pins={"gazette": fingerprints([GAZETTE])})
    assert (proof.verdict, proof.detail.missing, proof.detail.changed) == (Verdict.FIGURE_MISMATCH, ("12",), True)
    (proof,) = prove(gazette=GAZETTE.replace("far", "many"), pins={"gazette": fingerprints([GAZETTE])})
    assert proof.verdict is Verdict.EDITED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There are 12 laboratories.", True),
        ("Coast Town, however, has 12 laboratories.", False),
        ("## Coast Town\n\nThe town counts 12 laboratories.", False),
    ],
)
def test_a_title_names_the_subject_only_where_nothing_nearer_names_another(
    prove: Prove, tmp_path: Path, text: str, found: bool
) -> None:
    (tmp_path / "texts" / "report.txt").write_text(text, encoding="utf-8")
    titled = OTHER.replace('"review"', '"report"').replace('"zh"', '"en"').replace("A review", "Work in River City")
    evidence = [{"source": "report", "passage": len(text.split("\n\n")), "anchors": ["laboratories"]}]
    (proof,) = prove(vocabulary=titled, evidence=evidence)
    assert [name.en for name in proof.detail.unnamed] == ([] if found else ["River City"])
