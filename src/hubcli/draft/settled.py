"""A sentence against the base: its figures, what is decided of each, and the remarks on its words."""

from typing import NamedTuple

from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.attribution import attribute
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.context import Context
from hubcli.draft.matching.decision import Decision, decide
from hubcli.draft.reading.sentences import Paragraph, Sentence
from hubcli.draft.wording import remarks_on
from hubcli.draft.wording.remark import Remark

HELD = 10_000
"""How many sentences are remembered."""
WAYS = 4
"""How many contexts of one sentence are remembered."""


class Settled(NamedTuple):
    """What the base says of a sentence."""

    pairs: list[tuple[Attributed, Decision]]
    """Its figures, each with what is decided of it."""
    remarks: list[Remark]


class Settling:
    """Settles sentences; one that a draft repeats, in a context that makes no difference to it, is settled once."""

    def __init__(self, base: BaseFigures) -> None:
        self._base = base
        self._known: dict[tuple[object, ...], list[tuple[dict[str, object], Settled]]] = {}

    def settle(self, paragraph: Paragraph, number: int) -> Settled:
        """What the base says of the paragraph's n-th sentence, from 0."""
        sentence, context = paragraph.sentences[number], Context(paragraph, number, self._base)
        key = sentence.text, sentence.around, sentence.corner
        for asked, settled in self._known.get(key, ()):
            if context.has(asked):
                return settled
        settled = self._settle(sentence, context)
        if len(self._known) >= HELD:
            self._known.clear()
        ways = self._known.setdefault(key, [])
        if len(ways) < WAYS:
            ways.append((context.asked, settled))
        return settled

    def _settle(self, sentence: Sentence, context: Context) -> Settled:
        figures = attribute(sentence, context, self._base)
        pairs = list(zip(figures, decide(figures, self._base), strict=True))
        return Settled(pairs, remarks_on(sentence, pairs, self._base))
