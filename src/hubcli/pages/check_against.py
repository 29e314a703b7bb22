"""The figures near citations that the cited texts do not have, as a document."""

from typing import assert_never

from hubcli.document import Block, Code, Document, Finding, Inlines, Level, Plain
from hubcli.draft.against.answer import UNCHECKED, WRONG, CitedCheck, CitedFinding, CitedVerdict
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.check_draft import extent_of, unit_of, unread
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, more, notice, prose, rules


def page(answer: CitedCheck, lang: Lang) -> Document:
    """The findings, then the counts, what was not checked and what the check is."""
    blocks: list[Block] = [_finding(finding, lang, strict=answer.strict) for finding in answer.findings]
    blocks += more(answer, "findings", lang=lang)
    counts = listed((f"{say(f'verdicts.{one}', lang)} {count}" for one, count in answer.counts.items() if count), lang)
    blocks.append(prose(say("against.counts", lang, counts or say("nothing", lang), answer.copies)))
    if answer.uncited:
        blocks.append(prose(say("against.uncited", lang, answer.uncited)))
    blocks.append(notice(say("against.presence", lang)))
    blocks += unread(answer.not_read, lang)
    document = paged(blocks, (), lang, title=say("against.title", lang))
    return document._replace(rules=rules(CitedVerdict, lang))


def _finding(finding: CitedFinding, lang: Lang, *, strict: bool) -> Finding:
    before, after = say("colon", lang, "|").split("|")
    unit = unit_of(finding.location, lang)
    text: Inlines = (Plain(unit + before), Code(finding.text), Plain(after + _explanation(finding, lang)))
    at, title = finding.location, say(f"verdicts.{finding.verdict}", lang)
    level = _level(finding.verdict, strict=strict)
    column = at.column if at.line else None
    return Finding(at.file, at.line, column, title, text, level, finding.verdict, extent=extent_of(at))


def _level(verdict: CitedVerdict, *, strict: bool) -> Level:
    if verdict in WRONG or (strict and verdict in UNCHECKED):
        return "error"
    return "warning" if verdict in UNCHECKED else "notice"


def _explanation(finding: CitedFinding, lang: Lang) -> str:
    copies, passage = listed(finding.copies, lang), finding.passage and say("passage", lang, finding.passage)
    nearest = finding.nearest and finding.nearest[lang]
    match finding.verdict:
        case CitedVerdict.IN_TEXT:
            return say("against.in_text", lang, copies, passage)
        case CitedVerdict.OTHER_BOUND:
            return say("against.other_bound", lang, copies, passage, nearest)
        case CitedVerdict.NOT_IN_TEXT if nearest:
            return say("against.not_in_text_nearest", lang, copies, passage, nearest)
        case CitedVerdict.NOT_IN_TEXT:
            return say("against.not_in_text", lang, copies)
        case CitedVerdict.NO_COPY:
            return say("against.no_copy", lang)
        case CitedVerdict.COPY_UNREAD:
            return say("against.copy_unread", lang, finding.why.say(lang) if finding.why else copies)
        case _:
            assert_never(finding.verdict)
