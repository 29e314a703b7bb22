"""The indicators that a text names: by their names, or with nearly all that a statement says of one."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from hubcli.base.compiled.readings import Readings
from hubcli.model.text import Lang
from hubcli.words.keywords import Keywords
from hubcli.words.mentions import IndicatorMentions

NEARLY_ALL = {Lang.EN: 0.7, Lang.ZH: 0.55}
"""The share of a statement's keywords that name what it says; in Chinese many pairs of characters are chance."""
SIBLINGS = 8
"""How many statements of one indicator are looked at for words that say what it measures."""


class Measured:
    """What the metrics of a base measure, as texts name it."""

    def __init__(self, readings: Readings, mentions: IndicatorMentions) -> None:
        self._readings, self._mentions, self._weights = readings, mentions, readings.weights
        self.named = lru_cache(maxsize=1024)(self._named)

    def is_said(self, words: Keywords, near: Keywords, lang: Lang) -> bool:
        """Whether keywords near a figure have nearly all those of a statement."""
        if words <= near:
            return bool(words)
        return len(words & near) > 1 and self._weights.cover(words, near) >= NEARLY_ALL[lang]

    def first_on(self, indicator: str) -> str | None:
        """The first fact on an indicator."""
        return self._statements[1].get(indicator)

    def _named(self, text: str, near: Keywords, lang: Lang) -> frozenset[str]:
        """The indicators that a text names; `near` are its keywords."""
        statements = self._statements[0][lang]
        sharing = {indicator for word in near for indicator in self._with_word[lang].get(word, ())}
        said = {one for one in sharing if any(self.is_said(words, near, lang) for words in statements[one])}
        return self._mentions.named_by(text, near) | said

    @cached_property
    def _statements(self) -> tuple[dict[Lang, dict[str, set[Keywords]]], dict[str, str]]:
        """The keywords of a few statements on each indicator, and its first fact."""
        words: dict[Lang, dict[str, set[Keywords]]] = {lang: defaultdict(set) for lang in Lang}
        first: dict[str, str] = {}
        for indicator, fact, statement in self._readings.statements_on_indicators(SIBLINGS):
            first.setdefault(indicator, fact)
            for lang in Lang:
                words[lang][indicator].add(statement[lang])
        return words, first

    @cached_property
    def _with_word(self) -> Mapping[Lang, Mapping[str, set[str]]]:
        """The indicators in whose statements each keyword is."""
        found: dict[Lang, dict[str, set[str]]] = {lang: defaultdict(set) for lang in Lang}
        for lang, statements in self._statements[0].items():
            for indicator, each in statements.items():
                for word in frozenset[str]().union(*each):
                    found[lang][word].add(indicator)
        return found
