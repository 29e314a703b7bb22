"""A command line that cannot be read: the error that Typer raises goes in, ours with the way out comes out."""

from collections.abc import Sequence
from typing import Any

from typer.exceptions import TyperException

from hubcli.cli.help_texts import parameter_help
from hubcli.errors import HubError, OptionError, UnknownNameError, nearest


class UsageError(HubError):
    """Words of a command line that do not go together."""


def misused(error: TyperException) -> HubError:
    """What is wrong with the command line, in our words."""
    given: Any = error
    match type(error).__name__:  # Typer's classes are private
        case "NoSuchOption":
            known = [name for option in given.ctx.command.params for name in option.opts if name.startswith("-")]
            return UnknownNameError("option", given.option_name, [*known, "--help"], list_with=help_of(given.ctx))
        case "BadOptionUsage" if "not take" in given.message:
            return UsageError(f"{given.option_name} takes no value: leave out what stands behind its =")
        case "BadOptionUsage":
            return UsageError(f"{given.option_name} needs a value behind it")
        case "MissingParameter":
            explained = parameter_help(given.ctx.command, given.param.name)
            return UsageError(f"{given.param.metavar} is missing: {explained} See '{help_of(given.ctx)}'")
        case "BadParameter" if given.__cause__:
            return _bad_value(given)
    _, extra, words = given.message.partition("extra argument(s) (")
    said = f"too many words: {words.removesuffix(')')}" if extra else given.message
    return UsageError(f"{said}; '{help_of(given.ctx)}' says what the command takes")


def help_of(context: Any) -> str:
    """The command that shows the help of a command."""
    names = ["--help"]
    while context:
        names.insert(0, context.command.name or "")  # that of all commands has no name of its own
        context = context.parent
    return " ".join(["hubcli", *filter(None, names)])


def refuse_given(context: Any) -> None:
    """Refuse options of a group that stand before the command below it, which has its own. Raises UsageError."""
    for param in context.command.params:
        source = context.get_parameter_source(param.name)
        if source and source.name == "COMMANDLINE":
            below = context.invoked_subcommand
            raise UsageError(f"{param.opts[0]} stands before '{below}': write options behind it, if it takes them")


def not_among(value: str, choices: Sequence[str]) -> str:
    """Why a value is refused where there is a list of them, with the nearest."""
    close = nearest(value, choices)
    return f"not one of {', '.join(choices)}" + (f"; did you mean '{close}'?" if close else "")


def _bad_value(error: Any) -> HubError:
    """A value that an option, an argument or a variable cannot have."""
    param = error.param
    source = error.ctx.get_parameter_source(param.name)
    name = param.metavar if param.param_type_name == "argument" else param.opts[0]
    name = param.envvar if source and source.name == "ENVIRONMENT" else name
    value = str(error.__cause__.errors(include_url=False)[0]["input"])
    if choices := [str(choice) for choice in param.type_descriptor.choices or ()]:
        return OptionError(name, value, not_among(value, choices))
    return OptionError(name, value, "no name of a file" if param.min is None else f"needs {_number(param)}")


def _number(param: Any) -> str:
    kind = "a whole number" if param.type_descriptor.annotation is int else "a number"
    return f"{kind} of {param.min} or more" if param.max is None else f"{kind} from {param.min} to {param.max}"
