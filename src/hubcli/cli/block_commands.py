"""The commands of a draft's blocks: the words of a marker go in, Markdown comes out; and the words for a command.

A marker says all that decides its text but the base: `--lang` is English where it does not say, whatever the user's
settings are. Every block takes `--level` and `--cite`, also where its command has no such option.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from typer.exceptions import Exit, TyperException

from hubcli.cli.app import COMMANDS, Commands
from hubcli.cli.options import CiteStyle
from hubcli.cli.reply import answers
from hubcli.cli.usage_errors import misused, not_among
from hubcli.errors import HubError, OptionError, nearest, quoted
from hubcli.model.text import Lang

# What a block may ask: commands that only read the base.
READING = (
    "hubs", "show", "compare", "challenges", "measures", "metrics", "timeline", "search", "conflicts", "gaps",
    "impact", "export",
)  # fmt: skip
# What the program decides for a block.
DECIDED = {"base", "format", "output", "into", "append", "check"}


class MarkerError(HubError):
    """Words that no marker can have."""


def run(words: Sequence[str], base: Path | None) -> str:
    """What a block says: the answer to its command, as Markdown. Raises HubError."""
    from hubcli.pages import lay_out
    from hubcli.render import Form, render

    name, *rest = words
    if name not in READING:
        close = None if name in COMMANDS else nearest(name, READING)
        hint = f"; did you mean '{close}'?" if close else f"; blocks take {', '.join(READING)}"
        raise MarkerError(f"{quoted(name)} is no command for a block{hint}")
    level, cite, rest = _form(rest)
    context = _context(name, rest, base)
    with answers() as heard, context:
        context.command.invoke(context)
    found, way = heard[0]
    form = Form(level=level or max(way.level, 2), cite=cite or way.cite)
    return render(lay_out(found, way.lang), "markdown", form)


def words_of(context: Any) -> tuple[str, ...]:
    """The words that make a command what it is: what differs from its defaults, in the order of its options."""
    words = [context.command.name]
    for param in context.command.params:
        value = context.params[param.name]
        if param.name in DECIDED | {"force"} or value in (param.default, None, (), []):
            continue
        for one in value if isinstance(value, list | tuple) else [value]:
            option = [] if param.param_type_name == "argument" else [param.opts[0]]
            words += [*option, *([] if one is True else [str(one)])]
    return tuple(words)


def same_command(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two lists of words say the same, `others` as `words_of` gives them."""
    try:
        own = words_of(_context(words[0], words[1:], None))
    except HubError:
        return False
    return [word.casefold() for word in own] == [word.casefold() for word in others]


def _form(words: list[str]) -> tuple[int | None, str | None, list[str]]:
    """The level and the way to cite among the words, and the other words."""
    from argparse import ArgumentError, ArgumentParser

    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--level", type=_level)
    parser.add_argument("--cite", type=_cite)
    try:
        given, others = parser.parse_known_args(words)
    except ArgumentError as error:
        raise MarkerError(f"{error.argument_name} needs a value behind it") from None
    return given.level, given.cite, others


def _level(text: str) -> int:
    if text not in ("1", "2", "3", "4", "5", "6"):
        raise OptionError("--level", text, "needs a whole number from 1 to 6")
    return int(text)


def _cite(text: str) -> str:
    if text not in list(CiteStyle):
        raise OptionError("--cite", text, not_among(text, list(CiteStyle)))
    return text


def _context(name: str, words: Sequence[str], base: Path | None) -> Any:
    if {"--help", "-h"} & set(words):
        raise MarkerError("--help is no option for a block")
    try:
        context = Commands()[name].make_context(name, list(words))
    except TyperException as error:
        raise misused(error) from None
    except Exit:
        raise MarkerError(f"'{name}' with these options answers nothing") from None
    for param in context.command.params:
        given = context.get_parameter_source(param.name)
        if param.name in DECIDED and given is not None and given.name == "COMMANDLINE":
            raise MarkerError(f"{param.opts[0]} is no option for a block")
        if param.name == "lang" and given is not None and given.name == "ENVIRONMENT":
            context.params["lang"] = Lang.EN
    context.params["base"] = base
    return context
