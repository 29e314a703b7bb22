"""Who says something and when, as a sentence names them; and a statement as it goes on inside a sentence."""

import re
from collections.abc import Iterable, Sequence

from hubcli.base.compiled.store import Store
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import names_of
from hubcli.model.text import Lang
from hubcli.model.vocabulary import Source


def name_in_text(source: Source, lang: Lang) -> str:
    """What a sentence calls a source: its short name, else its author, else its publisher."""
    if source.short_name:
        return source.short_name[lang]
    names = [author.written(lang) for author in source.credited]
    if len(names) > 2:
        return say("and_others", lang, names[0])
    named = say("list_join", lang).join(names) or source.publisher[lang]
    return f"t{named[1:]}" if named.startswith("The ") else named


def dated(name: str, sources: Iterable[Source], lang: Lang) -> str:
    """A name with the date of what it is known from: `Xu Fei (undated)`."""
    dates = [write_period(source.date, lang) if source.date else say("brief.undated", lang) for source in sources]
    return say("brief.dated", lang, name, say("list_join", lang).join(dict.fromkeys(dates)))


def enumerated(names: Sequence[str], lang: Lang) -> str:
    """Names in a list with the conjunction of the language: `a, b and c`, `a、b和c`."""
    if len(names) < 2:
        return "".join(names)
    return say("list_join", lang).join(names[:-1]) + say("export.and", lang) + names[-1]


def in_words(number: int, lang: Lang) -> str:
    """A small number in words, if the language writes it so."""
    return _IN_WORDS[number] if lang is Lang.EN and number < len(_IN_WORDS) else str(number)


def run_on(sentences: Iterable[str], lang: Lang) -> str:
    """Sentences joined as the language separates them."""
    return (" " if lang is Lang.EN else "").join(sentences)


def capital(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]


class Inside:
    """Statements and labels as they go on inside a sentence: `the Bay Area …`, without a full stop."""

    def __init__(self, store: Store, lang: Lang) -> None:
        self._lang = lang
        self._proper = _proper_names(store) if lang is Lang.EN else ()

    def __call__(self, text: str) -> str:
        """The text without its full stop and, in English, without a capital that only the start of a sentence needs."""
        inner = text.rstrip("。." if self._lang is Lang.ZH else ".")
        return inner if self._lang is Lang.ZH or self._keeps_its_capital(inner) else inner[:1].lower() + inner[1:]

    def _keeps_its_capital(self, text: str) -> bool:
        first, _, rest = text.partition(" ")
        if first in _OPENING:
            return False
        return bool(_NOT_A_WORD.search(first) or rest[:1].isupper() or text.startswith(self._proper))


def _proper_names(store: Store) -> tuple[str, ...]:
    """The names of hubs, places, assets and sources with which a sentence may begin."""
    found = {name for hub in store.hubs.values() for name in (hub.name.en, hub.short_name.en, *hub.aliases)}
    found |= {name for place in store.places.values() for name in (place.name.en, *place.aliases)}
    found |= {text.en for asset in store.assets.values() for _, text in names_of(asset)}
    for source in store.sources.values():
        found |= {
            name_in_text(source, Lang.EN),
            source.publisher.en,
            *(one.written(Lang.EN) for one in source.credited),
        }
    return tuple(sorted(name for name in found if name[:1].isupper() and name.partition(" ")[0] not in _OPENING))


_IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OPENING = frozenset(
    [
        "A",
        "About",
        "After",
        "All",
        "Although",
        "An",
        "As",
        "At",
        "Because",
        "Before",
        "Between",
        "Both",
        "By",
        "Despite",
        "During",
        "Each",
        "Every",
        "Few",
        "For",
        "From",
        "How",
        "If",
        "In",
        "Inside",
        "It",
        "Its",
        "Many",
        "More",
        "Most",
        "Nearly",
        "No",
        "Not",
        "Of",
        "On",
        "Once",
        "Only",
        "Over",
        "Since",
        "So",
        "Some",
        "Such",
        "That",
        "The",
        "Their",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Through",
        "To",
        "Under",
        "Until",
        "Unlike",
        "What",
        "When",
        "Where",
        "Whether",
        "Which",
        "While",
        "Who",
        "With",
        "Within",
        "Without",
        "Yet",
    ]
)
"""Words that have a capital only at the start of a sentence, whatever follows."""
_NOT_A_WORD = re.compile(r"[^A-Za-z'’-]|.[A-Z]|^I$|^(?:Chinese|American|European|English|Asian)$")
