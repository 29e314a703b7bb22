"""A number met in a text, with what its own words and those right of it tell."""

from dataclasses import dataclass
from fractions import Fraction

from hubcli.evidence.figures.figure import FigureUnit
from hubcli.model.facts import Qualifier


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a form reads; the words left of it, and its neighbours, can still change it."""

    value: Fraction
    start: int
    end: int
    unit: FigureUnit | None = None
    """What it counts, as far as the words right of it tell."""
    qualifier: Qualifier | None = None
    """As the words right of it tell."""
    value_max: Fraction | None = None
    factor: Fraction = Fraction(1)
    """What its scale (`billion`, `万`, `成`) multiplied it by; `10 to 15 billion` shares one."""
    lone: bool = False
    """Whether it is a figure only in company: `one`, `一`, `三` where nothing says what they count."""
    like_year: bool = False
    """Whether its digits may be a calendar year."""
    prefixed: bool = False
    """Whether its unit stands before it, and so holds for both ends of a range: `$10-15`, `百分之三到五`."""
