"""The time that a figure of a sentence is for: years that the sentence names, a part of one, or a span of several."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from hubcli.draft.bilingual import Bilingual, Rare
from hubcli.draft.matching.proximity import Point
from hubcli.figures import Figure, read_figures
from hubcli.figures.patterns import regex
from hubcli.figures.period_codes import is_estimate, is_fiscal
from hubcli.model.period import Period
from hubcli.model.units import Unit

Years = tuple[int, int]
"""The first and the last year of a span."""


class Time(NamedTuple):
    """When a figure is for."""

    years: tuple[Years, ...] = ()
    is_part: bool = False
    """Whether it is for a part of a year: a quarter, a half-year, the months up to June."""
    is_span: bool = False
    """Whether it is for several years together, or for each of them: a plan's period, `since 2020`."""
    is_before: bool = False
    """Whether it is the year before the one that the sentence names, which the sentence leaves open."""
    is_apart: bool = False
    """Whether its years are those of budgets or schools, or of estimates (`2025E`), which the base's are not."""
    months: tuple[int, ...] = ()
    """The months named beside its years, from 1."""
    parts: tuple[Years, ...] = ()
    """The first and the last month of each part of a year."""

    @property
    def is_year(self) -> bool:
        """Whether it is for one whole year."""
        return (
            len(self.years) == 1
            and self.years[0][0] == self.years[0][1]
            and not (self.is_part or self.is_span or self.is_apart)
        )


def time_of(points: Sequence[Point], figures: Iterable[Figure], text: str) -> Time:
    """The time that these years of the sentence give; `figures` has its dates."""
    months = [month for month in figures if month.unit == Unit.MONTH and any(_adjoin(point, month) for point in points)]
    is_part = bool(months) or any(
        _PART_OF_YEAR.match(text, point.end) or _WEEK_BEFORE.search(text, max(0, point.start - 5), point.start)
        for point in points
    )
    is_span = any(
        (_SINCE_BEFORE.search(text, 0, point.start) and not _WHEN.match(text, point.end))
        or _SINCE_AFTER.match(text, point.end)
        for point in points
    )
    years = tuple(dict.fromkeys(map(years_of, points)))
    single = tuple(int(month.value) for month in months if month.value_max is None)
    is_span = is_span or any(first < last for first, last in years)
    is_apart = any(_is_apart(point, text) for point in points)
    parts = tuple(_ends(month) for month in months)
    return Time(years, is_part, is_span, is_apart=is_apart, months=single, parts=parts)


def year_points(figures: Iterable[Figure], text: str) -> list[Point]:
    """The years among the figures, and those given relative to another: `a year earlier`, 上年.

    The year of a yearbook, a table or a revision is not the year of its figures, nor is one that is denied, or one that
    they are only compared with.
    """
    years = [figure for figure in figures if figure.unit == Unit.YEAR and not _is_of_edition(figure, text)]
    years = [year for year in years if not _DENIED.search(text, max(0, year.start - 8), year.start)]
    years = [year for year in years if not _is_compared_with(year, text)]
    points = [Point(figure.start, figure.end, _span(figure)) for figure in years]
    for match in _CENSUS.finditer(text):
        if not any(max(point.start - match.end(), match.start() - point.end) <= _DATED for point in points):
            points.append(Point(match.end() - 1, match.end(), _CENSUSES[match["no"]]))  # behind its number
    for match in _PLAN_YEAR.finditer(text):
        number = _ORDER.find(match["zh"]) + 11 if match["zh"] else int(match["en"])
        year = 1951 + 5 * number + (0 if match["first"] or match["began"] else 4)
        points.append(Point(*match.span(), f"{year}/{year}"))
    for match in _YEAR_BEFORE.finditer(text) if points else ():
        named = [point for point in points if point.start < match.start()]
        if named:
            first, last = years_of(named[-1])
            later = match["later"] or match["next"] or match["after"]
            step = (_COUNTS | _YEARS).get((match["count"] or match["after"] or "one").lower(), 1) * (1 if later else -1)
            start = match.end() - 1 if match["after"] else match.start()  # behind its number
            points.append(Point(start, match.end(), f"{first + step}/{last + step}"))
    return sorted(points)


