"""Rises and falls that are said once for a list of shares: `grew by 3 percent and 4 percent respectively`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hubcli.figures.figure import Figure
from hubcli.model.units import Unit


def carried(figures: Sequence[Figure], text: str, *, joint: re.Pattern[str], ends: re.Pattern[str]) -> list[Figure]:
    """The figures, those of a list with the change of its first; a share that has what `ends` finds behind it has none.

    `joint` is what stands between two of a list.
    """
    found = [*figures]
    for place, second in enumerate(found[1:], 1):
        first = found[place - 1]
        shares = first.unit == second.unit == Unit.PERCENT and first.change and not second.change
        if shares and joint.fullmatch(text, first.end, second.start) and not ends.match(text, second.end):
            found[place] = replace(second, change=first.change)
    return found
