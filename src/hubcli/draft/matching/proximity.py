"""Which of several names or years in a sentence each figure goes with."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hubcli.draft.bilingual import Rare
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit


class Point(NamedTuple):
    """Something in a sentence that a figure can go with: a place, a year."""

    start: int
    end: int
    of: str


def bind(figures: Sequence[Figure], points: Sequence[Point], text: str) -> list[tuple[Point, ...]]:
    """For each figure the points it goes with: one, or several if the sentence leaves it open.

    That is the point right after it (`3.3 percent in the River Basin`); else those since the figure before, except that
    figure's own; else what the figure before goes with; else, at the start, those up to the next figure, or all.
    In a sentence with `respectively`, or with one list of figures, the n-th figure goes with the n-th point.
    """
    paired = _paired(figures, points, text)
    if paired:
        return paired
    bound: list[tuple[Point, ...]] = []
    ahead: tuple[Point, ...] = ()
    behind = [_right_behind(figure, points, text) for figure in figures]
    for number, figure in enumerate(figures):
        floor = figures[number - 1].end if number else 0
        ceiling = figures[number + 1].start if number + 1 < len(figures) else len(text)
        taken = (*behind[number - 1], *ahead) if number else ()
        ahead = ()
        between = tuple(point for point in points if floor <= point.start < figure.start and point not in taken)
        if behind[number]:
            bound.append(behind[number])
        elif between:
            bound.append(_of_own_clause(between, figure, text))
        elif bound and bound[-1]:
            bound.append(bound[-1])
        else:
            after = _before_part(tuple(point for point in points if figure.end <= point.start), figure, text)
            near = _without_compared(tuple(point for point in after if point.start < ceiling), text)
            pause = _BREAK.search(text, near[0].end, near[-1].end) if near else None
            ahead = _first_run(near, text)
            bound.append(ahead or tuple(point for point in near if not pause or point.start < pause.start()) or after)
    return bound


def _without_compared(points: tuple[Point, ...], text: str) -> tuple[Point, ...]:
    """Those that others are not only compared with: `with 60 patents, Tarn was well behind Merrow`."""
    return tuple(point for point in points if not _COMPARED.search(text, 0, point.start)) or points


def _before_part(after: tuple[Point, ...], figure: Figure, text: str) -> tuple[Point, ...]:
    """Those that are not only a part of what the figure counts: `600 patents, of which Tarn has 60`."""
    part = _PART.search(text, figure.end) if after else None
    return tuple(point for point in after if point.start < part.end()) if part else after


def _first_run(near: tuple[Point, ...], text: str) -> tuple[Point, ...]:
    """The points before a comma that ends their clause: `600 patents that Tarn granted, Merrow received 60`."""
    for number, (one, other) in enumerate(pairwise(near), 1):
        joint = text[one.end : other.start]
        if _CLAUSE_ENDS.search(joint) and not _LISTED.fullmatch(joint):
            return near[:number]
    return ()


def _of_own_clause(points: tuple[Point, ...], figure: Figure, text: str) -> tuple[Point, ...]:
    """Those after the last break before it, if there are any; the last one alone if a `, which …` follows it."""
    if _RELATIVE.match(text, points[-1].end, figure.start):
        return points[-1:]
    cut = max((match.end() for match in _BREAK.finditer(text, points[0].end, figure.start)), default=0)
    return tuple(point for point in points if point.start >= cut) or points


def is_paired(figures: Sequence[Figure], points: Sequence[Point], text: str) -> bool:
    """Whether the sentence pairs figures with points in their order: by `respectively`, or one list with another."""
    return _paired(figures, points, text) is not None


def listed_after(first: Point, others: Iterable[Point], text: str) -> list[Point]:
    """The points that directly follow the first one in a list: `Tianjin and Hebei` after Beijing."""
    listed = [first]
    for point in others:
        if any(point.of == one.of for one in listed):
            break  # `of A, B and C, A had the most`
        if point.start > listed[-1].end and not _LISTED.fullmatch(text, listed[-1].end, point.start):
            break
        listed.append(point)
    return listed[1:]


def _right_behind(figure: Figure, points: Sequence[Point], text: str) -> tuple[Point, ...]:
    """The point right after it, with those that it is listed with."""
    listed: list[Point] = []
    for point in points:
        if point.start >= figure.end:
            joint = _LISTED if listed else _NEXT if _leads_a_name(figure, text) else _BEHIND
            if not joint.fullmatch(text, listed[-1].end if listed else figure.end, point.start):
                break
            listed.append(point)
    return tuple(listed)


def _leads_a_name(figure: Figure, text: str) -> bool:
    """Whether it is a rank that begins an item of a list: `1st Tarn, 2nd Merrow`."""
    return figure.unit == Unit.RANK and bool(_ITEM.search(text, 0, figure.start))


def _paired(figures: Sequence[Figure], points: Sequence[Point], text: str) -> list[tuple[Point, ...]] | None:
    if not figures:
        return None
    before = [point for point in points if point.start < figures[0].start]
    if len(before) == len(figures) and (
        _RESPECTIVELY.search(text) or (len(figures) > 1 and _in_one_list(figures, text))
    ):
        return [(point,) for point in before]
    own = _paired_later(figures, points, text)
    if own:
        return own
    after = [point for point in points if point.start >= figures[-1].end]
    if len(after) == len(figures) > 1 and _in_one_list(figures, text):
        return [(point,) for point in after]
    return None


def _paired_later(figures: Sequence[Figure], points: Sequence[Point], text: str) -> list[tuple[Point, ...]] | None:
    """The pairs after 分别 of points listed right before it, where other figures and points go before or after."""
    match = _EACH.search(text)
    if not match:
        return None
    rest, later = ([one for one in figures if (one.start >= match.end()) is after] for after in (False, True))
    listed = _listed_before(match.start(), points, text)
    if len(listed) < 2 or len(listed) > len(later) or not _in_one_list(later[: len(listed)], text):
        return None
    count = len(listed)
    return [
        *(bind(rest, [point for point in points if point.start < listed[0].start], text) if rest else ()),
        *((one,) for one in listed),
        *(bind(later[count:], [point for point in points if point.start >= later[count - 1].end], text)),
    ]


def _listed_before(end: int, points: Sequence[Point], text: str) -> list[Point]:
    """The points of the list that ends right before an offset."""
    listed: list[Point] = []
    for point in reversed([point for point in points if point.end <= end]):
        joint = text[point.end : listed[0].start if listed else end]
        if not ((not joint or _LISTED.fullmatch(joint)) if listed else _SUBJECT.fullmatch(joint)):
            break
        listed.insert(0, point)
    return listed


def _in_one_list(figures: Sequence[Figure], text: str) -> bool:
    """Whether the figures follow each other with nothing but a comma or an `and` between them."""
    pairs = pairwise(figures)
    return all(_LISTED_FIGURES.fullmatch(text, one.end, other.start) for one, other in pairs)


_BEHIND = regex(
    r"(?!.*\b(?:is|are|was|were|than|below|above|ahead|behind|against|versus|vs|over|from|to|like|and|which|that)\b)"
    r"[^.,;:，。；：、]{0,50}?\b(?:in|of|for|at|across|by|on|inside|throughout)\s(?:the\s|all\s|all\sof\s|end\sof\s|late\s)*"
    r"|\s?[(（]\s?(?:in\s)?"
    r"|\s(?:[A-Za-z]+\s){0,2}(?:filings|applications|patents|papers|articles)\sfrom\s|\sfrom\s"
)
_BREAK = regex(r"[;；]|——|\s[-–—]\s|, (?:while|whereas|but)\b|，(?:而(?!且)|但)")
_PART = Rare(
    r"\b(?:of which|of these|of them|including|with(?= [A-Z][a-z]+ (?:at|on|having|reaching)))\b|其中|包括",
    needs="of incl with 其 包",
)
_COMPARED = Rare(r"\b(?:behind|ahead of|above|below|than) (?:the )?\Z", needs="behi ahea abov belo than")
_CLAUSE_ENDS = regex(r"\b(?:granted|filed|recorded|registered|counted|had|spent|certified|issued)\b[^,;]*, \Z")
_RELATIVE = regex(r",? (?:which|whose)\b[^,;]*\Z")
_NEXT = regex(r"\s?(?:[(（]\s?(?:in\s)?)?")
_ITEM = regex(r"[:：,，;；、]\s?(?:and )?\Z")
_LISTED = regex(r"(?:,|、|，| and|, and|和|与|及|以及|'s and)\s?(?:the\s)?")
_LISTED_FIGURES = regex(f"[个家件项所名位人座条]?(?:{_LISTED.pattern})")
_EACH = Rare("分别|依次|分(?=[列居获占])", needs="分 次")
_SUBJECT = regex(r"[^，。；、0-9]{0,16}")
_RESPECTIVELY = Rare(r"\brespectively\b|分别|依次", needs="resp 别 次")
