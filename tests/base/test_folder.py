"""Where a base is, and which of its files count."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bases import write_base
from project import Run

from hubcli.base.folder import Stamp, base_files, base_folder
from hubcli.files import shown_folder

Walked = Iterator[tuple[str, list[str], list[str]]]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write_base(tmp_path / "facts", north__facts="")


def test_a_folder_that_is_none_or_holds_no_base_is_refused_with_the_way_out(run: Run, tmp_path: Path) -> None:
    way_out = "; set --base or HUBCLI_BASE to the folder of a base, which has a base.toml\n"
    assert run("check", base=tmp_path / "none", code=2).stderr == f"hubcli: {tmp_path}/none: no such folder{way_out}"
    assert run("check", base=tmp_path, code=2).stderr == f"hubcli: {tmp_path}: this folder has no base.toml{way_out}"


def test_only_files_that_people_write_count(base: Path) -> None:
    for name in ("passages.lock.toml", ".hidden.toml", ".git/config.toml", "notes.md", "sub/deep/more.toml"):
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_bytes(b"# text")
    files = base_files(base)
    assert list(files) == ["base.toml", "north__facts.toml", "sub/deep/more.toml", "vocabulary.toml"]
    assert files["sub/deep/more.toml"] == Stamp(6, (base / "sub/deep/more.toml").stat().st_mtime_ns)


def test_a_file_that_goes_while_the_folder_is_listed_is_not_there(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(top: Path, onerror: Callable[[OSError], None], walk: Callable[..., Walked] = os.walk) -> Walked:
        for directory, folders, names in walk(top, onerror=onerror):
            yield directory, folders, [*names, "gone.toml"]

    monkeypatch.setattr(os, "walk", walk)
    assert "gone.toml" not in base_files(base)


@pytest.mark.parametrize(
    ("error", "refused"), [(PermissionError(13, "Permission denied"), True), (FileNotFoundError(2, "Gone"), False)]
)
def test_a_folder_below_that_cannot_be_read_is_not_passed_over(
    run: Run, base: Path, error: OSError, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (base / "shut").mkdir()
    error.filename = str(base / "shut")

    def scan(path: str, scandir: Callable[[str], object] = os.scandir) -> object:
        if Path(path).name == "shut":
            raise error
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scan)
    said = run("check", base=base, code=2 if refused else 0).stderr
    assert said.startswith(f"hubcli: {base}/shut: cannot be read (Permission denied)" if refused else "")


def test_a_folder_is_named_from_where_the_user_stands(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(base.parent)
    assert shown_folder(base_folder(Path("facts"))) == "facts"
    monkeypatch.chdir(base)
    assert shown_folder(base_folder(Path())) == "."
    monkeypatch.chdir("/")
    assert shown_folder(base) == str(base).removeprefix("/")
    (base.parent / "beside").mkdir()
    monkeypatch.chdir(base.parent / "beside")
    assert shown_folder(base) == str(base)
