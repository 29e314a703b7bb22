"""What is hard to read in a PDF is read right, or named as not read; it never passes as other digits."""

from collections.abc import Callable
from typing import Any

import pytest
from clients import library
from documents import pdf_drawn

from hubcli.sources.extracted import Extracted, NotRead, Unread
from hubcli.sources.from_pdf import extract_pdf

pytestmark = pytest.mark.heavy  # reportlab makes its PDFs
Draw = Callable[[Any], None]
PLAIN = ("河谷市2024年研发投入强度为3.34%，居全国第一。", "上海2024年为4.35%，基础研究占比约十分之一。")
SECRET = "北京2024年为9.99%。"


@pytest.fixture(autouse=True)
def _libraries() -> None:
    library("pdfminer")


def extracted(*draw: Draw, **how: Any) -> Extracted:
    return extract_pdf(pdf_drawn(*draw, **how))


def plain(canvas: Any) -> None:
    for number, line in enumerate(PLAIN):
        canvas.drawString(72, 760 - 40 * number, line)


def at(x: float, y: float, text: str) -> Draw:
    return lambda canvas: canvas.drawString(x, y, text)


@pytest.mark.parametrize(
    "text",
    [
        "增长\u22122.5%，约为",
        "弗拉基米尔\u00b7列宁",
        "\u2022第一项为6.58%",
        "\u00b10.5，15\u2030，20℃，±3",
        "比去年\u20133.1%",
    ],
)
def test_no_sign_is_lost_where_the_chinese_font_is_not_embedded(text: str) -> None:
    assert extracted(at(72, 700, text)).text == f"{text}\n"


def white(canvas: Any) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 500, SECRET)


def undrawn(canvas: Any) -> None:
    text = canvas.beginText(72, 500)
    text.setTextRenderMode(3)
    text.textOut(SECRET)
    canvas.drawText(text)


def faint(canvas: Any) -> None:
    canvas.setFillAlpha(0.02)
    canvas.drawString(72, 500, SECRET)


def tiny(canvas: Any) -> None:
    canvas.setFont("STSong-Light", 0.5)
    canvas.drawString(72, 500, SECRET)


def off_the_page(canvas: Any) -> None:
    canvas.drawString(700, 500, SECRET)


@pytest.mark.parametrize("draw", [white, undrawn, faint, tiny, off_the_page])
def test_text_that_is_not_seen_is_named_and_not_read(draw: Draw) -> None:
    found = extracted(plain, draw)
    assert found.text.splitlines() == [*PLAIN]
    assert found.not_read == (NotRead(Unread.INVISIBLE, SECRET),)


def test_white_text_on_a_dark_ground_is_read() -> None:
    def ground(canvas: Any) -> None:
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(60, 490, 300, 30, stroke=0, fill=1)

    found = extracted(plain, ground, white)
    assert found.text.splitlines() == [*PLAIN, SECRET]
    assert found.not_read == ()


def test_the_layer_of_text_of_a_scanned_page_is_read() -> None:
    assert extracted(undrawn).text == f"{SECRET}\n"


def struck(x: float, y: float) -> Draw:
    def draw(canvas: Any) -> None:
        for dx, dy in ((0, 0), (x, y)):
            canvas.drawString(72 + dx, 500 + dy, SECRET)

    return draw


def char_by_char(canvas: Any) -> None:
    for number, char in enumerate("研发为66.58%"):
        canvas.drawString(72 + 12 * number, 500, char)
        canvas.drawString(72.4 + 12 * number, 500, char)


@pytest.mark.parametrize(("x", "y"), [(0.3, 0), (0, 0.4), (1.2, -1.2), (0, 0)])
def test_a_second_strike_of_the_same_glyphs_is_not_read_again(x: float, y: float) -> None:
    assert extracted(plain, struck(x, y)).text.splitlines() == [*PLAIN, SECRET]


def test_glyphs_struck_twice_one_by_one_are_read_once_but_double_digits_stay() -> None:
    assert extracted(plain, char_by_char).text.splitlines()[-1].replace(" ", "") == "研发为66.58%"


def test_the_spaces_of_a_letter_spaced_line_are_not_in_its_figures() -> None:
    def spaced(canvas: Any) -> None:
        canvas.drawString(72, 500, "研发投入强度为3.34%，居第一。", charSpace=6)
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(72, 460, "GROWTH OF 12.5 PERCENT", charSpace=5)

    assert extracted(plain, spaced).text.splitlines()[2:] == ["研发投入强度为3.34%，居第一。", "GROWTH OF 12.5 PERCENT"]


def test_a_watermark_is_named_and_cuts_no_paragraph() -> None:
    def turned(canvas: Any) -> None:
        canvas.setFillColorRGB(0.8, 0.8, 0.8)
        canvas.setFont("STSong-Light", 40)
        canvas.translate(100, 600)
        canvas.rotate(45)
        canvas.drawString(0, 0, "内部资料9.9%")

    def upright(canvas: Any) -> None:
        canvas.setFillAlpha(0.2)
        canvas.setFont("STSong-Light", 40)
        canvas.drawString(90, 745, "草案8.8%")

    found = extracted(turned, plain, upright)
    assert found.text.splitlines() == [*PLAIN]
    assert found.not_read == (NotRead(Unread.TURNED, "内部资料9.9%"), NotRead(Unread.WATERMARK, "草案8.8%"))


TABLE = (
    ("地区", "研发投入强度（%）", "年份"),
    ("北京", "6.58", "2024"),
    ("上海", "4.35", "2024"),
    ("广东", "3.60", "2024"),
)
ROWS = [" | ".join(row) for row in TABLE]


