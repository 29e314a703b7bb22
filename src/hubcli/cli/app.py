"""The command line: `hubcli` and its commands, each loaded when it is asked for."""

import io
import os
import sys
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from hubcli.errors import HubError, UnknownNameError, quoted, reason
from hubcli.messages import Message

# Each command and the group that help shows it in; the function of its name is found in the module of its name.
COMMANDS: dict[str, str] = {
    "hubs": "Look",
    "show": "Look",
    "compare": "Look",
    "challenges": "Look",
    "measures": "Look",
    "metrics": "Look",
    "timeline": "Look",
    "search": "Look",
    "conflicts": "Look",
    "gaps": "Look",
    "sources": "Look",
    "impact": "Look",
    "verify": "Prove",
    "coverage": "Prove",
    "quote": "Prove",
    "check-draft": "Prove",
    "export": "Write",
    "refresh": "Write",
    "cite": "Write",
    "init": "Curate",
    "add": "Curate",
    "check": "Curate",
    "schema": "Curate",
    "diff": "Curate",
    "guide": "Learn",
}


# The commands below a command: `sources pin` is the function `sources_pin` in the module of that name.
SUBCOMMANDS: dict[str, tuple[str, ...]] = {"sources": ("pin", "add")}


class Commands(MutableMapping[str, Any]):
    """The commands by name, or those below one of them; each is built when it is looked up, since that takes time."""

    def __init__(self, names: Iterable[str] = COMMANDS, above: str = "") -> None:
        self._names, self._above = tuple(names), above
        self._built: dict[str, TyperCommand | TyperGroup] = {}

    def __getitem__(self, name: str) -> TyperCommand | TyperGroup:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._built:
            self._built[name] = _built(name, f"{self._above}{name}".replace("-", "_"))
        return self._built[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __setitem__(self, name: str, command: TyperCommand | TyperGroup) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        raise TypeError("commands stay")


def _built(name: str, module: str) -> TyperCommand | TyperGroup:
    from hubcli.cli.signature import with_options

    function = with_options(getattr(import_module(f"hubcli.cli.commands.{module}"), module))
    single = typer.Typer(cls=Group, invoke_without_command=True, add_completion=False)
    if below := SUBCOMMANDS.get(module):
        single.callback()(function)
    else:
        single.command()(function)
    command = typer.main.get_command(single)
    assert isinstance(command, TyperCommand | TyperGroup)
    if isinstance(command, TyperGroup) and below:
        command.commands = Commands(below, f"{module}_")
    command.name, command.rich_help_panel = name, COMMANDS.get(module.replace("_", "-"))
    return command


class Group(TyperGroup):
    """A group of commands: a misspelt one is answered with the nearest."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in self.commands and not name.startswith("-") and not ctx.resilient_parsing:
            from hubcli.cli.usage_errors import help_of

            raise UnknownNameError("command", name, self.commands, list_with=help_of(ctx))
        return super().resolve_command(ctx, args)


class HubGroup(Group):
    """The group of all commands: writes what a command returns and catches what goes wrong on the user's side, once."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = Commands()

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        self._lang = _language(args)
        with _telling(self._lang):
            _refuse_surroundings(args)
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Any) -> Any:
        from hubcli.cli.reply import send

        with _telling(self._lang):
            if code := send(super().invoke(ctx)):
                raise typer.Exit(code)


@contextmanager
def _telling(lang: str) -> Iterator[None]:
    """Say what goes wrong on the user's side inside a `with` block on standard error; the exit code is 2."""
    try:
        yield
    except BrokenPipeError:
        raise  # the reader has seen enough
    except (HubError, TyperException, OSError) as error:
        if isinstance(error, TyperException):
            if type(error).__name__ == "NoArgsIsHelpError":
                raise  # the help stands for the message
            from hubcli.cli.usage_errors import misused

            error = misused(error)
        elif isinstance(error, OSError):
            error = HubError(Message("errors.file", quoted(str(error.filename or "standard output")), reason(error)))
        details, newline, last = error.say(lang).rpartition("\n")
        with suppress(OSError):  # a full disk has no place for the message either
            typer.echo(f"{details}{newline}hubcli: {last}", err=True)
        raise typer.Exit(2) from None


def _language(words: Sequence[str]) -> str:
    """The language of messages: what `--lang` says, else HUBCLI_LANG, also where the command cannot be parsed."""
    given = [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    given += [value for option, value in pairwise(words) if option == "--lang"]
    return "zh" if [os.environ.get("HUBCLI_LANG"), *given][-1] == "zh" else "en"


def _refuse_surroundings(words: list[str]) -> None:
    """Refuse words and settings that are not UTF-8, and a current folder that is gone. Raises HubError."""
    settings = [f"{name}={value}" for name, value in os.environ.items() if name.startswith("HUBCLI_")]
    for text in [*words, *settings]:
        try:
            text.encode()
        except UnicodeEncodeError:
            raise HubError(f"{quoted(text)}: not UTF-8; words, names of files and settings have to be") from None
    try:
        Path.cwd()
    except FileNotFoundError:
        raise HubError("the current folder is gone: go to another one") from None


app = typer.Typer(cls=HubGroup, no_args_is_help=True, pretty_exceptions_enable=False)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"hubcli {version('hubcli')}")
        raise typer.Exit


@app.callback()
def _hubcli(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """China's three international science and technology innovation centres: facts, proved and compared.

    Answers go to standard output, everything else to standard error. Exit codes: 0 the answer holds; 1 the answer is
    no; 2 the question could not be asked.
    """


def run() -> int:
    """Run the command that the arguments name; its exit code."""
    # A stream that was closed is absent: nothing can be read, messages are lost, and to write an answer fails.
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
