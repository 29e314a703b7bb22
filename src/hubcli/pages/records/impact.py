"""What rests on a source as rows: each fact with what becomes of it."""

from collections.abc import Iterable, Iterator

from hubcli.document import Records
from hubcli.model.facts import BaseFact
from hubcli.model.text import Lang
from hubcli.pages.records.facts import HEADS, ids, rows_of, table
from hubcli.questions.disputes import sides
from hubcli.questions.impact import Impact


def tables(answer: Impact, lang: Lang) -> tuple[Records, ...]:
    """Each fact with its `link` to the source, and the challenges or measures that it would lose."""
    links = [*_links(answer)]
    lost = {one.fact.id: ids(fact.id for fact in one.challenges) for one in answer.measures}
    lost |= {one.fact.id: ids(fact.id for fact in one.measures) for one in answer.challenges}
    rows = rows_of((answer, tuple(sides(answer.conflicts))), lang)
    linked = (
        {**row, "link": ids(link for link, found in links if id_ in found), "would_lose": lost.get(id_)}
        for id_, row in rows.items()
    )
    return (table("facts", ("link", "would_lose", *HEADS), linked),)


def _links(answer: Impact) -> Iterator[tuple[str, set[str]]]:
    yield "rests_on_it_alone", _ids(answer.alone)
    yield "rests_on_it_too", _ids(answer.together)
    yield "disputes", _ids(sides(answer.conflicts)) - _ids((*answer.alone, *answer.together))
    yield "would_be_left", {*(one.fact.id for one in answer.measures), *(one.fact.id for one in answer.challenges)}
    lost = (fact for one in answer.measures for fact in one.challenges)
    yield "would_be_lost", _ids(lost) | _ids(fact for one in answer.challenges for fact in one.measures)


def _ids(facts: Iterable[BaseFact]) -> set[str]:
    return {fact.id for fact in facts}
