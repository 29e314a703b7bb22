"""What a form of number is: a pattern, and a reading of what it matches; the readings that forms share."""

import re
from collections.abc import Callable

from hubcli.figures.chinese.after import complete
from hubcli.figures.quantity import Quantity

# A match's `string` is the whole folded text, so that a reading can look right of what it is given.
# None says that the form does not fit there after all; an empty list, that what is there holds no number.
Reading = Callable[[re.Match[str]], list[Quantity] | None]
# Under the name of each form, its pattern and its reading.
Forms = dict[str, tuple[str, Reading]]


def no_figure(match: re.Match[str]) -> list[Quantity]:
    """A name, an idiom, a list mark: read over."""
    return []


def completed(found: Quantity, match: re.Match[str]) -> list[Quantity]:
    """The quantity with its powers, unit and following qualifier, where it is one."""
    quantity = complete(found, match.string)
    return [] if quantity is None else [quantity]
