"""Figures compared as values with units, found again in a text, and weighed between two texts."""

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from hubcli.figures.figure import Change, Figure
from hubcli.figures.reading import forget_texts, read_figures
from hubcli.figures.units import base_of
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
    `over 600` and as `600 or more`). Units that convert exactly are compared as one: a share is the same as a fraction,
    a percentage or per mille (`half`, `50%`, 五成), 12 months as a year, 2.6 GW as 260万千瓦. Growth by a percentage is
    the same as the multiple that it makes: `up 171 percent`, 增长1.71倍. A percentage point, a rank, a sum of money, a
    measure and a year are never the same as a count; an ambiguous figure, and one of a unit that is not known, equal
    nothing.
    """
    if not _amounts(one).isdisjoint(_amounts(other)):
        return Likeness.SAME
    differ = _side(one) == _side(other) or _worths(one).isdisjoint(_worths(other))
    return Likeness.DIFFERENT if differ else Likeness.OTHER_QUALIFIER


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same, their qualifiers included."""
    return compare_figures(one, other) is Likeness.SAME


def find_figure(wanted: Figure, text: str, lang: Lang | None = None) -> Figure | None:
    """The first figure of the text that says the same; figures are read whole, so `5%` is not found in `2.5%`."""
    return next((figure for figure in read_figures(text, lang) if same_figure(wanted, figure)), None)


def unmatched(figures: Iterable[Figure], among: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures that none among the others says, each once."""
    return Amounts(among).lacking(Amounts(figures))


class Amounts:
    """Figures with what each is worth, so that others are looked up among them all at once."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.figures = tuple(figures)
        self._each = [*map(_amounts, self.figures)]
        self._said = _NONE.union(*self._each)

    @classmethod
    def together(cls, several: Iterable["Amounts"]) -> "Amounts":
        """The figures of all of them."""
        several = [one for one in several if one.figures]
        if len(several) == 1:
            return several[0]
        whole = cls(())
        for one in several:
            whole.figures += one.figures
            whole._each += one._each
            whole._said |= one._said
        return whole

    def lacking(self, others: "Amounts") -> tuple[Figure, ...]:
        """Those of the others that none of these says, each once."""
        if others._said <= self._said and all(others._each):
            return ()
        pairs = zip(others.figures, others._each, strict=True)
        return tuple(dict.fromkeys(figure for figure, amounts in pairs if self._said.isdisjoint(amounts)))


_NONE: frozenset[tuple[object, ...]] = frozenset()


def forget_figures() -> None:
    """Let go of what is held of texts and figures that were read, before many that have nothing in common with them."""
    forget_texts()
    _KNOWN.clear()
    _worths.cache_clear()


def _amounts(figure: Figure) -> frozenset[tuple[object, ...]]:
    """What the figure is worth with its side: figures that share one say the same."""
    end = None if figure.value_max is None else figure.value_max.as_integer_ratio()
    # All that it depends on: hashing this takes a tenth of hashing the figure.
    key = (
        figure.value.as_integer_ratio(), end, figure.unit, figure.qualifier, figure.change, bool(figure.readings)
    )  # fmt: skip
    found = _KNOWN.get(key)
    if found is None:
        side = _side(figure)
        found = frozenset(
            (kind, low.numerator, low.denominator, None if high is None else (high.numerator, high.denominator), side)
            for low, high, kind in _worths(figure)
        )
        if len(_KNOWN) < _MOST_KNOWN:
            _KNOWN[key] = found
    return found


_KNOWN: dict[tuple[object, ...], frozenset[tuple[object, ...]]] = {}
_MOST_KNOWN = 20_000


@lru_cache(maxsize=4096)
def _worths(figure: Figure) -> frozenset[tuple[Fraction, Fraction | None, str]]:
    """What the figure is worth, by kind; growth is worth the new level as well. Empty where it equals nothing."""
    if figure.readings or figure.unit in (Unit.OTHER, Unit.OTHER_MONEY):
        return frozenset()
    kind, worth = base_of(figure.unit)
    ends = [end * worth for end in (figure.value, figure.value_max) if end is not None]
    found = {(ends[0], ends[1] if len(ends) > 1 else None, kind)}
    if _is_first(figure):
        found = {(ends[1], None, kind)}
    if figure.change and kind in ("share", "multiple"):
        levels = sorted(ends if kind == "multiple" else [_level(end, figure.change) for end in ends])
        found.add((levels[0], levels[1] if len(levels) > 1 else None, "growth"))
    return frozenset(found)


def _side(figure: Figure) -> str:
    return "below" if figure.value_max is not None and _is_first(figure) else _SIDE[figure.qualifier]


def _is_first(figure: Figure) -> bool:
    """Whether it is the first so many: `the first two projects`, which are those of rank 2 at most."""
    return figure.unit == Unit.RANK and figure.value == 1 and figure.value_max is not None


def _level(share: Fraction, change: Change) -> Fraction:
    """The new level as a multiple of the old one: 5/4 for `up 25 percent`."""
    return 1 + share if change is Change.RISE else 1 - share


_SIDE = {
    Qualifier.EXACT: "exact",
    Qualifier.ABOUT: "about",
    Qualifier.OVER: "above",
    Qualifier.AT_LEAST: "above",
    Qualifier.UNDER: "below",
    Qualifier.AT_MOST: "below",
}
