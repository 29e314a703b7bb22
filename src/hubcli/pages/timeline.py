"""Events in order, as a document."""

from itertools import groupby

from hubcli.document import Block, Document, Entry, Heading, Inlines, Plain, Row, Strong, Table
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import Metric
from hubcli.model.text import Lang
from hubcli.pages.phrases import bracketed, cites, figure_text, footing, paged
from hubcli.pages.plain import listed, more, prose
from hubcli.questions.timeline import Event, Timeline


def page(answer: Timeline, lang: Lang) -> Document:
    """A row for each date or interval: what happened beside what is planned."""
    names = listed((answer.names[hub].short_name[lang] for hub in answer.hubs), lang)
    rows = []
    for when, events in groupby(answer.events, key=lambda event: event.when):
        by_planned: dict[bool, list[Entry]] = {False: [], True: []}
        for event in events:
            by_planned[event.planned].append(_event(event, answer, lang))
        rows.append(Row((Strong(write_period(when, lang)),), tuple(map(tuple, by_planned.values()))))
    heads = (say("timeline.when", lang), say("timeline.happened", lang), say("timeline.planned_events", lang))
    below: Block = Table(heads, tuple(rows)) if rows else prose(say("no_facts", lang))
    blocks = [Heading(1, say("timeline.title", lang, names)), below, *more(answer, "events", lang=lang)]
    return paged(blocks, answer.sources, lang)


def _event(event: Event, answer: Timeline, lang: Lang) -> Entry:
    fact = event.fact
    line: Inlines = (Plain(fact.label[lang]),)
    if isinstance(fact, Metric) and event.measured:
        line = (*line, Plain(say("colon", lang, "")), Strong(figure_text(fact, event.measured, lang)))
    about = bracketed(_hubs(event, answer, lang), lang) if fact.hubs and len(answer.hubs) > 1 else ""
    return Entry((*line, Plain(footing(fact, lang) + about), *cites(fact)), fact.id)


def _hubs(event: Event, answer: Timeline, lang: Lang) -> str:
    if set(event.fact.hubs) >= set(answer.names):
        return say("timeline.all_hubs", lang)
    return listed((answer.names[hub].short_name[lang] for hub in event.fact.hubs), lang)
