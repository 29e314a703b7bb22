"""The facts that a sentence restates: those whose keywords it has most of, and few others."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.figures import Figure
from hubcli.model.facts import Fact
from hubcli.model.text import Lang
from hubcli.words.keywords import Keywords, keywords


class Restated(NamedTuple):
    """A fact, and how much of it a sentence has."""

    fact: Fact
    cover: float
    """The share of the fact's keywords that the sentence has, by weight, 0 to 1."""
    kept: float
    """The share of the sentence's keywords that the fact has."""

    @property
    def is_sure(self) -> bool:
        """Whether the sentence can hardly be about anything else."""
        return self.cover >= MOST or (self.cover >= MUCH and self.kept >= MOST) or min(self.cover, self.kept) >= BOTH


def restated_by(text: str, figures: Sequence[Figure], lang: Lang, base: BaseFigures) -> Sequence[Restated]:
    """The facts that a text may restate, the likeliest first."""
    return _restating(base)(keywords(base.places.masked(text, figures)), lang)


@lru_cache(maxsize=1)
def _restating(base: BaseFigures) -> Callable[[Keywords, Lang], Sequence[Restated]]:
    """What keywords restate; sentences that differ in figures and places only have the same ones."""
    return lru_cache(maxsize=1024)(partial(_restated_with, base=base))


def _restated_with(words: Keywords, lang: Lang, base: BaseFigures) -> Sequence[Restated]:
    found = [_restated(fact, words, lang, base) for fact in base.facts_like(words, lang)]
    return sorted(found, key=lambda one: (one.cover + one.kept, one.fact.id), reverse=True)


def _restated(fact: Fact, words: Keywords, lang: Lang, base: BaseFigures) -> Restated:
    cover, own = base.weights.cover, base.own_words(fact.id)[0]
    said = base.statement_keywords(fact.id, lang)
    named = keywords(base.places.masked(fact.label[lang]))
    full = cover(named, words) if len(named) > 2 else 0.0
    return Restated(fact, max(cover(said, words), full), cover(words, own))


MOST = 0.7
"""The share of keywords that makes two texts say the same."""
BOTH = 0.6
"""The share that is enough if each has it of the other."""
MUCH = 0.45
"""The share of a fact's keywords that is enough where the sentence has hardly any others."""
