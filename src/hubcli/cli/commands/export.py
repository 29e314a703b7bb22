"""`hubcli export`."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.export_records import DigestFormat
from hubcli.cli.options import Check, CiteStyle, Every, Filters, Hubs, Output, Overwrite, spared
from hubcli.cli.reply import Reply, ask_base
from hubcli.cli.signature import But

DigestIn = Annotated[
    DigestFormat,
    typer.Option(
        "--format",
        "-f",
        help="The form of the digest; sqlite, parquet and jsonl hold every record of the base instead.",
    ),
]
FileOrFolder = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="The file to write, instead of standard output; for parquet the folder, new, empty or of an export.",
        show_default=False,
        callback=spared,
    ),
]


def _sections(incomplete: str) -> list[str]:
    from hubcli.questions.export_sections import Section

    given, comma, started = incomplete.rpartition(",")
    return [f"{given}{comma}{section}" for section in Section if section.startswith(started)]


Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="SECTION,...",
        help="Only these sections: glance, figures, strengths, challenges, assets, collaborations, milestones, "
        "context, conflicts, gaps, sources.",
        show_default=False,
        autocompletion=_sections,
    ),
]
Own = Annotated[bool, typer.Option("--own", help="Leave out what is said of every hub.")]
Into = Annotated[
    Path | None,
    typer.Option(
        "--into",
        metavar="DRAFT",
        help="Refresh the block of this command in a draft; - is standard input.",
        show_default=False,
    ),
]
Append = Annotated[bool, typer.Option("--append", help="Add the block at the end of the draft where none stands.")]
HeadingLevel = Annotated[int, typer.Option("--level", min=1, max=6, help="The level of the first heading.")]
Cite = Annotated[
    CiteStyle, typer.Option("--cite", help="How Markdown cites; 'hubcli cite' writes pandoc's bibliography.")
]
DigestOutput = Annotated[
    Output,
    But(
        format=(DigestIn, DigestFormat.MARKDOWN),
        output=(FileOrFolder, None),
        level=(HeadingLevel, 2),
        cite=(Cite, CiteStyle.FOOTNOTES),
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
    """A cited digest of the hubs, fit to paste under a heading of a report, or kept fresh in a block of a draft.

    A block stands between <!-- hubcli:begin export gba --> and <!-- hubcli:end -->; commands that look fill one, too.
    With --format sqlite, parquet or jsonl all records, or those of the hubs and filters, for other programs.
    """
    from hubcli.cli.export_records import ENGINES, RecordsOnlyError, hand_over
    from hubcli.questions.export import digest

    if output.format in ENGINES:
        return hand_over(ctx, hub or (), filters.scope(), output)
    if filters.kind:
        raise RecordsOnlyError
    scope = filters.scope(headline=not every)
    asked = partial(
        ask_base, lambda store: digest(store, hub_names=hub or (), scope=scope, only=only or (), own=own), output
    )
    if not (into or append or check or force):
        return asked()
    from hubcli.cli.draft_files import Handling, refresh_block

    return refresh_block(into, ctx, asked, Handling(output.base, append, check, force))
