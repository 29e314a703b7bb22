"""Every figure that a base states, by place and by magnitude, out of what is compiled with it."""

from functools import lru_cache

from hubcli.base.compiled.reading_tables import amount
from hubcli.base.compiled.readings import BaseFigure, Readings
from hubcli.base.compiled.store import Store
from hubcli.draft.matching.relation import in_base_unit
from hubcli.figures import Figure
from hubcli.words.mentions import IndicatorMentions

KEPT = 2_000
"""The most figures of a place that are kept for the next question."""


class BaseFigures:
    """The figures of a base, by place and by magnitude, and the facts that rest on each passage."""

    def __init__(self, store: Store) -> None:
        self.readings = Readings(store)
        self.store = store
        self.places = self.readings.names
        self.weights = self.readings.weights
        self.indicators = IndicatorMentions(store.indicators, self.places, self.weights)
        self.resting_on = lru_cache(maxsize=64)(self.readings.resting_on)
        self.stated_by = lru_cache(maxsize=64)(self._stated_by)
        self._kept: dict[str, list[BaseFigure]] = {}

    def possible(self, figure: Figure, places: frozenset[str]) -> list[BaseFigure]:
        """The figures for these places, and those of the same magnitude for others; all if no place is given.

        Their order is fixed, because the first of several equally close candidates is taken.
        """
        if not places:
            return self.readings.stated()
        here = [stated for place in sorted(places) for stated in self._for(place)]
        size, wanted = amount(figure), in_base_unit(figure)
        alike = (stated for stated in self.readings.stated_between(size, size) if in_base_unit(stated.figure) == wanted)
        return list({(stated.fact, stated.number): stated for stated in [*here, *alike]}.values())

    def _for(self, place: str) -> list[BaseFigure]:
        found = self._kept.get(place)
        if found is None:
            found = self.readings.stated_of(place)
            if len(found) <= KEPT:
                self._kept[place] = found
        return found

    def _stated_by(self, source: str, passage: int | None) -> list[BaseFigure]:
        """The figures of the facts that rest on a passage, or on the source."""
        return self.readings.stated_by(self.resting_on(source, passage))
