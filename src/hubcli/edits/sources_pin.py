"""Pinning the passages of the texts at hand: what changed since they were pinned last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from hubcli.base.appending import exclusively
from hubcli.base.compiled.filters import Scope, check_names, linked
from hubcli.base.compiled.store import Store
from hubcli.errors import HubError
from hubcli.evidence.finding import Finder
from hubcli.evidence.verdicts import Verdict
from hubcli.messages import Message
from hubcli.questions.answer import Answer
from hubcli.sources.passages import Texts
from hubcli.sources.pins import PinChange, fingerprints, pin, read_pins


class MovedError(HubError):
    """Evidence whose passage has another number now; only the old pins show which."""

    def __init__(self, moved: Sequence[Message]) -> None:
        super().__init__(*moved, Message("errors.moved_first"))


@dataclass(frozen=True)
class Pinning(Answer):
    """What pinning found, source by source."""

    schema: ClassVar[str] = "hubcli/sources-pin/1"
    sources: tuple[PinChange, ...]

    @property
    def holds(self) -> bool:
        """At least one text was at hand."""
        return any(change.state != "no_text" for change in self.sources)


def pin_texts(store: Store, *, texts: Texts, sources: Sequence[str] = (), force: bool = False) -> Pinning:
    """Pin these sources, or all if none is named, in the base itself, if their texts are at hand; other pins stay.

    Raises HubError: MovedError, unless forced, if a fact cites a passage that has another number now.
    """
    check_names(store, Scope(sources=tuple(sources)))
    chosen = sources or [id_ for id_ in store.sources if id_ not in store.transcribed]
    with exclusively(store.folder):
        if not force and (moved := list(_moved(store, chosen, texts))):
            raise MovedError(moved)
        return Pinning(tuple(pin((store.folder, *store.extended), list(store.sources), texts, chosen)))


def _moved(store: Store, sources: Sequence[str], texts: Texts) -> Iterator[Message]:
    """The facts that cite a passage that moved, with its number now."""
    pins = read_pins(store.folder, *store.extended)
    finder = Finder(store, texts, pins)
    changed = [id_ for id_ in sources if id_ in pins and pins[id_] != fingerprints(texts.passages(id_) or ())]
    if not (cited := linked("evidence.source", changed)):
        return
    for fact in store.facts(*cited):
        file, line = store.where_written(fact.id)
        for piece in fact.evidence:
            if piece.source in changed:
                verdict, detail = finder.find(piece, fact.id)
                if verdict is Verdict.MOVED:
                    place = (file, line, fact.id, piece.source, piece.passage)
                    yield Message("errors.moved_evidence", *place, detail.elsewhere)
