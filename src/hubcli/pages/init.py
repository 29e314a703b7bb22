"""A new base, and what to do next, as a document."""

from shlex import quote

from hubcli.document import Block, Code, Document, Entry, Items, Plain
from hubcli.edits.init import Started
from hubcli.edits.merge_driver import SETTINGS
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import notice, prose

NEXT = {
    "init.next_compare": "hubcli compare north south --base {}",
    "init.next_verify": "hubcli verify --base {} --sources {}/texts",
    "init.next_add": "hubcli add challenge --base {} --sources {}/texts",
    "init.next_check": "hubcli check --base {}",
}
NEXT_EXTENDING = {
    "init.next_hubs": "hubcli hubs --base {}",
    "init.next_source": "hubcli sources add ID FILE --base {}",
    "init.next_add": "hubcli add challenge --base {}",
    "init.next_check": NEXT["init.next_check"],
}


def page(answer: Started, lang: Lang) -> Document:
    """The files of the new base, and the commands to continue with."""
    folder = quote(answer.base)
    steps = tuple(
        Entry((Code(command.format(folder, folder)), Plain(say("colon", lang, "") + say(key, lang))))
        for key, command in (NEXT_EXTENDING if answer.extends else NEXT).items()
    )
    title = say("init.started", lang, answer.base, len(answer.files))
    if answer.extends:
        title = say("init.started_extending", lang, answer.base, answer.extends)
    both = [notice(say("init.one_title", lang))] if answer.one_title else []
    return paged([prose(title), Items(steps), *both, *_driver(answer, folder, lang)], (), lang, title=title)


def _driver(answer: Started, folder: str, lang: Lang) -> list[Block]:
    """The commands that make git use `hubcli merge`, if it does not yet."""
    if not answer.driver_missing:
        return []
    commands = (f"git -C {folder} config {name} {quote(value)}" for name, value in SETTINGS.items())
    return [notice(say("init.driver_missing", lang)), Items(tuple(Entry((Code(command),)) for command in commands))]
