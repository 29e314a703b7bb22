"""What there is to read: facts and tensions with their sign-offs, and the passages of one fact beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from hubcli.base.compiled.filters import IN_RECORDS, Scope, about_named, check_names
from hubcli.base.compiled.store import Store
from hubcli.evidence.reviews import is_transcribed, unpinned
from hubcli.model.facts import Fact
from hubcli.model.review import Reader, SignOff
from hubcli.model.tension import Tension
from hubcli.model.vocabulary import Indicator, Place, Source
from hubcli.questions.answer import Answer
from hubcli.questions.quote import Quotation, quote
from hubcli.questions.sign_offs import ReviewCounts, SignOffs, reader_key, review_counts, sign_offs
from hubcli.questions.views import MetricView, indicators_of, metric_views, sources_of
from hubcli.sources.passages import Texts, fingerprint
from hubcli.sources.pins import Pins


class Wanted(NamedTuple):
    """Which facts to read; without a reader, what all persons together have read."""

    by: str | None = None
    reader: Reader = Reader.PERSON
    unread: bool = False
    """Only facts without a sign-off that still holds."""
    lapsed: bool = False
    """Only facts with a sign-off that has lapsed."""


class Reviewed(NamedTuple):
    """A fact and what readers said of it."""

    fact: Fact
    sign_offs: tuple[SignOff, ...]


class ReviewedTension(NamedTuple):
    """A tension and what readers said of it."""

    tension: Tension
    sign_offs: tuple[SignOff, ...]


Item = Reviewed | ReviewedTension
"""Something to read."""


@dataclass(frozen=True)
class Reviews(Answer):
    """Facts and the tensions between them, with their sign-offs."""

    schema: ClassVar[str] = "hubcli/review/1"
    facts: tuple[Reviewed, ...]
    counts: ReviewCounts | None
    """For all of these facts; None if nobody has signed anything off."""
    tensions: tuple[ReviewedTension, ...]
    """Those with one of the facts, after all facts."""
    tension_counts: ReviewCounts | None
    """For all of these tensions."""
    measured: tuple[Indicator, ...]
    """The indicators of the figures among these facts."""
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Reading(Answer):
    """One fact, ready to be read against its passages."""

    schema: ClassVar[str] = "hubcli/reading/1"
    quotation: Quotation
    place: Place | None
    figure: MetricView | None
    sign_offs: tuple[SignOff, ...]
    unpinned: tuple[str, ...]
    """The cited passages without a pin, as `source:passage`; a sign-off is bound to pins."""
    changed: tuple[str, ...]
    """The cited passages that differ from their pins."""

    @property
    def holds(self) -> bool:
        """It can be signed off: every passage is at hand, and as it was pinned."""
        return not (self.quotation.no_text or self.unpinned or self.changed)


@dataclass(frozen=True)
class TensionReading(Answer):
    """A tension, ready to be read against the passages of its facts."""

    schema: ClassVar[str] = "hubcli/reading-tension/1"
    tension: Tension
    readings: tuple[Reading, ...]
    """Each of its facts."""
    sign_offs: tuple[SignOff, ...]

    @property
    def holds(self) -> bool:
        """It can be signed off: every fact can, lines of tables apart, which say no more than the fact."""
        return all(one.holds or is_transcribed(one.quotation.fact) for one in self.readings)


def reviews(
    store: Store, *, hub_names: Iterable[str], scope: Scope, wanted: Wanted, limit: int | None = None
) -> Reviews:
    """The facts and tensions to read, in the order of the base. Raises UnknownNameError."""
    check_names(store, scope)
    facts = list(store.facts(*scope.condition(about_named(store, hub_names), IN_RECORDS)))
    signed = sign_offs(store)
    found = [Reviewed(fact, signed.get(fact.id, ())) for fact in facts]
    chosen = tuple(one for one in found if _is_wanted(one.sign_offs, wanted))
    shown = chosen[:limit]
    between = _tensions(store, {fact.id for fact in facts}, signed, wanted)
    shown_between = between[: None if limit is None else limit - len(shown)]
    return Reviews(
        shown,
        review_counts([one.fact.id for one in chosen], signed),
        shown_between,
        review_counts([one.tension.id for one in between], signed),
        indicators_of(store, (one.fact for one in shown)),
        sources_of(store, (one.fact for one in shown)),
        left={"facts": len(chosen) - len(shown), "tensions": len(between) - len(shown_between)},
    )


def reading(store: Store, *, fact: Fact, signed: tuple[SignOff, ...], texts: Texts, pins: Pins) -> Reading:
    """A fact beside its passages."""
    changed = (
        f"{piece.source}:{piece.passage}"
        for piece in fact.evidence
        if texts.passages(piece.source) and piece.passage <= len(pins.get(piece.source, ()))
        if fingerprint(texts.passage(piece.source, piece.passage)) != pins[piece.source][piece.passage - 1]
    )
    return Reading(
        quote(store, id_=fact.id, texts=texts),
        store.places.get(fact.place or ""),
        next(iter(metric_views(store, [fact])), None),
        signed,
        unpinned(fact, pins),
        tuple(changed),
    )


def tension_reading(store: Store, one: ReviewedTension, *, texts: Texts, pins: Pins) -> TensionReading:
    """A tension beside the passages of its facts."""
    facts = map(store.fact, one.tension.facts)
    read = (reading(store, fact=fact, signed=(), texts=texts, pins=pins) for fact in facts)
    return TensionReading(one.tension, tuple(read), one.sign_offs)


def _tensions(store: Store, facts: set[str], signed: SignOffs, wanted: Wanted) -> tuple[ReviewedTension, ...]:
    """The tensions to read that have one of these facts."""
    concerned = (tension for tension in store.tensions if not facts.isdisjoint(tension.facts))
    found = (ReviewedTension(tension, signed.get(tension.id, ())) for tension in concerned)
    return tuple(one for one in found if _is_wanted(one.sign_offs, wanted))


def _is_wanted(signed: Iterable[SignOff], wanted: Wanted) -> bool:
    own = [one for one in signed if _is_by(one, wanted)]
    if wanted.unread and any(one.current for one in own):
        return False
    return not wanted.lapsed or any(not one.current for one in own)


def _is_by(one: SignOff, wanted: Wanted) -> bool:
    return one.reader is wanted.reader and (wanted.by is None or reader_key(one.by) == reader_key(wanted.by))
