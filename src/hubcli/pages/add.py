"""What was added to a base, or why nothing was, as a document."""

from hubcli.document import Block, Code, Document, Entry, Items, Plain
from hubcli.edits.add import Adding, unchecked
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, notice, prose
from hubcli.pages.verify import finding
from hubcli.questions.verify import FAILURES


def page(answer: Adding, lang: Lang) -> Document:
    """Each new fact with its place, and whether the texts confirm it; or else what they contradict."""
    title = say("add.title", lang)
    failed = [proof for proof in answer.verdicts if proof.verdict in FAILURES]
    blocks: list[Block] = [finding(proof, lang) for proof in failed]
    if not answer.holds:
        blocks.append(notice(say("add.nothing_added", lang)))
        return paged(blocks, (), lang, title=title)
    entries = tuple(
        Entry((Code(fact.id), Plain(say("colon", lang, "") + say("add.added_to", lang, fact.label[lang], file, line))))
        for fact, file, line in answer.added
    )
    same = [notice(say("add.same_claim", lang, *one)) for one in answer.same]
    blocks += [Items(entries), _proved(answer, lang), *_compared(answer, lang), *same]
    return paged(blocks, (), lang, title=title)


def _compared(answer: Adding, lang: Lang) -> list[Block]:
    """Whether comparisons show the facts, and how to put the others first."""
    shown = [id_ for id_, is_shown in answer.shown.items() if is_shown]
    others = [id_ for id_, is_shown in answer.shown.items() if not is_shown]
    blocks: list[Block] = [prose(say("add.compared", lang, listed(shown, lang)))] if shown else []
    return [*blocks, *([notice(say("add.not_compared", lang, listed(others, lang), others[0]))] if others else [])]


def _proved(answer: Adding, lang: Lang) -> Block:
    """Whether the facts were checked against the texts."""
    missing = [say("add.no_copy", lang, source) for source in unchecked(answer)]
    why = missing if answer.verdicts else [say("add.no_folder", lang)]
    if why:
        return notice(say("add.unproved", lang, listed(why, lang)))
    return prose(say("add.proved", lang))
