"""Signing off: what a reader read is bound to what it was, readers are counted, and none overwrites another."""

import json
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import tomli
from project import DATA, ROOT, Run

from hubcli.base.compiled.cache import open_store
from hubcli.edits.review import Said, Signer, sign_off
from hubcli.evidence.reviews import READ, digest_of
from hubcli.model.facts import FACTS, Fact
from hubcli.model.period import Period
from hubcli.model.record import fields_of
from hubcli.model.review import Opinion, Reader
from hubcli.model.text import Text
from hubcli.sources.pins import Pins, read_pins

FACT = "port-ansel-rd-intensity-2024"
BY = ("--by", "Li Wei", "--reader", "person", "--date", "2026-01-05")


@pytest.fixture
def base(tmp_path: Path, run: Run, fill_cache: Callable[..., None]) -> Path:
    """A copy of the sample with its texts beside it, pinned."""
    folder = tmp_path / "facts"
    shutil.copytree(DATA / "sample" / "facts", folder)
    shutil.copytree(DATA / "sample" / "sources", tmp_path / "texts")
    fill_cache(folder)
    run("sources", "pin", "--sources", str(tmp_path / "texts"), base=folder)
    return folder


def asked(run: Run, base: Path, *words: str, **options: Any) -> Any:
    return json.loads(run(*words, "--format", "json", base=base, **options).stdout)


def state(run: Run, base: Path, fact: str = FACT) -> list[tuple[str, str, bool]]:
    return [(one["by"], one["verdict"], one["current"]) for one in asked(run, base, "show", fact)["sign_offs"]]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_sign_offs_of_the_base_that_ships_are_those_of_programs() -> None:
    signed = tomli.loads((ROOT / "facts/reviews.toml").read_text("utf-8"))["review"]
    assert {one["reader"] for one in signed} == {"program"}


def test_each_sign_off_is_one_line_in_the_order_of_the_facts(run: Run, base: Path) -> None:
    run("review", *BY, "--accept", f"nor-basic-research-share，{FACT}", base=base)
    run("review", *BY, "--reject", "hub-definition", "--note", "It is narrower.", base=base)
    lines = (base / "reviews.toml").read_text(encoding="utf-8").splitlines()
    assert [line.split('"')[1] for line in lines[2:-1]] == ["hub-definition", "nor-basic-research-share", FACT]
    assert tomli.loads("\n".join(lines))["review"][0]["note"] == "It is narrower."


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("Port Ansel's R&D intensity was 4.2 percent in 2024.", "Port Ansel's R&D intensity was 4.2% in 2024.", False),
        ("2024年安瑟港的研发投入强度为4.2%。", "2024年，安瑟港的研发投入强度为4.2%。", False),
        (
            'id = "port-ansel-rd-intensity-2024"\n',
            'id = "port-ansel-rd-intensity-2024"\nmodality = "assessed"\n',
            False,
        ),
        ('id = "port-ansel-rd-intensity-2024"\n', 'id = "port-ansel-rd-intensity-2024"\nderived = []\n', True),
    ],
)
def test_a_change_of_the_claim_lets_it_lapse_and_no_other(
    run: Run, base: Path, old: str, new: str, holds: bool
) -> None:
    run("review", *BY, "--accept", FACT, base=base)
    replace(base / "nor" / "metrics.toml", old, new)
    assert state(run, base) == [("Li Wei", "accepted", holds)]


def test_another_passage_text_lets_it_lapse_and_another_number_does_not(run: Run, base: Path) -> None:
    run("review", *BY, "--accept", FACT, base=base)
    text = base.parent / "texts" / "harbour-post-2025-03-04.txt"
    cited = text.read_text(encoding="utf-8").splitlines()
    text.write_text("\n".join(["A new first line.", *cited]), encoding="utf-8")
    run("sources", "pin", "--force", "--sources", str(text.parent), base=base)
    path = base / "nor" / "metrics.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            'source = "harbour-post-2025-03-04", passage = 3', 'source = "harbour-post-2025-03-04", passage = 4'
        ),
        encoding="utf-8",
    )
    assert state(run, base) == [("Li Wei", "accepted", True)]
    replace(text, "4.2 percent of its output", "4.2 percent of all output")
    run("sources", "pin", "--force", "--sources", str(text.parent), base=base)
    assert state(run, base) == [("Li Wei", "accepted", False)]
    assert [one["id"] for one in asked(run, base, "review", "--lapsed")["facts"]] == [FACT]


