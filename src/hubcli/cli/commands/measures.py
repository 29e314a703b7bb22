"""`hubcli measures`."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, FiltersButKind, Hubs
from hubcli.cli.reply import Reply, ask_base

Unprompted = Annotated[bool, typer.Option("--unprompted")]


def measures(
    hub: Hubs = None, unprompted: Unprompted = False, *, filters: FiltersButKind, output: AnswerOutput
) -> Reply:
    """Each measure for the hubs with the challenges it addresses, its footing, who is to act and by when."""
    from hubcli.questions.measures import measures as ask_measures

    scope = filters.scope()
    return ask_base(lambda store: ask_measures(store, hub_names=hub or (), scope=scope, unprompted=unprompted), output)
