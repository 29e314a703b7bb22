"""`hubcli rename`: another id for a record."""

from typing import Annotated

import typer

from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, DryRun, completer
from hubcli.cli.reply import Reply, reply_or_patch

OldId = Annotated[str, typer.Argument(metavar="OLD", autocompletion=completer(Store.labels))]
NewId = Annotated[str, typer.Argument(metavar="NEW")]


def rename(old: OldId, new: NewId, dry_run: DryRun = False, *, output: AnswerOutput) -> Reply:
    """Give a record another id."""
    from hubcli.edits.rename import rename as rename_record

    renamed = rename_record(base_folder(output.base), old=old, new=new, dry_run=dry_run)
    return reply_or_patch(renamed, renamed.patch, output, dry_run=dry_run)
