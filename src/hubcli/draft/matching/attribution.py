"""The place, time and subject that each figure of a sentence refers to: from the sentence, else from its context."""

from collections.abc import Iterable, Iterator, Sequence

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.about import About
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.context import Context
from hubcli.draft.matching.detection import figures_in, scale_in
from hubcli.draft.matching.places import referred_to
from hubcli.draft.matching.proximity import Point
from hubcli.draft.matching.scope import Scope, scope_of
from hubcli.draft.matching.times import time_in
from hubcli.draft.reading.sentences import Sentence
from hubcli.figures import Figure, read_figures
from hubcli.figures.figure import DATES
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit


def attribute(sentence: Sentence, before: Context, base: BaseFigures) -> list[Attributed]:
    """The figures of a sentence, without dates, each with what it refers to."""
    sentence = _with_caption(_with_corner(sentence, base), before, base)
    every = figures_in(sentence, base)
    figures = [figure for figure in every if figure.unit not in DATES]
    if not figures:
        return []
    about = About(sentence, every, before, base)
    places = _places_of(figures, sentence, before, base)
    return [
        Attributed(figure, *where, _scope(figure, figures, sentence, about.masked, base), about, number)
        for number, (figure, where) in enumerate(zip(figures, places, strict=True))
    ]


def _with_corner(sentence: Sentence, base: BaseFigures) -> Sentence:
    """The sentence of a cell, with the table's corner in its context where only that says what, where or when."""
    corner, context = sentence.corner, sentence.context
    if not corner:
        return sentence
    places = [base.finder.named_in(text) for text in (corner, context)]
    names = base.indicators.named(corner) and not base.indicators.named(context)
    if all(places) or not (names or places[0] or (time_in(corner).years and not time_in(context).years)):
        return sentence
    return sentence._replace(around=(*sentence.around, corner))


def _with_caption(sentence: Sentence, before: Context, base: BaseFigures) -> Sentence:
    """The sentence of a cell, with the table's title in its context where only that says what, when or in how many."""
    if not sentence.around or not before.caption:
        return sentence
    dated = time_in(sentence.context).years
    years = [figure for figure in read_figures(before.caption) if dated and figure.unit in DATES]
    title = base.places.masked(before.caption, years)
    names = base.indicators.named(title) and not base.indicators.named(sentence.context)
    scales = scale_in(title) and not any(map(scale_in, sentence.around))
    if names or scales:
        return sentence._replace(around=(*sentence.around, title))
    when = "" if dated else " ".join(figure.text for figure in read_figures(title) if figure.unit == Unit.YEAR)
    return sentence._replace(around=(*sentence.around, when)) if when and time_in(title).years else sentence


def _scope(figure: Figure, figures: Sequence[Figure], sentence: Sentence, masked: str, base: BaseFigures) -> Scope:
    """The words that go with the figure; for one in a cell the heads of its row and column, too."""
    scope = scope_of(figure, figures, masked)
    if figure.unit == Unit.PERCENT and (_OF_OUTPUT.match(scope.after) or _OUTPUTS.search(scope.before)):
        scope = scope._replace(before=masked[: figure.start])  # what is given as a share of output is named before
    if not sentence.around:
        return scope
    heads = " ; ".join(base.places.masked(words, read_figures(words)) for words in sentence.around)
    return scope._replace(before=f"{heads} ; {scope.before}")


def _places_of(
    figures: Sequence[Figure], sentence: Sentence, before: Context, base: BaseFigures
) -> Iterator[tuple[frozenset[str], frozenset[str], bool]]:
    """For each figure the places it may be for, the spare ones, and whether they are of its own sentence or row."""
    own = base.finder.points(sentence.text)
    beside = base.finder.named_in(sentence.context)
    bound = base.finder.bound(figures, sentence.text, list(referred_to(sentence.text, own, lambda: before.pair)))
    for figure, points in zip(figures, bound, strict=True):
        if (
            points
            and all(point.start > figure.end + _CLOSE for point in points)
            and _CARRIED.match(sentence.text)
            and (beside or before.places)
        ):
            points = ()  # `Its … came to 3 billion yuan, against 2 billion in …`
        if (
            points
            and all(point.start > figure.end for point in points)
            and _NATIONS.search(sentence.text, 0, figure.start)
        ):
            points = ()  # `The nation's came to 2.4 percent, Tarn's to 3.2`
        several = len({point.of for point in own}) > 1
        pointed = several and _is_pointed_at(figure, figures, points, sentence.text)
        later = bool(points) and bool(_BREAK.search(sentence.text, figure.end, max(figure.end, points[0].start)))
        if later and (beside or before.places):
            points = ()
        places = frozenset(point.of for point in points)
        yield (
            places or beside or _carried(sentence.text, before, base),
            _spare(points, own, base),
            bool((places and not (later or pointed or _is_unsure(figure, points, sentence.text))) or beside),
        )


