"""What the texts before a sentence say: its paragraph up to there, and what introduces its list or table."""

from collections.abc import Callable
from functools import cached_property

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.times import Years, time_in
from hubcli.draft.reading.sentences import Paragraph
from hubcli.figures.patterns import regex
from hubcli.model.vocabulary import Level, Place
from hubcli.words.keywords import Keywords


class Context:
    """The context of the n-th sentence of a paragraph, from 0; each part is worked out when it is asked for.

    What was asked for can be looked up in `asked`: a sentence is settled alike where all of that is the same.
    """

    def __init__(self, paragraph: Paragraph, number: int, base: BaseFigures) -> None:
        self._paragraph, self._number, self._base = paragraph, number, base

    @property
    def asked(self) -> dict[str, object]:
        """The parts that were asked for, by name."""
        return {name: part for name, part in vars(self).items() if not name.startswith("_")}

    def has(self, parts: dict[str, object]) -> bool:
        """Whether these parts are the same here."""
        return all(getattr(self, name) == part for name, part in parts.items())

    @cached_property
    def places(self) -> frozenset[str]:
        """The places of the first text that names any that a figure may be for: a country only if there is no other."""
        named = [found for text in self._texts if (found := self._base.finder.named_in(text))]
        narrow = (found - self._base.places.wide for found in named)
        return next(filter(None, narrow), named[0] if named else frozenset())

    @cached_property
    def regions(self) -> frozenset[str]:
        """The regions of several provinces or cities that were named last."""
        return self._named_last(lambda place: place.level in (Level.HUB, Level.AREA))

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The provinces that were named last; a municipality is none."""
        return self._named_last(lambda place: place.level is Level.PROVINCE and not _is_city(place))

    @cached_property
    def cities(self) -> frozenset[str]:
        """The cities that were named last."""
        return self._named_last(_is_city)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two places of the last text that names any, in its order; none if it names one, or more."""
        named = next(filter(None, (self._base.finder.points(text) for text in self._texts)), ())
        places = tuple(dict.fromkeys(point.of for point in named))
        return places if len(places) == 2 else ()

    @cached_property
    def indicators(self) -> frozenset[str]:
        """The indicators named last."""
        base = self._base
        named = (base.indicators.named_in(text, base.places.keywords_of(text)) for text in self._texts)
        return next(filter(None, named), frozenset())

    @cached_property
    def years(self) -> tuple[Years, ...]:
        """The years of the last text that names any."""
        return next(filter(None, (time_in(text).years for text in self._texts)), ())

    @cached_property
    def keywords(self) -> Keywords:
        """The keywords of all of it."""
        return frozenset[str]().union(*map(self._base.places.keywords_of, self._texts))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts themselves, the nearest first."""
        return tuple(self._texts)

    @cached_property
    def caption(self) -> str:
        """The title of the table: the paragraph before it, if that says that it is one."""
        lead = self._paragraph.lead.strip()
        return lead if _TITLE.fullmatch(lead) else ""

    def _named_last(self, is_meant: Callable[[Place], bool]) -> frozenset[str]:
        places = self._base.store.places
        named = (self._base.finder.named_in(text) for text in self._texts)
        meant = (frozenset(id_ for id_ in found if id_ in places and is_meant(places[id_])) for found in named)
        return next(filter(None, meant), frozenset())

    @cached_property
    def _texts(self) -> list[str]:
        """The sentences before, the nearest first, then the paragraph that introduces the list or table."""
        before = reversed(self._paragraph.sentences[: self._number])
        return [*(sentence.text for sentence in before), self._paragraph.lead]


def _is_city(place: Place) -> bool:
    """Whether it is a city of prefecture level or above; a municipality is at the level of a province."""
    is_municipality = place.level is Level.PROVINCE and any(
        name.endswith("市") for name in (place.name.zh, *place.aliases)
    )
    return is_municipality or place.level in (Level.PREFECTURE, Level.SAR)


_TITLE = regex(r"(?::\s|Table|Tab\.|Exhibit|表)\s?(?:[A-Z]?[0-9.]+)?[.:：]?\s*[^.!?。！？]{3,160}")
