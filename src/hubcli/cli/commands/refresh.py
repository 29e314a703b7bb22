"""`hubcli refresh`."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Base, Check, Overwrite
from hubcli.cli.reply import Reply

Draft = Annotated[Path, typer.Argument(metavar="DRAFT", show_default=False)]


def refresh(draft: Draft, check: Check = False, force: Overwrite = False, base: Base = None) -> Reply:
    """Every block of a draft, written anew in place; what stands outside the blocks stays byte for byte."""
    from hubcli.cli.draft_files import Handling, refresh_draft

    return refresh_draft(draft, Handling(base, check=check, force=force))
