"""Every verdict on evidence says what it means."""

from hubcli.evidence.verdicts import Verdict
from hubcli.model.described import member_docs


def test_every_verdict_is_explained_in_one_sentence() -> None:
    docs = member_docs(Verdict)
    assert list(docs) == list(Verdict)
    assert all(doc.endswith(".") and "\n" not in doc for doc in docs.values())
