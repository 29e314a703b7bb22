"""`hubcli coverage`: how far facts use the sources."""

from functools import partial
from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Copies, Limit, Sources
from hubcli.cli.reply import Reply, ask_streamed

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
    question = partial(ask_coverage, sources=source or (), texts=texts, fail_under=fail_under, limit=limit)
    return ask_streamed(question, output)
