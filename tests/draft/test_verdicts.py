"""Every verdict on a draft, and every way to be wrong, says what it means."""

from enum import StrEnum

import pytest

from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.model.described import member_docs


@pytest.mark.parametrize("enum", [DraftVerdict, Slip])
def test_every_member_is_explained_in_one_sentence(enum: type[StrEnum]) -> None:
    docs = member_docs(enum)
    assert list(docs) == list(enum)
    assert all(doc.endswith(".") and "\n" not in doc for doc in docs.values())
