"""Figures that go on from one that the base supports: `6.58 percent in Beijing and 4.35 percent in Shanghai`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import Candidate, Named, Where, never
from hubcli.draft.matching.editions import Counted, counted
from hubcli.draft.matching.naming import Naming
from hubcli.draft.matching.relation import Relation, is_slight, relate
from hubcli.draft.matching.times import fits
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.units import Unit
from hubcli.words.keywords import keywords


def continued(
    drafted: Sequence[Attributed], supported: Mapping[int, BaseFigure], base: BaseFigures
) -> Iterator[tuple[int, list[Candidate]]]:
    """For each figure that goes on from a supported one of the same sentence, what the base has of the same thing.

    It does if nothing else is said in between, nor after it up to the next pause; only the place or year is another.
    Words before the supported figure are no reason not to accuse one after it whose own clause names what it is.
    """
    for number, one in enumerate(drafted):
        earlier = [each for each in supported if each < number]
        if number in supported or not earlier or len(one.places) != 1:
            continue
        alike = [each for each in earlier if supported[each].measured and _is_alike(one.figure, drafted[each].figure)]
        first = drafted[max(alike or earlier)]
        stated = supported[max(alike or earlier)]
        if alike and _goes_on(first, one, stated, base):
            yield number, list(_of_the_same(one, _counted_there(first, one, stated, base), base))
        else:
            yield number, list(_of_own_clause(drafted[max(earlier)], one, base))


def _is_alike(figure: Figure, first: Figure) -> bool:
    """Whether both have one unit; money may leave it out after the first: `290 billion yuan …, 495 billion`."""
    return figure.unit == first.unit or (figure.unit == Unit.COUNT and first.unit.is_money)


def _goes_on(first: Attributed, one: Attributed, stated: BaseFigure, base: BaseFigures) -> bool:
    masked = one.about.masked
    between = masked[first.figure.end : one.figure.start]
    words = f"{between} ; {_rest(one, masked)}"
    return not _OF_PART.search(words) and not base.is_foreign_to(stated.fact, words)


def _counted_there(first: Attributed, one: Attributed, stated: BaseFigure, base: BaseFigures) -> Counted:
    """What the earlier figure counts, by the variant that the words between the two name last, if they name any."""
    indicator, variant = counted(stated, base)
    between = one.about.masked[first.figure.end : one.figure.start]
    variants = base.store.indicators[indicator].variants if indicator else ()
    named = {each.id: between.rfind(each.label[one.about.lang]) for each in variants}
    last = max(named, key=lambda id_: named[id_], default=None)
    return indicator, last if last and named[last] >= 0 else variant


def _of_own_clause(first: Attributed, one: Attributed, base: BaseFigures) -> Iterator[Candidate]:
    """The figures of what its own clause, after the supported figure, names by itself."""
    masked = one.about.masked
    *_, own = _CLAUSE.split(masked[first.figure.end : one.figure.start])
    words = f"{own} ; {_rest(one, masked)}"
    named = base.indicators.named_by(words, keywords(words))
    fact = base.measured.first_on(next(iter(named))) if len(named) == 1 else None
    if fact and not _OF_PART.search(words) and not base.is_foreign_to(fact, words):
        yield from _of_the_same(one, (min(named), None), base)


def _rest(one: Attributed, masked: str) -> str:
    """What follows a figure up to the next pause."""
    match = _TO_PAUSE.match(masked, one.figure.end)
    return match.group() if match else ""


def _of_the_same(one: Attributed, of: Counted, base: BaseFigures) -> Iterator[Candidate]:
    for stated in base.on(*one.places, of[0]):
        relation = relate(one.figure, stated.figure) if stated.measured else Relation.UNRELATED
        if relation is Relation.UNRELATED or not fits(stated.period, one.time.years) or counted(stated, base) != of:
            continue
        alike = stated.outcome or one.is_planned or (bool(one.time.years) and stated.period is not None)
        counts = not (is_slight(one.figure) and one.figure.unit == Unit.COUNT) or bool(one.head & stated.head)
        yield Candidate(one, stated, relation, Where.HERE, then=True, alike=alike, named=partial(_alone, counts))


def _alone(counted: bool, _: Candidate) -> Named:
    return Named(Naming.ALONE, counted, is_foreign=never)


_CLAUSE = regex(r"[,;，；、]|\band\b|和|及|与")
_TO_PAUSE = regex("[^,;:，；：。、()（）]*")
_OF_PART = regex(
    r"\b(?:of (?:which|them|whom|these|those)|including|together|combined|in all|altogether|average|or"
    r"|per (?:head|capita|person|firm|employee))\b|其中|合计|共计|平均|即|[人户亩]均"
)
