"""`hubcli trend`: the figures on an indicator over time."""

from typing import Annotated

import typer

from hubcli.cli.commands.metrics import completes_indicators
from hubcli.cli.options import FigureOutput, FiltersButKind, Limit, completer
from hubcli.cli.reply import Reply, ask_base

IndicatorName = Annotated[
    str, typer.Argument(metavar="INDICATOR", show_default=False, autocompletion=completes_indicators)
]
Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="HUB|PLACE",
        show_default=False,
        autocompletion=completer(lambda store: {**store.hubs, **store.places}),
    ),
]


def trend(
    indicator: IndicatorName,
    names: Names = None,
    limit: Limit = None,
    *,
    filters: FiltersButKind,
    output: FigureOutput,
) -> Reply:
    """Ask for the figures on an indicator over time, for hubs and places."""
    from hubcli.questions.trend import trend as ask_trend

    return ask_base(
        lambda store: ask_trend(store, word=indicator, names=names or (), scope=filters.scope(), limit=limit), output
    )
