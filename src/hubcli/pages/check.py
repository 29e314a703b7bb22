"""The problems of a base, or that there are none, as a document."""

from hubcli.document import Block, Document, Finding, Plain
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import facts_and_figures, paged
from hubcli.pages.plain import prose
from hubcli.questions.check import Checked


def page(answer: Checked, lang: Lang) -> Document:
    """Each problem at its line, and whether there are more; what the base holds if there is none."""
    title = say("check.title", lang)
    blocks: list[Block] = [
        Finding(problem.file, problem.line, None, title, (Plain(problem.text(lang)),))
        for problem in (*answer.problems, *answer.notices)
    ]
    if answer.more:
        last = answer.problems[-1]
        more = say("check.more", lang, len(answer.problems))
        blocks.append(Finding(last.file, last.line, None, title, (Plain(more),)))
    if answer.holds:
        counted = facts_and_figures(answer.facts, answer.figures, lang)
        blocks.append(prose(say("check.no_problems", lang, answer.base, counted, answer.sources)))
    return paged(blocks, (), lang, title=title)
