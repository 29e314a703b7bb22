"""Patterns of two languages."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from first_run import examples, not_repeated
from hypothesis import given, settings
from hypothesis import strategies as st

import hubcli.draft
from hubcli.draft.bilingual import Bilingual, Rare

ENGLISH, CHINESE = r"\bplans? to\b|\?\Z", r"计划|将[^近]|\?\Z"
WORDS = st.lists(st.sampled_from(["plan to ", "Plans to", "explanations to", "计划", "将近", "将要", "é", " ", "?"]))


@given(words=WORDS)
def test_a_text_is_searched_as_if_both_parts_were_one_pattern(words: list[str]) -> None:
    text = "".join(words)
    whole = re.search(f"{ENGLISH}|{CHINESE}", text, re.IGNORECASE)
    found = Bilingual(ENGLISH, CHINESE, re.IGNORECASE).search(text)
    assert (found and found.span()) == (whole and whole.span())


def _patterns() -> Iterator[tuple[str, re.Pattern[str], Rare | Bilingual]]:
    """The patterns of all modules that say what a match needs."""
    for module in pkgutil.walk_packages(hubcli.draft.__path__, "hubcli.draft."):
        for name, value in vars(import_module(module.name)).items():
            rows = [row for row in value if isinstance(row, tuple)] if isinstance(value, tuple) else [[value]]
            for one in (each for row in rows for each in row):
                if isinstance(one, Rare | Bilingual) and one.needs:
                    pattern = one.pattern if isinstance(one, Rare) else one.english
                    yield f"{module.name}.{name}", re.compile(pattern.pattern, pattern.flags), one


@pytest.mark.parametrize(
    "named",
    not_repeated(
        (name.rpartition(".")[0], type(sought), (name, pattern, sought)) for name, pattern, sought in _patterns()
    ),
    ids=lambda named: str(named[0]),
)
@settings(max_examples=examples(30))
@given(data=st.data())
def test_no_text_is_left_unsearched_that_has_a_match(
    named: tuple[str, re.Pattern[str], Rare | Bilingual], data: st.DataObject
) -> None:
    _, pattern, sought = named
    text = data.draw(st.from_regex(pattern))
    assert not pattern.search(text) or sought.search(text)
