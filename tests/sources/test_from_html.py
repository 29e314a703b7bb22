"""The text of a web page: its article, with every figure as the page shows it."""

import pytest
from clients import library

from hubcli.figures import read_figures
from hubcli.sources.extracted import Extracted
from hubcli.sources.from_html import extract_html

LONG = "River City has two laboratories, and the review of this year says so at some length."


@pytest.fixture(autouse=True)
def _library() -> None:
    library("trafilatura")


def extracted(*body: str) -> Extracted:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{''.join(body)}</body></html>"
    found = extract_html(page.encode())
    assert found
    return found


def passages(*body: str) -> list[str]:
    return extracted(f"<p>{LONG}</p>", *body, f"<p>{LONG} So it ends.</p>").text.splitlines()[1:-1]


@pytest.mark.parametrize(
    ("shown", "text", "figures"),
    [
        ("6.58<sup>1</sup> percent", "6.58 percent", ["6.58 percent"]),
        ("<b>3600</b><sup><a href='#n'>[1]</a></sup>多亿元", "3600多亿元", ["3600多亿元"]),
        ("8.7×10<sup>12</sup> yuan", "8.7×10¹² yuan", ["8.7×10¹² yuan"]),
        ("6.58 percent<sup>1</sup>", "6.58 percent", ["6.58 percent"]),
        (
            "11.5 trillion yuan<sup>3,4</sup>, 5.2%<sup>12</sup>",
            "11.5 trillion yuan, 5.2%",
            ["11.5 trillion yuan", "5.2%"],
        ),
        ("11.5万亿元<sup>3</sup>，20米<sup>2</sup>", "11.5万亿元，20米²", ["11.5万亿元", "20米"]),
        ("500 km<sup>2</sup> of CO<sub>2</sub>", "500 km² of CO₂", ["500 km²"]),
        ("the 21<sup>st</sup> place", "the 21st place", ["21st"]),
        ("GDP<sup>a</sup> of 5%", "GDP^a of 5%", ["5%"]),
        ("10<sup>1<sup>2</sup></sup> yuan", "10¹² yuan", ["10¹² yuan"]),
        ("5%<sup><a href='#n'><sub>1</sub></a></sup> of it", "5% of it", ["5%"]),
    ],
)
def test_raised_and_lowered_marks_do_not_change_figures(shown: str, text: str, figures: list[str]) -> None:
    (passage,) = passages(f"<p>It was {shown}, says the bureau of the city.</p>")
    assert passage == f"It was {text}, says the bureau of the city."
    assert [figure.text for figure in read_figures(passage)] == figures


def test_marks_of_notes_that_were_left_out_are_told() -> None:
    assert extracted(f"<p>{LONG} It was 6.58<sup>1</sup> percent.</p>").marks == ("6.58[1]",)


def test_the_title_above_the_article_is_kept() -> None:
    page = extracted(f"<div><h1>Growth of 12 percent</h1></div><div><p>{LONG}</p><p>{LONG} It ends.</p></div>")
    assert page.text.splitlines()[0] == "Growth of 12 percent"


def test_captions_lists_and_asides_within_the_article_are_kept() -> None:
    assert passages(
        "<figure><img src='x.png'><figcaption>Figure 1: output of 3,600 firms</figcaption></figure>",
        "<ul><li>One item<ul><li>Seven below it</li></ul></li></ul>",
        "<dl><dt>Patents</dt><dd>30 of 100</dd></dl><aside>Key figure: 99 firms</aside>",
        "<p>实验室很少，<br>评论认为这是问题。</p>",
    ) == [
        "Figure 1: output of 3,600 firms",
        "One item",
        "Seven below it",
        "Patents",
        "30 of 100",
        "Key figure: 99 firms",
        "实验室很少，",
        "评论认为这是问题。",
    ]


def test_a_row_of_a_table_is_a_passage_and_its_rules_are_none() -> None:
    assert passages(
        "<table><caption>Shares</caption><tr><th>City<th>Share<th>Firms<tr><td>North<td><p>6.58%</p><td>1,200",
        "<tr><td>South<td><td>1,300</table>",
    ) == ["Shares", "City | Share | Firms", "North | 6.58% | 1,200", "South | | 1,300"]


def test_the_columns_of_a_table_hold_where_cells_span_them() -> None:
    assert passages(
        "<table><tr><th colspan=3>Research in cities<tr><th rowspan=2>City<th colspan='2'>R&amp;D intensity",
        "<tr><th>2023<th>2024<tr><td>Chengdu<td>3.52<td>3.72",
        "<tr><td>Mianyang<td rowspan=2>7.2<td>7.4<tr><td>Ya'an<td>1</table>",
    ) == [
        "Research in cities",
        "City | R&D intensity | R&D intensity",
        "City | 2023 | 2024",
        "Chengdu | 3.52 | 3.72",
        "Mianyang | 7.2 | 7.4",
        "Ya'an | 7.2 | 1",
    ]


@pytest.mark.parametrize("span", ["0", "-2", "two", "1.5", "100000000", "999"])
def test_a_span_that_no_table_has_is_none(span: str) -> None:
    table = f"<table><tr><th colspan='{span}'>City<th rowspan='{span}'>Share<tr><td>Chengdu<td>3.52</table>"
    assert passages(table) == ["City | Share", "Chengdu | 3.52"]


@pytest.mark.parametrize(
    "hiding",
    ["hidden", "style='display:none'", "style='color: red; DISPLAY : none !important'", "style=visibility:hidden"],
)
def test_what_a_page_hides_is_no_passage(hiding: str) -> None:
    page = extracted(
        f"<p>{LONG}</p><div {hiding}><p>Unseen 99 percent, says a line that nobody can read.</p></div>Seen 7 percent.",
        f"<p aria-hidden='true' style='font-size: 9pt'>Also seen: 8 percent.</p><p>{LONG} So it ends.</p>",
    )
    assert page.text.splitlines()[1:-1] == ["Seen 7 percent.", "Also seen: 8 percent."]
    assert page.left_out == ()


def test_a_page_that_a_script_shows_is_read() -> None:
    page = extract_html(f"<html><body style='display:none'><p>{LONG}</p><p>{LONG} It ends.</p></body></html>".encode())
    assert page
    assert len(page.text.splitlines()) == 2


def test_what_stands_around_the_article_is_left_out_and_told_where_it_has_figures() -> None:
    page = extracted(
        "<nav>Home 24</nav><div><a href='1'>Another story of 500 firms</a></div>",
        "<div class='sidebar'>Hot today: 99 things</div>",
        f"<article><p>{LONG}</p><p><a href='2'>Ten more stories</a></p><p>{LONG} It ends.</p></article>",
        "<div class='sidebar'>Contact</div><script>let a = 5</script><footer>2026</footer>",
    )
    assert page.text.splitlines() == [LONG, f"{LONG} It ends."]
    assert page.left_out == ("Hot today: 99 things",)


def test_an_article_in_the_frame_of_a_table_keeps_its_paragraphs() -> None:
    inner = "".join(f"<p>{LONG} It was so in {year}.</p>" for year in (2023, 2024, 2025))
    page = extracted(f"<table><tr><td>Menu</td><td><div>{inner}</div></td></tr></table>")
    assert page.text.splitlines() == [f"{LONG} It was so in {year}." for year in (2023, 2024, 2025)]


def test_a_page_without_text_has_no_article() -> None:
    assert extract_html(b"<html></html>") is None
    assert extract_html(b"") is None
