"""`hubcli check`: the problems of a base."""

from enum import StrEnum
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import Output
from hubcli.cli.reply import Reply, reply
from hubcli.cli.signature import But
from hubcli.errors import BrokenBaseError


class ProblemFormat(StrEnum):
    """The formats of problems."""

    TERMINAL = "terminal"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    GITHUB = "github"


ProblemsIn = Annotated[ProblemFormat, typer.Option("--format", "-f")]
ProblemOutput = Annotated[Output, But(format=(ProblemsIn, ProblemFormat.TERMINAL), level=None, cite=None, as_of=None)]


def check(output: ProblemOutput) -> Reply:
    """Check a base; with the terminal format problems are raised as an error."""
    from hubcli.questions.check import check as check_base

    found = check_base(base_folder(output.base))
    if found.problems and output.format == ProblemFormat.TERMINAL:
        raise BrokenBaseError(found.problems, more=found.more)
    return reply(found, output, code=2)
