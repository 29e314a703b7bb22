"""What twin reports do not say alike, as a document."""

from hubcli.document import Block, Code, Document, Finding, Inlines, Level, Plain
from hubcli.draft.twins.answer import TwinCheck, TwinFinding, TwinVerdict
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.check_draft import extent_of, place_in, unit_of, unread
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, more, prose, rules


def page(answer: TwinCheck, lang: Lang) -> Document:
    """The findings in the order of each report, then what was compared."""
    blocks: list[Block] = [_finding(finding, lang) for finding in answer.findings]
    blocks += more(answer, "findings", lang=lang)
    counts = listed((f"{say(f'verdicts.{one}', lang)} {count}" for one, count in answer.counts.items() if count), lang)
    blocks.append(prose(say("pair.counts", lang, counts or say("nothing", lang))))
    blocks.append(prose(say("pair.compared", lang, answer.paired, answer.compared)))
    blocks += unread(answer.not_read, lang)
    return paged(blocks, (), lang, title=say("pair.title", lang))._replace(rules=rules(TwinVerdict, lang))


def _finding(finding: TwinFinding, lang: Lang) -> Finding:
    before, after = say("colon", lang, "|").split("|")
    place = place_in(finding.there, lang) if finding.there else ""
    explained = say(f"pair.{finding.verdict}", lang, place, finding.other or "")
    unit = unit_of(finding.location, lang)
    text: Inlines = (Plain(unit + before), Code(finding.text), Plain(after + explained))
    at, title = finding.location, say(f"verdicts.{finding.verdict}", lang)
    level: Level = "warning" if finding.verdict is TwinVerdict.TWO_RENDERINGS else "error"
    return Finding(at.file, at.line, at.column, title, text, level, finding.verdict, extent=extent_of(at))
