"""`hubcli metrics`: the figures on an indicator, or the list of indicators."""

from typing import Annotated

import typer

from hubcli.cli.options import FigureOutput, FiltersButKind, Limit, completer
from hubcli.cli.reply import Reply, ask_base
from hubcli.errors import HubError
from hubcli.messages import Message

completes_indicators = completer(lambda store: store.indicators)
IndicatorName = Annotated[
    str | None, typer.Argument(metavar="INDICATOR", show_default=False, autocompletion=completes_indicators)
]
Force = Annotated[bool, typer.Option("--force")]


def metrics(
    indicator: IndicatorName = None,
    force: Force = False,
    limit: Limit = None,
    *,
    filters: FiltersButKind,
    output: FigureOutput,
) -> Reply:
    """Ask for the figures on an indicator; without one, for the indicators."""
    from hubcli.questions.metrics import metrics as ask_metrics
    from hubcli.questions.metrics_overview import indicators

    scope = filters.scope()
    if indicator is not None:
        return ask_base(lambda store: ask_metrics(store, word=indicator, scope=scope, force=force, limit=limit), output)
    if force:
        raise HubError(Message("cli.force_without_indicator"))
    return ask_base(lambda store: indicators(store, scope=scope, limit=limit), output)
