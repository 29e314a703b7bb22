"""Editing, renaming and removing records: nothing is written that breaks the base or that the texts contradict."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli
from bases import problems
from project import DATA, Run

FACT = "port-ansel-rd-intensity-2024"
METRICS = "nor/metrics.toml"


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fill_cache: Callable[..., None]) -> Path:
    """A copy of the sample below the current folder, with its texts."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(DATA / "sample" / "facts", tmp_path / "facts")
    shutil.copytree(DATA / "sample" / "sources", tmp_path / "texts")
    fill_cache(tmp_path / "facts")
    return tmp_path / "facts"


def files(base: Path) -> dict[str, bytes]:
    return {path.relative_to(base).as_posix(): path.read_bytes() for path in base.rglob("*.toml")}


def changed_lines(before: dict[str, bytes], base: Path) -> dict[str, list[str]]:
    """The new lines of each file that changed and has as many lines as before."""
    found = {}
    for name, new in files(base).items():
        if new != before[name]:
            pairs = zip(before[name].splitlines(), new.splitlines(), strict=True)
            found[name] = [after.decode() for old, after in pairs if old != after]
    return found


def test_one_value_changes_on_its_line(run: Run, base: Path) -> None:
    before = files(base)
    told = run(
        "edit", FACT, "--set", "label.en=Port Ansel's R&D", "--set", "evidence.0.anchors=4.2 percent，2024", base=base
    )
    assert changed_lines(before, base) == {
        METRICS: [
            'label.en = "Port Ansel\'s R&D"',
            '    { source = "harbour-post-2025-03-04", passage = 3, anchors = ["4.2 percent", "2024"] },',
        ]
    }
    assert told.stdout.splitlines()[:3] == [
        f"Changed {FACT}, in facts/nor/metrics.toml:2.",
        "- label.en: Port Ansel's R&D intensity → Port Ansel's R&D",
        '- evidence.0.anchors: ["Port Ansel", "4.2 percent", "2024"] → ["4.2 percent", "2024"]',
    ]


def test_a_field_is_added_and_removed_again(run: Run, base: Path) -> None:
    before = files(base)
    run("edit", FACT, "--set", "note.en=One of two.", "--set", "note.zh=两个之一。", base=base)
    assert b'note.en = "One of two."\nnote.zh = "' in (base / METRICS).read_bytes()
    run("edit", FACT, "--unset", "note", base=base)
    assert files(base) == before


def test_what_the_text_contradicts_is_refused(run: Run, base: Path) -> None:
    before = files(base)
    words = ("--set", "statement.en=In 2024 Port Ansel spent 4.7 percent.", "--sources", "texts")
    told = run("edit", FACT, *words, base=base, code=1)
    assert f"facts/nor/metrics.toml:2: figure mismatch: {FACT}" in told.stdout
    assert "Nothing was changed" in told.stdout
    assert files(base) == before


def test_what_was_wrong_before_does_not_keep_an_edit_back(run: Run, base: Path) -> None:
    run("edit", FACT, "--set", "evidence.0.passage=4", base=base)
    told = run("edit", FACT, "--set", "headline=false", "--sources", "texts", base=base)
    assert "anchor missing" in told.stdout
    run("edit", FACT, "--set", "evidence.0.passage=3", "--sources", "texts", base=base)


def test_a_place_whose_name_its_facts_no_longer_find_is_refused(run: Run, base: Path) -> None:
    words = ("--set", "name.en=Ansel Harbour", "--set", "name.zh=安城", "--set", "aliases=[]", "--sources", "texts")
    assert FACT in run("edit", "port-ansel", *words, base=base, code=1).stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([FACT], "nothing to change is given"),
        ([FACT, "--set", "theme=fundng"], "no theme 'fundng'; did you mean 'funding'?"),
        ([FACT, "--set", "id=x"], f"its id is changed with 'hubcli rename {FACT} NEW'"),
        ([FACT, "--set", "evidence.7.passage=1"], "no key evidence.7.passage to change"),
        ([FACT, "--unset", "label"], "label: missing"),
        ([FACT, "--unset", "note"], "no key note to change"),
        (["port-ansel-rd", "--set", "value=1"], "no record 'port-ansel-rd'"),
    ],
)
def test_what_cannot_be_edited_is_said_and_nothing_is_written(
    run: Run, base: Path, words: list[str], message: str
) -> None:
    before = files(base)
    assert message in run("edit", *words, base=base, code=2).stderr
    assert files(base) == before


