"""`hubcli challenges`: the challenges of the hubs, each with its measures."""

from functools import partial

from hubcli.cli.options import FiltersButKind, Headline, Hubs, Limit, ListOutput, Whole
from hubcli.cli.reply import Reply, ask_streamed


def challenges(
    hub: Hubs = None,
    headline: Headline = False,
    limit: Limit = None,
    whole: Whole = False,
    *,
    filters: FiltersButKind,
    output: ListOutput,
) -> Reply:
    """Ask for the challenges of some hubs, or of all."""
    from hubcli.questions.challenges import challenges as ask_challenges

    scope = filters.scope(headline=headline and not whole)
    return ask_streamed(partial(ask_challenges, hub_names=hub or (), scope=scope, limit=limit, every=whole), output)
