"""The table of tools: each is a question of the command line, answered page by page and in one language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Annotated, Literal

from pydantic import Field

from hubcli.assistant.answers import (
    Checked,
    CountedFigures,
    Facts,
    Figures,
    Matter,
    Matters,
    Page,
    Remark,
    Work,
    Works,
)
from hubcli.assistant.facts import Asked, Item, told
from hubcli.base.compiled.filters import Scope, about_any, among, find_hubs
from hubcli.document import Plain
from hubcli.messages import say
from hubcli.model.facts import Fact, Kind
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.disputes import Conflict, group_of

Names = tuple[str, ...]
Some = Annotated[Names, Field(min_length=2)]
Words = Annotated[str, Field(min_length=1, max_length=500)]
Draft = Annotated[str, Field(min_length=1, max_length=20_000)]


def compare(asked: Asked, *, hubs: Some, themes: Names = (), every: bool = False) -> Facts:
    """Hubs side by side: the figures on each indicator, then what they share, then theme by theme."""
    from hubcli.questions.compare import compare

    found = compare(asked.store, hub_names=hubs, scope=Scope(themes=themes, headline=not every))
    figures = [figure for row in found.figures for cell in row.cells.values() for figure in cell]
    figures += (figure for row in found.figures for figure in row.instead.values())
    items = [Item(figure.fact, figure) for figure in figures]
    items += (Item(fact) for section in found.shared for fact in section.facts)
    items += (Item(fact) for group in found.groups for section in group.sections for fact in section.facts)
    items += (Item(fact) for theme in found.themes for cell in theme.cells.values() for fact in cell)
    rows = (row for section in found.sections for row in section.rows)
    items += (Item(fact) for row in rows for cell in row.cells.values() for fact in cell)
    names = (hub.short_name[asked.lang] for hub in found.hubs)
    return _facts(say("list_join", asked.lang).join(names), items, asked)


def challenges(asked: Asked, *, hubs: Names = (), headline: bool = False) -> Facts:
    """The challenges of hubs, each with the measures for it."""
    from hubcli.questions.challenges import challenges

    found = challenges(asked.store, hub_names=hubs, scope=Scope(headline=headline), limit=asked.end)
    parts = (*(hub.challenges for hub in found.hubs), *(one.challenges for one in found.groups), found.shared)
    items = [Item(one.fact, related=one.measures) for part in parts for one in part]
    return _facts(say("challenge", asked.lang), items, asked, more=sum(found.left.values()))


def metrics(asked: Asked, *, indicator: str = "", hubs: Names = (), trend: bool = False) -> Figures:
    """The figures on an indicator, ranked where they compare or over time; without one, the indicators."""
    if not indicator:
        return _indicators(asked)
    title, items, more = _over_time(asked, indicator, hubs) if trend else _ranked(asked, indicator, hubs)
    total = len(items) + more
    return Figures(total, asked.next_cursor(total), title, told(asked.part(items), asked), ())


def search(asked: Asked, *, words: Words, hubs: Names = (), kinds: tuple[Kind, ...] = ()) -> Facts:
    """The facts that have all of the words, then figures of tables; if there are none, those that have any."""
    from hubcli.questions.search import search

    found = search(asked.store, query=words, scope=Scope(kinds=kinds), limit=asked.end, hub_names=hubs)
    items = [Item(hit.fact) for hit in found.found]
    return _facts(found.query, items, asked, more=found.total + found.figures_total - len(items))


def show(asked: Asked, *, id: Words) -> Facts:
    """A fact with its links, or any other record with the facts that name it."""
    from hubcli.questions.show import FactView, RecordView, meant, show

    record = meant(asked.store, id)
    if asked.store.vocabulary_of(record) == "hub":  # its profile says more than is told here
        kinds = [*Kind]
        facts = sorted(asked.store.facts(*about_any([record])), key=lambda fact: kinds.index(fact.kind))
        return _facts(record, map(Item, facts), asked)
    found = show(asked.store, word=record, scope=Scope())
    if isinstance(found, FactView):
        return _facts(record, [Item(found.fact, related=(*found.challenges, *found.measures))], asked)
    assert isinstance(found, RecordView)
    return _facts(id, map(Item, found.facts), asked)


def open_matters(asked: Asked, *, which: Literal["conflicts", "gaps"], hubs: Names = ()) -> Matters:
    """Where the base contradicts itself, or what its sources do not say."""
    found, more = _conflicts(asked, hubs) if which == "conflicts" else _gaps(asked, hubs)
    total = len(found) + more
    part = asked.part(found)
    shown = iter(told([Item(fact) for _, _, facts in part for fact in facts], asked))
    matters = tuple(Matter(what, why, tuple(islice(shown, len(facts)))) for what, why, facts in part)
    return Matters(total, asked.next_cursor(total), matters)


def check_text(asked: Asked, *, text: Draft, every: bool = False) -> Checked:
    """A sentence or a draft against the base: what differs, with what the base has instead."""
    from hubcli.draft.blocks.formats import Runs
    from hubcli.draft.check import check_drafts
    from hubcli.draft.text import Draft
    from hubcli.pages.check_draft import explanation_of, title_of

    draft = Draft(say("assistant.the_text", asked.lang), text)
    found = check_drafts(asked.store, drafts=[draft], runs=Runs(asked.run), every=every)
    shown = asked.part(found.findings)
    ids = dict.fromkeys(finding.fact for finding in shown if finding.fact)
    known = {one.id: one for one in told(map(Item, asked.store.facts(*among([*ids]))), asked)}
    remarks = (
        Remark(
            finding.location.line,
            finding.text,
            finding.verdict,
            say("colon", asked.lang, title_of(finding.verdict, asked.lang)) + explanation_of(finding, asked.lang),
            finding.fact,
            known.get(finding.fact or ""),
            finding.beside,
        )
        for finding in shown
    )
    total = len(found.findings)
    return Checked(total, asked.next_cursor(total), found.holds, tuple(remarks))


def cite(asked: Asked, *, sources: Names = ()) -> Works:
    """Sources as a bibliography has them; all of the base if none is named."""
    from hubcli.pages.references import reference
    from hubcli.questions.cite import bibliography

    found = bibliography(asked.store, ids=sources or None).sources
    works = (
        Work(
            source.id,
            "".join(part.text for part in reference(source, asked.lang).line if isinstance(part, Plain)),
            source.date,
            source.language,
            source.url,
        )
        for source in asked.part(found)
    )
    return Works(len(found), asked.next_cursor(len(found)), tuple(works))


TOOLS: Mapping[str, tuple[Callable[..., Page], type[Page]]] = {
    "compare": (compare, Facts),
    "challenges": (challenges, Facts),
    "metrics": (metrics, Figures),
    "search": (search, Facts),
    "show": (show, Facts),
    "open_matters": (open_matters, Matters),
    "check_text": (check_text, Checked),
    "cite": (cite, Works),
}
"""Each tool with what it returns."""

_Matter = tuple[str, str | None, tuple[Fact, ...]]
"""What it is, the reason, and the facts."""


def _facts(title: str, items: Iterable[Item], asked: Asked, *, more: int = 0) -> Facts:
    """The part of these facts that was asked for, each once; `more` is the number of those not at hand."""
    distinct = {item.fact.id: item for item in reversed([*items])}
    shown = [*reversed(distinct.values())]
    total = len(shown) + more
    return Facts(total, asked.next_cursor(total), title, told(asked.part(shown), asked))


def _indicators(asked: Asked) -> Figures:
    from hubcli.questions.metrics_overview import indicators

    found = indicators(asked.store, scope=Scope()).indicators
    counted = (
        CountedFigures(one.indicator.id, one.indicator.label[asked.lang], one.indicator.unit, one.figures)
        for one in asked.part(found)
    )
    total = len(found)
    return Figures(total, asked.next_cursor(total), say("indicator", asked.lang), (), tuple(counted))


def _ranked(asked: Asked, indicator: str, hubs: Names) -> tuple[str, list[Item], int]:
    """The name of an indicator, its figures as far as they are asked for, and the number of the others."""
    from hubcli.questions.metrics import metrics

    wanted = {hub.id for hub in find_hubs(asked.store, hubs)} if hubs else set()
    found = metrics(asked.store, word=indicator, scope=Scope(), limit=None if wanted else asked.end)

    def is_wanted(figure: JudgedFigure) -> bool:
        return not wanted or not wanted.isdisjoint(figure.fact.hubs)

    items = [Item(one.fact, one) for one in found.figures if is_wanted(one)]
    return found.indicator.label[asked.lang], items, found.left.get("figures", 0)


def _over_time(asked: Asked, indicator: str, hubs: Names) -> tuple[str, list[Item], int]:
    """The same line by line, each line by period; all of them."""
    from hubcli.questions.trend import trend

    found = trend(asked.store, word=indicator, names=hubs, scope=Scope())
    items = [Item(point.fact, point=point) for line in found.lines for point in line.points]
    return found.indicator.label[asked.lang], [*items, *(Item(one.fact) for one in found.undated)], 0


def _conflicts(asked: Asked, hubs: Names) -> tuple[list[_Matter], int]:
    from hubcli.pages.disputes import cause
    from hubcli.questions.conflicts import conflicts

    found = conflicts(asked.store, hub_names=hubs, scope=Scope(), limit=asked.end)

    def of_conflict(one: Conflict) -> _Matter:
        return say(f"conflicts.{group_of(one)}", asked.lang), cause(one, asked.lang), one.facts

    return [of_conflict(one) for one in found.conflicts], sum(found.left.values())


def _gaps(asked: Asked, hubs: Names) -> tuple[list[_Matter], int]:
    from hubcli.questions.gaps import gaps

    found = gaps(asked.store, hub_names=hubs, scope=Scope(), limit=asked.end)

    def names(ids: Iterable[str]) -> str:
        return say("list_join", asked.lang).join(found.names[hub].short_name[asked.lang] for hub in ids)

    def matters() -> Iterator[_Matter]:
        for key, facts in (("unanswered", found.unanswered), ("unprompted", found.unprompted)):
            proves = say(f"gaps.{key}_proves", asked.lang)
            yield from ((say(f"gaps.{key}", asked.lang), proves, (fact,)) for fact in facts)
        for one in found.silent:
            theme, kind = found.themes[one.theme].label[asked.lang], say(one.kind, asked.lang)
            why = say("assistant.silent", asked.lang, theme, kind, names(one.hubs), names(one.counts))
            yield say("gaps.silent", asked.lang), why, ()
        for same in found.repeated:
            yield say("gaps.repeated", asked.lang), names(same.hubs), same.measures

    return [*matters()], sum(found.left.values())
