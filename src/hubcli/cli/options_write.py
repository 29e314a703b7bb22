"""Arguments and options of the commands that write into a report, each named once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import completer, spared


class CiteStyle(StrEnum):
    """How a digest cites."""

    FOOTNOTES = "footnotes"
    PANDOC = "pandoc"
    NONE = "none"


class BibliographyFormat(StrEnum):
    """How a bibliography is written."""

    CSL = "csl"
    BIBTEX = "bibtex"


class DigestFormat(StrEnum):
    """How a digest is written, or the records that it is made from."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    JSONL = "jsonl"


DigestIn = Annotated[
    DigestFormat,
    typer.Option(
        "--format",
        "-f",
        help="The form of the digest; sqlite, parquet and jsonl hold every record of the base instead.",
    ),
]

FileOrFolder = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="The file to write, instead of standard output; for parquet the folder, new, empty or of an export.",
        show_default=False,
        callback=spared,
    ),
]


def _sections(incomplete: str) -> list[str]:
    from hubcli.questions.export_sections import Section

    given, comma, started = incomplete.rpartition(",")
    return [f"{given}{comma}{section}" for section in Section if section.startswith(started)]


Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="SECTION,...",
        help="Only these sections: glance, figures, strengths, challenges, assets, collaborations, milestones, "
        "context, conflicts, gaps, sources.",
        show_default=False,
        autocompletion=_sections,
    ),
]
Own = Annotated[bool, typer.Option("--own", help="Leave out what is said of every hub.")]
Cite = Annotated[
    CiteStyle, typer.Option("--cite", help="How Markdown cites; 'hubcli cite' writes pandoc's bibliography.")
]
Into = Annotated[
    Path | None,
    typer.Option(
        "--into",
        metavar="DRAFT",
        help="Refresh the block of this command in a draft; - is standard input.",
        show_default=False,
    ),
]
Append = Annotated[bool, typer.Option("--append", help="Add the block at the end of the draft where none stands.")]
Check = Annotated[
    bool, typer.Option("--check", help="Change nothing; exit with 1 and print a diff where a block is stale.")
]
Overwrite = Annotated[bool, typer.Option("--force", help="Overwrite what was edited by hand inside a block.")]
Draft = Annotated[
    Path, typer.Argument(metavar="DRAFT", help="A Markdown file with blocks; - is standard input.", show_default=False)
]
UsedIn = Annotated[
    Path | None,
    typer.Option(
        "--used-in", metavar="DRAFT", help="Only what this draft cites; - is standard input.", show_default=False
    ),
]
SourceIds = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCE]...",
        help="Ids of sources; all of them where none is given.",
        show_default=False,
        autocompletion=completer(lambda store: store.sources),
    ),
]
As = Annotated[BibliographyFormat, typer.Option("--format", "-f", help="The form of the bibliography.")]
