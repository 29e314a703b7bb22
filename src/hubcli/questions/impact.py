"""What to read again if a source changes: the facts that rest on it, and what depends on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import Condition, Scope, check_names, linked, negated
from hubcli.base.compiled.store import Store
from hubcli.errors import UnknownNameError
from hubcli.model.facts import Challenge, Fact, Measure
from hubcli.model.vocabulary import Indicator, Source
from hubcli.questions.answer import Answer, shortened
from hubcli.questions.challenges import measures_for
from hubcli.questions.disputes import Conflict, find_conflicts, sides
from hubcli.questions.measures import addressed
from hubcli.questions.views import indicators_of, sources_of


class LooseMeasure(NamedTuple):
    """A measure that addresses challenges which rest on the source alone."""

    fact: Measure
    challenges: tuple[Challenge, ...]
    """Those challenges."""
    left: int
    """The number of others it addresses."""


class BareChallenge(NamedTuple):
    """A challenge all of whose measures rest on the source alone."""

    fact: Challenge
    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class Impact(Answer):
    """What rests on a source."""

    schema: ClassVar[str] = "hubcli/impact/1"
    source: Source
    alone: tuple[Fact, ...]
    """The facts that have no other evidence."""
    together: tuple[Fact, ...]
    """The facts that have evidence in another source, too."""
    conflicts: tuple[Conflict, ...]
    """The conflicts and tensions that involve any of them."""
    measures: tuple[LooseMeasure, ...]
    """The measures, on other evidence, that would be left without challenges."""
    challenges: tuple[BareChallenge, ...]
    """The challenges, on other evidence, that would be left without a measure."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures among all these facts."""
    sources: tuple[Source, ...]
    """The sources that all these facts rest on."""


def impact(store: Store, *, name: str, scope: Scope, limit: int | None = None) -> Impact:
    """What depends on the source with this id. Raises UnknownNameError."""
    check_names(store, scope)
    if name not in store.sources:
        raise UnknownNameError("source", name, store.sources, list_with="hubcli sources")
    resting = linked("evidence.source", (name,))
    assert resting
    lost: Condition = (f"fact.record IN ({_LOST})", (name,))
    kept = negated(lost)
    alone = tuple(store.facts(*scope.condition(lost)))
    together = tuple(store.facts(*scope.condition(resting, kept)))
    conflicts = find_conflicts(store, scope.condition(resting))
    lost_challenges = {fact.id for fact in store.facts_of(Challenge, *lost)}
    loose = tuple(store.facts_of(Measure, *scope.condition(kept, (_LOOSE, (name,)))))
    prompts = addressed(store, loose)
    measures = tuple(_loose(measure, [prompts[id_] for id_ in measure.addresses], lost_challenges) for measure in loose)
    bare = tuple(store.facts_of(Challenge, *scope.condition(kept, (_BARE, (name,)))))
    answers = measures_for(store, [challenge.id for challenge in bare])
    challenges = tuple(BareChallenge(challenge, answers[challenge.id]) for challenge in bare)
    hanging = [fact for item in measures for fact in (item.fact, *item.challenges)]
    hanging += [fact for item in challenges for fact in (item.fact, *item.measures)]
    every = [*alone, *together, *sides(conflicts), *hanging]
    found = Impact(
        store.sources[name],
        alone,
        together,
        conflicts,
        measures,
        challenges,
        indicators_of(store, every),
        sources_of(store, every),
    )
    return shortened(found, limit, "alone", "together", "conflicts", "measures", "challenges")


def _loose(measure: Measure, challenges: Sequence[Challenge], lost_challenges: set[str]) -> LooseMeasure:
    lost = tuple(challenge for challenge in challenges if challenge.id in lost_challenges)
    return LooseMeasure(measure, lost, len(challenges) - len(lost))


# The records whose evidence is all in one source.
_LOST = """
    SELECT own.record FROM every_link AS own WHERE own.role = 'evidence.source' AND own.target = ? AND NOT EXISTS (
        SELECT 1 FROM link AS other
        WHERE other.record = own.record AND other.role = own.role AND other.target <> own.target)
"""
# Measures that address a challenge that is lost.
_LOOSE = f"""
    fact.record IN (
        SELECT link.record FROM link JOIN record AS named ON named.id = link.target
        WHERE link.role = 'addresses' AND named.no IN ({_LOST}))
"""
# Challenges that have measures, all of which are lost.
_BARE = f"""
    EXISTS (SELECT 1 FROM link WHERE link.target = fact.id AND link.role = 'addresses')
    AND NOT EXISTS (
        SELECT 1 FROM link WHERE link.target = fact.id AND link.role = 'addresses' AND link.record NOT IN ({_LOST}))
"""
