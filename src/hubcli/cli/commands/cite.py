"""`hubcli cite`: the sources as a bibliography."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hubcli.cli.options import Output, completer
from hubcli.cli.reply import Reply, ask_base
from hubcli.cli.signature import But

if TYPE_CHECKING:
    from hubcli.base.compiled.store import Store
    from hubcli.questions.cite import Bibliography


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
    from hubcli.draft.citations import cited_in, titled_in
    from hubcli.draft.file import read_draft
    from hubcli.questions.cite import bibliography

    if used_in is None:
        return ask_base(lambda store: bibliography(store, ids=source or None), output)
    draft = read_draft(used_in)
    cited = cited_in(draft)

    def answer(store: "Store") -> "Bibliography":
        others = [*cited.keys, *titled_in(draft, store.sources.values())]
        return bibliography(store, ids=[*(source or ()), *cited.notes], foreign=others)

    return ask_base(answer, output)
