"""Whether `the country`, or the nation, of a sentence is another than the one in which the base's hubs lie."""

import re
from functools import cache

from hubcli.draft.matching.attributed import Attributed
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.figures.patterns import regex


def is_of_another_country(drafted: Attributed, base: BaseFigures) -> bool:
    """Whether a figure of the nation is another country's: the last text that names one names that, not the nation."""
    nation = base.finder.nation
    if nation is None or drafted.places != {nation}:
        return False
    own = base.store.places[nation].name
    others = _others((own.en, own.zh))
    for text in drafted.about.before(drafted.figure):
        if "我国" in text or any(place.of == nation for place in base.places.mentions(text)):
            return False
        if others.search(text):
            return True
    return False


@cache
def _others(own: tuple[str, str]) -> re.Pattern[str]:
    """The names of all other countries, in English and Chinese."""
    from babel import Locale  # takes long to load, and few sentences ask

    english, chinese = (
        {
            name
            for code, name in Locale(lang).territories.items()
            if len(code) == 2 and not any(one in name for one in own)
        }
        for lang in ("en", "zh")
    )
    return regex(
        rf"\b(?:{'|'.join(map(re.escape, sorted(english | _ALSO, key=len, reverse=True)))})\b"
        rf"|{'|'.join(map(re.escape, sorted(chinese, key=len, reverse=True)))}"
    )


_ALSO = {"America", "Britain", "EU", "European Union", "UK", "US"}
