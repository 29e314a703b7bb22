"""Taking in a new text: its passages are shown as they will be numbered, its record joins the base."""

import json
from pathlib import Path

import pytest
from bases import problems, write_base
from conftest import Run

TEXT = "Head of the page\n\n  River City has *two* laboratories.\n\n实验室很少。\n"
SETTINGS = {
    "title.en": "A review",
    "title.zh": "评论",
    "publisher.en": "Review",
    "publisher.zh": "评论社",
    "language": "en",
    "type": "report",
    "skip": "[1]",
    "date": "2026-01",
}


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base below the current folder, and a text beside it."""
    monkeypatch.chdir(tmp_path)
    Path("review.txt").write_text(TEXT, encoding="utf-8")
    return write_base(tmp_path / "facts", sources="# The documents.\r\n")


def words(*more: str, text: str = "review.txt", id_: str = "review-2026", **changes: str) -> list[str]:
    settings = [word for key, value in {**SETTINGS, **changes}.items() for word in ("--set", f"{key}={value}")]
    return ["sources", "add", id_, text, *settings, *more]


def test_the_passages_are_numbered_and_the_record_and_the_copy_written(run: Run, base: Path) -> None:
    before = (base / "sources.toml").read_bytes()
    taken = run(*words("--sources", "texts"), base=base)
    assert [line for line in taken.stdout.splitlines() if line.startswith("- ")] == [
        "- 1: Head of the page",
        "- 2: River City has *two* laboratories.",
        "- 3: 实验室很少。",
    ]
    after = (base / "sources.toml").read_bytes()
    assert after.startswith(before)
    assert after[len(before) :].decode().split("\r\n")[1:5] == [
        "[[source]]",
        'id = "review-2026"',
        'title.en = "A review"',
        'title.zh = "评论"',
    ]
    assert problems(base) == []
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8") == TEXT
    assert "review-2026" in run("show", "review-2026", base=base).stdout


def test_without_a_folder_for_copies_none_is_kept_and_that_is_said(run: Run, base: Path) -> None:
    taken = run(*words(), base=base)
    assert "--sources or HUBCLI_SOURCES names the folder for review-2026.txt" in taken.stdout


def test_json_has_the_passages(run: Run, base: Path) -> None:
    found = json.loads(run(*words("-f", "json"), base=base).stdout)
    assert (found["schema"], found["source"]["skip"], len(found["passages"])) == ("hubcli/sources-add/1", [1], 3)
    assert found["copy"] is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\xff\xfe", "no text in UTF-8"),
        (b"a\0b", "no plain text"),
        (b"%PDF-1.7 and so on", "no plain text"),
        (b"<!DOCTYPE html><p>", "no plain text"),
    ],
)
def test_what_is_no_plain_text_is_refused_with_the_way_out(run: Run, base: Path, content: bytes, why: str) -> None:
    Path("review.txt").write_bytes(content)
    refused = run(*words(), base=base, code=2)
    assert refused.stderr == f"hubcli: review.txt: {why}; save the document as plain text in UTF-8\n"


def test_a_text_that_is_not_there_is_said(run: Run, base: Path) -> None:
    assert "nowhere.txt: cannot be read" in run(*words(text="nowhere.txt"), base=base, code=2).stderr


def test_an_incomplete_record_is_refused_and_no_copy_kept(run: Run, base: Path) -> None:
    before = (base / "sources.toml").read_bytes()
    refused = run("sources", "add", "Review", "review.txt", "--sources", "texts", base=base, code=2)
    for key in ("id", "title", "publisher", "language", "type"):
        assert f": {key}: " in refused.stderr
    assert (base / "sources.toml").read_bytes() == before
    assert not Path("texts").exists()


def test_the_id_of_another_source_is_refused(run: Run, base: Path) -> None:
    assert "another record has this id" in run(*words(id_="gazette"), base=base, code=2).stderr


def test_a_copy_of_another_text_is_not_overwritten(run: Run, base: Path) -> None:
    Path("texts").mkdir()
    Path("texts/review-2026.txt").write_text("mine", encoding="utf-8")
    refused = run(*words("--sources", "texts"), base=base, code=2)
    assert "texts/review-2026.txt: another text has this name" in refused.stderr
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8") == "mine"
    assert "review-2026" not in (base / "sources.toml").read_text(encoding="utf-8")
