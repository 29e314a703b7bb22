"""Numbers that belong together: ranges, ways from one value to another, lists that name their unit once."""

from collections.abc import Sequence
from fractions import Fraction

from hubcli.figures.chinese.digits import is_year
from hubcli.figures.chinese.measure_words import skip_measure
from hubcli.figures.compound import with_part
from hubcli.figures.patterns import regex
from hubcli.figures.quantity import Quantity
from hubcli.model.units import Unit


def join(found: Sequence[Quantity], text: str) -> list[tuple[Quantity, int]]:
    """The quantities, those that make a range as one; with each where the words before it may begin."""
    if len(found) < 2:
        return [(quantity, 0) for quantity in found]
    shared = _share_units(found, text)
    joined: list[tuple[Quantity, int]] = []
    floor, index = 0, 0
    while index < len(shared):
        first = shared[index]
        pair = _range(first, shared, index, floor, text) if index + 1 < len(shared) else None
        joined.append((pair or first, floor))
        index += 2 if pair else 1
        floor = joined[-1][0].end
    return _add_spans(joined, text)


def _add_spans(joined: list[tuple[Quantity, int]], text: str) -> list[tuple[Quantity, int]]:
    """两年零三个月 is one span; 分 behind hours are minutes."""
    for place in range(len(joined) - 2, -1, -1):
        (first, floor), (second, _) = joined[place], joined[place + 1]
        if first.unit == Unit.HOURS and second.unit is None and text.startswith("分", second.end):
            second = second._replace(unit=Unit.MINUTES, end=second.end + 1)
        value = with_part(first, second)
        if value is not None and _AND_PART.fullmatch(text, first.end, second.start):
            joined[place : place + 2] = [
                (first._replace(value=value, end=second.end, qualifier=second.qualifier), floor)
            ]
    return joined


