"""What is missing as rows: facts without a counterpart, and counts by hub."""

from collections.abc import Iterator
from functools import partial

from hubcli.document import Records
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.pages.records.facts import HEADS, Row, RowMaker, ids, streamed_table
from hubcli.questions.gaps import Gaps

OWN = ("gap", "count", "of", "group")


def tables(answer: Gaps, lang: Lang) -> tuple[Records, ...]:
    """Each fact under its `gap`; a theme that some hubs have facts on, and what measures leave out, with counts."""
    return (streamed_table("gaps", (*OWN, *HEADS), partial(_rows, answer, lang)),)


def _rows(answer: Gaps, lang: Lang) -> Iterator[Row]:
    facts = RowMaker(answer, lang)
    for gap, found in (("unanswered", answer.unanswered), ("unprompted", answer.unprompted)):
        yield from ({**facts.row(fact), "gap": gap} for fact in found)
    for silence in answer.silent:
        counts = {**dict.fromkeys(silence.hubs, 0), **silence.counts}
        about: Row = {"gap": "silent", "theme": silence.theme, "kind": str(silence.kind)}
        yield from ({**about, "hub": hub, "count": counts[hub]} for hub in answer.names if hub in counts)
    for item in answer.unsaid:
        for gap in ("no_actor", "no_deadline", "neither"):
            of: Row = {"count": getattr(item, gap), "of": item.measures}
            yield {"gap": gap, "kind": str(Kind.MEASURE), "hub": item.hub, **of}
    for number, repeated in enumerate(answer.repeated, 1):
        same: Row = {"gap": "repeated", "group": number, "hub": ids(repeated.hubs)}
        yield from ({**facts.row(measure), **same} for measure in repeated.measures)
