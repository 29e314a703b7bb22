"""Arguments and options that several commands take, each declared once, with what the shell completes."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from hubcli.base.compiled.filters import Scope
from hubcli.base.compiled.store import Store
from hubcli.cli.signature import But
from hubcli.model.facts import Kind, Modality
from hubcli.model.text import Lang

Settings = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", show_default=False)]


class CiteStyle(StrEnum):
    """The citation styles of Markdown."""

    FOOTNOTES = "footnotes"
    SHORT = "short"
    PANDOC = "pandoc"
    NONE = "none"


DryRun = Annotated[bool, typer.Option("--dry-run")]
Check = Annotated[bool, typer.Option("--check")]
Overwrite = Annotated[bool, typer.Option("--force")]


class AnswerFormat(StrEnum):
    """The formats of an answer."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"


class FigureFormat(StrEnum):
    """The formats of an answer that has figures to draw."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    SVG = "svg"
    PNG = "png"


def completer(names: Callable[[Store], Iterable[str]]) -> Callable[[typer.Context, str], list[str | tuple[str, str]]]:
    """Completes these names; a mapping of names to records shows what each record is called."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str | tuple[str, str]]:
        from hubcli.cli.completion import offered

        return offered(names, ctx.params.get("base"), Lang(ctx.obj), incomplete)

    return complete


def writable(output: Path | None) -> Path | None:
    """The file, if it can be created: a command that changes a base must not fail afterwards. Raises OutputError.

    `-` is standard output, which is what no file means.
    """
    output = _unless_stdout(output)
    if output and (output.is_dir() or not output.parent.is_dir()):
        import errno
        import os

        from hubcli.errors import OutputError

        parent = output.parent
        code = errno.EISDIR if output.is_dir() else errno.ENOTDIR if parent.exists() else errno.ENOENT
        raise OutputError(output, OSError(code, os.strerror(code)))
    return spared(output)


def _unless_stdout(output: Path | None) -> Path | None:
    return None if output and str(output) == "-" else output


def spared(output: Path | None) -> Path | None:
    """The path, unless writing there would overwrite a file that a person wrote. Raises OptionError."""
    output = _unless_stdout(output)
    if output:
        from hubcli.cli.output_paths import refuse_what_people_wrote

        refuse_what_people_wrote(output)
    return output


def _sections(incomplete: str) -> list[str]:
    from hubcli.questions.export_sections import Section

    given, comma, started = incomplete.rpartition(",")
    return [f"{given}{comma}{section}" for section in Section if section.startswith(started)]


Hubs = Annotated[
    list[str] | None,
    typer.Argument(metavar="HUB", show_default=False, autocompletion=completer(lambda store: store.hubs)),
]
SomeHubs = Annotated[list[str], typer.Argument(metavar="HUB", autocompletion=completer(lambda store: store.hubs))]
RecordId = Annotated[str, typer.Argument(metavar="ID", autocompletion=completer(Store.labels))]
Base = Annotated[Path | None, typer.Option("--base", envvar="HUBCLI_BASE", show_default="the base that ships")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="EDITION", show_default=False)]
Language = Annotated[Lang, typer.Option("--lang", envvar="HUBCLI_LANG")]
In = Annotated[AnswerFormat, typer.Option("--format", "-f")]
DrawnIn = Annotated[FigureFormat, typer.Option("--format", "-f")]
Target = Annotated[Path | None, typer.Option("--output", "-o", show_default=False, callback=writable)]
Themes = Annotated[
    list[str] | None, typer.Option("--theme", show_default=False, autocompletion=completer(lambda store: store.themes))
]
Kinds = Annotated[list[Kind] | None, typer.Option("--kind", show_default=False)]
Sources = Annotated[
    list[str] | None,
    typer.Option("--source", show_default=False, autocompletion=completer(lambda store: store.sources)),
]
Modalities = Annotated[list[Modality] | None, typer.Option("--modality", show_default=False)]
Every = Annotated[bool, typer.Option("--all")]
Whole = Annotated[bool, typer.Option("--all")]
Only = Annotated[
    list[str] | None, typer.Option("--only", metavar="SECTION,...", show_default=False, autocompletion=_sections)
]
Headline = Annotated[bool, typer.Option("--headline")]
CiteAs = Annotated[CiteStyle, typer.Option("--cite")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, max=10**9, show_default=False)]
OfHubs = Annotated[
    list[str] | None, typer.Option("--hub", show_default=False, autocompletion=completer(lambda store: store.hubs))
]
# Every command accepts them, for blocks of a draft use them; help shows them only for `export`.
BlockLevel = Annotated[int | None, typer.Option("--level", min=1, max=6, hidden=True)]
BlockCite = Annotated[CiteStyle | None, typer.Option("--cite", hidden=True)]
Copies = Annotated[Path | None, typer.Option("--sources", envvar="HUBCLI_SOURCES")]


class Filters(NamedTuple):
    """The options that select facts."""

    theme: Themes = None
    kind: Kinds = None
    source: Sources = None
    modality: Modalities = None

    def scope(self, *, headline: bool = False) -> Scope:
        """The filters for a question; with `headline` the headline facts only."""
        return Scope(
            tuple(self.theme or ()),
            tuple(self.kind or ()),
            tuple(self.source or ()),
            tuple(self.modality or ()),
            headline,
        )


class Output(NamedTuple):
    """The options that name the base and shape the answer."""

    base: Base = None
    lang: Language = Lang.EN
    format: StrEnum = AnswerFormat.TERMINAL
    """A member of the command's own enum of formats."""
    output: Target = None
    level: BlockLevel = None
    cite: BlockCite = None
    as_of: AsOf = None


FiltersButKind = Annotated[Filters, But(kind=None)]
AnswerOutput = Annotated[Output, But(format=(In, AnswerFormat.TERMINAL), as_of=None)]
AskedOutput = Annotated[Output, But(format=(In, AnswerFormat.TERMINAL))]
"""That of a command that only asks, which an earlier edition of the base can answer, too."""
ListOutput = Annotated[Output, But(format=(In, AnswerFormat.TERMINAL), cite=(CiteAs, CiteStyle.FOOTNOTES))]
"""The same for a command whose answer goes into reports as it is."""
FigureOutput = Annotated[Output, But(format=(DrawnIn, FigureFormat.TERMINAL))]
"""The same for a command whose figures can be drawn."""
