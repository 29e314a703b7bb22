"""Drafts against copies of what they cite: which copy a citation names, which figures it is for, what is said."""

import json
from pathlib import Path

import pytest
from documents import pdf_of_lines
from project import Run
from word_files import note, paragraph, word_file
from word_files import run as text_run

SURVEY = """Annual Survey of the Harbour Region

In 2024 the port of Lantern handled over 620 ships.

Spending on research rose to 4.23 percent of output, up from 3.9 percent; it was 86 billion yuan.
"""
BULLETIN = "# 全市统计公报摘要\n\n研发投入强度为6.58%，企业1200家，其中三分之一在城南。\n"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "copies"
    (folder / "more").mkdir(parents=True)
    (folder / "survey-2025.txt").write_text(SURVEY, encoding="utf-8")
    (folder / "more" / "b7.md").write_text(BULLETIN, encoding="utf-8")
    return folder


def said(run: Run, copies: Path, text: str, *words: str, code: int = 0) -> list[tuple[str, str]]:
    """The verdict and the words of each finding."""
    command = ("check-draft", "-", "--against", str(copies), "--all", "-f", "json", *words)
    found = json.loads(run(*command, stdin=text, base=copies / "no base at all", code=code).stdout)
    return [(each["verdict"], each["text"]) for each in found["findings"]]


@pytest.mark.parametrize(
    "cited",
    [
        "Research took 4.2 percent [@survey-2025].",
        "Research took 4.2 percent [see @survey-2025, p. 7; @nobody].",
        "Research took 4.2 percent.[^1]\n\n[^1]: See survey-2025, page 7.",
        "Research took 4.2 percent.[^1]\n\n[^1]: Statistics Office,\n    *Annual survey of the harbour region*, 2025.",
        "Research took 4.2 percent.[^1]\n\n[^1]: <https://example.org/papers/survey-2025>",
        "Research took 4.2 percent ([the survey](https://example.org/papers/survey-2025.html)).",
        "Research took 4.2 percent ([Annual Survey of the Harbour Region](https://example.org/7)).",
        "Research took 4.2 percent (Source: Annual survey of the harbour region, 2025).",
        "研发投入占产出的4.2%（资料来源：survey-2025）。",
        "| | share |\n| --- | --- |\n| Research | 4.2% |\n\nSource: survey-2025",
        "Research took 4.2 percent.\n\n*Source: Annual Survey of the Harbour Region*",
        "Research took 4.2 percent.[^hub-survey-2025-3]",
    ],
)
def test_a_citation_names_a_copy_by_its_key_its_title_or_its_address(run: Run, copies: Path, cited: str) -> None:
    assert [each[0] for each in said(run, copies, cited) if each[0] != "no_copy"] == ["in_text"]
    wrong = cited.replace("4.2", "5.2")
    assert [each[0] for each in said(run, copies, wrong, code=1) if each[0] != "no_copy"] == ["not_in_text"]


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        ("over 600 ships", "in_text"),
        ("over 620 ships", "in_text"),
        ("620 ships", "other_bound"),
        ("nearly 620 ships", "other_bound"),
        ("640 ships", "not_in_text"),
        ("about 4.2 percent", "in_text"),
        ("4.2 percentage points", "not_in_text"),
        ("86,000 million yuan", "in_text"),
        ("860亿元", "in_text"),
        ("86 million yuan", "not_in_text"),
    ],
)
def test_figures_are_compared_as_values_with_units_and_bounds(
    run: Run, copies: Path, figure: str, verdict: str
) -> None:
    code = 0 if verdict == "in_text" else 1
    assert said(run, copies, f"It had {figure} [@survey-2025].", code=code)[0][0] == verdict


def test_a_figure_is_checked_against_all_texts_of_its_own_sentence_only(run: Run, copies: Path) -> None:
    text = "It had 1,200 firms. It had 4.2 percent and a third [@survey-2025; @b7]. It had 1200 [@survey-2025]."
    assert said(run, copies, text, code=1) == [
        ("in_text", "4.2 percent"),
        ("in_text", "a third"),
        ("not_in_text", "1200"),
    ]
    page = run("check-draft", "-", "--against", str(copies), stdin=text, code=1).stdout
    assert "Figures with no citation in their sentence or row, not checked: 1." in page
    assert "not whether it is said there of the same thing, place or year" in page


