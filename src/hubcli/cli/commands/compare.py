"""`hubcli compare`: hubs side by side."""

from functools import partial

from hubcli.cli.options import Every, FigureOutput, Filters, Only, SomeHubs
from hubcli.cli.reply import Reply, ask_base, ask_streamed


def compare(hub: SomeHubs, every: Every = False, only: Only = None, *, filters: Filters, output: FigureOutput) -> Reply:
    """Compare hubs: headline facts, or all facts with `every`."""
    from hubcli.questions.compare import compare as ask_compare

    if only:
        from hubcli.questions.export_sections import kinds_shown  # most comparisons are of everything

        filters = filters._replace(kind=[*(filters.kind or ()), *kinds_shown(only)])
    scope = filters.scope(headline=not every)
    question = partial(ask_compare, hub_names=hub, scope=scope)
    return (ask_streamed if every else ask_base)(question, output)
