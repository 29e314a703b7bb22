"""Hubs side by side at a glance, as a document: what compares, what one hub has alone, the weightiest by theme."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from hubcli.document import Block, Document, Entry, Heading, Inlines, Items, Plain, Row, Sentences, Strong, Table
from hubcli.figures.figure import Figure, figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import write_side_by_side
from hubcli.messages import say
from hubcli.model.facts import Fact, Kind
from hubcli.model.text import Lang
from hubcli.pages.comparability import differences_text
from hubcli.pages.disputes import marked_at_a_glance
from hubcli.pages.phrases import bracketed, cites, footing, paged
from hubcli.pages.plain import listed, prose
from hubcli.questions.comparability import JudgedFigure, judge
from hubcli.questions.compare import Comparison
from hubcli.questions.compare_figures import FigureRow
from hubcli.questions.glance import SHOWN, GlanceRow, best
from hubcli.questions.views import MetricView

SIGNS = {Kind.ROLE: "◆", Kind.STRENGTH: "▲", Kind.CHALLENGE: "▼", Kind.MEASURE: "→"}
OTHER = "·"
TOLD = ("period", "level", "footing")
"""In what figures differ that is said anyway: the time, the place and what is planned."""
THEMES = 6
"""The themes in the table, so that it fits on a screen."""
MONEY_DIGITS = 5
"""The digits of an amount of money."""
LINES = 3
"""The themes below it of which one fact is shown."""
SUM, STAND_IN = "Σ", "*"
WHOLES: dict[str | None, str] = {"sum": f" {SUM}", "stand_in": f" {STAND_IN}"}

Shown = dict[str, tuple[JudgedFigure, int]]
"""By hub, the figure to show and the number of others."""


def page(comparison: Comparison, lang: Lang) -> Document:
    """Figures that several hubs have, then the others; themes; what the hubs share; what disagrees; the sources."""
    hubs = {hub.id: hub.short_name[lang] for hub in comparison.hubs}
    blocks: list[Block] = [
        Heading(1, say("compare.title", lang, listed(hubs.values(), lang))),
        *_figures(comparison, hubs, lang),
        *_themes(comparison.themes, hubs, lang),
        *(block for title, facts in said_together(comparison, lang).items() for block in _said(title, facts, lang)),
    ]
    return paged(marked_at_a_glance(blocks, comparison.disputes, lang), comparison.sources, lang, glance=True)


def in_short(figures: Iterable[JudgedFigure], lang: Lang) -> tuple[str, ...]:
    """The figures of a row as a table has them, amounts of money rounded: `53.462 billion yuan`."""
    return write_side_by_side([_rounded(figure_of_metric(one.fact, one.measured.unit)) for one in figures], lang)


def in_other_money(comparison: Comparison, lang: Lang) -> list[Block]:
    """A line that names the indicators of the same in another currency, if there are any."""
    named = (other.label[lang] + bracketed(f"hubcli metrics {other.id}", lang) for other in comparison.other_money)
    return [prose(say("compare.other_money", lang, listed(named, lang)))] if comparison.other_money else []


def _figures(comparison: Comparison, hubs: Mapping[str, str], lang: Lang) -> list[Block]:
    """A table of those that two or more hubs have, and a line for each of the others."""
    rows = sorted(((row, _shown(row)) for row in comparison.figures), key=lambda row: _differing(row[1]))
    of_several = [(row, shown) for row, shown in rows if len(shown) > 1]
    of_one = [(row, shown) for row, shown in rows if len(shown) < 2]
    blocks: list[Block] = []
    if of_several:
        heads = (say("indicator", lang), *hubs.values())
        blocks.append(
            Table(heads, tuple(_figure_row(*row, lang) for row in of_several), True, say("compare.source", lang))
        )
        blocks += [prose(note) for note in _signs([shown for _, shown in of_several], lang)]
    blocks += in_other_money(comparison, lang)
    if alone := [block for hub in hubs for block in _alone(of_one, hub, hubs[hub], lang)]:
        blocks += [prose(say("colon", lang, say("compare.one_hub", lang)).rstrip()), *alone]
    return [Heading(2, say("metric", lang)), *blocks] if blocks else []


def _signs(rows: Iterable[Shown], lang: Lang) -> list[str]:
    """What the signs after figures mean, if there are any."""
    shown = [figure for row in rows for figure, _ in row.values()]
    notes = [say("compare.is_sum", lang, SUM)] if any(figure.whole == "sum" for figure in shown) else []
    notes += {
        say("compare.stands_in", lang, STAND_IN, figure.perimeter.name[lang]): None
        for figure in shown
        if figure.whole == "stand_in"
    }
    return [say("part_join", lang).join(notes)] if notes else []


def _figure_row(row: FigureRow, shown: Shown, lang: Lang) -> Row:
    """One figure of each hub; the head has the period that all of them share."""
    periods = {figure.fact.period for figure, _ in shown.values()}
    period = periods.pop() if len(periods) == 1 else None
    about = [row.indicator.label[lang], *([write_period(period, lang)] if period else [])]
    warning = bracketed(say("compare.not_comparable", lang), lang) if _differing(shown) else ""
    texts = in_short([figure for figure, _ in shown.values()], lang)
    entries = {
        hub: _figure(*of, text, lang, with_period=not period)
        for (hub, of), text in zip(shown.items(), texts, strict=True)
    }
    cells = ((entries[hub],) if hub in shown else () for hub in row.cells)
    return Row((Strong(say("clause_join", lang).join(about)), Plain(warning)), tuple(cells))


def _differing(shown: Shown) -> bool:
    """Whether any of the figures does not compare with the others."""
    return len(shown) > 1 and any(figure.differences for figure, _ in shown.values())


def _shown(row: FigureRow) -> Shown:
    """For each hub that has any the figure to show, compared with the other hubs', and the number of others."""
    shown = {hub: (best(figures), len(figures) - 1) for hub, figures in row.cells.items() if figures}
    shown |= {hub: (figure, row.unshown[hub] - 1) for hub, figure in row.instead.items()}
    judged = judge([MetricView(one.fact, one.perimeter, one.measured, one.whole) for one, _ in shown.values()])
    return {hub: (figure, others) for (hub, (_, others)), figure in zip(shown.items(), judged, strict=True)}


