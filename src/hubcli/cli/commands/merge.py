"""`hubcli merge`: what git runs to merge a TOML file of a base."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Output
from hubcli.cli.reply import Reply
from hubcli.cli.signature import But

Before = Annotated[Path, typer.Argument(metavar="BASE", show_default=False)]
Ours = Annotated[Path, typer.Argument(metavar="OURS", show_default=False)]
Theirs = Annotated[Path, typer.Argument(metavar="THEIRS", show_default=False)]
Shown = Annotated[str | None, typer.Argument(metavar="[PATH]", show_default=False)]
OnlyLanguage = Annotated[Output, But(base=None, format=None, output=None, level=None, cite=None, as_of=None)]


def merge(base: Before, ours: Ours, theirs: Theirs, path: Shown = None, *, output: OnlyLanguage) -> Reply:
    """Merge two versions of a file into the second argument; the exit code is 1 if there are conflicts."""
    from hubcli.edits.merge import merge as merge_files

    conflicts = merge_files(base, ours, theirs, path or str(ours))
    return Reply(None, output, 1 if conflicts else 0, notes=conflicts)
