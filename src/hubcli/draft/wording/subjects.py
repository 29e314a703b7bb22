"""What a share, sum or growth in a sentence is of: the indicator, the year and the places, from the sentence itself."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.decision import Decision
from hubcli.draft.matching.editions import counted
from hubcli.draft.wording.values import Value
from hubcli.figures.patterns import regex

Pair = tuple[Attributed, Decision]
"""A figure of a sentence, and what was decided of it."""


"""Words that speak of several places at once."""


TOGETHER = Rare(
    r"\b(?:together|combined|in total|between them|altogether|jointly|in all|sum(?:med)?|add(?:s|ed)? up)\b"
    r"|合计|共计|总计|加起来|之和|[两三四]地|[两三四]省市?|三市",
    re.IGNORECASE,
    needs="toge comb tota betw alto join all sum summ sums add adds adde 计 加 和 地 省 市",
)
"""Words that speak of several places at once."""


class Subject(NamedTuple):
    """What a figure is worked out from."""

    indicator: str
    year: int
    places: frozenset[str]
    """Those that it is for; if the sentence lists figures of several and then speaks of them together, all of these."""
    is_leveled: bool
    """Whether the sentence has a figure of the indicator that the base supports."""
    ends: tuple[BaseFigure, BaseFigure] | None
    """The two figures of it before this one in the sentence, the earlier one first, if they are of one place."""
    is_sure: bool
    """Whether the sentence says nothing else between the name, or such a figure before it, and this one."""


def subject_of(text: str, pairs: Sequence[Pair], item: Attributed, base: BaseFigures) -> Subject | None:
    """What the figure is a share, sum or growth of: what its clause names, else what the figure before it is of."""
    known = [one for one in pairs if one[1].supported and one[1].stated and one[1].stated.measured]
    before = [one for one in known if one[0].figure.end <= item.figure.start]
    said = before[-1] if before else None
    named = base.indicators.named(item.scope.before if said else item.scope.text)
    if not named and not said:
        named = base.indicators_stated(text, [item.figure], item.places | item.spare)
    indicator = next(iter(named)) if len(named) == 1 else None
    if not named and said and said[1].stated:
        indicator = said[1].stated.indicator
    same = [one for one in known if one[1].stated and one[1].stated.indicator == indicator]
    ends = _ends_of([one for one in same if one in before])
    by_then = _BY.search(text, 0, item.figure.start) and _TO.match(text, item.figure.end)
    if by_then or _FROM.match(text, item.figure.end):
        ends = _ends_of(same)  # `from 2 billion by 9 percent, to 2.18 billion`, `by 3 points, from 2 to 5 percent`
    year = _year_of(text, item, said) or (ends[1].period.start.year if ends and ends[1].period else None)
    if indicator is None or year is None:
        return None
    start = said[0].figure.end if said and not named else 0
    return Subject(
        indicator,
        year,
        _places_of(text, item, said, [one for one in same if one in before]),
        bool(same),
        ends,
        _says_nothing_else(text[start : item.figure.start], indicator, base),
    )


def ways_said(pairs: Sequence[Pair], indicator: str, base: BaseFigures) -> set[str | None]:
    """The ways of counting by which the sentence has supported figures of the indicator."""
    said = {counted(one.stated, base) for _, one in pairs if one.supported and one.stated}
    return {variant for of, variant in said if of == indicator}


def ways_of(values: Iterable[Value], base: BaseFigures) -> set[str | None]:
    """The ways of counting of what a result was worked out from."""
    return {counted(value.stated, base)[1] for value in values}


def _ends_of(levels: Sequence[Pair]) -> tuple[BaseFigure, BaseFigure] | None:
    """The last two levels, if they are of one place and two years."""
    stated = [decision.stated for _, decision in levels[-2:] if decision.stated and decision.stated.period]
    if len(stated) < 2 or stated[0].places != stated[1].places:
        return None
    first, last = sorted(stated, key=lambda one: str(one.period))
    return (first, last) if first.period != last.period else None


def _year_of(text: str, item: Attributed, said: Pair | None) -> int | None:
    """The figure's year; that of the figure before it if the sentence says no other."""
    if item.time.is_year or (item.is_growth and len(item.time.years) == 1 and not item.time.is_part):
        return item.time.years[0][1]
    stated = said[1].stated if said else None
    return stated.period.start.year if stated and stated.period and not item.time.years else None


def _places_of(text: str, item: Attributed, said: Pair | None, listed: Sequence[Pair]) -> frozenset[str]:
    if len(listed) > 1 and TOGETHER.search(text, listed[-1][0].figure.end, item.figure.start):
        return frozenset().union(*(one.places for one, _ in listed))
    return item.places | item.spare or (said[0].places if said else frozenset())


def _says_nothing_else(words: str, indicator: str, base: BaseFigures) -> bool:
    fact = base.measured.first_on(indicator)
    masked = _OWN.sub(" ", base.places.masked(words))
    return bool(fact and not base.is_foreign_to(fact, masked))


_BY = regex(r"\bfrom\b[^;]*\bby (?:about |some )?\Z")
_FROM = regex(
    r"(?: in (?:19|20)[0-9]{2})?,? from (?:about |some )?[0-9.]+(?: ?%| per ?cent)?(?: in (?:19|20)[0-9]{2})? to [0-9]"
    r"|，[从由](?:(?:19|20)[0-9]{2}年的?)?[0-9.]+%?(?:提高|上升|下降|增加|升|降|增|减)?[至到为][^，。]{0,8}[0-9.]+%"
)
_TO = regex(r",? to (?:about |some )?[0-9]")
_OWN = regex(
    r"\b(?:up|down|year-on-year|year on year|percent|total|together|combined|accounting|account(?:s|ed)?|share|national"
    r"|between|them|still|previous|from|more|than|in all|altogether|jointly)\b"
    r"|同比|比上年|较上年|增长|下降|减少|增加|提高|占|全国|总量|比重|合计|共计|总计|之和|其中|约|两地|三地|四地|三省市?|两省"
)
