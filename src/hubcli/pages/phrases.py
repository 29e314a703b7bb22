"""Phrases that pages share: a fact as a line, a figure with its place and year, what a page cites."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from hubcli.citations import cited
from hubcli.document import (
    Block,
    Cite,
    Code,
    Document,
    Entry,
    Highlight,
    Inline,
    Inlines,
    Items,
    Notice,
    Plain,
    Row,
    Strong,
    Table,
)
from hubcli.figures.figure import figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import write_figure
from hubcli.messages import say
from hubcli.model.evidence import Evidence, Part
from hubcli.model.facts import FACTS, BaseFact, Fact, Kind, Metric
from hubcli.model.record import defaults_of
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Indicator, Place, Source
from hubcli.pages.plain import listed
from hubcli.pages.references import distinct_names, reference, short_name
from hubcli.questions.views import MetricView

if TYPE_CHECKING:  # most pages say nothing of hubs
    from hubcli.questions.hubs import HubSummary


def cites(fact: BaseFact) -> Inlines:
    """The passages that a fact rests on, without duplicates; of a metric, those that state the figure."""
    stating = [piece for piece in fact.evidence if piece.carries is None or Part.FIGURE in piece.carries]
    pieces = stating if isinstance(fact, Metric) and stating else fact.evidence
    return tuple(dict.fromkeys(map(citation, pieces)))


def citation(evidence: Evidence) -> Cite:
    """The mark of a piece of evidence."""
    return Cite(evidence.source, evidence.passage, evidence.transcribed_in, evidence.read_at)


def place_of_evidence(evidence: Evidence, lang: Lang) -> str:
    """Where in its source a piece of evidence is: `passage 15`; `transcribed in gdp, line 8, read at Xinhua`."""
    if evidence.transcribed_in is None:
        return say("passage", lang, evidence.passage)
    place = say("transcribed", lang, evidence.transcribed_in, evidence.passage)
    return say("read_at", lang, place, evidence.read_at) if evidence.read_at else place


def label(fact: Fact, lang: Lang, *, with_id: bool = False) -> Entry:
    """A fact by its label, with citations, and its modality if that is not the usual one."""
    look_up = in_brackets(fact.id, lang) if with_id else ()
    return Entry((Plain(fact.label[lang] + footing(fact, lang)), *look_up, *cites(fact)), fact.id)


def claim(fact: Fact, lang: Lang, *, with_id: bool = False) -> Entry:
    """A fact by its statement, with citations; the statement conveys the modality."""
    look_up = in_brackets(fact.id, lang) if with_id else ()
    return Entry((Plain(fact.statement[lang]), *look_up, *cites(fact)), fact.id)


def claims_by_kind(facts: Iterable[Fact], lang: Lang) -> Items:
    """Facts by their statements, each with its id, under the name of their kind."""
    kinds: dict[Kind, list[Entry]] = {kind: [] for kind in Kind}
    for fact in facts:
        kinds[fact.kind].append(claim(fact, lang, with_id=True))
    return Items(
        tuple(Entry((Strong(say(kind, lang)),), children=tuple(found)) for kind, found in kinds.items() if found)
    )


def marked(text: str, spans: Iterable[tuple[int, int]], mark: type[Strong] | type[Highlight]) -> Inlines:
    """The text with these spans marked; they are character offsets, in order and not overlapping."""
    line: list[Inline] = []
    at = 0
    for start, end in spans:
        line += [Plain(text[at:start]), mark(text[start:end])]
        at = end
    line.append(Plain(text[at:]))
    return tuple(part for part in line if part != Plain(""))


def identified(words: str, id_: str, lang: Lang, *, with_id: bool = True) -> Inlines:
    """Emphasized words, with an id to look up unless it is not wanted."""
    return Strong(words), *(in_brackets(id_, lang) if with_id else ())


def in_brackets(id_: str, lang: Lang) -> Inlines:
    """An id to look up, after its name."""
    before, after = bracketed("|", lang).split("|")
    return Plain(before), Code(id_), Plain(after)


def footing(fact: Fact, lang: Lang) -> str:
    """The modality in brackets, if it is not the usual one of the kind."""
    usual = defaults_of(FACTS[fact.kind])["modality"]
    return "" if fact.modality is usual else bracketed(say(fact.modality, lang), lang)


def bracketed(text: str, lang: Lang) -> str:
    """The text in the brackets of the language, with the spacing it uses."""
    return f" ({text})" if lang is Lang.EN else f"（{text}）"


def member_names(members: Iterable[Place], lead: str | None, lang: Lang) -> list[str]:
    """The names of a hub's members, with the lead marked."""
    return [say("led_by", lang, place.name[lang]) if place.id == lead else place.name[lang] for place in members]