def _figure(figure: JudgedFigure, others: int, value: str, lang: Lang, *, with_period: bool) -> Entry:
    """A figure, with its place and time unless they are those of the whole hub and of the row."""
    about = [] if figure.whole else [figure.perimeter.name[lang]]
    if with_period and figure.fact.period:
        about.append(write_period(figure.fact.period, lang))
    untold = tuple(one for one in figure.differences if one.found and one.aspect not in TOLD)
    if differences := differences_text(figure._replace(differences=untold), lang):
        about.append(differences)
    around = bracketed(say("clause_join", lang).join(about), lang) if about else ""
    text = f"{WHOLES.get(figure.whole, '')}{around}{footing(figure.fact, lang)}"
    return Entry((Strong(value), Plain(text), *cites(figure.fact)), figure.fact.id, others=others)


def _rounded(figure: Figure) -> Figure:
    if not figure.unit.is_money:
        return figure
    return replace(figure, value=Fraction(f"{float(figure.value):.{MONEY_DIGITS}g}"))


def _alone(rows: Iterable[tuple[FigureRow, Shown]], hub: str, name: str, lang: Lang) -> list[Block]:
    """The figures that only this hub has, in a paragraph, if there are any."""
    entries = []
    for row, shown in rows:
        if hub in shown:
            (value,) = in_short([shown[hub][0]], lang)
            entry = _figure(*shown[hub], value, lang, with_period=True)
            entries.append(entry._replace(line=(Plain(say("colon", lang, row.indicator.label[lang])), *entry.line)))
    return [Sentences((Strong(name),), tuple(entries), say("part_join", lang).rstrip())] if entries else []


def _head(hub: str, about: str, lang: Lang) -> Inlines:
    return (Strong(hub), Plain(f"{say('clause_join', lang)}{say('colon', lang, about)}"))


