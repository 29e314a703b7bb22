"""The commands by name: each is imported and built when it is looked up, and explained when help is shown."""

from collections.abc import Iterable, Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from hubcli.cli.coercion import Coercion
from hubcli.errors import UnknownNameError

# Each command with its group in help; its function is in the module of its name, in `commands/`.
COMMANDS: dict[str, str] = {
    "hubs": "Look",
    "show": "Look",
    "compare": "Look",
    "brief": "Look",
    "challenges": "Look",
    "measures": "Look",
    "metrics": "Look",
    "trend": "Look",
    "timeline": "Look",
    "search": "Look",
    "conflicts": "Look",
    "gaps": "Look",
    "sources": "Look",
    "impact": "Look",
    "verify": "Prove",
    "coverage": "Prove",
    "quote": "Prove",
    "review": "Prove",
    "check-draft": "Prove",
    "export": "Write",
    "refresh": "Write",
    "cite": "Write",
    "serve": "Write",
    "init": "Curate",
    "add": "Curate",
    "edit": "Curate",
    "rename": "Curate",
    "remove": "Curate",
    "check": "Curate",
    "schema": "Curate",
    "diff": "Curate",
    "merge": "Curate",
    "guide": "Learn",
}


# Subcommands: `sources pin` is the function `sources_pin` in the module of that name.
SUBCOMMANDS: dict[str, tuple[str, ...]] = {"sources": ("pin", "add", "update")}


HELP = {"help_option_names": ["--help", "-h"]}


class _Explained:
    """A command that gets its texts from the catalogue when help or completions are shown."""

    key = "hubcli"
    """Its name in the catalogue: the words that call it on the command line."""
    group: str | None = None
    """Its group in help."""

    def get_params(self, ctx: Any) -> list[Any]:
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]  # as below
        for parameter in parameters:
            parameter.get_runtime_param = Coercion
        return parameters

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        from hubcli.cli.help_texts import usage

        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=usage(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from hubcli.cli.help_texts import explain

        explain(self, ctx)
        super().format_help(ctx, formatter)  # type: ignore[misc]  # it is the method of Typer's class, the other base

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        from hubcli.cli.help_texts import explain

        explain(self, ctx)
        return super().shell_complete(ctx, incomplete)  # type: ignore[misc]  # as above


class Command(_Explained, TyperCommand):
    """A command without subcommands."""


class Group(_Explained, TyperGroup):
    """A group of commands, which suggests the nearest name for a misspelt one."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in self.commands and not name.startswith("-") and not ctx.resilient_parsing:
            from hubcli.cli.usage_errors import help_of

            raise UnknownNameError("command", name, self.commands, list_with=help_of(ctx))
        return super().resolve_command(ctx, args)


class Commands(MutableMapping[str, Any]):
    """The commands, or the subcommands of one, by name; each is built when it is first looked up, which takes time."""

    def __init__(self, names: Iterable[str] = COMMANDS, above: str = "") -> None:
        self._names, self._above = tuple(names), above
        self._built: dict[str, Command | Group] = {}

    def __getitem__(self, name: str) -> Command | Group:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._built:
            self._built[name] = _built(name, f"{self._above}{name}")
        return self._built[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __setitem__(self, name: str, command: Command | Group) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        raise TypeError("commands stay")


def listed(commands: MutableMapping[str, Any]) -> dict[str, Any]:
    """The commands as help lists them: with each subcommand, under its full name."""
    below = {f"{name} {sub}": _built(sub, f"{name} {sub}") for name, subs in SUBCOMMANDS.items() for sub in subs}
    for full, command in below.items():
        command.name, command.group = full, "Curate"
    return {**commands, **below}


def _built(name: str, key: str) -> Command | Group:
    from hubcli.cli.signature import with_options

    module = key.replace("-", "_").replace(" ", "_")
    function = with_options(getattr(import_module(f"hubcli.cli.commands.{module}"), module))
    single = typer.Typer(cls=Group, invoke_without_command=True, add_completion=False)
    below = SUBCOMMANDS.get(key)
    made = single.callback(context_settings=HELP) if below else single.command(cls=Command, context_settings=HELP)
    made(function)
    command = typer.main.get_command(single)
    assert isinstance(command, Command | Group)
    if isinstance(command, Group):
        command.commands = Commands(below or (), f"{key} ")
    command.name, command.key, command.group = name, key, COMMANDS.get(key)
    return command
