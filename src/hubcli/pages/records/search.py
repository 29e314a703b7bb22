"""The facts that a search found as rows, best first, then the figures of tables."""

from hubcli.document import Records
from hubcli.model.text import Lang
from hubcli.pages.records.facts import HEADS, rows_of, table
from hubcli.questions.search import Search


def tables(answer: Search, lang: Lang) -> tuple[Records, ...]:
    """Each fact with how well it matches."""
    scores = {hit.fact.id: hit.score for hit in answer.found}
    rows = ({**row, "score": scores[id_]} for id_, row in rows_of(answer, lang).items())
    return (table("facts", ("score", *HEADS), rows),)
