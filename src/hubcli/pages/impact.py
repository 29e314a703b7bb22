"""What rests on a source, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Document, Entry, Heading, Items, Plain, Prose, Strong
from hubcli.messages import say
from hubcli.model.facts import Fact
from hubcli.model.text import Lang
from hubcli.pages.disputes import headed, named
from hubcli.pages.phrases import bracketed, cites, claims_by_kind, identified, in_brackets, label, paged, reference
from hubcli.pages.plain import prose
from hubcli.questions.conflicts import Conflict
from hubcli.questions.impact import BareChallenge, Impact, LooseMeasure


def page(answer: Impact, lang: Lang) -> Document:
    """Facts with no other evidence, those with more, then what depends on them."""
    source = answer.source
    total = len(answer.alone) + len(answer.together)
    counts = say("sources.rest_on_source", lang, total, len(answer.alone), len(answer.together))
    blocks: list[Block] = [
        Heading(1, say("impact.title", lang, source.title[source.language])),
        Prose((*reference(source, lang).line, *in_brackets(source.id, lang))),
        prose(counts if total else say("sources.no_fact_rests", lang)),
    ]
    for key, facts in (("impact.rest_alone", answer.alone), ("impact.rest_together", answer.together)):
        if facts:
            blocks += [Heading(2, say(key, lang, len(facts))), claims_by_kind(facts, lang)]
    further = {
        "impact.would_disagree": [_conflict(conflict, lang) for conflict in answer.conflicts],
        "impact.loose_measures": [_measure(item, lang) for item in answer.measures],
        "impact.bare_challenges": [_challenge(item, lang) for item in answer.challenges],
    }
    for key, entries in further.items():
        if entries:
            blocks += [Heading(2, say(key, lang, len(entries))), Items(tuple(entries))]
    return paged(blocks, answer.sources, lang)


def _conflict(conflict: Conflict, lang: Lang) -> Entry:
    sides = (
        Entry((*named(fact, conflict, lang), *in_brackets(fact.id, lang), *cites(fact)), fact.id)
        for fact in conflict.facts
    )
    return headed(conflict, sides, lang)


def _measure(item: LooseMeasure, lang: Lang) -> Entry:
    left = bracketed(say("impact.would_keep", lang, item.left), lang) if item.left else ""
    return _losing(item.fact, left, item.challenges, lang)


def _challenge(item: BareChallenge, lang: Lang) -> Entry:
    return _losing(item.fact, "", item.measures, lang)


def _losing(fact: Fact, left: str, lost: Iterable[Fact], lang: Lang) -> Entry:
    children = tuple(label(other, lang, with_id=True) for other in lost)
    below = Entry((Strong(say("impact.would_lose", lang)), Plain(left)), children=children)
    return Entry((*identified(fact.label[lang], fact.id, lang), *cites(fact)), fact.id, (below,))
