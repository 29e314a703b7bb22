"""`hubcli gaps`: what is missing from the base."""

from hubcli.cli.options import AskedOutput, Filters, Hubs, Limit
from hubcli.cli.reply import Reply, ask_base


def gaps(hub: Hubs = None, limit: Limit = None, *, filters: Filters, output: AskedOutput) -> Reply:
    """Ask for what is missing on some hubs, or on all."""
    from hubcli.questions.gaps import gaps as ask_gaps

    return ask_base(lambda store: ask_gaps(store, hub_names=hub or (), scope=filters.scope(), limit=limit), output)
