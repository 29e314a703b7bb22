"""`hubcli init`: a base of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from hubcli.cli.options import AnswerOutput
from hubcli.cli.reply import Reply, reply
from hubcli.cli.signature import But
from hubcli.model.vocabulary import Layout

NewFolder = Annotated[Path, typer.Argument(metavar="DIR", show_default=False)]
Title = Annotated[str | None, typer.Option("--title", show_default=False)]
Extends = Annotated[str | None, typer.Option("--extends", metavar="hubcli|DIR", show_default=False)]
SetGit = Annotated[bool, typer.Option("--git")]
LaidOut = Annotated[Layout, typer.Option("--layout")]
InitOutput = Annotated[AnswerOutput, But(base=None)]


def init(
    folder: NewFolder,
    title: Title = None,
    extends: Extends = None,
    layout: LaidOut = Layout.KIND,
    git: SetGit = False,
    *,
    output: InitOutput,
) -> Reply:
    """Start a base in a new folder."""
    from hubcli.edits.init import init as start

    started = start(folder, title=title, extends=extends, layout=layout, git=git, lang=output.lang)
    return reply(started, output)
