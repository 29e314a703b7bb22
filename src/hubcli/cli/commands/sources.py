"""`hubcli sources`: the source documents."""

import typer

from hubcli.cli.options import AskedOutput, Filters, Limit, OfHubs
from hubcli.cli.reply import Reply, ask_base
from hubcli.cli.usage_errors import refuse_given


def sources(
    ctx: typer.Context, hub: OfHubs = None, limit: Limit = None, *, filters: Filters, output: AskedOutput
) -> Reply:
    """Ask for the sources, unless a subcommand was called."""
    from hubcli.questions.sources import sources as ask_sources

    if ctx.invoked_subcommand:
        refuse_given(ctx)
        return Reply(None, output)
    return ask_base(lambda store: ask_sources(store, scope=filters.scope(), hub_names=hub or (), limit=limit), output)
