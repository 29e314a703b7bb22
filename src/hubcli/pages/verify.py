"""The verdicts on evidence, failures first, each with its repair, as a document."""

from hubcli.document import Block, Document, Finding, Plain
from hubcli.evidence.verdicts import Verdict
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, notice, prose
from hubcli.pages.words import say
from hubcli.questions.verify import FAILURES, MissingText, PlacedProof, Verification


def page(answer: Verification, lang: Lang) -> Document:
    """Everything that failed, then the texts that are missing, then the counts and what they prove."""
    blocks: list[Block] = [finding(proof, lang) for proof in answer.verdicts if proof.verdict in FAILURES]
    blocks += [notice(_no_text(missing, lang)) for missing in answer.no_text]
    counts = listed((f"{say(verdict, lang)} {count}" for verdict, count in answer.counts.items() if count), lang)
    total = sum(answer.counts.values())
    blocks.append(prose(say("verdicts", lang, total, answer.facts, counts or say("nothing", lang))))
    if total == answer.counts[Verdict.NO_TEXT]:
        blocks.append(notice(say("nothing_checked", lang)))
    else:
        blocks.append(prose(say("what_is_proved", lang)))
    return paged(blocks, (), lang, title=say("title_verify", lang))


def _no_text(missing: MissingText, lang: Lang) -> str:
    text = say("missing_text", lang, missing.source, missing.pieces)
    return text + (say("rename_text", lang, missing.similar, missing.source) if missing.similar else "")


def finding(proof: PlacedProof, lang: Lang) -> Finding:
    """One verdict with its repair, where the fact is written."""
    text = say("cited_at", lang, proof.fact, proof.source, say("passage", lang, proof.passage))
    repair = say("colon", lang, text) + _repair(proof, lang)
    return Finding(proof.file, proof.line, None, say(proof.verdict, lang), (Plain(repair),))


def _repair(proof: PlacedProof, lang: Lang) -> str:
    detail = proof.detail
    elsewhere = listed(detail.elsewhere, lang)
    match proof.verdict:
        case Verdict.VERIFIED | Verdict.EDITED:
            return say(f"repair_{proof.verdict}", lang)
        case Verdict.MOVED:
            return say("repair_moved", lang, elsewhere)
        case Verdict.NO_TEXT:
            return say("repair_no_text", lang, proof.source)
        case Verdict.WRONG_SOURCE:
            return say("repair_wrong_source", lang, listed(detail.missing, lang), say("stands_in", lang, elsewhere))
        case Verdict.ANCHOR_MISSING:
            return _missing(proof, lang)
        case Verdict.FIGURE_MISMATCH:
            readable = listed(detail.readable, lang) or say("nothing", lang)
            parts = [
                say("unread_figures", lang, listed(detail.missing, lang), readable) if detail.missing else "",
                say("only_in_english", lang, listed(detail.only_en, lang)) if detail.only_en else "",
                say("only_in_chinese", lang, listed(detail.only_zh, lang)) if detail.only_zh else "",
                say("unsaid_in_english", lang, listed(detail.unsaid_en, lang)) if detail.unsaid_en else "",
                say("unsaid_in_chinese", lang, listed(detail.unsaid_zh, lang)) if detail.unsaid_zh else "",
                say("unnamed_place", lang, detail.unnamed[lang]) if detail.unnamed else "",
                say("undated", lang, listed(detail.undated, lang)) if detail.undated else "",
            ]
            return say("part_join", lang).join(part for part in parts if part)


def _missing(proof: PlacedProof, lang: Lang) -> str:
    """Why the anchors are not in the passage, what is like them there, and only then where else they stand."""
    detail = proof.detail
    missing, elsewhere, similar = (listed(words, lang) for words in (detail.missing, detail.elsewhere, detail.similar))
    place = "stands_too"
    if detail.passages is not None:
        why = say("no_such_passage", lang, proof.source, detail.passages)
    elif detail.changed:
        why = say("passage_changed", lang, missing)
    else:
        why, place = say("repair_anchor_missing", lang, missing), "stands_in"
    parts = [
        why,
        say("similar_there", lang, similar) if similar else "",
        say(place, lang, elsewhere) if elsewhere else say("stands_nowhere", lang),
    ]
    return say("part_join", lang).join(part for part in parts if part)
