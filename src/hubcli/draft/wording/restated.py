"""The facts that a sentence restates: those whose keywords it has most of, and few others."""

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.figures import Figure
from hubcli.model.facts import Fact, Kind
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


class RestatedFacts:
    """The facts that a text may restate; how much it has of each is worked out when it is asked for."""

    def __init__(self, words: Keywords, lang: Lang, base: BaseFigures) -> None:
        self._words, self._lang, self._base = words, lang, base
        self._known: dict[str, Restated] = {}
        self._of_kinds: dict[tuple[Kind, ...], Sequence[Restated]] = {}

    @cached_property
    def every(self) -> Sequence[Restated]:
        """All of them, the likeliest first."""
        found = map(self._restated, self._facts)
        return sorted(found, key=lambda one: (one.cover + one.kept, one.fact.id), reverse=True)

    def of_kind(self, *kinds: Kind) -> Sequence[Restated]:
        """Those of some kinds."""
        if kinds not in self._of_kinds:
            facts = self._facts if self._base.may_be_like(kinds, self._words, self._lang) else ()
            self._of_kinds[kinds] = [self._restated(fact) for fact in facts if fact.kind in kinds]
        return self._of_kinds[kinds]

    @cached_property
    def _facts(self) -> Sequence[Fact]:
        return self._base.facts_like(self._words, self._lang)

    def _restated(self, fact: Fact) -> Restated:
        if fact.id not in self._known:
            self._known[fact.id] = _restated(fact, self._words, self._lang, self._base)
        return self._known[fact.id]


Here = Callable[[], Sequence[Restated]]
"""Those that are about a place which the sentence names, the likeliest first; worked out when it is called."""


def restated_by(text: str, figures: Sequence[Figure], lang: Lang, base: BaseFigures) -> RestatedFacts:
    """The facts that a text may restate."""
    return _restating(base)(keywords(base.places.masked(text, figures)), lang)


@lru_cache(maxsize=1)
def _restating(base: BaseFigures) -> Callable[[Keywords, Lang], RestatedFacts]:
    """What keywords restate; sentences that differ in figures and places only have the same ones."""
    return lru_cache(maxsize=1024)(partial(RestatedFacts, base=base))


def _restated(fact: Fact, words: Keywords, lang: Lang, base: BaseFigures) -> Restated:
    cover, own = base.weights.cover, base.own_words(fact.id)[0]
    said = base.statement_keywords(fact.id, lang)
    named = base.label_keywords(fact.label[lang])
    full = cover(named, words) if len(named) > 2 else 0.0
    return Restated(fact, max(cover(said, words), full), cover(words, own))


MOST = 0.7
"""The share of keywords that makes two texts say the same."""
BOTH = 0.6
"""The share that is enough if each has it of the other."""
MUCH = 0.45
"""The share of a fact's keywords that is enough where the sentence has hardly any others."""
