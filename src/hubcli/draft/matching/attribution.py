"""The place, time and subject that each figure of a sentence refers to: from the sentence, else from its context."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.detection import figures_in
from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.matching.scope import Scope, scope_of
from hubcli.draft.matching.stance import Stance, stance_of
from hubcli.draft.matching.times import Time, is_long_past, time_in, time_of, year_points
from hubcli.draft.reading.sentences import Paragraph, Sentence
from hubcli.figures import Figure, read_figures
from hubcli.figures.figure import DATES
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords, language_of
from hubcli.words.said import head_of


class About:
    """What a sentence is about, for all of its figures; worked out where a figure of the base is like one of them."""

    def __init__(self, sentence: Sentence, figures: Sequence[Figure], before: Sequence[str], base: BaseFigures) -> None:
        """`figures` has all of its figures, `before` the texts before it, the nearest first."""
        self._text, self._context = sentence.text, sentence.context
        self._figures, self._before, self._base = figures, before, base
        self.lang = language_of(self._text if _LATIN.search(self._text) else self._whole)

    @property
    def _whole(self) -> str:
        return f"{self._text} ; {self._context}"

    @cached_property
    def keywords(self) -> Keywords:
        """Its keywords, and in a table those of the heads and the row."""
        names = self._base.places
        return names.keywords_of(self._text, self._figures) | names.keywords_of(self._context)

    @cached_property
    def indicators(self) -> frozenset[str]:
        """The indicators that it names."""
        return self._base.indicators.named_in(self._base.places.masked(self._whole), self.keywords)

    @cached_property
    def hinted(self) -> frozenset[str]:
        """The indicators named last before it."""
        base = self._base
        named = (base.indicators.named_in(text, base.places.keywords_of(text)) for text in self._before)
        return next(filter(None, named), frozenset())

    @cached_property
    def wider(self) -> Keywords:
        """The keywords of the paragraph up to here, and the indicators named before."""
        return self.keywords.union(self.indicators, self.hinted, *map(self._base.places.keywords_of, self._before))

    @cached_property
    def source(self) -> str:
        """The body that its figures are taken from, if it says so."""
        return " ; ".join(filter(None, (group for match in _SOURCE.finditer(self._text) for group in match.groups())))

    @cached_property
    def has_whole(self) -> bool:
        """Whether it speaks of what a place lies in without naming it: `the province's`."""
        return bool(_WHOLE.search(self._whole))


class Attributed(NamedTuple):
    """A figure, and what it refers to."""

    figure: Figure
    places: frozenset[str]
    """The places it may be for; none if neither the sentence nor those before it name one."""
    spare: frozenset[str]
    """Further places of the sentence it may be for: next to a country, those within it."""
    placed: bool
    """Whether its own sentence, row or column names these places."""
    time: Time
    """When it is for, if its own sentence, row or column says so."""
    past: bool
    """Whether the text around it speaks of the past, or of years in a row."""
    stance: Stance
    scope: Scope
    head: Keywords
    """The keywords right after it: what it counts."""
    about: About
    is_small_cell: bool
    """Whether it is a cell of a table with a digit or two and no unit, as where a table counts entries."""
    carries_growth: bool
    """Whether the verb of an earlier clause says that it is growth: `Tarn's grew by 3 percent, and Merrow's by 4`."""

    @property
    def is_growth(self) -> bool:
        """Whether it says by how much something grew or fell, not to what level."""
        if self.figure.change is None:
            tenths = self.figure.text.endswith("成") and _OVER_AVERAGE.search(self.scope.before)
            said = _BY.search(self.scope.before) or _MORE_THAN.match(self.scope.after) or tenths
            return bool(said) or self.carries_growth
        return not _TO_LEVEL.search(self.scope.before)

    @property
    def is_multiple(self) -> bool:
        """Whether it says how many times another place's figure it is: `a third of Beijing's`, 北京的三分之一."""
        parts = self.figure.unit in (Unit.FRACTION, Unit.TIMES) or self.figure.text.endswith("成")
        return parts and bool(_OF_ANOTHER.match(self.scope.after) or _ANOTHERS.search(self.scope.before))

    @property
    def is_size_of_list(self) -> bool:
        """Whether it says how long a list is, not where something is on it: `of the top ten, …`, 前十名中."""
        if self.figure.unit != Unit.RANK or self.figure.qualifier is not Qualifier.AT_MOST:
            return False
        return bool(_OF_LIST.search(self.scope.before) or _IN_LIST.match(self.scope.after))

    @property
    def is_rank_within(self) -> bool:
        """Whether it is a rank among the parts of some place: `second highest in Tarn`, 在塔恩居第二."""
        if self.figure.unit != Unit.RANK:
            return False
        return bool(_HIGHEST_IN.match(self.scope.after) or _IN_PLACE.search(self.scope.before))

    @property
    def is_planned(self) -> bool:
        """Whether it is stated as a plan."""
        return self.stance in (Stance.PLANNED, Stance.DUE)


def attribute(paragraph: Paragraph, number: int, base: BaseFigures) -> list[Attributed]:
    """The figures of the paragraph's n-th sentence, from 0 and without dates, each with what it refers to."""
    sentence, before = _with_corner(paragraph.sentences[number], base), _before(paragraph, number)
    every = figures_in(sentence, base)
    figures = [figure for figure in every if figure.unit not in DATES]
    if not figures:
        return []
    masked = base.places.masked(sentence.text, every)
    about = About(sentence, every, before, base)
    columns = zip(
        figures, _places_of(figures, sentence, before, base), _times_of(figures, every, sentence), strict=True
    )
    found = []
    for figure, (places, spare, placed), time in columns:
        alone = sentence.text.strip() == figure.text
        scope = _scope(figure, figures, sentence, masked, base)
        whole = f"{sentence.text} ; {sentence.context}"
        found.append(
            Attributed(
                figure,
                places,
                spare,
                placed,
                time,
                is_long_past(_unmasked(figure, sentence)) or time.is_before,
                stance_of(whole, sentence.text[: figure.start], sentence.text[figure.end :]),
                scope,
                base.places.keywords_of(sentence.context) if alone else head_of(figure, masked),
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
        scope = scope._replace(before=masked[: figure.start])  # what is held against output is named before
    if not sentence.around:
        return scope
    heads = " ; ".join(base.places.masked(words, read_figures(words)) for words in sentence.around)
    return scope._replace(before=f"{heads} ; {scope.before}")


def _unmasked(figure: Figure, sentence: Sentence) -> str:
    """The clause of the figure as written, with the clause before it."""
    return sentence.text[max(0, figure.start - _NEAR) : figure.end + _NEAR]


def _before(paragraph: Paragraph, number: int) -> list[str]:
    """The sentences before this one, the nearest first, then the paragraph that introduces the list or table."""
    return [*(sentence.text for sentence in reversed(paragraph.sentences[:number])), paragraph.lead]


def _places_of(
    figures: Sequence[Figure], sentence: Sentence, before: Iterable[str], base: BaseFigures
) -> Iterator[tuple[frozenset[str], frozenset[str], bool]]:
    """For each figure the places it may be for, the spare ones, and whether they are of its own sentence or row."""
    own = base.finder.points(sentence.text)
    beside = base.finder.named_in(sentence.context)
    otherwise = beside or _places_before(before, base)
    for figure, points in zip(figures, base.finder.bound(figures, sentence.text), strict=True):
        if otherwise and _CARRIED.match(sentence.text) and all(point.start > figure.end + _CLOSE for point in points):
            points = ()  # `Its … came to 3 billion yuan, against 2 billion in …`
        later = bool(points) and bool(_BREAK.search(sentence.text, figure.end, max(figure.end, points[0].start)))
        if later and otherwise:
            points = ()
        places = frozenset(point.of for point in points)
        yield places or otherwise, _spare(points, own, base), bool((places and not later) or beside)


def _places_before(texts: Iterable[str], base: BaseFigures) -> frozenset[str]:
    """The places of the first text that names any that a figure may be for: a country only if there is no other."""
    named = [found for text in texts if (found := base.finder.named_in(text))]
    narrow = (found - base.places.wide for found in named)
    return next(filter(None, narrow), named[0] if named else frozenset())


def _spare(points: Sequence[Point], own: Iterable[Point], base: BaseFigures) -> frozenset[str]:
    """The places next to a country, which may be named only as the whole: `30 percent of China's enterprises`."""
    if not points or not all(point.of in base.places.wide for point in points):
        return frozenset()
    return frozenset(point.of for point in own) - base.places.wide


