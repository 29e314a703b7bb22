"""A digest as rows: its facts, what disagrees and the sources."""

from collections.abc import Iterable, Iterator

from hubcli.document import Records
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.pages.records.conflicts import table_of as conflicts_table
from hubcli.pages.records.facts import HEADS as FACT_HEADS
from hubcli.pages.records.facts import Row, ids, rows_of, table
from hubcli.pages.records.facts import tables as facts_tables
from hubcli.pages.records.sources import table_of_resting
from hubcli.questions.export import Digest
from hubcli.questions.export_parts import Part
from hubcli.questions.export_sections import KINDS, Section


def tables(answer: Digest, lang: Lang) -> Iterator[Records]:
    """The tables of the chosen sections, each made when it is asked for."""
    if set(answer.sections) & set(KINDS):
        yield from facts_tables(answer, lang)
    if Section.CONFLICTS in answer.sections:
        disputes = [conflict for part, _ in _parts(answer) for conflict in part.disputes]
        yield conflicts_table(disputes, answer.measured, lang)
    if Section.GAPS in answer.sections:
        yield table("gaps", ("gap", "count", "of", *FACT_HEADS), _gaps(answer, lang))
    if Section.SOURCES in answer.sections:
        yield table_of_resting(answer.resting, lang)


def _parts(answer: Digest) -> Iterator[tuple[Part, Iterable[str]]]:
    """Each part with the hubs that it is about; none is named in what is said of every hub."""
    yield from ((own.part, (own.hub.hub.id,)) for own in answer.hubs)
    yield from ((one.part, one.group.hubs) for one in answer.groups)
    yield answer.shared, ()


def _gaps(answer: Digest, lang: Lang) -> Iterator[Row]:
    for part, hubs in _parts(answer):
        if not part.unsaid:
            continue
        challenges = rows_of(part.unsaid.unanswered, lang).values()
        yield from ({**row, "gap": "unanswered"} for row in challenges)
        for gap in ("unprompted", "no_actor", "no_deadline") if part.unsaid.measures else ():
            counts: Row = {"count": getattr(part.unsaid, gap), "of": part.unsaid.measures}
            yield {"gap": gap, "kind": str(Kind.MEASURE), "hub": ids(hubs), **counts}
