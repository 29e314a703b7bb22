"""`hubcli gaps`."""

from hubcli.cli.options import AnswerOutput, Filters, Hubs
from hubcli.cli.reply import Reply, ask_base


def gaps(hub: Hubs = None, *, filters: Filters, output: AnswerOutput) -> Reply:
    """Challenges without a measure, measures without a challenge, themes on which one hub is silent and others not."""
    from hubcli.questions.gaps import gaps as ask_gaps

    return ask_base(lambda store: ask_gaps(store, hub_names=hub or (), scope=filters.scope()), output)
