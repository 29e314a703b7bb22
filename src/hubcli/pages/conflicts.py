"""Conflicts and tensions, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Cite, Document, Entry, Heading, Inlines, Items, Plain, Prose, Strong
from hubcli.model.facts import Evidence, Fact, Metric, Tension
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.disputes import cause, title
from hubcli.pages.phrases import bracketed, figure_text, identified, in_brackets, paged, period_text
from hubcli.pages.words import say
from hubcli.questions.conflicts import Conflict, Conflicts


def page(answer: Conflicts, lang: Lang) -> Document:
    """Conflicts without a cause, those with one, then tensions; each with all its sides, their sources and dates."""
    sources = {source.id: source for source in answer.sources}
    groups: dict[str, list[Conflict]] = {"unexplained": [], "explained": [], "tensions_found": []}
    for conflict in answer.conflicts:
        key = "tensions_found" if not conflict.computed else "explained" if conflict.cause else "unexplained"
        groups[key].append(conflict)
    blocks: list[Block] = [Heading(1, say("conflicts", lang))]
    for key, group in groups.items():
        if group:
            blocks += [Heading(2, say(key, lang, len(group))), _items(group, sources, lang)]
    if not answer.conflicts:
        blocks.append(Prose((Plain(say("no_conflicts", lang)),)))
    return paged(blocks, answer.sources, lang)


def _items(conflicts: Iterable[Conflict], sources: dict[str, Source], lang: Lang) -> Items:
    return Items(tuple(_conflict(conflict, sources, lang) for conflict in conflicts))


def _conflict(conflict: Conflict, sources: dict[str, Source], lang: Lang) -> Entry:
    sides = [_side(fact, conflict, sources, lang) for fact in conflict.facts]
    head: Inlines = (Strong(title(conflict, lang)),)
    if conflict.tension and not conflict.computed:
        head = identified(title(conflict, lang), conflict.tension.id, lang)
    note = [_why(conflict, conflict.tension, lang)] if conflict.tension else []
    return Entry((*head, Plain(bracketed(cause(conflict, lang), lang))), None, (*note, *sides))


def _why(conflict: Conflict, tension: Tension, lang: Lang) -> Entry:
    """The note of the tension; its name where it takes in more facts and so stands on its own, too."""
    if len(tension.facts) == len(conflict.facts):
        return Entry((Plain(tension.note[lang]),))
    return Entry((Plain(say("explained_by", lang)), *identified(tension.label[lang], tension.id, lang)))


def _side(fact: Fact, conflict: Conflict, sources: dict[str, Source], lang: Lang) -> Entry:
    line: Inlines = (Plain(fact.statement[lang]), *in_brackets(fact.id, lang))
    if conflict.indicator and isinstance(fact, Metric):
        line = (Strong(figure_text(fact, conflict.indicator, lang)), Plain(" "), *line)
    return Entry(line, fact.id, tuple(_evidence(item, fact, sources[item.source], lang) for item in fact.evidence))


def _evidence(evidence: Evidence, fact: Fact, source: Source, lang: Lang) -> Entry:
    author = fact.speaker or source.author
    parts = [
        *([author[lang]] if author else []),
        source.publisher[lang],
        period_text(source.date, lang) if source.date else say("no_date", lang),
    ]
    return Entry((Plain(say("clause_join", lang).join(parts)), Cite(source.id, evidence.passage)))