def compared_years(figures: Iterable[Figure], text: str) -> list[Point]:
    """The years that a sentence only compares with: `compared with 2015`, 比2015年."""
    years = (figure for figure in figures if figure.unit == Unit.YEAR and _is_compared_with(figure, text))
    return [Point(figure.start, figure.end, _span(figure)) for figure in years]


def years_of(point: Point) -> Years:
    """The years of a point."""
    first, last = point.of.split("/")
    return int(first), int(last)


@lru_cache(maxsize=8192)  # each sentence is the context of those after it
def time_in(text: str) -> Time:
    """The time that the head of a row or column names."""
    figures = read_figures(text)
    return time_of(year_points(figures, text), figures, text)


def is_long_past(text: str) -> bool:
    """Whether the text speaks of a time without naming it: a plan's period, years before, years in a row."""
    return bool(_LONG_PAST.search(text)) and not _BY_THEN.search(text)


@lru_cache(maxsize=4096)  # many facts are of the same few periods
def fits(period: Period | None, years: tuple[Years, ...]) -> bool:
    """Whether the period covers one of the years; if one of its ends is open, whether the known end does.

    A fact without a period fits any year, and a sentence without a year fits any period.
    """
    if period is None or not years:
        return True
    first, last = period.start.year, period.end.year
    if period.startswith(".."):
        first = last
    elif period.endswith(".."):
        return any(first <= year for _, year in years)
    return any(start <= last and end >= first for start, end in years)


def is_part_of_year(period: Period) -> bool:
    """Whether the period is some months of a year; a single month or day is when something was counted."""
    start, end = period.start, period.end
    return start.year == end.year and start.month != end.month and (start.month, end.month) != (1, 12)


def _is_of_edition(year: Figure, text: str) -> bool:
    return bool(_EDITION_BEFORE.search(text, 0, year.start) or _EDITION_AFTER.match(text, year.end))


def _is_compared_with(year: Figure, text: str) -> bool:
    if _COMPARED_AFTER.match(text, year.end):
        return True
    before = _COMPARED.search(text, max(0, year.start - 24), year.start)
    return bool(before and not _ITS_OWN.match(text, year.end))


def month_of(period: Period | None) -> int | None:
    """The month, from 1, in which the period lies: that of a count taken in a month or on a day."""
    if period is None or (period.start.year, period.start.month) != (period.end.year, period.end.month):
        return None
    return period.start.month


def _is_apart(point: Point, text: str) -> bool:
    year = text[point.start : point.end]
    ended = _YEAR_ENDED.search(text, max(0, point.start - 48), point.start) or _ENDED_YEAR.match(text, point.end)
    return bool(ended) or is_fiscal(year) or is_estimate(year)


def _span(figure: Figure) -> str:
    first, last = _ends(figure)
    return f"{first}/{last}"


def _ends(figure: Figure) -> tuple[int, int]:
    return int(figure.value), int(figure.value_max or figure.value)


def _adjoin(point: Point, month: Figure) -> bool:
    return 0 <= point.start - month.end <= NEXT or 0 <= month.start - point.end <= NEXT


