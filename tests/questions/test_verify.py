"""Every verdict, and that any fault put into a fact or a text is caught and named."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from project import SAMPLE, SOURCES, Run

from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.store import Store
from hubcli.evidence.proof import Prover
from hubcli.evidence.verdicts import Proof, Verdict
from hubcli.figures import read_figures, read_source_figures, unmatched
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Fact, Measure, Metric, Milestone, Qualifier
from hubcli.model.period import Period
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit
from hubcli.sources.passages import Texts, fingerprint
from hubcli.sources.pins import Pins


@pytest.fixture(scope="module")
def proved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[Fact]]]:
    """The sample base and all its facts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUBCLI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        with open_store(SAMPLE) as store:
            yield store, list(store.facts("1"))


def pinned(texts: Texts, store: Store) -> Pins:
    return {source: tuple(map(fingerprint, texts.passages(source) or ())) for source in store.sources}


def prove(store: Store, fact: Fact, texts: Path = SOURCES, pins: Pins | None = None) -> list[Proof]:
    return Prover(store, Texts(texts), pins or {}).prove(fact)


def changed(fact: Fact, **fields: Any) -> Fact:
    return fact.but(**fields)


def test_every_piece_of_the_sample_is_verified(run: Run) -> None:
    result = run("verify", "--sources", str(SOURCES))
    assert re.search(r"\d+ pieces of evidence for \d+ facts: verified \d+\n", result.stdout)


def test_no_copy_at_hand_is_not_a_pass(run: Run, tmp_path: Path) -> None:
    (tmp_path / "another.txt").write_text("Something else.", encoding="utf-8")
    result = run("verify", "--sources", str(tmp_path), code=1)
    assert "Nothing was checked" in result.stdout


def test_a_missing_folder_is_an_error(run: Run) -> None:
    assert "HUBCLI_SOURCES" in run("verify", code=2).stderr


def test_without_a_folder_only_transcriptions_are_checked_and_that_is_no_pass(run: Run) -> None:
    page = run("verify", base=None, code=1).stdout
    assert re.search(r"^Against texts: .*: no text \d+$", page, re.MULTILINE)
    assert re.search(r"^Against transcriptions: 1,\d{3} figures match their tables", page, re.MULTILINE)
    error = run("verify", code=2).stderr
    assert "no folder of source texts is given" in error


@given(st.data())
def test_a_changed_digit_is_caught(proved: tuple[Store, list[Fact]], data: st.DataObject) -> None:
    store, facts = proved
    digits = [(fact, found) for fact in facts for found in re.finditer(r"\d", fact.statement.en)]
    changes = [(fact, old.start(), new) for fact, old in digits for new in "123456789" if new != old[0]]
    fact, at, new = data.draw(st.sampled_from(changes))
    text = fact.statement.en[:at] + new + fact.statement.en[at + 1 :]
    assume({*re.findall(r"\d+", text)} - {*re.findall(r"\d+", fact.statement.en)})  # it says another number
    statement = Text(en=text, zh=fact.statement.zh)
    proofs = prove(store, changed(fact, statement=statement))
    assert {proof.verdict for proof in proofs} == {Verdict.FIGURE_MISMATCH}
    named = any(new in figure for proof in proofs for figure in (*proof.detail.missing, *proof.detail.only_en))
    assert named or proofs[0].detail.only_zh  # where the digit makes the figure another one of the sentence


@given(st.data())
def test_a_figure_altered_in_one_language_is_caught(proved: tuple[Store, list[Fact]], data: st.DataObject) -> None:
    store, facts = proved
    fact = data.draw(st.sampled_from([fact for fact in facts if re.search(r"\d", fact.statement.zh)]))
    figure = data.draw(st.sampled_from(re.findall(r"\d+", fact.statement.zh)))
    statement = Text(en=fact.statement.en, zh=fact.statement.zh.replace(figure, f"{figure}1", 1))
    detail = prove(store, changed(fact, statement=statement))[0].detail
    assert detail.only_zh
    assert detail.only_en


