"""`hubcli diff`: what changed between two editions of a base."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput, Limit
from hubcli.cli.reply import Reply, reply

Old = Annotated[str, typer.Argument(metavar="OLD", show_default=False)]
New = Annotated[str, typer.Argument(metavar="NEW", show_default=False)]


def diff(old: Old, new: New, limit: Limit = None, *, output: AnswerOutput) -> Reply:
    """Compare two editions of a base."""
    from hubcli.questions.diff import diff as compare_editions

    return reply(compare_editions(old, new, base=output.base, limit=limit), output)
