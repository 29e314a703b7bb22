"""Measures with the challenges that they address, as a document."""

from collections.abc import Sequence

from hubcli.document import Block, Document, Entry, Heading, Items, Plain, Strong
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import bracketed, cites, identified, label, paged
from hubcli.pages.plain import listed, more, plain_entry, prose
from hubcli.questions.measures import Measures, PromptedMeasure


def page(answer: Measures, lang: Lang) -> Document:
    """Each hub's measures, then those for groups and for all hubs."""
    blocks: list[Block] = []
    for group in answer.hubs:
        name = answer.names[group.hub].short_name[lang]
        blocks += [
            Heading(1, say("measures.for_hub", lang, name)),
            _items(group.measures, answer, lang),
            *more(answer, group.hub, lang=lang),
        ]
    for part in answer.groups:
        if part.measures:
            heading = say("measures.for_hub", lang, part.group.name[lang])
            blocks += [
                Heading(1, heading),
                _items(part.measures, answer, lang),
                *more(answer, part.group.id, lang=lang),
            ]
    if answer.shared:
        blocks += [Heading(1, say("measures.shared", lang)), _items(answer.shared, answer, lang)]
        blocks += more(answer, "shared", lang=lang)
    hubs = listed((hub.short_name[lang] for hub in answer.names.values()), lang)
    return paged(blocks, answer.sources, lang, title=say("measures.title", lang, hubs))


def _items(measures: Sequence[PromptedMeasure], answer: Measures, lang: Lang) -> Block:
    entries = tuple(_measure(item, lang, with_id=answer.every) for item in measures)
    return Items(entries) if entries else prose(say("no_facts", lang))


def _measure(item: PromptedMeasure, lang: Lang, *, with_id: bool) -> Entry:
    measure = item.fact
    about = [say(measure.modality, lang)]
    if measure.actor:
        about.append(measure.actor[lang])
    if measure.deadline:
        about.append(write_period(measure.deadline, lang))
    head = (
        *identified(measure.label[lang], measure.id, lang, with_id=with_id),
        Plain(bracketed(listed(about, lang), lang)),
    )
    statement = Entry((Plain(measure.statement[lang]), *cites(measure)))
    challenges = tuple(label(challenge, lang) for challenge in item.challenges)
    nothing = plain_entry(say("measures.no_challenge", lang))
    below = Entry((Strong(say("addresses", lang)),), children=challenges) if challenges else nothing
    return Entry(head, measure.id, (statement, below))
