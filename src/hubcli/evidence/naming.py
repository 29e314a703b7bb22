"""What texts name: places, hubs, groups, institutions and authors of a base, and names that it does not know."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from hubcli.evidence.records import Records
from hubcli.model.facts import names_of
from hubcli.model.text import HAN, Lang, Text
from hubcli.words.keywords import keywords
from hubcli.words.names import NOTHING, Mention, Names, place_names

_TITLES = frozenset({"mr", "ms", "dr", "prof", "professor", "minister", "president"})


class Naming:
    """Finds the names of a base in texts."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.places = place_names(records.hubs, records.places, records.sources)
        self._in_titles = place_names(records.hubs, records.places, {})
        self._others = Names(_other_names(records), proper=True)
        self.mentions = lru_cache(maxsize=8192)(self._mentions)
        self._found = lru_cache(maxsize=8192)(self._others.find)
        self.asked_of_others = False
        """Whether the names in other facts were looked up."""

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        """The places, hubs and groups that a text names."""
        return tuple(mention for mention in self.places.find(text) if mention.of != NOTHING) + self._groups(text)

    def places_in(self, *texts: str) -> frozenset[str]:
        """The ids of the places, hubs and groups that texts name."""
        return frozenset(mention.of for text in texts for mention in self.mentions(text))

    def places_in_title(self, title: str) -> frozenset[str]:
        """The same for a title, a name of its own elsewhere."""
        found = self._in_titles.find(title)
        return frozenset(mention.of for mention in found if mention.of != NOTHING) | {
            mention.of for mention in self._groups(title)
        }

    def institutions_in(self, *texts: str) -> frozenset[str]:
        """The ids of the assets whose full names texts have."""
        found = {mention.of for text in texts for mention in self._found(text)}
        return frozenset(found & self._records.assets.keys()) if found else frozenset()

    def others(self, text: str, lang: Lang) -> Iterator[str]:
        """Names that no record of the base has: words in capitals inside a sentence, words in quotation marks."""
        known: list[Mention] | None = None
        for found in _OTHER[lang].finditer(text):
            known = [*self.mentions(text), *self._found(text)] if known is None else known
            if not any(start < found.end() and found.start() < end for start, end, _ in known):
                yield found[0].strip(_MARKS)

    def is_carried(self, name: Text, lang: Lang, given: Sequence[str], around: str) -> bool:
        """Whether texts have the words of a name, places apart; a part is enough of one that the document has whole."""
        words = name[lang]
        for start, end, _ in self.places.find(words):
            words = words[:start] + " " * (end - start) + words[end:]
        wanted, here = keywords(words) - _TITLES, keywords(" ".join(given))
        if wanted <= here:
            return True
        return bool(wanted & here) and (wanted <= keywords(around) or self._is_named_again(name))

    def _is_named_again(self, name: Text) -> bool:
        """Whether several facts have the person or actor: one of them is enough to name it in full."""
        self.asked_of_others = True
        return self._named[name] > 1

    @cached_property
    def _named(self) -> Counter[Text]:
        return Counter(name for fact in self._records.facts("1") for key, name in names_of(fact) if key != "name")

    def _groups(self, text: str) -> tuple[Mention, ...]:
        return tuple(mention for mention in self._found(text) if mention.of in self._records.groups)


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


_CAPITAL = r"[A-Z][\w'\u2019&.-]*"
_MARKS = '\u201c\u201d\u300a\u300b" ,.'
_OTHER = {
    Lang.EN: re.compile(
        rf"(?<=[a-z,;:] ){_CAPITAL}(?: (?:of|and|for|the|de|von)(?: the)?(?= [A-Z])| {_CAPITAL})*"
        "|\u201c[^\u201d]+\u201d"
    ),
    Lang.ZH: re.compile(rf"\u300a[^\u300b]+\u300b|\u201c[^\u201d]+\u201d|(?<=[{HAN}])[A-Z][A-Za-z ]+(?=[{HAN}])"),
}
