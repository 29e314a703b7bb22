"""What texts name: places, hubs, groups, institutions and authors of a base, and names that it does not know."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from hubcli.evidence.records import Records
from hubcli.model.facts import names_of
from hubcli.model.text import HAN, Lang, Text
from hubcli.words.keywords import Keywords, keywords
from hubcli.words.names import NOTHING, Mention, Names, place_names

_NONE = frozenset[str]()
_TITLES = frozenset({"mr", "ms", "dr", "prof", "professor", "minister", "president"})


class Naming:
    """Finds the names of a base in texts."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.places = place_names(records.hubs, records.places, records.sources)
        self._in_titles = place_names(records.hubs, records.places, {})
        self._others = Names(_other_names(records), proper=True)
        self.named = lru_cache(maxsize=8192)(self._named_in)
        self._words_of = lru_cache(maxsize=8192)(self._words_of_name)
        self.asked_of_others = False
        """Whether the names in other facts were looked up."""

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The places, hubs and groups that a text names."""
        return self.named(text).mentions

    def places_in(self, *texts: str) -> frozenset[str]:
        """The ids of the places, hubs and groups that texts name."""
        return _NONE.union(*(self.named(text).places for text in texts))

    def places_in_title(self, title: str) -> frozenset[str]:
        """The same for a title, a name of its own elsewhere."""
        found = [*self._in_titles.find(title), *self._groups(self.named(title).others)]
        return frozenset(mention.of for mention in found if mention.of != NOTHING)

    def others(self, text: str, lang: Lang) -> list[str]:
        """Names that no record of the base has: words in capitals inside a sentence, words in quotation marks."""
        if not (found := [*_OTHER[lang].finditer(text)]):
            return []
        known = self.named(text)
        spans = (*known.mentions, *known.others)
        return [
            one[0].strip(_MARKS)
            for one in found
            if not any(start < one.end() and one.start() < end for start, end, _ in spans)
        ]

    def is_carried(self, name: Text, lang: Lang, given: Iterable[str], around: Callable[[], str]) -> bool:
        """Whether texts have the words of a name, places apart; a part is enough of one that the document has whole."""
        wanted, here = self._words_of(name[lang]), keywords(" ".join(given))
        if wanted <= here:
            return True
        return bool(wanted & here) and (wanted <= keywords(around()) or self._is_named_again(name))

    def _words_of_name(self, name: str) -> Keywords:
        for start, end, _ in self.places.find(name):
            name = name[:start] + " " * (end - start) + name[end:]
        return keywords(name) - _TITLES

    def _is_named_again(self, name: Text) -> bool:
        """Whether several facts have the person or actor: one of them is enough to name it in full."""
        self.asked_of_others = True
        return self._facts_with[name] > 1

    @cached_property
    def _facts_with(self) -> Counter[Text]:
        return Counter(name for fact in self._records.facts("1") for key, name in names_of(fact) if key != "name")

    def _named_in(self, text: str) -> "Named":
        plain = self.places.plain(text)
        others = self._others.find(text, plain)
        mentions = [mention for mention in self.places.find(text, plain) if mention.of != NOTHING]
        mentions += self._groups(others)
        return Named(
            tuple(mentions),
            tuple(others),
            frozenset(mention.of for mention in mentions),
            frozenset(mention.of for mention in others if mention.of in self._records.assets),
        )

    def _groups(self, found: Iterable[Mention]) -> list[Mention]:
        return [mention for mention in found if mention.of in self._records.groups]


class Named(NamedTuple):
    """What a text names."""

    mentions: tuple[Mention, ...]
    """Places, hubs and groups."""
    others: tuple[Mention, ...]
    """Groups, institutions, publishers and authors."""
    places: frozenset[str]
    """The ids of the mentions."""
    institutions: frozenset[str]
    """The ids of the assets among the others: those that the text names in full."""


def _other_names(records: Records) -> dict[str, str]:
    names: dict[str, str] = {}
    for source in records.sources.values():
        names |= dict.fromkeys((source.publisher.en, source.publisher.zh), NOTHING)
        names |= {author.written(lang): NOTHING for author in source.credited for lang in Lang}
    for asset in records.assets.values():
        names |= {asset.name.en: asset.id, asset.name.zh: asset.id}
    for group in records.groups.values():
        names |= dict.fromkeys((group.name.en, group.name.zh, *group.aliases), group.id)
    return names


_REST = r"[\w'\u2019&.-]*"
_MARKS = '\u201c\u201d\u300a\u300b" ,.'
# A set of characters in front, so that the search skips all others at once.
_OTHER = {
    Lang.EN: re.compile(
        rf"[A-Z\u201c](?:(?<=[a-z,;:] [A-Z]){_REST}(?: (?:of|and|for|the|de|von)(?: the)?(?= [A-Z])| [A-Z]{_REST})*"
        "|(?<=\u201c)[^\u201d]+\u201d)"
    ),
    Lang.ZH: re.compile(
        "[A-Z\u300a\u201c](?:(?<=\u300a)[^\u300b]+\u300b|(?<=\u201c)[^\u201d]+\u201d"
        rf"|(?<=[{HAN}][A-Z])[A-Za-z ]+(?=[{HAN}]))"
    ),
}
