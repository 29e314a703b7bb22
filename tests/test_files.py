"""Files that the program writes: whole or not at all, the mode kept, never out of the folder that was named."""

import subprocess
import sys
from pathlib import Path

import pytest

from hubcli.errors import HubError
from hubcli.files import replacing, shown_folder, write_together, write_whole


def test_a_new_file_is_written_and_an_old_one_replaced_with_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_whole(path, "one\r\n")
    path.chmod(0o640)
    write_whole(path, "二\n")
    assert (path.read_bytes().decode(), path.stat().st_mode & 0o777) == ("二\n", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write_whole(tmp_path / "link", "text")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_text(encoding="utf-8") == "text"


@pytest.mark.parametrize("target", ["elsewhere/a", "elsewhere/none"])
def test_a_link_out_of_the_folder_is_not(tmp_path: Path, target: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a").write_text("mine", encoding="utf-8")
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "link").symlink_to(tmp_path / target)
    with pytest.raises(OSError, match="it is a link that leads out of its folder"):
        write_whole(tmp_path / "base" / "link", "text")
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["a"]
    assert (tmp_path / "elsewhere" / "a").read_text(encoding="utf-8") == "mine"


def test_a_text_that_cannot_be_written_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a", "new \ud800")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_a_killed_write_leaves_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    killed = """
import os, pathlib, signal, sys
from hubcli.files import replacing
with replacing(pathlib.Path(sys.argv[1])) as new:
    new.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""
    path = tmp_path / "a[1].toml"
    for _ in range(2):
        assert subprocess.run([sys.executable, "-c", killed, path]).returncode < 0
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(".a[1].toml.")
    write_whole(path, "whole")
    assert [path] == list(tmp_path.iterdir())


def test_a_write_at_work_is_not_disturbed_by_another(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with replacing(path) as new:
        new.write_text("first", encoding="utf-8")
        write_whole(path, "second")
        assert path.read_text(encoding="utf-8") == "second"
    assert path.read_text(encoding="utf-8") == "first"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only there are open files listed")
def test_without_the_locks_of_unix_nothing_is_open_that_is_to_be_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    left = tmp_path / ".a.toml.of-another.hubcli"
    left.touch()
    with replacing(tmp_path / "a.toml") as new:
        new.write_text("text", encoding="utf-8")
        assert new not in {path.resolve() for path in Path("/proc/self/fd").iterdir()}
    assert (tmp_path / "a.toml").read_text(encoding="utf-8") == "text"
    assert sorted(tmp_path.iterdir()) == [left, tmp_path / "a.toml"]


def test_a_folder_on_another_drive_is_shown_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, start: Path) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", refuse)
    assert shown_folder(Path("/bases/ours")) == "/bases/ours"


@pytest.mark.parametrize("unwritable", ["a", "new/b", "c"])
def test_files_that_go_together_are_all_written_or_none(
    tmp_path: Path, unwritable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> Path:
        if path.read_bytes() == b"new" and target == tmp_path / unwritable:
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    replace = Path.replace
    texts = {tmp_path / name: "new" for name in ("a", "new/b", "c")}
    (tmp_path / "a").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(HubError, match="Permission denied; nothing was changed"):
        write_together(texts)
    monkeypatch.undo()
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
    write_together(texts)
    assert {path: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()} == texts
