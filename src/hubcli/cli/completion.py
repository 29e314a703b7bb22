"""Installing and showing completion: Typer does it, and what it says of it comes out in the user's language."""

import io
import re
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import typer

from hubcli.errors import HubError
from hubcli.messages import Message, say


def tell(callback: Any, context: Any, param: Any, value: Any) -> None:
    """Call Typer's callback of an option, say what it says, and exit. Raises HubError if it does not know the shell."""
    said = io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            callback(context, param, value)
    except (SystemExit, typer.Exit) as done:
        if getattr(done, "code", None) or getattr(done, "exit_code", None):
            raise HubError(Message("cli.no_such_shell", ("bash", "zsh", "fish", "powershell", "pwsh"))) from None
    text = said.getvalue()
    installed = re.match(r"(\w+) completion installed in (.*)", text)
    typer.echo(say("cli.completion_installed", context.obj, *installed.groups()) if installed else text.rstrip("\n"))
    raise typer.Exit
