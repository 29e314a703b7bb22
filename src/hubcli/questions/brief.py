"""One page on hubs: what they lack, who says so, what is prescribed, within a number of words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from hubcli.base.compiled.filters import Scope, check_names, find_hubs
from hubcli.base.compiled.store import Store
from hubcli.model.text import HAN, Lang
from hubcli.questions.brief_material import material_of
from hubcli.questions.brief_paragraph import paragraph
from hubcli.questions.brief_parts import Brief, BriefChallenge, BriefFigure, BriefFigures, Paragraph, Part, Weighed
from hubcli.questions.brief_plan import Plan, Step, fitting
from hubcli.questions.brief_records import Candidate, FigureRow, Holder, Material
from hubcli.questions.brief_sentences import Teller
from hubcli.questions.brief_text import disagreement, figure_cell, figure_head, lead, silences, stand_ins, title
from hubcli.questions.said_by import Inside, capital

CHARACTERS_PER_WORD = 1.7
"""How many Chinese characters stand for one English word."""


def brief(store: Store, *, hub_names: Iterable[str], scope: Scope, words: int, lang: Lang, why: bool = False) -> Brief:
    """A page on the named hubs in one language, of at most so many English words, or 1.7 Chinese characters for each.

    Raises HubError, also if the words are too few.
    """
    check_names(store, scope)
    material = material_of(store, find_hubs(store, hub_names), scope)
    inside = Inside(store, lang)
    room = words if lang is Lang.EN else int(words * CHARACTERS_PER_WORD)

    def composed(plan: Plan) -> Brief:
        return _composed(material, plan, Teller(lang, inside, material.sources), room, why=why)

    fitted = composed(fitting(material, room, count=lambda plan: composed(plan).counted))
    return replace(fitted, weights=_weights(fitted, material, lang))


def count_words(texts: Iterable[str], lang: Lang) -> int:
    """The words of English texts; the characters and numbers of Chinese ones, without punctuation."""
    pattern = _WORD if lang is Lang.EN else _CHARACTER
    return sum(len(pattern.findall(text)) for text in texts)


_WORD = re.compile(r"\S*\w\S*")
_CHARACTER = re.compile(rf"[{HAN}]|[^\W{HAN}](?:[^\s{HAN}、，。；：（）《》“”]*[^\W{HAN}])?")


def _composed(material: Material, plan: Plan, teller: Teller, room: int, *, why: bool) -> Brief:
    lang = teller.lang
    rows = [row for at, row in enumerate(material.figures) if Step("figure", at) in plan]
    holders = (*material.own, *material.shared)
    chosen = [
        [one for no, one in enumerate(holder.candidates) if Step("challenge", at, no) in plan]
        for at, holder in enumerate(holders)
    ]
    parts = [_part(holder, found, material, teller) for holder, found in zip(holders, chosen, strict=True)]
    teller.start_section()
    disputed = [
        disagreement(one, Step("disagreement", at, 1) in plan, teller)
        for at, one in enumerate(material.disagreements)
        if Step("disagreement", at) in plan
    ]
    told = [one for found in chosen for one in found]
    last = max((step.at for step in plan if step.what == "silence"), default=-1)
    unsaid = [
        one for at, one in enumerate(islice(silences(material, told, teller), last + 1)) if Step("silence", at) in plan
    ]
    answer = Brief(
        lang,
        room,
        0,
        title(material, lang),
        lead(material, teller, with_aim=Step("aim", 0) in plan),
        tuple(_figures(row, lang) for row in rows),
        stand_ins(rows, material, teller),
        tuple(parts[: len(material.own)]),
        tuple(part for part in parts[len(material.own) :] if part.challenges),
        tuple(disputed),
        tuple(unsaid),
        (),
        why,
        {hub.id: hub.short_name[lang] for hub in material.hubs},
        tuple(material.sources.values()),
    )
    return replace(answer, counted=count_words(answer.texts(), lang))


def _part(holder: Holder, told: Sequence[Candidate], material: Material, teller: Teller) -> Part:
    teller.start_section()
    by_theme: dict[str, list[Candidate]] = {}
    for candidate in told:
        by_theme.setdefault(candidate.fact.theme, []).append(candidate)
    about = holder.name.en if holder.is_own else None
    labels = {theme: material.themes[theme].label[teller.lang] for theme in by_theme}
    paragraphs = [Paragraph(labels[theme], paragraph(found, teller, about=about)) for theme, found in by_theme.items()]
    if not told and holder.is_own:
        paragraphs.append(Paragraph("", (teller.sentence("no_own", holder.name[teller.lang]),)))
    return Part(
        holder.hubs[0] if holder.is_own else None,
        capital(holder.name[teller.lang]),
        tuple(BriefChallenge(one.fact, one.measure) for one in told),
        tuple(paragraphs),
    )


def _figures(row: FigureRow, lang: Lang) -> BriefFigures:
    cells = {
        hub: BriefFigure(figure_cell(cell, row, lang), tuple(piece for one in cell for piece in one.fact.evidence))
        for hub, cell in row.cells.items()
    }
    return BriefFigures(row.indicator.id, figure_head(row, lang), cells)


def _weights(fitted: Brief, material: Material, lang: Lang) -> tuple[Weighed, ...]:
    shown = {one.fact.id for part in (*fitted.hubs, *fitted.shared) for one in part.challenges}
    found = [
        Weighed(
            one.fact.id, one.fact.label[lang], holder.name[lang], one.weight.points, one.weight, one.fact.id in shown
        )
        for holder in (*material.own, *material.shared)
        for one in holder.candidates
    ]
    return tuple(sorted(found, key=lambda one: -one.points))
