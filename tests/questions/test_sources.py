"""`sources`: the documents, how many facts rest on each, and what they are cited for."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

from project import Run

from hubcli.base.compiled.store import Store


def test_the_documents_in_every_form(in_every_form: Callable[..., None]) -> None:
    in_every_form("sources/all", "sources")


def test_facts_are_counted_alone_and_together(run: Run, store: Store) -> None:
    facts = [{piece.source for piece in fact.evidence} for fact in store.facts("1")]
    for use in _documents(run):
        resting = [sources for sources in facts if use["source"]["id"] in sources]
        assert use["facts"] == len(resting)
        assert use["alone"] == sum(len(sources) == 1 for sources in resting)
        assert use["together"] == use["facts"] - use["alone"]


def test_each_is_cited_for_its_themes(run: Run, store: Store) -> None:
    for use in _documents(run):
        assert use["themes"] == Counter(
            fact.theme for fact in store.facts("1") if use["source"]["id"] in {piece.source for piece in fact.evidence}
        )


def test_filters_narrow_what_is_counted(run: Run) -> None:
    (use,) = _documents(run, "--source", "merrow-review-2025-06", "--hub", "isl", "--kind", "measure")
    assert use["themes"] == {"talent": 1, "coordination": 2}


def test_a_document_that_nothing_rests_on_is_listed_too(run: Run) -> None:
    uses = {use["source"]["id"]: use["facts"] for use in _documents(run, "--theme", "talent")}
    assert uses["harbour-post-2025-03-04"] == 0
    assert "No fact cites it." in run("sources", "--theme", "talent").stdout


def test_an_unknown_command_below_it_is_refused(run: Run) -> None:
    assert "no command 'pins'; did you mean 'pin'?" in run("sources", "pins", code=2).stderr


def _documents(run: Run, *words: str) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads(run("sources", *words, "-f", "json").stdout)["documents"]
    return documents
