"""`hubcli search`: facts by their words."""

from typing import Annotated

import typer

from hubcli.cli.options import AskedOutput, Filters, Limit, OfHubs
from hubcli.cli.reply import Reply, ask_base

MOST = 20
Words = Annotated[list[str], typer.Argument(metavar="WORDS")]


def search(words: Words, limit: Limit = MOST, hub: OfHubs = None, *, filters: Filters, output: AskedOutput) -> Reply:
    """Search the facts."""
    from hubcli.questions.search import search as ask_search

    query, scope = " ".join(words), filters.scope()
    return ask_base(
        lambda store: ask_search(store, query=query, scope=scope, limit=limit or MOST, hub_names=hub or ()), output
    )