def test_a_dry_run_prints_a_patch_that_git_applies(run: Run, base: Path) -> None:
    before = files(base)
    patch = run("rename", "nor", "north", "--dry-run", base=base).stdout
    assert files(base) == before
    subprocess.run(["git", "apply"], input=patch.encode(), check=True, cwd=base.parent)
    by_git = files(base)
    for name, content in before.items():
        (base / name).write_bytes(content)
    run("rename", "nor", "north", base=base)
    assert files(base) == by_git


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nor", "north"),
        pytest.param("port-ansel", "ansel", marks=pytest.mark.heavy),
        pytest.param("funding", "money", marks=pytest.mark.heavy),
        ("harbour-post-2025-03-04", "harbour-post"),
        pytest.param("rd-intensity", "intensity", marks=pytest.mark.heavy),
        (FACT, "ansel-intensity"),
    ],
)
def test_every_reference_follows_and_sign_offs_hold(run: Run, base: Path, old: str, new: str) -> None:
    run("sources", "pin", "--sources", "texts", base=base)
    run("review", "--by", "Li Wei", "--reader", "person", "--accept", f"{FACT},nor-basic-research-share", base=base)
    before = files(base)
    run("rename", old, new, base=base)
    assert problems(base) == []
    assert {name: len(content.splitlines()) for name, content in before.items()} == {
        name: len(content.splitlines()) for name, content in files(base).items()
    }
    assert not [name for name, content in files(base).items() if f'"{old}"'.encode() in content]
    if old.startswith("harbour"):
        Path(f"texts/{old}.txt").rename(f"texts/{new}.txt")
    found = json.loads(run("verify", "--sources", "texts", "-f", "json", base=base).stdout)
    assert (found["reviews"]["read_by"], found["reviews"]["lapsed"]) == ({"1": 2}, 0)
    run("rename", new, old, base=base)
    assert files(base) == before


def test_an_id_that_is_taken_or_is_none_is_refused(run: Run, base: Path) -> None:
    assert "nor: this id is taken, see facts/hubs.toml" in run("rename", "isl", "nor", base=base, code=2).stderr
    assert "an id has lower-case letters" in run("rename", "isl", "Isl", base=base, code=2).stderr


def test_a_record_of_an_extended_base_is_not_changed(run: Run, base: Path) -> None:
    run("init", "mine", "--extends", "facts")
    for words in (["edit", FACT, "--set", "value=1"], ["rename", FACT, "x"], ["remove", FACT]):
        assert "it belongs to an extended base" in run(*words, base=base.parent / "mine", code=2).stderr


def test_a_record_that_others_name_stays_unless_forced(run: Run, base: Path) -> None:
    before = files(base)
    refused = run("remove", "nor-grants-end-early", base=base, code=2).stderr
    assert "facts/nor/measures.toml:21: nor-fund-teams-long-term: addresses[0]: refers to" in refused
    assert "--force takes these references out, too" in refused
    assert files(base) == before
    told = run("remove", "nor-grants-end-early", "--force", base=base).stdout
    assert "addresses[0] was taken out" in told
    assert problems(base) == []
    assert b"nor-grants-end-early" not in b"".join(files(base).values())


def test_what_cannot_do_without_the_record_keeps_it_even_with_force(run: Run, base: Path) -> None:
    before = files(base)
    refused = run("remove", "funding", "--force", base=base, code=2).stderr
    assert "theme: missing" in refused
    assert files(base) == before


def test_sign_offs_go_with_their_fact(run: Run, base: Path) -> None:
    run("sources", "pin", "--sources", "texts", base=base)
    run("review", "--by", "Li Wei", "--reader", "person", "--accept", "isl-finance,isl-door-to-the-world", base=base)
    assert "1 sign-off went with it." in run("remove", "isl-finance", base=base).stdout
    reviews: list[Any] = tomli.loads((base / "reviews.toml").read_text("utf-8"))["review"]
    assert [review["fact"] for review in reviews] == ["isl-door-to-the-world"]
