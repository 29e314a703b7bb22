"""Figures over time as a document: a row for each period, a column for each place, breaks marked between."""

from collections.abc import Iterable, Sequence

from hubcli.document import Block, Document, Entry, Heading, Inline, Items, Notice, Plain, Prose, Row, Strong, Table
from hubcli.figures.editions import write_edition
from hubcli.figures.figure import figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import write_scaled
from hubcli.messages import say
from hubcli.model.bounds import magnitude
from hubcli.model.footing import Footing
from hubcli.model.period import Period
from hubcli.model.text import Lang
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Break
from hubcli.pages.phrases import cites, figure_entry, in_brackets, paged
from hubcli.pages.plain import more, prose
from hubcli.pages.trend_notes import notes, nothing
from hubcli.questions.trend import Change, Point, Trend, TrendLine

STEPS = "▁▂▃▄▅▆▇█"
BREAK = "‖"
MISSING = "·"
"""A period without a figure; formatters would make one space of several."""

Written = dict[str, str]
"""The number of each fact as the column has it."""


def page(answer: Trend, lang: Lang) -> Document:
    """The page of one indicator over time."""
    indicator = answer.indicator
    about = (Plain(indicator.definition[lang]), *in_brackets(indicator.id, lang))
    blocks: list[Block] = [Heading(1, indicator.label[lang]), Prose(about)]
    if not answer.lines:
        return paged([*blocks, *(_undated(answer, lang) or nothing(answer, lang))], answer.sources, lang)
    points = [point for line in answer.lines for point in line.points]
    scaled = write_scaled([figure_of_metric(point.fact, indicator.unit) for point in points], lang)
    written = dict(zip((point.fact.id for point in points), scaled.numbers, strict=True))
    if scaled.unit:
        blocks.append(prose(say("trend.unit", lang, scaled.unit)))
    drawn = [line for line in answer.lines if len(line.points) > 1] or answer.lines
    if len(drawn) == 1:  # a table of one column has no head in text
        blocks.append(prose(line_name(drawn[0], lang)))
    blocks.append(_table(answer, drawn, written, lang))
    blocks += _breaks(answer, written, lang)
    blocks += notes(answer, lang)
    blocks += _beside([line for line in answer.lines if line not in drawn], written, lang)
    blocks += [*_undated(answer, lang), *more(answer, "lines", "periods", "undated", lang=lang)]
    return paged(blocks, answer.sources, lang)


def _table(answer: Trend, lines: Sequence[TrendLine], written: Written, lang: Lang) -> Table:
    periods = [
        when for when in answer.periods if any(point.fact.period == when for line in lines for point in line.points)
    ]
    heads = (say("trend.period", lang), *(line_name(line, lang) for line in lines))
    rows = [Row((Strong(write_period(period, lang)),), _cells(lines, period, written, lang)) for period in periods]
    if len(periods) > 2:
        ranked = answer.indicator.unit == Unit.RANK
        rows.append(
            Row((Plain(say("trend.course", lang)),), tuple(_course(periods, line, ranked=ranked) for line in lines))
        )
    return Table(heads, tuple(rows))


def line_name(line: TrendLine, lang: Lang) -> str:
    """The place of a line, and what else tells it from others: `Beijing, revised`."""
    return say("clause_join", lang).join([line.place.name[lang], *line_details(line, lang)])


def line_details(line: TrendLine, lang: Lang) -> list[str]:
    """What tells a line from others of its place: how it is a hub's, its variant, edition and footing."""
    told = []
    if line.whole in ("sum", "stand_in"):
        told.append(say(f"comparability.whole_{line.whole}", lang))
    if line.variant:
        told.append(line.variant.label[lang])
    if line.edition:
        told.append(write_edition(line.edition, lang))
    if line.footing is not Footing.OUTCOME:
        told.append(say(f"comparability.footing_{line.footing}", lang))
    return told


def _cells(lines: Sequence[TrendLine], period: Period, written: Written, lang: Lang) -> tuple[tuple[Entry, ...], ...]:
    return tuple(
        tuple(_entries([point for point in line.points if point.fact.period == period], written, lang))
        for line in lines
    )


