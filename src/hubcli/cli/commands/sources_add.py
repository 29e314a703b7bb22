"""`hubcli sources add`: new sources, added to the base."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, Settings
from hubcli.cli.reply import Reply, reply

NewSource = Annotated[str | None, typer.Argument(metavar="ID", show_default=False)]
TextFile = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
NewText = Annotated[Path | None, typer.Argument(metavar="FILE", show_default=False)]
References = Annotated[Path | None, typer.Option("--from", metavar="FILE", show_default=False)]


def sources_add(
    id: NewSource = None,
    text: NewText = None,
    settings: Settings = None,
    references: References = None,
    texts: Copies = None,
    *,
    output: AnswerOutput,
) -> Reply:
    """Add a source with the passages of its text, or the sources of a reference list."""
    from hubcli.cli.fact_input import from_options, one_way_to_add_sources
    from hubcli.edits.sources_add import add_source
    from hubcli.edits.sources_import import import_sources

    folder = base_folder(output.base)
    match one_way_to_add_sources(id, text, settings, references):
        case Path() as path:
            return reply(import_sources(folder, path), output)
        case new, file:
            raw = from_options("source", [f"id={new}", *(settings or ())])
            return reply(add_source(folder, raw=raw, text=file, copies=texts), output)
