"""Numbers that belong together: ranges, ways from one value to another, lists with one unit."""

from hubcli.figures.alternatives import one_of
from hubcli.figures.compound import may_have_part, with_part
from hubcli.figures.english.before import Before, from_opens, nothing_before, read_before
from hubcli.figures.english.found import Found
from hubcli.figures.english.words import SMALL
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit

Joined = list[tuple[Found, Before]]


def join(found: list[Found], low: str) -> Joined:
    """The numbers with the words before each; two that make a range are one, and a list shares its unit."""
    if len(found) == 1:
        return [(found[0], _before(found[0], low, 0))]
    joined: Joined = []
    floor, position = 0, 0
    while position < len(found):
        first = found[position]
        before = _before(first, low, floor)
        floor = first.end
        position += 1
        second = found[position] if position < len(found) else None
        gap = second.start - first.end if second else _FAR
        if gap <= _LONGEST_LEVEL and first.like_year and second and (bound := _bound_past_year(first, second, low)):
            joined += [(first, Before(first.start, role="year")), (second, bound)]
            position, floor = position + 1, second.end
            continue
        if second and gap <= _LONGEST_JOINT:
            joint = _JOINT.fullmatch(low, first.end, second.start)
            pair = _pair(first, second, joint.lastgroup or "", before, low) if joint else None
            if pair:
                position, floor = position + 1, second.end
                if len(pair) == 2 and pair[1].start < pair[1].end:
                    joined += [(pair[0], before), (pair[1], Before(pair[1].start))]
                    continue
                joined.append((pair[0], before))
                continue
        joined.append((first, before))
    return joined if len(joined) == 1 else _add_spans(_share_units(joined, low), low)


def _before(found: Found, low: str, floor: int) -> Before:
    """What the words before a number say, where they can change it."""
    if found.fixed and found.unit != Unit.YEAR:
        return nothing_before(found.start)
    return read_before(low, floor, found.start)


def _bound_past_year(year: Found, level: Found, low: str) -> Before | None:
    """What `not above the 2020 level of 12,000 tonnes` says of the 12,000; None where the year is no part of it."""
    if not may_be_year(year) or not _LEVEL_OF.fullmatch(low, year.end, level.start):
        return None
    start = year.start - len("the ") if low.endswith("the ", 0, year.start) else year.start
    before = read_before(low, 0, start)
    return before._replace(start=level.start) if before.qualifier and before.word != "over" else None


def _add_spans(joined: Joined, low: str) -> Joined:
    """`2 years and 3 months` is one span."""
    for place in range(len(joined) - 2, -1, -1):
        first, before = joined[place]
        if not may_have_part(first.unit):
            continue
        second, after = joined[place + 1]
        value = None if after.qualifier else with_part(first, second)
        if value is not None and _AND_PART.fullmatch(low, first.end, second.start):
            joined[place : place + 2] = [
                (first._replace(value=value, end=second.end, qualifier=second.qualifier), before)
            ]
    return joined


def _pair(first: Found, second: Found, joint: str, before: Before, low: str) -> tuple[Found, ...] | None:
    """A range of the two, or both with what they share; None where they have nothing to do with each other."""
    role = before.role
    if first.value_max is not None or second.value_max is not None or (joint == "and" and not before.opens_range):
        return None
    if first.unit == Unit.RATIO or second.unit == Unit.RATIO:
        return None
    if joint == "or" and second.value != first.value + 1:
        return None
    way = joint == "to" and (role == "from" or from_opens(low, 0, before.start))
    first = _of_same_whole(_scaled(first, second), second, low)
    if second.unit is None and first.prefixed:  # `$10-15`
        second = second._replace(unit=first.unit, like_year=False)
    if years := _years(first, second, joint):
        return (years,)
    dated = low.endswith((" in ", " end of ", *[" for "] * way), 0, first.start)
    dated = dated or (role not in ("from", "between") and not way)
    dated = dated or "," in low[second.start : second.end]  # `in 2021 from 2011 to 3,000`
    if joint == "to" and first.like_year and may_be_year(first) and dated:
        return None  # `rose in 2024 to 3,000`, `from 21 in 2022 to 24`
    if first.unit not in (None, second.unit) or (first.lone and second.lone and role != "from"):
        return None
    if first.value >= second.value:
        falling = joint == "to" and second.unit is not None and first.unit is None and not first.like_year
        if not (falling or (way and first.unit == second.unit)):
            return None
        way = True
    if (
        first.unit is None
        and first.like_year
        and may_be_year(first)
        and second.unit is not None
        and joint != "dash"
        and not way
    ):
        return None
    first = first._replace(unit=second.unit, lone=False, like_year=False)
    second = second._replace(lone=False, like_year=False)
    if way and second.unit != Unit.DAY:  # a way from one value to another is two figures, not what lies between
        return first, second
    qualifier = second.qualifier or first.qualifier
    return (first._replace(end=second.end, value_max=second.value, qualifier=qualifier),)