def test_every_field_of_the_claim_is_in_the_digest() -> None:
    with open_store(DATA / "sample" / "facts") as store:
        facts = list(store.facts("1"))
        pins: Pins = dict.fromkeys(store.sources, ("x",) * 99)
    others = {"label": Text(en="a", zh="字"), "statement": Text(en="a", zh="字"), "hubs": ("nobody",)}
    for field in READ:
        having = next(fact for fact in facts if getattr(fact, field, None) not in (None, ()))
        changed = having.but(**{field: others.get(field, "another")})
        assert digest_of(changed, pins) != digest_of(having, pins), field
    fields = {field for model in FACTS.values() for field in fields_of(model)}
    untold = {"id", "kind", "theme", "evidence", "headline", "derived", "note", "replaces", "asset_type"}
    assert fields - set(READ) - untold <= {"status", "edition", "variant", "subject"}


def test_a_tension_is_signed_off_with_its_facts_and_lapses_with_any_of_them(run: Run, base: Path) -> None:
    with open_store(base) as store:
        tension = store.tensions[0]
        fact = store.fact(tension.facts[-1])
    signed = asked(run, base, "review", *BY, "--accept", tension.id)
    assert [one["tension"] for one in signed["signed"]] == [tension.id]
    assert signed["tension_counts"]["read_by"] == {"1": 1}
    assert signed["counts"]["read_by"] == {"1": 0}

    def current() -> list[bool]:
        found = {one["tension"]["id"]: one["sign_offs"] for one in asked(run, base, "review")["tensions"]}
        return [one["current"] for one in found[tension.id]]

    assert current() == [True]
    run("rename", fact.id, "another-name", base=base)
    run("rename", tension.id, "other-tension", base=base)
    tension = tension.but(id="other-tension")
    assert current() == [True]
    run("edit", "another-name", "--set", "note.en=Read again.", "--set", "note.zh=再读一遍。", base=base)
    assert current() == [True]
    run("edit", "another-name", "--set", f"statement.en={fact.statement.en.replace('About', 'Some')}", base=base)
    assert current() == [False]


def test_a_sign_off_is_on_a_fact_or_a_tension_and_not_on_both(run: Run, base: Path) -> None:
    run("review", *BY, "--accept", FACT, base=base)
    replace(base / "reviews.toml", f'fact = "{FACT}"', f'fact = "{FACT}", tension = "x"')
    assert "name either a fact or a tension" in run("check", base=base, code=2).stderr


def test_persons_are_counted_once_and_programs_apart(run: Run, base: Path) -> None:
    for by, reader in (("Li Wei", "person"), ("li  WEI", "person"), ("Ana Cruz", "person"), ("Reader 2", "program")):
        run("review", "--by", by, "--reader", reader, "--accept", FACT, base=base)
    run("review", "--by", "Reader 2", "--reader", "program", "--accept", "hub-definition", base=base)
    counts = asked(run, base, "review", "nor")["counts"]
    assert (counts["read_by"], counts["by_programs"]) == ({"1": 1, "2": 1}, 1)
    texts = ("--sources", str(base.parent / "texts"))
    found = asked(run, base, "verify", *texts, "--reviewed", "2", code=1)
    assert FACT not in found["too_few_readers"]
    assert "hub-definition" in found["too_few_readers"]


