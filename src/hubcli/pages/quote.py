"""The passages of a fact with the words that support it marked, as a document."""

from hubcli.document import Block, Document, Heading, Prose, Strong
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import marked, paged
from hubcli.pages.plain import notice, prose
from hubcli.pages.verify import finding
from hubcli.questions.quote import Quotation, QuotedPassage


def page(answer: Quotation, lang: Lang) -> Document:
    """The fact, the problems of its evidence, then each passage under its source and number."""
    blocks: list[Block] = [Heading(1, answer.fact.label[lang]), prose(answer.fact.statement[lang])]
    blocks += [finding(failure, lang) for failure in answer.failures]
    for passage in answer.passages:
        blocks += [
            Heading(2, say("clause_join", lang).join((passage.source, _place(passage, lang)))),
            Prose(marked(passage.text, passage.marks, Strong)),
        ]
    blocks += [notice(say("verify.repair_no_text", lang, source)) for source in answer.no_text]
    return paged(blocks, (), lang)


def _place(passage: QuotedPassage, lang: Lang) -> str:
    if passage.table:
        return say("transcribed", lang, passage.table, passage.passage)
    return say("passage", lang, passage.passage)
