"""`hubcli timeline`: events in order."""

from functools import partial
from typing import Annotated

import typer

from hubcli.cli.options import AskedOutput, Filters, Hubs, Limit
from hubcli.cli.reply import Reply, ask_streamed
from hubcli.errors import OptionError
from hubcli.messages import Message
from hubcli.model.period import Period

From = Annotated[str | None, typer.Option("--from", show_default=False)]
To = Annotated[str | None, typer.Option("--to", show_default=False)]


def timeline(
    hub: Hubs = None,
    since: From = None,
    until: To = None,
    limit: Limit = None,
    *,
    filters: Filters,
    output: AskedOutput,
) -> Reply:
    """Ask for dated events between two points in time."""
    from hubcli.questions.timeline import timeline as ask_timeline

    scope, (first, last) = filters.scope(), span(since, until)
    question = partial(ask_timeline, hub_names=hub or (), scope=scope, first=first, last=last, limit=limit)
    return ask_streamed(question, output)


def span(since: str | None, until: str | None) -> tuple[Period | None, Period | None]:
    """The first and the last period to show; None if there is no limit. Raises OptionError."""
    first, last = _point("--from", since), _point("--to", until)
    if first and last and first.start > last.end:
        raise OptionError("--from", first, Message("cli.after_to", last))
    return first, last


def _point(option: str, text: str | None) -> Period | None:
    if text is None:
        return None
    if "/" in text:
        raise OptionError(option, text, Message("cli.one_date"))
    try:
        return Period(text)
    except ValueError as error:
        problem = error.args[0]
        no_date = problem == Message("problems.no_period")
        raise OptionError(option, text, Message("cli.no_date") if no_date else problem) from None
