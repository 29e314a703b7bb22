"""The digest for a report, as a document."""

from collections.abc import Callable

from hubcli.document import Block, Document, Heading, Notice, Plain, Row, Table
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.export_details import assets, collaborations, figures, milestones
from hubcli.pages.export_facts import DigestLayout, counted, numbers_of, paragraphs
from hubcli.pages.export_limits import disagreements, not_stated
from hubcli.pages.export_measures import remedies
from hubcli.pages.phrases import bracketed, facts_on, member_names, paged
from hubcli.pages.plain import listed, plain_entry, prose
from hubcli.pages.references import date_of, reference
from hubcli.questions.export import Digest, HubPart
from hubcli.questions.export_parts import Part
from hubcli.questions.export_sections import KINDS, Section
from hubcli.questions.said_by import enumerated, run_on


def page(answer: Digest, lang: Lang) -> Document:
    """Each hub, then what is said of groups and of all hubs, then the sources and how much is left out."""
    layout = _layout(answer, lang)
    blocks: list[Block] = []
    nothing = [prose(say("no_facts", lang))] if set(answer.sections) & set(KINDS) else []
    names = [own.hub.hub.short_name[lang] for own in answer.hubs]
    for name, own in zip(names, answer.hubs, strict=True):
        glance = _glance(own, layout) if Section.GLANCE in answer.sections else []
        opening = _titled("export.at_a_glance", [*glance, *paragraphs(own.part.roles, layout)], lang)
        none_headline = [_none_headline(own.unshown, lang)] if own.unshown else []
        if body := [*opening, *none_headline, *_body(own.part, layout)] or nothing:
            blocks += [Heading(1, name), *body]
    together = [(say("said_of_group", lang, one.group.name[lang]), one.part) for one in answer.groups]
    for heading, part in (*together, (say("shared_by_all", lang), answer.shared)):
        opening = _titled("role", paragraphs(part.roles, layout), lang)
        if body := [*opening, *_body(part, layout)]:
            blocks += [Heading(1, heading), *body]
    if Section.SOURCES in answer.sections and answer.resting:
        sole = sum(isinstance(block, Heading) and block.level == 1 for block in blocks) == 1
        blocks += [Heading(2 if sole else 1, say("export.what_it_rests_on", lang)), _resting(answer, lang)]
    if answer.left_out:
        blocks.append(Notice((Plain(say("export.left_out", lang, answer.left_out)),)))
    return paged(blocks, answer.sources, lang, title=say("export.title", lang, listed(names, lang)))


def _none_headline(count: int, lang: Lang) -> Notice:
    """The notice that all of a hub's facts are left out, with their number."""
    said = say("export.one_not_headline", lang) if count == 1 else say("export.none_headline", lang, count)
    return Notice((Plain(said),))


def _layout(answer: Digest, lang: Lang) -> DigestLayout:
    parts = [*(own.part for own in answer.hubs), *(one.part for one in answer.groups), answer.shared]
    disputes = tuple(conflict for part in parts for conflict in part.disputes)
    numbered = Section.CONFLICTS in answer.sections
    numbers = numbers_of(disputes, numbered=numbered)
    return DigestLayout(lang, answer.places, answer.themes, disputes if numbered else (), numbers, set())


# The sections between the first and the last, each with its heading and its function.
BODY: dict[str, Callable[[Part, DigestLayout], list[Block]]] = {
    "metric": lambda part, layout: figures(part.figures, layout),
    "strength": lambda part, layout: paragraphs(part.strengths, layout),
    "export.challenges_and_measures": lambda part, layout: remedies(part.challenges, part.measures, layout),
    "asset": lambda part, layout: assets(part.assets, layout),
    "collaboration": lambda part, layout: collaborations(part.collaborations, layout),
    "milestone": lambda part, layout: milestones(part.milestones, layout),
    "context": lambda part, layout: paragraphs(part.context, layout),
    "at_odds": lambda part, layout: disagreements(part.disputes, layout) if layout.disputes else [],
    "export.not_stated": lambda part, layout: not_stated(part.unsaid, layout.lang) if part.unsaid else [],
}


def _body(part: Part, layout: DigestLayout) -> list[Block]:
    return [block for key, lay_out in BODY.items() for block in _titled(key, lay_out(part, layout), layout.lang)]


def _titled(key: str, blocks: list[Block], lang: Lang) -> list[Block]:
    return [Heading(2, say(key, lang)), *blocks] if blocks else []


def _glance(own: HubPart, layout: DigestLayout) -> list[Block]:
    """The members, the number of facts, and the texts with their dates."""
    lang, summary = layout.lang, own.hub
    members = member_names(summary.members, summary.hub.lead, lang)
    sentences = [
        say("export.made_of", lang, enumerated(members, lang)),
        facts_on(summary, lang),
    ]
    if own.sources:
        texts = counted("text", len(own.sources), lang)
        sentences.append(say("export.rests_on_texts", lang, texts, _texts(own.sources, lang)))
    return [prose(run_on(sentences, lang))]


def _texts(sources: tuple[Source, ...], lang: Lang) -> str:
    """The publishers with the dates of their texts, and the number of texts if there are several."""
    dated: dict[tuple[str, str], int] = {}
    for source in sources:
        date = date_of(source, lang)
        key = (source.publisher[lang], date)
        dated[key] = dated.get(key, 0) + 1
    shown = []
    for (publisher, date), count in dated.items():
        about = [counted("text", count, lang), date] if count > 1 else [date]
        shown.append(publisher + bracketed(say("clause_join", lang).join(about), lang))
    return enumerated(shown, lang)


def _resting(answer: Digest, lang: Lang) -> Table:
    heads = tuple(say(key, lang) for key in ("export.source", "export.facts_resting", "export.facts_resting_alone"))
    rows = (
        Row(
            reference(item.source, lang).line,
            tuple((plain_entry(str(count), item.source.id),) for count in (item.facts, item.alone)),
        )
        for item in answer.resting
    )
    return Table(heads, tuple(rows))
