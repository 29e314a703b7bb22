"""The hubs at a glance, as a document."""

from hubcli.document import Code, Document, Entry, Heading, Plain, Row, Table
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.pages.phrases import bracketed, facts_and_figures, member_names, paged
from hubcli.pages.plain import listed, plain_entry, prose
from hubcli.questions.hubs import Basis, Hubs, HubSummary


def page(answer: Hubs, lang: Lang) -> Document:
    """Each hub's members, and how many facts of each kind it has."""
    hubs = tuple(summary.hub.short_name[lang] for summary in answer.hubs)
    counts = tuple(
        Row((Plain(say(kind, lang)),), tuple((_count(summary, kind),) for summary in answer.hubs)) for kind in Kind
    )
    identity = tuple(
        Row((Plain(name),), ((Entry((Code(summary.hub.id),)),), (_members(summary, lang),)))
        for name, summary in zip(hubs, answer.hubs, strict=True)
    )
    counted = facts_and_figures(answer.facts, answer.figures, lang)
    blocks = (
        Heading(1, say("hubs.base_holds", lang, answer.base.title[lang], answer.base.edition, counted)),
        prose(_basis(answer.basis, lang)),
        Table(tuple(say(key, lang) for key in ("hub", "id", "members")), identity),
        Heading(2, say("hubs.facts_of_each_kind", lang)),
        Table((say("kind", lang), *hubs), counts),
    )
    return paged(blocks, (), lang)


def _basis(basis: Basis, lang: Lang) -> str:
    """What the base rests on, and since when."""
    documents = say("hubs.documents", lang, basis.documents) + bracketed(_dates(basis, lang), lang)
    if not (basis.tables and basis.first_figure and basis.last_figure):
        return say("hubs.rests_on", lang, documents)
    years = (write_period(period, lang) for period in (basis.first_figure, basis.last_figure))
    return say("hubs.rests_on", lang, say("hubs.and_tables", lang, documents, basis.tables, *years))


def _dates(basis: Basis, lang: Lang) -> str:
    undated = [say("hubs.undated", lang, basis.undated)] if basis.undated else []
    if not (basis.first and basis.last):
        return "".join(undated)
    first, last = (write_period(date, lang) for date in (basis.first, basis.last))
    dated = first if first == last else say("hubs.from_to", lang, first, last)
    if undated:
        dated = say("hubs.dated", lang, basis.documents - basis.undated, dated)
    return say("clause_join", lang).join([dated, *undated])


def _members(summary: HubSummary, lang: Lang) -> Entry:
    names = member_names(summary.members, summary.hub.lead, lang)
    return plain_entry(listed(names, lang))


def _count(summary: HubSummary, kind: Kind) -> Entry:
    return plain_entry(str(summary.counts[kind]))