def test_what_was_not_found_is_named_with_the_nearest_figure_of_the_text(run: Run, copies: Path) -> None:
    text = "Research took 3.8 percent [@survey-2025]."
    page = run("check-draft", "-", "--against", str(copies), stdin=text, code=1).stdout
    assert "1:15: not in the text: 3.8 percent: not found; nearest is 3.9 percent in survey-2025.txt, passage 3" in page


def test_years_dates_and_small_counts_in_words_are_not_looked_up(run: Run, copies: Path) -> None:
    assert said(run, copies, "On 3 May 2031 the two ports, the first of three, met [@survey-2025].") == []


def test_a_citation_without_a_copy_is_named_and_fails_if_strict_or_if_nothing_was_checked(
    run: Run, copies: Path
) -> None:
    alone, beside = "It had 77 ships [@nobody].", " It had over 620 ships [@survey-2025]."
    assert said(run, copies, alone, code=1) == [("no_copy", "[@nobody]")]
    assert said(run, copies, alone + beside) == [("no_copy", "[@nobody]"), ("in_text", "over 620")]
    said(run, copies, alone + beside, "--strict", code=1)
    assert said(run, copies, "Nothing is cited: 77 ships.") == []


def test_a_copy_that_cannot_be_read_is_named_with_the_reason(run: Run, copies: Path) -> None:
    (copies / "scan.pdf").write_bytes(pdf_of_lines())
    (copies / "old.txt").write_bytes(b"\xff\xfe\x00\x01\x02")
    text = "It had 77 ships [@scan]. It had 78 ships [@old]."
    assert [each[0] for each in said(run, copies, text, code=1)] == ["copy_unread", "copy_unread"]
    page = run("check-draft", "-", "--against", str(copies), stdin=text, code=1).stdout
    assert f"copy not read: [@scan]: its copy was not read: {copies / 'scan.pdf'}" in page
    assert f"copy not read: [@old]: its copy was not read: {copies / 'old.txt'}" in page


def test_the_words_of_a_note_in_word_name_a_copy(run: Run, copies: Path, tmp_path: Path) -> None:
    notes = {2: paragraph(text_run("See survey-2025, page 7.")), 3: paragraph(text_run("Elsewhere."))}
    text = text_run("Research took 5.2 percent.") + note(2) + text_run(" Of it 40 percent is public.") + note(3)
    (tmp_path / "a.docx").write_bytes(word_file(paragraph(text), notes=notes))
    found = json.loads(
        run("check-draft", str(tmp_path / "a.docx"), "--against", str(copies), "-f", "json", code=1).stdout
    )
    assert [(each["verdict"], each["text"]) for each in found["findings"]] == [
        ("not_in_text", "5.2 percent"),
        ("no_copy", "Elsewhere."),
    ]


def test_a_pdf_is_a_copy(run: Run, copies: Path) -> None:
    (copies / "scan.pdf").write_bytes(pdf_of_lines("The port had 78 ships in 2024, which is a long line of text."))
    assert said(run, copies, "It had 78 ships [@scan].") == [("in_text", "78")]


def test_a_draft_in_the_folder_is_no_copy_of_what_it_cites(run: Run, copies: Path) -> None:
    path = copies / "report.md"
    path.write_text("It had 77 ships [@port-of-nowhere].", encoding="utf-8")
    said = json.loads(run("check-draft", str(path), "--against", str(copies), "-f", "json", code=1).stdout)
    assert [finding["verdict"] for finding in said["findings"]] == ["no_copy"]


def test_a_folder_without_copies_is_an_error(run: Run, tmp_path: Path) -> None:
    missing = run("check-draft", "-", "--against", str(tmp_path / "x"), stdin="", code=2).stderr
    assert "no such folder; --against takes the folder" in missing
    assert "no file in this folder" in run("check-draft", "-", "--against", str(tmp_path), stdin="", code=2).stderr
