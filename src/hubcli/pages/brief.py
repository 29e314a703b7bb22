"""A brief, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Document, Entry, Heading, Inlines, Plain, Prose, Row, Sentences, Strong, Table
from hubcli.messages import say
from hubcli.model.evidence import Evidence
from hubcli.model.text import Lang
from hubcli.pages.phrases import citation, paged
from hubcli.pages.plain import plain_entry, prose
from hubcli.questions.brief_parts import Brief, Disagreement, Part, Sentence
from hubcli.questions.weight import POINTS


def page(answer: Brief, lang: Lang) -> Document:
    """The lead, the figures, each hub, what is said of several, disagreements, silences; the weights if asked for."""
    blocks: list[Block] = [Heading(1, answer.title), Prose(_line(answer.lead))]
    if answer.figures:
        blocks += [Heading(2, say("brief.figures", lang)), _figures(answer, lang)]
        blocks += [prose(answer.figures_note)] if answer.figures_note else []
    for part in (*answer.hubs, *answer.shared):
        blocks += [Heading(2, part.name), *_paragraphs(part)]
    if answer.disagreements:
        blocks.append(Heading(2, say("brief.disagreements", lang)))
        blocks += map(_disagreement, answer.disagreements)
    if answer.silences:
        blocks.append(Heading(2, say("brief.silences", lang)))
        blocks.append(Sentences((), tuple(_entry(sentence) for sentence in answer.silences)))
    if answer.why:
        blocks += [
            Heading(2, say("brief.why", lang)),
            prose(say("brief.why_rule", lang, *POINTS)),
            _weights(answer, lang),
        ]
    return paged(blocks, answer.sources, lang, one_page=True)


def _figures(answer: Brief, lang: Lang) -> Table:
    rows = (
        Row(
            (Strong(row.about),),
            tuple((Entry((Plain(cell.text), *_cites(cell.evidence))),) for cell in row.cells.values()),
        )
        for row in answer.figures
    )
    return Table((say("indicator", lang), *answer.names.values()), tuple(rows))


def _paragraphs(part: Part) -> Iterable[Block]:
    for paragraph in part.paragraphs:
        head = (Strong(paragraph.theme),) if paragraph.theme else ()
        yield Sentences(head, tuple(_entry(sentence) for sentence in paragraph.sentences))


def _disagreement(one: Disagreement) -> Block:
    return Sentences((Strong(one.about),), (Entry((Plain(one.text), *_cites(one.evidence))),))


def _weights(answer: Brief, lang: Lang) -> Table:
    keys = ("challenge", "about", "weight", "sources", "figures", "disagreements", "links", "shown")
    rows = (
        Row(
            (Plain(one.label),),
            tuple(
                (plain_entry(cell),)
                for cell in (one.about, *map(str, (one.points, *one.weight)), say(f"brief.{_YES[one.shown]}", lang))
            ),
        )
        for one in answer.weights
    )
    return Table(tuple(say(f"brief.why_{key}", lang) for key in keys), tuple(rows))


def _entry(sentence: Sentence) -> Entry:
    return Entry(_line(sentence))


def _line(sentence: Sentence) -> Inlines:
    return (Plain(sentence.text), *_cites(sentence.evidence))


def _cites(evidence: Iterable[Evidence]) -> Inlines:
    return tuple(dict.fromkeys(map(citation, evidence)))


_YES = {True: "yes", False: "no"}
