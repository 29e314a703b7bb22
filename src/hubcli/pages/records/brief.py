"""A brief as rows: each of its sentences and figures, with what it rests on."""

from collections.abc import Iterable, Iterator

from hubcli.document import Records
from hubcli.model.evidence import Evidence
from hubcli.model.text import Lang
from hubcli.pages.phrases import citation
from hubcli.pages.records.facts import Row, resting, table
from hubcli.questions.brief_parts import Brief, Part

RESTING = ("source", "passage", "table", "more_sources")
HEADS = ("part", "hub", "topic", "indicator", "tension", "id", "weight", *RESTING, "text")


def tables(answer: Brief, lang: Lang) -> tuple[Records, ...]:
    """Each row with its `part`: `lead`, `figure`, `hub`, `shared`, `disagreement`, `silence` or `weight`."""
    return (table("brief", HEADS, _rows(answer)),)


def _rows(answer: Brief) -> Iterator[Row]:
    yield _said("lead", answer.lead.text, answer.lead.evidence)
    for row in answer.figures:
        about: Row = {"topic": row.about, "indicator": row.indicator}
        yield from (
            {**_said("figure", cell.text, cell.evidence), **about, "hub": hub} for hub, cell in row.cells.items()
        )
    for part in answer.hubs:
        yield from ({**row, "hub": part.hub} for row in _sentences("hub", part))
    for part in answer.shared:
        yield from _sentences("shared", part)
    for one in answer.disagreements:
        yield {**_said("disagreement", one.text, one.evidence), "topic": one.about, "tension": one.tension}
    yield from (_said("silence", sentence.text, sentence.evidence) for sentence in answer.silences)
    for weighed in answer.weights if answer.why else ():
        yield {
            **_said("weight", weighed.label, ()),
            "topic": weighed.about,
            "id": weighed.fact,
            "weight": weighed.points,
        }


def _sentences(name: str, part: Part) -> Iterator[Row]:
    for paragraph in part.paragraphs:
        for sentence in paragraph.sentences:
            yield {**_said(name, sentence.text, sentence.evidence), "topic": paragraph.theme}


def _said(part: str, text: str, evidence: Iterable[Evidence]) -> Row:
    return {"part": part, "text": text, **resting(dict.fromkeys(map(citation, evidence)))}
