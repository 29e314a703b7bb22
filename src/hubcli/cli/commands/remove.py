"""`hubcli remove`: a record, taken out of the base."""

from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, DryRun, RecordId
from hubcli.cli.reply import Reply, reply_or_patch

ForceRemove = Annotated[bool, typer.Option("--force")]


def remove(id: RecordId, force: ForceRemove = False, dry_run: DryRun = False, *, output: AnswerOutput) -> Reply:
    """Remove a record."""
    from hubcli.edits.remove import remove as remove_record

    removed = remove_record(base_folder(output.base), id_=id, force=force, dry_run=dry_run)
    return reply_or_patch(removed, removed.patch, output, dry_run=dry_run)
