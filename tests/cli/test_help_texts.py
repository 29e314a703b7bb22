"""Help comes from the catalogue, in the language asked for; every command, argument and option has it in both."""

from collections.abc import Iterator
from typing import Any

import pytest
from project import Run
from typer.main import get_command

from hubcli.cli.app import app
from hubcli.cli.help_texts import parameter_help
from hubcli.cli.registry import COMMANDS, Commands
from hubcli.evidence.verdicts import Verdict
from hubcli.messages import table


def _commands() -> Iterator[Any]:
    """The program, its commands, and those below them."""
    yield get_command(app)
    for command in Commands().values():
        yield command
        yield from getattr(command, "commands", {}).values()


def test_a_command_and_its_parameters_have_help_in_both_languages() -> None:
    for command in _commands():
        assert all(table("commands")[command.key]), command.key
        for parameter in command.params:
            message = parameter_help(command, parameter.name)
            assert len({message.say("en"), message.say("zh"), ""}) == 3, (command.key, parameter.name)


def test_every_text_belongs_to_a_command_or_a_parameter() -> None:
    own = {command.key for command in _commands()} | {f"group {group}" for group in COMMANDS.values()}
    frame = {"usage", "default", "env", "required", "panel arguments", "panel options", "panel commands"}
    assert set(table("commands")) == own | frame
    used = {parameter_help(command, each.name).key for command in _commands() for each in command.params}
    unused = {f"options.{name}" for name in table("options")} - used
    assert unused <= {"options.help", "options.base default"}


def test_help_is_in_the_language_of_the_option_or_of_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    english = run("compare", "--help").stdout
    assert "Usage: " in english
    assert "Codes or names of two or more hubs. [required]" in english
    chinese = run("compare", "--help", "--lang", "zh").stdout
    assert "用法：" in chinese
    assert "两个或更多科创中心的代码或名称。 [必填]" in chinese
    assert "[默认：自带的库]" in chinese.replace("(", "").replace(")", "")
    monkeypatch.setenv("HUBCLI_LANG", "zh")
    assert run("compare", "--help").stdout == chinese
    assert "─ 查阅 ─" in run("--help").stdout
    assert run("compare", "--help", "--lang", "en").stdout == english


def test_the_language_may_come_before_the_command_which_may_have_its_own(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    chinese = run("hubs", "--lang", "zh").stdout
    assert run("--lang", "zh", "hubs").stdout == chinese
    assert run("--lang", "en", "hubs", "--lang", "zh").stdout == chinese
    assert "用法：" in run("--help", "--lang", "zh").stdout
    monkeypatch.setenv("HUBCLI_LANG", "zh")
    assert run("--lang", "en", "hubs").stdout == run("hubs", "--lang", "en").stdout


def test_help_names_every_verdict(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert f"<list[{'|'.join(Verdict)}]>" in run("verify", "--help").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_chinese_help_is_not_cut_on_a_narrow_terminal(command: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("HUBCLI_LANG", "zh")
    assert "…" not in run(command, "--help").stdout
