"""`hubcli export`: a digest of the hubs, or the records of the base."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.export_records import DigestFormat
from hubcli.cli.options import Check, CiteAs, CiteStyle, Every, Filters, Hubs, Only, Output, Overwrite, spared
from hubcli.cli.reply import Reply, ask_base, ask_streamed
from hubcli.cli.signature import But

DigestIn = Annotated[DigestFormat, typer.Option("--format", "-f")]
FileOrFolder = Annotated[Path | None, typer.Option("--output", "-o", show_default=False, callback=spared)]
Own = Annotated[bool, typer.Option("--own")]
Into = Annotated[Path | None, typer.Option("--into", metavar="DRAFT", show_default=False)]
Append = Annotated[bool, typer.Option("--append")]
HeadingLevel = Annotated[int, typer.Option("--level", min=1, max=6)]
DigestOutput = Annotated[
    Output,
    But(
        format=(DigestIn, DigestFormat.MARKDOWN),
        output=(FileOrFolder, None),
        level=(HeadingLevel, 2),
        cite=(CiteAs, CiteStyle.FOOTNOTES),
    ),
]


def export(
    ctx: typer.Context,
    hub: Hubs = None,
    every: Every = False,
    only: Only = None,
    own: Own = False,
    *,
    filters: Filters,
    output: DigestOutput,
    into: Into = None,
    append: Append = False,
    check: Check = False,
    force: Overwrite = False,
) -> Reply:
    """Return a digest or records, or update the digest's block in a draft."""
    from hubcli.cli.export_records import RECORD_FORMATS, RecordsOnlyError, export_records
    from hubcli.questions.export import digest

    if output.format in RECORD_FORMATS:
        return export_records(ctx, hub or (), filters.scope(), output)
    if filters.kind:
        raise RecordsOnlyError
    scope = filters.scope(headline=not every)
    question = partial(digest, hub_names=hub or (), scope=scope, only=only or (), own=own)
    if not (into or append or check or force):
        return (ask_streamed if every else ask_base)(question, output)
    from hubcli.cli.draft_files import Handling, refresh_block

    return refresh_block(into, ctx, partial(ask_base, question, output), Handling(output.base, append, check, force))
