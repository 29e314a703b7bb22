"""The citations of twin reports: each goes in as written; the source and passage that it leads to come out."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from hubcli.citations import LABEL
from hubcli.draft.citations import ADDRESS, KEY, KnownSources, squeezed
from hubcli.figures.patterns import regex
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source
from hubcli.questions.said_by import name_in_text

Key = tuple[object, ...]
NOTE: Key = ("cite", "note")
"""What a note cites that names no source: a bibliography of the author's own."""


class TwinSources(KnownSources):
    """The sources of a base, by every name that a report may give them."""

    def cited(self, kind: str, inside: str, notes: Mapping[str, str]) -> Iterator[Key]:
        """What a mark cites: `cite`, the source, and the numbers of passages or pages, if it has any.

        `notes` are the words of the draft's notes by label. Of a note that names no source it is NOTE, in any words.
        """
        if kind == "cite":
            for item in re.split("[;；]", inside):
                if match := KEY.search(item):
                    yield self._of_key(match["braced"] or match["key"], item[match.end() :])
        elif ours := re.fullmatch(LABEL, inside):
            yield "cite", ours["source"], int(ours["passage"])
        else:
            yield self._of_note(notes.get(inside, inside))

    def linked(self, address: str) -> Key:
        """What a link cites: the source at that address, else the address."""
        address = address.rstrip("/.")
        return "cite", self.addresses.get(address, address)

    def _of_key(self, key: str, locator: str) -> Key:
        names = key.strip("|")
        return "cite", self.named(names) or names.split("|")[0].casefold(), *_numbers(locator)

    def _of_note(self, text: str) -> Key:
        """The source that a note names by its address, a key, its title or what it is called."""
        if match := ADDRESS.search(text):
            return *self.linked(match.group()), *_passages(text)
        if match := KEY.search(text):
            return self._of_key(match["braced"] or match["key"], text[match.end() :])
        words = squeezed(text)
        named = [name for name in self._names if name in words and len(name) >= SHORTEST[name.isascii()]]
        if not named:
            return NOTE
        sources = self._names[max(named, key=len)]
        dated = (source for source in sources if source.date and squeezed(source.date) in words)
        return "cite", next(dated, sources[0]).id, *_passages(text)

    @cached_property
    def _names(self) -> dict[str, list[Source]]:
        """The sources that have a title or are called by a name, in either language."""
        named: dict[str, list[Source]] = {}
        for source in self.sources.values():
            for name in {squeezed(each) for lang in Lang for each in (source.title[lang], name_in_text(source, lang))}:
                named.setdefault(name.removeprefix("the"), []).append(source)
        return named


SHORTEST = {True: 5, False: 2}
"""The shortest name by which a note may name a source: letters, or Chinese characters."""


def may_be_same(one: Key, other: Key) -> bool:
    """Whether two citations may lead to one passage though they differ: one names no passage, or no source."""
    return NOTE in (one, other) or (one[1] == other[1] and 2 in (len(one), len(other)))


def _numbers(locator: str) -> Iterator[int]:
    return (int(match["first"]) for match in _NUMBER.finditer(locator))


def _passages(text: str) -> Iterator[int]:
    return (int(match["en"] or match["zh"]) for match in _PASSAGE.finditer(text))


_NUMBER = regex(r"(?<![A-Za-z0-9-])(?P<first>[0-9]{1,6})(?:\s*[-–—~至到]+\s*[0-9]+)?(?![\w-]*-)")
_PASSAGE = regex(
    r"\b(?:passages?|paras?\.?|paragraphs?|line) (?P<en>[0-9]{1,6})|第(?P<zh>[0-9]{1,6})[段行]", re.IGNORECASE
)
