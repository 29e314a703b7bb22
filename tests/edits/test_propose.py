"""A record proposed from a passage has only what the passage says, and what is missing is named."""

import json
from pathlib import Path
from typing import Any

import pytest
from project import SAMPLE, SOURCES, Run

from hubcli.base.compiled.cache import open_store
from hubcli.evidence.anchors import is_found_in
from hubcli.evidence.reading import read_passage
from hubcli.model.facts import Kind
from hubcli.questions.propose import propose
from hubcli.sources.passages import Texts

METRIC = "river-daily-2025-05-12:2"
REST = [
    "id=ansel-intensity", "place=port-ansel", "label.en=Intensity of Port Ansel", "label.zh=安瑟港强度",
    "statement.en=Port Ansel's R&D intensity was 3.8 percent in 2024.",
    "statement.zh=2024年安瑟港的研发投入强度为3.8%。",
]  # fmt: skip
SETTINGS = [word for setting in REST for word in ("--set", setting)]


@pytest.fixture
def base(compiled_sample: Path) -> Path:
    """A copy of the sample."""
    return compiled_sample


def proposed(run: Run, passage: str, *words: str) -> Any:
    result = run("add", *words, "--from-passage", passage, "--sources", str(SOURCES), "-f", "json", code=2)
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    ("passage", "kind", "filled", "several"),
    [
        (
            METRIC,
            "metric",
            {"period": "2024", "indicator": "rd-intensity", "value": 3.8, "theme": "funding"},
            ["place"],
        ),
        ("three-hubs-comment:6", "challenge", {"hubs": ["isl"], "period": "2028"}, ["place"]),
        ("merrow-review-2025-06:6", "measure", {"place": "lantern-bay", "deadline": "2026"}, []),
        ("harbour-post-2025-03-04:8", None, {}, ["place", "period"]),
    ],
)
def test_what_a_passage_says_is_filled_in_and_what_it_leaves_open_is_named(
    run: Run, passage: str, kind: str | None, filled: dict[str, object], several: list[str]
) -> None:
    found = proposed(run, passage)
    assert found["kind"] == kind
    assert filled.items() <= found["record"].items()
    assert [one["key"] for one in found["open"]] == several
    assert not {"id", "label", "statement"} & found["record"].keys()


def test_nothing_is_proposed_that_is_not_in_the_passage() -> None:
    texts = Texts(SOURCES)
    with open_store(SAMPLE) as store:
        for source in store.sources:
            for number, text in enumerate(texts.passages(source) or (), 1):
                found = propose(store, source=source, passage=number, texts=texts)
                assert all(is_found_in(anchor, text) for anchor in found.record["evidence"][0]["anchors"])
                read = [one for one in found.filled if one.key != "theme"]
                assert all(word in text for one in read for word in one.words), read
                assert found.record.keys() - {one.key for one in read} <= {"evidence", "theme"}


def test_a_metric_of_the_sample_is_read_again_from_its_passage() -> None:
    texts = Texts(SOURCES)
    with open_store(SAMPLE) as store:
        fact: Any = store.fact("port-ansel-rd-intensity-2024-river-daily")
        piece = fact.evidence[0]
        found = propose(store, source=piece.source, passage=piece.passage, texts=texts, kind=Kind.METRIC).record
    keys = ("hubs", "theme", "indicator", "value", "period")
    assert {key: found[key] for key in keys} == {
        key: [*fact.hubs] if key == "hubs" else getattr(fact, key) for key in keys
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The city should open its laboratories.", Kind.MEASURE),
        ("应当开放实验室。", Kind.MEASURE),
        ("There is a shortage of engineers.", Kind.CHALLENGE),
        ("工程师缺乏。", Kind.CHALLENGE),
        ("Its strength is physics.", Kind.STRENGTH),
        ("物理是其优势。", Kind.STRENGTH),
        ("It was founded in spring.", Kind.MILESTONE),
        ("春季揭牌。", Kind.MILESTONE),
        ("The port serves as a door.", Kind.ROLE),
        ("定位为门户。", Kind.ROLE),
        ("They work on it jointly.", Kind.COLLABORATION),
        ("两地分工明确。", Kind.COLLABORATION),
        ("It rains.", None),
        ("The leader reads.", None),
    ],
)
def test_cue_words_tell_the_kind(text: str, kind: Kind | None) -> None:
    with open_store(SAMPLE) as store:
        assert [*read_passage(store, "river-daily-2025-05-12", text).cues] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "periods"),
    [("By December 2025 and in 2026-2030", ["2025-12", "2026/2030"]), ("2024年6月和2030年", ["2024-06", "2030"])],
)
def test_months_belong_to_the_year_beside_them(text: str, periods: list[str]) -> None:
    with open_store(SAMPLE) as store:
        source = "harbour-post-2025-03-04" if text.isascii() else "river-daily-2025-05-12"
        assert [one.value for one in read_passage(store, source, text).periods] == periods


