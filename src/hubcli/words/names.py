"""Names of places, hubs and indicators found in a text: the longest match wins, and matches do not overlap."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hubcli.figures.characters import simplified
from hubcli.figures.patterns import regex
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Hub, Indicator, Level, Place, Source

NOTHING = ""
"""The id of names that only keep a place inside them from being read as one: `River Daily`."""


class Mention(NamedTuple):
    """A name found in a text, and the id of the record that it names."""

    start: int
    end: int
    of: str


class Names:
    """Names to search texts for, in traditional characters too: proper names match as written, others in any case."""

    def __init__(self, names: Mapping[str, str], *, proper: bool) -> None:
        self._proper = proper
        self.ids = {self.plain(name): id_ for name, id_ in names.items() if name.strip()}
        """The id of each name, in the form in which texts are searched for it."""
        written = {form: _end_of(name) for name in self.ids for form in _forms(name)}
        self._pattern = re.compile(_longest_of(written.items())) if written else None

    def find(self, text: str, plain: str | None = None) -> list[Mention]:
        """Every mention of a name in the text, left to right; `plain` is the text in the form that is searched."""
        found: list[Mention] = []
        plain = self.plain(text) if plain is None else plain
        if not self._pattern or len(plain) != len(text):  # some capitals have two small letters
            return found
        for match in self._pattern.finditer(plain):
            start, end = match.span()
            inside = _INSIDE_WORD.fullmatch(plain, max(0, start - 1), start + 1)
            if not inside and not _INSTITUTION.match(plain, end):
                name = match.group()
                known = name if name in self.ids else name[0].lower() + name[1:]  # `The Coast`
                found.append(Mention(start, end, self.ids[known]))
        return found

    def plain(self, text: str) -> str:
        """The form in which a text is searched for names, the same for all proper ones."""
        plain = text if text.isascii() else simplified(text.translate(_PLAIN))
        return plain if self._proper else plain.lower()


def place_names(hubs: Mapping[str, Hub], places: Mapping[str, Place], sources: Mapping[str, Source]) -> Names:
    """The names of places and hubs, and the codes of hubs in capitals; a hub's name means the place of level `hub`."""
    names: dict[str, str] = {}
    whole = hub_places(hubs, places)
    for hub in hubs.values():
        own = (hub.id.upper(), hub.name.en, hub.name.zh, hub.short_name.en, hub.short_name.zh, *hub.aliases)
        names |= dict.fromkeys(own, whole[hub.id])
    for place in places.values():
        if " " not in place.name.en and len(place.name.en) >= _LONG:
            names[place.name.en.upper()] = place.id  # as datelines have it: `SHENZHEN -`
        names |= dict.fromkeys((place.name.en, place.name.zh, *place.aliases), place.id)
    world = {place.id for place in places.values() if place.level is Level.WORLD}
    parts = [name for name, id_ in names.items() if id_ not in world]
    # a name with no place inside it, such as that of a list, says what something is about
    others = (name for name in _names_of(sources) if any(part in name for part in parts) and not _BUREAU.search(name))
    return Names(dict.fromkeys(others, NOTHING) | names, proper=True)


_BUREAU = regex("统计[局处]$")
"""A body whose figures are those of the place in its name, unless the sentence names another."""
_LONG = 5
"""The fewest letters of a name that is no abbreviation where it is in capitals."""


def _names_of(sources: Mapping[str, Source]) -> Iterator[str]:
    """The names of publications, publishers and authors, in both languages."""
    for source in sources.values():
        texts = [source.publisher, source.title, *([source.container] if source.container else [])]
        yield from (name.strip("《》[]") for text in texts for name in (text.en, text.zh))
        yield from (author.written(lang).strip("《》[]") for author in source.credited for lang in Lang)


def indicator_names(indicators: Mapping[str, Indicator]) -> Names:
    """The labels and aliases of indicators."""
    names = {
        name: indicator.id
        for indicator in indicators.values()
        for name in (indicator.label.en, indicator.label.zh, *indicator.aliases)
    }
    return Names(names, proper=False)


def hub_places(hubs: Iterable[str], places: Mapping[str, Place]) -> dict[str, str]:
    """For each hub the place of level `hub` in it, or the hub's own id where there is none."""
    whole = {place.hub: place.id for place in places.values() if place.level is Level.HUB}
    return {hub: whole.get(hub, hub) for hub in hubs}


def _forms(name: str) -> tuple[str, ...]:
    """The name as it is written; `the` may start a sentence."""
    return (name, f"T{name[1:]}") if name.startswith("the ") else (name,)


def _end_of(name: str) -> str:
    """A pattern of what must not follow a name: more of a word, or what makes its end part of another Chinese word."""
    return "(?![A-Za-z0-9$])" if name[-1].isascii() else "(?!生产总值)" if name.endswith("地区") else ""


def _longest_of(names: Iterable[tuple[str, str]]) -> str:
    """A pattern for the longest of the names, each with its end.

    They are tried by their first character: one after another, hundreds of them would take ten times as long.
    """
    by_first: dict[str, list[str]] = {}
    for name, end in sorted(names, key=lambda pair: len(pair[0]), reverse=True):
        by_first.setdefault(name[0], []).append(re.escape(name[1:]) + end)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_first.items())


# One character for one, so that offsets stay the same: dashes, apostrophes, brackets and spaces of both languages.
_PLAIN = str.maketrans(dict.fromkeys("–—‐‑－−", "-") | dict.fromkeys("’‘", "'") | {"（": "(", "）": ")", "\u00a0": " "})
_INSIDE_WORD = regex("[A-Za-z0-9]{2}")
_INSTITUTION = regex("大学|医院")
