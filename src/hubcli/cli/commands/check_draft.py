"""`hubcli check-draft`: report drafts against the base."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hubcli.cli.options import FindingOutput, Limit, Output
from hubcli.cli.reply import Reply, ask_base, reply

if TYPE_CHECKING:
    from hubcli.base.compiled.store import Store
    from hubcli.draft.text import Draft
    from hubcli.questions.answer import Answer

Drafts = Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)]
EveryFinding = Annotated[bool, typer.Option("--all")]
Strict = Annotated[bool, typer.Option("--strict")]
Against = Annotated[Path | None, typer.Option("--against", metavar="DIR", show_default=False)]


def check_draft(
    file: Drafts,
    every: EveryFinding = False,
    strict: Strict = False,
    against: Against = None,
    limit: Limit = None,
    *,
    output: FindingOutput,
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
    if not drafts:
        return Reply(None, output, error=unread)
    if against:
        return _against(against, drafts, every, strict, limit, output)._replace(error=unread)
    return ask_base(check, output)._replace(error=unread)


def _against(
    folder: Path, drafts: "list[Draft]", every: bool, strict: bool, limit: int | None, output: Output
) -> Reply:
    """Check drafts against copies of the texts that they cite; no base is opened."""
    from hubcli.draft.against.check import check_against
    from hubcli.draft.against.copies import Copies
    from hubcli.questions.answer import shortened

    found = check_against(drafts, Copies(folder), every=every, strict=strict)
    return reply(shortened(found, limit, "findings"), output)
