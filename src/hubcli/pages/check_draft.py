"""The findings on drafts, each with what the base says instead, as a document."""

from collections.abc import Sequence
from typing import assert_never

from hubcli.document import Block, Code, Document, Extent, Finding, Inlines, Level, Plain
from hubcli.draft.reading.unread import NAMED, UnreadKind
from hubcli.draft.text import Location
from hubcli.draft.verdicts import NOTED, RIGHT, UNLISTED, DraftCheck, DraftFinding, DraftVerdict, NotRead, Slip
from hubcli.messages import said, say
from hubcli.model.text import Lang
from hubcli.pages.phrases import in_brackets, paged
from hubcli.pages.plain import listed, more, notice, prose, rules


def page(answer: DraftCheck, lang: Lang) -> Document:
    """The findings, then the count of each verdict, then the drafts in which nothing could be checked."""
    blocks: list[Block] = [_finding(finding, lang, strict=answer.strict) for finding in answer.findings]
    blocks += more(answer, "findings", lang=lang)
    counts = listed((f"{title_of(verdict, lang)} {count}" for verdict, count in answer.counts.items() if count), lang)
    blocks.append(prose(say("check_draft.counts", lang, counts or say("nothing", lang))))
    if answer.cited:
        blocks.append(prose(say("check_draft.explained", lang, answer.cited - len(answer.unexplained), answer.cited)))
        blocks += _unexplained(answer.unexplained, lang)
    blocks += unread(answer.not_read, lang)
    blocks += [notice(say("check_draft.unchecked", lang, name)) for name in answer.unchecked]
    for name, typed in answer.typed.items():
        form = "typst" if name.lower().endswith(".typ") else "quarto"
        blocks.append(notice(say("check_draft.typed", lang, name, typed, form)))
    return paged(blocks, (), lang, title=say("check_draft.title", lang))._replace(rules=rules(DraftVerdict, lang))


def _finding(finding: DraftFinding, lang: Lang, *, strict: bool) -> Finding:
    before, after = say("colon", lang, "|").split("|")
    text: Inlines = (
        Plain(unit_of(finding.location, lang) + before),
        Code(finding.text),
        Plain(_taken_for(finding, lang) + after + explanation_of(finding, lang)),
    )
    if finding.says and finding.fact:
        rests = say("check_draft.rests_on", lang, finding.fact, listed(finding.evidence, lang))
        text += (Plain(say("check_draft.stop", lang) + finding.says[lang]), *in_brackets(rests, lang))
    for number, other in enumerate(finding.beside[:SHOWN]):
        join = "list_join" if number else f"check_draft.{_how_beside(finding)}"
        text += (Plain(say(join, lang)), Code(other))
    if len(finding.beside) > SHOWN:
        text += (Plain(say("check_draft.more", lang, len(finding.beside) - SHOWN)),)
    at = finding.location
    title, level = title_of(finding.verdict, lang), _level(finding.verdict, strict=strict)
    column = at.column if at.line else None
    return Finding(at.file, at.line, column, title, text, level, finding.verdict, finding.fact, extent_of(at))


def _how_beside(finding: DraftFinding) -> str:
    """How the facts beside the first one are introduced."""
    if finding.verdict in (DraftVerdict.UNKNOWN_CITATION, DraftVerdict.CITED):
        return "resting_there"
    if finding.verdict in (DraftVerdict.NOT_COMPARABLE, DraftVerdict.DERIVED):
        return "together_with"
    return "together_with" if finding.slip in (Slip.RELATION, Slip.ARITHMETIC) else "said_otherwise"


def _level(verdict: DraftVerdict, *, strict: bool) -> Level:
    """An error if the exit code is 1 for it, a warning for what else is shown without being asked for."""
    if verdict not in RIGHT or (strict and verdict in NOTED):
        return "error"
    return "notice" if verdict in UNLISTED else "warning"


def extent_of(at: Location) -> Extent | None:
    """Where it ends, if its format has lines and the finding is on a part of one."""
    if at.end_line and at.end_column and at.byte_column and at.end_byte_column:
        return Extent(at.end_line, at.end_column, at.byte_column, at.end_byte_column)
    return None


def unread(parts: Sequence[NotRead], lang: Lang) -> list[Block]:
    """The parts of drafts that were not read, by draft and kind, with their lines."""
    found: dict[tuple[str, UnreadKind], list[Location]] = {}
    for at, kind in parts:
        if kind in NAMED:
            found.setdefault((at.file, kind), []).append(at)
    return [
        notice(say(f"check_draft.not_read_{kind}", lang, file, len(places), _places(places, lang)))
        for (file, kind), places in found.items()
    ]


