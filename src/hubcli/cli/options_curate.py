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


def _records(incomplete: str) -> list[str]:
    from hubcli.base.reader import RECORDS

    return [name for name in RECORDS if name.startswith(incomplete)]


RecordName = Annotated[
    str | None,
    typer.Argument(
        metavar="[KIND]",
        help="One kind of record, as the name of its table says it; a whole file where none is given.",
        show_default=False,
        autocompletion=_records,
    ),
]
