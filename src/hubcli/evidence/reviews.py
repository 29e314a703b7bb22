"""What readers signed off: a fact or tension and pinned passages go in, a digest of what was read comes out."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from hubcli.model.evidence import Evidence
from hubcli.model.facts import Fact
from hubcli.model.record import Record
from hubcli.model.tension import Tension
from hubcli.sources.pins import Pins

READ = (
    "hubs", "label", "statement", "place", "period", "modality", "speaker", "actor", "deadline", "indicator", "value",
    "value_max", "qualifier", "name", "steps", "addresses",
)  # fmt: skip
"""The fields that say what the claim is; a change of any other lets no sign-off lapse."""


def digest_of(fact: Fact, pins: Pins) -> str:
    """The first 16 hex digits of the SHA-256 of the claim and the digests of its passages, wherever they are now.

    A passage that is not pinned has no digest: `unpinned` names those.
    """
    claim = {key: _plain(value) for key in READ if (value := getattr(fact, key, None)) not in (None, ())}
    passages = sorted({(piece.source, _pin(piece, pins) or "") for piece in fact.evidence})
    return _digest([claim, passages])


def digest_of_tension(tension: Tension, facts: Iterable[Fact], pins: Pins) -> str:
    """The same for a tension and its facts: it lapses with any of them."""
    said = [_plain(part) for part in (tension.label, tension.note, tension.cause, tension.weight)]
    return _digest([said, sorted(digest_of(fact, pins) for fact in facts)])


def unpinned(fact: Fact, pins: Pins) -> tuple[str, ...]:
    """The cited passages that are not pinned, as `source:passage`."""
    return tuple(f"{piece.source}:{piece.passage}" for piece in fact.evidence if _pin(piece, pins) is None)


def is_transcribed(fact: Fact) -> bool:
    """Whether it is a line of a table, which says no more than its claim."""
    return all(piece.transcribed_in for piece in fact.evidence)


def _digest(what: Any) -> str:
    text = json.dumps(what, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _pin(piece: Evidence, pins: Pins) -> str | None:
    pinned = pins.get(piece.source, ())
    return pinned[piece.passage - 1] if piece.passage <= len(pinned) else None


def _plain(value: Any) -> Any:
    match value:
        case Record():
            return {key: _plain(item) for key, item in vars(value).items()}
        case tuple():
            return [_plain(item) for item in value]
        case str():
            return str(value)
        case _:
            return value
