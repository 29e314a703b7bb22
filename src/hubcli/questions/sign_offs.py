"""The sign-offs of a base: who read which fact, whether that still holds, and how many facts were read by how many."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from hubcli.base.compiled.filters import among
from hubcli.base.compiled.record_loading import revive
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.vocabularies import AS_WRITTEN
from hubcli.evidence.reviews import digest_of, digest_of_tension
from hubcli.model.review import Opinion, Reader, Review, SignOff
from hubcli.sources.pins import Pins, read_pins

SignOffs = Mapping[str, tuple[SignOff, ...]]
"""The sign-offs by the id of the fact or tension; those that nobody has read are missing."""


class ReviewCounts(NamedTuple):
    """How many facts were read, by persons unless it says otherwise."""

    facts: int
    """How many facts there are."""
    read_by: dict[int, int]
    """For each number of readers, from 1: the facts that at least this many accepted and none rejected."""
    by_programs: int
    """The facts that a program accepted."""
    lapsed: int
    """The facts with a sign-off that has lapsed, because the fact or a passage has changed since."""
    doubted: int
    """The facts that a reader rejected."""


def sign_offs(store: Store, ids: Collection[str] | None = None) -> SignOffs:
    """The latest sign-off of each reader on each of these facts and tensions, or on all of them."""
    if not store.connection.execute(_ANY).fetchone():
        return {}
    latest: dict[tuple[str, str, Reader], Review] = {}
    for review in _reviews(store, ids):
        key = (review.read, reader_key(review.by), review.reader)
        if key not in latest or latest[key].date <= review.date:
            latest[key] = review
    if not latest:
        return {}
    pins = read_pins(store.folder, *store.extended)
    read = _digests(store, latest.values(), pins)
    found: dict[str, tuple[SignOff, ...]] = defaultdict(tuple)
    for review in latest.values():
        found[review.read] += (SignOff(**vars(review), current=review.digest == read[review.read]),)
    return found


def reader_key(name: str) -> str:
    """A reader's name without regard to case and white space."""
    return " ".join(name.split()).casefold()


def review_counts(facts: Collection[str], signed: SignOffs) -> ReviewCounts | None:
    """The counts for these facts; None if nobody has signed anything off."""
    return _counted(facts, signed) if signed else None


def counts_on(store: Store, facts: Collection[str]) -> ReviewCounts | None:
    """The same, without reading the sign-offs on other facts."""
    signed = sign_offs(store, facts)
    return _counted(facts, signed) if signed or store.connection.execute(_ANY).fetchone() else None


class State(NamedTuple):
    """What the sign-offs on a fact come to."""

    readers: int
    """How many persons accept it; none if one rejects it."""
    by_program: bool
    """Whether a program accepts it."""
    lapsed: bool
    """Whether a person's sign-off on it has lapsed."""
    doubted: bool
    """Whether a person rejects it."""


def state_of(signed: Iterable[SignOff]) -> State:
    """What these sign-offs on one fact come to."""
    found = list(signed)
    persons = [one for one in found if one.reader is Reader.PERSON]
    accepting = [one for one in found if one.current and one.verdict is Opinion.ACCEPTED]
    doubted = any(one.current and one.verdict is Opinion.REJECTED for one in persons)
    return State(
        0 if doubted else sum(one.reader is Reader.PERSON for one in accepting),
        any(one.reader is Reader.PROGRAM for one in accepting),
        any(not one.current for one in persons),
        doubted,
    )


def current_digest(store: Store, review: Review, pins: Pins) -> str:
    """The digest of what was read as it is now."""
    return _digests(store, [review], pins)[review.read]


_ANY = "SELECT 1 FROM record WHERE kind = 'review' LIMIT 1"


def _counted(facts: Collection[str], signed: SignOffs) -> ReviewCounts:
    states = [state_of(signed.get(fact, ())) for fact in facts]
    numbers = Counter(state.readers for state in states)
    return ReviewCounts(
        len(states),
        {least: sum(numbers[n] for n in numbers if n >= least) for least in range(1, max([1, *numbers]) + 1)},
        sum(state.by_program for state in states),
        sum(state.lapsed for state in states),
        sum(state.doubted for state in states),
    )


def _digests(store: Store, found: Iterable[Review], pins: Pins) -> dict[str, str]:
    """By id the digest of each fact and tension that was read."""
    reviews = list(found)
    tensions = [store.tension(id_) for id_ in {review.tension for review in reviews} if id_]
    ids = {review.fact for review in reviews if review.fact}.union(*(tension.facts for tension in tensions))
    facts = {fact.id: fact for fact in store.facts(*among(ids))}
    digests = {id_: digest_of(fact, pins) for id_, fact in facts.items()}
    for tension in tensions:
        digests[tension.id] = digest_of_tension(tension, [facts[id_] for id_ in tension.facts], pins)
    return digests


def _reviews(store: Store, ids: Collection[str] | None) -> Iterable[Review]:
    """The sign-offs on these facts and tensions, or all of them."""
    sql = "SELECT data FROM record JOIN file ON file.no = record.file WHERE kind = 'review'"
    if ids is not None:
        sql += " AND coalesce(data ->> '$.fact', data ->> '$.tension') IN (SELECT value FROM json_each(?))"
    rows = store.connection.execute(f"{sql} ORDER BY {AS_WRITTEN}", () if ids is None else (json.dumps([*ids]),))
    return [revive(Review, data) for (data,) in rows]