@given(st.data())
def test_a_changed_value_is_caught(proved: tuple[Store, list[Fact]], data: st.DataObject) -> None:
    store, facts = proved
    fact = data.draw(st.sampled_from([fact for fact in facts if isinstance(fact, Metric)]))
    value = data.draw(st.integers(1, 10**6))
    assume(str(value) != str(fact.value) and str(value) not in fact.statement.en.replace(",", ""))
    assume(not any(str(value) in Texts(SOURCES).passage(piece.source, piece.passage) for piece in fact.evidence))
    proofs = prove(store, changed(fact, value=value, value_max=None))
    assert proofs[0].verdict is Verdict.FIGURE_MISMATCH


@given(st.data())
def test_an_anchor_of_another_passage_is_caught(proved: tuple[Store, list[Fact]], data: st.DataObject) -> None:
    store, facts = proved
    fact, other = data.draw(st.sampled_from(facts)), data.draw(st.sampled_from(facts))
    mine, theirs = fact.evidence[0], other.evidence[0]
    verified = prove(store, changed(fact, evidence=(mine.but(anchors=theirs.anchors),)))[0]
    assume(verified.verdict is not Verdict.VERIFIED)
    wrong_source = theirs.source != mine.source
    assert verified.verdict in {
        Verdict.ANCHOR_MISSING,
        Verdict.WRONG_SOURCE if wrong_source else Verdict.FIGURE_MISMATCH,
    }
    if verified.verdict is not Verdict.FIGURE_MISMATCH:
        assert set(verified.detail.missing) <= set(theirs.anchors)
    if verified.verdict is Verdict.WRONG_SOURCE:
        assert f"{theirs.source}:{theirs.passage}" in verified.detail.elsewhere


@given(st.data())
def test_another_source_is_caught(proved: tuple[Store, list[Fact]], data: st.DataObject) -> None:
    store, facts = proved
    fact = data.draw(st.sampled_from(facts))
    mine = fact.evidence[0]
    other = data.draw(st.sampled_from([source for source in store.sources if source != mine.source]))
    proof = prove(store, changed(fact, evidence=(mine.but(source=other),)))[0]
    assert proof.verdict is Verdict.WRONG_SOURCE
    assert f"{mine.source}:{mine.passage}" in proof.detail.elsewhere


