"""The man page: the commands with the texts of their help go in, roff comes out, in either language."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from hubcli.cli.help_texts import parameter_help
from hubcli.cli.options import Filters, Output
from hubcli.cli.registry import COMMANDS, SUBCOMMANDS, Commands
from hubcli.messages import say, table
from hubcli.model.text import Lang

COMMON = ("limit", "every", *Filters._fields, *Output._fields)
"""The options that are explained once for all commands, where a command has no text of its own for them."""


def man_page(lang: Lang) -> str:
    """The whole page, for `man -l` or a folder of man pages."""
    from importlib.metadata import version

    about = say("commands.hubcli", lang).partition("\n\n")
    lines = [
        f'.TH HUBCLI 1 "" "hubcli {version("hubcli")}"',
        ".ad l",
        *_section("name", lang, [rf"hubcli \- {_text(about[0])}"]),
        *_section("synopsis", lang, [r"\fBhubcli\fR \fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]"]),
        *_section("about", lang, [_text(say("man.description", lang))]),
    ]
    for group, names in groupby(COMMANDS, key=lambda name: COMMANDS[name]):
        lines.append(f'.SH "{_text(say(f"commands.group {group}", lang))}"')
        for command in _with_subcommands(names):
            lines += _command(command, lang)
    lines += _section("common", lang, _common(lang))
    for name in ("exit", "environment"):
        lines += _section(name, lang, _terms(name, lang))
    lines += _section("see_also", lang, [_text(say("man.more", lang))])
    return "".join(f"{line}\n" for line in lines)


def _section(name: str, lang: Lang, lines: Iterable[str]) -> list[str]:
    return [f'.SH "{_text(say(f"man.{name}", lang))}"', *lines]


def _with_subcommands(names: Iterable[str]) -> Iterator[Any]:
    commands = Commands()
    for name in names:
        yield commands[name]
        yield from (Commands(SUBCOMMANDS[name], f"{name} ")[sub] for sub in SUBCOMMANDS.get(name, ()))


def _command(command: Any, lang: Lang) -> Iterator[str]:
    """A command: how it is called, what it does, and its own arguments and options."""
    own = [param for param in command.params if not _is_common(command, param) and not getattr(param, "hidden", False)]
    arguments = "".join(f" {_argument(param)}" for param in own if param.param_type_name == "argument")
    yield f'.SS "\\fBhubcli {_text(command.key)}\\fR{arguments}"'
    for paragraph in say(f"commands.{command.key}", lang).split("\n\n"):
        yield from (".PP", _text(paragraph))
    for param in own:
        yield from (".TP", _head(param), _text(parameter_help(command, param.name).say(lang)))


def _common(lang: Lang) -> Iterator[str]:
    params = {param.name: param for name in COMMANDS for param in Commands()[name].params}
    for name in COMMON:
        if not getattr(params[name], "hidden", False):
            yield from (".TP", _head(params[name]), _text(say(f"options.{name}", lang)))


def _is_common(command: Any, param: Any) -> bool:
    return param.name in COMMON and f"{command.key} {param.name}" not in table("options")


def _argument(param: Any) -> str:
    name = f"\\fI{param.metavar}\\fR" + ("..." if param.nargs == -1 else "")
    return name if param.required else f"[{name}]"


def _head(param: Any) -> str:
    """An argument or option as it is written, with what its value is."""
    if param.param_type_name == "argument":
        return rf"\fI{param.metavar}\fR"
    names = ", ".join(rf"\fB{_text(option)}\fR" for option in sorted(param.opts, key=len))
    return names if param.is_flag else rf"{names} \fI{_text(_value(param))}\fR"


def _value(param: Any) -> str:
    if param.type_descriptor.choices:
        return "|".join(map(str, param.type_descriptor.choices))
    return str(param.metavar or {"base": "DIR", "sources": "DIR", "output": "FILE"}.get(param.name, param.name.upper()))


def _terms(section: str, lang: Lang) -> Iterator[str]:
    """The terms of a section, each with its explanation."""
    for name in table("man"):
        if term := name.partition(f"{section} ")[2]:
            yield from (".TP", rf"\fB{_text(term)}\fR", _text(say(f"man.{section} {term}", lang)))


_BREAKS = re.compile("(?<=[\u3001\u3002\u300b\u3400-\u9fff\uff09-\uff1f”])(?=[\u300a\u3400-\u9fff\uff08“])")
"""Where a line of Chinese may end: before a character or an opening mark, but not after an opening one."""


def _text(text: str) -> str:
    """Text as roff has it: signs that it would take for its own are escaped, and lines may end between characters."""
    escaped = re.sub(r"\s+", " ", text).replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    escaped = _BREAKS.sub(r"\:", escaped)
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped
