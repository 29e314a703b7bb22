"""What the base says of each figure of a sentence: supported by a fact, different from one and how, or in none."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from hubcli.base.compiled.readings import BaseFigure
from hubcli.draft.matching.attribution import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import Candidate, Subject, Where, candidates_for, is_slight, is_worded
from hubcli.draft.matching.relation import Relation
from hubcli.draft.verdicts import Slip
from hubcli.figures import Figure
from hubcli.figures.figure import SPANS
from hubcli.model.units import Unit


class Decision(NamedTuple):
    """What the base says of a figure."""

    stated: BaseFigure | None = None
    """The figure of the base that supports it or that it differs from; None if no fact has such a figure."""
    slip: Slip | None = None
    """How it differs; None if it does not."""
    in_scope: bool = True
    """Whether the base can be expected to have it."""


class Rule(NamedTuple):
    """What must hold of a candidate for a slip to explain the draft's figure."""

    slip: Slip
    relations: tuple[Relation, ...]
    subject: Subject
    where: Where
    then: bool
    """Whether it must be for the year that the draft names."""


def decide(drafted: Sequence[Attributed], base: BaseFigures) -> list[Decision]:
    """A decision for each figure of one sentence; a fact that supports one of them cannot explain another."""
    candidates = [list(candidates_for(item, base)) for item in drafted]
    supported = [_supporting(found, _least_subject(item)) for item, found in zip(drafted, candidates, strict=True)]
    used = {_measured(stated) for stated in supported if stated}
    decided = []
    for item, stated, found in zip(drafted, supported, candidates, strict=True):
        others = [one for one in found if _measured(one.stated) not in used]
        decision = Decision(stated) if stated else _differing(item, others)
        if decision and decision.stated:
            used.add(_measured(decision.stated))
        decided.append(decision or Decision(in_scope=item.about.named and not _is_idle(item.figure)))
    return decided


def _measured(stated: BaseFigure) -> tuple[object, ...]:
    """What the figure measures: an indicator at a place and time, or something else that a fact mentions."""
    if stated.measured:
        return stated.indicator, stated.places, stated.period
    return stated.fact, stated.figure


def _supporting(found: Iterable[Candidate], least: Callable[[Candidate], Subject]) -> BaseFigure | None:
    fitting = (
        one for one in found if one.relation in _SUPPORTING and one.where is Where.HERE and one.then and one.alike
    )
    best = max((one for one in fitting if one.subject >= least(one)), key=_closeness, default=None)
    return best.stated if best else None


def _least_subject(drafted: Attributed) -> Callable[[Candidate], Subject]:
    """How surely a candidate must be about the same thing as the figure to support it."""

    def least(one: Candidate) -> Subject:
        if one.relation is Relation.IMPLIED or not drafted.places:
            return Subject.LIKE
        counted = one.stated.measured and drafted.figure.unit == Unit.COUNT and not is_worded(drafted.figure)
        common = is_slight(drafted.figure) and not counted and not drafted.head & one.stated.head
        return Subject.LIKE if common else Subject.AKIN

    return least


def _differing(drafted: Attributed, found: Sequence[Candidate]) -> Decision | None:
    """The first slip of the rules that explains the figure; None if none does."""
    for rule in _RULES:
        best = max((one for one in found if _explains(rule, one, drafted)), key=_closeness, default=None)
        if best:
            same = [one for one in found if one.relation is Relation.SAME and rule.slip in (Slip.PERIOD, Slip.PLACE)]
            here = _supporting(same, lambda one: Subject.AKIN)
            return Decision(here) if here else Decision(best.stated, rule.slip)
    return None


def _explains(rule: Rule, one: Candidate, drafted: Attributed) -> bool:
    ranks = rule.slip is Slip.UNIT and drafted.figure.unit in (Unit.COUNT, Unit.RANK)
    subject = Subject.LIKE if ranks or not drafted.places else rule.subject
    return (
        one.relation in rule.relations
        and one.subject >= subject
        and one.where >= rule.where
        and one.then >= rule.then
        and one.alike is not (rule.slip is Slip.PLAN)
        and one.counted
        and (one.stated.measured or _may_be_meant(one.stated, rule.slip))
        and (rule.slip is not Slip.VALUE or bool(drafted.places))  # elsewhere the value may be another
    )


def _may_be_meant(stated: BaseFigure, slip: Slip) -> bool:
    """Whether a figure that is not a metric's value can be what the draft was meant to say."""
    if slip is Slip.VALUE and stated.indicator is None:
        return True
    return slip not in (Slip.VALUE, Slip.PLAN, Slip.PLACE, Slip.UNIT) or not is_slight(stated.figure)


def _closeness(one: Candidate) -> tuple[object, ...]:
    stated = one.stated
    return one.subject, one.relation is Relation.SAME, stated.measured, stated.indicator is not None, one.where


def _is_idle(figure: Figure) -> bool:
    """Whether an unexplained figure is figurative or incidental and needs no fact.

    Such are spans of time, ranks, small numbers in words and `hundreds of`.
    """
    if figure.unit in SPANS or figure.unit == Unit.RANK:
        return True
    worded = figure.unit == Unit.COUNT and is_worded(figure)
    return worded and (is_slight(figure) or str(figure.value).rstrip("0") == "1")


_SUPPORTING = (Relation.SAME, Relation.IMPLIED)
_RULES = (
    Rule(Slip.PLAN, _SUPPORTING, Subject.AKIN, Where.HERE, True),
    Rule(Slip.QUALIFIER, (Relation.QUALIFIER,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.AMBIGUOUS, (Relation.AMBIGUOUS,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.PERIOD, (Relation.SAME,), Subject.LIKE, Where.HERE, False),
    Rule(Slip.UNIT, (Relation.UNIT,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.SCALE, (Relation.SCALE,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.VALUE, (Relation.OTHER, Relation.IMPLIED), Subject.LIKE, Where.HERE, True),
    Rule(Slip.PLACE, (Relation.SAME,), Subject.LIKE, Where.SAME_HUB, True),
    Rule(Slip.PLACE, (Relation.SAME,), Subject.SAME, Where.ELSEWHERE, True),
)
