"""`sources pin`: the passages that changed are named, and a pin that a fact still needs is kept."""

import re
import shutil
from pathlib import Path

import pytest
from project import SOURCES, Run

from hubcli.base import appending
from hubcli.sources.pins import LOCK, read_pins


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Copies of the texts that the sample base cites."""
    return Path(shutil.copytree(SOURCES, tmp_path / "texts"))


def test_the_command_says_what_changed(run: Run, sample: Path, texts: Path) -> None:
    words = ("sources", "pin", "--sources", str(texts))
    assert "pinned for the first time" in run(*words, base=sample).stdout
    victim = next(SOURCES.glob("*.txt")).name
    (texts / victim).write_text(
        "A new first passage.\n" + (SOURCES / victim).read_text(encoding="utf-8"), encoding="utf-8"
    )
    moved = run(*words, base=sample, code=2).stderr
    assert re.search(r"challenges\.toml:\d+: [a-z-]+: ([a-z-]+[0-9-]*):(\d+) is now \1:\d+\n", moved)
    assert "cite these passages by their new numbers first; --force pins anyway" in moved
    assert "10 passages; new or changed since the last pin: 1\n" in run(*words, "--force", base=sample).stdout
    assert "unchanged since the last pin" in run(*words, base=sample).stdout


def test_what_moved_stays_known_when_pinning_is_refused(run: Run, sample: Path, texts: Path) -> None:
    run("sources", "pin", "--sources", str(texts), base=sample)
    for path in texts.glob("*.txt"):
        path.write_text("Put in before.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = (sample / LOCK).read_bytes()
    run("sources", "pin", "--sources", str(texts), base=sample, code=2)
    assert (sample / LOCK).read_bytes() == before
    assert "moved 76" in run("verify", "--sources", str(texts), base=sample, code=1).stdout


def test_only_the_sources_that_are_named_are_pinned(run: Run, sample: Path, texts: Path) -> None:
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


def test_pinning_without_any_text_of_the_base_is_a_no(run: Run, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\n", encoding="utf-8")
    assert "no copy" in run("sources", "pin", "--sources", str(tmp_path), base=sample, code=1).stdout
