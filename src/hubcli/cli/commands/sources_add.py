"""`hubcli sources add`: a new source, added to the base."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, Settings
from hubcli.cli.reply import Reply, reply

NewSource = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
TextFile = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]


def sources_add(
    id: NewSource, text: TextFile, settings: Settings = None, texts: Copies = None, *, output: AnswerOutput
) -> Reply:
    """Add a source with the passages of its text."""
    from hubcli.cli.fact_input import from_options
    from hubcli.edits.sources_add import add_source

    raw = from_options("source", [f"id={id}", *(settings or ())])
    return reply(add_source(base_folder(output.base), raw=raw, text=text, copies=texts), output)
