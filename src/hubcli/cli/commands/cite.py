"""`hubcli cite`: the sources as a bibliography."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Output, completer
from hubcli.cli.reply import Reply, ask_base
from hubcli.cli.signature import But


class BibliographyFormat(StrEnum):
    """The formats of a bibliography."""

    CSL = "csl"
    BIBTEX = "bibtex"


UsedIn = Annotated[Path | None, typer.Option("--used-in", metavar="DRAFT", show_default=False)]
SourceIds = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCE", show_default=False, autocompletion=completer(lambda store: store.sources)),
]
As = Annotated[BibliographyFormat, typer.Option("--format", "-f")]
BibliographyOutput = Annotated[Output, But(format=(As, BibliographyFormat.CSL), level=None, cite=None, as_of=None)]


def cite(source: SourceIds = None, used_in: UsedIn = None, *, output: BibliographyOutput) -> Reply:
    """Ask for the sources that are named or cited in a draft, or for all."""
    from hubcli.cli.draft_files import cited_sources
    from hubcli.questions.cite import bibliography

    ids, foreign = cited_sources(source, used_in)
    return ask_base(lambda store: bibliography(store, ids=ids, foreign=foreign), output)