def _carried(text: str, before: Context, base: BaseFigures) -> frozenset[str]:
    """The places told before: the region, the province or the city told last, where the sentence is about that.

    A country is none of these, nor is any of them meant where something is counted worldwide.
    """
    smaller = _SMALLER.match(text)
    if smaller:
        told = getattr(before, _TOLD[smaller.group().rpartition(" ")[2].lower()])
        return told or (frozenset() if before.places <= base.places.wide else before.places)
    return frozenset() if _WORLDWIDE.search(text) else before.places


def _is_unsure(figure: Figure, points: Sequence[Point], text: str) -> bool:
    """Whether the place may only be where a park lies, or that of the whole: 上海张江人工智能岛, `35亿元，占上海…`."""
    return any(_PARK.match(text, point.end) for point in points) or all(
        point.start >= figure.end and _PART_OF.search(text, figure.end, point.start) for point in points
    )


def _is_pointed_at(figure: Figure, figures: Sequence[Figure], points: Sequence[Point], text: str) -> bool:
    """Whether the clause of a figure after others only points at its place: `Tarn came first: the province …`."""
    floor = max((one.end for one in figures if one.end <= figure.start), default=0)
    return (
        floor > 0 and all(point.start < floor for point in points) and bool(_POINTS.search(text, floor, figure.start))
    )


def _spare(points: Sequence[Point], own: Iterable[Point], base: BaseFigures) -> frozenset[str]:
    """The places next to a country, which may be named only as the whole: `30 percent of China's enterprises`."""
    if not points or not all(point.of in base.places.wide for point in points):
        return frozenset()
    return frozenset(point.of for point in own) - base.places.wide


_OF_OUTPUT = regex(r"\s*of (?:the |its |their )?(?:[a-z'’]+ ){0,2}(?:GDP|gross domestic product)\b")
_OUTPUTS = regex(
    r"(?:生产总值|GDP)的?(?:比重|比例|之比)?[)）]?(?:为|达到?|约)?\s*\Z"
    r"|\bpercentage of (?:its |the )?GDP,? [a-z]+ (?:to|at)\s*\Z"
)
_CARRIED = regex(r"(?:It|Its|Their|The (?:city|province|region|municipality|capital)(?:['’]s)?)\b|其(?!中)|该[市省区]")
_NATIONS = Rare(r"\b(?:nation|country)['’]s\b", needs="nati coun")
_TOLD = {"region": "regions", "province": "provinces", "city": "cities", "municipality": "cities"}
_TOLD |= {"capital": "cities", "该省": "provinces", "全省": "provinces", "该市": "cities", "全市": "cities"}
_TOLD |= {"该区域": "regions", "区域": "regions", "该地区": "regions"}
_SMALLER = regex(r"The (?:city|province|region|municipality|capital)\b|该[市省]|全[市省]|该?区域|该地区")
_WORLDWIDE = regex(
    r"\A(?:Worldwide|Globally|In the (?:whole )?world|The world ha[sd])\b"
    r"|\b[Tt]here (?:are|were) [^,;]{1,60} worldwide\b|(?:\A|[，,：:])全球(?:共|[^，。0-9]{0,8}有|独角兽)"
)
_PART_OF = regex(
    r"(?:占(?:到|了|比)?|相当于)\Z"
    r"|\b(?:half|thirds?|quarters?|[a-z]+ths?|most|much|part|share|bulk|percent) of (?:the )?\Z"
)
_PARK = regex(
    "[^，。；：的在和与、有各\\s0-9]{0,8}?(?:产业园|科技园|园区|科学城|示范区|开发区|经开区|高新区|自贸区|孵化器|岛|街道|研究院"
    "|研究所|大学|学院|医院)(?![生数总众多]|约?[0-9])"
)
"""A park or an institute by name, not how many there are."""
_POINTS = regex(r"\bthe (?:province|city|municipality|capital|region|former|two|three)\b|[该全]省|该[市区]|前者")
_BREAK = regex("[;；]")
_CLOSE = 16
"""The most characters between a figure and a place after it that it is for."""
