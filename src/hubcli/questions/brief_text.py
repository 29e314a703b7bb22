"""What surrounds the challenges of a brief, in words: its lead, figures, disagreements and silences."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain, islice
from math import floor, log10

from hubcli.figures.figure import Figure, figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import write_figure, write_side_by_side
from hubcli.messages import say
from hubcli.model.facts import Challenge, Metric
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Level
from hubcli.questions.brief_parts import Disagreement, Sentence
from hubcli.questions.brief_records import Candidate, FigureRow, Holder, Material
from hubcli.questions.brief_sentences import Teller
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.disputes import Conflict
from hubcli.questions.said_by import enumerated, in_words, name_in_text, run_on


def title(material: Material, lang: Lang) -> str:
    """What the brief is about."""
    names = [holder.name[lang] for holder in material.own]
    return say("brief.title" if len(names) > 1 else "brief.title_one", lang, enumerated(names, lang))


def lead(material: Material, teller: Teller, *, with_aim: bool = False) -> Sentence:
    """The most important thing: where the hubs fall short first of all, whether anybody is to act, and the aim."""
    lang = teller.lang
    names = [holder.name[lang] for holder in material.own]
    holders = [holder for holder in material.own if holder.themes] or list(material.shared[:1])
    if not holders:
        return teller.sentence("lead_nothing", enumerated(names, lang))
    first = [next(holder.candidates).fact for holder in holders]
    cited = {piece.source: piece for fact in first for piece in fact.evidence}
    by = enumerated(list(dict.fromkeys(name_in_text(material.sources[id_], lang) for id_ in cited)), lang)
    told = _falls_short(holders, [fact.theme for fact in first], by, material, teller)
    plans = material.prescribed
    is_open = plans.measures and not (plans.actors or plans.deadlines)
    if is_open:
        told += say("part_join", lang) + say(f"brief.no_plan_{min(len(holders), 3)}", lang)
    sentences = [Sentence(teller.stop(told), tuple(cited.values()))]
    if with_aim and (aim := material.aim):
        teller.start_section()
        key = "only_aim" if is_open else "plan"
        sentences.append(teller.sentence(key, teller.who(aim), teller.told(aim), evidence=aim.evidence))
    text = run_on([one.text for one in sentences], lang)
    return Sentence(text, tuple(piece for one in sentences for piece in one.evidence))


def _falls_short(holders: Sequence[Holder], themes: Sequence[str], by: str, material: Material, teller: Teller) -> str:
    """Where each hub falls short; together where it is on one theme."""
    lang = teller.lang
    labels = [teller.inside(material.themes[theme].label[lang]) for theme in themes]
    names = [holder.name[lang] for holder in holders]
    if len(names) > 1 and len(set(themes)) == 1:
        several = enumerated(names, lang)
        both = say("brief.both", lang, several) if len(names) == 2 else several
        return say("brief.lead_top", lang, both, labels[0], by)
    others = [say("brief.lead_other", lang, *one) for one in zip(names[1:], labels[1:], strict=True)]
    return say("brief.lead_one", lang, names[0], say("clause_join", lang).join([labels[0], *others]), by)


def figure_head(row: FigureRow, lang: Lang) -> str:
    """What a row of figures is on, and its year if all are for one."""
    label = row.indicator.label[lang]
    return say("clause_join", lang).join([label, *([write_period(row.period, lang)] if row.period else [])])


def figure_cell(figures: Sequence[JudgedFigure], row: FigureRow, lang: Lang) -> str:
    """The figures of a hub, with the place and the year where the row does not say."""
    of_row = [_rounded(one) for cell in row.cells.values() for one in cell]
    texts = dict(zip(of_row, write_side_by_side(of_row, lang), strict=True))
    told = say("brief.or", lang).join(dict.fromkeys(texts[_rounded(one)] for one in figures))
    about = [figures[0].perimeter.name[lang]] if figures[0].perimeter.level is not Level.HUB else []
    if not row.period and figures[0].fact.period:
        about.append(write_period(figures[0].fact.period, lang))
    return say("brief.dated", lang, told, say("clause_join", lang).join(about)) if about else told


def stand_ins(rows: Iterable[FigureRow], material: Material, teller: Teller) -> str:
    """Which places stand in for hubs in the figures; empty if none does."""
    lang = teller.lang
    names = {holder.hubs[0]: holder.name[lang] for holder in material.own}
    found = {
        say("brief.stands_in", lang, figure.perimeter.name[lang], names[hub])
        for row in rows
        for hub, cell in row.cells.items()
        for figure in cell
        if figure.whole == "stand_in"
    }
    return teller.stop(say("part_join", lang).join(sorted(found))) if found else ""


def disagreement(conflict: Conflict, more: int, teller: Teller) -> Disagreement:
    """The subject of a disagreement and who says what: as much of its note as names two sides, and so much more."""
    lang = teller.lang
    evidence = {piece.source: piece for fact in reversed(conflict.facts) for piece in reversed(fact.evidence)}
    cited = tuple(reversed(evidence.values()))
    if tension := conflict.tension:
        articles = (id_ for id_, piece in evidence.items() if not piece.transcribed_in)
        names = {name_in_text(teller.sources[id_], lang).removeprefix("the ") for id_ in articles}
        sentences = _sentences(tension.note[lang], lang)
        told = run_on(sentences[: _until_all_speak(sentences, names) + more], lang)
        return Disagreement(tension.label[lang], tension.id, told, cited)
    return Disagreement(_subject(conflict, lang), None, teller.stop(_sides(conflict, teller)), cited)


def _until_all_speak(sentences: Sequence[str], names: set[str]) -> int:
    """How many sentences name each of these sources; all that name any, if some are never named."""
    heard: set[str] = set()
    last = 1 if len(names) > 1 else 2  # one source alone may take two to contradict itself
    for count, sentence in enumerate(sentences, 1):
        new = {name for name in names - heard if name in sentence}
        last = max(last, count) if new else last
        heard |= new
    return last


def _subject(conflict: Conflict, lang: Lang) -> str:
    assert conflict.indicator
    assert conflict.place
    about = [conflict.indicator.label[lang], conflict.place.name[lang]]
    if period := conflict.facts[0].period:
        about.append(write_period(period, lang))
    return say("clause_join", lang).join(about)


def _sides(conflict: Conflict, teller: Teller) -> str:
    assert conflict.indicator
    figures = [
        (teller.who(fact), write_figure(figure_of_metric(fact, conflict.indicator.unit), teller.lang))
        for fact in conflict.facts
        if isinstance(fact, Metric)
    ]
    return say("clause_join", teller.lang).join(say("brief.one_says", teller.lang, *one) for one in figures)


def silences(
    material: Material, told_of: Sequence[Sequence[Candidate]], shown: Collection[int], teller: Teller
) -> Iterator[Sentence]:
    """What nobody says, by the numbers to be shown of what `_silences` finds; `told_of` has what is told above.

    What is passed over counts as told: what comes after it is worded in the same way with it and without it.
    """
    for at, silence in enumerate(islice(_silences(material, told_of, teller), max(shown, default=-1) + 1)):
        if at not in shown:
            if isinstance(silence, Challenge):
                teller.mention(silence)
        else:
            yield teller.unanswered(silence) if isinstance(silence, Challenge) else silence


def _silences(
    material: Material, told_of: Sequence[Sequence[Candidate]], teller: Teller
) -> Iterator[Sentence | Challenge]:
    """The most important first: who is to act, what would confirm it, challenges without a measure, themes missing."""
    lang, plans = teller.lang, material.prescribed
    told = [*chain.from_iterable(told_of)]
    if plans.actors or plans.deadlines:
        yield teller.sentence("few_plans", *(in_words(number, lang) for number in plans))
    confirmed = sum(candidate.weight.sources > 1 for candidate in told)
    backed = sum(candidate.weight.figures > 0 for candidate in told)
    if 2 * (confirmed + backed) < len(told):
        yield teller.sentence("single" if not confirmed else "few_confirmed", _backed(backed, lang))
    ids = {one.fact.id for one in told}
    unanswered = (one.fact for one in material.unanswered if one.fact.id not in ids)
    yield from islice(unanswered, 1)
    own = chain.from_iterable(told_of[: len(material.own)])
    if passed_over := list(_passed_over(material, {one.fact.theme for one in own}, teller)):
        yield Sentence(teller.stop(say("brief.nor", lang).join(passed_over)))
    yield from unanswered


def _backed(number: int, lang: Lang) -> str:
    key = "none_backed" if number == 0 else "one_backed" if number == 1 else "few_backed"
    return say(f"brief.{key}", lang, in_words(number, lang))


def _passed_over(material: Material, shown: Collection[str], teller: Teller) -> Iterator[str]:
    """The themes told above on which the other hubs have challenges of their own and one has none."""
    lang, key = teller.lang, "brief.silent_on"
    for holder in material.own:
        others = [other.themes for other in material.own if other is not holder]
        missing = [theme for theme in material.themes if theme in shown and theme not in holder.themes]
        found = [theme for theme in missing if others and all(theme in themes for themes in others)]
        if found:
            labels = (teller.inside(material.themes[theme].label[lang]) for theme in found[:2])
            yield say(key, lang, holder.name[lang], say("brief.or", lang).join(labels))
            key = "brief.also_silent_on"


def _rounded(figure: JudgedFigure) -> Figure:
    """The figure to four digits; more are no use to a reader who compares."""
    exact = figure_of_metric(figure.fact, figure.measured.unit)
    ends = (_to_four_digits(end) if end else end for end in (exact.value, exact.value_max))
    value, value_max = ends
    assert value is not None
    return replace(exact, value=value, value_max=value_max)


def _to_four_digits(value: Fraction) -> Fraction:
    if value.denominator == 1 and abs(value) < 10**4:
        return value
    step = Fraction(10) ** (floor(log10(abs(value))) - 3)
    return value if (value / step).denominator == 1 else round(value / step) * step


def _sentences(note: str, lang: Lang) -> tuple[str, ...]:
    parts = re.split(r"(?<=。)" if lang is Lang.ZH else r"(?<=[a-z0-9)'’”][.?!])\s+(?=[A-Z'‘“])", note)
    return tuple(part for part in parts if part)
