"""What rests on a source, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Document, Entry, Heading, Items, Plain, Prose, Strong
from hubcli.messages import say
from hubcli.model.facts import Fact
from hubcli.model.text import Lang
from hubcli.pages.disputes import headed, named
from hubcli.pages.phrases import bracketed, cites, claims_by_kind, identified, in_brackets, label, paged
from hubcli.pages.plain import more, prose
from hubcli.pages.references import reference
from hubcli.questions.disputes import Conflict
from hubcli.questions.impact import BareChallenge, Impact, LooseMeasure


def page(answer: Impact, lang: Lang) -> Document:
    """Facts with no other evidence, those with more, then what depends on them."""
    source = answer.source
    alone, together = (len(getattr(answer, name)) + answer.left.get(name, 0) for name in ("alone", "together"))
    counts = say("sources.rest_on_source", lang, alone + together, alone, together)
    blocks: list[Block] = [
        Heading(1, say("impact.title", lang, source.title[source.language])),
        Prose((*reference(source, lang).line, *in_brackets(source.id, lang))),
        prose(counts if alone + together else say("sources.no_fact_rests", lang)),
    ]
    below: dict[str, tuple[str, list[Block]]] = {
        "alone": ("impact.rest_alone", [claims_by_kind(answer.alone, lang)]),
        "together": ("impact.rest_together", [claims_by_kind(answer.together, lang)]),
        "conflicts": ("impact.would_disagree", _listed(_conflict(item, lang) for item in answer.conflicts)),
        "measures": ("impact.loose_measures", _listed(_measure(item, lang) for item in answer.measures)),
        "challenges": ("impact.bare_challenges", _listed(_challenge(item, lang) for item in answer.challenges)),
    }
    for name, (key, items) in below.items():
        if count := len(getattr(answer, name)) + answer.left.get(name, 0):
            blocks += [Heading(2, say(key, lang, count)), *items, *more(answer, name, lang=lang)]
    return paged(blocks, answer.sources, lang)


def _listed(entries: Iterable[Entry]) -> list[Block]:
    return [Items(tuple(entries))]


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