def _share_units(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """The unit and the power of the last for those before it: 3.1、4.2和5.3个百分点; from 5.6 to 5.1%; 4、5、6月."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        first, second = shared[index], shared[index + 1]
        if second.start - first.end > _LONGEST_JOINT:
            continue
        if (
            first.prefixed
            and second.unit is None
            and not second.like_year
            and LISTED.fullmatch(text, first.end, second.start)
        ):
            if first.unit == Unit.RANK:  # 第3、5位
                shared[index + 1] = second._replace(unit=first.unit, lone=False)
            continue
        if (
            first.unit is not None
            or first.value_max is not None
            or second.unit == Unit.YEAR
            or (first.like_year and is_year(first.value))
        ):
            continue
        if second.unit in _DATES:
            if first.value < second.value and LISTED.fullmatch(text, first.end, second.start):
                shared[index] = first._replace(unit=second.unit, lone=False)
            continue
        joint = _SHARED.fullmatch(text, _without_measure(first, second, text), second.start)
        if joint and joint["to"] and first.lone and second.lone and text[first.start - 1 : first.start] in ("从", "由"):
            shared[index], shared[index + 1] = first._replace(lone=False), second._replace(lone=False)  # 从零到一
        elif joint and (joint["list"] or joint["way"] or joint["to"]):
            shared[index] = _with_share(first, second, scaled=bool(joint["list"]))
    return shared


def _without_measure(first: Quantity, second: Quantity, text: str) -> int:
    """Where a number ends, with the measure word that its unit begins with: 3个、4个和5个百分点."""
    repeated = text.startswith("个", first.end) and "个" in text[second.start : second.end + 1]
    return first.end + 1 if repeated and second.unit in _WITH_MEASURE else first.end


def _with_share(first: Quantity, second: Quantity, *, scaled: bool) -> Quantity:
    unit = second.unit
    if unit in (Unit.RANK, Unit.RATIO, Unit.FRACTION) or (unit is None and second.factor == 1):
        return first
    bare = first.factor == 1 and first.value < 1000
    factor = second.factor if bare and (scaled or first.value.denominator > 1) else Fraction(1)
    if not scaled and unit in (Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.TIMES):
        factor = second.factor
    return first._replace(unit=unit, value=first.value * factor, factor=factor, lone=False, like_year=False)


def _range(first: Quantity, found: Sequence[Quantity], index: int, floor: int, text: str) -> Quantity | None:
    second = found[index + 1]
    if second.start - first.end > _LONGEST_JOINT or first.value_max is not None or second.value_max is not None:
        return None
    joint = _JOINT.fullmatch(text, min(skip_measure(text, first.end), second.start), second.start)
    if not joint:
        return None
    kind = joint.lastgroup
    if kind == "to" and second.prefixed and not first.prefixed:
        return None  # 上升3位至第8
    if kind == "list" and not _vague(first, found, index, text):
        return None
    if kind == "and" and not text.startswith(("之间", "间"), second.end):
        return None
    unscaled = first.factor == 1 and (first.unit is None or first.prefixed)
    if unscaled and second.factor > 1 and first.value < second.value / second.factor:  # 10到15亿, 三到五成
        first = first._replace(value=first.value * second.factor, like_year=False)
    if second.unit is None and first.prefixed:  # 百分之三到五
        value = second.value * first.factor if first.unit == Unit.FRACTION else second.value  # 千分之3至5
        second = second._replace(unit=first.unit, value=value)
    if years := _years(first, second, kind == "dash"):
        return years
    if kind == "to" and _FROM.search(text, max(floor, first.start - 12), first.start):
        return None  # 从3%到5% is a way, two figures
    if first.unit not in (None, second.unit) or first.value >= second.value or (first.lone and second.lone):
        return None
    return first._replace(
        end=second.end,
        value_max=second.value,
        unit=second.unit,
        qualifier=second.qualifier,
        lone=False,
        like_year=False,
    )


def _vague(first: Quantity, found: Sequence[Quantity], index: int, text: str) -> bool:
    """Whether two small numbers side by side are about one or the other: 5、6家; not 分别为5、6家, and in no list."""
    second = found[index + 1]
    if (
        not (first.value + second.factor == second.value or first.value + 1 == second.value)
        or first.value >= 10 * second.factor
    ):
        return False
    if (
        text[first.end : first.end + 1] != "、"
        or second.unit in _DATES
        or second.unit == Unit.RANK
        or text[first.start - 1 : first.start] in ("、", "第")
    ):
        return False
    return "分别" not in text[max(0, first.start - 20) : first.start] and not text.startswith(("、", "和"), second.end)


def _years(first: Quantity, second: Quantity, dashed: bool) -> Quantity | None:
    """`2026-2030`, 2021至2025年, `2021-25`, and 从2026年到2030年 too: a span of years is one figure."""
    if not ((first.like_year and is_year(first.value)) or first.unit == Unit.YEAR) or first.value_max is not None:
        return None
    last = second.value
    if dashed and first.like_year and 10 <= last < 100 and second.unit in (None, Unit.YEARS):
        last += first.value - first.value % 100
    elif not (second.unit == Unit.YEAR or (second.like_year and is_year(last))):
        return None
    if first.value >= last:
        return None
    return first._replace(end=second.end, value_max=last, unit=Unit.YEAR, like_year=False)


_LONGEST_JOINT = 12
_DATES = frozenset({Unit.YEAR, Unit.MONTH, Unit.DAY})
_DASH, _TO = "[-–—]|——", "[~～至到]|直?至"
_JOINT = regex(rf"(?: ?(?P<dash>{_DASH}) ?| ?(?P<to>{_TO}) ?|(?P<list>、)|(?P<and> ?[和与] ?))")
_WITH_MEASURE = frozenset({Unit.PERCENTAGE_POINT, Unit.MONTHS, Unit.WEEKS, Unit.HOURS})
LISTED = regex("、| ?[和与及或] ?|以及")
_SHARED = regex(
    r"(?P<list>[、/]| ?[和与及或] ?|、?以及)|(?P<to> ?[~～至到] ?)"
    r"|(?P<way>(?:逐步|大幅|稳步|进一步|快速|再|又)?(?:下降|上升|增加|增长|提高|提升|减少|扩大|缩小|回落|下调|上调|跃升|压减|压缩|攀升|降低|调整|上涨|下跌"
    r"|[降升增减提涨跌调缩扩变])了?[至到为])"
)
_AND_PART = regex(" ?[零又加]? ?")
_FROM = regex(r"(?:[从由自](?:[^，。；、0-9]{0,10})?|[年期度]的)\Z")
