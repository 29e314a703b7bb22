"""One figure of a draft against the base: borne out by which fact, off in what way, or carried by none."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.draft.claims import Claim, Claims
from hubcli.draft.likeness import Relation
from hubcli.draft.ties import Tied
from hubcli.draft.weighing import Subject, Weighed, Where, is_slight, is_worded, weigh
from hubcli.evidence.figures import Figure, FigureUnit
from hubcli.evidence.figures.figure import SPANS
from hubcli.questions.check_draft import Slip


class Judgement(NamedTuple):
    """What the base says of a figure."""

    claim: Claim | None = None
    """The claim that bears it out, or that it differs from; none where no fact carries such a figure."""
    slip: Slip | None = None
    """In what it differs; none where it does not."""
    reached: bool = True
    """Whether the base could be expected to carry it."""


def judge(tied: Sequence[Tied], claims: Claims) -> list[Judgement]:
    """The figures of one sentence; a claim that bears one of them out is not what another was meant to say."""
    weighed = [list(weigh(item, claims)) for item in tied]
    borne = [_borne_out(item, found) for item, found in zip(tied, weighed, strict=True)]
    used = {_what(claim) for claim in borne if claim}
    judged = []
    for item, claim, found in zip(tied, borne, weighed, strict=True):
        judgement = (
            Judgement(claim) if claim else _differing(item, [one for one in found if _what(one.claim) not in used])
        )
        if judgement and judgement.claim:
            used.add(_what(judgement.claim))
        judged.append(judgement or Judgement(reached=item.about.named and not _is_idle(item.figure)))
    return judged


def _what(claim: Claim) -> tuple[object, ...]:
    """What a claim is the figure of: an indicator at a place and a time, or what a fact mentions beside."""
    if claim.measured:
        return claim.indicator, claim.places, claim.fact.period
    return claim.fact.id, claim.figure


def _borne_out(tied: Tied, found: Iterable[Weighed]) -> Claim | None:
    fitting = [
        one
        for one in found
        if one.relation in _SAME
        and one.where is Where.HERE
        and one.then
        and one.alike
        and one.subject >= _surety(tied, one)
    ]
    best = max(fitting, key=_closeness, default=None)
    return best.claim if best else None


def _surety(tied: Tied, one: Weighed) -> Subject:
    """How surely both must be about the same thing for the figure to be borne out."""
    if one.relation is Relation.BORNE_OUT or not tied.places:
        return Subject.LIKE
    if is_slight(tied.figure):
        return Subject.AKIN if tied.head & one.claim.head else Subject.LIKE
    return Subject.AKIN


def _differing(tied: Tied, found: Iterable[Weighed]) -> Judgement | None:
    """The slip that explains the figure, the surest first; None where none does."""
    candidates = [one for one in found if one.counted and (tied.places or one.subject >= Subject.LIKE)]
    for slip, relations, subject, where, then in _SLIPS:
        fitting = [
            one
            for one in candidates
            if one.relation in relations
            and one.subject >= subject
            and one.where >= where
            and one.then >= then
            and (slip is not Slip.UNIT or one.subject >= Subject.LIKE or tied.figure.unit not in _COUNTED)
            and one.alike is not (slip is Slip.PLAN)
            and (one.claim.measured or _may_say(one.claim, slip))
        ]
        best = max(fitting, key=_closeness, default=None)
        if best:
            return Judgement(best.claim, slip)
    return None


def _may_say(claim: Claim, slip: Slip) -> bool:
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


_COUNTED = (FigureUnit.COUNT, FigureUnit.RANK)
_SAME = (Relation.SAME, Relation.BORNE_OUT)
# What explains a figure: how it is related to a claim, how surely both are about one thing, and whether the claim is
# for that place and for that year.
_SLIPS: tuple[tuple[Slip, tuple[Relation, ...], Subject, Where, bool], ...] = (
    (Slip.PLAN, _SAME, Subject.AKIN, Where.HERE, True),
    (Slip.QUALIFIER, (Relation.QUALIFIER,), Subject.AKIN, Where.HERE, True),
    (Slip.PERIOD, (Relation.SAME,), Subject.LIKE, Where.HERE, False),
    (Slip.UNIT, (Relation.UNIT,), Subject.AKIN, Where.HERE, True),
    (Slip.SCALE, (Relation.SCALE,), Subject.AKIN, Where.HERE, True),
    (Slip.VALUE, (Relation.OTHER, Relation.BORNE_OUT), Subject.LIKE, Where.HERE, True),
    (Slip.PLACE, (Relation.SAME,), Subject.LIKE, Where.SAME_HUB, True),
    (Slip.PLACE, (Relation.SAME,), Subject.SAME, Where.ELSEWHERE, True),
)
