"""One figure of a draft against the base: borne out by which fact, off in what way, or carried by none."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hubcli.draft.claims import Claim, Claims
from hubcli.draft.likeness import Relation, relate
from hubcli.draft.ties import Tied
from hubcli.draft.years import fits
from hubcli.evidence.figures import Figure, FigureUnit
from hubcli.evidence.figures.figure import SPANS
from hubcli.model.text import Lang
from hubcli.questions.check_draft import Slip

STRONG, WEAK = 0.5, 0.12
"""What part of a fact's words a sentence must have to be about the same thing, and to have to do with it."""


class Judgement(NamedTuple):
    """What the base says of a figure."""

    claim: Claim | None = None
    """The claim that bears it out, or that it differs from; none where no fact carries such a figure."""
    slip: Slip | None = None
    """In what it differs; none where it does not."""
    reached: bool = True
    """Whether the base could be expected to carry it."""


class Weighed(NamedTuple):
    """A claim of the base beside a figure of the draft."""

    claim: Claim
    relation: Relation
    tie: int
    """3 where both are on one indicator, 2 where they have most words in common, 1 where they have some, 0 where none."""
    here: int
    """2 where it is for the place that the draft means, 1 where for another one of the same hub, 0 elsewhere."""
    then: bool
    """Whether it is for the year that the draft names, if any."""
    alike: bool
    """Whether a plan is told as a plan."""


def judge(tied: Sequence[Tied], claims: Claims) -> list[Judgement]:
    """The figures of one sentence; a claim that bears one of them out is not what another was meant to say."""
    weighed = [_weigh(item, claims) for item in tied]
    borne = [_borne_out(item, found) for item, found in zip(tied, weighed, strict=True)]
    used = {claim.fact.id for claim in borne if claim}
    judged = []
    for item, claim, found in zip(tied, borne, weighed, strict=True):
        judgement = Judgement(claim) if claim else _differing(item, [w for w in found if w.claim.fact.id not in used])
        if judgement is None:
            judgement = Judgement(reached=item.named and not _idle(item.figure))
        elif judgement.claim:
            used.add(judgement.claim.fact.id)
        judged.append(judgement)
    return judged


def _weigh(tied: Tied, claims: Claims) -> list[Weighed]:
    found = []
    places, lexicon = tied.places | tied.spare, claims.lexicon
    for claim in claims.beside(tied.figure, places):
        relation = relate(tied.figure, claim.figure)
        here = _HERE if not places or places & claim.places else int(bool(lexicon.hubs_of(places) & lexicon.hubs_of(claim.places)))
        if relation is not Relation.ALIEN and (here == _HERE or relation is Relation.SAME):
            then = fits(claim.fact.period, tied.years)
            alike = claim.outcome or tied.planned or bool(then and tied.years and claim.fact.period)
            found.append(Weighed(claim, relation, _tie(tied, claim, lexicon), here, then, alike))
    return found


def _tie(tied: Tied, claim: Claim, lexicon: Lexicon) -> int:
    if claim.indicator in tied.indicators:
        return 3
    topic, cover = claim.topic[tied.lang], lexicon.rarity.cover
    if len(topic & tied.terms) > 1 and max(cover(topic, tied.terms), cover(tied.terms, topic)) >= STRONG:
        return 2
    if claim.indicator in tied.wider or cover(topic, tied.wider) >= WEAK:
        return 1
    return int(len(claim.places & tied.places - lexicon.wide) > 1)  # `from East Isle to West Isle`


def _borne_out(tied: Tied, found: Iterable[Weighed]) -> Claim | None:
    fitting = [
        weighed
        for weighed in found
        if weighed.here == 2
        and weighed.then
        and weighed.alike
        and weighed.tie >= {Relation.SAME: 1, Relation.BORNE_OUT: 2}.get(weighed.relation, _NEVER)
    ]
    best = max(fitting, key=_closeness, default=None)
    return best.claim if best else None


def _differing(tied: Tied, found: Sequence[Weighed]) -> Judgement | None:
    """The slip that explains the figure, the surest first; None where nothing here explains it."""
    for slip, relations, tie, here, then in _SLIPS:
        fitting = [
            weighed
            for weighed in found
            if weighed.relation in relations
            and weighed.tie >= tie
            and weighed.here >= here
            and weighed.then >= then
            and (slip is Slip.PLAN) != weighed.alike
            and (slip is not Slip.VALUE or weighed.claim.measured or weighed.claim.indicator is None)
        ]
        best = max(fitting, key=_closeness, default=None)
        if best:
            return Judgement(best.claim, slip)
    return None


def _closeness(weighed: Weighed) -> tuple[object, ...]:
    claim = weighed.claim
    return weighed.tie, weighed.relation is Relation.SAME, claim.measured, claim.indicator is not None, weighed.then


def _idle(figure: Figure) -> bool:
    """Whether a figure that nothing in the base explains is a way of speaking: spans of time, places in an order, small
    numbers in words, `hundreds of`."""
    wordy = not any(char.isdigit() for char in figure.text)
    return (
        figure.unit in SPANS
        or figure.unit is FigureUnit.RANK
        or (figure.unit is FigureUnit.COUNT and wordy and (figure.value <= _FEW or _is_round(figure)))
    )


def _is_round(figure: Figure) -> bool:
    return str(figure.value).rstrip("0") == "1"


_FEW = 12
_SAME, _NEAR = (Relation.SAME, Relation.BORNE_OUT), (Relation.UNIT, Relation.SCALE)
# What explains a figure: how it is related to a claim, how surely both are on one thing, whether for that place, year.
_SLIPS: tuple[tuple[Slip, tuple[Relation, ...], int, int, bool], ...] = (
    (Slip.PLAN, _SAME, 1, 2, True),
    (Slip.QUALIFIER, (Relation.QUALIFIER,), 1, 2, True),
    (Slip.PERIOD, (Relation.SAME,), 2, 2, False),
    (Slip.UNIT, (Relation.UNIT,), 1, 2, True),
    (Slip.SCALE, (Relation.SCALE,), 1, 2, True),
    (Slip.VALUE, (Relation.OTHER, Relation.BORNE_OUT, Relation.UNIT), 2, 2, True),
    (Slip.PLACE, (Relation.SAME,), 2, 1, True),
    (Slip.PLACE, (Relation.SAME,), 3, 0, True),
)
_NEVER = 4