def _scaled(first: Found, second: Found) -> Found:
    """The first number with the scale of the second, where it holds for both: `10 to 15 billion`, `12 to 9 million`."""
    if second.factor == 1 or first.factor != 1 or not (first.unit is None or first.prefixed):
        return first
    base = second.value / second.factor
    if not 0 < abs(first.value) < 1000:
        return first
    if first.value < base or (first.value < 10 * base and not first.like_year and first.unit is None):
        return first._replace(value=first.value * second.factor, factor=second.factor, like_year=False)
    return first


def _of_same_whole(first: Found, second: Found, low: str) -> Found:
    """The first number as a part of the whole of the second: `3 to 5 per 1,000`, `one to two thirds`."""
    if first.unit is not None or second.unit != Unit.FRACTION:
        return first
    parts = _PARTS.match(low, second.start)
    if not parts:
        return first
    whole = (SMALL[parts["word"]] if parts["word"] else int(parts["digits"])) / second.value
    return first._replace(value=first.value / whole, lone=False) if 0 < first.value < whole else first


def _years(first: Found, second: Found, joint: str) -> Found | None:
    """`2026-2030`, `2021-25`, and `from 2026 to 2030` too: a span of years is one figure."""
    if not ((first.like_year and may_be_year(first)) or (first.unit == Unit.YEAR and not first.fixed)):
        return None
    last = second.value
    if joint == "dash" and first.like_year and 10 <= last < 100 and second.unit is None and second.factor == 1:
        last += first.value - first.value % 100
    elif not (second.unit == Unit.YEAR or (second.like_year and may_be_year(second))):
        return None
    if first.value >= last:
        return None
    return first._replace(end=second.end, value_max=last, unit=Unit.YEAR, like_year=False)


def may_be_year(found: Found) -> bool:
    """Whether the number can be read as a calendar year without a word that says so."""
    return found.value.denominator == 1 and 1900 <= found.value.numerator <= 2099


def _share_units(joined: Joined, low: str) -> Joined:
    """A unit said once holds for the numbers of its list: `6.58 and 4.35 percent respectively`, `3.1, 4.2 and 5.3%`."""
    for place in range(len(joined) - 2, -1, -1):
        (first, before), (second, after) = joined[place], joined[place + 1]
        nothing_said = first.unit is None and second.factor == 1
        if (nothing_said if second.unit is None else first.unit is not None) or after.start - first.end > _LONGEST_LIST:
            continue
        gap = low[first.end : after.start]
        if _takes_unit(first, second) and _LIST.fullmatch(gap) and not _is_multiple(second, low):
            scaled = _scaled(first, second)
            if scaled.factor == second.factor or second.factor == 1:
                joined[place] = (scaled._replace(unit=second.unit), before)
        elif _gives_unit(first, second) and _RIGHT.match(low, second.end) and (gap == " to " or _LIST.fullmatch(gap)):
            joined[place + 1] = (second._replace(unit=first.unit, lone=False), after)
    return joined


def _takes_unit(first: Found, second: Found) -> bool:
    """Whether the first of two may have its unit, or its scale, from the second."""
    plain = first.unit is None and not (first.fixed or first.lone or first.like_year or first.qualifier)
    known = second.unit in _SHARED or (second.factor > 1 and second.unit is None)
    if second.unit in _RATES and first.value >= _THOUSAND > second.value:
        return False  # `205,179, or 13.5 percent`
    return plain and known and second.value_max is None and not (first.factor > 1 and second.factor == 1)


def _is_multiple(found: Found, low: str) -> bool:
    """Whether it is a multiple in one word, which says nothing of a number before it: `47.4, double that of 2019`."""
    return found.unit == Unit.TIMES and low[found.start : found.end].isalpha()


def _gives_unit(first: Found, second: Found) -> bool:
    return second.unit is None and first.unit in _SHARED and not second.like_year


_RATES = (Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.PER_MILLE)
_THOUSAND = 1000
_SHARED = frozenset(
    {
        Unit.PERCENT,
        Unit.PERCENTAGE_POINT,
        Unit.PER_MILLE,
        Unit.TIMES,
        Unit("CNY"),
        Unit("USD"),
        Unit("HKD"),
        Unit("EUR"),
        Unit("GBP"),
        Unit("JPY"),
        Unit("MOP"),
    }
)
_LIST = regex(r", |,? and |,? or |/| & |,? compared with | versus | against |,? as against ")
_AND_PART = regex(" (?:and )?")
_RIGHT = regex(r",? respectively\b")
_LONGEST_JOINT, _LONGEST_LIST, _LONGEST_LEVEL, _FAR = 12, 20, 24, 100  # characters
_PARTS = regex(
    rf"(?:(?P<word>{one_of([word for word in SMALL if SMALL[word] > 1])})|(?P<digits>[2-9]|[1-9][0-9]+))(?![a-z0-9.,])"
)
_LEVEL_OF = regex(
    r"['’]s | (?:level|figure|total|amount|value|average|volume|number|peak|high|low|baseline|target|ceiling|limit|cap)"
    r"(?:s|,)? (?:of|at) |'s (?:level|figure|total|average) of "
)
_JOINT = regex(
    r"(?P<dash>[-–—]|-to-)| ?(?:[-–—~]|——) ?|(?P<to>(?:-? |-)(?:to|through|until|till)[- ])| (?:(?P<and>and)"
    r"|(?P<or>or)) "
)