def _entries(points: Sequence[Point], written: Written, lang: Lang) -> Iterable[Entry]:
    """One entry for each value; two sources of one value are cited together."""
    by_value: dict[str, list[Point]] = {}
    for point in points:
        by_value.setdefault(written[point.fact.id], []).append(point)
    for same in by_value.values():
        told = max(same, key=lambda point: (bool(point.breaks), bool(point.change)))
        entry = _entry(told, written, lang)
        more = [cite for point in same if point is not told for cite in cites(point.fact)]
        yield Entry((*entry.line, *more), entry.id)


def _entry(point: Point, written: Written, lang: Lang) -> Entry:
    text: list[Inline] = [Plain(f"{BREAK} ")] if point.breaks else []
    text.append(Strong(written[point.fact.id]))
    if point.change:
        text.append(Plain(say("series.in_brackets", lang, "", change_text(point.change, lang)).rstrip()))
    if point.fact.status:
        text.append(Plain(say("clause_join", lang) + say(f"comparability.status_{point.fact.status}", lang)))
    return Entry((*text, *cites(point.fact)), point.fact.id)


def change_text(change: Change, lang: Lang) -> str:
    """A change with its sign: `+5.1%`, `−0.25 points`, `up 1`."""
    if change.measure == "places":
        way = "same_place" if not change.by else "up" if change.by < 0 else "down"
        return say(f"trend.{way}", lang, f"{abs(change.by):.0f}")
    digits = 1 if change.measure == "percent" else 2
    number = f"{change.by:+.{digits}f}".replace("-", "−")
    return say(f"trend.{change.measure}", lang, number)


def _course(periods: Sequence[Period], line: TrendLine, *, ranked: bool) -> tuple[Entry, ...]:
    """The course of a line from its lowest to its highest block, of ranks from its worst to its best.

    A break parts it, and `·` is a period without a figure.
    """
    values = {point.fact.period: point for point in line.points}
    sizes = [magnitude(point.fact) for point in line.points]
    low, high = min(sizes), max(sizes)
    drawn = ""
    for period in periods:
        point = values.get(period)
        if point is None:
            drawn += MISSING
        else:
            share = (magnitude(point.fact) - low) / (high - low) if high > low else 0.5
            share = 1 - share if ranked else share
            drawn += (BREAK if point.breaks else "") + STEPS[round(share * (len(STEPS) - 1))]
    return (Entry((Plain(drawn.strip(MISSING)),)),)


def _breaks(answer: Trend, written: Written, lang: Lang) -> Iterable[Block]:
    """For each break the reason, and every pair of figures that it keeps from being a rise or a fall."""
    pairs: dict[Break, dict[str, None]] = {}
    for line in answer.lines:
        for point in line.points:
            for one in point.breaks:
                before = next(each for each in reversed(line.points) if _is_before(each, point))
                told = (
                    line_name(line, lang),
                    written[before.fact.id],
                    write_period(before.fact.period or "", lang),
                    written[point.fact.id],
                    write_period(point.fact.period or "", lang),
                )
                pairs.setdefault(one, {})[say("trend.not_a_change", lang, *told)] = None
    for one, said in pairs.items():
        yield Notice((Plain(say("trend.break", lang, one.reason[lang], say("part_join", lang).join(said))),))


def _is_before(one: Point, other: Point) -> bool:
    return bool(one.fact.period and other.fact.period and one.fact.period.end < other.fact.period.end)


def _beside(lines: Sequence[TrendLine], written: Written, lang: Lang) -> Iterable[Block]:
    """Figures that are no series, such as an estimate of one year."""
    if lines:
        yield Heading(2, say("trend.beside", lang))
        yield Items(
            tuple(
                Entry(
                    (Plain(say("colon", lang, _dated(line, point, lang))), *_entry(point, written, lang).line),
                    point.fact.id,
                )
                for line in lines
                for point in line.points
            )
        )


def _dated(line: TrendLine, point: Point, lang: Lang) -> str:
    return say("clause_join", lang).join([line_name(line, lang), write_period(point.fact.period or "", lang)])


def _undated(answer: Trend, lang: Lang) -> list[Block]:
    """Figures of which nobody says when they applied; they belong to no line."""
    entries = tuple(
        figure_entry(figure.fact, figure.measured, figure.perimeter.name[lang], lang) for figure in answer.undated
    )
    return [Heading(2, say("trend.undated", lang)), Items(entries)] if entries else []
