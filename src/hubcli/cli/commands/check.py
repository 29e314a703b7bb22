"""`hubcli check`."""

from enum import StrEnum
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import Base, Output
from hubcli.cli.reply import Way, tell
from hubcli.errors import BrokenBaseError
from hubcli.model.text import Lang


class ProblemFormat(StrEnum):
    """How problems are written."""

    TERMINAL = "terminal"
    JSON = "json"
    GITHUB = "github"


ProblemsIn = Annotated[
    ProblemFormat,
    typer.Option("--format", "-f", help="The form of the answer; github shows each problem beside its line."),
]


def check(base: Base = None, format: ProblemsIn = ProblemFormat.TERMINAL, output: Output = None) -> None:
    """Every problem of a base, with file and line; exit code 2 where there are any."""
    from hubcli.questions.check import check as check_base

    found = check_base(base_folder(base))
    if found.problems and format is ProblemFormat.TERMINAL:
        raise BrokenBaseError(found.problems, more=found.more)
    tell(found, Way(base, Lang.EN, format, output), code=2)
