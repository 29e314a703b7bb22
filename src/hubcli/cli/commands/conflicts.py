"""`hubcli conflicts`: figures that contradict each other and claims in tension."""

from functools import partial
from typing import Annotated

import typer

from hubcli.cli.options import Filters, Headline, Hubs, Limit, ListOutput, Whole
from hubcli.cli.reply import Reply, ask_streamed

Fail = Annotated[bool, typer.Option("--fail")]


def conflicts(
    hub: Hubs = None,
    fail: Fail = False,
    headline: Headline = False,
    limit: Limit = None,
    whole: Whole = False,
    *,
    filters: Filters,
    output: ListOutput,
) -> Reply:
    """Ask for conflicts; with `fail` the answer is no if one has no recorded cause."""
    from hubcli.questions.conflicts import conflicts as ask_conflicts

    scope = filters.scope(headline=headline and not whole)
    question = partial(ask_conflicts, hub_names=hub or (), scope=scope, fail=fail, limit=limit, every=whole)
    return ask_streamed(question, output)