def table(canvas: Any) -> None:
    for down, row in enumerate(TABLE):
        for across, cell in enumerate(row):
            canvas.drawString(72 + 150 * across, 600 - 20 * down, cell)


def table_by_columns(canvas: Any) -> None:
    for across in range(3):
        for down, row in enumerate(TABLE):
            canvas.drawString(72 + 150 * across, 600 - 20 * down, row[across])


@pytest.mark.parametrize("draw", [table, table_by_columns])
def test_a_table_comes_row_by_row_after_its_head(draw: Draw) -> None:
    found = extracted(plain, draw, at(72, 480, "注：数据来自统计局，2024年为初步核算数，以后可能修订。"))
    assert found.text.splitlines() == [*PLAIN, *ROWS, "注：数据来自统计局，2024年为初步核算数，以后可能修订。"]
    assert found.doubtful == ()


def test_a_head_that_spans_columns_stands_over_each_and_a_row_that_lacks_a_cell_is_named() -> None:
    def draw(canvas: Any) -> None:
        for y, cells in (
            (620, {200: "经费（亿元）及强度（%）"}),
            (600, {72: "地区", 180: "经费", 260: "强度"}),
            (580, {72: "北京", 180: "3278.4", 260: "6.58"}),
            (560, {72: "上海", 180: "2343.6"}),
            (540, {72: "广东", 180: "4802.6", 260: "3.60"}),
        ):
            for x, cell in cells.items():
                canvas.drawString(x, y, cell)

    found = extracted(draw)
    assert found.text.splitlines()[1:] == [
        "地区 | 经费 | 强度",
        "北京 | 3278.4 | 6.58",
        "上海 | 2343.6 |",
        "广东 | 4802.6 | 3.60",
    ]
    assert found.doubtful == ("上海 | 2343.6 |",)


def test_a_turned_table_and_a_turned_page_are_read_as_their_reader_turns_them() -> None:
    def turned(canvas: Any) -> None:
        canvas.translate(850, 0)
        canvas.rotate(90)
        table(canvas)

    assert extracted(turned, size=(842, 595)).text.splitlines() == ROWS
    assert extracted(plain, table, size=(842, 595), rotate=90).text.splitlines() == [*PLAIN, *ROWS]


def test_text_that_runs_in_another_direction_than_the_page_is_named() -> None:
    def aside(canvas: Any) -> None:
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "第12号文件")

    def stacked(canvas: Any) -> None:
        for down, char in enumerate("内部使用第5号"):
            canvas.drawString(540, 700 - 14 * down, char)

    found = extracted(plain, table, aside, stacked)
    assert found.text.splitlines() == [*PLAIN, *ROWS]
    assert found.not_read == (NotRead(Unread.TURNED, "第12号文件"), NotRead(Unread.VERTICAL, "内部使用第5号"))


def test_vertical_text_is_read_line_by_line_from_the_right() -> None:
    def draw(canvas: Any) -> None:
        for line, text in enumerate(
            ("河谷市二〇二四年研发投入强度为百分之三，居全国第一，", "上海为百分之四，基础研究占十分之一。")
        ):
            for down, char in enumerate(text):
                canvas.drawString(500 - 24 * line, 760 - 14 * down, char)

    assert "".join(extracted(draw).text.splitlines()) == (
        "河谷市二〇二四年研发投入强度为百分之三，居全国第一，上海为百分之四，基础研究占十分之一。"
    )


def grid(canvas: Any) -> None:
    """Two rows below a head whose second cell spans two columns, and whose first spans two rows."""
    xs, ys = (72, 132, 252, 312), (600, 580, 560, 520, 500)
    for y in (ys[0], *ys[2:]):
        canvas.line(xs[0], y, xs[-1], y)
    canvas.line(xs[1], ys[1], xs[-1], ys[1])
    for x in (xs[0], xs[1], xs[-1]):
        canvas.line(x, ys[0], x, ys[-1])
    canvas.line(xs[2], ys[1], xs[2], ys[-1])
    for x, y, cell in (
        (74, 574, "地区"), (134, 584, "2024年"), (134, 564, "说明"), (254, 564, "强度"),
        (74, 536, "北京"), (134, 544, "全市合计，含下辖各"), (134, 528, "区县"), (254, 536, "\u22126.58"),
        (74, 504, "上海"), (134, 504, "全市"),
    ):  # fmt: skip
        canvas.drawString(x, y, cell)


def test_the_cells_of_a_ruled_table_hold_whatever_stands_in_them() -> None:
    found = extracted(plain, grid)
    assert found.text.splitlines()[-4:] == [
        "地区 | 2024年 | 2024年",
        "地区 | 说明 | 强度",
        "北京 | 全市合计，含下辖各区县 | \u22126.58",
        "上海 | 全市 |",
    ]
    assert found.doubtful == ()


def test_a_frame_around_text_is_no_table() -> None:
    def framed(canvas: Any) -> None:
        for x in (60, 300):
            canvas.rect(x, 700, 230, 80)

    assert extracted(plain, framed).text.splitlines() == [*PLAIN]


def test_a_sign_that_is_drawn_out_of_turn_stands_where_it_is_seen() -> None:
    def draw(canvas: Any) -> None:
        for x, text in ((72, "增长为"), (180, "个百分点。"), (108, "\u2212"), (120, "2.5%，约1.5")):
            canvas.drawString(x, 500, text)

    assert extracted(plain, draw).text.splitlines()[2:] == ["增长为\u22122.5%，约1.5个百分点。"]


def test_lone_figures_are_named_since_their_row_is_uncertain() -> None:
    found = extracted(plain, at(72, 500, "合计"), at(300, 492, "\u22123.71"))
    assert found.doubtful == ("\u22123.71",)
