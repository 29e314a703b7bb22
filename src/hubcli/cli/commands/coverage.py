"""`hubcli coverage`: how far facts use the sources."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Copies, Limit, Sources
from hubcli.cli.reply import Reply, ask_base

FailUnder = Annotated[float, typer.Option("--fail-under", min=0, max=100)]


def coverage(
    sources: Copies = None,
    fail_under: FailUnder = 0,
    source: Sources = None,
    limit: Limit = None,
    *,
    output: AnswerOutput,
) -> Reply:
    """Ask which passages and figures of the sources are used."""
    from hubcli.questions.coverage import coverage as ask_coverage
    from hubcli.sources.passages import Texts

    texts = Texts(sources)
    return ask_base(
        lambda store: ask_coverage(store, sources=source or (), texts=texts, fail_under=fail_under, limit=limit), output
    )
