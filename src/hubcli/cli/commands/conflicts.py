"""`hubcli conflicts`: figures that contradict each other and claims in tension."""

from typing import Annotated

import typer

from hubcli.cli.options import AskedOutput, Filters, Hubs, Limit
from hubcli.cli.reply import Reply, ask_base

Fail = Annotated[bool, typer.Option("--fail")]


def conflicts(
    hub: Hubs = None, fail: Fail = False, limit: Limit = None, *, filters: Filters, output: AskedOutput
) -> Reply:
    """Ask for conflicts; with `fail` the answer is no if one has no recorded cause."""
    from hubcli.questions.conflicts import conflicts as ask_conflicts

    scope = filters.scope()
    return ask_base(
        lambda store: ask_conflicts(store, hub_names=hub or (), scope=scope, fail=fail, limit=limit), output
    )
