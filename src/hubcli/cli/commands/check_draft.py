"""`hubcli check-draft`: report drafts against the base."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import FindingOutput, Limit
from hubcli.cli.reply import Reply, ask_base

Drafts = Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)]
EveryFinding = Annotated[bool, typer.Option("--all")]


def check_draft(file: Drafts, every: EveryFinding = False, limit: Limit = None, *, output: FindingOutput) -> Reply:
    """Check the drafts that can be read; what is wrong with the others is raised after the answer."""
    from functools import partial

    from hubcli.cli.block_commands import run
    from hubcli.cli.draft_files import checkable
    from hubcli.draft.check import check_drafts
    from hubcli.questions.answer import shortened

    drafts, unread = checkable(file)
    answered = partial(run, base=output.base)
    checked = Reply(None, output)
    if drafts:
        checked = ask_base(
            lambda store: shortened(check_drafts(store, drafts=drafts, run=answered, every=every), limit, "findings"),
            output,
        )
    return checked._replace(error=unread)
