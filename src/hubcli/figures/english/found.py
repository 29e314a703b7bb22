"""A number met in English text, with what its own words and those right of it say."""

from fractions import Fraction
from typing import Any, NamedTuple

from hubcli.figures.figure import Change
from hubcli.figures.numerals import fraction as fraction
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

NOTHING_FOLLOWS = frozenset(["", ",", ".", ";", ":", ")", "”", "\n", "?", "!", "]"])
"""Characters after which a number has ended."""


class Found(NamedTuple):
    """What a form reads; the words left of it, and its neighbours, can still change it."""

    value: Fraction
    start: int
    end: int
    unit: Unit | None = None
    """What it counts, as far as the words right of it say."""
    qualifier: Qualifier | None = None
    """As the words right of it say."""
    value_max: Fraction | None = None
    """The upper end, where its own words are a range."""
    factor: int = 1
    """What its scale (`billion`) multiplied it by; in `10 to 15 billion` both ends have the one scale."""
    lone: bool = False
    """Whether it is a figure only with a unit or in a range, like `one`."""
    like_year: bool = False
    """Whether its digits may be a calendar year."""
    change: Change | None = None
    """Whether it says by how much something grew or fell."""
    readings: tuple[tuple[Fraction, Unit], ...] = ()
    """The values and units that it may have instead, where the text does not decide."""
    prefixed: bool = False
    """Whether its unit precedes it, and so holds for both ends of a range: `$10-15`."""
    fixed: bool = False
    """Whether the words left of it cannot change it: a date, a rank, `doubled`."""


def _replace(found: Found, **changes: Any) -> Found:
    """As every named tuple has it, in a third of the time."""
    fields: list[Any] = [*found]
    for name, value in changes.items():
        fields[_PLACES[name]] = value
    return tuple.__new__(Found, fields)


_PLACES = {name: place for place, name in enumerate(Found._fields)}
Found._replace = _replace  # type: ignore[method-assign,assignment]
