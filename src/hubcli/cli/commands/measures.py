"""`hubcli measures`: the measures for the hubs, each with its challenges."""

from functools import partial
from typing import Annotated

import typer

from hubcli.cli.options import FiltersButKind, Headline, Hubs, Limit, ListOutput, Whole
from hubcli.cli.reply import Reply, ask_streamed

Unprompted = Annotated[bool, typer.Option("--unprompted")]


def measures(
    hub: Hubs = None,
    unprompted: Unprompted = False,
    headline: Headline = False,
    limit: Limit = None,
    whole: Whole = False,
    *,
    filters: FiltersButKind,
    output: ListOutput,
) -> Reply:
    """Ask for the measures for some hubs, or for all."""
    from hubcli.questions.measures import measures as ask_measures

    scope = filters.scope(headline=headline and not whole)
    question = partial(ask_measures, hub_names=hub or (), scope=scope, unprompted=unprompted, limit=limit, every=whole)
    return ask_streamed(question, output)
