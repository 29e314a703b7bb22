"""Arguments and options of the commands that keep a base, each named once."""

from enum import StrEnum
from typing import Annotated

import typer


class ProblemFormat(StrEnum):
    """How problems are written."""

    TERMINAL = "terminal"
    JSON = "json"
    GITHUB = "github"


ProblemsIn = Annotated[
    ProblemFormat,
    typer.Option("--format", "-f", help="The form of the answer; github shows each problem beside its line."),
]
