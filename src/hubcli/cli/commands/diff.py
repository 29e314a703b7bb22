"""`hubcli diff`."""

from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput
from hubcli.cli.reply import Reply, reply

Old = Annotated[str, typer.Argument(metavar="OLD", show_default=False)]
New = Annotated[str, typer.Argument(metavar="NEW", show_default=False)]


def diff(old: Old, new: New, *, output: AnswerOutput) -> Reply:
    """What changed between two editions of a base: facts and other records added, removed, changed field by field.

    Each holds all that it extends: 'hubcli diff hubcli mine' is what mine adds to the base that ships, and replaces in
    it. What a base at a revision extends is taken from the same revision where that holds it, else as it is on disk.
    """
    from hubcli.questions.diff import diff as compare_editions

    return reply(compare_editions(old, new, base=output.base), output)
