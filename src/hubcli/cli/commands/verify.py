"""`hubcli verify`: the evidence against copies of the sources."""

from functools import partial
from typing import Annotated

import typer

from hubcli.cli.finding_options import FindingOutput
from hubcli.cli.options import Copies, Filters, Hubs, Limit
from hubcli.cli.reply import Reply, ask_streamed
from hubcli.evidence.verdicts import Verdict

Verdicts = Annotated[list[Verdict] | None, typer.Option("--verdict", show_default=False)]
Readers = Annotated[int, typer.Option("--reviewed", metavar="N", min=0, show_default=False)]


def verify(
    hub: Hubs = None,
    sources: Copies = None,
    verdict: Verdicts = None,
    reviewed: Readers = 0,
    limit: Limit = None,
    *,
    filters: Filters,
    output: FindingOutput,
) -> Reply:
    """Verify the evidence; `verdict` selects what is shown."""
    from hubcli.questions.verify import verify as ask_verify
    from hubcli.sources.passages import Texts

    texts, scope = Texts(sources) if sources else None, filters.scope()
    question = partial(
        ask_verify,
        hub_names=hub or (),
        scope=scope,
        texts=texts,
        only=verdict or (),
        readers=reviewed,
        limit=limit,
    )
    return ask_streamed(question, output)
