"""The passages of a fact with what it takes from them marked, as a document."""

from hubcli.document import Block, Document, Heading, Inline, Notice, Plain, Prose, Strong
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.words import say
from hubcli.questions.quote import Quotation, QuotedPassage


def page(answer: Quotation, lang: Lang) -> Document:
    """The fact, then each passage under its source and number."""
    blocks: list[Block] = [Heading(1, answer.fact.label[lang]), Prose((Plain(answer.fact.statement[lang]),))]
    for passage in answer.passages:
        blocks += [Heading(2, f"{passage.source}, {say('passage', lang, passage.passage)}"), Prose(_marked(passage))]
    blocks += [Notice((Plain(say("repair_no_text", lang, source)),)) for source in answer.no_text]
    return paged(blocks, (), lang)


def _marked(passage: QuotedPassage) -> tuple[Inline, ...]:
    line: list[Inline] = []
    done = 0
    for start, end in passage.marks:
        line += [Plain(passage.text[done:start]), Strong(passage.text[start:end])]
        done = end
    return (*line, Plain(passage.text[done:]))
