"""What a brief is made from, before it is put into sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hubcli.model.facts import Challenge, Measure, Metric, Milestone
from hubcli.model.period import Period
from hubcli.model.text import Text
from hubcli.model.vocabulary import Group, Hub, Indicator, Source, Theme
from hubcli.questions.comparability import JudgedFigure
from hubcli.questions.disputes import Conflict
from hubcli.questions.weight import Weight


class Candidate(NamedTuple):
    """A challenge with what goes with it in a brief."""

    fact: Challenge
    figures: tuple[Metric, ...]
    """A figure that the same passage gives on the same theme."""
    measure: Measure | None
    """The one measure to name, for the same hubs; None if nobody prescribes one."""
    weight: Weight


class Holder(NamedTuple):
    """A hub, or several at once, with their challenges."""

    name: Text
    """Its name inside a sentence."""
    hubs: tuple[str, ...]
    group: Group | None
    is_own: bool
    """Whether the challenges are those of one hub alone."""
    themes: dict[str, tuple[Candidate, ...]]
    """By theme: the weightiest theme first, and on each theme the weightiest challenge first."""

    @property
    def candidates(self) -> Iterator[Candidate]:
        """All of its challenges, theme by theme."""
        return (candidate for found in self.themes.values() for candidate in found)


class FigureRow(NamedTuple):
    """The figures on one indicator that are shown side by side."""

    indicator: Indicator
    period: Period | None
    """The period that they share, if they share one."""
    cells: dict[str, tuple[JudgedFigure, ...]]
    """By hub; two figures for one place and time contradict each other."""


class Prescribed(NamedTuple):
    """How many measures are prescribed against the challenges, and how many of them say who is to act, and by when."""

    measures: int
    actors: int
    deadlines: int


@dataclass(frozen=True)
class Material:
    """Everything that a brief could tell."""

    hubs: tuple[Hub, ...]
    own: tuple[Holder, ...]
    """By hub, in the order asked for."""
    shared: tuple[Holder, ...]
    """By group, then what is said of all hubs at once."""
    top: str | None
    """The theme that weighs most, where each hub has challenges of its own on it."""
    figures: tuple[FigureRow, ...]
    disagreements: tuple[Conflict, ...]
    prescribed: Prescribed
    aim: Milestone | None
    """What is planned for all of these hubs by a date; None if nothing is."""
    themes: dict[str, Theme]
    sources: dict[str, Source]

    @cached_property
    def unanswered(self) -> tuple[Candidate, ...]:
        """The challenges without a measure, of each hub, then of several at once, those with a headline first."""
        own, shared = ([one for holder in part for one in holder.candidates] for part in (self.own, self.shared))
        kept = [*own, *(one for one in shared if one.fact.headline)]
        return tuple(sorted((one for one in kept if not one.measure), key=lambda one: not one.fact.headline))
