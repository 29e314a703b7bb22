"""`sources` and the commands below it: the documents that facts rest on."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.base.folder import base_folder
from hubcli.cli.app import Group
from hubcli.cli.options import (
    Base,
    Copies,
    Format,
    In,
    Kinds,
    Language,
    Modalities,
    OfHubs,
    Output,
    Settings,
    Themes,
    completer,
)
from hubcli.cli.options import Sources as OfSources
from hubcli.cli.reply import Way, answer, scope, tell
from hubcli.cli.usage_errors import refuse_given
from hubcli.model.text import Lang

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


sources = typer.Typer(cls=Group, invoke_without_command=True, add_completion=False)


@sources.callback()
def _sources(
    ctx: typer.Context,
    hub: OfHubs = None,
    theme: Themes = None,
    kind: Kinds = None,
    source: OfSources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """The documents: how many facts rest on each, alone and with others, and what it is cited for."""
    from hubcli.questions.sources import sources as ask_sources

    if ctx.invoked_subcommand:
        refuse_given(ctx)
    else:
        where = scope(theme, kind, source, modality)
        answer(lambda store: ask_sources(store, scope=where, hub_names=hub or ()), Way(base, lang, format, output))


@sources.command("pin")
def _pin(
    source: SomeSources = None,
    texts: Copies = None,
    force: ForcePin = False,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Pin the passages of the texts at hand, so that a later change is noticed; say what changed since the last pin.

    Refused where a fact cites a passage that has another number now: the old pins are what tells the new one.
    """
    from hubcli.edits.sources_pin import pin_texts
    from hubcli.sources.passages import Texts

    copies = Texts(texts)
    answer(
        lambda store: pin_texts(store, sources=source or (), texts=copies, force=force), Way(base, lang, format, output)
    )


@sources.command("add")
def _add(
    id: NewSource,
    text: TextFile,
    settings: Settings = None,
    texts: Copies = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Take in a new text: show its passages as they will be numbered, and add its record to the base.

    The record needs --set for title.en, title.zh, publisher.en, publisher.zh, language and type.
    """
    from hubcli.cli.fact_input import from_options
    from hubcli.edits.sources_add import take_in

    raw = from_options("source", [f"id={id}", *(settings or ())])
    taken = take_in(base_folder(base), raw=raw, text=text, copies=texts)
    tell(taken, Way(base, lang, format, output))
