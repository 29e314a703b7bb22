"""`hubcli check-draft`."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import Base, FindingFormat, FoundIn, Language, Output
from hubcli.cli.reply import Way, answer
from hubcli.model.text import Lang

Drafts = Annotated[
    list[Path],
    typer.Argument(metavar="FILE...", help="Drafts in Markdown; - is standard input.", show_default=False),
]
EveryFinding = Annotated[bool, typer.Option("--all", help="Also what is right, and what the base cannot speak to.")]


def check_draft(
    file: Drafts,
    every: EveryFinding = False,
    base: Base = None,
    lang: Language = Lang.EN,
    format: FoundIn = FindingFormat.TERMINAL,
    output: Output = None,
) -> None:
    """Figures, citations and exported blocks in report drafts, against the base.

    A figure is tied to the place, the year and the indicator that its sentence names, else its paragraph. End a
    paragraph with <!-- hubcli:ok reason --> to answer for its figures yourself.
    """
    from functools import partial

    from hubcli.cli.block_commands import run
    from hubcli.cli.draft_files import checkable
    from hubcli.draft.check import check_drafts

    drafts, unread = checkable(file)
    answered, way = partial(run, base=base), Way(base, lang, format, output)
    try:
        if drafts:
            answer(lambda store: check_drafts(store, drafts=drafts, run=answered, every=every), way)
    except typer.Exit:
        if unread is None:
            raise
    if unread:
        raise unread
