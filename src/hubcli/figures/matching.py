"""Figures compared as values with units, found again in a text, and weighed between two texts."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from hubcli.figures.figure import Figure
from hubcli.figures.reading import read_figures
from hubcli.model.facts import Qualifier
from hubcli.model.text import Lang
from hubcli.model.units import Unit


class Likeness(StrEnum):
    """How far two figures say the same."""

    SAME = "same"
    OTHER_QUALIFIER = "other_qualifier"
    DIFFERENT = "different"


def compare_figures(one: Figure, other: Figure) -> Likeness:
    """Whether two figures agree in value, range, unit and qualifier, or in all but the qualifier.

    `over` agrees with `at least` and `under` with `at most`: usage does not keep them apart (`600多家` is rendered as
    `over 600` and as `600 or more`). A share is the same as a fraction or as a percentage (`half`, `50%`, 五成); a
    percentage point, a multiple, a rank, a sum of money and a year are never the same as a count.
    """
    if _worth(one) != _worth(other):
        return Likeness.DIFFERENT
    if _SIDE[one.qualifier] != _SIDE[other.qualifier]:
        return Likeness.OTHER_QUALIFIER
    return Likeness.SAME


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same, their qualifiers included."""
    return compare_figures(one, other) is Likeness.SAME


def find_figure(wanted: Figure, text: str, lang: Lang | None = None) -> Figure | None:
    """The first figure of the text that says the same; figures are read whole, so `5%` is not found in `2.5%`."""
    return next((figure for figure in read_figures(text, lang) if same_figure(wanted, figure)), None)


def unmatched(figures: Iterable[Figure], among: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures that none among the others says, each once."""
    found = (figure for figure in figures if not any(same_figure(figure, other) for other in among))
    return tuple(dict.fromkeys(found))


def _worth(figure: Figure) -> tuple[object, ...]:
    if figure.unit == Unit.PERCENT:
        return figure.value / 100, figure.value_max and figure.value_max / 100, Unit.FRACTION
    return figure.value, figure.value_max, figure.unit


_SIDE = {
    Qualifier.EXACT: "exact",
    Qualifier.ABOUT: "about",
    Qualifier.OVER: "above",
    Qualifier.AT_LEAST: "above",
    Qualifier.UNDER: "below",
    Qualifier.AT_MOST: "below",
}
