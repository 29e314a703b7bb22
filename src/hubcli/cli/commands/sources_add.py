"""`hubcli sources add`: new sources, added to the base."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.options import AnswerOutput, Copies, Settings
from hubcli.cli.reply import Reply, reply

NewSource = Annotated[str | None, typer.Argument(metavar="ID", show_default=False)]
TextFile = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
NewText = Annotated[Path | None, typer.Argument(metavar="FILE", show_default=False)]
References = Annotated[Path | None, typer.Option("--from", metavar="FILE", show_default=False)]
SeriesSettings = Annotated[list[str] | None, typer.Option("--series", metavar="KEY=VALUE", show_default=False)]
NamedPlaces = Annotated[list[str] | None, typer.Option("--place", metavar="NAME=ID", show_default=False)]
SheetName = Annotated[str | None, typer.Option("--sheet", metavar="NAME", show_default=False)]
IntoTable = Annotated[str | None, typer.Option("--into", metavar="TABLE", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes")]


def sources_add(
    id: NewSource = None,
    text: NewText = None,
    settings: Settings = None,
    references: References = None,
    texts: Copies = None,
    series: SeriesSettings = None,
    places: NamedPlaces = None,
    sheet: SheetName = None,
    table: IntoTable = None,
    yes: Yes = False,
    *,
    output: AnswerOutput,
) -> Reply:
    """Add a source with the passages of its text, a table of figures, or the sources of a reference list."""
    from hubcli.cli.fact_input import from_options, one_way_to_add_sources
    from hubcli.cli.table_input import TableOptions, add_table
    from hubcli.edits.sources_add import add_source
    from hubcli.edits.sources_import import import_sources
    from hubcli.sources.sheets import is_sheet

    given = one_way_to_add_sources(id, text, settings, references)
    options = TableOptions(series, places, sheet, table, yes)
    if isinstance(given, tuple) and is_sheet(given[1]):
        return add_table(*given, settings or (), options, texts, output)
    options.refuse_for_text()
    folder = base_folder(output.base)
    match given:
        case Path() as path:
            return reply(import_sources(folder, path), output)
        case new, file:
            raw = from_options("source", [f"id={new}", *(settings or ())])
            return reply(add_source(folder, raw=raw, text=file, copies=texts), output)
