"""A word of the command line becomes the value that Typer makes of it, or is refused as Typer refuses it."""

import os
from pathlib import Path
from typing import Any

import pytest
from typer.exceptions import TyperException

from hubcli.cli.coercion import Coercion
from hubcli.cli.registry import COMMANDS, Commands

WORDS = [
    None, "", "-", "en", "EN", "json", "metric", "reported", "verified", "0", "1", "3", "6", "7", "20", "-1", "+5",
    "1.5", "007", "99999999999", "９", "1e3", "no such file", "there.txt", "locked.txt", "folder", "a\0b", 3, 2.0,
]  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_gets_the_value_that_typer_would_give_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in ("there.txt", "locked.txt", "folder/inside.txt"):
        Path(file).parent.mkdir(exist_ok=True)
        Path(file).touch()
    monkeypatch.setattr(os, "access", lambda path, mode: "locked" not in str(path))  # root may read everything
    command = Commands()[name]
    context = command.make_context(name, [], resilient_parsing=True)
    for param in command.get_params(context):
        several = getattr(param, "multiple", False) or param.nargs == -1
        for word in WORDS:
            value = (word,) if several and word is not None else word
            ours = _coerced(Coercion(), value, param, context)
            assert ours == _coerced(type(param).get_runtime_param(param), value, param, context), (param.name, value)


def _coerced(coercion: Any, value: object, param: Any, context: Any) -> tuple[type, object]:
    try:
        found = coercion.coerce(value, param=param, ctx=context)
    except TyperException as error:
        return type(error), str(error)
    return type(found), found
