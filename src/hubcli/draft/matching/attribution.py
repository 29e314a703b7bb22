"""The place, time and subject that each figure of a sentence refers to: from the sentence, else from its context."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.about import TO_LEVEL, About, Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.context import Context
from hubcli.draft.matching.detection import figures_in, scale_in
from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.matching.scope import Scope, scope_of
from hubcli.draft.matching.stance import stance_of
from hubcli.draft.matching.times import Time, is_long_past, time_in, time_of, year_points, years_of
from hubcli.draft.reading.sentences import Sentence
from hubcli.figures import Figure, read_figures
from hubcli.figures.figure import DATES
from hubcli.model.units import Unit
from hubcli.words.said import head_of


def attribute(sentence: Sentence, before: Context, base: BaseFigures) -> list[Attributed]:
    """The figures of a sentence, without dates, each with what it refers to."""
    sentence = _with_caption(_with_corner(sentence, base), before, base)
    every = figures_in(sentence, base)
    figures = [figure for figure in every if figure.unit not in DATES]
    if not figures:
        return []
    about = About(sentence, every, before, base)
    columns = zip(
        figures, _places_of(figures, sentence, before, base), _times_of(figures, every, sentence), strict=True
    )
    found = []
    for figure, (places, spare, placed), time in columns:
        alone = about.is_only(figure)
        scope = _scope(figure, figures, sentence, about.masked, base)
        found.append(
            Attributed(
                figure,
                places,
                spare,
                placed,
                time,
                is_long_past(_unmasked(figure, sentence)) or time.is_before,
                stance_of(about.whole, sentence.text[: figure.start], sentence.text[figure.end :]),
                scope,
                base.places.keywords_of(sentence.context) if alone else head_of(figure, about.masked),
                about,
                alone and bool(_SMALL.fullmatch(figure.text)) and not _head_names_it(sentence, base),
                bool(_GREW_BY.search(sentence.text, 0, figure.start)),
            )
        )
    return found


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
    says = names or scales or (time_in(title).years and not dated)
    return sentence._replace(around=(*sentence.around, title)) if says else sentence


def _head_names_it(sentence: Sentence, base: BaseFigures) -> bool:
    """Whether a cell's own column says what is measured, or the sentence is not in a table."""
    if not sentence.around:
        return True
    head = sentence.around[0]
    places = base.places.mentions(head)
    named = base.indicators.mentions(head)
    return any(not any(place.start <= one.start and one.end <= place.end for place in places) for one in named)


def _scope(figure: Figure, figures: Sequence[Figure], sentence: Sentence, masked: str, base: BaseFigures) -> Scope:
    """The words that go with the figure; for one in a cell the heads of its row and column, too."""
    scope = scope_of(figure, figures, masked)
    if figure.unit == Unit.PERCENT and (_OF_OUTPUT.match(scope.after) or _OUTPUTS.search(scope.before)):
        scope = scope._replace(before=masked[: figure.start])  # what is given as a share of output is named before
    if not sentence.around:
        return scope
    heads = " ; ".join(base.places.masked(words, read_figures(words)) for words in sentence.around)
    return scope._replace(before=f"{heads} ; {scope.before}")


def _unmasked(figure: Figure, sentence: Sentence) -> str:
    """The clause of the figure as written, with the clause before it; one after it that has a figure is not its own."""
    pause = _NEXT_CLAUSE.search(sentence.text, figure.end, figure.end + _NEAR)
    return sentence.text[max(0, figure.start - _NEAR) : pause.start() if pause else figure.end + _NEAR]


def _places_of(
    figures: Sequence[Figure], sentence: Sentence, before: Context, base: BaseFigures
) -> Iterator[tuple[frozenset[str], frozenset[str], bool]]:
    """For each figure the places it may be for, the spare ones, and whether they are of its own sentence or row."""
    own = base.finder.points(sentence.text)
    beside = base.finder.named_in(sentence.context)
    for figure, points in zip(figures, base.finder.bound(figures, sentence.text), strict=True):
        if (
            points
            and all(point.start > figure.end + _CLOSE for point in points)
            and _CARRIED.match(sentence.text)
            and (beside or before.places)
        ):
            points = ()  # `Its … came to 3 billion yuan, against 2 billion in …`
        several = len({point.of for point in own}) > 1
        pointed = several and _is_pointed_at(figure, figures, points, sentence.text)
        later = bool(points) and bool(_BREAK.search(sentence.text, figure.end, max(figure.end, points[0].start)))
        if later and (beside or before.places):
            points = ()
        places = frozenset(point.of for point in points)
        yield (
            places or beside or before.places,
            _spare(points, own, base),
            bool((places and not (later or pointed or _is_unsure(figure, points, sentence.text))) or beside),
        )


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


