"""Whether a figure of the draft may be that of another edition of the base's, or be counted in another way."""

import re
from collections.abc import Set
from fractions import Fraction

from hubcli.base.compiled.stated import BaseFigure
from hubcli.draft.matching.about import About
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.candidates import DISTINCTIVE, Candidate
from hubcli.figures.patterns import regex
from hubcli.model.facts import Metric
from hubcli.model.status import Status
from hubcli.words.keywords import keywords

Counted = tuple[str | None, str | None]
"""An indicator, and the variant by which it is counted."""


def counted(stated: BaseFigure, base: BaseFigures) -> Counted:
    """What a figure of the base counts, and in which way."""
    fact = base.fact(stated.fact)
    return stated.indicator, fact.variant if isinstance(fact, Metric) else None


def may_be_of_other_edition(one: Candidate, base: BaseFigures, known: Set[Counted]) -> bool:
    """Whether the draft's figure is so close that a revision may have it, or is counted in another way."""
    fact = base.fact(one.stated.fact)
    if not isinstance(fact, Metric):
        return False
    stated = one.stated.figure.value
    off = abs(stated - one.drafted.figure.value)
    reach = UNSURE.get(fact.status or Status.NORMAL)
    revised = fact.edition is not None and not (fact.edition in _COUNTED and _COUNT.search(one.drafted.about.whole))
    close = (reach is not None and off <= abs(stated) * reach) or (
        revised and off <= abs(stated) * (RESTATED if _may_be_restated(fact, base) else REVISED)
    )
    other = _may_be_other_variant(one, fact, base) and counted(one.stated, base) not in known
    return other or (close and not _is_transposed(one.drafted.figure.value, stated))


def names_variant(about: About, fact: Metric, base: BaseFigures) -> bool:
    """Whether the draft has a word that only the name of the fact's way of counting has."""
    variants = base.store.indicators[fact.indicator].variants
    named = {each.id: keywords(each.label[about.lang]) for each in variants}
    others = frozenset[str]().union(*(words for id_, words in named.items() if id_ != fact.variant))
    return not about.keywords.isdisjoint(named.get(fact.variant or "", frozenset()) - others)


def _may_be_restated(fact: Metric, base: BaseFigures) -> bool:
    """Whether the series has a break at or after the fact's year, to which its figure may have been fitted."""
    breaks = [
        each for each in base.store.indicators[fact.indicator].breaks if not each.places or fact.place in each.places
    ]
    return fact.period is None or any(fact.period.start.year <= each.after.start.year for each in breaks)


def _is_transposed(drafted: Fraction, stated: Fraction) -> bool:
    """Whether one has the digits of the other in another order, as no revision does but by chance: 6.85 for 6.58."""
    mine = _written(drafted, 12)
    theirs = _written(stated, len(mine) if len(mine) > DISTINCTIVE else 12)  # a draft may round it
    return mine != theirs and len(mine) >= DISTINCTIVE and sorted(mine) == sorted(theirs)


def _written(value: Fraction, most: int) -> str:
    """Its digits, at most so many, without zeros at the end."""
    return f"{float(value):.{max(most, 1) - 1}e}".partition("e")[0].replace(".", "").rstrip("0")


def _may_be_other_variant(one: Candidate, fact: Metric, base: BaseFigures) -> bool:
    """Whether the fact is counted in one of several ways, and the draft does not say in which."""
    return fact.variant is not None and not names_variant(one.drafted.about, fact, base)


REVISED = Fraction(1, 80)
"""By how much of a figure a later edition may correct it: more than any edition of the base does without a break."""
RESTATED = Fraction(1, 20)
"""By how much it may be off where a census or another method changed the series."""
UNSURE = dict.fromkeys(set(Status) - {Status.NORMAL}, REVISED)
UNSURE |= {Status.FORECAST: Fraction(1, 5), Status.ESTIMATED: Fraction(3, 100)}
"""By how much of a figure what is not final may be off."""
_COUNTED = ("census",)
_COUNT = regex(r"\bcensus|普查", re.IGNORECASE)
"""A count that no later edition corrects, where a draft says that it is taken from it."""