def _times_of(figures: Sequence[Figure], every: Sequence[Figure], sentence: Sentence) -> Iterator[Time]:
    """For each figure the time of the sentence that it goes with, else that of its row and column."""
    otherwise = time_in(sentence.context) if sentence.around else Time()
    years = year_points(every, sentence.text)
    for figure, bound in zip(figures, bind(figures, years, sentence.text), strict=True):
        behind = tuple(point for point in years if _ITS_YEAR.fullmatch(sentence.text, figure.end, point.start))
        points = behind or bound
        time = time_of(points, every, sentence.text) if points else otherwise
        is_first = bool(_FROM.search(sentence.text, 0, figure.start)) and not behind
        if is_first and len(years) == 2 and years[0] not in bound and years[1].end <= figure.start:
            yield time_of(years[:1], every, sentence.text)  # the first of two years named for another change
            continue
        yield _end_of(time, figure, sentence.text, is_first=is_first) or (_year_before(time) if is_first else time)


def _end_of(time: Time, figure: Figure, text: str, *, is_first: bool) -> Time | None:
    """The first or the last year of a span in which something went from one figure to another."""
    is_last = not is_first and _TO_LEVEL.search(text, 0, figure.start) and _WENT_FROM.search(text, 0, figure.start)
    if not (is_first or is_last) or len(time.years) != 1 or time.years[0][0] == time.years[0][1]:
        return None
    return Time(((time.years[0][not is_first],) * 2,))


