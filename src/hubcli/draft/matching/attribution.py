"""The place, year and subject that each figure of a sentence refers to: from the sentence, else from its context."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.detection import figures_in
from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.matching.years import Years, year_points, years_in, years_of
from hubcli.draft.reading.sentences import Paragraph, Sentence
from hubcli.figures import Figure
from hubcli.figures.figure import DATES
from hubcli.model.text import HAN, Lang
from hubcli.words.keywords import Keywords, keywords
from hubcli.words.said import head_of


class About(NamedTuple):
    """What a sentence is about, for all of its figures."""

    indicators: frozenset[str]
    """Those that it names; of a sentence that says little but a figure, those last named before it."""
    keywords: Keywords
    """Its keywords, and in a table those of the heads and the row."""
    wider: Keywords
    """The keywords of the paragraph up to here, and the indicators named before."""
    planned: bool
    """Whether it states a plan."""
    named: bool
    """Whether it names a place, a hub or an indicator of the base itself."""
    lang: Lang


class Attributed(NamedTuple):
    """A figure, and what it refers to."""

    figure: Figure
    places: frozenset[str]
    """The places it may be for; none if neither the sentence nor those before it name one."""
    spare: frozenset[str]
    """Further places of the sentence it may be for: next to a country, those within it."""
    years: tuple[Years, ...]
    indicators: frozenset[str]
    """Those of the sentence's indicators that it may be of."""
    head: Keywords
    """The keywords right after it: what it counts."""
    about: About


def attribute(paragraph: Paragraph, number: int, base: BaseFigures) -> list[Attributed]:
    """The figures of the paragraph's n-th sentence, from 0 and without dates, each with what it refers to."""
    sentence, before = paragraph.sentences[number], _before(paragraph, number)
    every = figures_in(sentence, base)
    figures = [figure for figure in every if figure.unit not in DATES]
    if not figures:
        return []
    masked = base.places.masked(sentence.text, every)
    beside = base.places.keywords_of(sentence.context)
    about = _about(sentence, base.places.keywords_of(sentence.text, every) | beside, before, base)
    columns = zip(
        figures,
        _places_of(figures, sentence, before, base),
        _years_of(figures, every, sentence),
        _indicators_of(figures, about.indicators, masked, base),
        strict=True,
    )
    return [
        Attributed(
            figure,
            *places,
            years,
            indicators,
            beside if sentence.text.strip() == figure.text else head_of(figure, masked),
            about,
        )
        for figure, places, years, indicators in columns
    ]


def _about(sentence: Sentence, words: Keywords, before: Sequence[str], base: BaseFigures) -> About:
    text, context = sentence.text, sentence.context
    whole = f"{text} ; {context}"
    indicators = base.indicators.named_in(whole, words)
    hinted = indicators or _first_named(before, base)
    return About(
        hinted if len(words) < _SAYS_LITTLE else indicators,
        words,
        words.union(hinted, *map(base.places.keywords_of, before)),
        bool(_PLANNED.search(whole)),
        bool(indicators or base.places.mentions(text) or base.places.mentions(context)),
        Lang.ZH if _HAN.search(text if _LATIN.search(text) else whole) else Lang.EN,
    )


def _first_named(texts: Iterable[str], base: BaseFigures) -> frozenset[str]:
    """The indicators of the first text that names any."""
    named = (base.indicators.named_in(text, base.places.keywords_of(text)) for text in texts)
    return next(filter(None, named), frozenset())


def _before(paragraph: Paragraph, number: int) -> list[str]:
    """The sentences before this one, the nearest first, then the paragraph that introduces the list or table."""
    return [*(sentence.text for sentence in reversed(paragraph.sentences[:number])), paragraph.lead]


def _places_of(
    figures: Sequence[Figure], sentence: Sentence, before: Iterable[str], base: BaseFigures
) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """For each figure the places it may be for, and the spare ones."""
    own = [Point(*mention) for mention in base.places.mentions(sentence.text)]
    otherwise = _places_in(sentence.context, base) or _places_before(before, base)
    for points in bind(figures, own, sentence.text):
        yield frozenset(point.of for point in points) or otherwise, _spare(points, own, base)


def _places_before(texts: Iterable[str], base: BaseFigures) -> frozenset[str]:
    """The places of the first text that names any."""
    return next(filter(None, (_places_in(text, base) for text in texts)), frozenset())


def _places_in(text: str, base: BaseFigures) -> frozenset[str]:
    return frozenset(mention.of for mention in base.places.mentions(text))


def _spare(points: Sequence[Point], own: Iterable[Point], base: BaseFigures) -> frozenset[str]:
    """The places next to a country, which may be named only as the whole: `30 percent of China's enterprises`."""
    if not points or not all(point.of in base.places.wide for point in points):
        return frozenset()
    return frozenset(point.of for point in own) - base.places.wide


def _years_of(figures: Sequence[Figure], every: Sequence[Figure], sentence: Sentence) -> Iterator[tuple[Years, ...]]:
    """For each figure the years of the sentence that it goes with, else those of its row and column."""
    otherwise = years_in(sentence.context)
    for points in bind(figures, year_points(every, sentence.text), sentence.text):
        yield tuple(map(years_of, points)) or otherwise


def _indicators_of(
    figures: Sequence[Figure], named: frozenset[str], masked: str, base: BaseFigures
) -> list[frozenset[str]]:
    """For each figure those of the named indicators that it may be of.

    Of several with its unit, those named right after it (`14 innovation platforms`) count, else those right before it.
    """
    found = []
    for number, figure in enumerate(figures):
        alike = {id_ for id_ in named if base.store.indicators[id_].unit == figure.unit}
        if len(alike) > 1:
            floor = figures[number - 1].end if number else 0
            ceiling = figures[number + 1].start if number + 1 < len(figures) else len(masked)
            after = _PAUSE.split(masked[figure.end : ceiling])[0]
            before = _PAUSE.split(masked[floor : figure.start])[-1]
            found.append((named - alike) | (_near(alike, after, base) or _near(alike, before, base) or alike))
        else:
            found.append(named)
    return found


def _near(indicators: set[str], text: str, base: BaseFigures) -> set[str]:
    """The indicators whose names the text has most of."""
    given = keywords(text)
    return {id_ for id_ in indicators if base.indicators.nearness(id_, given) >= NEAR}


NEAR = 0.5
"""The share of the keywords of an indicator's name that must be next to a figure."""
_SAYS_LITTLE = 2
"""With fewer keywords a sentence continues with the subject before it: `In 2024 it was 3.3 percent.`"""
_PAUSE = re.compile(r"[,;:，、；：。()（）]|\b(?:and|but|while|with)\b|以及|和|与")
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile("[A-Za-z]")
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|targets?|targeted|goals?|objectives?|will|shall|would|should|ought"
    r"|(?:is|are|was|were|be) (?:to|set to|due to|expected|likely|scheduled|slated)|to be|expects?|intends?|hopes?"
    r"|wants?|seeks?|strives?|ambitions?|promises?|pledges?|proposes?|proposed|envisage[sd]?|forecasts?|foresees?"
    r"|by (?:the end of )?20[0-9]{2}|upcoming|coming|future)\b"
    r"|计划|规划[，,到在将]|目标|力争|将[^近]|拟|预计|有望|争取|旨在|打算|希望|未来|今后|预期|届时|应当|应该|应(?=[在于把将由与])"
    r"|到20[0-9]{2}年(?!底?已)|20[0-9]{2}年(?:底|末)?[之以]?前"
)
