"""`hubcli show`: anything that has an id."""

from hubcli.cli.options import AskedOutput, Every, Filters, RecordId
from hubcli.cli.reply import Reply, ask_base


def show(id: RecordId, every: Every = False, *, filters: Filters, output: AskedOutput) -> Reply:
    """Show a hub, a fact, a source or any other record."""
    from hubcli.questions.show import show as ask_show

    scope = filters.scope(headline=not every)
    return ask_base(lambda store: ask_show(store, word=id, scope=scope), output)
