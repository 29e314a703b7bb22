"""`hubcli gaps`: what is missing from the base."""

from functools import partial

from hubcli.cli.options import Filters, Headline, Hubs, Limit, ListOutput, Whole
from hubcli.cli.reply import Reply, ask_streamed


def gaps(
    hub: Hubs = None,
    headline: Headline = False,
    limit: Limit = None,
    whole: Whole = False,
    *,
    filters: Filters,
    output: ListOutput,
) -> Reply:
    """Ask for what is missing on some hubs, or on all."""
    from hubcli.questions.gaps import gaps as ask_gaps

    scope = filters.scope(headline=headline and not whole)
    return ask_streamed(partial(ask_gaps, hub_names=hub or (), scope=scope, limit=limit, every=whole), output)
