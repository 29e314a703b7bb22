"""The time that each figure of a sentence is for, where the sentence names several."""

import re
from collections.abc import Iterator, Sequence, Set

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.proximity import Point, bind
from hubcli.draft.matching.times import Time, time_in, time_of, year_points, years_of
from hubcli.draft.reading.sentences import Sentence
from hubcli.figures import Figure
from hubcli.figures.patterns import regex


def times_of(figures: Sequence[Figure], every: Sequence[Figure], sentence: Sentence) -> Iterator[Time]:
    """For each figure the time of the sentence that it goes with, else that of its row and column."""
    otherwise = time_in(sentence.context) if sentence.around else Time()
    years = year_points(every, sentence.text)
    own = [_own_years(figure, years, sentence.text) for figure in figures]
    taken = {point for points in own for point in points}
    last: Figure | None = None
    for figure, bound, behind in zip(figures, bind(figures, years, sentence.text), own, strict=True):
        points = behind or _left(bound, [point for point in years if point.end <= figure.start], taken)
        if last and not behind and points and _is_of_later(figure, last, points, sentence.text):
            points = ()
        last = figure
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


def _is_of_later(figure: Figure, last: Figure, points: Sequence[Point], text: str) -> bool:
    """Whether it is for a later time than the figure before, left open: `2.3 percent in 2020, and now 2.7`."""
    year = points[-1]
    if year.start > last.end and not _ITS_YEAR.fullmatch(text, last.end, year.start):
        return False
    since = max(year.end, last.end)
    if since > figure.start:
        return False
    now = _NOW.search(text, since, figure.start) or _TODAY.match(text, figure.end)
    return bool(now or (TO_LEVEL.search(text, 0, figure.start) and _FROM.search(text, 0, min(year.start, last.start))))


def _goes_to(figure: Figure, text: str) -> bool:
    """Whether it is where something came to from an earlier figure: `from sixth to fourth`."""
    return bool(TO_LEVEL.search(text, 0, figure.start) and _WENT_FROM.search(text, 0, figure.start))


def _year_before(time: Time) -> Time:
    """The year before the one of a change: `from 2.8 percent to 3.3 percent in 2024`."""
    return Time(((time.years[0][0] - 1,) * 2,), is_before=True) if time.is_year else time


TO_LEVEL = Rare(r"(?:\bto|\bm(?:akes?|ade|aking) up|[至到]了?)\s*\Z", needs="to make made maki 至 到")
_FROM = Rare(r"\bfrom (?:about |some |around |nearly |over )?\Z|(?<!来)[由从自]\Z", needs="from 由 从 自")
_NOW = Rare(
    r"\b(?:now|today|currently|since)\b|如今|目前|现[已在为]|当前|至今",
    re.IGNORECASE,
    needs="now toda curr sinc 今 目 现 当",
)
_TODAY = regex(r",? (?:today|now|at present|currently)\b")
_ITS_YEAR = regex(
    r"\s|\s(?:in|as of|at the end of) (?:the )?|\s(?:in|on) [^,;:()（）0-9]{1,50} (?:of|for|in) (?:the )?"
    r"|\sof (?:the |its )?[A-Za-z&'’ -]{1,40} in |\s[A-Za-z&'’ -]{1,40}[(（](?:in )?"
    r"|\s?[(（](?:in |[^()（）0-9]{1,60}[;,；，、] ?(?:in )?(?:[A-Z][a-z]+ )?)?"
)  # `24 a year later`, `from 93 in 2020`, `93 (Beijing, 2020)`
_YEARS_OWN = regex("的|['’]s ")
_WENT_FROM = regex(
    r"\bfrom (?!20[0-9]{2}\b)(?:\D{0,12}[0-9]|[a-z]+(?:th|st|nd|rd) to )|(?<!来)[由从自](?!20[0-9]{2}年)\D{0,6}[0-9]"
)
