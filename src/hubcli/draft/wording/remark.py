"""A remark on words of a sentence: the words, a verdict on them, and what the base has."""

from typing import NamedTuple

from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.model.text import Text


class Remark(NamedTuple):
    """What the base says of some words of a sentence."""

    start: int
    """Where the words start in the sentence."""
    end: int
    verdict: DraftVerdict
    slip: Slip | None = None
    expected: Text | None = None
    """What the base has instead, or what the words follow from, in each language."""
    facts: tuple[str, ...] = ()
    """The facts that say so, the first one first."""
    date: str | None = None
    """The date that the base has instead, as in a fact's `period`."""
