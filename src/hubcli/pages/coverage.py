"""How far the facts use the texts, as a document."""

from hubcli.document import Block, Document, Heading, Plain, Row, Table
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import more, notice, plain_entry, prose
from hubcli.questions.coverage import Coverage, PassageCoverage


def page(answer: Coverage, lang: Lang) -> Document:
    """Each source, passage by passage, then the totals."""
    blocks: list[Block] = [Heading(1, say("coverage.title", lang))]
    for source in answer.sources:
        rows = tuple(_row(passage, lang) for passage in answer.passages if passage.source == source.id)
        if rows:
            heads = (say("coverage.passage_head", lang), say("facts", lang), say("coverage.figures_unused", lang))
            blocks += [Heading(2, source.id), Table(heads, rows)]
    blocks += more(answer, "passages", lang=lang)
    blocks += [notice(say("verify.repair_no_text", lang, source)) for source in answer.no_text]
    blocks.append(prose(say("coverage.totals", lang, answer.passages_used, answer.figures_used)))
    return paged(blocks, (), lang)


def _row(passage: PassageCoverage, lang: Lang) -> Row:
    facts = say("coverage.furniture", lang) if passage.skipped else str(passage.facts)
    unused = tuple(plain_entry(figure) for figure in passage.figures_unused)
    return Row((Plain(str(passage.passage)),), ((plain_entry(facts),), unused))
