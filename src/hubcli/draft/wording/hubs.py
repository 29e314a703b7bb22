"""A strength or a challenge given to a hub of which no fact says it, while a fact says it of another."""

from collections.abc import Iterator, Sequence

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.proximity import Point
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.restated import Restated, RestatedFacts
from hubcli.model.facts import Challenge, Fact, Kind, Measure, Strength
from hubcli.model.text import Lang, Text


def of_another_hub(places: Sequence[Point], facts: RestatedFacts, base: BaseFigures) -> Iterator[Remark]:
    """What the base says where a sentence is about one hub and what it restates is said of others only."""
    here = base.places.hubs_of(point.of for point in places)
    if len(here) != 1 or not any(point.of in base.known_by for point in places):
        return
    if not any(one.is_sure for one in facts.of_kind(Kind.CHALLENGE, Kind.STRENGTH)):
        return
    sure = [one for one in facts.every if isinstance(one.fact, Challenge | Strength) and one.is_sure]
    if sure[0].kept < _MAINLY:
        return
    if any(here & _hubs(one.fact, base) for one in facts.every if _says_so(one, sure[0])):
        return
    best = sure[0].fact
    others = [base.store.hubs[hub].short_name for hub in sorted(_hubs(best, base)) if hub in base.store.hubs]
    point = places[0]
    said = [("、" if lang is Lang.ZH else ", ").join(hub[lang] for hub in others) for lang in (Lang.EN, Lang.ZH)]
    expected = Text(en=said[0], zh=said[1])
    yield Remark(point.start, point.end, DraftVerdict.DIFFERS, Slip.OTHER_HUB, expected, (best.id,))


def _says_so(one: Restated, best: Restated) -> bool:
    """Whether the base says something like it, other than that it is to be done."""
    less = best.cover + best.kept - one.cover - one.kept
    if one.is_sure:
        return less <= _FAR_LESS
    return one.cover >= _AKIN and less <= _LESS and not isinstance(one.fact, Measure)


def _hubs(fact: Fact, base: BaseFigures) -> frozenset[str]:
    """The hubs that a fact is about, those of its groups and places too."""
    named = {hub for of in fact.hubs for hub in (base.store.groups[of].hubs if of in base.store.groups else (of,))}
    return frozenset(named) | base.places.hubs_of(base.places_of(fact.id))


_MAINLY = 0.25
"""The share of a sentence that must be what a fact says: one about much else may name the hub for another reason."""
_LESS = 0.4
"""How much less a sentence may restate what is said of its hub than what is said of another."""
_FAR_LESS = 0.6
"""The same, where the sentence can hardly be about anything else than what is said of its hub, or of the other."""
_AKIN = 0.4
"""The share of a fact about the hub that a sentence must have for the base to say something like it."""
