"""A plot of bars: the data of a picture goes in, the marks of its Vega specification come out."""

from hubcli.chart import Stripe, Stripes
from hubcli.render.charts.marks import GRID, SOFT, Mark, bar, height, rule, symbol, text, text_width, wrapped

NAMES, BARS, SIZE, THICK = 170, 250, 11, 14
NARROW = 150
"""The least room, in pixels, that what a bar is for takes beside the value; with less it goes below."""


def bar_marks(plot: Stripes, width: float, x: float, y: float) -> tuple[list[Mark], float]:
    """The marks of a plot whose upper left corner is here, and the height that it takes."""
    largest = max((abs(each.value) for each in plot.stripes), default=0) or 1
    marks: list[Mark] = []
    top = y
    for each in plot.stripes:
        length = abs(each.value) / largest * BARS
        name = wrapped(each.name, NAMES - 10, SIZE)
        marks += [text(name, x, top, SIZE), *_drawn(each, x + NAMES, top, length, ranked=plot.ranked)]
        written, size = _written(each, x + NAMES + length + 10, top, x + width)
        marks += written
        top += max(height(name, SIZE), size, THICK) + 5
    marks.append(rule(x + NAMES, y - 3, x + NAMES, top - 3, colour=SOFT, width=1))
    return marks, top - y


def _written(each: Stripe, x: float, y: float, right: float) -> tuple[list[Mark], float]:
    """The value, and beside or below it what it is for."""
    marks = [text([each.text], x, y, SIZE, bold=True)]
    line = height([each.text], SIZE)
    if not each.about:
        return marks, line
    beside = x + text_width(each.text, SIZE) * 1.1 + 6
    if right - beside >= min(NARROW, text_width(each.about, SIZE - 1)):
        about = wrapped(each.about, right - beside, SIZE - 1)
        return [*marks, text(about, beside, y + 1, SIZE - 1, colour=SOFT)], max(line, height(about, SIZE - 1))
    about = wrapped(each.about, right - x, SIZE - 1)
    return [*marks, text(about, x, y + line, SIZE - 1, colour=SOFT)], line + height(about, SIZE - 1)


def _drawn(each: Stripe, x: float, y: float, length: float, *, ranked: bool) -> list[Mark]:
    what = f"{each.name}: {each.text}"
    if not ranked:
        return [bar(x, y, length, THICK, each.colour, firm=each.comparable, what=what)]
    middle = y + THICK / 2
    return [
        rule(x, middle, x + length, middle, colour=GRID, width=1),
        symbol(x + length, middle, each.colour, firm=each.comparable, what=what),
    ]
