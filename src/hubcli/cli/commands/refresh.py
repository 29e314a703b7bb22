"""`hubcli refresh`: the blocks of a draft, updated in place."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Check, Output, Overwrite
from hubcli.cli.reply import Reply
from hubcli.cli.signature import But

DraftFile = Annotated[Path, typer.Argument(metavar="DRAFT", show_default=False)]
BaseAndLanguage = Annotated[Output, But(format=None, output=None, level=None, cite=None, as_of=None)]


def refresh(draft: DraftFile, check: Check = False, force: Overwrite = False, *, output: BaseAndLanguage) -> Reply:
    """Update every block of a draft, or check whether one is out of date."""
    from hubcli.cli.draft_files import Handling, refresh_draft

    return refresh_draft(draft, Handling(output.base, check=check, force=force))
