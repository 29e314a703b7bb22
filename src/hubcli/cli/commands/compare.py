"""`hubcli compare`."""

from hubcli.cli.options import AnswerOutput, Every, Filters, SomeHubs
from hubcli.cli.reply import Reply, ask_base


def compare(hub: SomeHubs, every: Every = False, *, filters: Filters, output: AnswerOutput) -> Reply:
    """Hubs side by side: roles, members, figures, strengths, challenges and measures by theme, and what they share."""
    from hubcli.questions.compare import compare as ask_compare

    scope = filters.scope(headline=not every)
    return ask_base(lambda store: ask_compare(store, hub_names=hub, scope=scope), output)
