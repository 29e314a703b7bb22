"""Options that several commands take are declared once, and put into a command's signature from their record."""

import re
from inspect import signature
from pathlib import Path
from typing import Annotated, NamedTuple

import hubcli.cli.commands
from hubcli.cli.signature import But, with_options

FILES = sorted(Path(hubcli.cli.commands.__file__).parent.glob("[a-z]*.py"))
SHARED = {"--base", "--lang", "--theme", "--kind", "--source", "--modality", "--sources", "--hub", "--all"}


class Letters(NamedTuple):
    """A record with two options."""

    a: int = 1
    b: str = "b"


def test_the_fields_of_a_record_stand_in_its_place() -> None:
    def command(first: str, letters: Letters, last: bool = False) -> object:
        return first, letters, last

    expanded = with_options(command)
    assert [*signature(expanded).parameters] == ["first", "a", "b", "last"]
    assert expanded(first="x", a=2, b="c", last=True) == ("x", Letters(2, "c"), True)


def test_a_command_may_leave_a_field_out_or_give_it_another_type_and_default() -> None:
    def command(letters: Annotated[Letters, But(a=None), But(b=(bytes, b""))]) -> Letters:
        return letters

    expanded = with_options(command)
    (parameter,) = signature(expanded).parameters.values()
    assert (parameter.name, parameter.annotation, parameter.default) == ("b", bytes, b"")
    assert expanded(b=b"x") == (1, b"x")


def test_no_command_declares_an_option_that_others_take_too() -> None:
    for path in FILES:
        declared = set(re.findall(r'typer\.Option\(\s*"(--[a-z-]+)"', path.read_text(encoding="utf-8")))
        if path.stem == "check_draft":
            declared -= {"--all"}  # of findings, not of facts
        assert not declared & SHARED, path
