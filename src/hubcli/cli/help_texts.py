"""Help in the user's language: commands and parameters get their texts from the catalogue when help is shown."""

from typing import Any

from hubcli.messages import Message, say, table

# What Typer writes around the texts, by the name of its setting in `typer.rich_utils`.
_FRAME = {
    "ARGUMENTS_PANEL_TITLE": "panel arguments",
    "OPTIONS_PANEL_TITLE": "panel options",
    "COMMANDS_PANEL_TITLE": "panel commands",
    "DEFAULT_STRING": "default",
    "ENVVAR_STRING": "env",
    "REQUIRED_LONG_STRING": "required",
}


def explain(command: Any, context: Any) -> None:
    """Fill in the texts of a command, of its parameters and of its subcommands."""
    lang = _language(context)
    _frame(lang)
    command.help = say(f"commands.{command.key}", lang)
    for parameter in command.get_params(context):
        parameter.help = parameter_help(command, parameter.name).say(lang)
        if isinstance(parameter.show_default, str):
            parameter.show_default = say(f"options.{parameter.name} default", lang)
    for below in getattr(command, "commands", {}).values():
        below.help = say(f"commands.{below.key}", lang)
        below.rich_help_panel = say(f"commands.group {below.group}", lang) if below.group else None


def parameter_help(command: Any, name: str) -> Message:
    """The explanation of an argument or option: the command's own, or else the shared one."""
    own = f"{command.key} {name}"
    return Message(f"options.{own if own in table('options') else name}")


def usage(context: Any) -> str:
    """The words before the usage line."""
    return say("commands.usage", _language(context))


def _language(context: Any) -> str:
    """The language of the command line; English if a command is used without one."""
    return context.obj if isinstance(context.obj, str) else "en"


def _frame(lang: str) -> None:
    """Set what Typer writes around the texts to this language, and wrap text without spaces instead of cutting it."""
    from typer import rich_utils

    for setting, key in _FRAME.items():
        setattr(rich_utils, setting, say(f"commands.{key}", lang))

    class Folding(rich_utils.OptionHighlighter):
        def highlight(self, text: Any) -> None:
            super().highlight(text)
            text.overflow = "fold"

    rich_utils.highlighter = Folding()  # the one hook of Typer that every help text goes through
