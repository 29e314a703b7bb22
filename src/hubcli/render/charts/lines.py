"""A plot of lines over time: the data of a picture goes in, the marks of its Vega specification come out."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hubcli.chart import Chart, Dot, Line, Lines
from hubcli.render.charts.marks import (
    COLOURS,
    GRID,
    SOFT,
    Mark,
    break_sign,
    height,
    path,
    rule,
    symbol,
    text,
    wrapped,
)
from hubcli.render.charts.scales import Axis, spread, value_axis, year_ticks

LEFT, LABELS, SIZE = 58, 238, 11
SAMPLE = 30
"""The width of the sample of a line before its name."""


class Area(NamedTuple):
    """Where the lines of a chart are drawn, the same for each of its plots."""

    axis: Axis
    first: int
    last: int
    """Years; the area begins with the first and ends with the end of the last."""
    width: float
    height: float

    def at(self, dot: Dot) -> tuple[float, float]:
        """The place of a figure in pixels."""
        share = (dot.at - self.first) / (self.last + 1 - self.first)
        return share * self.width, (1 - self.axis.share(dot.value)) * self.height


class Label(NamedTuple):
    """What is written at the right of a line."""

    line: Line
    name: list[str]
    middle: float
    """Where the line ends."""
    height: float


def area_of(chart: Chart, width: float) -> Area:
    """The area that suits all lines of a chart."""
    plots = [plot for plot in chart.plots if isinstance(plot, Lines)]
    dots = [dot for plot in plots for line in plot.lines for dot in line.dots]
    axis = value_axis([dot.value for dot in dots], ranked=chart.ranked, from_zero=chart.from_zero)
    years = [int(dot.at) for dot in dots]
    size = {1: 300, 2: 220, 3: 190}.get(len(plots), 150)
    return Area(axis, min(years), max(years), width - LEFT - LABELS - 16, size)


def line_marks(plot: Lines, area: Area, x: float, y: float) -> tuple[list[Mark], float]:
    """The marks of a plot whose upper left corner is here, and the height that it takes."""
    labels = sorted((_label(line, area) for line in plot.lines), key=lambda label: label.middle)
    area = area._replace(height=max(area.height, sum(label.height for label in labels)))
    labels = sorted((_label(line, area) for line in plot.lines), key=lambda label: label.middle)
    origin = x + LEFT, y + 8
    marks = [*_axes(area, origin)]
    for line in plot.lines:
        marks += _line(line, area, origin)
    tops = spread([label.middle for label in labels], [label.height for label in labels], area.height + 16)
    for label, top in zip(labels, tops, strict=True):
        marks += _label_marks(label, origin[0] + area.width + 12, origin[1] + top - 8)
    return marks, area.height + 36


def segments(line: Line) -> list[list[Dot]]:
    """The runs of figures that are joined; a break or a missing year begins another."""
    runs: list[list[Dot]] = []
    for dot in line.dots:
        if dot.joined and runs:
            runs[-1].append(dot)
        else:
            runs.append([dot])
    return runs


def _axes(area: Area, origin: tuple[float, float]) -> Iterator[Mark]:
    x, y = origin
    for tick in area.axis.ticks:
        at = y + (1 - area.axis.share(tick)) * area.height
        yield rule(x, at, x + area.width, at, colour=SOFT if tick == area.axis.bottom else GRID, width=1)
        yield text([f"{tick:,.10g}".replace("-", "−")], x - 8, at - SIZE * 0.65, SIZE, colour=SOFT, align="right")
    step = area.width / (area.last + 1 - area.first)
    yield rule(x, y + area.height, x + area.width, y + area.height, colour=SOFT, width=1)
    for year in year_ticks(area.first, area.last):
        at = x + (year - area.first + 0.5) * step
        yield rule(at, y + area.height, at, y + area.height + 5, colour=SOFT, width=1)
        yield text([str(year)], at, y + area.height + 8, SIZE, colour=SOFT, align="center")


def _line(line: Line, area: Area, origin: tuple[float, float]) -> Iterator[Mark]:
    places = {id(dot): (area.at(dot)[0] + origin[0], area.at(dot)[1] + origin[1]) for dot in line.dots}
    for run in segments(line):
        if len(run) > 1:
            yield path([places[id(dot)] for dot in run], line.colour, line.dash)
    for before, dot in pairwise(line.dots):
        if dot.broken is not None and dot.at > before.at:
            (x, y), (to_x, to_y) = places[id(before)], places[id(dot)]
            share = min(max((dot.broken - before.at) / (dot.at - before.at), 0.2), 0.8)
            yield break_sign(x + (to_x - x) * share, y + (to_y - y) * share, line.colour)
    for dot in line.dots:
        yield symbol(*places[id(dot)], line.colour, firm=dot.firm, what=f"{line.name}, {dot.when}: {dot.text}")


def _label(line: Line, area: Area) -> Label:
    name = wrapped(line.name, LABELS - SAMPLE - 8, SIZE)
    last = line.dots[-1]
    lines = [*name, line.last]
    return Label(line, lines, area.at(last)[1] + 8, height(lines, SIZE) + 5)


def _label_marks(label: Label, x: float, y: float) -> Iterable[Mark]:
    colour = COLOURS[label.line.colour % len(COLOURS)]
    middle = y + SIZE * 0.65
    if len(label.line.dots) > 1:
        yield rule(x, middle, x + SAMPLE - 8, middle, colour=colour, dash=label.line.dash)
    yield symbol(x + (SAMPLE - 8) / 2, middle, label.line.colour)
    yield text(label.name[:-1], x + SAMPLE, y, SIZE)
    yield text(label.name[-1:], x + SAMPLE, y + height(label.name[:-1], SIZE), SIZE, colour=SOFT)