def test_options_complete_it_and_it_is_proved(run: Run, base: Path) -> None:
    added = run("add", "--from-passage", METRIC, *SETTINGS, "--sources", str(SOURCES), base=base)
    assert "ansel-intensity: Intensity of Port Ansel" in added.stdout
    assert "says what port-ansel-rd-intensity-2024-river-daily says already" in added.stdout
    wrong = [setting.replace("3.8", "3.9") for setting in SETTINGS]
    wrong[1] = "id=another"
    refused = run("add", "--from-passage", METRIC, *wrong, "--sources", str(SOURCES), base=base, code=1)
    assert "figure mismatch" in refused.stdout


def test_what_is_filled_in_by_hand_can_be_given_back(run: Run, base: Path, tmp_path: Path) -> None:
    result = run("add", "--from-passage", METRIC, "--sources", str(SOURCES), base=base, code=2)
    assert result.stderr.splitlines()[-1] == (
        "hubcli: still to be filled in: id, label.en, label.zh, statement.en, statement.zh, place; give the record to "
        "--from, or add --set KEY=VALUE"
    )
    record = json.loads(result.stdout)
    assert [*record][:3] == ["kind", "id", "hubs"]
    for setting in REST:
        key, _, value = setting.partition("=")
        above, _, below = key.partition(".")
        record[above] = {**record[above], below: value} if below else value
    path = tmp_path / "filled.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    run("add", "metric", "--from", str(path), "--sources", str(SOURCES), base=base)


def test_on_a_terminal_what_was_read_is_offered(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    monkeypatch.setattr("hubcli.cli.proposing.on_a_terminal", lambda: True)
    answers = ["ansel-intensity", "", "", "", "", "port-ansel", "", "", "", "", "", "", "", ""]
    texts = [setting.partition("=")[2] for setting in REST[2:]]
    answers += ["", *texts, "", "", "", "", "", "", "", "", "", "", "", ""]
    asked = run(
        "add",
        "--from-passage",
        METRIC,
        "--sources",
        str(SOURCES),
        base=base,
        stdin="\n".join(answers) + "\n",
        code=None,
    )
    assert "Enter for 3.8" in asked.stderr
    assert "place: the passage has several: port-ansel (安瑟港), north-coast (北岸)" in asked.stderr
    with open_store(base.resolve()) as store:
        fact: Any = store.fact("ansel-intensity")
    assert (fact.value, fact.evidence[0].passage) == (3.8, 2)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--from-passage", "gazette"], "needs SOURCE:N, such as gazette:3"),
        (["--from-passage", "gazete:1"], "no source 'gazete'"),
        (["--from-passage", "river-daily-2025-05-12:99"], "no passage 99; it has passages 1 to"),
        ([], "say which KIND of fact: one of role, strength"),
    ],
)
def test_what_cannot_be_proposed_is_said(run: Run, words: list[str], message: str) -> None:
    assert message in run("add", *words, "--sources", str(SOURCES), code=2).stderr
