"""`hubcli sources pin`."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Copies, completer
from hubcli.cli.reply import Reply, ask_base

SomeSources = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SOURCE]...", show_default=False, autocompletion=completer(lambda store: store.sources)),
]
ForcePin = Annotated[bool, typer.Option("--force")]


def sources_pin(
    source: SomeSources = None, texts: Copies = None, force: ForcePin = False, *, output: AnswerOutput
) -> Reply:
    """Pin the passages of the texts at hand, so that a later change is noticed; say what changed since the last pin.

    Refused where a fact cites a passage that has another number now: the old pins are what tells the new one.
    """
    from hubcli.edits.sources_pin import pin_texts
    from hubcli.sources.passages import Texts

    copies = Texts(texts)
    return ask_base(lambda store: pin_texts(store, sources=source or (), texts=copies, force=force), output)
