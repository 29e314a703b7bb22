"""`hubcli compare`: hubs side by side."""

from hubcli.cli.options import Every, FigureOutput, Filters, SomeHubs
from hubcli.cli.reply import Reply, ask_base


def compare(hub: SomeHubs, every: Every = False, *, filters: Filters, output: FigureOutput) -> Reply:
    """Compare hubs: headline facts, or all facts with `every`."""
    from hubcli.questions.compare import compare as ask_compare

    scope = filters.scope(headline=not every)
    return ask_base(lambda store: ask_compare(store, hub_names=hub, scope=scope), output)
