"""The options of commands whose answers are findings, which editors and code hosts read, too."""

from enum import StrEnum
from typing import Annotated

import typer

from hubcli.cli.options import Output
from hubcli.cli.signature import But


class FindingFormat(StrEnum):
    """The formats of findings."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    LINES = "lines"
    GITHUB = "github"
    SARIF = "sarif"
    RDJSON = "rdjson"


FoundIn = Annotated[FindingFormat, typer.Option("--format", "-f")]
FindingOutput = Annotated[Output, But(format=(FoundIn, FindingFormat.TERMINAL), as_of=None)]
