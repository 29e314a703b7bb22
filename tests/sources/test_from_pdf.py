"""The text of a PDF: printed lines become the paragraphs that they were broken from."""

import re

import pytest
from clients import library
from documents import pdf, pdf_of_lines

from hubcli.figures import read_figures
from hubcli.sources.from_pdf import extract_pdf
from hubcli.sources.paragraphs import joined

ENGLISH = (
    "River City has {0}1 laboratories, and the review of the year {0} says so at some length. Its output was"
    " 6.{0} percent of it, and {0}-year spending on basic research reached 3,60{0} million yuan in programme"
    " {0}7 of the Delta."
)
CHINESE = (
    "202{0}年，地区生产总值{0}.7万亿元，同比增长5.{0}%，其中研发投入占比为6.5{0}%，财政资金投入360{0}多亿元，集成电路产业"
    "规模占全国不到1{0}%，企业研发中心、国家实验室和大科学装置{0}2座，长期稳定的投入机制{0}次被提及，仍有待完善。"
)


@pytest.fixture(autouse=True)
def _libraries() -> None:
    library("pdfminer")


def numbered(text: str, count: int) -> list[str]:
    """Paragraphs that differ, so that no line comes twice."""
    return [text.format(nth) for nth in range(1, count + 1)]


@pytest.mark.heavy
@pytest.mark.parametrize("paragraph", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_lines_are_joined_to_their_paragraph(paragraph: str) -> None:
    given = numbered(paragraph, 3)
    assert extract_pdf(pdf(*given)).text.splitlines() == given


@pytest.mark.heavy
@pytest.mark.parametrize(("paragraph", "count"), [(ENGLISH, 16), (CHINESE, 10)], ids=["en", "zh"])
def test_a_paragraph_goes_on_over_a_pages_end_and_its_head_and_foot_stand_apart(paragraph: str, count: int) -> None:
    given = numbered(paragraph, count)
    found = extract_pdf(pdf(*given, head="Review of the Delta, 2026"))
    assert found.text.splitlines() == given
    assert found.left_out == ("1 / 3", "Review of the Delta, 2026")


@pytest.mark.heavy
def test_columns_are_read_one_after_the_other() -> None:
    given = numbered(ENGLISH, 14)
    assert extract_pdf(pdf(*given, columns=2, size=(595, 500))).text.splitlines() == given


@pytest.mark.heavy
def test_a_line_of_figures_that_stands_at_the_same_place_of_every_page_is_kept() -> None:
    given = [text for year in (12, 57, 80) for text in (f"Output: {year} firms.", *numbered(ENGLISH, 6))]
    found = extract_pdf(pdf(*given, size=(420, 460)))
    assert [line for line in found.text.splitlines() if line.startswith("Output")] == [
        "Output: 12 firms.",
        "Output: 57 firms.",
        "Output: 80 firms.",
    ]


@pytest.mark.heavy
def test_raised_marks_do_not_join_figures() -> None:
    found = extract_pdf(
        pdf("It was 6.58<super>1</super> percent of 8.7x10<super>12</super> yuan, less CO<sub>2</sub> than before.")
    )
    assert found.text == "It was 6.58 percent of 8.7x10\u00b9\u00b2 yuan, less CO\u2082 than before.\n"
    assert found.marks == ("6.58[1]",)
    assert [str(figure.text) for figure in read_figures(found.text)] == ["6.58 percent", "8.7x10\u00b9\u00b2 yuan"]


def test_short_lines_and_items_of_a_list_stay_apart() -> None:
    lines = [
        "Heading",
        "A line that is as long as any other line of this page, and then it ends here.",
        "1. An item that is as long as any other line of this page, and it ends there.",
        "2. Another.",
    ]
    assert extract_pdf(pdf_of_lines(*lines)).text.splitlines() == lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("In the programme of the year the River City region laid down its pro-", "gramme."), "its programme."),
        (("In the year of the review the River City region laid down its long-", "term plan."), "its long-term plan."),
        (("In the year of the review the River City region counted, for 2024-", "2025, much."), "for 2024-2025, much."),
        (("In the year of the review the whole River City region counts to Beijing-", "Hebei."), "to Beijing-Hebei."),
        (("In the year of the review the River City region counted some 3,600", "5 or more."), "some 3,600 5 or more."),
    ],
    ids=["broken", "compound", "span", "names", "numbers"],
)
def test_words_and_numbers_at_the_end_of_a_line(lines: tuple[str, ...], text: str) -> None:
    (paragraph,) = extract_pdf(pdf_of_lines(*lines)).text.splitlines()
    assert paragraph.endswith(text)


def test_the_lines_of_a_table_of_contents_stay_apart() -> None:
    lines = [f"{chapter}. A chapter {'. ' * 40}{chapter}" for chapter in range(1, 4)]
    assert extract_pdf(pdf_of_lines(*lines)).text.splitlines() == lines


@pytest.mark.heavy
def test_no_figure_of_a_page_is_lost() -> None:
    given = [*numbered(CHINESE, 8), *numbered(ENGLISH, 8)]
    found = extract_pdf(pdf(*given, columns=2, size=(842, 595)))
    assert re.findall(r"[\d.,]*\d", found.text) == re.findall(r"[\d.,]*\d", "\n".join(given))


def test_a_number_that_a_line_of_chinese_breaks_after_its_point_is_joined() -> None:
    assert joined(["高质量发展，增长0.", "5个百分点。"], set()) == "高质量发展，增长0.5个百分点。"
    assert joined(["It grew in 2024.", "5 firms closed."], set()) == "It grew in 2024. 5 firms closed."