def _themes(rows: Sequence[GlanceRow], hubs: Mapping[str, str], lang: Lang) -> list[Block]:
    """A table of the weightiest themes, and a line for each of the others."""
    ranked = sorted(rows, key=lambda row: (len(row.weighty) < 2, -row.weight))
    above = {row.theme.id for row in ranked[:THEMES] if len(row.weighty) > 1 or len(rows) <= THEMES}
    of_several = tuple(_theme_row(row, hubs, lang) for row in rows if row.theme.id in above)
    rest = [row for row in ranked if row.theme.id not in above]
    below = [_weightiest(row, hubs, lang) for row in rest[:LINES]]
    blocks: list[Block] = [prose(say("compare.legend", lang))]
    if of_several:
        blocks.append(Table((say("theme", lang), *hubs.values()), of_several, True))
    if below:
        below += [_named_only(rest[LINES:], lang)] if rest[LINES:] else []
        blocks += [prose(say("colon", lang, say("compare.other_themes", lang)).rstrip()), Items(tuple(below))]
    return [Heading(2, say("compare.themes", lang)), *blocks] if rows else []


def _theme_row(row: GlanceRow, hubs: Iterable[str], lang: Lang) -> Row:
    cells = (_with_more([_entry(fact, lang) for fact in row.cells[hub]], row.others.get(hub, 0)) for hub in hubs)
    return Row((Strong(row.theme.label[lang]),), tuple(cells))


def _weightiest(row: GlanceRow, hubs: Mapping[str, str], lang: Lang) -> Entry:
    """The weightiest fact on a theme, on a line, with the number of others on it."""
    hub = row.weighty[0]
    entry = _entry(row.cells[hub][0], lang)
    others = _count(row) - 1
    line = (*_head(hubs[hub], row.theme.label[lang], lang), Plain(f"{entry.sign} "), *entry.line)
    return entry._replace(line=line, sign="", others=others)


def _named_only(rows: Iterable[GlanceRow], lang: Lang) -> Entry:
    """Themes of which no fact is shown, each with the number of facts on it."""
    named = (f"{row.theme.label[lang]} +{_count(row)}" for row in rows)
    return Entry((Plain(say("part_join", lang).join(named)),))


def _count(row: GlanceRow) -> int:
    """The number of facts on a theme; one on several hubs counts for each."""
    return sum(map(len, row.cells.values())) + sum(row.others.values())


def said_together(comparison: Comparison, lang: Lang) -> dict[str, list[Fact]]:
    """What is said of several hubs, by heading: of all, or of the group that the facts name; then of other groups."""
    told_of = {id_: part.group for part in comparison.shared_groups for id_ in part.facts}
    every = [fact for section in comparison.shared for fact in section.facts]
    parts = {say("compare.shared", lang): [fact for fact in every if fact.id not in told_of]}
    for part in comparison.shared_groups:
        of_group = [fact for fact in every if told_of.get(fact.id) is part.group]
        parts[say("said_of_group", lang, part.group.name[lang])] = of_group
    for partial in comparison.groups:
        facts = [fact for section in partial.sections for fact in section.facts]
        parts[say("said_of_group", lang, partial.group.name[lang])] = facts
    return {title: facts for title, facts in parts.items() if facts}


def _said(title: str, facts: Sequence[Fact], lang: Lang) -> list[Block]:
    """The weightiest facts of each kind."""
    entries: list[Entry] = []
    for kind in Kind:
        same = [fact for fact in facts if fact.kind is kind]
        entries += _with_more([_entry(fact, lang) for fact in same[:SHOWN]], len(same[SHOWN:]))
    return [Heading(2, title), Items(tuple(entries))]


def _entry(fact: Fact, lang: Lang) -> Entry:
    sign = SIGNS.get(fact.kind, OTHER)
    return Entry((Plain(f"{fact.label[lang]}{footing(fact, lang)}"), *cites(fact)), fact.id, sign=sign)


def _with_more(entries: list[Entry], others: int) -> tuple[Entry, ...]:
    """The entries, with the number of others after the last."""
    if entries:
        entries[-1] = entries[-1]._replace(others=others)
    return tuple(entries)
