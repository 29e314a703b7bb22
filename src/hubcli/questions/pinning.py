"""Pinning the passages of the texts at hand: what changed since they were last pinned."""

from dataclasses import dataclass
from typing import ClassVar

from hubcli.base.store import Store
from hubcli.evidence.passages import Texts
from hubcli.evidence.pins import PinChange, pin
from hubcli.questions.answer import Answer


@dataclass(frozen=True)
class Pinning(Answer):
    """What pinning found, source by source."""

    schema: ClassVar[str] = "hubcli/sources-pin/1"
    sources: tuple[PinChange, ...]

    @property
    def holds(self) -> bool:
        """Some text was at hand."""
        return any(change.state != "no_text" for change in self.sources)


def pin_texts(store: Store, *, texts: Texts) -> Pinning:
    """Pin every source whose text is at hand, in the own base; the pins of the others stay. Raises OutputError."""
    return Pinning(tuple(pin((store.folder, *store.extended), list(store.sources), texts)))
