"""A number met in a text, with what its own words and those right of it tell."""

from fractions import Fraction
from typing import NamedTuple

from hubcli.figures.figure import Change
from hubcli.figures.numerals import fraction
from hubcli.figures.unit_table import ONE as ONE
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


def times(value: Fraction, factor: Fraction) -> Fraction:
    """The product, from the table of fractions: multiplying them is slow."""
    return fraction(value.numerator * factor.numerator, value.denominator * factor.denominator)


class Quantity(NamedTuple):
    """What a form reads; the words left of it, and its neighbours, can still change it."""

    value: Fraction
    start: int
    end: int
    unit: Unit | None = None
    """What it counts, as far as the words right of it tell."""
    qualifier: Qualifier | None = None
    """As the words right of it tell."""
    value_max: Fraction | None = None
    """The upper end, where its own words are a range: 两三个."""
    factor: Fraction = ONE
    """What its scale (`billion`, 万, 成) multiplied it by; in `10 to 15 billion` both ends have the one scale."""
    lone: bool = False
    """Whether it is a figure only in company: `one`, 一, and 三 where nothing says what it counts."""
    like_year: bool = False
    """Whether its digits may be a calendar year."""
    change: Change | None = None
    """Whether it says by how much something grew or fell."""
    readings: tuple[tuple[Fraction, Unit], ...] = ()
    """The values and units that it may have instead, where the text does not decide."""
    prefixed: bool = False
    """Whether its unit stands before it, and so holds for both ends of a range: `$10-15`, 百分之三到五."""

    # Made afresh: `_replace` takes several times as long, and nearly every number has a scale or a unit.
    def sized(self, value: Fraction, factor: Fraction, end: int) -> "Quantity":
        """The quantity with a scale behind it, which ends at `end`."""
        return Quantity(
            value, self.start, end, self.unit, self.qualifier, self.value_max, factor, False, False,
            self.change, self.readings, self.prefixed,
        )  # fmt: skip

    def counting(self, unit: Unit, end: int) -> "Quantity":
        """The quantity with the unit that ends at `end`."""
        return Quantity(
            self.value, self.start, end, unit, self.qualifier, self.value_max, self.factor, False, False,
            self.change, self.readings, self.prefixed,
        )  # fmt: skip
