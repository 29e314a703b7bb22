"""Tensions between facts."""

from typing import Annotated, Literal

from hubcli.model.record import Limits, Record
from hubcli.model.text import Id, Label, Replaces, Text


class Tension(Record):
    """Facts that pull against each other without being two numbers."""

    id: Id
    """Its id."""
    facts: Annotated[tuple[Id, ...], Limits(min_length=2)]
    """The facts, two or more."""
    cause: Literal["perimeter", "period", "definition", "edition", "judgement", "plan_and_outcome", "error", "unknown"]
    """Why they differ; `unknown` if the evidence does not say."""
    label: Label
    """Its short name."""
    note: Text
    """What differs and why, as far as the evidence goes."""
    weight: Literal["major", "minor"] | None = None
    """Whether it matters in a comparison; a `minor` one is shown there only with `--all`."""
    replaces: Replaces = None
    """Whether it overrides the tension with this id in a base that this one extends."""
