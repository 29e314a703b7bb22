"""The verdicts on evidence, failures first, each with its repair, as a document."""

from hubcli.document import Block, Document, Finding, Plain
from hubcli.evidence.proof import Verdict
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, notice, prose
from hubcli.pages.words import say
from hubcli.questions.verify import PlacedProof, Verification


def page(answer: Verification, lang: Lang) -> Document:
    """Everything that is not verified, then the counts, then what they prove."""
    blocks: list[Block] = [finding(proof, lang) for proof in answer.verdicts if proof.verdict is not Verdict.VERIFIED]
    counts = listed((f"{say(verdict, lang)} {count}" for verdict, count in answer.counts.items() if count), lang)
    total = sum(answer.counts.values())
    blocks.append(prose(say("verdicts", lang, total, answer.facts, counts or say("nothing", lang))))
    if total == answer.counts[Verdict.NO_TEXT]:
        blocks.append(notice(say("nothing_checked", lang)))
    else:
        blocks.append(prose(say("what_is_proved", lang)))
    return paged(blocks, (), lang, title=say("title_verify", lang))


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
        case Verdict.ANCHOR_MISSING | Verdict.WRONG_SOURCE:
            place = say("stands_in", lang, elsewhere) if elsewhere else say("stands_nowhere", lang)
            return say(f"repair_{proof.verdict}", lang, listed(detail.missing, lang), place)
        case Verdict.FIGURE_MISMATCH:
            readable = listed(detail.readable, lang) or say("nothing", lang)
            parts = [
                say("unread_figures", lang, listed(detail.missing, lang), readable) if detail.missing else "",
                say("only_in_english", lang, listed(detail.only_en, lang)) if detail.only_en else "",
                say("only_in_chinese", lang, listed(detail.only_zh, lang)) if detail.only_zh else "",
            ]
            return say("part_join", lang).join(part for part in parts if part)
