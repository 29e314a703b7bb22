"""Comparisons in a sentence: `A is higher than B`, `twice B's`, `2.2 points above B`, A高于B, A是B的两倍."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from hubcli.draft.bilingual import Rare, may_have
from hubcli.draft.matching.proximity import Point
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit


class Comparison(NamedTuple):
    """Two places compared."""

    start: int
    end: int
    """The span of the words that compare."""
    left: str
    right: str
    """The ids of the places: the left one is said to be more or less than the right one."""
    more: bool
    """Whether the left one is said to be more; of ranks, to be better."""
    leads: bool
    """Whether the words are of order (`ahead of`), not of size."""
    gap: Figure | None = None
    """By how many points, or how many times as much; None if only the direction is said."""
    either_way: bool = False
    """Whether it is left open which of the two is more."""


def comparisons_in(text: str, places: Sequence[Point], figures: Sequence[Figure]) -> Iterator[Comparison]:
    """Every comparison of two places that the sentence names on both sides of the words."""
    for pattern, more, leads in _WORDS if may_have(text, _ANY) else ():
        for match in pattern.finditer(text):
            if _DENIED.search(text, 0, match.start()) or _is_in_multiple(match.start(), figures):
                continue
            inner = match.groupdict().get("inner") is not None
            subjects = [point for point in places if not _COMPARED_TO.search(text, 0, point.start)]
            left = _last_before(subjects, match.start("inner") - 1 if inner else match.start())
            right = _first_after(places, match.start("inner") if inner else match.end(), text)
            left = left or _inside(match, places)
            if left and right and left.of != right.of:
                gap = _gap(match, right, figures, text, after_only=inner)
                span = (gap.start, gap.end) if gap else match.span()
                passive = _PASSIVE.match(text, match.end()) and _BE.search(text, 0, match.start())
                ranked = leads or bool(_RANKED.search(text, 0, match.start()))
                yield Comparison(*span, left.of, right.of, more != bool(passive), ranked, gap)


def compared_with(text: str, places: Sequence[Point], figures: Sequence[Figure]) -> Iterator[Comparison]:
    """`Compared with Tarn, Merrow spent less`, 与塔恩相比，默罗更少."""
    for pattern in _COMPARED_WITH:
        for match in pattern.finditer(text):
            right = next((point for point in places if match.start("of") <= point.start < match.end("of")), None)
            left = next((point for point in places if match.end("of") <= point.start < match.start("word")), None)
            if left and right and left.of != right.of:
                yield Comparison(*match.span("word"), left.of, right.of, bool(_MORE.fullmatch(match["word"])), False)


def multiples_in(text: str, places: Sequence[Point], figures: Sequence[Figure]) -> Iterator[Comparison]:
    """Every place that is said to be so many times another."""
    for figure in [*english_multiples(text), *figures]:
        if figure.unit == Unit.PERCENT and figure.text.endswith("成"):
            figure = replace(figure, unit=Unit.TIMES, value=figure.value / 100)
        if figure.unit not in (Unit.TIMES, Unit.FRACTION) or figure.change:
            continue
        left = _last_before(places, figure.start)
        inside = [point for point in places if figure.start < point.start and point.end < figure.end]
        after = _TIMES_OF.match(text, figure.end)
        before = _OF_TIMES.search(text, 0, figure.start)
        right = _first_after(places, after.end(), text) if after else None
        if before and not right:
            right = next((point for point in places if before.start("inner") <= point.start < before.end()), None)
            left = _last_before(places, before.start())
        right = right or (inside[0] if len(inside) == 1 else None)  # 超过安徽的三倍 is read as one figure
        bound = _BOUND_BEFORE.search(text, 0, before.start("inner")) if before else None
        if bound and ("倍" not in figure.text or bound.group() in ("不到", "不足")):
            figure = replace(figure, qualifier=_BOUND_CHINESE[bound.group()])
        if left and right and left.of != right.of:
            yield Comparison(figure.start, figure.end, left.of, right.of, True, False, figure)


def differences_in(text: str, places: Sequence[Point], figures: Sequence[Figure]) -> Iterator[Comparison]:
    """Every difference between two places: `the gap between A and B was 2 points`, A与B相差2个百分点."""
    for figure in figures:
        counted = figure.unit in (Unit.PERCENTAGE_POINT, Unit.COUNT) or figure.unit.is_money
        if counted and _GAP.search(text, 0, figure.start):
            named = [point.of for point in places if point.end <= figure.start][-2:]
            if len(set(named)) == 2:
                yield Comparison(figure.start, figure.end, named[0], named[1], True, False, figure, True)


def english_multiples(text: str) -> Iterator[Figure]:
    """`twice`, `more than three times`, `half`: what follows says of what."""
    for match in _MULTIPLE.finditer(text):
        word = (match["word"] or match["number"]).lower()
        value = _WORTH.get(word) or Fraction(word)
        qualifier = _BOUND.get((match["bound"] or "").lower(), Qualifier.EXACT)
        yield Figure(value, Unit.TIMES, qualifier, text=match.group(), start=match.start(), end=match.end())


def _is_in_multiple(at: int, figures: Sequence[Figure]) -> bool:
    return any(one.unit == Unit.TIMES and one.start <= at < one.end for one in figures)


def _inside(match: re.Match[str], places: Sequence[Point]) -> Point | None:
    """The only place within the words that compare: `lower in Tarn than in Merrow`."""
    found = [point for point in places if match.start() <= point.start and point.end <= match.end()]
    return found[0] if len(found) == 1 else None


def _last_before(places: Sequence[Point], end: int) -> Point | None:
    return next((point for point in reversed(places) if point.end <= end), None)


def _first_after(places: Sequence[Point], start: int, text: str) -> Point | None:
    """The place that directly follows, with no figure or pause before it."""
    after = [point for point in places if point.start >= start]
    if not after or not _LINK.fullmatch(text, start, after[0].start):
        return None
    if _APART_FROM.match(text, after[0].end):
        return None
    owner = len(after) > 1 and _OWNER.fullmatch(text, after[0].end, after[1].start)  # `Japan's Tokyo-Yokohama`
    return after[1] if owner else after[0]


def _gap(
    match: re.Match[str], right: Point, figures: Sequence[Figure], text: str, *, after_only: bool
) -> Figure | None:
    """By how much one exceeds the other: before the words in English, after them in Chinese."""
    points = [one for one in figures if one.unit in (Unit.PERCENTAGE_POINT, Unit.COUNT) or one.unit.is_money]
    before = (one for one in points if not after_only and 0 <= match.start() - one.end <= 2)
    end = max(match.end(), right.end)
    after = (one for one in points if one.start >= end and _BY.fullmatch(text, end, one.start))
    return next(before, None) or next(after, None)


_GAP = regex(r"\b(?:gap|difference) (?:between|in)\b[^.;]*\Z|相差[^，。；]{0,4}\Z|差距[^。；]{0,8}\Z", re.IGNORECASE)
_WORTH = {
    "twice": Fraction(2), "double": Fraction(2), "triple": Fraction(3), "half": Fraction(1, 2), "two": Fraction(2),
    "three": Fraction(3), "four": Fraction(4), "five": Fraction(5), "ten": Fraction(10),
    "one and a half": Fraction(3, 2),
}  # fmt: skip
_BOUND = dict.fromkeys(("more than", "over"), Qualifier.OVER) | dict.fromkeys(("less than", "under"), Qualifier.UNDER)
_BOUND |= dict.fromkeys(("about", "around", "nearly", "almost", "roughly", "some"), Qualifier.ABOUT)
_BOUND |= {"at least": Qualifier.AT_LEAST, "at most": Qualifier.AT_MOST}
_MULTIPLE = Rare(
    rf"(?:\b(?P<bound>{'|'.join(_BOUND)})\s+)?\b(?:(?P<word>twice|double|triple|half)"
    rf"|(?P<number>{'|'.join(word for word in _WORTH)}|[0-9]+(?:\.[0-9]+)?) times)\b",
    re.IGNORECASE,
    needs="twic doub trip half time",
)
_APART_FROM = regex("(?:地区|区域)?[以之]?外")
_OWNER = regex(r"['’]s |的")
_PASSIVE = regex(r"\s+(?:only )?by\b")
_BE = regex(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly )?\Z")
_RANKED = regex(
    r"\b(?:rank(?:s|ed)?|st(?:ands?|ood)|placed|sits?|sat|came) (?:well |just |far )?\Z"
    r"|(?:排名|名次|位次)(?:远|明显|均)?\Z",
    re.IGNORECASE,
)
_LINK = regex(
    r"\s*(?:of|in|for|at|by|the|that|those|than|is|with|于|了|在|\s)*\s*(?:the\s+)?"
    r"|\s*(?:that|those|the \S+(?: \S+){0,3}|R&D intensity)\s+(?:of|in|for)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_DENIED = regex(
    r"\b(?:not|never|no longer|if|yet to|had (?:been|once|long)|whether|nor|neither|until|before)\b[^,;]{0,40}\Z"
    r"|(?:不|未|没有|若|如果|是否|并非|此前|曾|能否)[^，；]{0,8}\Z",
    re.IGNORECASE,
)
_COMPARED_TO = regex(r"\bthan (?:the |in )?\Z|(?:[比较]|不到|不足|超过|次于|高于|低于|多于|少于)\Z")
_BOUND_CHINESE = {"不到": Qualifier.UNDER, "不足": Qualifier.UNDER, "超过": Qualifier.OVER, "近": Qualifier.ABOUT}
_BOUND_BEFORE = regex(f"(?:{'|'.join(_BOUND_CHINESE)})\\Z")
_ADJECTIVE_UP = "higher|larger|greater|more|bigger|better"
_ADJECTIVE_DOWN = "lower|smaller|less|fewer"


def _words(pattern: str, *, needs: str, more: bool, leads: bool = False) -> tuple[Rare, bool, bool]:
    return Rare(pattern, re.IGNORECASE, needs=needs), more, leads


_MORE = regex(f"{_ADJECTIVE_UP}|更[多高大]", re.IGNORECASE)
_COMPARED_WITH = (
    re.compile(
        r"\bcompared (?:with|to) (?P<of>[^,;.]{2,60}), [^,;.]{2,90}?"
        rf"\b(?P<word>{_ADJECTIVE_UP}|{_ADJECTIVE_DOWN})\b(?![^,;.]* than)",
        re.IGNORECASE,
    ),
    re.compile("[与和同](?P<of>[^，。；]{2,12})相比，[^。；]{2,30}?(?P<word>更[多少高低大小])"),
)
_THAN = r"\b(?:(?! than\b)[^,;.]){0,110} than\b"
_INNER = "比(?P<inner>[^，。；比]{2,24}?)(?:的[^，。；]{0,8})?"
_WORDS = (
    _words(rf"\b(?:{_ADJECTIVE_UP}){_THAN}", needs="than", more=True),
    _words(rf"\b(?:{_ADJECTIVE_DOWN}){_THAN}", needs="than", more=False),
    _words(
        r"\b(?:above|exceed(?:s|ed|ing)?|outstrip(?:s|ped)?|outspen[dt]s?|tops|topped)\b",
        needs="abov exce outs tops topp",
        more=True,
    ),
    _words(r"\bbelow\b", needs="belo", more=False),
    _words(
        r"\b(?:ahead of|surpass(?:es|ed)?|overtakes?|overtook|overtaken|outranks?|outranked|leads|led)\b",
        needs="ahea surp over outr lead led",
        more=True,
        leads=True,
    ),
    _words(
        r"\b(?:behind|trail(?:s|ed)?(?: behind)?|lag(?:s|ged)? behind)\b",
        needs="behi trai lag lags lagg",
        more=False,
        leads=True,
    ),
    _words("高于|大于|多于|高出|超出", needs="于 出", more=True),
    _words("低于|少于|小于|不及|不如|逊于", needs="于 及 如", more=False),
    _words("(?:超过|领先于?|赶超|反超|优于|胜过)了?", needs="超 领 优 胜", more=True, leads=True),
    _words("落后于?|居于?其后", needs="后", more=False, leads=True),
    _words("在(?P<inner>[^，。；在]{2,12}?)(?:之前|前面|之上)", needs="在", more=True, leads=True),
    _words("在(?P<inner>[^，。；在]{2,12}?)(?:之后|后面|之下)", needs="在", more=False, leads=True),
    _words(f"{_INNER}(?:要|还|更|多|少)?(?:高出?|多出?|大|强)", needs="比", more=True),
    _words(f"{_INNER}(?:要|还|更)?(?:低|少|小|弱)", needs="比", more=False),
)
_ANY = frozenset[str]().union(*(pattern.needs for pattern, _, _ in _WORDS))
_BY = regex(r"(?:['’]s)?(?:\s{0,2}|\s?by (?:about |some |nearly |over )?)")
_TIMES_OF = regex(
    r"\s*(?:as (?:many|much) (?:[^,;.]{1,60}? )as\b"
    r"|as (?:high|much|many|large|big|great)(?: as)?|that|those|the (?:level|figure|share))?"
    r"\s*(?:of|in|as|for)?\s*",
)
_OF_TIMES = regex(
    r"(?:是|为|相当于|达到?|不到|不足|超过|近)\s*(?P<inner>[^，。；是为]{2,24}?)的?\s*(?:约|近|将近|大约)?\s*\Z"
)
