"""A small plot of lines in text: the data of a picture goes in, lines for a terminal of any width come out."""

from collections.abc import Iterator
from itertools import pairwise

from hubcli.chart import Chart, Dot, Line, Lines
from hubcli.messages import say
from hubcli.render.charts.scales import Axis, value_axis, year_ticks
from hubcli.render.spans import hanging
from hubcli.render.wrapping import Line as TextLine
from hubcli.render.wrapping import Span

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""One for each line; a small one is an estimate or not exact."""
BREAK, STEP, CROWD = "‖", ".", "*"
STEPS = (5, 10)
"""The least and the greatest width of a year in columns."""
LEGEND = 44
"""The least room for the names beside the plot; with less they go below."""


class Grid:
    """Characters by row and column."""

    def __init__(self, first: int, last: int, width: int, height: int, axis: Axis) -> None:
        self.first, self.span, self.width, self.height, self.axis = first, last + 1 - first, width, height, axis
        self.rows = [[" "] * width for _ in range(height)]

    def place(self, dot: Dot) -> tuple[int, int]:
        """The row and the column of a figure."""
        return self.row(dot.value), min(int((dot.at - self.first) / self.span * self.width), self.width - 1)

    def row(self, value: float) -> int:
        """The row of a value."""
        return round((1 - self.axis.share(value)) * (self.height - 1))

    def mark(self, row: int, column: int, sign: str) -> None:
        """Put the sign of a figure here or next to here; a star where there is no room."""
        for near in (column, column + 1, column - 1):
            if 0 <= near < self.width and self.rows[row][near] in (" ", STEP, sign):
                self.rows[row][near] = sign
                return
        self.rows[row][column] = CROWD

    def fill(self, row: int, column: int, sign: str) -> None:
        """Put a sign here if nothing is here yet."""
        if self.rows[row][column] == " ":
            self.rows[row][column] = sign


def text_plots(chart: Chart, lang: str, width: int) -> Iterator[TextLine]:
    """Each plot of lines of the chart in at most `width` columns, the names beside it where there is room."""
    plots = [plot for plot in chart.plots if isinstance(plot, Lines)]
    dots = [dot for plot in plots for line in plot.lines for dot in line.dots]
    height = (10 if width < 120 else 13) if len(plots) < 3 else 7
    axis = value_axis([dot.value for dot in dots], ranked=chart.ranked, from_zero=chart.from_zero, ticks=height // 3)
    first, last = (int(end(dot.at for dot in dots)) for end in (min, max))
    margin = max(len(_tick(tick)) for tick in axis.ticks) + 2
    step = min(max((width - margin) // (last + 1 - first), STEPS[0]), STEPS[1])
    size = min(step * (last + 1 - first), width - margin)
    for plot in plots:
        yield from [[], [Span(plot.title, "strong")]] if plot.title else [[]]
        grid = Grid(first, last, size, height, axis)
        _draw(plot, grid)
        yield from _beside([*_rows(grid, margin)], plot, lang, margin + size, width)
    if any(not dot.firm for dot in dots):
        yield from hanging("", [Span(say("charts.small_letters", lang), "dim")], width)


def _draw(plot: Lines, grid: Grid) -> None:
    for letter, line in zip(LETTERS, plot.lines, strict=False):
        for dot in line.dots:
            grid.mark(*grid.place(dot), letter if dot.firm else letter.lower())
    for line in plot.lines:
        for before, dot in pairwise(line.dots):
            if dot.joined or dot.broken is not None:
                _between(grid, before, dot)


def _between(grid: Grid, before: Dot, dot: Dot) -> None:
    (row, column), (to_row, to_column) = grid.place(before), grid.place(dot)
    for at in range(column + 1, to_column):
        here = row + round((to_row - row) * (at - column) / (to_column - column))
        if dot.joined:
            grid.fill(here, at, STEP)
        elif at == (column + to_column) // 2:
            grid.fill(here, at, BREAK)


def _rows(grid: Grid, margin: int) -> Iterator[TextLine]:
    ticks = {grid.row(tick): _tick(tick) for tick in grid.axis.ticks}
    for number, row in enumerate(grid.rows):
        yield [Span(f"{ticks.get(number, ''):>{margin - 2}} │", "dim"), Span("".join(row))]
    yield [Span(" " * (margin - 1) + "└" + "─" * grid.width, "dim")]
    years = [" "] * grid.width
    for year in year_ticks(grid.first, grid.first + grid.span - 1, max(grid.width // 5, 1)):
        start = int((year + 0.5 - grid.first) / grid.span * grid.width) - 2
        years[max(start, 0) : max(start, 0) + 4] = f"{year:4}"
    yield [Span(" " * margin + "".join(years)[: grid.width], "dim")]


def _beside(rows: list[TextLine], plot: Lines, lang: str, size: int, width: int) -> Iterator[TextLine]:
    """The rows with the names of the lines beside or below them."""
    room = width - size - 3
    beside = room >= LEGEND
    names = [
        text
        for letter, line in zip(LETTERS, plot.lines, strict=False)
        for text in hanging(f"{letter} ", [Span(_name(line, lang))], room if beside else width)
    ]
    if not beside or len(names) > len(rows):
        yield from rows
        yield from names
        return
    for number, row in enumerate(rows):
        name = names[number] if number < len(names) else []
        taken = sum(len(span.text) for span in row)
        yield [*row, Span(" " * (size - taken + 3)), *name] if name else row


def _name(line: Line, lang: str) -> str:
    return say("clause_join", lang).join([line.name, line.last])


def _tick(value: float) -> str:
    return f"{value:,.10g}".replace("-", "−")
