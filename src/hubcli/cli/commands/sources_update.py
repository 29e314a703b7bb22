"""`hubcli sources update`: the new edition of a source's text, taken in."""

from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.commands.sources_add import TextFile
from hubcli.cli.options import AnswerOutput, Copies, DryRun, completer
from hubcli.cli.reply import Reply, reply_or_patch

KnownSource = Annotated[
    str, typer.Argument(metavar="ID", show_default=False, autocompletion=completer(lambda store: store.sources))
]


def sources_update(
    id: KnownSource, text: TextFile, texts: Copies = None, dry_run: DryRun = False, *, output: AnswerOutput
) -> Reply:
    """Take in the new edition of a source's text; citations follow the passages that moved."""
    from hubcli.edits.sources_update import update_source

    updated = update_source(base_folder(output.base), id_=id, text=text, copies=texts, dry_run=dry_run)
    return reply_or_patch(updated, updated.patch, output, dry_run=dry_run)
