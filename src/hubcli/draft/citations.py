"""The sources that a draft cites: by footnotes, by pandoc's keys, and by addresses."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from hubcli.citations import LABEL
from hubcli.draft.reading.sentences import Sentence
from hubcli.draft.text import Draft
from hubcli.figures.patterns import regex
from hubcli.model.text import ID, Lang
from hubcli.model.vocabulary import Source

KEY = regex(r"@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>[\w][\w:.#$%&+?<>~/-]*\w|\w))")
"""A key of pandoc's, of any bibliography."""
ADDRESS = regex(r"https?://[^\s<>）)]+")
_APART = regex(r"[\W_]+")
_NOTE = regex(r"^ {0,3}\[\^(?P<label>[^\]\n]+)\]:[ \t]*(?P<text>.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
# A key of pandoc's may have more characters than our ids; then it is another source's.
_CITATION = regex(rf"\[\^{LABEL}\]|(?<![\w.])@(?P<brace>\{{)?(?P<key>{ID})(?![\w:])(?(brace)\}})")


class Cited(NamedTuple):
    """The ids of sources that a draft cites, each once, in the order of their first citation."""

    notes: tuple[str, ...]
    """Those that footnotes name; only this program writes such footnotes."""
    keys: tuple[str, ...]
    """Those that keys name; a draft may have keys of other bibliographies, too."""


def cited_in(draft: Draft) -> Cited:
    """The sources that a draft cites."""
    found = list(_CITATION.finditer("\n".join((draft.text, *draft.cited))))
    notes = dict.fromkeys(match["source"] for match in found if match["source"])
    return Cited(tuple(notes), tuple(dict.fromkeys(match["key"] for match in found if match["key"])))


def titled_in(draft: Draft, sources: Iterable[Source]) -> Iterator[str]:
    """The ids of sources whose title, in either language, is in a draft, as in the notes of a Word file."""
    words = squeezed(draft.text)
    return (source.id for source in sources if any(squeezed(source.title[lang]) in words for lang in Lang))


def notes_of(draft: Draft) -> dict[str, str]:
    """The words of a draft's notes, by label."""
    return {match["label"]: match["text"] for match in _NOTE.finditer(draft.text)}


def keys_in(text: str) -> Iterator[str]:
    """The keys in a text, without `@` and braces."""
    return (match["braced"] or match["key"] for match in KEY.finditer(text))


def links_of(sentence: Sentence, draft: Draft, link: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The links of this form that begin in a sentence; their brackets may be just outside its text."""
    start, end = max(0, sentence.offsets[0] - 1), sentence.offsets[-1] + 2
    return takewhile(lambda match: match.start() < end, link.finditer(draft.text, start))


def squeezed(text: str) -> str:
    """The letters and digits of a name or title, in one form, as names in citations are compared."""
    return _APART.sub("", unicodedata.normalize("NFKC", text).casefold())


class KnownSources:
    """The sources of a base, by id and by address."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.sources = sources

    def named(self, names: str) -> str | None:
        """The id of the first source that has one of these names, ids or addresses with `|` between them."""
        known = (name if name in self.sources else self.addresses.get(name.rstrip("/")) for name in names.split("|"))
        return next(filter(None, known), None)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The ids of sources by address, without a slash at its end."""
        return {source.url.rstrip("/"): source.id for source in self.sources.values() if source.url}
