"""A command line that cannot be parsed: the error that Typer raises goes in, ours with the way out comes out."""

from collections.abc import Sequence
from typing import Any

from typer.exceptions import TyperException

from hubcli.cli.help_texts import parameter_help
from hubcli.errors import HubError, OptionError, UnknownNameError, did_you_mean
from hubcli.messages import Message

OF_COMMANDS = ("--base", "--sources", "--format", "-f", "--output", "-o", "--theme", "--all")
"""Options that most commands have and the program itself does not."""


class UsageError(HubError):
    """Words of a command line that do not go together."""


def misused(error: TyperException) -> HubError:
    """What is wrong with the command line, with the way out."""
    given: Any = error
    match type(error).__name__:  # Typer's classes are private
        case "NoSuchOption":
            if given.ctx.parent is None and given.option_name in OF_COMMANDS:
                return UsageError(Message("cli.belongs_to_command", given.option_name))
            known = [name for option in given.ctx.command.params for name in option.opts if name.startswith("-")]
            return UnknownNameError("option", given.option_name, [*known, "--help"], list_with=help_of(given.ctx))
        case "BadOptionUsage":
            key = "takes_no_value" if "not take" in given.message else "needs_value"
            return UsageError(Message(f"cli.{key}", given.option_name))
        case "MissingParameter":
            explained = parameter_help(given.ctx.command, given.param.name)
            return UsageError(Message("cli.missing", given.param.metavar, explained, help_of(given.ctx)))
        case "BadParameter" if given.__cause__:
            return _bad_value(given)
    _, extra, words = given.message.partition("extra argument(s) (")
    if extra:
        return UsageError(Message("cli.too_many", words.removesuffix(")"), help_of(given.ctx)))
    return UsageError(Message("cli.misuse", given.message, help_of(given.ctx)))


def help_of(context: Any) -> str:
    """The command that shows the help of a command."""
    names = ["--help"]
    while context:
        names.insert(0, context.command.name or "")  # the program itself has no name here
        context = context.parent
    return " ".join(["hubcli", *filter(None, names)])


def refuse_given(context: Any) -> None:
    """Refuse options of a group that come before the command below it, which has its own. Raises UsageError."""
    for param in context.command.params:
        source = context.get_parameter_source(param.name)
        if source and source.name == "COMMANDLINE":
            raise UsageError(Message("cli.too_early", param.opts[0], context.invoked_subcommand))


def _bad_value(error: Any) -> HubError:
    """A value that an option, an argument or a variable cannot have."""
    param = error.param
    source = error.ctx.get_parameter_source(param.name)
    name = param.metavar if param.param_type_name == "argument" else param.opts[0]
    name = param.envvar if source and source.name == "ENVIRONMENT" else name
    value = str(error.__cause__.errors(include_url=False)[0]["input"])
    return OptionError(name, value, _why_refused(param, value))


def _why_refused(param: Any, value: str) -> Message:
    if choices := [str(choice) for choice in param.type_descriptor.choices or ()]:
        return _not_among(value, choices)
    if param.min is None:
        return Message("cli.not_a_file_name")
    number = "whole_number" if param.type_descriptor.annotation is int else "number"
    if param.max is None:
        return Message("cli.needs", Message(f"cli.{number}_at_least", str(param.min)))
    return Message("cli.needs", Message(f"cli.{number}_between", str(param.min), str(param.max)))


def _not_among(value: str, choices: Sequence[str]) -> Message:
    """Why a value is refused if there is a list of them, with the nearest."""
    return Message("cli.not_among", tuple(choices), did_you_mean(value, choices))
