"""Files that the program writes: whole or not at all, the mode kept, never out of the folder that was named."""

from pathlib import Path

import pytest

from hubcli.base.files import write_whole


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
    with pytest.raises(OSError, match="it is a link out of its folder"):
        write_whole(tmp_path / "base" / "link", "text")
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["a"]
    assert (tmp_path / "elsewhere" / "a").read_text(encoding="utf-8") == "mine"


def test_a_text_that_cannot_be_written_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a", "new \ud800")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
