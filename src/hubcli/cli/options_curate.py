"""Arguments and options of the commands that keep a base, each named once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import completer
from hubcli.model.facts import Kind


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
    from hubcli.base.toml.reader import RECORDS

    return [name for name in RECORDS if name.startswith(incomplete)]


RecordName = Annotated[
    str | None,
    typer.Argument(
        metavar="KIND",
        help="One kind of record, as the name of its table says it; a whole file where none is given.",
        show_default=False,
        autocompletion=_records,
    ),
]
NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, or an empty one.", show_default=False)]
Title = Annotated[
    str | None, typer.Option("--title", help="What the base is about, in a few words.", show_default=False)
]
Extends = Annotated[
    str | None,
    typer.Option(
        "--extends",
        metavar="hubcli|DIR",
        help="The base to add to: hubcli, which ships, or the folder of another.",
        show_default=False,
    ),
]
Old = Annotated[
    str,
    typer.Argument(
        metavar="OLD",
        help="A folder, FOLDER@REVISION in git, @REVISION of the base, or hubcli, the base that ships.",
        show_default=False,
    ),
]
New = Annotated[str, typer.Argument(metavar="NEW", help="The same, of the newer edition.", show_default=False)]
FactKind = Annotated[Kind, typer.Argument(metavar="KIND", help="The kind of the facts.")]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="A field of the record, as theme=talent, label.en='Few laboratories' or hubs=a,b; may be repeated.",
        show_default=False,
    ),
]
EvidenceGiven = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar="SOURCE:PASSAGE:ANCHOR|ANCHOR",
        help="Where the claim stands, and words of the passage; may be repeated.",
        show_default=False,
    ),
]
FromJson = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="A fact in JSON, a list of them, or JSON Lines, all added or none; - is standard input.",
        show_default=False,
    ),
]
SomeSources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCE]...",
        help="The ids of the sources to pin; all where none is given.",
        show_default=False,
        autocompletion=completer(lambda store: store.sources),
    ),
]
ForcePin = Annotated[bool, typer.Option("--force", help="Also where facts cite passages that moved.")]
NewSource = Annotated[str, typer.Argument(metavar="ID", help="The id of the new source.", show_default=False)]
TextFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="Its text in UTF-8, a passage on each line; or HTML or PDF, with the extras html and pdf.",
        show_default=False,
    ),
]
