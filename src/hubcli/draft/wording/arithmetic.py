"""Shares, sums and growth that a sentence states, worked out from the base's figures of the parts and the years."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.magnitudes import bounds_of
from hubcli.draft.matching.stance import Stance
from hubcli.draft.matching.times import Time
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.parts import part_of_another
from hubcli.draft.wording.relations import written
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.results import PARTS, Worked, agrees, between, contradicts
from hubcli.draft.wording.subjects import TOGETHER, Pair, Subject, subject_of, ways_of, ways_said
from hubcli.draft.wording.values import Value, facts_of, values_of
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.facts import Metric
from hubcli.model.status import Status
from hubcli.model.units import Unit


def worked_out(text: str, pairs: Sequence[Pair], base: BaseFigures) -> Iterator[Remark]:
    """What the base says of the shares, sums and growth of a sentence that no fact has as figures of their own."""
    for item, decision in pairs:
        if decision.supported or decision.slip or item.figure.value_max:
            continue
        kind = next((kind for kind, is_stated in _KINDS.items() if is_stated(text, item)), None)
        if not (kind or item.figure.unit in PARTS) or item.stance is not Stance.CLAIMED:
            continue
        if results := list(part_of_another(text, item, base)):
            yield from _judged(item.figure, results, base, is_sure=True)
            continue
        subject = subject_of(text, pairs, item, base) if kind else None
        if kind is None or subject is None:
            continue
        is_real = _is_real(subject.indicator, base)
        if kind is _growth and not subject.ends and is_real:
            continue  # what agrees with growth at current prices agrees by chance
        since = (kind is _growth or (kind is _step and item.figure.unit == Unit.COUNT)) and _since(text, item.figure)
        has_ends = item.figure.unit == Unit.PERCENTAGE_POINT and bool(subject.ends)
        from_level = kind is _sum or since or (has_ends if kind is _step else subject.is_leveled)
        is_loose = (item.figure.unit == Unit.TIMES and not since) or (kind is _share and _is_of_said(text, item))
        plain = kind is _share and not base.is_foreign(text, [item.figure], subject.indicator)
        is_sure = subject.is_sure and bool(from_level or plain) and not (is_loose or is_real)
        ways = ways_said(pairs, subject.indicator, base)
        results = [one for one in kind(text, item, subject, base) if ways_of(one.values, base) <= ways or not ways]
        yield from _judged(item.figure, results, base, is_sure=is_sure)


def _judged(figure: Figure, results: Sequence[Worked], base: BaseFigures, *, is_sure: bool) -> Iterator[Remark]:
    fitting = next((one for one in results if agrees(figure, one)), None)
    if fitting:
        yield _remark(figure, fitting, DraftVerdict.DERIVED, None, base)
    elif results and is_sure and all(contradicts(figure, one) for one in results):
        yield _remark(figure, results[0], DraftVerdict.DIFFERS, Slip.ARITHMETIC, base)


def _remark(figure: Figure, worked: Worked, verdict: DraftVerdict, slip: Slip | None, base: BaseFigures) -> Remark:
    return Remark(figure.start, figure.end, verdict, slip, written(worked.values, base), facts_of(worked.values))


def _growth(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> Iterator[Worked]:
    """By how much the place's figure grew since the year before, or since the earlier year that is named."""
    fell = -1 if _FELL.search(text, max(0, item.figure.start - 16), item.figure.end + 16) else 1
    for before, after in _of_two_years(text, item, subject, base):
        if before.bounds.low > 0:
            low, high = after.bounds.low / before.bounds.high - 1, after.bounds.high / before.bounds.low - 1
            if item.figure.unit == Unit.TIMES:  # a rise by 0.8 times is read as one to 1.8 times
                low, high = low + 1, high + 1
            yield between(low * fell, high * fell, (before, after))


