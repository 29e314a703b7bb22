"""Comparisons of a sentence against the base: right, the wrong way round, by a wrong amount, or not to be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.relation import Relation, relate
from hubcli.draft.matching.times import Time
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.comparatives import Comparison, comparisons_in
from hubcli.draft.wording.orders import Ranked
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.values import Value, facts_of, order, other_level, other_time, pairs, step_of, values_of
from hubcli.figures import Figure, read_figures, write_figure
from hubcli.messages import say
from hubcli.model.facts import Fact, Qualifier
from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit


def judged(
    comparison: Comparison, indicators: frozenset[str], times: tuple[Time, Time], base: BaseFigures
) -> Iterator[Remark]:
    """What the base says of a comparison of two places, each at its time; nothing if it does not settle it."""
    for indicator in sorted(indicators):
        left = values_of(indicator, comparison.left, times[0], base)
        right = values_of(indicator, comparison.right, times[1], base)
        if left and right and _suits(comparison, base.store.indicators[indicator].unit):
            if reason := other_time(left, right):
                yield _not_comparable(comparison, reason, [*left, *right], base)
                return
            reason = other_level(left, right, base)
            for remark in _told(comparison, left, right, indicator, base):
                is_right = remark.verdict is DraftVerdict.DERIVED
                yield _not_comparable(comparison, reason, [*left, *right], base) if reason and is_right else remark
            return


def _told(
    comparison: Comparison, left: Sequence[Value], right: Sequence[Value], indicator: str, base: BaseFigures
) -> Iterator[Remark]:
    if comparison.gap:
        return _by_how_much(comparison, comparison.gap, left, right, base)
    return _which_way(comparison, left, right, indicator, base)


def ratio_of_two(gap: Figure, place: str, indicators: Sequence[str], time: Time, base: BaseFigures) -> Iterator[Remark]:
    """What the base says of a place that is said to have so many times as many of one thing as of another."""
    first, second = (values_of(indicator, place, time, base) for indicator in indicators)
    units = {base.store.indicators[indicator].unit for indicator in indicators}
    if first and second and units == {Unit.COUNT}:
        comparison = Comparison(gap.start, gap.end, place, place, True, False, gap)
        yield from _by_how_much(comparison, gap, first, second, base)


def ranking(ranks: Sequence[Ranked], indicators: frozenset[str], time: Time, base: BaseFigures) -> Iterator[Remark]:
    """What the base says of the order in which a sentence puts places: the first two that are the wrong way round."""
    for indicator in sorted(indicators):
        if base.store.indicators[indicator].unit == Unit.RANK:
            continue
        found = [(one, values_of(indicator, one.place, time, base)) for one in ranks]
        known = [(one, values) for one, values in found if values]
        if len(known) < 2 or other_time(known[0][1], known[1][1]):
            continue
        for better, worse in combinations(sorted(known, key=lambda pair: pair[0].rank), 2):
            if better[0].rank < worse[0].rank and order(better[1], worse[1]) < 0:
                word = better[0] if better[0].end else worse[0]
                comparison = Comparison(word.start, word.end, better[0].place, worse[0].place, True, False)
                values = [*better[1], *worse[1]]
                yield _remark(comparison, DraftVerdict.DIFFERS, Slip.RELATION, values, base)
                return


def settled_by_facts(comparison: Comparison, base: BaseFigures, time: Time) -> Iterator[Remark]:
    """What a fact about both places says, where it compares them in words: `moved ahead of`."""
    for fact in base.facts_about(comparison.left, comparison.right):
        years = time.years
        if fact.period is None or (years and not any(first <= fact.period.start.year <= last for first, last in years)):
            continue
        for other in _comparisons_of(fact, base):
            if {other.left, other.right} == {comparison.left, comparison.right}:
                same = (other.left == comparison.left) == (other.more == comparison.more)
                verdict, slip = (DraftVerdict.DERIVED, None) if same else (DraftVerdict.DIFFERS, Slip.RELATION)
                yield Remark(comparison.start, comparison.end, verdict, slip, fact.statement, (fact.id,))
                return


def _comparisons_of(fact: Fact, base: BaseFigures) -> Iterator[Comparison]:
    for lang in Lang:
        text = fact.statement[lang]
        yield from (one for one in comparisons_in(text, base.finder.points(text), read_figures(text)) if one.leads)


def _suits(comparison: Comparison, unit: Unit) -> bool:
    """Whether the words are said of such a figure: of ranks one is ahead, of other figures one is more."""
    return comparison.leads or unit != Unit.RANK


def _which_way(
    comparison: Comparison,
    left: Sequence[Value],
    right: Sequence[Value],
    indicator: str,
    base: BaseFigures,
) -> Iterator[Remark]:
    found = order(left, right) * (-1 if base.store.indicators[indicator].unit == Unit.RANK else 1)
    if found:
        right_way = (found > 0) == comparison.more
        verdict = DraftVerdict.DERIVED if right_way else DraftVerdict.DIFFERS
        yield _remark(comparison, verdict, None if right_way else Slip.RELATION, [*left, *right], base)


def _by_how_much(
    comparison: Comparison,
    gap: Figure,
    left: Sequence[Value],
    right: Sequence[Value],
    base: BaseFigures,
) -> Iterator[Remark]:
    """Whether a difference or ratio follows from the figures of the base."""
    if gap.unit == Unit.FRACTION:
        gap = replace(gap, unit=Unit.TIMES)
    results = [_result(one, other, gap, comparison) for one, other in pairs(left, right)]
    relations = {relate(gap, result) for result in results if result}
    if not relations:
        return
    within = any(result and _is_within(gap, result) for result in results)
    fits = within or relations & {Relation.SAME, Relation.IMPLIED, Relation.HELD}
    near = any(result and _is_near(gap, result) for result in results)
    verdict = DraftVerdict.DERIVED if fits or near else DraftVerdict.DIFFERS
    slip = None if verdict is DraftVerdict.DERIVED else Slip.ARITHMETIC
    yield _remark(comparison, verdict, slip, [*left, *right], base)


def _result(one: Value, other: Value, gap: Figure, comparison: Comparison) -> Figure | None:
    if gap.unit in (Unit.TIMES, Unit.FRACTION):
        return Figure(one.exact / other.exact, Unit.TIMES) if other.exact else None
    difference = one.exact - other.exact if comparison.more else other.exact - one.exact
    unit = one.stated.figure.unit if gap.unit != Unit.PERCENTAGE_POINT else gap.unit
    return Figure(abs(difference) if comparison.either_way else difference, unit)


def _is_within(gap: Figure, result: Figure) -> bool:
    """Whether the result is under, or over, what the draft says it is."""
    if gap.qualifier in (Qualifier.UNDER, Qualifier.AT_MOST):
        return gap.value * (1 - _NEARLY * 2) <= result.value <= gap.value
    over = gap.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST)
    return over and gap.value <= result.value <= gap.value * (1 + _NEARLY * 2)


def _is_near(gap: Figure, result: Figure) -> bool:
    """Whether it is the same to the digits that are written."""
    step = step_of(gap) / 2 if "." in gap.text else abs(result.value) * _LOOSE
    if gap.qualifier is Qualifier.ABOUT:
        step = max(step, abs(gap.value) * _NEARLY)
    return gap.qualifier in (Qualifier.EXACT, Qualifier.ABOUT) and abs(gap.value - result.value) <= step


_NEARLY = Fraction(1, 10)
"""How far `nearly twice` reaches, as a part of it."""
_LOOSE = Fraction(3, 100)
"""How far a whole number of times or points may be from the result, as a part of it."""


def _not_comparable(comparison: Comparison, reason: Text, values: Sequence[Value], base: BaseFigures) -> Remark:
    said = written(values, base)
    expected = Text(**{lang: say("check_draft.for_a_reason", lang, said[lang], reason[lang]) for lang in Lang})
    return _remark(comparison, DraftVerdict.NOT_COMPARABLE, None, values, base)._replace(expected=expected)


def _remark(
    comparison: Comparison,
    verdict: DraftVerdict,
    slip: Slip | None,
    values: Sequence[Value],
    base: BaseFigures,
) -> Remark:
    return Remark(comparison.start, comparison.end, verdict, slip, written(values, base), facts_of(values))


def written(values: Sequence[Value], base: BaseFigures) -> Text:
    """The figures, each with its place, in both languages."""
    said = {
        lang: say("part_join", lang).join(
            dict.fromkeys(
                f"{base.name_of(min(value.stated.places))[lang]} {write_figure(value.stated.figure, lang)}"
                for value in values
            )
        )
        for lang in Lang
    }
    return Text(**said)
