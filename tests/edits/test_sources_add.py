"""`sources add`: the passages of a new text are shown with their numbers, and its record is added to the base."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bases import problems, write_base
from clients import library
from documents import docx, locked, pdf_of_lines
from project import Run

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


def test_without_a_folder_for_copies_the_same_command_with_one_keeps_the_copy(run: Run, base: Path) -> None:
    taken = run(*words(), base=base)
    assert (
        "No copy was kept; to keep one as DIR/review-2026.txt, run the same command with --sources DIR." in taken.stdout
    )
    recorded = (base / "sources.toml").read_bytes()
    assert "Your copy is texts/review-2026.txt" in run(*words("--sources", "texts"), base=base).stdout
    assert (base / "sources.toml").read_bytes() == recorded
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8") == TEXT
    changed = run(*words("--sources", "texts", date="2025"), base=base, code=2)
    assert "another record has this id" in changed.stderr


def test_the_same_holds_of_a_record_that_replaces_another(run: Run, base: Path) -> None:
    run(*words(), base=base)
    run("init", "own", "--extends", "facts")
    replacing = {"publisher.en": "Our review", "replaces": "true"}
    run(*words(**replacing), base=Path("own"))
    recorded = Path("own/sources.toml").read_bytes()
    assert (
        "Your copy is texts/review-2026.txt" in run(*words("--sources", "texts", **replacing), base=Path("own")).stdout
    )
    assert Path("own/sources.toml").read_bytes() == recorded


def test_a_folder_that_is_made_for_the_copy_is_told(run: Run, base: Path) -> None:
    told = "Your copy is texts/review-2026.txt, in a new folder."
    assert told in run(*words("--sources", "texts"), base=base).stdout
    assert "in a new folder" not in run(*words("--sources", "texts", id_="review-2027"), base=base).stdout


@pytest.mark.parametrize(
    ("text", "language", "remark"),
    [
        ("Two laboratories.", "zh", "has hardly any Chinese characters"),
        ("实验室很少，有 two 家。", "en", "most of it is in Chinese"),
        ("Two laboratories (实验室).", "en", None),
        ("实验室很少。", "zh", None),
    ],
)
def test_a_text_in_another_language_than_its_record_says_is_remarked(
    run: Run, base: Path, text: str, language: str, remark: str | None
) -> None:
    Path("review.txt").write_text(text, encoding="utf-8")
    taken = run(*words(language=language), base=base).stdout
    assert remark in taken if remark else "The record says" not in taken


def test_radicals_and_ligatures_become_ideographs_and_letters(run: Run, base: Path) -> None:
    Path("review.txt").write_text("\u2ed3\u4e09\u2ec6\uff0c\u2f00\u4e2a\ufb01ve\uff08\uff15\uff09", encoding="utf-8")
    taken = json.loads(run(*words("-f", "json"), base=base).stdout)
    assert taken["passages"] == ["\u957f\u4e09\u89d2\uff0c\u4e00\u4e2afive\uff08\uff15\uff09"]


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_a_text_in_another_encoding_is_read_and_the_encoding_told(run: Run, base: Path, encoding: str) -> None:
    text = "河谷市有两家国家实验室，今年的评论说，研发投入强度达到6.58%。\n"
    Path("review.txt").write_bytes(text.encode(encoding))
    told = run(*words("--sources", "texts", language="zh"), base=base).stdout
    assert f"The text is in {encoding.upper()}; it was read as such, and the copy is in UTF-8." in told
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8") == text


def test_bytes_that_only_look_like_an_encoding_are_refused_with_the_way_out(run: Run, base: Path) -> None:
    Path("review.txt").write_bytes("研发投入强度为6.58%。".encode("gbk"))
    assert run(*words(), base=base, code=2).stderr == (
        "hubcli: review.txt: not UTF-8; it looks like GBK; to convert it: iconv -f gb18030 -t UTF-8 FILE > NEW_FILE\n"
    )


def test_an_address_is_no_file(run: Run, base: Path) -> None:
    refused = run(*words(text="https://review.example/a?b=1"), base=base, code=2).stderr
    assert refused.startswith("hubcli: https://review.example/a?b=1: an address, not a file; save the page")


def test_what_was_not_read_is_told(run: Run, base: Path) -> None:
    library("trafilatura")
    page = PAGE.replace("</article>", "<p>It was <del>3 of</del> 2.</p><p hidden>Unseen: 99 firms.</p></article>")
    Path("page.html").write_text(page, encoding="utf-8")
    told = run(*words(text="page.html"), base=base).stdout
    assert "Not read, and in no passage:\n- Unseen: 99 firms. (hidden by the page)\n- 3 of (struck out)\n" in told


def test_json_has_the_passages(run: Run, base: Path) -> None:
    found = json.loads(run(*words("-f", "json"), base=base).stdout)
    assert (found["schema"], found["source"]["skip"], len(found["passages"])) == ("hubcli/sources-add/1", [1], 3)
    assert found["copy"] is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\xff\xfe", "empty"),
        (b"caf\xe9 \xe0", "not UTF-8"),
        (b"a\0b", "not plain text"),
    ],
)
def test_what_is_no_plain_text_is_refused_with_the_way_out(run: Run, base: Path, content: bytes, why: str) -> None:
    Path("review.txt").write_bytes(content)
    refused = run(*words(), base=base, code=2)
    assert refused.stderr == f"hubcli: review.txt: {why}; save the document as plain text in UTF-8\n"


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_text_that_is_not_there_is_said(run: Run, base: Path, name: str) -> None:
    refused = run(*words(text=name), base=base, code=2).stderr
    assert refused.startswith(f"hubcli: {name}: cannot be read: ")
    assert refused.endswith("; give the file that holds the text\n")


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
    assert refused.stderr == (
        "hubcli: texts/review-2026.txt: there is another text with this name: move it, or give the source another id\n"
    )
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8") == "mine"
    assert "review-2026" not in (base / "sources.toml").read_text(encoding="utf-8")


PAGE = """<!DOCTYPE html>
<html><head><title>Review</title><meta charset="utf-8"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Laboratories of the North</h1>
<p>River City has two laboratories, and the review of this year says so at some length.</p>
<p>实验室很少，评论认为这是一个长期存在的问题。</p></article>
<footer>All rights reserved</footer></body></html>
"""
PASSAGES = (
    "Laboratories of the North",
    "River City has two laboratories, and the review of this year says so at some length.",
    "实验室很少，评论认为这是一个长期存在的问题。",
)


@pytest.mark.parametrize("name", ["page.html", "page.txt"])
def test_the_article_of_a_web_page_becomes_the_copy(run: Run, base: Path, name: str) -> None:
    library("trafilatura")
    Path(name).write_text(PAGE, encoding="utf-8")
    taken = json.loads(run(*words("--sources", "texts", "-f", "json", text=name), base=base).stdout)
    assert tuple(taken["passages"]) == PASSAGES
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8").splitlines() == list(PASSAGES)
    assert problems(base) == []


def test_a_page_without_an_article_is_refused(run: Run, base: Path) -> None:
    library("trafilatura")
    Path("page.html").write_text("<html></html>", encoding="utf-8")
    refused = run(*words(text="page.html"), base=base, code=2).stderr
    assert refused == (
        "hubcli: page.html: no article was found in this HTML page; save the document as plain text in UTF-8\n"
    )


def test_the_text_of_a_word_document_becomes_the_copy(run: Run, base: Path) -> None:
    text = "<w:p><w:r><w:t>River City has two laboratories.</w:t></w:r></w:p>"
    Path("report.docx").write_bytes(docx(text))
    taken = json.loads(run(*words("--sources", "texts", "-f", "json", text="report.docx"), base=base).stdout)
    assert taken["passages"] == ["River City has two laboratories."]
    Path("report.docx").write_bytes(docx(text).replace(b"</w:t>", b"</w:x>"))
    refused = run(*words(text="report.docx"), base=base, code=2).stderr
    assert refused.startswith("hubcli: report.docx: this Word document cannot be read: it is damaged; ")


def test_the_text_of_a_pdf_becomes_the_copy(run: Run, base: Path) -> None:
    library("pdfminer")
    Path("report.pdf").write_bytes(pdf_of_lines("Head of the page", "River City has two laboratories."))
    taken = json.loads(run(*words("--sources", "texts", "-f", "json", text="report.pdf"), base=base).stdout)
    assert taken["passages"] == ["Head of the page", "River City has two laboratories."]
    assert taken["by_layout"]
    assert Path("texts/review-2026.txt").read_text(encoding="utf-8").splitlines() == taken["passages"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (lambda: b"%PDF-1.7 and so on", "this PDF cannot be read: it is damaged; save the document as plain text"),
        (pdf_of_lines, "this PDF has no text, only images; save the document as plain text in UTF-8"),
        pytest.param(
            lambda: locked("secret"),
            "this PDF is locked with a password; save it without the password",
            marks=pytest.mark.heavy,
        ),
    ],
    ids=["damaged", "no text", "locked"],
)
def test_a_pdf_without_text_is_refused_with_the_way_out(
    run: Run, base: Path, content: Callable[[], bytes], why: str
) -> None:
    library("pdfminer")
    Path("report.pdf").write_bytes(content())
    before = (base / "sources.toml").read_bytes()
    refused = run(*words("--sources", "texts", text="report.pdf"), base=base, code=2).stderr
    assert refused.startswith(f"hubcli: report.pdf: {why}")
    assert (base / "sources.toml").read_bytes() == before
    assert not Path("texts").exists()


@pytest.mark.parametrize(
    ("name", "content", "package", "extra"),
    [("page.html", PAGE.encode(), "trafilatura", "html"), ("report.pdf", b"%PDF-1.7", "pdfminer.pdfpage", "pdf")],
    ids=["html", "pdf"],
)
def test_a_missing_extra_says_how_to_get_it(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, package: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, "hubcli.sources.pdf_glyphs", raising=False)  # as if it was not imported before
    Path(name).write_bytes(content)
    refused = run(*words(text=name), base=base, code=2).stderr
    assert refused.startswith(f"hubcli: {name}: ")
    assert refused.endswith(f"needs the extra '{extra}': run pip install 'hubcli[{extra}]'\n")
