"""Which of a base's lists of ranks a text names: who is fifth among clusters need not be so among science cities."""

from collections.abc import Iterable, Mapping

from hubcli.model.text import Lang, Text
from hubcli.model.units import Unit
from hubcli.model.vocabulary import Indicator
from hubcli.words.keywords import Keywords, keywords


class RankedLists:
    """The words by which the indicators that are ranks are told apart."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        ranks = {id_: one for id_, one in indicators.items() if one.unit == Unit.RANK}
        names = {id_: _words((*_each(one.label), *one.aliases)) for id_, one in ranks.items()}
        others = {id_: frozenset[str]().union(*(names[other] for other in names if other != id_)) for id_ in names}
        said = {id_: _words((*_each(one.definition), *_each(one.sentence))) for id_, one in ranks.items()}
        self._others = {id_: others[id_] - names[id_] - said[id_] for id_ in names}
        self._own = {id_: names[id_] - others[id_] for id_ in names}

    def named_most(self, words: Keywords) -> str | None:
        """The indicator from whose list these keywords have most words of its own; None if they have none."""
        shared = {id_: len(own & words) for id_, own in self._own.items()}
        best = max(shared, key=lambda id_: shared[id_], default=None)
        return best if best and shared[best] else None

    def is_another(self, indicator: str | None, words: Keywords, wider: Keywords) -> bool:
        """Whether a sentence with these keywords names another list, and its paragraph not that of the indicator."""
        if indicator not in self._own:
            return False
        return not words.isdisjoint(self._others[indicator]) and wider.isdisjoint(self._own[indicator])


def _each(text: Text | None) -> Iterable[str]:
    return () if text is None else (text[lang] for lang in Lang)


def _words(texts: Iterable[str]) -> Keywords:
    return frozenset[str]().union(*map(keywords, texts))
