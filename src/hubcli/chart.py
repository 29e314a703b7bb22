"""A picture of figures before any format: lines over time or bars, in one language, with all that is written on it."""

from typing import NamedTuple


class Dot(NamedTuple):
    """One figure of a line."""

    at: float
    """When, in years: the middle of its period, `2024.5` for 2024."""
    value: float
    """In the unit of the chart."""
    text: str
    """The value as tables have it."""
    when: str
    """The period in words."""
    firm: bool = True
    """Whether it is exact and no estimate; if not, its mark is hollow."""
    joined: bool = False
    """Whether the line leads here from the dot before: not across a break or a missing year."""
    broken: float | None = None
    """When a break of the series parts it from the dot before, in years."""


class Line(NamedTuple):
    """The figures of one series."""

    name: str
    colour: int
    """Lines of one place share a colour and a shape of marks."""
    dash: int
    """Lines of one place differ in this; 0 is solid."""
    dots: tuple[Dot, ...]
    """By period."""
    last: str
    """The last figure with its period."""


class Lines(NamedTuple):
    """Lines over one axis of time; all plots of a chart have the same axes."""

    title: str
    """Empty if the chart has no other plot."""
    lines: tuple[Line, ...]


class Stripe(NamedTuple):
    """One figure as a bar."""

    name: str
    about: str
    """What it is for beyond what the title says, or why it does not compare."""
    value: float
    text: str
    """The value with its unit."""
    colour: int
    comparable: bool
    """If not, the bar is an outline."""


class Stripes(NamedTuple):
    """Bars from one line at zero, of one unit; for ranks, marks that are the further left the better."""

    title: str
    stripes: tuple[Stripe, ...]
    ranked: bool


class Chart(NamedTuple):
    """One or more plots, with what is written around them."""

    title: str
    unit: str
    """The unit of its values, and what else all of them share; empty where each value has its own."""
    plots: tuple[Lines | Stripes, ...]
    notes: tuple[str, ...]
    """What a reader must know: breaks, estimates, what is not drawn."""
    source: str
    """Who published the figures, and when."""
    description: str
    """What it shows, with every value, for those who do not see it."""
    ranked: bool = False
    """Whether values are ranks, with the first on top."""
    from_zero: bool = True
    """Whether the axis of values starts at zero."""
