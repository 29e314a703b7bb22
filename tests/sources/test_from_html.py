"""The text of a web page: its article, with every figure as the page shows it."""

import pytest
from clients import library

from hubcli.figures import read_figures
from hubcli.sources.extracted import Extracted, NotRead, Unread
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


UNSEEN = "Unseen 99 percent, says a line that nobody can read."
STYLES = """
.gone, .menu .gone { display: none } .shown { display: block !important } #away { visibility: hidden }
.reader { position: absolute; left: -9999px } .tiny { font-size: 0 } .clear { color: rgba(0, 0, 0, 0) }
@media print { .printed { display: none } } .x::before { display: none } p:has-none(x) { display: none }
"""


@pytest.mark.parametrize(
    "hiding",
    [
        "hidden",
        "style='display:none'",
        "style='color: red; DISPLAY : none !important'",
        "style=visibility:hidden",
        "style='opacity: 0.0'",
        "style='font-size:0px'",
        "class=gone",
        "id=away",
        "class=reader",
        "class=tiny",
        "class=clear",
    ],
)
def test_what_a_page_hides_is_no_passage_but_its_figures_are_told(hiding: str) -> None:
    page = extracted(
        f"<style>{STYLES}</style><p>{LONG}</p><div {hiding}><p>{UNSEEN}</p><p>No figure.</p></div>Seen 7 percent.",
        f"<p aria-hidden='true' style='font-size: 9pt'>Also seen: 8 percent.</p><p>{LONG} So it ends.</p>",
    )
    assert page.text.splitlines()[1:-1] == ["Seen 7 percent.", "Also seen: 8 percent."]
    assert page.not_read == (NotRead(Unread.HIDDEN, UNSEEN),)


@pytest.mark.parametrize(
    "showing",
    [
        "class='gone shown'",
        "class=gone style='display: block'",
        "class=printed",
        "class=x",
        "class=gone role=tabpanel",
        "class='tab-pane gone'",
        "style='display:none' id=pane",
        "hidden=until-found",
    ],
)
def test_what_a_page_shows_at_once_or_at_a_click_is_read(showing: str) -> None:
    page = extracted(
        f"<style>{STYLES}</style><a href='#pane' aria-controls=pane>Open</a><p>{LONG}</p><p>{LONG} It goes on.</p>",
        f"<div {showing}><p>Two of 99 laboratories, says a line that readers find.</p></div><p>{LONG} So it ends.</p>",
    )
    assert "Two of 99 laboratories, says a line that readers find." in page.text.splitlines()
    assert page.not_read == ()


@pytest.mark.parametrize(
    "body",
    [
        "<body style='display:none'><p>{0}</p><p>{0} It ends.</p>",
        "<body><p>Menu 24</p><div style='visibility: hidden; opacity: 0'><p>{0}</p><p>{0} It ends.</p></div>",
        "<style>.fade {{ opacity: 0 }}</style><body><p class=fade>{0}</p><p class=fade>{0} It ends.</p>",
    ],
)
def test_an_article_that_a_script_shows_is_read(body: str) -> None:
    page = extract_html(f"<html>{body.format(LONG)}</body></html>".encode())
    assert page
    assert page.text.splitlines()[-2:] == [LONG, f"{LONG} It ends."]
    assert page.not_read == ()


def test_withdrawn_text_is_no_passage_but_told() -> None:
    page = extracted(
        "<style>.old { text-decoration: line-through }</style>",
        f"<p>{LONG}</p>",
        "<p>It was <del>6.85%</del><ins>6.58%</ins>, not <s>7</s> nor <span class=old>8 percent</span>.</p>",
    )
    assert page.text.splitlines()[1:] == ["It was 6.58%, not nor ."]
    assert page.not_read == tuple(NotRead(Unread.WITHDRAWN, text) for text in ("6.85%", "7", "8 percent"))


def test_what_stands_above_characters_is_not_between_them() -> None:
    ruby = "<ruby>粤<rp>(</rp><rt>yuè</rt><rp>)</rp>港<rp>(</rp><rt>gǎng</rt><rp>)</rp></ruby>"
    page = extracted(f"<p>{LONG}</p><p>{ruby}澳大湾区的研发投入强度为3.6%，成果转化效率提高。</p>")
    assert page.text.splitlines()[1] == "粤港澳大湾区的研发投入强度为3.6%，成果转化效率提高。"
    assert page.not_read == (NotRead(Unread.RUBY, "粤港 (yuè gǎng)"),)


def test_characters_that_are_not_seen_do_not_split_a_figure() -> None:
    (passage,) = passages("<p>北京达到6.<wbr>58&#8203;%，inno&shy;vation，3&thinsp;613亿元。</p>")
    assert passage == "北京达到6.58%，innovation，3 613亿元。"


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


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [("gbk", "gb2312"), ("gbk", None), ("gbk", "utf-8"), ("utf-16", "utf-16"), ("big5", "big5"), ("utf-8", None)],
)
def test_the_encoding_of_a_page_is_found_whatever_it_says(encoding: str, meta: str | None) -> None:
    lines = [
        "河谷市2024年的研发投入强度为4.35%，国家实验室和大科学装置的建设加快推进。",
        "南部2024年为3.6%，企业不断增加。",
    ]
    if encoding == "big5":
        lines = [
            "香港2024年的研發投入強度為1.13%，國家實驗室的建設加快推進，產業鏈不斷完善。",
            "廣東2024年為3.6%，企業不斷增加。",
        ]
    head = f"<meta charset='{meta}'>" if meta else ""
    page = f"<!DOCTYPE html><html><head>{head}</head><body><p>{lines[0]}</p><p>{lines[1]}</p></body></html>"
    found = extract_html(page.encode(encoding))
    assert found
    assert found.text.splitlines() == lines


def test_a_figure_in_several_spans_is_one_and_details_are_read() -> None:
    assert passages(
        "<p><span>北京达到</span><strong><span>6</span></strong><span>.58</span><span>%</span>，居首位。</p>",
        "<details><summary>数据说明</summary><p>口径为6.7%。</p></details><p>２０２４年６．５８％</p>",
    ) == ["北京达到6.58%，居首位。", "数据说明", "口径为6.7%。", "２０２４年６．５８％"]
