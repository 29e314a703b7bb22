"""Conflicts and tensions, as a document."""

from collections.abc import Iterable

from hubcli.document import Block, Document, Entry, Heading, Inlines, Items, Plain, Strong
from hubcli.messages import say
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Fact, Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.pages.disputes import headed
from hubcli.pages.phrases import citation, figure_text, in_brackets, paged
from hubcli.pages.plain import more, prose
from hubcli.pages.references import authors_of, date_of
from hubcli.questions.conflicts import Conflicts
from hubcli.questions.disputes import Conflict, Group, group_of


def page(answer: Conflicts, lang: Lang) -> Document:
    """Conflicts without a recorded cause, those with one, then tensions; each with all sides, sources and dates."""
    sources = {source.id: source for source in answer.sources}
    groups: dict[Group, list[Conflict]] = {"unexplained": [], "explained": [], "tensions": []}
    for conflict in answer.conflicts:
        groups[group_of(conflict)].append(conflict)
    blocks: list[Block] = [Heading(1, say("conflicts.title", lang))]
    for key, group in groups.items():
        if count := len(group) + answer.left.get(key, 0):
            heading = say(f"conflicts.{key}", lang)
            heading = say("colon", lang, heading) + str(count) if answer.every else heading
            items = [_items(group, sources, lang, with_id=answer.every)] if group else []
            blocks += [Heading(2, heading), *items, *more(answer, key, lang=lang)]
    if not answer.conflicts:
        blocks.append(prose(say("conflicts.no_conflicts", lang)))
    return paged(blocks, answer.sources, lang)


def _items(conflicts: Iterable[Conflict], sources: dict[str, Source], lang: Lang, *, with_id: bool) -> Items:
    return Items(tuple(_conflict(conflict, sources, lang, with_id=with_id) for conflict in conflicts))


def _conflict(conflict: Conflict, sources: dict[str, Source], lang: Lang, *, with_id: bool) -> Entry:
    shown = [_side(fact, conflict, sources, lang, with_id=with_id) for fact in conflict.facts]
    head = headed(conflict, shown, lang, with_id=with_id)
    return head._replace(id=conflict.tension.id) if conflict.tension else head


def _side(fact: Fact, conflict: Conflict, sources: dict[str, Source], lang: Lang, *, with_id: bool) -> Entry:
    line: Inlines = (Plain(fact.statement[lang]), *(in_brackets(fact.id, lang) if with_id else ()))
    if conflict.indicator and isinstance(fact, Metric):
        line = (Strong(figure_text(fact, conflict.indicator, lang)), Plain(" "), *line)
    return Entry(line, fact.id, tuple(_evidence(item, fact, sources[item.source], lang) for item in fact.evidence))


def _evidence(evidence: Evidence, fact: Fact, source: Source, lang: Lang) -> Entry:
    said_by = fact.speaker[lang] if fact.speaker else authors_of(source, lang)
    parts = [
        *([said_by] if said_by else []),
        source.publisher[lang],
        date_of(source, lang),
    ]
    return Entry((Plain(say("clause_join", lang).join(parts)), citation(evidence)))
