"""`hubcli sources pin`: the passages of the sources, pinned."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Copies, completer
from hubcli.cli.reply import Reply, ask_base

SomeSources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCE", show_default=False, autocompletion=completer(lambda store: store.sources)),
]
ForcePin = Annotated[bool, typer.Option("--force")]


def sources_pin(
    source: SomeSources = None, texts: Copies = None, force: ForcePin = False, *, output: AnswerOutput
) -> Reply:
    """Pin the passages of the user's copies."""
    from hubcli.edits.sources_pin import pin_texts
    from hubcli.sources.passages import Texts

    copies = Texts(texts)
    return ask_base(lambda store: pin_texts(store, sources=source or (), texts=copies, force=force), output)
