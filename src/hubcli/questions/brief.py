"""One page on hubs: what they lack, who says so, what is prescribed, within a number of words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from hubcli.base.compiled.filters import Scope, check_names, find_hubs
from hubcli.base.compiled.store import Store
from hubcli.model.text import HAN, Lang
from hubcli.questions.brief_material import material_of
from hubcli.questions.brief_paragraph import paragraph
from hubcli.questions.brief_parts import (
    Brief,
    BriefChallenge,
    BriefFigure,
    BriefFigures,
    Paragraph,
    Part,
    Sentence,
    Weighed,
)
from hubcli.questions.brief_plan import Plan, fitting
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
    room = words if lang is Lang.EN else int(words * CHARACTERS_PER_WORD)
    page = _Page(store, material, lang, room, why=why)
    fitted = page(fitting(material, room, count=lambda plan: page(plan).counted))
    return replace(fitted, weights=_weights(fitted, material, lang))


def count_words(texts: Iterable[str], lang: Lang) -> int:
    """The words of English texts; the characters and numbers of Chinese ones, without punctuation."""
    return sum(_words_of(text, lang) for text in texts)


@lru_cache(maxsize=8192)  # most sentences of a page were on the page that was tried before
def _words_of(text: str, lang: Lang) -> int:
    return len((_WORD if lang is Lang.EN else _CHARACTER).findall(text))


_WORD = re.compile(r"\S*\w\S*")
_CHARACTER = re.compile(rf"[{HAN}]|[^\W{HAN}](?:[^\s{HAN}、，。；：（）《》“”]*[^\W{HAN}])?")


class _Page:
    """The page that a plan makes; what it has in common with the plans before is put into words only once."""

    def __init__(self, store: Store, material: Material, lang: Lang, room: int, *, why: bool) -> None:
        self._material, self._lang, self._room, self._why = material, lang, room, why
        self._inside = Inside(store, lang)
        self._holders = (*material.own, *material.shared)
        self._candidates = [(*holder.candidates,) for holder in self._holders]
        self._lead, self._figures = cache(self._told_first), lru_cache(maxsize=8)(self._told_in_figures)
        self._part = lru_cache(maxsize=64)(self._told_of)

    def __call__(self, plan: Plan) -> Brief:
        """The page, with its words counted."""
        lang, own = self._lang, len(self._material.own)
        numbers: dict[tuple[str, int], list[int]] = {}
        for what, at, no in sorted(plan):
            numbers.setdefault((what, at), []).append(no)
        chosen = tuple(tuple(numbers.get(("challenge", at), ())) for at in range(len(self._holders)))
        parts, turn = [], 0
        for at, told in enumerate(chosen):
            part, turn = self._part(at, told, turn)
            parts.append(part)
        figures, note = self._figures(tuple(at for what, at in numbers if what == "figure"))
        teller = self._teller()
        disputed = tuple(
            disagreement(one, max(numbers["disagreement", at]), teller)
            for at, one in enumerate(self._material.disagreements)
            if ("disagreement", at) in numbers
        )
        told_of = [[found[no] for no in told] for found, told in zip(self._candidates, chosen, strict=True)]
        shown = {at for what, at in numbers if what == "silence"}
        answer = Brief(
            lang,
            self._room,
            0,
            title(self._material, lang),
            self._lead(with_aim=("aim", 0) in numbers),
            figures,
            note,
            tuple(parts[:own]),
            tuple(part for part in parts[own:] if part.challenges),
            disputed,
            tuple(silences(self._material, told_of, shown, teller)),
            (),
            self._why,
            {hub.id: hub.short_name[lang] for hub in self._material.hubs},
            tuple(self._material.sources.values()),
        )
        return replace(answer, counted=count_words(answer.texts(), lang))

    def _teller(self, turn: int = 0) -> Teller:
        return Teller(self._lang, self._inside, self._material.sources, turn)

    def _told_first(self, *, with_aim: bool) -> Sentence:
        return lead(self._material, self._teller(), with_aim=with_aim)

    def _told_in_figures(self, rows: tuple[int, ...]) -> tuple[tuple[BriefFigures, ...], str]:
        """These rows of figures, and which places stand in for hubs in them."""
        found = [self._material.figures[at] for at in rows]
        return tuple(_row(row, self._lang) for row in found), stand_ins(found, self._material, self._teller())

    def _told_of(self, at: int, told: tuple[int, ...], turn: int) -> tuple[Part, int]:
        """These challenges of a hub or of several, and whose turn it is to be worded after them."""
        teller = self._teller(turn)
        part = _part(self._holders[at], [self._candidates[at][no] for no in told], self._material, teller)
        return part, teller.turn


def _part(holder: Holder, told: Sequence[Candidate], material: Material, teller: Teller) -> Part:
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


def _row(row: FigureRow, lang: Lang) -> BriefFigures:
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