def _unexplained(places: Sequence[Location], lang: Lang) -> list[Block]:
    """The lines of each draft with cited sentences that no fact explains."""
    found: dict[str, list[Location]] = {}
    for at in places:
        found.setdefault(at.file, []).append(at)
    return [prose(say("check_draft.unexplained", lang, file, _places(each, lang))) for file, each in found.items()]


def _places(places: Sequence[Location], lang: Lang) -> str:
    unit = "line" if places[0].line else "paragraph"
    shown = list(dict.fromkeys(str(at.line or at.paragraph) for at in places))
    words = say(f"check_draft.{unit}{'s' if len(shown) > 1 else ''}", lang, listed(shown[:NAMED_LINES], lang))
    return words + (say("check_draft.more", lang, len(shown) - NAMED_LINES) if len(shown) > NAMED_LINES else "")


def _taken_for(finding: DraftFinding, lang: Lang) -> str:
    """What the figure was taken for, in brackets."""
    shown = finding.verdict in (DraftVerdict.DIFFERS, DraftVerdict.UNSUPPORTED, DraftVerdict.CONTESTED)
    return say("check_draft.taken_for", lang, finding.taken_for.said[lang]) if shown and finding.taken_for else ""


def unit_of(location: Location, lang: Lang) -> str:
    """The paragraph and cell of a format that has no lines and the words around, with a colon after them."""
    around = say("check_draft.around", lang, location.around) if location.around else ""
    words = _paragraph(location, lang) + around
    return say("colon", lang, words) if words else ""


def place_in(location: Location, lang: Lang) -> str:
    """The file and the line, or the paragraph or cell where the format has no lines."""
    words = _paragraph(location, lang)
    return f"{location.file}:{location.line}" if location.line else listed(filter(None, (location.file, words)), lang)


def _paragraph(location: Location, lang: Lang) -> str:
    part = (location.part, location.number) if location.number else ("", None)
    paragraph = None if location.table or location.number else location.paragraph
    cell = ("table", location.table), ("row", location.row), ("cell", location.cell)
    units = (part, ("paragraph", paragraph), *cell)
    return listed((say(f"check_draft.{unit}", lang, of) for unit, of in units if of), lang)


def _has(finding: DraftFinding, lang: Lang) -> str:
    """What the base has instead, in this language."""
    return finding.figure[lang] if finding.figure else said(finding.expected or "", lang)


NAMED_LINES = 20
"""How many lines are named one after another; JSON has all."""
SHOWN = 5
"""How many facts are named one after another; JSON has all."""


def title_of(verdict: DraftVerdict, lang: Lang) -> str:
    return say(f"verdicts.{verdict}", lang)


def explanation_of(finding: DraftFinding, lang: Lang) -> str:
    """What the base says about it, in a clause."""
    match finding.verdict:
        case DraftVerdict.DIFFERS:
            return say(f"check_draft.slip_{finding.slip}", lang, _has(finding, lang))
        case DraftVerdict.NOT_COMPARABLE | DraftVerdict.DERIVED:
            return say(f"check_draft.means_{finding.verdict}", lang, _has(finding, lang))
        case DraftVerdict.UNSUPPORTED:
            return say("check_draft.means_unsupported", lang, finding.figure and finding.figure[lang])
        case DraftVerdict.UNKNOWN_CITATION:
            return say(f"check_draft.slip_{finding.slip}", lang, finding.expected or say("nothing", lang))
        case DraftVerdict.FAILED_BLOCK:
            return said(finding.expected or "", lang)
        case DraftVerdict.CONTESTED if finding.other_editions:
            return say("check_draft.means_other_editions", lang)
        case DraftVerdict.RETRACTED | DraftVerdict.OUTSIDE if finding.expected:
            return said(finding.expected, lang)
        case DraftVerdict.OTHER_BASE | DraftVerdict.TOLD_OTHERWISE:
            return say(f"check_draft.means_{finding.verdict}", lang, finding.expected)
        case (
            DraftVerdict.MATCH
            | DraftVerdict.CONTESTED
            | DraftVerdict.CITED
            | DraftVerdict.STALE_BLOCK
            | DraftVerdict.EDITED_BLOCK
            | DraftVerdict.RETRACTED
            | DraftVerdict.VOUCHED
            | DraftVerdict.OUTSIDE
        ):
            return say(f"check_draft.means_{finding.verdict}", lang)
        case _:
            assert_never(finding.verdict)
