"""`hubcli conflicts`."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Filters, Hubs
from hubcli.cli.reply import Reply, ask_base

Fail = Annotated[bool, typer.Option("--fail")]


def conflicts(hub: Hubs = None, fail: Fail = False, *, filters: Filters, output: AnswerOutput) -> Reply:
    """Figures that cannot both be right and claims that pull against each other, each with its cause and every side."""
    from hubcli.questions.conflicts import conflicts as ask_conflicts

    scope = filters.scope()
    return ask_base(lambda store: ask_conflicts(store, hub_names=hub or (), scope=scope, fail=fail), output)