def test_figures_of_tables_are_not_among_what_is_to_be_read(run: Run, base: Path) -> None:
    accepted = ("review", *BY, "--accept", FACT)
    before = asked(run, base, *accepted)["counts"]
    sentence = '{ en = "{place} had {value} in {period}.", zh = "{period}{place}为{value}。" }'
    replace(base / "indicators.toml", 'id = "rd-intensity"', f'id = "rd-intensity"\nsentence = {sentence}')
    (base / "tables").mkdir()
    table = "place,period,value,source\nport-ansel,2015,3.1,river-daily-2025-05-12\n"
    (base / "tables" / "early.csv").write_text(table, encoding="utf-8")
    series = '[[series]]\nid = "early"\ntable = "early"\nindicator = "rd-intensity"\ntheme = "funding"\n'
    (base / "series.toml").write_text(series, encoding="utf-8")
    assert "1 figure from a table" in run("check", base=base).stdout
    assert asked(run, base, *accepted)["counts"] == before


def test_a_rejected_fact_is_not_read_however_many_accept_it(run: Run, base: Path) -> None:
    run("review", *BY, "--accept", FACT, base=base)
    run("review", "--by", "Ana Cruz", "--reader", "person", "--reject", FACT, "--note", "Not so.", base=base)
    found = asked(run, base, "verify", "--sources", str(base.parent / "texts"), "--reviewed", "1", code=1)
    assert FACT in found["too_few_readers"]
    assert (found["reviews"]["doubted"], found["reviews"]["read_by"]) == (1, {"1": 0})
    run("review", "--by", "Ana Cruz", "--reader", "person", "--accept", FACT, base=base)
    assert state(run, base) == [("Ana Cruz", "accepted", True), ("Li Wei", "accepted", True)]


def test_what_is_unread_depends_on_who_asks(run: Run, base: Path) -> None:
    run("review", *BY, "--accept", FACT, base=base)

    def unread(*words: str) -> int:
        return len(asked(run, base, "review", "--unread", *words)["facts"])

    every = len(asked(run, base, "review")["facts"])
    assert (unread(), unread("--by", "li wei"), unread("--by", "Ana Cruz")) == (every - 1, every - 1, every)


def test_a_limit_shows_the_first_and_counts_the_rest(run: Run, base: Path) -> None:
    found = asked(run, base, "review", "--limit", "2")
    assert (len(found["facts"]), found["left"]) == (2, {"facts": 70, "tensions": 2})
    assert "Facts to read: 72" in run("review", "--limit", "2", base=base).stdout


def test_readers_at_the_same_time_lose_nothing(base: Path) -> None:
    with open_store(base) as store:
        facts: list[Fact] = list(store.facts("1"))[:12]
        pins = read_pins(base)

    def sign(number: int) -> None:
        signer = Signer(f"Reader {number % 3}", Reader.PERSON, Period("2026-01-05"))
        sign_off(base, [Said((facts[number],), Opinion.ACCEPTED)], signer=signer, pins=pins)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(sign, range(12)))
    assert {one["fact"] for one in tomli.loads((base / "reviews.toml").read_text("utf-8"))["review"]} == {
        fact.id for fact in facts
    }


def test_git_merges_sign_offs_on_different_facts(run: Run, base: Path, tmp_path: Path) -> None:
    run("review", *BY, "--accept", "isl-finance", base=base)
    versions = []
    for fact in ("hub-definition", FACT):
        version = tmp_path / fact
        shutil.copytree(base, version)
        run("review", "--by", "Ana Cruz", "--reader", "person", "--accept", fact, base=version)
        versions.append(version / "reviews.toml")
    merged = subprocess.run(
        ["git", "merge-file", "-p", versions[0], base / "reviews.toml", versions[1]], capture_output=True, check=False
    )
    assert merged.returncode == 0
    assert len(tomli.loads(merged.stdout.decode())["review"]) == 3


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--accept", FACT], "say who reads, with --by NAME"),
        (["--by", "Li Wei", "--accept", FACT], "say who reads: --reader person or --reader program"),
        ([*BY, "--accept", "no-such-fact"], "no fact 'no-such-fact'"),
        ([*BY, "--reject", FACT], "say what the passages do not say, with --note TEXT"),
        ([*BY, "--reject", FACT, "--note", "a\u202eb"], "needs one line of text without control characters"),
        ([*BY, "--note", "x"], "--note goes with --reject ID"),
        ([*BY, "--accept", FACT, "--reject", FACT, "--note", "x"], "accepted and rejected at once"),
        ([*BY[:-1], "2026", "--accept", FACT], "--date '2026': not a day; write 2025-12-10"),
    ],
)
def test_what_cannot_be_signed_off_is_said(run: Run, base: Path, words: list[str], message: str) -> None:
    assert message in run("review", *words, base=base, code=2).stderr
    assert not (base / "reviews.toml").exists()


