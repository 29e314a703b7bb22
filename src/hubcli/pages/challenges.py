"""Challenges with the measures that address them, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Code, Document, Entry, Heading, Items, Notice, Plain, Strong
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import cites, claim, footing, identified, paged
from hubcli.pages.plain import listed, more, plain_entry, prose
from hubcli.questions.challenges import AnsweredChallenge, Challenges


def page(answer: Challenges, lang: Lang) -> Document:
    """Each hub's challenges, then those of groups and of all hubs, then how many measures address no challenge."""
    blocks: list[Block] = []
    for group in answer.hubs:
        name = answer.names[group.hub].short_name[lang]
        blocks.append(Heading(1, say("challenges.of_hub", lang, name)))
        blocks += [_items(group.challenges, answer, lang), *more(answer, group.hub, lang=lang)]
    for part in answer.groups:
        if part.challenges:
            heading = say("challenges.of_hub", lang, part.group.name[lang])
            blocks += [
                Heading(1, heading),
                _items(part.challenges, answer, lang),
                *more(answer, part.group.id, lang=lang),
            ]
    if answer.shared:
        blocks += [Heading(1, say("challenges.shared", lang)), _items(answer.shared, answer, lang)]
        blocks += more(answer, "shared", lang=lang)
    blocks += [
        _unprompted(group.unprompted, group.hub, answer.names[group.hub].short_name[lang], lang)
        for group in answer.hubs
        if group.unprompted and answer.every
    ]
    hubs = listed((hub.short_name[lang] for hub in answer.names.values()), lang)
    return paged(blocks, answer.sources, lang, title=say("challenges.title", lang, hubs))


def _items(challenges: Iterable[AnsweredChallenge], answer: Challenges, lang: Lang) -> Block:
    """Challenges as a list, each with its statement and its measures below it."""
    entries = tuple(_challenge(item, lang, with_id=answer.every) for item in challenges)
    return Items(entries) if entries else prose(say("no_facts", lang))


def _unprompted(count: int, hub: str, name: str, lang: Lang) -> Notice:
    """How many measures address no challenge, with the command that lists them."""
    return Notice((Plain(say("challenges.unprompted", lang, count, name)), Code(f"hubcli measures {hub} --unprompted")))


def _challenge(item: AnsweredChallenge, lang: Lang, *, with_id: bool) -> Entry:
    label = identified(item.fact.label[lang] + footing(item.fact, lang), item.fact.id, lang, with_id=with_id)
    statement = Entry((Plain(item.fact.statement[lang]), *cites(item.fact)))
    return Entry(label, item.fact.id, (statement, *_measures(item, lang)))


def _measures(item: AnsweredChallenge, lang: Lang) -> list[Entry]:
    """The measures; separately those that no source of the challenge prescribes, which only the base links to it."""
    sources = {evidence.source for evidence in item.fact.evidence}
    groups: dict[str, list[Entry]] = {"measure": [], "measure_elsewhere": []}
    for measure in item.measures:
        among_them = any(evidence.source in sources for evidence in measure.evidence)
        groups["measure" if among_them else "measure_elsewhere"].append(claim(measure, lang))
    shown = [Entry((Strong(say(key, lang)),), children=tuple(below)) for key, below in groups.items() if below]
    others = [plain_entry(say("more", lang, item.others))] if item.others else []
    return [*shown, *others] or [plain_entry(say("no_measure", lang))]
