"""Challenges with the measures that address them, as prose; a measure is presented in full only once."""

from collections.abc import Iterable, Sequence

from hubcli.document import Block, Items, Sentences
from hubcli.messages import say
from hubcli.model.facts import Measure, Modality
from hubcli.model.text import Lang
from hubcli.pages.export_facts import FEW, DigestLayout, counted, paragraphs, sentence_of, theme_head
from hubcli.pages.plain import plain_entry
from hubcli.questions.export_parts import DigestChallenge
from hubcli.questions.said_by import enumerated

# In the order in which a digest counts them: what should be done comes first.
ORDER = (Modality.PRESCRIBED, Modality.PLANNED, Modality.REPORTED, Modality.ASSESSED)


def remedies(challenges: Iterable[DigestChallenge], others: Sequence[Measure], layout: DigestLayout) -> list[Block]:
    """Each challenge as a paragraph with its measures listed below; then the measures that address none."""
    blocks: list[Block] = []
    theme = None
    for item in challenges:
        head = theme_head(item.fact.theme, layout) if item.fact.theme != theme else ()
        theme = item.fact.theme
        sentence = plain_entry(_answer(item, layout))
        blocks.append(Sentences(head, (sentence_of(item.fact, layout), sentence)))
        blocks += _measures(item.measures, layout)
    if others:
        lead = say(
            "export.other_measures" if blocks else "export.only_measures", layout.lang, _clauses(others, layout.lang)
        )
        below = _measures(others, layout) if len(others) <= FEW else paragraphs(others, layout)
        blocks += [Sentences((), (plain_entry(lead),)), *below]
    return blocks


def _answer(item: DigestChallenge, layout: DigestLayout) -> str:
    lang = layout.lang
    if not item.measures:
        return say("no_measure", lang)
    every = counted("measure", len(item.measures) + item.others, lang)
    if all(measure.id in layout.named for measure in item.measures):
        names = _names(item.measures, lang)
        return (
            say("export.partly_above", lang, every, names) if item.others else say("export.answered_above", lang, names)
        )
    return say(
        "export.in_answer",
        lang,
        say("export.among_measures", lang, every) if item.others else _clauses(item.measures, lang),
    )


def _clauses(measures: Iterable[Measure], lang: Lang) -> str:
    """The number of measures of each modality: `three measures should be taken and one is planned`."""
    footings = [measure.modality for measure in measures]
    clauses: list[str] = []
    for modality in ORDER:
        if count := footings.count(modality):
            number = counted("more" if clauses else "measure", count, lang)
            clauses.append(say(f"export.{'one' if count == 1 else 'many'}_{modality}", lang, number))
    return enumerated(clauses, lang) if lang is Lang.EN else say("clause_join", lang).join(clauses)


def _measures(measures: Iterable[Measure], layout: DigestLayout) -> list[Block]:
    ordered = sorted(measures, key=lambda measure: ORDER.index(measure.modality))
    entries = [sentence_of(measure, layout) for measure in ordered if measure.id not in layout.named]
    again = [measure for measure in ordered if measure.id in layout.named]
    layout.named.update(measure.id for measure in ordered)
    if again and entries:
        entries.append(plain_entry(say("export.named_above", layout.lang, _names(again, layout.lang))))
    return [Items(tuple(entries))] if entries else []


def _names(measures: Iterable[Measure], lang: Lang) -> str:
    return enumerated([say("export.quoted", lang, measure.label[lang]) for measure in measures], lang)