NEXT = 5
"""The most characters between a month and its year: `the first half of 2024`."""
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_YEARS = {"一": 1, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_YEAR_BEFORE = Rare(
    rf"\b(?P<count>{'|'.join(_COUNTS)}) years? (?:earlier|before|(?P<later>later))\b"
    r"|\b(?:the )?(?:previous|preceding) year\b|\b(?<!than )the year before\b"
    rf"|(?P<after>[{''.join(_YEARS)}])年(?:之|以)?后"
    r"|(?P<next>\bthe (?:following|next) year\b|\bthe year after\b(?! [a-z0-9])|[次翌]年)"
    r"|(?:(?<![比较])(?:上一?|前一)年|(?:上一?|前一)年(?=的\s*[0-9]))",
    needs="year 年",
)
_ORDER = "一二三四五"
_PLAN_YEAR = Rare(
    rf"\b(?:(?P<first>first|opening)|final|last|closing) year of the (?P<en>1[0-9])th (?:five-year plan|FYP)\b"
    rf"|[“\"「]?十(?P<zh>[{_ORDER}])五[”\"」]?(?:规划|计划|时期)?的?(?:(?P<began>开局|首)|收官|末)(?:之)?年",
    re.IGNORECASE,
    needs="year 年",
)
_CENSUSES = {"五": "2000/2000", "六": "2010/2010", "七": "2020/2020"}
_DATED = 6
"""The most characters between the name of a census and a year that it has of its own."""
_CENSUS = regex("第?(?P<no>[五六七])(?:次(?:全国)?人口普查|人?普)(?!查?员)")
_DENIED = regex(r"\bnot (?:in |for |of )?\Z|(?:而非|不是|并非)\Z")
_COMPARED = regex(
    r"\b(?:than in|times (?:that|those|the (?:level|figure)) (?:of|in)|[Cc]ompared (?:with|to)|versus"
    r"|[Rr]elative to|on) \Z|[比较]\Z"
)
# `与2015年相比`, `是2018年的1.7倍`
_COMPARED_AFTER = regex(r"年?(?:水平)?相[比较]|年?的\s?(?:约|近)?(?:[0-9.]+|[两二三四五六七八九十])\s?倍")
_ITS_OWN = regex(
    r"['’]s\b|年?底?末?的(?!水平)|年?\s?[(（](?=[^()（）]{0,12}[0-9])"
)  # `compared with 2023's 3.1 percent`
_PART_OF_YEAR = regex(
    r"/[0-9]{2}\b|-?[wW][0-9]{2}\b|\s*(?:[上下]半年|[前第]?[一二三四1-4](?:个)?季度|前[^，。]{1,3}个?月)"
)
_YEAR_ENDED = Rare(
    r"\b(?:years?|(?:12|twelve) months) (?:that )?(?:end(?:ed|ing|s)(?: in| on)?|to|through) "
    r"(?:the end of )?(?:[0-9]{1,2} )?[A-Z][a-z]{2,8} (?:[0-9]{1,2},? )?\Z",
    needs="year mont",
)
_ENDED_YEAR = regex(r"(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:的|止的?)?(?:财年|财政年度|会计年度|学年)")
_WEEK_BEFORE = regex(r"\b[wW][0-9]{2}[ /-]?\Z")
_EDITION_BEFORE = Rare(
    r"(?:\b(?:(?:yearbooks?|tables?|method)(?: (?:of|in|for))?|(?:revised|revision|as restated)(?: (?:of|in))?)"
    r"|年鉴[（(]?|修订于)\s?\Z",
    re.IGNORECASE,
    needs="year tabl meth revi rest 鉴 订",
)
_EDITION_AFTER = regex(
    r"\s(?:statistical |[A-Z]\w+ )*(?:year ?books?|revision|edition of the (?:year ?book|table))\b"
    r"|年?(?:版|年鉴|的?统计年鉴|(?:的)?年鉴|的?修订|修订数|《?[^，。《》（）()0-9]{0,8}年鉴)",
    re.IGNORECASE,
)
_SINCE_BEFORE = Rare(
    r"(?:\b(?:since|from|after|before|until|till|prior to)\s+|[自从]|早在)\Z",
    re.IGNORECASE,
    needs="sinc from afte befo unti till prio 自 从 早",
)
_WHEN = regex(r",? when\b|年?的\s?[约近]?[0-9]")
_SINCE_AFTER = regex(r"\s*(?:年)?(?:以?来|起|之前|以前|以后|登顶之前)|\s+(?:onwards?|and before)\b")
_BY_THEN = regex(r"\b[Bb]y (?:the end of )?20[0-9]{2}\b[^.;]*\bhad\b")
_LONG_PAST = Bilingual(
    r"\b(?:for \w+ (?:consecutive |straight )?years|years? (?:running|in a row)|every year|each year|five-year plan"
    r"|had (?:\w+ly )?(?:been|ranked|stood|passed|come|reached|held|led|topped|kept)"
    r"|had (?:placed|finished|spent|taken)|previously|formerly|used to|in the past|at the time|until then)\b",
    r"连续\S{1,3}年|历年|每年|年均|十[一二三四五]五(?![”\"」]?[规计时划期的]{0,3}(?:开局|收官|首年|末年)|年)|此前|曾|以往|过去|五年(?:规划|计划)",
    re.IGNORECASE,
    needs="year had prev form used past time then",
)
