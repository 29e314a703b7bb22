"""`hubcli brief`: one page on hubs for a report."""

from enum import StrEnum
from typing import Annotated

import typer

from hubcli.cli.options import FiltersButKind, Hubs, Output
from hubcli.cli.reply import Reply, ask_base
from hubcli.cli.signature import But


class PageFormat(StrEnum):
    """The formats of an answer that is a page of a report."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"


PageIn = Annotated[PageFormat, typer.Option("--format", "-f")]
PageOutput = Annotated[Output, But(format=(PageIn, PageFormat.TERMINAL))]
Words = Annotated[int, typer.Option("--words", min=1, max=10**6)]
Why = Annotated[bool, typer.Option("--why")]


def brief(
    hub: Hubs = None, words: Words = 500, why: Why = False, *, filters: FiltersButKind, output: PageOutput
) -> Reply:
    """Ask for one page on some hubs."""
    from hubcli.questions.brief import brief as ask_brief

    return ask_base(
        lambda store: ask_brief(
            store, hub_names=hub or (), scope=filters.scope(), words=words, lang=output.lang, why=why
        ),
        output,
    )
