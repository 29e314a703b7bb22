"""Figures as rows of a compiled base, and rows as figures again."""

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from hubcli.figures import Figure
from hubcli.figures.figure import Change
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit

COLUMNS = "value, unit, qualifier, value_max, change, readings, text, start, end"
"""The columns of a figure, as schema.sql has them."""
Row = tuple[object, ...]


def row_of(figure: Figure) -> Row:
    """The figure in the order of COLUMNS."""
    return (
        str(figure.value),
        figure.unit,
        figure.qualifier,
        None if figure.value_max is None else str(figure.value_max),
        figure.change,
        json.dumps([row_of(reading) for reading in figure.readings]) if figure.readings else None,
        figure.text,
        figure.start,
        figure.end,
    )


def figure_of(row: Sequence[Any]) -> Figure:
    """The figure of a row."""
    value, unit, qualifier, value_max, change, readings, text, start, end = row
    return Figure(
        _number(value),
        Unit(unit),
        Qualifier(qualifier),
        None if value_max is None else _number(value_max),
        Change(change) if change else None,
        tuple(map(figure_of, json.loads(readings))) if readings else (),
        text,
        start,
        end,
    )


def _number(text: str) -> Fraction:
    upper, _, lower = text.partition("/")  # several times as fast as to let Fraction read it
    return Fraction(int(upper), int(lower or 1))
