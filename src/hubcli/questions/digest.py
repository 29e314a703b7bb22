"""What goes into a report on hubs: each one's profile and challenges, and what all of them share."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.store import Store
from hubcli.model.facts import Collaboration, Fact, Kind, Milestone
from hubcli.model.vocabulary import Source
from hubcli.questions.answer import Answer
from hubcli.questions.challenges import AnsweredChallenge, answered, count_unprompted
from hubcli.questions.conflicts import Conflict, disputes, sides
from hubcli.questions.hubs import HubSummary, summary
from hubcli.questions.scope import Condition, Scope, about_all, check_names, find_hubs, negated
from hubcli.questions.views import MetricView, metric_views, sources_of


class Part(NamedTuple):
    """What the digest says of one hub, or of all of them."""

    roles: tuple[Fact, ...]
    figures: tuple[MetricView, ...]
    strengths: tuple[Fact, ...]
    challenges: tuple[AnsweredChallenge, ...]
    unprompted: int
    """How many measures answer no recorded challenge."""
    collaborations: tuple[Collaboration, ...]
    milestones: tuple[Milestone, ...]


class HubPart(NamedTuple):
    """The digest of one hub, what is said of every hub left out."""

    hub: HubSummary
    part: Part


@dataclass(frozen=True)
class Digest(Answer):
    """The digest of hubs."""

    schema: ClassVar[str] = "hubcli/export/1"
    hubs: tuple[HubPart, ...]
    shared: Part
    """What is said of every hub of the base."""
    disputes: tuple[Conflict, ...]
    """The conflicts and tensions in which any of these facts stands."""
    sources: tuple[Source, ...]
    """The sources that the digest rests on."""


def digest(store: Store, *, words: Iterable[str], scope: Scope) -> Digest:
    """The digest of the hubs that the words name, of all hubs where none is named."""
    check_names(store, scope)
    every = about_all(store.hubs)
    hubs = tuple(
        HubPart(
            summary(store, hub),
            _part(store, scope, count_unprompted(store, hub.id), about_all([hub.id]), negated(every)),
        )
        for hub in find_hubs(store, words)
    )
    shared = _part(store, scope, 0, every)
    shown = [fact for part in (*(hub.part for hub in hubs), shared) for fact in _facts(part)]
    disputed = disputes(store, shown)
    return Digest(hubs, shared, disputed, sources_of(store, [*shown, *sides(disputed)]))


def _part(store: Store, scope: Scope, unprompted: int, *where: Condition) -> Part:
    def facts(kind: Kind) -> tuple[Fact, ...]:
        return tuple(store.facts(*scope.condition(*where, ("fact.kind = ?", (kind,)))))

    milestones = [fact for fact in facts(Kind.MILESTONE) if isinstance(fact, Milestone)]
    return Part(
        facts(Kind.ROLE),
        metric_views(store, facts(Kind.METRIC)),
        facts(Kind.STRENGTH),
        answered(store, scope, *where),
        unprompted,
        tuple(fact for fact in facts(Kind.COLLABORATION) if isinstance(fact, Collaboration)),
        tuple(sorted(milestones, key=lambda fact: (fact.period.start, fact.period.end))),
    )


def _facts(part: Part) -> Iterable[Fact]:
    yield from part.roles
    yield from (figure.fact for figure in part.figures)
    yield from part.strengths
    for challenge in part.challenges:
        yield challenge.fact
        yield from challenge.measures
    yield from part.collaborations
    yield from part.milestones
