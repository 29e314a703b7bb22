"""The limits of a digest: what is disputed, and what no source states."""

from collections.abc import Iterable, Iterator

from hubcli.document import Block, Entry, Inline, Items, Plain, Strong
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.disputes import SIGN, cause, mark, named, title
from hubcli.pages.export_facts import DigestLayout, counted
from hubcli.pages.phrases import bracketed, cites
from hubcli.pages.plain import prose
from hubcli.questions.disputes import Conflict
from hubcli.questions.export_parts import DigestGaps
from hubcli.questions.said_by import enumerated, in_words, run_on


def disagreements(disputes: Iterable[Conflict], layout: DigestLayout) -> list[Block]:
    """Each dispute with its number, its cause and both sides."""
    numbered = [(layout.disputes.index(conflict) + 1, conflict) for conflict in disputes]
    under = {conflict.tension.id: number for number, conflict in numbered if conflict.tension and not conflict.computed}
    entries = tuple(_dispute(number, conflict, under, layout.lang) for number, conflict in numbered)
    return [prose(say("export.disputes_note", layout.lang)), Items(entries)] if entries else []


def _dispute(number: int, conflict: Conflict, under: dict[str, int], lang: Lang) -> Entry:
    gap = " " if lang is Lang.EN else ""
    why = say("export.stopped", lang, bracketed(cause(conflict, lang), lang)) + gap
    sign = mark(number)
    line: list[Inline] = [Strong(f"{sign.text} {title(conflict, lang)}"), Plain(why)]
    tension = conflict.tension
    note = tension.note[lang] if tension else ""
    if not conflict.computed:
        sources = dict.fromkeys(cite for fact in conflict.facts for cite in cites(fact))
        return Entry((*line, Plain(note), *sources), tension.id if tension else None, anchor=sign.anchor)
    for place, fact in enumerate(conflict.facts):
        line += [Plain(say("part_join", lang) if place else ""), *named(fact, conflict, lang), *cites(fact)]
    line.append(Plain(say("export.stopped", lang, "") + (gap if note else "")))
    if tension and tension.id in under:
        before, after = say("export.explained_under", lang, SIGN).split(SIGN)
        line += [Plain(before), mark(under[tension.id]), Plain(after)]
    else:
        line.append(Plain(note))
    return Entry(tuple(line), anchor=sign.anchor)


def not_stated(gaps: DigestGaps, lang: Lang) -> list[Block]:
    """Challenges without a measure, and measures that address none or name no actor or deadline."""
    sentences = [*_unanswered(gaps, lang), *_left_out(gaps, lang)]
    if not sentences:
        return []
    sentences.append(say("export.silence_proves", lang))
    return [prose(run_on(sentences, lang))]


def _unanswered(gaps: DigestGaps, lang: Lang) -> Iterator[str]:
    labels = [say("export.quoted", lang, challenge.label[lang]) for challenge in gaps.unanswered]
    names = say("part_join", lang).join(labels)
    if not gaps.challenges:
        return
    if not labels:
        yield say("export.all_answered", lang)
    elif len(labels) == gaps.challenges:
        yield say("export.none_answered", lang, names)
    else:
        yield say("export.unanswered_here", lang, in_words(len(labels), lang), in_words(gaps.challenges, lang), names)


def _left_out(gaps: DigestGaps, lang: Lang) -> Iterator[str]:
    counts = {"unprompted": gaps.unprompted, "no_actor": gaps.no_actor, "no_deadline": gaps.no_deadline}
    sole = gaps.measures == 1
    clauses = [
        say(f"export.one_left_{key}", lang) if sole else say(f"export.left_{key}", lang, in_words(count, lang))
        for key, count in counts.items()
        if count
    ]
    if clauses:
        joined = enumerated(clauses, lang) if lang is Lang.EN else say("clause_join", lang).join(clauses)
        every = counted("measure", gaps.measures, lang)
        yield (
            say("export.one_measure_leaves_out", lang, joined)
            if sole
            else say("export.measures_leave_out", lang, every, joined)
        )
