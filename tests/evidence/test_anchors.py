"""Anchors are found in a passage as whole words, whatever their case, width and white space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubcli.evidence.anchors import is_found_in, spans_of
from hubcli.sources.characters import as_read

FOUND = [
    ("Greater Bay Area", "the GREATER  bay\tarea grew"),
    ("R&D intensity", "its Ｒ＆Ｄ intensity"),
    ("长三角", "在长 三 角地区"),
    ("长 三角", "长三角"),
    ("𠮷野", "在𠮷 野地区"),
    ("5G", "在5G、新能源等领域"),
    ("7.64%", "占比仅7.64％。"),
    ("AI", "in AI, chips"),
    ("G60", "the G60 corridor"),
    ("50", "in 50, or so"),
    ("北京", "(北京)"),
    ("3.72 percent", "3.72 percent¹"),
    ("3.72 percent of GDP", "was 3.72 percent¹ of GDP²."),
    ("11.5 trillion yuan", "to 11.5 trillion yuan³,⁴."),
    ("11.5万亿元", "达11.5万亿元³"),
    ("5.2%", "by 5.2%¹²"),
    ("500 firms", "500³ firms"),
    ("10¹² bits", "10¹² BITS; 500 km²"),
    ("500 km²", "10¹² bits; 500 km²"),
    ("CO₂", "of CO₂"),
]
NOT_FOUND = [
    ("50", "in 1500 firms"),
    ("5%", "by 2.5%"),
    ("2.5", "by 12.5"),
    ("1,500", "by 11,500"),
    ("3", "3.5"),
    ("AI", "he said so"),
    ("art", "a party"),
    ("长三角", "珠三角"),
    ("国", "國"),
    ("Hong Kong", "HongKong"),
    ("cafe", "café"),
    ("1012 bits", "10¹² bits; 5×10⁹ bits"),
    ("5×109 bits", "10¹² bits; 5×10⁹ bits"),
    ("10", "10¹² bits"),
    ("10 bits", "10¹² bits"),
    ("10¹", "10¹² bits"),
    ("500 km", "500 km²"),
    ("500 s", "500 s⁻¹"),
    ("CO", "of CO₂"),
    ("CO2", "of CO₂"),
    ("\u00ad", "a soft hy\u00adphen"),
]


@pytest.mark.parametrize(("anchor", "passage"), FOUND)
def test_an_anchor_is_found(anchor: str, passage: str) -> None:
    assert is_found_in(anchor, passage)


@pytest.mark.parametrize(("anchor", "passage"), NOT_FOUND)
def test_a_part_of_another_word_or_number_is_no_anchor(anchor: str, passage: str) -> None:
    assert not is_found_in(anchor, passage)


def test_spans_are_where_the_anchor_is_written() -> None:
    passage = "In 2024 the  Bay Area led; BAY AREA again."
    assert [passage[start:end] for start, end in spans_of("bay area", passage)] == ["Bay Area", "BAY AREA"]


@given(st.text(min_size=1).filter(lambda text: as_read(text).strip()), st.text())
def test_any_anchor_is_found_in_a_passage_that_has_it_alone(anchor: str, around: str) -> None:
    assert is_found_in(anchor, f"{around} ; {anchor} ; {around}")
