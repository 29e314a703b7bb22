"""What the shell completes: names of a base go in, with labels beside them they come out; and how it is installed."""

import io
import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import typer

from hubcli.base.compiled.cache import ask
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.errors import HubError
from hubcli.messages import Message, say
from hubcli.model.text import Lang, Text

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
LISTED = ("63", "33", "64")
"""The values of bash's COMP_TYPE where it lists what it offers and inserts nothing but what all have in common."""


def offered(
    names: Callable[[Store], Iterable[str]], base: Path | None, lang: Lang, incomplete: str
) -> list[str | tuple[str, str]]:
    """The names of a base that begin like this, with what their records are called where that is known."""
    try:
        found = ask(base_folder(base), names)
    except HubError:
        return []  # a shell cannot show an error while completing
    labels = {name: _label(found[name], lang) if isinstance(found, Mapping) else "" for name in found}
    chosen = [(name, label) for name, label in labels.items() if name.startswith(incomplete)]
    if os.environ.get("_HUBCLI_COMPLETE") == "complete_bash":  # whose completions have no descriptions
        is_list = os.environ.get("COMP_TYPE") in LISTED and len(chosen) > 1
        return [f"{name}  ({label})" if is_list and label else name for name, label in chosen]
    return [(name, label) if label else name for name, label in chosen]


def _label(record: Any, lang: Lang) -> str:
    texts = (getattr(record, key, None) for key in ("label", "short_name", "name", "title"))
    text = record if isinstance(record, Text) else next(filter(None, texts), None)
    return text[lang] if text else ""


def tell(callback: Any, context: Any, param: Any, value: Any) -> None:
    """Call Typer's callback of an option, say what it says, and exit. Raises HubError if it does not know the shell.

    `value` is true, or the name of a shell.
    """
    said = io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            callback(context, param, value)
    except (SystemExit, typer.Exit) as done:
        if getattr(done, "code", None) or getattr(done, "exit_code", None):
            raise HubError(Message("cli.no_such_shell", SHELLS)) from None
    text = _with_type(said.getvalue())
    installed = re.match(r"(\w+) completion installed in (.*)", text)
    if installed and installed[1] == "bash":
        script = Path(installed[2])
        script.write_text(_with_type(script.read_text(encoding="utf-8")), encoding="utf-8")
    typer.echo(say("cli.completion_installed", context.obj, *installed.groups()) if installed else text.rstrip("\n"))
    raise typer.Exit


def _with_type(script: str) -> str:
    """Typer's script for bash, so that it also passes on whether bash lists what is offered."""
    return script.replace("COMP_CWORD=$COMP_CWORD", "COMP_CWORD=$COMP_CWORD COMP_TYPE=$COMP_TYPE")
