"""What the figures of a sentence are said of: places, years and subject, from the sentence, else from the paragraph."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.draft.matching.base_figures import DATES, Claims, head_of
from hubcli.draft.matching.counted import indicators_of
from hubcli.draft.matching.detection import figures_in
from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.matching.years import Years, year_points, years_in, years_of
from hubcli.draft.reading.sentences import Paragraph, Sentence
from hubcli.figures import Figure
from hubcli.model.text import Lang
from hubcli.words.keywords import Terms
from hubcli.words.mentions import Lexicon


class About(NamedTuple):
    """What a sentence is about, for all of its figures."""

    indicators: frozenset[str]
    """Those that it names; where it says nothing but a figure, those named before it."""
    terms: Terms
    """Its words."""
    wider: Terms
    """The words of the paragraph up to here, and the indicators named before."""
    planned: bool
    """Whether it tells a plan."""
    named: bool
    """Whether it names a place, a hub or an indicator of the base itself."""
    lang: Lang


class Tied(NamedTuple):
    """A figure, and what it is said of."""

    figure: Figure
    places: frozenset[str]
    """Any of which it may be for; none where neither the sentence nor those before it name one."""
    spare: frozenset[str]
    """Further places of the sentence that it may be for: beside a country, those within it."""
    years: tuple[Years, ...]
    indicators: frozenset[str]
    """Those of the sentence's that it may be of."""
    head: Terms
    """The words right behind it: what it counts."""
    about: About


def tie(paragraph: Paragraph, number: int, claims: Claims) -> list[Tied]:
    """The figures of the paragraph's n-th sentence, from 0 and dates apart, each with what it is said of."""
    sentence, lexicon = paragraph.sentences[number], claims.lexicon
    every = figures_in(sentence, claims)
    figures = [figure for figure in every if figure.unit not in DATES]
    if not figures:
        return []
    text, around = sentence.text, " ; ".join(sentence.around)
    own = [Point(*mention) for mention in lexicon.mentions(text)]
    aside = frozenset(mention.of for mention in lexicon.mentions(around))
    silenced = lexicon.silenced(text, every)
    before = _before(paragraph, number)
    about = _about(sentence, lexicon.terms_of(text, every) | lexicon.terms_of(around), before, lexicon)
    places = aside or _places_before(before, lexicon)
    told = years_in(around)
    subjects = indicators_of(figures, about.indicators, silenced, claims.store.indicators, lexicon)
    years_of_each = bind(figures, year_points(every, text), text)
    return [
        Tied(
            figure,
            frozenset(point.of for point in points) or places,
            _spare(points, own, lexicon),
            tuple(map(years_of, years)) or told,
            indicators,
            lexicon.terms_of(around) if text.strip() == figure.text else head_of(figure, silenced),
            about,
        )
        for figure, points, years, indicators in zip(
            figures, bind(figures, own, text), years_of_each, subjects, strict=True
        )
    ]


def _about(sentence: Sentence, words: Terms, before: Sequence[str], lexicon: Lexicon) -> About:
    text, around = sentence.text, " ; ".join(sentence.around)
    whole = f"{text} ; {around}"
    indicators = lexicon.indicators_in(whole, words)
    hinted = indicators or _first_named(before, lexicon)
    return About(
        hinted if len(words) < _SAYS_LITTLE else indicators,
        words,
        words.union(hinted, *map(lexicon.terms_of, before)),
        bool(_PLANNED.search(whole)),
        bool(indicators or lexicon.mentions(text) or lexicon.mentions(around)),
        Lang.ZH if _HAN.search(text if _LATIN.search(text) else whole) else Lang.EN,
    )


def _first_named(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    named = (lexicon.indicators_in(text, lexicon.terms_of(text)) for text in texts)
    return next(filter(None, named), frozenset())


def _before(paragraph: Paragraph, number: int) -> list[str]:
    """The sentences before this one, the nearest first, then the paragraph that leads in."""
    return [*(sentence.text for sentence in reversed(paragraph.sentences[:number])), paragraph.lead]


def _places_before(before: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Those of the nearest sentence that names any."""
    named = (frozenset(mention.of for mention in lexicon.mentions(text)) for text in before)
    return next(filter(None, named), frozenset())


def _spare(points: Sequence[Point], own: Iterable[Point], lexicon: Lexicon) -> frozenset[str]:
    """What a country beside a smaller place is often named for is the whole: `30 percent of China's enterprises`."""
    if not points or not all(point.of in lexicon.wide for point in points):
        return frozenset()
    return frozenset(point.of for point in own) - lexicon.wide


_SAYS_LITTLE = 2
"""With fewer words than this a sentence goes on with the subject before: `In 2024 it was 3.3 percent.`"""
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|targets?|targeted|goals?|objectives?|will|shall|would|should|ought"
    r"|(?:is|are|was|were|be) (?:to|set to|due to|expected|likely|scheduled|slated)|to be|expects?|intends?|hopes?"
    r"|wants?|seeks?|strives?|ambitions?|promises?|pledges?|proposes?|proposed|envisage[sd]?|forecasts?|foresees?"
    r"|by (?:the end of )?20[0-9]{2}|upcoming|coming|future)\b"
    r"|计划|规划[，,到在将]|目标|力争|将[^近]|拟|预计|有望|争取|旨在|打算|希望|未来|今后|预期|届时|应当|应该|应(?=[在于把将由与])"
    r"|到20[0-9]{2}年(?!底?已)|20[0-9]{2}年(?:底|末)?[之以]?前"
)
