"""Every verdict on a draft, and every way to be wrong, says what it means."""

from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.messages import table


def test_every_verdict_is_named_and_explained_in_one_sentence() -> None:
    texts = table("verdicts")
    assert set(DraftVerdict) <= set(texts)
    assert all(texts[f"means.{verdict}"][0].endswith(".") for verdict in DraftVerdict)


def test_every_way_to_be_wrong_is_said_and_explained_in_one_sentence() -> None:
    assert {f"slip_{slip}" for slip in Slip} <= set(table("check_draft"))
    assert all(table("verdicts")[f"slip.{slip}"][0].endswith(".") for slip in Slip)
