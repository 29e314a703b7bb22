"""The command line: arguments go in, a reply or an error is written, and the exit code comes out."""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from hubcli.cli.registry import HELP, Commands, Group, listed
from hubcli.errors import HubError, quoted, reason
from hubcli.messages import Message, say
from hubcli.model.text import Lang

STOPPED = 130
"""The exit code after Ctrl-C, as shells have it."""
UNHEARD = 141
"""The same when the reader of a pipe has stopped reading; 1 would mean that the answer is no."""
COMPLETION = ("install_completion", "show_completion")
"""The options that Typer adds."""


class HubGroup(Group):
    """All commands: the one place that writes what a command returns and reports a user's mistakes."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = Commands()

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        self._lang = _language(args)
        args, shell = _without_shell(args)
        for param in self.params:  # Typer adds its own when the command is made
            if param.name in COMPLETION:
                own = param.callback.args[0] if isinstance(param.callback, partial) else param.callback
                param.callback = partial(_about_completion, own, shell)
        with _reporting(self._lang):
            _refuse_surroundings(args)
            return super().make_context(info_name, args, parent, **{"obj": self._lang, **extra})

    def format_help(self, ctx: Any, formatter: Any) -> None:
        own, self.commands = self.commands, listed(self.commands)
        try:
            super().format_help(ctx, formatter)
        finally:
            self.commands = own

    def invoke(self, ctx: Any) -> Any:
        from hubcli.cli.reply import send

        with _reporting(self._lang):
            if code := send(super().invoke(ctx), self._lang):
                raise typer.Exit(code)


def _without_shell(words: list[str]) -> tuple[list[str], str | None]:
    """The words without the name of a shell after an option about completion, which Typer takes for a command."""
    options = [f"--{name.replace('_', '-')}" for name in COMPLETION]
    for place, (option, word) in enumerate(pairwise(words), 1):
        if option in options and not word.startswith("-"):
            return [*words[:place], *words[place + 1 :]], word
    return words, None


def _about_completion(callback: Any, shell: str | None, context: Any, param: Any, value: Any) -> Any:
    if not value or context.resilient_parsing:
        return value
    from hubcli.cli.completion import tell

    return tell(callback, context, param, shell or value)


@contextmanager
def _reporting(lang: str) -> Iterator[None]:
    """Report a user's mistake on standard error and exit with 2; 130 after Ctrl-C, 141 if nobody reads the pipe."""
    try:
        yield
    except (BrokenPipeError, SystemExit):  # Rich, which prints the help, raises the latter
        raise typer.Exit(UNHEARD) from None
    except (typer.Abort, KeyboardInterrupt, EOFError):
        with suppress(OSError):
            typer.echo(f"\n{say('cli.stopped', lang)}", err=True)
        raise typer.Exit(STOPPED) from None
    except (HubError, TyperException, OSError) as error:
        if isinstance(error, TyperException):
            if type(error).__name__ == "NoArgsIsHelpError":
                raise  # help is shown instead of a message
            from hubcli.cli.usage_errors import misused

            error = misused(error)
        elif isinstance(error, OSError):
            file = quoted(str(error.filename)) if error.filename else Message("cli.standard_output")
            error = HubError(Message("errors.file", file, reason(error)))
        details, newline, last = error.say(lang).rpartition("\n")
        with suppress(OSError):  # a full disk cannot take the message either
            typer.echo(f"{details}{newline}hubcli: {last}", err=True)
        raise typer.Exit(2) from None


def _language(words: Sequence[str]) -> str:
    """The language of messages: what `--lang` says, else HUBCLI_LANG, also where the command cannot be parsed."""
    given = [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    given += [value for option, value in pairwise(words) if option == "--lang"]
    known = [word for word in (os.environ.get("HUBCLI_LANG"), *given) if word in ("en", "zh")]
    return known[-1] if known else "en"


def _refuse_surroundings(words: list[str]) -> None:
    """Refuse words and settings that are not UTF-8, and a current folder that no longer exists. Raises HubError."""
    settings = [f"{name}={value}" for name, value in os.environ.items() if name.startswith("HUBCLI_")]
    for text in [*words, *settings]:
        try:
            text.encode()
        except UnicodeEncodeError:
            raise HubError(Message("cli.not_utf8", quoted(text))) from None
    try:
        Path.cwd()
    except FileNotFoundError:
        raise HubError(Message("cli.no_current_folder")) from None


app = typer.Typer(cls=HubGroup, no_args_is_help=True, pretty_exceptions_enable=False, context_settings=HELP)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"hubcli {version('hubcli')}")
        raise typer.Exit


@app.callback()
def _hubcli(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
    lang: Annotated[Lang | None, typer.Option("--lang", show_default=False)] = None,
) -> None:
    """The options of the program itself."""
    if lang:
        os.environ["HUBCLI_LANG"] = lang  # where a command takes its language from, unless it has its own


def run() -> int:
    """Run the command that the arguments name, and return its exit code."""
    # A closed stream is None here: reading it finds nothing, messages are dropped, and writing an answer fails.
    sys.stdin, sys.stdout = sys.stdin or _nothing("r"), sys.stdout or _nothing("r")
    sys.stderr = sys.stderr or _nothing("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A pipe in another locale would refuse Chinese, and Windows would double the line ends of a draft.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if sys.platform == "win32":
        from colorama import just_fix_windows_console

        just_fix_windows_console()  # older consoles show colour only when asked to
    try:
        app()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    return 0


def _nothing(mode: str) -> TextIOWrapper:
    return TextIOWrapper(io.FileIO(os.devnull, mode))
