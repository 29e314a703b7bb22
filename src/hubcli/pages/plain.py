"""Plain words as paragraphs, entries and lists."""

from collections.abc import Iterable

from hubcli.document import Entry, Notice, Plain, Prose
from hubcli.messages import say
from hubcli.model.text import Lang


def prose(text: str) -> Prose:
    """A paragraph of plain text."""
    return Prose((Plain(text),))


def notice(text: str) -> Notice:
    """Plain text that the reader must not miss."""
    return Notice((Plain(text),))


def plain_entry(text: str, id_: str | None = None) -> Entry:
    """A line of plain text, and the record that it stands for."""
    return Entry((Plain(text),), id_)


def listed(words: Iterable[str], lang: Lang) -> str:
    """Words in a row, with the language's comma between them."""
    return say("list_join", lang).join(words)


def run_on(sentences: Iterable[str], lang: Lang) -> str:
    """Sentences one after the other, as the language sets them apart."""
    return (" " if lang is Lang.EN else "").join(sentences)
