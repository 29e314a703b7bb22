"""Formulas that are only numbers, units and signs, as the text that a reader sees."""

import re
from collections.abc import Mapping

from hubcli.figures.patterns import regex

Placed = list[tuple[str, int]]
"""Characters, each with its offset in the formula."""


def text_of(formula: str) -> Placed | None:
    r"""The text of a formula such as `6.58\%` or `\SI{6.58}{\percent}`; None if there is more in it than text."""
    placed: Placed = []
    for match in _PIECE.finditer(formula):
        if match["plain"]:
            placed += [(char, match.start() + number) for number, char in enumerate(match["plain"])]
        elif (known := _KNOWN.get(match.group())) is not None:
            placed += [(char, match.start()) for char in known]
        else:
            return None
    return _closed_up(placed)


def _closed_up(placed: Placed) -> Placed:
    """Without the spaces inside numbers, as in `6 . 5 8 %`."""
    written = "".join(char for char, _ in placed)
    dropped = {place for match in _WITHIN.finditer(written) for place in range(*match.span())}
    return [pair for place, pair in enumerate(placed) if place not in dropped]


_KNOWN: Mapping[str, str] = {
    **{rf"\{char}": char for char in "%$&#_ "},
    **dict.fromkeys((r"\,", r"\;", r"\:", r"\!", "~", "{", "}", r"\left", r"\right"), ""),
    **dict.fromkeys((r"\text", r"\textbf", r"\textrm", r"\mathrm", r"\mathbf", r"\SI", r"\qty", r"\num"), ""),
    r"\quad": " ",
    r"\approx": "≈",
    r"\sim": "~",
    r"\geq": "≥",
    r"\ge": "≥",
    r"\leq": "≤",
    r"\le": "≤",
    r"\pm": "±",
    r"\percent": "%",
    r"\times": "×",
}
_PIECE = regex(r"\\[A-Za-z]+|\\.|(?P<plain>[^\\{}~^_]+)|.", re.DOTALL)
_WITHIN = regex(r"(?<=[0-9.,])\s+(?=[0-9.,%])")