def _year_before(time: Time) -> Time:
    """The year before the one of a change: `from 2.8 percent to 3.3 percent in 2024`."""
    return Time(((time.years[0][0] - 1,) * 2,), is_before=True) if time.is_year else time


_NEAR = 60
"""How many characters around a figure tell whether it is of the past."""
_FROM = re.compile(r"\bfrom (?:about |some |around |nearly |over )?\Z|(?<!来)[由从自]\Z")
_ITS_YEAR = re.compile(
    r"\s|\s(?:in|as of|at the end of) (?:the )?"
    r"|\s?[(（](?:in |[^()（）0-9]{1,60}[;,；，、] ?(?:in )?(?:[A-Z][a-z]+ )?)?"
)  # `24 a year later`, `from 93 in 2020`, `93 (Beijing, 2020)`
_WENT_FROM = re.compile(r"\bfrom (?!20[0-9]{2}\b)\D{0,12}[0-9]|(?<!来)[由从自](?!20[0-9]{2}年)\D{0,6}[0-9]")
_TO_LEVEL = re.compile(r"(?:\bto|\bm(?:akes?|ade|aking) up|[至到]了?)\s*\Z")
_BY = re.compile(
    r"\b(?:r[io]se|grew|gr[eo]wn?|f[ea]ll(?:en)?|increased|decreased|dropped|up|down|climbed) by\s*\Z"
    r"|\b(?:increase|rise|gain|growth|loss|fall|drop|decline|decrease)s? of (?:about |some |nearly |over )?\Z"
    r"|(?:增加|增长|减少|新增|净增|提高|下降|上升|多|少)了?\s*\Z"
)
_SMALL = re.compile("[0-9]{1,2}")
_GREW_BY = re.compile(
    r"\b(?:r[io]se|risen|gr[eo]wn?|f[ea]ll(?:en)?|increased|decreased|dropped|declined|climbed)\b[^;]*"
    r"\bby (?:about |some |nearly |over )?\Z"
)
_SOURCE = re.compile(
    r"\b(?:according to|as counted by|by the count of) ([^,;]{2,60})|据([^，；]{2,20}?)的?(?:统计|测算|数据|调查|排名)"
    r"|(?:^|; )([A-Z][^,;0-9]{2,40}?),? (?:[^,;]{0,40}, )?(?:counted|counts|lists|listed)\b"
)
_WHOLE = re.compile(
    r"\b(?:the|its) (?:province|region|country|nation)(?:['’]s)?\b|\ball (?:the )?(?:\w+ )?(?:cities|provinces)\b"
    "|[全本][省区国]|全域"
)
_OF_ANOTHER = re.compile(r"\s*(?:of|that of) \s+['’]s\b")
_ANOTHERS = re.compile(r"\s的\s*\Z")
_OVER_AVERAGE = re.compile(r"(?:高于|高出|超过|超出|低于)[^，；。、（）的]{0,16}(?:水平|平均)\s*\Z")
_MORE_THAN = re.compile(
    r"\s*(?:more|less|fewer|higher|lower|larger|smaller)(?:(?: [^,;.]{1,60}?)? than\b|\s*(?:[.,;:)]|\Z))"
)
_NUMBERED = "two|three|four|five|six|seven|eight|nine|ten|[0-9]+|half|most|many|some|none|\\s"
_OF_LIST = re.compile(
    rf"(?:(?:\A|[,.;] )(?:of|among|in|within|the names? of)|\b(?:{_NUMBERED}) (?:of|among|in)) "
    r"(?:the |its |these |those )?(?:world['’]s |global )?\Z"
    r"|\b(?:cities|clusters|places|regions|universities|countries|economies) (?:in|of|among)"
    r" the (?:world['’]s |global )?\Z"
    r"|(?:\A|[.;] )the (?:world['’]s )?\Z",
    re.IGNORECASE,
)
_IN_LIST = re.compile(r"\s*[名位强]?(?:的[^，。；]{0,8}|里|之|当)?中(?![国心])|\s*[名位强]?(?:依次|分别)")
_HIGHEST_IN = re.compile(r"[ -](?:[a-z]+est|most|best)\b[^,;.]{0,40}?\b(?:in|of|among|within|across) (?:the )? {2}")
_IN_PLACE = re.compile(
    r"[在于] {2,}(?:地区|区域|各?省市?|各市|城市|范围)?[之内中里]?(?:仅|均|都|稳)?[居排位名列]{0,2}\Z"
)
_OF_OUTPUT = re.compile(r"\s*of (?:the |its |their )?(?:[a-z'’]+ ){0,2}(?:GDP|gross domestic product)\b")
_OUTPUTS = re.compile(r"(?:生产总值|GDP)的?(?:比重|比例)?(?:为|达到?|约)?\s*\Z")
_CARRIED = re.compile(
    r"(?:It|Its|Their|The (?:city|province|region|municipality|capital)(?:['’]s)?)\b|其(?!中)|该[市省区]"
)
_BREAK = re.compile("[;；]")
_CLOSE = 16
"""The most characters between a figure and a place after it that it is for."""
_LATIN = re.compile("[A-Za-z]")
