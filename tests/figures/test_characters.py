"""Traditional characters are compared as simplified ones, and stay where and as they are written."""

import subprocess
import sys

import pytest

from hubcli.figures import read_figures
from hubcli.figures.characters import simplified
from hubcli.model.text import Lang
from hubcli.words.names import Names


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("三百五十億港元，升逾兩個百分點", "三百五十亿港元，升逾两个百分点"),
        ("低於去年，落後於鄰埠", "低于去年，落后于邻埠"),
        ("衞生、綫路、眾多", "卫生、线路、众多"),
        ("已经是简体", "已经是简体"),
        ("plain English", "plain English"),
    ],
)
def test_each_traditional_character_becomes_one_simplified_character(written: str, plain: str) -> None:
    assert simplified(written) == plain


def test_figures_in_traditional_characters_keep_their_text_and_their_place() -> None:
    text = "本港開支達三百五十億港元。"
    (figure,) = read_figures(text, Lang.ZH)
    assert figure.text == "三百五十億港元" == text[figure.start : figure.end]


def test_names_are_found_in_traditional_characters_and_by_them() -> None:
    text = "粵東灣區與灣畔市合作"
    assert [
        (text[found.start : found.end], found.of) for found in Names({"灣畔市": "bay"}, proper=True).find(text)
    ] == [("灣畔市", "bay")]
    assert [found.of for found in Names({"粤东湾区": "east"}, proper=True).find(text)] == ["east"]


def test_simplified_text_is_read_without_the_tables() -> None:
    program = (
        "from hubcli.figures import characters, read_figures; from hubcli.model.text import Lang;"
        "read_figures('去年支出三百五十亿港元', Lang.ZH); print(characters._simplified_by.cache_info().currsize)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "0"
