"""The passages of a fact as rows."""

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.pages.records.facts import Row, ids, table
from hubcli.questions.quote import Quotation, QuotedPassage

HEADS = ("fact", "source", "passage", "table", "use", "verdict", "text")


def tables(answer: Quotation, lang: Lang) -> tuple[Records, ...]:
    """Each passage, whether it is `cited` or `context`, and the verdicts on evidence there that fails."""
    rows = (*(_row(passage, answer) for passage in answer.passages), *map(_missing, answer.no_text))
    return (table("passages", HEADS, ({"fact": answer.fact.id, **row} for row in rows)),)


def _row(passage: QuotedPassage, answer: Quotation) -> Row:
    failed = [one for one in answer.failures if (one.source, one.passage) == (passage.source, passage.passage)]
    return {
        "source": passage.source,
        "passage": passage.passage,
        "table": passage.table,
        "use": "cited" if passage.cited else "context",
        "verdict": ids(dict.fromkeys(str(one.verdict) for one in failed)),
        "text": passage.text,
    }


def _missing(source: str) -> Row:
    return {"source": source, "use": "no_text"}
