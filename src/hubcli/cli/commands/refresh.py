"""`hubcli refresh`: the blocks of a draft, updated in place."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Base, Check, Overwrite
from hubcli.cli.reply import Reply

Draft = Annotated[Path, typer.Argument(metavar="DRAFT", show_default=False)]


def refresh(draft: Draft, check: Check = False, force: Overwrite = False, base: Base = None) -> Reply:
    """Update every block of a draft, or check whether one is out of date."""
    from hubcli.cli.draft_files import Handling, refresh_draft

    return refresh_draft(draft, Handling(base, check=check, force=force))
