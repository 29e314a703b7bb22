"""`hubcli check-draft`: report drafts against the base."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hubcli.cli.options import FindingOutput, Limit
from hubcli.cli.reply import Reply, ask_base

if TYPE_CHECKING:
    from hubcli.base.compiled.store import Store
    from hubcli.questions.answer import Answer

Drafts = Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)]
EveryFinding = Annotated[bool, typer.Option("--all")]
Strict = Annotated[bool, typer.Option("--strict")]


def check_draft(
    file: Drafts, every: EveryFinding = False, strict: Strict = False, limit: Limit = None, *, output: FindingOutput
) -> Reply:
    """Check the drafts that can be read; what is wrong with the others is raised after the answer."""
    from functools import partial

    from hubcli.cli.block_commands import run
    from hubcli.cli.draft_files import checkable
    from hubcli.draft.check import check_drafts
    from hubcli.questions.answer import shortened

    def check(store: "Store") -> "Answer":
        answer = check_drafts(store, drafts=drafts, run=partial(run, base=output.base), every=every, strict=strict)
        return shortened(answer, limit, "findings")

    drafts, unread = checkable(file)
    checked = ask_base(check, output) if drafts else Reply(None, output)
    return checked._replace(error=unread)
