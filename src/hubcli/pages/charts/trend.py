"""Figures over time as a chart: a line for each series, with gaps where years are missing and marks at breaks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from hubcli.chart import Chart, Dot, Line, Lines
from hubcli.figures.figure import figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import Scaled, unit_name, write_scaled
from hubcli.messages import say
from hubcli.model.bounds import magnitude
from hubcli.model.facts import Qualifier
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.pages.charts.sources import source_line
from hubcli.pages.trend import line_details
from hubcli.pages.trend_notes import stand_ins, sums
from hubcli.questions.trend import Point, Trend, TrendLine

FEW = 10
"""How many lines a plot can have and still be read."""
ZERO_FROM = 2 / 3
"""Values of which the least is more than this part of the largest get an axis that does not start at zero."""


def charts(answer: Trend, lang: Lang) -> tuple[Chart, ...]:
    """The chart of an indicator over time; none if there are no figures."""
    if not answer.lines:
        return ()
    drawn = _drawn(answer.lines)
    points = [point for line in drawn for point in line.points]
    unit = answer.indicator.unit
    scaled = write_scaled([figure_of_metric(point.fact, unit) for point in points], lang)
    written = dict(zip((point.fact.id for point in points), scaled.numbers, strict=True))
    shared = _shared(drawn, lang)
    dots = {id(line): tuple(_dots(line, written, scaled.scale, lang)) for line in drawn}
    plots = tuple(
        Lines(title, tuple(_named(part, title, shared, dots, lang))) for title, part in _plots(drawn, answer, lang)
    )
    values = [dot.value for line in dots.values() for dot in line]
    no_course = not any(dot.joined for line in dots.values() for dot in line)
    from_zero = min(values) >= 0 and (no_course or min(values) <= ZERO_FROM * max(values))
    notes = tuple(_notes(answer, drawn, plots, from_zero=from_zero or unit == Unit.RANK, lang=lang))
    title = answer.indicator.label[lang]
    unit_text = _unit(unit, scaled, lang)
    return (
        Chart(
            title,
            say("charts.part_join", lang).join([*([unit_text] if unit_text else []), *shared]),
            plots,
            notes,
            source_line([point.fact for point in points], answer.sources, lang),
            _description(title, unit_text, plots, notes, lang),
            ranked=unit == Unit.RANK,
            from_zero=from_zero,
        ),
    )


def _drawn(lines: Sequence[TrendLine]) -> list[TrendLine]:
    """The lines that are drawn: single figures only beside a series, and if few lines are drawn."""
    lines = [line for line in lines if not _is_repeated(line, lines)]
    series = [line for line in lines if len(line.points) > 1]
    if not series or len(lines) > FEW:
        return series or list(lines)
    return [line for line in lines if line in series or any(line.variant == one.variant for one in series)]


def _is_repeated(line: TrendLine, lines: Sequence[TrendLine]) -> bool:
    """Whether a single figure is also in a series of its place."""
    others = [
        other for other in lines if len(other.points) > 1 and (other.place, other.variant) == (line.place, line.variant)
    ]
    told = [(point.fact.period, point.fact.value) for other in others for point in other.points]
    return len(line.points) == 1 and (line.points[0].fact.period, line.points[0].fact.value) in told


def _unit(unit: Unit, scaled: Scaled, lang: Lang) -> str:
    if unit == Unit.RANK:
        return say("charts.rank", lang)
    name = scaled.unit or unit_name(unit, lang)
    return say("charts.unit", lang, name) if name else ""


def _shared(lines: Sequence[TrendLine], lang: Lang) -> list[str]:
    """What all lines have in common beside the indicator, which the head says once: `as first published`."""
    first, *others = (line_details(line, lang) for line in lines)
    return [detail for detail in first if all(detail in other for other in others)] if others else []


def _plots(lines: Sequence[TrendLine], answer: Trend, lang: Lang) -> Iterator[tuple[str, list[TrendLine]]]:
    """A plot for each variant, which counts something else; for each place where there are too many lines."""
    variants = [variant for variant in answer.indicator.variants if any(line.variant == variant for line in lines)]
    for variant in [None, *variants]:
        part = [line for line in lines if line.variant == variant]
        title = variant.label[lang] if variant and len(part) < len(lines) else ""
        if len(part) <= FEW:
            yield from [(title, part)] if part else []
            continue
        for place in dict.fromkeys(line.place.id for line in part):
            of_place = [line for line in part if line.place.id == place]
            name = of_place[0].place.name[lang]
            yield say("clause_join", lang).join([name, title]) if title else name, of_place


def _named(
    lines: Sequence[TrendLine], title: str, shared: Sequence[str], dots: dict[int, tuple[Dot, ...]], lang: Lang
) -> Iterator[Line]:
    places = list(dict.fromkeys(line.place.id for line in lines))
    for number, line in enumerate(lines):
        details = [each for each in line_details(line, lang) if each not in (*shared, title)]
        name = say("clause_join", lang).join([line.place.name[lang], *details])
        dash = sum(before.place.id == line.place.id for before in lines[:number])
        found = dots[id(line)]
        yield Line(name, places.index(line.place.id), dash, found, _dated(found[-1], lang))


def _dots(line: TrendLine, written: dict[str, str], scale: int, lang: Lang) -> Iterator[Dot]:
    before: Point | None = None
    for point in line.points:
        fact, period = point.fact, point.fact.period
        assert period
        if before and (before.fact.period, before.fact.value) == (period, fact.value):
            continue  # another source of the same figure
        joined = bool(before) and not point.breaks and _follows(before, period)
        broken = point.breaks[0].after.end.year + 1 if point.breaks else None
        firm = fact.qualifier is Qualifier.EXACT and not fact.status
        value, text = magnitude(fact) / scale, written[fact.id]
        yield Dot(_middle(period), value, text, write_period(period, lang), firm, joined, broken)
        before = point


def _dated(dot: Dot, lang: Lang) -> str:
    return say("series.in_brackets", lang, dot.text, dot.when)


def _follows(before: Point | None, period: Period) -> bool:
    """Whether no year is missing between the two."""
    assert before
    assert before.fact.period
    return before.fact.period != period and period.end.year - before.fact.period.end.year <= 1


def _middle(period: Period) -> float:
    """The middle of a period in years; the known end of one that is open."""
    ends = [day for day in period.days if day]
    first = ends[0].year + (ends[0].timetuple().tm_yday - 1) / 366
    last = ends[-1].year + ends[-1].timetuple().tm_yday / 366
    return round((first + last) / 2, 2)


def _notes(
    answer: Trend, drawn: Sequence[TrendLine], plots: Iterable[Lines], *, from_zero: bool, lang: Lang
) -> Iterator[str]:
    of_drawn = replace(answer, lines=tuple(drawn))
    yield from (*stand_ins(of_drawn, lang), *sums(of_drawn, lang))
    breaks = {one for line in drawn for point in line.points for one in point.breaks}
    yield from (say("charts.break", lang, one.reason[lang]) for one in sorted(breaks, key=lambda one: one.after))
    dots = [line.dots for plot in plots for line in plot.lines]
    if any(not dot.firm for line in dots for dot in line):
        yield say("charts.hollow", lang)
    if any(after.at == before.at for line in dots for before, after in pairwise(line)):
        yield say("charts.two_values", lang)
    if any(after.at - before.at > 1.5 and not after.joined for line in dots for before, after in pairwise(line)):
        yield say("charts.gaps", lang)
    if not from_zero:
        yield say("charts.not_from_zero", lang)
    if beside := sum(line not in drawn and not _is_repeated(line, answer.lines) for line in answer.lines):
        yield say("charts.single_figures", lang, beside)


def _description(title: str, unit: str, plots: Iterable[Lines], notes: Iterable[str], lang: Lang) -> str:
    """Every line with its figures, in sentences, then the notes."""
    head = say("charts.of_lines", lang, say("charts.part_join", lang).join([title, *([unit] if unit else [])]))
    lines = [_said(plot.title, line, lang) for plot in plots for line in plot.lines]
    return say("charts.sentence_join", lang).join([head, *lines, *notes])


def _said(title: str, line: Line, lang: Lang) -> str:
    name = say("clause_join", lang).join([title, line.name]) if title and title not in line.name else line.name
    told = [("|| " if dot.broken else "") + _dated(dot, lang) for dot in line.dots]
    return say("charts.line", lang, name, say("list_join", lang).join(told))
