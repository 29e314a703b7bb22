"""The passages of the sources as rows."""

from collections.abc import Iterator
from functools import partial

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.pages.records.facts import Row, streamed_table
from hubcli.questions.coverage import Coverage, PassageCoverage

HEADS = ("source", "passage", "use", "facts", "all_figures", "unused", "figures_unused")


def tables(answer: Coverage, lang: Lang) -> tuple[Records, ...]:
    """Each passage with its `use`: `cited`, `not_cited` or `furniture`; a source without a copy is `no_text`."""
    return (streamed_table("passages", HEADS, partial(_rows, answer)),)


def _rows(answer: Coverage) -> Iterator[Row]:
    yield from map(_row, answer.passages)
    for source in answer.no_text:
        yield {"source": source, "use": "no_text"}


def _row(passage: PassageCoverage) -> Row:
    return {
        "source": passage.source,
        "passage": passage.passage,
        "use": "furniture" if passage.skipped else "cited" if passage.facts else "not_cited",
        "facts": passage.facts,
        "all_figures": passage.figures,
        "unused": len(passage.figures_unused),
        "figures_unused": "; ".join(passage.figures_unused) or None,
    }