@given(st.data())
def test_a_passage_that_moved_is_found_again(
    proved: tuple[Store, list[Fact]], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    store, facts = proved
    fact = data.draw(st.sampled_from(facts))
    mine = fact.evidence[0]
    folder = Path(shutil.copytree(SOURCES, tmp_path_factory.mktemp("moved") / "sources"))
    pins = pinned(Texts(SOURCES), store)
    path = folder / f"{mine.source}.txt"
    path.write_text("Put in before all.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    proof = prove(store, changed(fact, evidence=(mine,)), folder, pins)[0]
    assert (proof.verdict, proof.detail.elsewhere) == (Verdict.MOVED, (f"{mine.source}:{mine.passage + 1}",))


def test_a_passage_whose_text_changed_around_its_anchors_is_edited(
    proved: tuple[Store, list[Fact]], tmp_path: Path
) -> None:
    store, facts = proved
    fact = facts[0]
    mine = fact.evidence[0]
    folder = Path(shutil.copytree(SOURCES, tmp_path / "sources"))
    path = folder / f"{mine.source}.txt"
    passages = list(Texts(SOURCES).passages(mine.source) or ())
    passages[mine.passage - 1] += " Added."
    path.write_text("\n".join(passages), encoding="utf-8")
    proof = prove(store, changed(fact, evidence=(mine,)), folder, pinned(Texts(SOURCES), store))[0]
    assert proof.verdict is Verdict.EDITED


def test_a_pinned_passage_that_lost_an_anchor_is_not_sent_to_another_source(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    texts = Path(shutil.copytree(SOURCES, tmp_path / "texts"))
    run("sources", "pin", "--sources", str(texts), base=sample)
    daily = (texts / "river-daily-2025-05-12.txt").read_text(encoding="utf-8")
    review = texts / "merrow-review-2025-06.txt"
    review.write_text(daily + review.read_text(encoding="utf-8"), encoding="utf-8")  # the words stand here, too
    edited = daily.replace("为3.8%", "为3.9%")
    (texts / "river-daily-2025-05-12.txt").write_text(edited, encoding="utf-8")
    words = ("--source", "river-daily-2025-05-12", "--verdict", "anchor_missing")
    said = run("verify", "--sources", str(texts), *words, base=sample, code=1).stdout
    assert (
        "anchor missing: port-ansel-rd-intensity-2024-river-daily, river-daily-2025-05-12 passage 2: "
        "the passage has changed since it was pinned: read it again; no longer in it: 3.8%; "
        "similar wording there: 3.9%; "
        "those words are found in merrow-review-2025-06:2\n"
    ) in said


def test_a_passage_beyond_the_end_says_how_many_there_are(proved: tuple[Store, list[Fact]]) -> None:
    store, facts = proved
    mine = facts[0].evidence[0]
    (proof,) = prove(store, changed(facts[0], evidence=(mine.but(passage=99),)))
    count = len(Texts(SOURCES).passages(mine.source) or ())
    assert (proof.verdict, proof.detail.passages) == (Verdict.ANCHOR_MISSING, count)
    assert f"{mine.source}:{mine.passage}" in proof.detail.elsewhere


@pytest.mark.parametrize(
    ("fields", "en", "zh"),
    [
        ({"value": 3.1}, ("value 3.1 percent",), ("value 3.1 percent",)),
        ({"qualifier": "over"}, ("value 3.6 percent (over)",), ("value 3.6 percent (over)",)),
        ({"period": "2023"}, ("period 2023",), ("period 2023",)),
        ({"period": "2023/2024-06"}, ("period 2023",), ("period 2023",)),
        ({"place": "port-ansel"}, ("place Port Ansel",), ("place 安瑟港",)),
        ({"statement.en": "Tarn's share was 3.6 percent."}, ("period 2024",), ()),
    ],
)
def test_a_metric_is_held_against_its_own_statement(
    proved: tuple[Store, list[Fact]], fields: dict[str, Any], en: tuple[str, ...], zh: tuple[str, ...]
) -> None:
    """Its passage carries every figure that is put in: only the statement gives the slip away."""
    store, _ = proved
    fact = store.fact("tarn-rd-intensity-2024")
    if english := fields.get("statement.en"):
        fields = {"statement": Text(en=english, zh=fact.statement.zh)}
    fields = {key: Period(value) if key == "period" else value for key, value in fields.items()}
    fields = {key: Qualifier(value) if key == "qualifier" else value for key, value in fields.items()}
    (proof,) = prove(store, changed(fact, **fields))
    assert proof.verdict is Verdict.FIGURE_MISMATCH
    assert (proof.detail.unsaid_en, proof.detail.unsaid_zh) == (en, zh)


def test_a_city_inside_the_name_of_its_hub_is_not_the_city(proved: tuple[Store, list[Fact]]) -> None:
    store, _ = proved
    fact = store.fact("ansel-gull-cluster-rank-2024")
    assert prove(store, fact)[0].verdict is Verdict.VERIFIED
    assert prove(store, changed(fact, place="port-ansel"))[0].detail.unsaid_en == ("place Port Ansel",)


def test_places_inside_a_hub_stand_for_it_only_together(proved: tuple[Store, list[Fact]]) -> None:
    store, _ = proved
    fact = store.fact("riv-travel-time")
    assert prove(store, fact)[0].verdict is Verdict.VERIFIED
    alone = Text(en="Parts get out of Brightwater in less than 2 hours.", zh=fact.statement.zh)
    assert prove(store, changed(fact, statement=alone))[0].detail.unsaid_en == ("place River Basin",)


@pytest.mark.parametrize(
    ("before", "cited", "unnamed"),
    [
        ("Of Merrow.", "Tarn's share was 3.6 percent in 2024.", None),
        ("Tarn is small.", "The country's share was 3.6 percent in 2024.", None),
        ("Tarn is small.", "In the world its share of 3.6 percent in 2024 is rare.", None),
        ("Tarn is small.", "Merrow's share was 3.6 percent in 2024.", "Tarn"),
        ("Of Merrow.", "The country's share was 3.6 percent in 2024.", "Tarn"),
        ("Tarn is small.\nOf Merrow.", "The country's share was 3.6 percent in 2024.", "Tarn"),
    ],
)
def test_the_place_of_a_metric_is_named_in_the_passage_or_right_before_it(
    proved: tuple[Store, list[Fact]], tmp_path: Path, before: str, cited: str, unnamed: str | None
) -> None:
    store, _ = proved
    fact = store.fact("tarn-rd-intensity-2024")
    source = fact.evidence[0].source
    (tmp_path / f"{source}.txt").write_text(f"{before}\n{cited}\n", encoding="utf-8")
    evidence = Evidence(source=source, passage=len(before.splitlines()) + 1, anchors=("3.6 percent",))
    (proof,) = prove(store, changed(fact, evidence=(evidence,)), tmp_path)
    assert proof.verdict is (Verdict.FIGURE_MISMATCH if unnamed else Verdict.VERIFIED)
    assert [name.en for name in proof.detail.unnamed] == ([unnamed] if unnamed else [])


@given(st.data())
def test_a_year_that_nothing_says_is_caught_in_facts_of_every_kind(
    proved: tuple[Store, list[Fact]], data: st.DataObject
) -> None:
    store, facts = proved
    fact = data.draw(st.sampled_from([fact for fact in facts if not isinstance(fact, Metric)]))
    key = data.draw(st.sampled_from(["period", "deadline"] if isinstance(fact, Measure) else ["period"]))
    proof = prove(store, changed(fact, **{key: Period("../1999-05")}))[0]
    assert (proof.verdict, proof.detail.undated) == (Verdict.FIGURE_MISMATCH, (f"{key} 1999",))
    assert (
        prove(store, changed(fact, derived=(*fact.derived, "1999"), **{key: Period("1999/..")}))[0].verdict
        is Verdict.VERIFIED
    )


@pytest.mark.parametrize(
    ("said", "period", "undated"),
    [
        ("last year", "2024", ()),
        ("this year", "2025-01", ()),
        ("in earlier years", "2023", ("period 2023",)),
        ("in May 2025", "2024-05", ("period 2024",)),
    ],
)
def test_the_date_of_the_source_gives_a_year_only_where_the_statement_says_none(
    proved: tuple[Store, list[Fact]], tmp_path: Path, said: str, period: str, undated: tuple[str, ...]
) -> None:
    store, _ = proved
    fact = next(store.facts_of(Milestone, "1"))
    source = "harbour-post-2025-03-04"
    (tmp_path / f"{source}.txt").write_text(f"It opened {said}.\n", encoding="utf-8")
    chinese = {"in May 2025": "2025年5月"}.get(said, "这时")
    changes = {
        "statement": Text(en=f"It opened {said}.", zh=f"它在{chinese}开放。"),
        "evidence": (Evidence(source=source, passage=1, anchors=("opened",)),),
        "period": Period(period),
    }
    assert prove(store, changed(fact, **changes), tmp_path)[0].detail.undated == undated


def test_each_missing_text_is_named_once_with_a_file_that_could_be_it(run: Run, tmp_path: Path) -> None:
    texts = Path(shutil.copytree(SOURCES, tmp_path / "texts"))
    (texts / "river-daily-2025-05-12.txt").rename(texts / "River-Daily-2025-05-12.TXT")
    (texts / "three-hubs-comment.txt").unlink()
    said = run("verify", "--sources", str(texts)).stdout
    assert re.search(r"No three-hubs-comment\.txt among your copies: \d+ pieces", said)
    assert "If River-Daily-2025-05-12.TXT is the copy, rename it to river-daily-2025-05-12.txt." in said
    assert not re.search(r"passage \d", said)


def test_a_lost_sign_is_caught(tmp_path: Path, proved: tuple[Store, list[Fact]]) -> None:
    store, facts = proved
    source = next(iter(store.sources))
    (tmp_path / f"{source}.txt").write_text("Growth was -3.2 percent in 2024.", encoding="utf-8")
    evidence = Evidence(source=source, passage=1, anchors=("Growth",))
    right = Text(en="Growth stood at -3.2%.", zh="增速为-3.2%。")
    wrong = Text(en="Growth stood at 3.2%.", zh="增速为3.2%。")
    fact = next(fact for fact in facts if not isinstance(fact, Metric))
    bare = {"place": None, "period": None, "note": None}
    verdicts = [
        prove(store, changed(fact, statement=text, label=text, evidence=(evidence,), **bare), tmp_path)[0].verdict
        for text in (right, wrong)
    ]
    assert verdicts == [Verdict.VERIFIED, Verdict.FIGURE_MISMATCH]


def test_a_quote_must_stand_in_the_passage(proved: tuple[Store, list[Fact]]) -> None:
    store, facts = proved
    mine = facts[0].evidence[0]
    passage = Texts(SOURCES).passage(mine.source, mine.passage)
    quoted = [mine.but(quote=quote) for quote in (passage, f"{passage} and more")]
    verdicts = [prove(store, changed(facts[0], evidence=(piece,)))[0].verdict for piece in quoted]
    assert verdicts == [Verdict.VERIFIED, Verdict.ANCHOR_MISSING]


def test_a_derived_figure_needs_no_passage(proved: tuple[Store, list[Fact]]) -> None:
    store, facts = proved
    fact = next(fact for fact in facts if not isinstance(fact, Metric) and not fact.derived)
    statement = Text(en=f"{fact.statement.en} In 1987.", zh=f"{fact.statement.zh}1987年。")
    note = Text(en="Everybody knows the year.", zh="年份众所周知。")
    bare, derived = changed(fact, statement=statement), changed(fact, statement=statement, derived=("1987",), note=note)
    assert prove(store, bare)[0].verdict is Verdict.FIGURE_MISMATCH
    assert prove(store, derived)[0].verdict is Verdict.VERIFIED


def test_findings_come_with_file_and_line_for_github(run: Run, tmp_path: Path, sample: Path) -> None:
    texts = Path(shutil.copytree(SOURCES, tmp_path / "texts"))
    victim = next(texts.glob("*.txt"))
    victim.write_text("Nothing of it is left.", encoding="utf-8")
    out = run("verify", "--sources", str(texts), "-f", "github", base=sample, code=1).stdout
    assert all(re.match(r"::error file=.+\.toml,line=\d+,title=", line) for line in out.splitlines())
    assert victim.stem in out


def test_filters_choose_hubs_sources_and_verdicts(run: Run, proved: tuple[Store, list[Fact]]) -> None:
    store, _ = proved
    source = next(iter(store.sources))
    words = ("verify", next(iter(store.hubs)), "--sources", str(SOURCES), "-f", "json")
    assert f'"source": "{source}"' in run(*words, "--source", source).stdout
    assert '"verdicts": []' in run(*words, "--verdict", "moved").stdout


@pytest.mark.parametrize(
    ("passage", "money", "statement", "proves"),
    [
        ("The grants come to $5 billion.", None, "5 billion US dollars", False),
        ("The grants come to $5 billion.", None, "5 billion Hong Kong dollars", False),
        ("The grants come to $5 billion.", "HKD", "5 billion Hong Kong dollars", True),
        ("The grants come to $5 billion.", "HKD", "5 billion US dollars", False),
        ("The grants come to US$5 billion.", "HKD", "5 billion US dollars", True),
        ("The grants come to 5 billion dollars.", "MOP", "5 billion US dollars", False),
    ],
)
def test_a_bare_dollar_means_what_the_source_says_it_means(
    passage: str, money: str | None, statement: str, proves: bool
) -> None:
    stated = read_figures(statement, Lang.EN)
    found = read_source_figures(passage, Lang.EN, Unit(money) if money else None)
    assert (not unmatched(stated, found)) is proves
    assert bool(found[0].readings) is (money is None)


def test_a_bare_yuan_is_ambiguous_in_traditional_characters_only() -> None:
    (mainland,) = read_source_figures("投资100万元。", Lang.ZH, None)
    assert (mainland.unit, mainland.readings) == ("CNY", ())
    (hong_kong,) = read_source_figures("開支為100万元。", Lang.ZH, None)
    assert {hong_kong.unit, *(reading.unit for reading in hong_kong.readings)} == {"CNY", "HKD", "MOP", "TWD"}
    assert [figure.unit for figure in read_source_figures("開支為100万元。", Lang.ZH, Unit("HKD"))] == ["HKD"]
