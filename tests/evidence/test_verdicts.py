"""Every verdict on evidence has a name and says what it means."""

from hubcli.evidence.verdicts import Verdict
from hubcli.messages import table


def test_every_verdict_is_named_and_explained_in_one_sentence() -> None:
    texts = table("verdicts")
    assert set(Verdict) <= set(texts)
    assert all(texts[f"means.{verdict}"][0].endswith(".") for verdict in Verdict)
