"""A base that has been started, and what to do next, as a document."""

from shlex import quote

from hubcli.document import Code, Document, Entry, Items, Plain
from hubcli.edits.init import Started
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import prose
from hubcli.pages.words import say

NEXT = {
    "next_compare": "hubcli compare north south --base {}",
    "next_verify": "hubcli verify --base {} --sources {}/texts",
    "next_add": "hubcli add challenge --base {} --sources {}/texts",
    "next_check": "hubcli check --base {}",
}
NEXT_EXTENDING = {
    "next_hubs": "hubcli hubs --base {}",
    "next_source": "hubcli sources add ID FILE --base {}",
    "next_add": "hubcli add challenge --base {}",
    "next_check": NEXT["next_check"],
}


def page(answer: Started, lang: Lang) -> Document:
    """What stands there now, and the commands to go on with."""
    folder = quote(answer.base)
    steps = tuple(
        Entry((Code(command.format(folder, folder)), Plain(say("colon", lang, "") + say(key, lang))))
        for key, command in (NEXT_EXTENDING if answer.extends else NEXT).items()
    )
    title = say("started", lang, answer.base, len(answer.files))
    if answer.extends:
        title = say("started_extending", lang, answer.base, answer.extends)
    return paged([prose(title), Items(steps)], (), lang, title=title)
