"""`hubcli edit`: fields of a record, changed where they are written."""

from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, DryRun, RecordId, Settings
from hubcli.cli.reply import Reply, reply_or_patch

Unset = Annotated[list[str] | None, typer.Option("--unset", metavar="KEY", show_default=False)]


def edit(
    id: RecordId,
    settings: Settings = None,
    unset: Unset = None,
    sources: Copies = None,
    dry_run: DryRun = False,
    *,
    output: AnswerOutput,
) -> Reply:
    """Change fields of a record."""
    from hubcli.cli.fact_input import changes_from, key_path, kind_of
    from hubcli.edits.edit import edit as edit_record
    from hubcli.sources.passages import Texts

    folder = base_folder(output.base)
    changes = changes_from(kind_of(folder, id), settings or (), unset or ())
    texts = Texts(sources) if sources else None
    absent = [key_path(key) for key in unset or ()]
    edited = edit_record(folder, id_=id, settings=changes, absent=absent, texts=texts, dry_run=dry_run)
    return reply_or_patch(edited, edited.patch, output, dry_run=dry_run)
