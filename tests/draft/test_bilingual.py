"""Patterns of two languages."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hubcli.draft.bilingual import Bilingual

ENGLISH, CHINESE = r"\bplans? to\b|\?\Z", r"计划|将[^近]|\?\Z"
WORDS = st.lists(st.sampled_from(["plan to ", "Plans to", "explanations to", "计划", "将近", "将要", "é", " ", "?"]))


@given(words=WORDS)
def test_a_text_is_searched_as_if_both_parts_were_one_pattern(words: list[str]) -> None:
    text = "".join(words)
    whole = re.search(f"{ENGLISH}|{CHINESE}", text, re.IGNORECASE)
    found = Bilingual(ENGLISH, CHINESE, re.IGNORECASE).search(text)
    assert (found and found.span()) == (whole and whole.span())
