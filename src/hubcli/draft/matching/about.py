"""What a figure of a sentence is about: what it is for, and what the words around it say of it."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.context import Context
from hubcli.draft.matching.dated import times_of
from hubcli.draft.matching.times import Time, Years
from hubcli.draft.reading.sentences import Sentence
from hubcli.figures import Figure
from hubcli.figures.figure import DATES
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords, language_of


class About:
    """What a sentence is about, for all of its figures; worked out where a figure of the base is like one of them."""

    def __init__(self, sentence: Sentence, figures: Sequence[Figure], before: Context, base: BaseFigures) -> None:
        """`figures` has all of its figures."""
        self.sentence = sentence
        self._text, self._context = sentence.text, sentence.context
        self._figures, self._before, self._base = figures, before, base
        self.lang = language_of(self._text if _LATIN.search(self._text) else self.whole)

    @cached_property
    def whole(self) -> str:
        """Its text, and in a table that of the heads and the row."""
        return f"{self._text} ; {self._context}"

    @cached_property
    def masked(self) -> str:
        """Its text with its places and figures replaced by spaces; `the top 100` is the name of a list."""
        return self._base.places.masked(self._text, [one for one in self._figures if not _names_list(one)])

    @cached_property
    def keywords(self) -> Keywords:
        """Its keywords, and in a table those of the heads and the row."""
        return self._base.places.keywords_of(self._text, self._figures) | self.context_keywords

    @cached_property
    def indicators(self) -> frozenset[str]:
        """The indicators that it names."""
        return self._base.indicators.named_in(self._base.places.masked(self.whole), self.keywords)

    @cached_property
    def times(self) -> Sequence[Time]:
        """The time that each of its figures is for, dates apart."""
        dated = [figure for figure in self._figures if figure.unit not in DATES]
        return list(times_of(dated, self._figures, self.sentence))

    @property
    def hinted(self) -> frozenset[str]:
        """The indicators named last before it."""
        return self._before.indicators

    @property
    def years_before(self) -> tuple[Years, ...]:
        """The years of the last sentence before it that names any."""
        return self._before.years

    @cached_property
    def lists(self) -> frozenset[Fraction]:
        """How long the lists are that it names: 20 for `the top 20`."""
        return lengths_of_lists(self._figures)

    @cached_property
    def ranks(self) -> tuple[Figure, ...]:
        """The ranks that it states."""
        return tuple(figure for figure in self._figures if figure.unit == Unit.RANK)

    def end_of_other_unit(self, figure: Figure) -> int:
        """Where the last figure before this one that is in another unit, and is no date, ends; 0 if there is none."""
        others = (one.end for one in self._figures if one.end <= figure.start and one.unit not in (figure.unit, *DATES))
        return max(others, default=0)

    @cached_property
    def wider(self) -> Keywords:
        """The keywords of the paragraph up to here, and the indicators named before."""
        return self.keywords.union(self.indicators, self.hinted, self._before.keywords)

    def before(self, figure: Figure) -> tuple[str, ...]:
        """Its text up to a figure, with the heads of a cell, and the texts before it, the nearest first."""
        return f"{self._text[: figure.start]} ; {self._context}", *self._before.texts

    @cached_property
    def source(self) -> str:
        """The body from which its figures are taken, if it names one."""
        return " ; ".join(filter(None, (group for match in _SOURCE.finditer(self._text) for group in match.groups())))

    @cached_property
    def has_whole(self) -> bool:
        """Whether it speaks of what a place lies in without naming it: `the province's`."""
        return bool(_WHOLE.search(self.whole))

    @cached_property
    def is_named_by_column(self) -> bool:
        """Whether a cell's own column says what is measured, or the sentence is not in a table."""
        if not self.sentence.around:
            return True
        head = self.sentence.around[0]
        places = self._base.places.mentions(head)
        named = self._base.indicators.mentions(head)
        return any(not any(place.start <= one.start and one.end <= place.end for place in places) for one in named)

    @cached_property
    def context_keywords(self) -> Keywords:
        """The keywords of the heads and the row of a cell."""
        return self._base.places.keywords_of(self._context)

    def is_only(self, figure: Figure) -> bool:
        """Whether the figure is all of it, as in a cell of a table."""
        return self._text.strip() == figure.text


def lengths_of_lists(figures: Iterable[Figure]) -> frozenset[Fraction]:
    """How long the lists are that the figures name, not those of a few places."""
    return frozenset(figure.value for figure in figures if _names_list(figure))


def _names_list(figure: Figure) -> bool:
    return figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST and figure.value >= LONG


LONG = 20
"""The least number of places of a list that is named by it."""
_SOURCE = regex(
    r"\b(?:according to|as counted by|by the count of) ([^,;]{2,60})|据([^，；]{2,20}?)的?(?:统计|测算|数据|调查|排名)"
    r"|(?:^|; )([A-Z][^,;0-9]{2,40}?),? (?:[^,;]{0,40}, )?(?:counted|counts|lists|listed)\b"
)
_WHOLE = regex(
    r"\b(?:the|its) (?:province|region|country|nation)(?:['’]s)?\b|\ball (?:the )?(?:\w+ )?(?:cities|provinces)\b"
    "|[全本][省区国]|全域"
)
_LATIN = regex("[A-Za-z]")
