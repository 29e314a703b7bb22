"""Phrases that pages share: a fact as a line, a figure with its place and year, a source as a reference."""

from collections.abc import Iterable
from fractions import Fraction

from hubcli.document import Block, Cite, Document, Entry, Inlines, Plain, Reference, Strong
from hubcli.model.facts import FACTS, BaseFact, Fact, Metric
from hubcli.model.text import Lang, Text
from hubcli.model.vocabulary import Indicator, Source, Unit
from hubcli.pages.words import say
from hubcli.questions.figures import Figure

MILLION = 10**6


def cites(fact: BaseFact) -> Inlines:
    """The passages that a fact rests on."""
    return tuple(Cite(evidence.source, evidence.passage) for evidence in fact.evidence)


def label(fact: Fact, lang: Lang) -> Entry:
    """A fact by its short name, with what it rests on; its modality where that is not the usual one."""
    return Entry((Plain(fact.label[lang] + footing(fact, lang)), *cites(fact)), fact.id)


def claim(fact: Fact, lang: Lang) -> Entry:
    """A fact by its sentence, with what it rests on."""
    return Entry((Plain(fact.statement[lang] + footing(fact, lang)), *cites(fact)), fact.id)


def footing(fact: Fact, lang: Lang) -> str:
    """The modality in brackets, where it is not the usual one of the kind."""
    usual = FACTS[fact.kind].default_modality
    return "" if fact.modality is usual else bracketed(say(fact.modality, lang), lang)


def bracketed(text: str, lang: Lang) -> str:
    """The text in the language's brackets, set off as it sets them off."""
    return f" ({text})" if lang is Lang.EN else f"({text})"


def names(items: Iterable[Text], lang: Lang) -> str:
    """Names in a row."""
    return say("list_join", lang).join(item[lang] for item in items)


def figure_text(metric: Metric, indicator: Indicator, lang: Lang) -> str:
    """A metric's value as the language writes it: `over 30%`, `11.5 trillion yuan`, `约600`."""
    number = quantity(metric.value, indicator.unit, lang)
    if metric.value_max is not None:
        number = say("range", lang, number, quantity(metric.value_max, indicator.unit, lang))
    return say(metric.qualifier, lang, number)


def quantity(value: float | str, unit: Unit, lang: Lang) -> str:
    """A number with its unit, as the language writes it."""
    if unit in {Unit.YUAN, Unit.DOLLAR} or (isinstance(value, int) and value >= MILLION):
        from babel.numbers import format_compact_decimal  # a large number, as each language groups it

        form = "long" if lang is Lang.EN else "short"
        number = format_compact_decimal(Fraction(str(value)) + 0.0, format_type=form, locale=lang, fraction_digits=2)
    else:
        number = value if isinstance(value, str) else f"{value:,}"
    return say(unit, lang, number)


def figure_entry(figure: Figure, lang: Lang) -> Entry:
    """A figure with the place and the year that it is for."""
    metric = figure.fact
    where = [figure.perimeter.name[lang], *([metric.period] if metric.period else [])]
    value = Strong(figure_text(metric, figure.measured, lang))
    around = bracketed(say("list_join", lang).join(where), lang) + footing(metric, lang)
    return Entry((value, Plain(around), *cites(metric)), metric.id)


def reference(source: Source, lang: Lang) -> Reference:
    """A source as the list of sources has it: author, title, publisher, date."""
    title = source.title[source.language]
    if lang is not source.language:
        title += f" [{source.title[lang].strip('[]')}]" if lang is Lang.EN else f"[{source.title[lang].strip('[]')}]"
    author = source.author[lang] if source.author else None
    parts = [author, title, source.publisher[lang], source.date or say("no_date", lang)]
    line = (". " if lang is Lang.EN else "。").join(part for part in parts if part)
    return Reference(source.id, (Plain(line),), source.url)


def references(sources: Iterable[Source], lang: Lang) -> tuple[Reference, ...]:
    """The list of sources."""
    return tuple(reference(source, lang) for source in sources)


def paged(blocks: Iterable[Block], sources: Iterable[Source], lang: Lang) -> Document:
    """A document of these blocks and sources."""
    return Document(lang, tuple(blocks), references(sources, lang), say("passage", lang), say("sources", lang))
