"""Pinned passages: what changed is told, and nothing is lost."""

import re
import shutil
from pathlib import Path

import pytest
from project import SOURCES, Run

from hubcli.base import appending
from hubcli.errors import HubError
from hubcli.sources.passages import Texts, fingerprint
from hubcli.sources.pins import LOCK, pin, read_pins


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with one text of three passages."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("one\n\ntwo\n\nthree\n", encoding="utf-8")
    return folder


def test_pinning_writes_the_digest_of_every_passage(tmp_path: Path, texts: Path) -> None:
    (change,) = pin([tmp_path], ["a"], Texts(texts))
    assert (change.state, change.passages) == ("new", 3)
    assert read_pins(tmp_path) == {"a": tuple(map(fingerprint, ("one", "two", "three")))}


def test_pinning_again_finds_nothing_and_writes_nothing(tmp_path: Path, texts: Path) -> None:
    pin([tmp_path], ["a"], Texts(texts))
    before = (tmp_path / LOCK).stat().st_mtime_ns
    (change,) = pin([tmp_path], ["a"], Texts(texts))
    assert change.state == "same"
    assert (tmp_path / LOCK).stat().st_mtime_ns == before


def test_changed_dropped_and_added_passages_are_named(tmp_path: Path, texts: Path) -> None:
    pin([tmp_path], ["a"], Texts(texts))
    (texts / "a.txt").write_text("one\n2\nthree\nfour\n", encoding="utf-8")
    (change,) = pin([tmp_path], ["a"], Texts(texts))
    assert (change.state, change.changed) == ("changed", (2, 4))


def test_a_source_whose_text_is_not_at_hand_keeps_its_pins(tmp_path: Path, texts: Path) -> None:
    pin([tmp_path], ["a"], Texts(texts))
    (texts / "a.txt").rename(texts / "b.txt")
    changes = pin([tmp_path], ["a", "b"], Texts(texts))
    assert [(change.source, change.state) for change in changes] == [("a", "no_text"), ("b", "new")]
    assert set(read_pins(tmp_path)) == {"a", "b"}


@pytest.mark.parametrize("damage", [b"\xff", b"[[source]\n", b"[[source]]\nid = 1\n", b"source = 3\n"])
def test_a_damaged_lock_says_the_way_out(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / LOCK).write_bytes(damage)
    with pytest.raises(HubError, match="sources pin"):
        read_pins(tmp_path)


def test_the_command_says_what_changed(run: Run, sample: Path, texts: Path) -> None:
    shutil.copytree(SOURCES, texts, dirs_exist_ok=True)
    words = ("sources", "pin", "--sources", str(texts))
    assert "pinned for the first time" in run(*words, base=sample).stdout
    victim = next(SOURCES.glob("*.txt")).name
    (texts / victim).write_text(
        "A new first passage.\n" + (SOURCES / victim).read_text(encoding="utf-8"), encoding="utf-8"
    )
    moved = run(*words, base=sample, code=2).stderr
    assert re.search(r"challenges\.toml:\d+: [a-z-]+: ([a-z-]+[0-9-]*):(\d+) is now \1:\d+\n", moved)
    assert "cite these passages by their new numbers first; --force pins anyway" in moved
    assert "changed since the last pin: 1, 2" in run(*words, "--force", base=sample).stdout
    assert "unchanged since the last pin" in run(*words, base=sample).stdout


def test_what_moved_stays_known_when_pinning_is_refused(run: Run, sample: Path, texts: Path) -> None:
    shutil.copytree(SOURCES, texts, dirs_exist_ok=True)
    run("sources", "pin", "--sources", str(texts), base=sample)
    for path in texts.glob("*.txt"):
        path.write_text("Put in before.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = (sample / LOCK).read_bytes()
    run("sources", "pin", "--sources", str(texts), base=sample, code=2)
    assert (sample / LOCK).read_bytes() == before
    assert "moved 76" in run("verify", "--sources", str(texts), base=sample, code=1).stdout


def test_only_the_sources_that_are_named_are_pinned(run: Run, sample: Path, texts: Path) -> None:
    shutil.copytree(SOURCES, texts, dirs_exist_ok=True)
    first, second, *_ = sorted(path.stem for path in SOURCES.glob("*.txt"))
    words = ("sources", "pin", "--sources", str(texts))
    run(*words, first, base=sample)
    assert set(read_pins(sample)) == {first}
    run(*words, second, base=sample)
    assert set(read_pins(sample)) == {first, second}
    assert f"no source '{first}s'; did you mean '{first}'?" in run(*words, f"{first}s", base=sample, code=2).stderr


def test_the_base_inside_the_program_is_not_pinned(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(appending, "PACKAGE", sample.parent)
    refused = run("sources", "pin", "--sources", str(SOURCES), base=sample, code=2)
    assert "this base is part of the program" in refused.stderr
    assert not (sample / LOCK).exists()


def test_pinning_without_any_text_of_the_base_is_a_no(run: Run, sample: Path, texts: Path) -> None:
    assert "no copy" in run("sources", "pin", "--sources", str(texts), base=sample, code=1).stdout
