"""One part of a digest: what it says of one hub, or of all of them, section by section."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from hubcli.base.compiled.filters import UNANSWERED, UNPROMPTED, Condition, Scope
from hubcli.base.compiled.store import FACT_TABLES, Store
from hubcli.model.facts import (
    Asset,
    BaseFact,
    Challenge,
    Collaboration,
    Context,
    Fact,
    Measure,
    Metric,
    Milestone,
    Role,
    Step,
    Strength,
)
from hubcli.questions.challenges import measures_for
from hubcli.questions.disputes import Conflict
from hubcli.questions.streamed import StreamedFacts
from hubcli.questions.timeline import in_time
from hubcli.questions.views import MetricView, by_theme, metric_views

F = TypeVar("F", bound=BaseFact)


class DigestChallenge(NamedTuple):
    """A challenge and the measures prescribed for it."""

    fact: Challenge
    measures: Sequence[Measure]
    """The headline ones, if only headline facts are shown and there are any; else all."""
    others: int
    """The number of other measures that address it."""


class DigestGaps(NamedTuple):
    """What no source says; facts that are not headline facts count, too."""

    challenges: int
    unanswered: Sequence[Challenge]
    """Those that no measure addresses."""
    measures: int
    unprompted: int
    """The number of those that address no recorded challenge."""
    no_actor: int
    no_deadline: int


class Part(NamedTuple):
    """What a digest says of one hub, or of all of them; what no chosen section shows is empty."""

    roles: Sequence[Role]
    figures: Sequence[MetricView]
    strengths: Sequence[Strength]
    challenges: Sequence[DigestChallenge]
    measures: Sequence[Measure]
    """Those that address no challenge of the digest."""
    assets: Sequence[Asset]
    collaborations: Sequence[Collaboration]
    milestones: Sequence[Milestone]
    context: Sequence[Context]
    disputes: Sequence[Conflict] = ()
    """The conflicts and tensions of its facts, each in only one part of the digest."""
    unsaid: DigestGaps | None = None


def parts_of(
    store: Store, facts: Mapping[str, Sequence[Fact]], keys: Mapping[str, Collection[str]], *, headline: bool
) -> dict[str, Part]:
    """For each key a part of its facts; measures for its hubs come under the challenges that they address."""
    challenges = {key: _answered(store, facts.get(key, ()), hubs, headline=headline) for key, hubs in keys.items()}
    placed = {measure.id for group in challenges.values() for item in group for measure in item.measures}
    return {key: _part(store, facts.get(key, ()), items, placed) for key, items in challenges.items()}


def facts_in(part: Part) -> Iterable[Fact]:
    """Every fact that a part shows, without those of its conflicts; one that is shown twice comes twice."""
    yield from part.roles
    yield from (figure.fact for figure in part.figures)
    yield from part.strengths
    for challenge in part.challenges:
        yield challenge.fact
        yield from challenge.measures
    yield from part.measures
    yield from part.assets
    yield from part.collaborations
    yield from part.milestones
    yield from part.context


def steps_in(part: Part) -> Iterable[Step]:
    """Every step of its collaborations."""
    return (step for collaboration in part.collaborations for step in collaboration.steps)


def digest_gaps(store: Store, scope: Scope, *where: Condition, streamed: bool = False) -> DigestGaps:
    """What no source says, of the facts under these conditions; the challenges may be streamed."""
    wide = scope._replace(kinds=(), headline=False)
    condition, parameters = wide.condition(*where)
    counts = store.connection.execute(_COUNTS.format(condition), parameters).fetchone()
    challenges, measures, unprompted, no_actor, no_deadline = (int(count or 0) for count in counts)
    found = StreamedFacts(partial(store.facts_of, Challenge, *wide.condition(*where, UNANSWERED)))
    unanswered = found if streamed else tuple(found)
    return DigestGaps(challenges, unanswered, measures, unprompted, no_actor, no_deadline)


def _answered(
    store: Store, facts: Iterable[Fact], hubs: Collection[str], *, headline: bool
) -> tuple[DigestChallenge, ...]:
    """The challenges among the facts, theme by theme, each with its measures for these hubs."""
    challenges = by_theme(store, _of(Challenge, facts))
    measures = measures_for(store, [challenge.id for challenge in challenges], hubs=hubs)
    found = []
    for challenge in challenges:
        every = measures[challenge.id]
        shown = tuple(measure for measure in every if measure.headline) if headline else ()
        found.append(DigestChallenge(challenge, shown or every, len(every) - len(shown or every)))
    return tuple(found)


def _part(store: Store, facts: Sequence[Fact], challenges: tuple[DigestChallenge, ...], placed: set[str]) -> Part:
    order = list(store.indicators)
    metrics = sorted(_of(Metric, facts), key=lambda metric: order.index(metric.indicator))
    return Part(
        roles=_of(Role, facts),
        figures=metric_views(store, metrics),
        strengths=_of(Strength, facts),
        challenges=challenges,
        measures=tuple(measure for measure in _of(Measure, facts) if measure.id not in placed),
        assets=_of(Asset, facts),
        collaborations=_of(Collaboration, facts),
        milestones=tuple(sorted(_of(Milestone, facts), key=lambda milestone: in_time(milestone.period))),
        context=_of(Context, facts),
    )


def _of(kind: type[F], facts: Iterable[Fact]) -> tuple[F, ...]:
    return tuple(fact for fact in facts if isinstance(fact, kind))


_COUNTS = f"""
    SELECT sum(fact.kind = 'challenge'), sum(fact.kind = 'measure'), sum({UNPROMPTED[0]}),
        sum(fact.kind = 'measure' AND NOT fact.has_actor), sum(fact.kind = 'measure' AND NOT fact.has_deadline)
    FROM {FACT_TABLES} WHERE fact.kind IN ('challenge', 'measure') AND ({{}})
"""