def _times_of(figures: Sequence[Figure], every: Sequence[Figure], sentence: Sentence) -> Iterator[Time]:
    """For each figure the time of the sentence that it goes with, else that of its row and column."""
    otherwise = time_in(sentence.context) if sentence.around else Time()
    years = year_points(every, sentence.text)
    own = [_own_years(figure, years, sentence.text) for figure in figures]
    taken = {point for points in own for point in points}
    for figure, bound, behind in zip(figures, bind(figures, years, sentence.text), own, strict=True):
        points = behind or _left(bound, [point for point in years if point.end <= figure.start], taken)
        time = time_of(points, every, sentence.text) if points else otherwise
        is_first = bool(_FROM.search(sentence.text, 0, figure.start)) and not behind
        both = sorted(years, key=years_of) if len(years) == 2 and years[1].end <= figure.start else ()
        if both and is_first and both[0] not in bound:
            yield time_of(both[:1], every, sentence.text)  # the first of two years named for another change
            continue
        if both and not behind and both[0] in bound and _goes_to(figure, sentence.text):
            yield time_of(both[1:], every, sentence.text)
            continue
        yield _end_of(time, figure, sentence.text, is_first=is_first) or (_year_before(time) if is_first else time)


def _end_of(time: Time, figure: Figure, text: str, *, is_first: bool) -> Time | None:
    """The first or the last year of a span in which something went from one figure to another."""
    is_last = not is_first and _goes_to(figure, text)
    if not (is_first or is_last) or len(time.years) != 1 or time.years[0][0] == time.years[0][1]:
        return None
    return Time(((time.years[0][not is_first],) * 2,))


def _own_years(figure: Figure, years: Sequence[Point], text: str) -> tuple[Point, ...]:
    """The year right behind or right before a figure: `21st in 2024`, 2024年的第21."""
    behind = tuple(point for point in years if _ITS_YEAR.fullmatch(text, figure.end, point.start))
    return behind or tuple(point for point in years if _YEARS_OWN.fullmatch(text, point.end, figure.start))


def _left(bound: tuple[Point, ...], before: Sequence[Point], taken: Set[Point]) -> tuple[Point, ...]:
    """The years of a figure without those that are another's own: else the last one before it that is not."""
    left = tuple(point for point in bound if point not in taken)
    return left or tuple(point for point in before if point not in taken)[-1:] or bound


def _goes_to(figure: Figure, text: str) -> bool:
    """Whether it is where something came to from an earlier figure: `from sixth to fourth`."""
    return bool(TO_LEVEL.search(text, 0, figure.start) and _WENT_FROM.search(text, 0, figure.start))


def _year_before(time: Time) -> Time:
    """The year before the one of a change: `from 2.8 percent to 3.3 percent in 2024`."""
    return Time(((time.years[0][0] - 1,) * 2,), is_before=True) if time.is_year else time


_NEAR = 60
"""How many characters around a figure tell whether it is of the past."""
_NEXT_CLAUSE = re.compile("[,;，；][^,;，；]*?[0-9]")
_FROM = Rare(r"\bfrom (?:about |some |around |nearly |over )?\Z|(?<!来)[由从自]\Z", needs="from 由 从 自")
_ITS_YEAR = re.compile(
    r"\s|\s(?:in|as of|at the end of) (?:the )?|\s(?:in|on) [^,;:()（）0-9]{1,50} (?:of|for|in) (?:the )?"
    r"|\sof (?:the |its )?[A-Za-z&'’ -]{1,40} in |\s[A-Za-z&'’ -]{1,40}[(（](?:in )?"
    r"|\s?[(（](?:in |[^()（）0-9]{1,60}[;,；，、] ?(?:in )?(?:[A-Z][a-z]+ )?)?"
)  # `24 a year later`, `from 93 in 2020`, `93 (Beijing, 2020)`
_YEARS_OWN = re.compile("的|['’]s ")
_WENT_FROM = re.compile(
    r"\bfrom (?!20[0-9]{2}\b)(?:\D{0,12}[0-9]|[a-z]+(?:th|st|nd|rd) to )|(?<!来)[由从自](?!20[0-9]{2}年)\D{0,6}[0-9]"
)
_SMALL = re.compile("[0-9]{1,2}")
_GREW_BY = Rare(
    r"\b(?:r[io]se|risen|gr[eo]wn?|f[ea]ll(?:en)?|increased|decreased|dropped|declined|climbed)\b[^;]*"
    r"\bby (?:about |some |nearly |over )?\Z",
    needs="by",
)
_OF_OUTPUT = re.compile(r"\s*of (?:the |its |their )?(?:[a-z'’]+ ){0,2}(?:GDP|gross domestic product)\b")
_OUTPUTS = re.compile(r"(?:生产总值|GDP)的?(?:比重|比例|之比)?(?:为|达到?|约)?\s*\Z")
_CARRIED = re.compile(
    r"(?:It|Its|Their|The (?:city|province|region|municipality|capital)(?:['’]s)?)\b|其(?!中)|该[市省区]"
)
_PART_OF = re.compile(
    r"(?:占(?:到|了|比)?|相当于)\Z"
    r"|\b(?:half|thirds?|quarters?|[a-z]+ths?|most|much|part|share|bulk|percent) of (?:the )?\Z"
)
_PARK = re.compile(
    "[^，。；：的在和与、有各\\s0-9]{0,8}?(?:产业园|科技园|园区|科学城|示范区|开发区|经开区|高新区|自贸区|孵化器|岛|街道|研究院"
    "|研究所|大学|学院|医院)(?![生数总众多]|约?[0-9])"
)
"""A park or an institute by name, not how many there are."""
_POINTS = re.compile(r"\bthe (?:province|city|municipality|capital|region|former|two|three)\b|[该全]省|该[市区]|前者")
_BREAK = re.compile("[;；]")
_CLOSE = 16
"""The most characters between a figure and a place after it that it is for."""
