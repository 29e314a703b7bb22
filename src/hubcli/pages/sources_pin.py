"""The result of pinning, as a document."""

from hubcli.document import Document, Entry, Heading, Items, Plain, Strong
from hubcli.edits.sources_pin import Pinning
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import listed
from hubcli.sources.pins import PinChange


def page(answer: Pinning, lang: Lang) -> Document:
    """Each source with what happened to its passages."""
    entries = tuple(
        Entry((Strong(change.source), Plain(_found(change, lang))), change.source) for change in answer.sources
    )
    title = say("sources_pin.title", lang)
    return paged([Heading(1, title), Items(entries)], (), lang)


def _found(change: PinChange, lang: Lang) -> str:
    parts = [
        say(f"sources_pin.{key}", lang, listed(map(str, numbers), lang))
        for key, numbers in (("new_or_edited", change.changed), ("dropped", change.dropped))
        if numbers
    ]
    found = say("part_join", lang).join(parts)
    return say("colon", lang, "") + say(f"sources_pin.{change.state}", lang, change.passages, found)
