"""`hubcli guide`: the manual."""

import sys
from importlib.resources import files
from typing import Annotated, Any, ClassVar

import typer

from hubcli.cli.options import Language, Output
from hubcli.cli.reply import Reply
from hubcli.messages import say
from hubcli.model.text import Lang

TOPICS = (
    "asking",
    "comparing",
    "statistics",
    "drafts",
    "proof",
    "review",
    "figures",
    "facts",
    "own-base",
    "sources",
    "exports",
    "engines",
    "scripts",
    "platforms",
)
"""The pages of the manual in the order of the list: each is `guide/<topic>.md`, in Chinese `guide/zh/<topic>.md`."""
MAN = "man"
"""The topic that is the man page."""

Topic = Annotated[
    str | None,
    typer.Argument(
        metavar="TOPIC",
        show_default=False,
        autocompletion=lambda incomplete: [topic for topic in (*TOPICS, MAN) if topic.startswith(incomplete)],
    ),
]


def guide(topic: Topic = None, lang: Language = Lang.EN) -> Reply:
    """Return a page of the manual, or show it in the user's pager on a terminal."""
    if topic is None:
        return Reply(_contents(lang), Output())
    if topic == MAN:
        from hubcli.cli.man_page import man_page

        return Reply(man_page(lang), Output())
    if sys.stdout.isatty():
        _show(_page(topic, lang))
        return Reply(None, Output())
    return Reply(_page(topic, lang), Output())


def _contents(lang: Lang) -> str:
    width = max(map(len, TOPICS))
    lines = [f"{topic:<{width}}  {say(f'guide.{topic}', lang)}" for topic in TOPICS]
    return "\n".join([*lines, "", say("guide.how", lang), ""])


def _page(topic: str, lang: Lang) -> str:
    """The Markdown of a page. Raises UnknownNameError."""
    if topic not in TOPICS:
        from hubcli.errors import UnknownNameError

        raise UnknownNameError("topic", topic, (*TOPICS, MAN), list_with="hubcli guide")
    folder = files("hubcli") / "guide"
    return ((folder if lang is Lang.EN else folder / lang) / f"{topic}.md").read_text(encoding="utf-8")


def _show(markdown: str) -> None:
    """Lay the page out for the terminal and hand it to the user's pager."""
    from rich.console import Console
    from rich.markdown import Markdown, MarkdownElement, TableDataElement

    class Cell(TableDataElement):
        """A cell that wraps Chinese, which has no spaces, instead of cutting it."""

        def __init__(self, *args: Any, **settings: Any) -> None:
            super().__init__(*args, **settings)
            self.content.overflow = "fold"

    class Page(Markdown):
        elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "td_open": Cell}

    console = Console()
    with console.pager():
        console.print(Page(markdown))
