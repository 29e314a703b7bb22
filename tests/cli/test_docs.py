"""The README and the help say what the program does: every command, option, field and example."""

import re
from pathlib import Path

import pytest
from readme import ELISION, README, Example, blocks, examples, fields_section, fields_table, printed, with_fields
from typer.main import get_command

from hubcli.base.toml.reader import RECORDS
from hubcli.cli.app import COMMANDS, Commands, app
from hubcli.model.described import field_docs

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_so_has_each_of_its_options(name: str) -> None:
    command = Commands()[name]
    assert command.help
    assert not [param.name for param in command.params if not getattr(param, "help", None)]


def test_the_program_itself_has_help_and_so_has_each_of_its_options() -> None:
    program = get_command(app)
    assert program.help
    assert not [param.name for param in program.params if not getattr(param, "help", None)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert re.search(rf"`(?:hubcli )?{name}\b", TEXT), f"README.md says nothing of `{name}`"


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_of_a_record_is_described(kind: str) -> None:
    model = RECORDS[kind]
    assert set(model.model_fields) - set(field_docs(model)) <= {"kind"}


def test_the_readme_has_the_fields_of_every_record(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-golden"):
        text = README.read_text(encoding="utf-8")
        fields_section(text)
        README.write_text(with_fields(text, fields_table()), encoding="utf-8")
    shown = fields_section(README.read_text(encoding="utf-8"))
    assert shown == fields_table(), "the README's table of fields is stale; pytest --update-golden writes it anew"


@pytest.mark.parametrize("block", blocks(TEXT), ids=lambda block: block.splitlines()[0].removeprefix("$ "))
def test_what_the_readme_shows_is_what_a_command_prints(
    block: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> None:
    cache = tmp_path_factory.getbasetemp() / "readme-cache"  # compiled once, for every block
    found = [(example, printed(example, tmp_path, cache)) for example in examples(block)]
    if pytestconfig.getoption("--update-golden"):
        anew = "".join(f"{line}\n" for example, lines in found for line in example.anew(lines))
        text = README.read_text(encoding="utf-8")
        assert text.count(block) == 1, "another block of the README shows the same"
        README.write_text(text.replace(block, anew), encoding="utf-8")
        return
    for example, lines in found:
        assert example.matches(lines), "\n".join((f"README.md is stale; $ {example.command} prints:", *lines))


@pytest.mark.parametrize(
    ("shown", "matches"),
    [
        ("one two three", True),
        ("one ... three", True),
        ("... three", True),
        ("one ...", True),
        ("one ... two ... three", True),
        ("one ... two", False),
        ("two ...", False),
        ("one two three four", False),
        ("", False),
    ],
)
def test_three_dots_stand_for_any_number_of_lines(shown: str, matches: bool) -> None:
    assert Example("hubcli", shown.split()).matches(["one", "two", "three"]) is matches


def test_a_block_written_anew_keeps_what_it_elides() -> None:
    now = ["one", "2", "3", "four"]
    assert Example("x", ["one", ELISION, "three"]).anew(now) == ["$ x", "one", ELISION, "four"]
    assert Example("x", [ELISION]).anew(now) == ["$ x", *now]
    assert Example("x", ["other"]).anew(now) == ["$ x", *now]