def members_sentence(summary: "HubSummary", lang: Lang) -> str:
    """A hub's members in a sentence."""
    names = member_names(summary.members, summary.hub.lead, lang)
    return say("members_are", lang, listed(names, lang))


def facts_on(summary: "HubSummary", lang: Lang) -> str:
    """How many facts the base has on a hub, in a sentence."""
    every = sum(summary.counts.values())
    return say("rests_on", lang, every, summary.shared) if summary.shared else say("rests_on_its_own", lang, every)


def facts_and_figures(facts: int, figures: int, lang: Lang) -> str:
    """How much a base holds: `669 facts`, `669 facts, 1,016 figures from tables`."""
    counted = say("counted_facts", lang, facts)
    if figures == 1:
        return say("with_one_figure", lang, counted)
    return say("with_figures", lang, counted, f"{figures:,}") if figures else counted


def period_of(metric: Metric, lang: Lang) -> str:
    """The period of a metric, or that none is given."""
    return write_period(metric.period, lang) if metric.period else say("no_period", lang)


def figure_text(metric: Metric, indicator: Indicator, lang: Lang) -> str:
    """A metric's value as a table in the language has it: `over 30%`, `11.5 trillion yuan`, `约600`."""
    return write_figure(figure_of_metric(metric, indicator.unit), lang, "table")


def figure_entry(metric: Metric, indicator: Indicator, about: str, lang: Lang) -> Entry:
    """A figure with its place and time."""
    around = bracketed(about, lang) + footing(metric, lang)
    return Entry((Strong(figure_text(metric, indicator, lang)), Plain(around), *cites(metric)), metric.id)


def figures_table(figures: Iterable[MetricView], lang: Lang) -> Table:
    """Figures in rows, each after its indicator, with its place and year."""
    rows = []
    for metric, perimeter, measured, *_ in figures:
        period = [write_period(metric.period, lang)] if metric.period else []
        about = say("clause_join", lang).join([perimeter.name[lang], *period])
        rows.append(Row((Plain(measured.label[lang]),), ((figure_entry(metric, measured, about, lang),),)))
    return Table((say("indicator", lang), say("figure", lang)), tuple(rows))


def left_out_notice(count: int, lang: Lang) -> Notice:
    """The number of facts not shown, with the option that shows them."""
    return Notice((Plain(say("left_out", lang, count)), Code("--all")))


def paged(
    blocks: Iterable[Block],
    sources: Iterable[Source],
    lang: Lang,
    *,
    title: str | None = None,
    glance: bool = False,
    one_page: bool = False,
) -> Document:
    """A document of these blocks and the sources that they cite, with a title if no heading serves as one."""
    shown = tuple(blocks)
    lines: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for cite in cited(shown):
        lines[cite.source][cite.table or ""].append(cite.passage)
    cited_sources = [source for source in sources if source.id in lines]
    names = {} if glance else distinct_names(cited_sources, lang)
    references = tuple(
        reference(source, lang)._replace(
            transcribed=_transcribed(lines[source.id], lang),
            short=names.get(source.id) or short_name(source, lang),
            passages=_passages(lines[source.id].get("", ()), lang) if glance or one_page else "",
            places=listed(map(str, sorted(lines[source.id].get("", ()))), lang) if glance else "",
        )
        for source in cited_sources
    )
    passage, line, read_at, heading = (say(key, lang) for key in ("passage", "transcribed", "read_at", "sources"))
    tables = any(table for tables in lines.values() for table in tables)
    note = None if glance else say("how_to_cite_lines" if tables else "how_to_cite", lang)
    return Document(
        lang,
        shown,
        references,
        passage,
        heading,
        note,
        title,
        transcribed_word=line,
        read_at_word=read_at,
        glance=glance,
        one_page=one_page,
    )


def _passages(numbers: Iterable[int], lang: Lang) -> str:
    """Cited passages: `Passages 8, 14.`"""
    found = sorted(numbers)
    return say("cited_passages" if found[1:] else "cited_passage", lang, listed(map(str, found), lang)) if found else ""


def _transcribed(tables: Mapping[str, Iterable[int]], lang: Lang) -> str | None:
    """The lines of tables that a source is cited for: `Transcribed in gdp, lines 8, 12; rd-spending, line 4`."""
    told = [
        say("table_lines" if found[1:] else "table_line", lang, table, listed(map(str, found), lang))
        for table, numbers in tables.items()
        if table and (found := sorted(numbers))
    ]
    return say("transcribed_lines", lang, say("part_join", lang).join(told)) if told else None
