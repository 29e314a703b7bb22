"""One record with everything linked to it, as a document."""

from typing import Any

from hubcli.document import Block, Code, Document, Entry, Heading, Items, Plain, Prose, Strong
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Asset, Collaboration, Fact, Kind, Measure, Metric
from hubcli.model.tension import Tension
from hubcli.model.text import Lang, Text
from hubcli.model.vocabulary import Group, Indicator, Place, Source, Term, Theme
from hubcli.pages.disputes import opposed, with_disputes
from hubcli.pages.phrases import (
    bracketed,
    claim,
    claims_by_kind,
    facts_on,
    figure_text,
    figures_table,
    left_out_notice,
    members_sentence,
    paged,
    place_of_evidence,
)
from hubcli.pages.plain import listed, plain_entry, prose
from hubcli.pages.references import authors_of, date_of
from hubcli.pages.sign_offs import counts_text, sign_off_text
from hubcli.questions.show import FactView, HubProfile, RecordView

RESTING = {"source": "show.resting_on", "tension": "show.concerned", "term": "show.using"}


def page(answer: HubProfile | FactView | RecordView, lang: Lang) -> Document:
    """The page of a hub, a fact or another record."""
    match answer:
        case HubProfile():
            return _profile(answer, lang)
        case FactView():
            return _fact(answer, lang)
        case RecordView():
            return _record(answer, lang)


def _profile(profile: HubProfile, lang: Lang) -> Document:
    summary = profile.summary
    blocks: list[Block] = [
        Heading(1, summary.hub.name[lang]),
        prose(members_sentence(summary, lang)),
        prose(facts_on(summary, lang)),
    ]
    blocks += [prose(counts_text(profile.reviews, lang))] if profile.reviews else []
    for kind, facts in profile.facts.items():
        blocks.append(Heading(2, say(kind, lang)))
        if kind is Kind.METRIC:
            blocks.append(figures_table(profile.figures, lang))
        else:
            blocks.append(Items(tuple(claim(fact, lang, with_id=True) for fact in facts)))
    if profile.left_out:
        blocks.append(left_out_notice(profile.left_out, lang))
    return paged(with_disputes(blocks, profile.disputes, lang), profile.sources, lang)


def _fact(view: FactView, lang: Lang) -> Document:
    fact = view.fact
    about: list[tuple[str, str | None]] = [
        ("id", fact.id),
        ("kind", say(f"nouns.{fact.kind}", lang)),
        ("hub", listed((_named(hub, view, lang) for hub in fact.hubs), lang) or None),
        ("show.group", listed((group.name[lang] + bracketed(group.id, lang) for group in view.groups), lang) or None),
        ("theme", _named(fact.theme, view, lang)),
        ("place", fact.place and _named(fact.place, view, lang)),
        ("period", fact.period and write_period(fact.period, lang)),
        ("show.modality", say(fact.modality, lang)),
        ("show.speaker", _in(fact.speaker, lang)),
        *_own_rows(fact, view, lang),
        ("show.derived", listed(fact.derived, lang) or None),
        ("show.subject", fact.subject.reason[lang] if fact.subject else None),
        ("show.note", _in(fact.note, lang)),
        *_written(view),
    ]
    if view.figure:
        about.insert(3, ("figure", figure_text(view.figure.fact, view.figure.measured, lang)))
    blocks: list[Block] = [Heading(1, fact.label[lang]), Prose(claim(fact, lang).line), _about(about, lang)]
    if isinstance(fact, Collaboration):
        steps = [
            (Strong(say("colon", lang, view.names[step.place][lang])), Plain(step.task[lang])) for step in fact.steps
        ]
        blocks += [Heading(2, say("show.steps", lang)), Items(tuple(map(Entry, steps)))]
    blocks += [Heading(2, say("show.evidence", lang)), Items(tuple(_evidence(item, lang) for item in fact.evidence))]
    if view.challenges:
        addressed = tuple(claim(item, lang, with_id=True) for item in view.challenges)
        blocks += [Heading(2, say("addresses", lang)), Items(addressed)]
    if view.measures:
        measures = tuple(claim(item, lang, with_id=True) for item in view.measures)
        blocks += [Heading(2, say("challenges.addressed_by", lang)), Items(measures)]
    if view.disputes:
        against = tuple(opposed(item, fact.id, lang) for item in view.disputes)
        blocks += [Heading(2, say("at_odds", lang)), Items(against)]
    if view.sign_offs:
        said = tuple(plain_entry(sign_off_text(one, lang)) for one in view.sign_offs)
        blocks += [Heading(2, say("show.sign_offs", lang)), Items(said)]
    return paged(blocks, view.sources, lang)


