"""`hubcli refresh`: the blocks of drafts, updated in place."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Check, Output, Overwrite
from hubcli.cli.reply import Reply
from hubcli.cli.signature import But

DraftFiles = Annotated[list[Path], typer.Argument(metavar="DRAFT", show_default=False)]
BaseAndLanguage = Annotated[Output, But(format=None, output=None, level=None, cite=None, as_of=None)]


def refresh(draft: DraftFiles, check: Check = False, force: Overwrite = False, *, output: BaseAndLanguage) -> Reply:
    """Update every block of some drafts, or check whether one is out of date."""
    from hubcli.cli.draft_files import Handling, refresh_drafts

    return refresh_drafts(draft, Handling(output.base, check=check, force=force))