def _multiple(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> Iterator[Worked]:
    """How many times as much it is as it was."""
    for before, after in _of_two_years(text, item, subject, base):
        if subject.ends and before.bounds.low > 0:
            low, high = after.bounds.low / before.bounds.high, after.bounds.high / before.bounds.low
            yield between(low, high, (before, after))


def _step(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> Iterator[Worked]:
    """How many more there were, or by how many points it rose, since then."""
    for before, after in _of_two_years(text, item, subject, base):
        low, high = after.bounds.low - before.bounds.high, after.bounds.high - before.bounds.low
        yield between(abs(low), abs(high), (before, after))


def _of_two_years(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> Iterator[tuple[Value, Value]]:
    if subject.ends:
        before, after = (Value(one, bounds_of(one.figure)) for one in subject.ends)
        if _is_one_series((before, after), base):
            yield before, after
        return
    if len(subject.places) != 1:
        return
    first = _since(text, item.figure) or subject.year - 1
    place = min(subject.places)
    years = (_in_year(subject.indicator, place, one, base) for one in (first, subject.year))
    for before, after in product(*years):
        if first < subject.year and _is_one_series((before, after), base):
            yield before, after


def _since(text: str, figure: Figure) -> int | None:
    """The earlier year from which a change is told, if the sentence names it near the figure."""
    since = _SINCE.search(text, max(0, figure.start - 40), figure.end + 24) or _SPAN.search(text, 0, figure.start)
    return int(next(filter(None, since.groups()))) if since else None


def _share(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> Iterator[Worked]:
    """Which part the place, or several together, have of the nation's figure."""
    wide = _whole_of(text, item, subject, base)
    parts = sorted(subject.places - base.places.wide)
    if not wide or not parts:
        return
    named_together = len(parts) == 1 and base.finder.parts_of(parts[0])  # all the members of a hub
    if not named_together and (len(parts) > 1) != bool(TOGETHER.search(text)):
        return
    for values in product(*(_in_year(subject.indicator, place, subject.year, base) for place in (*parts, wide))):
        *some, whole = values
        if _is_one_series(values, base) and whole.bounds.low > 0:
            low, high = (sum(getattr(one.bounds, end) for one in some) for end in ("low", "high"))
            yield Worked(low / whole.bounds.high, high / whole.bounds.low, values)


def _whole_of(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> str | None:
    """The nation, or the province of a city where the share is of the province's."""
    said = _said_of_whole(text, item.figure)
    if not said or not any(said.groupdict().values()):
        return base.finder.nation
    around = {base.store.places[place].within for place in subject.places if place in base.store.places}
    return around.pop() if len(around) == 1 else None


def _sum(text: str, item: Attributed, subject: Subject, base: BaseFigures) -> Iterator[Worked]:
    """What several places have together."""
    places = sorted(subject.places - base.places.wide)
    if len(places) == 1:
        places = sorted(base.finder.parts_of(places[0]))
    unit = base.store.indicators[subject.indicator].unit
    if len(places) < 2 or not (unit == item.figure.unit or unit.is_money):
        return
    for values in product(*(_in_year(subject.indicator, place, subject.year, base) for place in places)):
        if _is_one_series(values, base):
            yield Worked(sum(one.bounds.low for one in values), sum(one.bounds.high for one in values), values)


def _in_year(indicator: str, place: str, year: int, base: BaseFigures) -> list[Value]:
    return values_of(indicator, place, Time(((year, year),)), base)


def _is_one_series(values: Sequence[Value], base: BaseFigures) -> bool:
    """Whether all are counted in one way, none is only a bound, and estimates are not beside final figures."""
    facts = [base.fact(value.stated.fact) for value in values]
    variants = {fact.variant for fact in facts if isinstance(fact, Metric)}
    finite = all(abs(value.bounds.low) < _ENDLESS and abs(value.bounds.high) < _ENDLESS for value in values)
    estimated = {fact.status is Status.ESTIMATED for fact in facts if isinstance(fact, Metric)}
    return len(variants) == len(estimated) == 1 and finite


def _is_real(indicator: str, base: BaseFigures) -> bool:
    """Whether its growth is usually stated at constant prices, which the base does not have."""
    return bool(_OUTPUT.search(base.store.indicators[indicator].label.en))


def _states_growth(text: str, item: Attributed) -> bool:
    after = _MORE.match(text, item.figure.end)
    if _LISTED.search(text, max(0, item.figure.start - _NEAR), item.figure.start):
        return False  # `grew by 3 percent and 4 percent`: the second is of something else
    if item.figure.unit == Unit.TIMES:
        return bool(item.figure.change)
    return item.figure.unit in PARTS and (item.is_growth or bool(after))


def _states_step(text: str, item: Attributed) -> bool:
    steps = item.figure.unit in (Unit.COUNT, Unit.PERCENTAGE_POINT) or item.figure.unit.is_money
    return steps and item.is_growth


def _states_multiple(text: str, item: Attributed) -> bool:
    return item.figure.unit == Unit.TIMES and bool(_TIMES_BEFORE.search(text, 0, item.figure.start))


def _states_share(text: str, item: Attributed) -> bool:
    return item.figure.unit in PARTS and (bool(_said_of_whole(text, item.figure)) or _is_of_said(text, item))


def _said_of_whole(text: str, figure: Figure) -> re.Match[str] | None:
    """The words that say what a figure is a share of: the nation's figure, or a province's."""
    start = max(0, figure.start - _WIDTH)
    return _SHARE_AFTER.match(text, figure.end) or _SHARE_BEFORE.search(text, start, figure.start)


def _is_of_said(text: str, item: Attributed) -> bool:
    """Whether it is a share of what was said before: `205,179, or 13.5 percent of them`."""
    after = _OF_THEM.match(text, item.figure.end)
    return bool(after or _OF_WHICH.search(text, 0, item.figure.start))


def _states_sum(text: str, item: Attributed) -> bool:
    counted = item.figure.unit == Unit.COUNT or item.figure.unit.is_money
    return (
        counted and not _OF_PLACES.match(text, item.figure.end) and bool(TOGETHER.search(text, 0, item.figure.end + 24))
    )


_KINDS = {
    _growth: _states_growth,
    _step: _states_step,
    _multiple: _states_multiple,
    _share: _states_share,
    _sum: _states_sum,
}
_ENDLESS = 1e30
_WIDTH = 64
"""The most characters before a share that say what it is of."""
_NEAR = 12
"""The most characters of a percent sign and what joins a list."""
_LISTED = regex(r"(?:%|per ?cent)(?:, |,? and |[、，和及与]|以及)\Z")
_OUTPUT = regex(r"\b(?:GDP|gross|output|value added)\b", re.IGNORECASE)
_FELL = regex(r"\b(?:fell|down|dropped|decreased|declined|less|lower|shrank)\b|下降|减少|降低|回落", re.IGNORECASE)
_MORE = regex(
    r",? (?:more|less|higher|lower|up|down|growth|increase)\b(?: than)?(?: (?:in )?(?:the (?:year before|previous year)"
    r"|a year (?:earlier|before)|in (?=\d)|last year))?|,? (?:up|down) (?:from|on)\b"
)
_SINCE = regex(
    r"\b(?:since|from|than in|compared with|over|on) (?P<year>(?:19|20)[0-9]{2})\b"
    r"|[比较自从由](?P<zh>(?:19|20)[0-9]{2})年|[与和同](?P<with>(?:19|20)[0-9]{2})年相比"
)
_SPAN = regex(r"((?:19|20)[0-9]{2})年?[至到—–-](?:19|20)[0-9]{2}年")
_TIMES_BEFORE = regex(
    r"的\s*(?:约|近|将近|大约|超过)?\s*\Z|\b(?:is|was|which is|or)\s*(?:about |nearly |over |some )?\Z"
)
_OF_PLACES = regex("[地省市者]")
_OF_THEM = regex(r" of (?:them|these|it|this|that|the total)\b")
_OF_WHICH = regex(r"其中[^。；]{0,24}，约?占(?:比|到)?(?:约|为|达)?\Z")
_SHARE_AFTER = regex(
    r" of (?:the (?:(?P<province>province's|provincial)|national"
    r"|country's|nation's|nationwide|whole country's)|China's|all (?:of )?China's"
    r"|the (?:total|figure) (?:for|of|in) (?:China|the country|the nation))(?:['’]s)?\b"
)
_SHARE_BEFORE = regex(
    r"(?:占|约占|占到)(?:全国|全中国|我国|(?P<zh>全省))(?:总量|总数|总额|比重)?的?(?:比重)?(?:约?为|达到?)?\Z"
    r"|\bshare of (?:the (?:(?P<en>province's|provincial)|national|country's|nation's)|China's)(?: [^,;.0-9]{0,40})?"
    r" (?:is|was|stood at|reached|came to|were) (?:about |some |nearly |over )?\Z"
)