def _evidence(evidence: Evidence, lang: Lang) -> Entry:
    where = say("colon", lang, place_of_evidence(evidence, lang)) + " · ".join(evidence.anchors)
    parts = listed((say(f"show.carries_{part}", lang) for part in evidence.carries or ()), lang)
    below = [say("show.carries", lang, parts)] if evidence.carries else []
    below += [evidence.quote] if evidence.quote else []
    return Entry((Code(evidence.source), Plain(f" {where}")), None, tuple(map(plain_entry, below)))


def _own_rows(fact: Fact, view: FactView, lang: Lang) -> list[tuple[str, str | None]]:
    match fact:
        case Measure():
            return [
                ("show.actor", _in(fact.actor, lang)),
                ("show.deadline", fact.deadline and write_period(fact.deadline, lang)),
            ]
        case Asset():
            return [("show.name", fact.name[lang]), ("show.type", say(f"show.asset_{fact.asset_type}", lang))]
        case Metric():
            status = say(f"comparability.status_{fact.status}", lang) if fact.status else None
            return [("indicator", _named(fact.indicator, view, lang)), ("show.status", status)]
        case _:
            return []


def _record(view: RecordView, lang: Lang) -> Document:
    record: Any = view.record
    title, about = _title_and_rows(record, view, lang)
    rows = [("id", record.id), ("show.vocabulary", say(f"nouns.{view.vocabulary}", lang)), *about, *_written(view)]
    below: Block = claims_by_kind(view.facts, lang) if view.facts else prose(say("no_facts", lang))
    heading = say("colon", lang, say(RESTING.get(view.vocabulary, "show.naming"), lang)) + str(len(view.facts))
    counts: list[Block] = [prose(counts_text(view.reviews, lang))] if view.reviews else []
    above = [Heading(1, title), _about(rows, lang), *counts]
    blocks = with_disputes([*above, Heading(2, heading), below], view.disputes, lang)
    return paged(blocks, view.sources, lang)


def _written(view: FactView | RecordView) -> list[tuple[str, str | None]]:
    replaced = view.in_place_of
    return [
        ("show.written_in", f"{view.file}:{view.line}"),
        ("show.in_place_of", f"{replaced.file}:{replaced.line}" if replaced else None),
    ]


def _title_and_rows(record: Any, view: RecordView, lang: Lang) -> tuple[str, list[tuple[str, str | None]]]:
    match record:
        case Source():
            return record.title[record.language], [
                ("show.short_name", _in(record.short_name, lang)),
                ("show.author", authors_of(record, lang)),
                ("show.container", _in(record.container, lang)),
                ("show.publisher", record.publisher[lang]),
                ("show.reprint_of", record.reprint_of),
                ("show.date", date_of(record, lang)),
                ("show.type", record.type),
                ("show.language", say(f"show.language_{record.language}", lang)),
                ("show.address", record.url),
                ("show.accessed", record.accessed),
                ("show.archived", record.archived),
                ("show.note", _in(record.note, lang)),
            ]
        case Place():
            return record.name[lang], [
                ("show.level", say(f"comparability.level_{record.level}", lang)),
                ("hub", record.hub and _named(record.hub, view, lang)),
                ("show.within", record.within and _named(record.within, view, lang)),
                ("show.aliases", listed(record.aliases, lang) or None),
            ]
        case Group():
            return record.name[lang], [("hub", listed((_named(hub, view, lang) for hub in record.hubs), lang))]
        case Theme():
            return record.label[lang], [("show.defined", record.definition[lang])]
        case Indicator():
            return record.label[lang], [
                ("show.unit", record.unit),
                ("show.direction", say(f"metrics.direction_{record.direction}", lang)),
                ("show.defined", record.definition[lang]),
                ("show.aliases", listed(record.aliases, lang) or None),
            ]
        case Term():
            return f"{record.en} · {record.zh}", [
                ("show.also", listed(record.also, lang) or None),
                ("show.avoid", listed(record.avoid, lang) or None),
            ]
        case Tension():
            return record.label[lang], [
                ("show.cause", say(f"disputes.cause_{record.cause}", lang)),
                ("show.note", record.note[lang]),
            ]
        case _:
            raise TypeError(f"no page for a {type(record).__name__}")


def _named(id_: str, view: FactView | RecordView, lang: Lang) -> str:
    """A record by its name, with the id to look it up."""
    return view.names[id_][lang] + bracketed(id_, lang)


def _in(text: Text | None, lang: Lang) -> str | None:
    return text[lang] if text else None


def _about(rows: list[tuple[str, str | None]], lang: Lang) -> Items:
    return Items(
        tuple(Entry((Strong(say("colon", lang, say(key, lang))), Plain(str(value)))) for key, value in rows if value)
    )
