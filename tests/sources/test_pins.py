"""Pins: what changed since the last time is reported, and no pin is lost."""

from pathlib import Path

import pytest

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


def test_pinning_writes_the_fingerprint_of_every_passage(tmp_path: Path, texts: Path) -> None:
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
