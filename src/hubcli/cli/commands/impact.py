"""`hubcli impact`: what rests on a source."""

from typing import Annotated

import typer

from hubcli.cli.options import AskedOutput, Filters, Limit, completer
from hubcli.cli.reply import Reply, ask_base
from hubcli.cli.signature import But

SourceId = Annotated[str, typer.Argument(metavar="SOURCE", autocompletion=completer(lambda store: store.sources))]


def impact(
    source: SourceId, limit: Limit = None, *, filters: Annotated[Filters, But(source=None)], output: AskedOutput
) -> Reply:
    """Ask for everything that rests on a source."""
    from hubcli.questions.impact import impact as ask_impact

    return ask_base(lambda store: ask_impact(store, name=source, scope=filters.scope(), limit=limit), output)
