"""`hubcli challenges`: the challenges of the hubs, each with its measures."""

from hubcli.cli.options import AskedOutput, FiltersButKind, Hubs, Limit
from hubcli.cli.reply import Reply, ask_base


def challenges(hub: Hubs = None, limit: Limit = None, *, filters: FiltersButKind, output: AskedOutput) -> Reply:
    """Ask for the challenges of some hubs, or of all."""
    from hubcli.questions.challenges import challenges as ask_challenges

    return ask_base(
        lambda store: ask_challenges(store, hub_names=hub or (), scope=filters.scope(), limit=limit), output
    )
