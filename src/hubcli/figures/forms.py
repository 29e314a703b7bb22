"""What a form of number is: a pattern, and a reading of what it matches; the readings that languages share."""

import re
from collections.abc import Callable
from fractions import Fraction

from hubcli.figures.after_number import complete
from hubcli.figures.figure import SPANS
from hubcli.figures.quantity import Quantity
from hubcli.figures.unit_words import unit_at
from hubcli.model.units import Unit

# A match's `string` is the whole folded text, so that a reading can look right of what it is given.
# None says that the form does not stand there after all; an empty list, that what stands there holds no number.
Reading = Callable[[re.Match[str]], list[Quantity] | None]
# Under the name of each form, its pattern and its reading.
Forms = dict[str, tuple[str, Reading]]


def no_figure(match: re.Match[str]) -> list[Quantity]:
    """A name, an idiom, a list mark: read over."""
    return []


def first_place(match: re.Match[str]) -> list[Quantity]:
    """Rank 1 without a number: `topped the`, `top spot`, `首位`, `居首`."""
    return [Quantity(Fraction(1), match.start(), match.end(), Unit.RANK)]


def ordinal(number: Fraction, match: re.Match[str], *, prefixed: bool = False) -> list[Quantity]:
    """A rank; `the third consecutive year` and 连续第三年 are three years."""
    start, end = match.span()
    text = match.string
    running = _RUNNING.match(text, end) or text.startswith("连续", max(0, start - len("连续")))
    if running and (met := unit_at(text, end)) and met[0] in SPANS:
        unit, _, end = met
        return [Quantity(number, start, end, unit)]
    return [Quantity(number, start, end, Unit.RANK, prefixed=prefixed)]


def completed(found: Quantity, match: re.Match[str]) -> list[Quantity]:
    """The quantity with its scale, unit and following qualifier, where it is one."""
    quantity = complete(found, match.string)
    return [] if quantity is None else [quantity]


_RUNNING = re.compile(" (?:consecutive|straight|successive) ")
