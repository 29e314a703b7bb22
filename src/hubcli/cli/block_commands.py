"""The commands of a draft's blocks: the words of a marker go in, Markdown comes out; and the way back to the words.

Apart from the base, a marker decides its whole text: without `--lang` it is in English, whatever the user's settings
are.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from typer.exceptions import Exit, TyperException

from hubcli.cli.registry import COMMANDS, SUBCOMMANDS, Commands
from hubcli.cli.reply import Reply, as_block, as_word_block
from hubcli.cli.usage_errors import misused
from hubcli.draft.blocks.formats import Runs
from hubcli.errors import HubError, did_you_mean, quoted
from hubcli.messages import Message
from hubcli.model.text import Lang

FOR_BLOCKS = tuple(
    name for name, group in COMMANDS.items() if (group == "Look" or name == "export") and name not in SUBCOMMANDS
)
"""The commands that a block may use: they only read the base."""
DECIDED = {"base", "format", "output", "into", "append", "check"}
"""The options that the program decides for a block."""


class MarkerError(HubError):
    """Words that a marker cannot have."""


def run(words: Sequence[str], base: Path | None) -> str:
    """What the command of a block returns, as Markdown. Raises HubError."""
    return as_block(_reply(words, base))


def run_word(words: Sequence[str], base: Path | None) -> bytes:
    """The same as a Word file."""
    return as_word_block(_reply(words, base))


def runs(base: Path | None) -> Runs:
    """What runs the commands of blocks on this base."""
    return Runs(partial(run, base=base), partial(run_word, base=base))


def _reply(words: Sequence[str], base: Path | None) -> Reply:
    name, *rest = words
    if name not in FOR_BLOCKS:
        others = Message("cli.block_commands", FOR_BLOCKS)
        hint = others if name in COMMANDS else did_you_mean(name, FOR_BLOCKS, others)
        raise MarkerError(Message("cli.no_block_command", quoted(name), hint))
    context = _context(name, rest, base)
    with context:
        reply = context.command.invoke(context)
        assert isinstance(reply, Reply)
        return reply


def words_of(context: Any) -> tuple[str, ...]:
    """The words that reproduce a command: its name and what differs from the defaults, in the order of its options."""
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
    """Whether two lists of words mean the same command; `others` comes from `words_of`."""
    try:
        own = words_of(_context(words[0], words[1:], None))
    except HubError:
        return False
    return [word.casefold() for word in own] == [word.casefold() for word in others]


def _context(name: str, words: Sequence[str], base: Path | None) -> Any:
    if {"--help", "-h"} & set(words):
        raise MarkerError(Message("cli.no_block_option", "--help"))
    try:
        context = Commands()[name].make_context(name, list(words))
    except TyperException as error:
        raise misused(error) from None
    except Exit:
        raise MarkerError(Message("cli.answers_nothing", name)) from None
    for param in context.command.params:
        given = context.get_parameter_source(param.name)
        if param.name in DECIDED and given is not None and given.name == "COMMANDLINE":
            raise MarkerError(Message("cli.no_block_option", param.opts[0]))
        if param.name == "lang" and given is not None and given.name == "ENVIRONMENT":
            context.params["lang"] = Lang.EN
    context.params["base"] = base
    return context