def test_a_passage_without_a_pin_cannot_be_signed_off(run: Run, base: Path) -> None:
    (base / "passages.lock.toml").unlink()
    refused = run("review", *BY, "--accept", FACT, base=base, code=2)
    assert "harbour-post-2025-03-04:3; a sign-off is bound to pinned passages" in refused.stderr


def test_other_records_in_the_file_are_not_overwritten(run: Run, base: Path) -> None:
    (base / "reviews.toml").write_bytes((base / "themes.toml").read_bytes())
    (base / "themes.toml").unlink()
    assert "it may hold sign-offs only" in run("review", *BY, "--accept", FACT, base=base, code=2).stderr


Keys = Callable[..., None]


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Keys:
    """The keys that a reader presses, and their notes."""

    def press(pressed: str, *notes: str) -> None:
        left, said = iter(pressed), iter(notes)
        monkeypatch.setattr("hubcli.cli.reviewing._on_a_terminal", lambda: True)
        monkeypatch.setattr("typer.getchar", lambda: next(left))
        monkeypatch.setattr("typer.prompt", lambda *_, **__: next(said))

    return press


def read(run: Run, base: Path, *words: str) -> str:
    result = run("review", *BY[:2], "--date", "2026-01-05", "--sources", str(base.parent / "texts"), *words, base=base)
    return result.stdout + result.stderr


def test_on_a_terminal_a_key_decides_and_one_can_go_back(run: Run, base: Path, keys: Keys) -> None:
    keys("y?nbsnq", "", "It says 3.9.")
    shown = read(run, base, "nor", "--kind", "metric")
    assert "Press y, n, s, b or q." in shown
    found = asked(run, base, "review", "nor", "--kind", "metric")["facts"]
    assert [[one["verdict"] for one in each["sign_offs"]] for each in found[:3]] == [["accepted"], ["rejected"], []]


def test_on_a_terminal_the_tensions_follow_the_facts_with_the_passages_of_both_sides(
    run: Run, base: Path, keys: Keys
) -> None:
    keys("sy")
    shown = read(run, base, "nor", "--kind", "metric", "--theme", "basic-research")
    assert "2 of 2: tension-north-coast-basic-research" in shown
    assert "nor-basic-research-well-founded" in shown.partition("2 of 2")[2]
    assert {"harbour-post-2025-03-04:4", "three-hubs-comment:7"} <= set(shown.partition("2 of 2")[2].split())
    (signed,) = tomli.loads((base / "reviews.toml").read_text("utf-8"))["review"]
    assert (signed["tension"], signed["verdict"]) == ("tension-north-coast-basic-research", "accepted")


def test_on_a_terminal_a_text_that_both_facts_of_a_tension_lack_is_named_once(run: Run, base: Path, keys: Keys) -> None:
    replace(base / "tensions.toml", "nor-basic-research-well-founded", "nor-ocean-physics")
    (base.parent / "texts" / "harbour-post-2025-03-04.txt").unlink()
    keys("sq")
    shown = read(run, base, "nor", "--kind", "metric", "--theme", "basic-research")
    assert shown.partition("2 of 2: tension-")[2].count("put harbour-post-2025-03-04.txt into") == 1


def test_on_a_terminal_nothing_is_signed_that_cannot_be_read(run: Run, base: Path, keys: Keys) -> None:
    replace(base.parent / "texts" / "harbour-post-2025-03-04.txt", "4.2 percent", "4.3 percent")
    keys("yq")
    shown = read(run, base, "nor", "--kind", "metric")
    assert "your copy differs from the pinned text, so it cannot be signed off: harbour-post-2025-03-04:3" in shown
    assert not (base / "reviews.toml").exists()
