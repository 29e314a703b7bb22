"""`hubcli check-draft`."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import FindingOutput
from hubcli.cli.reply import Reply, ask_base

Drafts = Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)]
EveryFinding = Annotated[bool, typer.Option("--all")]


def check_draft(file: Drafts, every: EveryFinding = False, *, output: FindingOutput) -> Reply:
    """Figures, citations and exported blocks in report drafts, against the base.

    A figure is tied to the place, the year and the indicator that its sentence names, else its paragraph. End a
    paragraph with <!-- hubcli:ok reason --> to answer for its figures yourself.
    """
    from functools import partial

    from hubcli.cli.block_commands import run
    from hubcli.cli.draft_files import checkable
    from hubcli.draft.check import check_drafts

    drafts, unread = checkable(file)
    answered = partial(run, base=output.base)
    checked = Reply(None, output)
    if drafts:
        checked = ask_base(lambda store: check_drafts(store, drafts=drafts, run=answered, every=every), output)
    return checked._replace(error=unread)
