"""The label of a footnote, written and read back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubcli.citations import LABEL, label_of
from hubcli.document import Cite
from hubcli.model.text import ID


@given(st.from_regex(ID, fullmatch=True), st.integers(1, 999_999))
def test_the_label_of_a_citation_is_read_back(source: str, passage: int) -> None:
    match = re.fullmatch(LABEL, label_of(Cite(source, passage)))
    assert match
    assert (match["source"], int(match["passage"])) == (source, passage)


@pytest.mark.parametrize("label", ["hub-note", "hub-3", "hub--", "hub-post-", "hub-post-three", "hubbub-post-3"])
def test_a_label_of_the_authors_own_is_not_read_as_a_citation(label: str) -> None:
    assert not re.fullmatch(LABEL, label)
