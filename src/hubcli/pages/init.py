"""A base that has been started, and what to do next, as a document."""

from shlex import quote

from hubcli.document import Code, Document, Entry, Items, Plain, Prose
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.words import say
from hubcli.questions.init import Started

NEXT = {
    "next_compare": "hubcli compare north south --base {}",
    "next_verify": "hubcli verify --base {} --sources {}/texts",
    "next_add": "hubcli add challenge --base {} --sources {}/texts",
    "next_check": "hubcli check --base {}",
}


def page(answer: Started, lang: Lang) -> Document:
    """What stands there now, and the commands to go on with."""
    folder = quote(answer.base)
    steps = tuple(
        Entry((Code(command.format(folder, folder)), Plain(say("colon", lang, "") + say(key, lang))))
        for key, command in NEXT.items()
    )
    title = say("started", lang, answer.base, len(answer.files))
    return paged([Prose((Plain(title),)), Items(steps)], (), lang, title=title)
