"""The verdicts on evidence, failures first, each with its repair, as a document."""

from collections.abc import Iterator

from hubcli.document import Block, Document, Finding, Plain
from hubcli.evidence.verdicts import Detail, Verdict
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed, notice, prose, rules
from hubcli.pages.sign_offs import counts_text, too_few_text
from hubcli.questions.verify import FAILURES, MissingText, PlacedProof, UnprovedRecord, Verification


def page(answer: Verification, lang: Lang) -> Document:
    """Every failure, then the missing texts, then the counts and what they prove."""
    blocks: list[Block] = [finding(proof, lang) for proof in answer.verdicts if proof.verdict in FAILURES]
    if failures := min(answer.left.get("verdicts", 0), _failed(answer) - len(blocks)):
        blocks.append(prose(say("more", lang, failures)))
    blocks += [_unproved(record, lang) for record in answer.records]
    blocks += [notice(_no_text(missing, lang)) for missing in answer.no_text]
    counts = listed(
        (f"{say(f'verdicts.{verdict}', lang)} {count}" for verdict, count in answer.counts.items() if count), lang
    )
    total = sum(answer.counts.values())
    told = say("verify.verdicts", lang, total, answer.facts, counts or say("nothing", lang))
    blocks.append(prose(say("verify.against_texts", lang, told) if answer.transcribed else told))
    if total == answer.counts[Verdict.NO_TEXT]:
        blocks.append(notice(say("verify.nothing_checked", lang)))
    else:
        looked = answer.looked_at
        blocks.append(prose(say("verify.looked_at", lang, *looked[:-1])))
        blocks.append(prose(say("verify.not_looked_at", lang, looked.unread_names)))
    if answer.transcribed:
        blocks.append(prose(say("verify.transcribed", lang, f"{answer.transcribed:,}")))
    if answer.reviews:
        blocks.append(prose(counts_text(answer.reviews, lang)))
    if answer.too_few_readers:
        blocks.append(notice(too_few_text(answer.too_few_readers, lang)))
    return paged(blocks, (), lang, title=say("verify.title", lang))._replace(rules=rules(Verdict, lang))


def _failed(answer: Verification) -> int:
    return sum(count for verdict, count in answer.counts.items() if verdict in FAILURES)


def _no_text(missing: MissingText, lang: Lang) -> str:
    text = say("verify.missing_text", lang, missing.source, missing.pieces)
    return text + (say("verify.rename_text", lang, missing.similar, missing.source) if missing.similar else "")


def _unproved(record: UnprovedRecord, lang: Lang) -> Finding:
    text = say("colon", lang, record.id) + say(f"verify.unproved_{record.kind}", lang, listed(record.missing, lang))
    verdict = Verdict.FIGURE_MISMATCH
    title = say(f"verdicts.{verdict}", lang)
    return Finding(record.file, record.line, None, title, (Plain(text),), code=verdict, fact=record.id)


def finding(proof: PlacedProof, lang: Lang) -> Finding:
    """One verdict with its repair, at the place of the fact."""
    text = say("verify.cited_at", lang, proof.fact, proof.source, say("passage", lang, proof.passage))
    repair = say("colon", lang, text) + _repair(proof, lang)
    title = say(f"verdicts.{proof.verdict}", lang)
    return Finding(proof.file, proof.line, None, title, (Plain(repair),), code=proof.verdict, fact=proof.fact)


def _repair(proof: PlacedProof, lang: Lang) -> str:
    detail = proof.detail
    elsewhere = listed(detail.elsewhere, lang)
    match proof.verdict:
        case Verdict.VERIFIED | Verdict.EDITED:
            return say(f"verify.repair_{proof.verdict}", lang)
        case Verdict.MOVED:
            return say("verify.repair_moved", lang, elsewhere)
        case Verdict.NO_TEXT:
            return say("verify.repair_no_text", lang, proof.source)
        case Verdict.WRONG_SOURCE:
            return say(
                "verify.repair_wrong_source",
                lang,
                listed(detail.missing, lang),
                say("verify.found_in", lang, elsewhere),
            )
        case Verdict.ANCHOR_MISSING:
            return _missing(proof, lang)
        case Verdict.FIGURE_MISMATCH:
            return say("part_join", lang).join(_faults(detail, lang))


def _faults(detail: Detail, lang: Lang) -> Iterator[str]:
    """What is wrong with the figures, names and years, one clause each."""
    if detail.changed:
        yield say("verify.mismatch_changed", lang)
    if detail.missing:
        readable = listed(detail.readable, lang) or say("nothing", lang)
        yield say("verify.unread_figures", lang, listed(detail.missing, lang), readable)
    for field in _CLAUSES:
        if found := getattr(detail, field):
            words = (one if isinstance(one, str) else one[lang] for one in found)
            yield say(f"verify.{field}", lang, listed(words, lang))


def _missing(proof: PlacedProof, lang: Lang) -> str:
    """Why the anchors are not in the passage, what is similar there, and then where else they are found."""
    detail = proof.detail
    missing, elsewhere, similar = (listed(words, lang) for words in (detail.missing, detail.elsewhere, detail.similar))
    place = "verify.words_found_in"
    if detail.passages is not None:
        why = say("verify.no_such_passage", lang, proof.source, detail.passages)
    elif detail.changed:
        why = say("verify.passage_changed", lang, missing)
    else:
        why, place = say("verify.repair_anchor_missing", lang, missing), "verify.found_in"
    parts = [
        why,
        say("verify.withdrawn", lang, listed(detail.withdrawn, lang)) if detail.withdrawn else "",
        say("verify.similar_there", lang, similar) if similar else "",
        say(place, lang, elsewhere) if elsewhere else say("verify.found_nowhere", lang),
    ]
    return say("part_join", lang).join(part for part in parts if part)


_CLAUSES = (
    "withdrawn", "carried_by", "only_en", "only_zh", "unsaid_en", "unsaid_zh", "unnamed", "printed", "of_other_hubs",
    "uncarried", "undated", "ambiguous",
)  # fmt: skip
"""The fields of a detail that are said in a clause of the same name."""
