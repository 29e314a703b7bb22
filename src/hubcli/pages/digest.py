"""The digest for a report, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Document, Entry, Heading, Items, Plain, Prose, Strong, Table
from hubcli.model.facts import Fact, Milestone
from hubcli.model.text import Lang
from hubcli.pages.challenges import challenge_items, unprompted_notice
from hubcli.pages.disputes import told
from hubcli.pages.phrases import claim, figures_table, members_sentence, paged, period_text
from hubcli.pages.words import say
from hubcli.questions.digest import Digest, HubPart, Part
from hubcli.questions.views import MetricView


def page(answer: Digest, lang: Lang) -> Document:
    """Each hub, then what is said of all."""
    blocks: list[Block] = []
    for hub in answer.hubs:
        blocks += _hub(hub, lang)
    shared = _part(answer.shared, lang)
    if shared:
        blocks += [Heading(1, say("shared_by_all", lang)), *shared]
    hubs = say("list_join", lang).join(part.hub.hub.short_name[lang] for part in answer.hubs)
    return paged(told(blocks, answer.disputes, lang), answer.sources, lang, title=hubs)


def _hub(part: HubPart, lang: Lang) -> list[Block]:
    summary = part.hub
    name = summary.hub.short_name[lang]
    blocks: list[Block] = [
        Heading(1, name),
        Prose((Plain(members_sentence(summary, lang)),)),
        *_part(part.part, lang),
    ]
    if part.part.unprompted:
        blocks.append(unprompted_notice(part.part.unprompted, summary.hub.id, name, lang))
    return blocks


def _part(part: Part, lang: Lang) -> list[Block]:
    return [
        *_section("role", _claims(part.roles, lang), lang),
        *_section("metric", _figures(part.figures, lang), lang),
        *_section("strength", _claims(part.strengths, lang), lang),
        *_section("challenge", challenge_items(part.challenges, lang) if part.challenges else None, lang),
        *_section("collaboration", _claims(part.collaborations, lang), lang),
        *_section("milestone", _milestones(part.milestones, lang), lang),
    ]


def _section(key: str, block: Block | None, lang: Lang) -> list[Block]:
    return [Heading(2, say(key, lang)), block] if block else []


def _claims(facts: Iterable[Fact], lang: Lang) -> Items | None:
    entries = tuple(claim(fact, lang) for fact in facts)
    return Items(entries) if entries else None


def _figures(figures: tuple[MetricView, ...], lang: Lang) -> Table | None:
    return figures_table(figures, lang) if figures else None


def _milestones(facts: Iterable[Milestone], lang: Lang) -> Items | None:
    entries = tuple(
        Entry((Strong(period_text(fact.period, lang)), Plain(" "), *claim(fact, lang).line), fact.id) for fact in facts
    )
    return Items(entries) if entries else None
