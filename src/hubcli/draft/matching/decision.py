"""One figure of a draft against the base: borne out by which fact, off in what way, or carried by none."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from hubcli.draft.matching.attribution import Tied
from hubcli.draft.matching.base_figures import Claim, Claims
from hubcli.draft.matching.candidates import Subject, Weighed, Where, is_slight, is_worded, weigh
from hubcli.draft.matching.relation import Relation
from hubcli.draft.verdicts import Slip
from hubcli.figures import Figure, FigureUnit
from hubcli.figures.figure import SPANS


class Judgement(NamedTuple):
    """What the base says of a figure."""

    claim: Claim | None = None
    """The claim that bears it out, or that it differs from; none where no fact carries such a figure."""
    slip: Slip | None = None
    """In what it differs; none where it does not."""
    reached: bool = True
    """Whether the base could be expected to carry it."""


class Rule(NamedTuple):
    """What must hold of a claim for a slip to explain a figure."""

    slip: Slip
    relations: tuple[Relation, ...]
    subject: Subject
    where: Where
    then: bool
    """Whether it must be for the year that the draft names."""


def judge(tied: Sequence[Tied], claims: Claims) -> list[Judgement]:
    """The figures of one sentence; a claim that bears one of them out is not what another was meant to say."""
    weighed = [list(weigh(item, claims)) for item in tied]
    borne = [_borne_out(found, _surety(item)) for item, found in zip(tied, weighed, strict=True)]
    used = {_what(claim) for claim in borne if claim}
    judged = []
    for item, claim, found in zip(tied, borne, weighed, strict=True):
        others = [one for one in found if _what(one.claim) not in used]
        judgement = Judgement(claim) if claim else _differing(item, others)
        if judgement and judgement.claim:
            used.add(_what(judgement.claim))
        judged.append(judgement or Judgement(reached=item.about.named and not _is_idle(item.figure)))
    return judged


def _what(claim: Claim) -> tuple[object, ...]:
    """What a claim is the figure of: an indicator at a place and a time, or what a fact mentions beside."""
    if claim.measured:
        return claim.indicator, claim.places, claim.fact.period
    return claim.fact.id, claim.figure


def _borne_out(found: Iterable[Weighed], surety: Callable[[Weighed], Subject]) -> Claim | None:
    fitting = (
        one for one in found if one.relation in _BORNE_OUT and one.where is Where.HERE and one.then and one.alike
    )
    best = max((one for one in fitting if one.subject >= surety(one)), key=_closeness, default=None)
    return best.claim if best else None


def _surety(tied: Tied) -> Callable[[Weighed], Subject]:
    """How surely a claim must be about the same thing as the figure to bear it out."""

    def surety(one: Weighed) -> Subject:
        if one.relation is Relation.BORNE_OUT or not tied.places:
            return Subject.LIKE
        counted = one.claim.measured and tied.figure.unit is FigureUnit.COUNT and not is_worded(tied.figure)
        common = is_slight(tied.figure) and not counted and not tied.head & one.claim.head
        return Subject.LIKE if common else Subject.AKIN

    return surety


def _differing(tied: Tied, found: Sequence[Weighed]) -> Judgement | None:
    """The slip that explains the figure, the surest first; None where none does."""
    for rule in _RULES:
        best = max((one for one in found if _explains(rule, one, tied)), key=_closeness, default=None)
        if best:
            same = [one for one in found if one.relation is Relation.SAME and rule.slip in (Slip.PERIOD, Slip.PLACE)]
            here = _borne_out(same, lambda one: Subject.AKIN)
            return Judgement(here) if here else Judgement(best.claim, rule.slip)
    return None


def _explains(rule: Rule, one: Weighed, tied: Tied) -> bool:
    ranks = rule.slip is Slip.UNIT and tied.figure.unit in (FigureUnit.COUNT, FigureUnit.RANK)
    subject = Subject.LIKE if ranks or not tied.places else rule.subject
    return (
        one.relation in rule.relations
        and one.subject >= subject
        and one.where >= rule.where
        and one.then >= rule.then
        and one.alike is not (rule.slip is Slip.PLAN)
        and one.counted
        and (one.claim.measured or _may_be_meant(one.claim, rule.slip))
        and (rule.slip is not Slip.VALUE or bool(tied.places))  # elsewhere the value may be another
    )


def _may_be_meant(claim: Claim, slip: Slip) -> bool:
    """Whether a figure that a fact mentions beside can be what a draft was meant to say."""
    if slip is Slip.VALUE and claim.indicator is None:
        return True
    return slip not in (Slip.VALUE, Slip.PLAN, Slip.PLACE, Slip.UNIT) or not is_slight(claim.figure)


def _closeness(one: Weighed) -> tuple[object, ...]:
    claim = one.claim
    return one.subject, one.relation is Relation.SAME, claim.measured, claim.indicator is not None, one.where


def _is_idle(figure: Figure) -> bool:
    """Whether a figure that nothing in the base explains may be a way of speaking and needs no fact.

    Those are spans of time, places in an order, small numbers in words, `hundreds of`.
    """
    if figure.unit in SPANS or figure.unit is FigureUnit.RANK:
        return True
    worded = figure.unit is FigureUnit.COUNT and is_worded(figure)
    return worded and (is_slight(figure) or str(figure.value).rstrip("0") == "1")


_BORNE_OUT = (Relation.SAME, Relation.BORNE_OUT)
_RULES = (
    Rule(Slip.PLAN, _BORNE_OUT, Subject.AKIN, Where.HERE, True),
    Rule(Slip.QUALIFIER, (Relation.QUALIFIER,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.PERIOD, (Relation.SAME,), Subject.LIKE, Where.HERE, False),
    Rule(Slip.UNIT, (Relation.UNIT,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.SCALE, (Relation.SCALE,), Subject.AKIN, Where.HERE, True),
    Rule(Slip.VALUE, (Relation.OTHER, Relation.BORNE_OUT), Subject.LIKE, Where.HERE, True),
    Rule(Slip.PLACE, (Relation.SAME,), Subject.LIKE, Where.SAME_HUB, True),
    Rule(Slip.PLACE, (Relation.SAME,), Subject.SAME, Where.ELSEWHERE, True),
)
