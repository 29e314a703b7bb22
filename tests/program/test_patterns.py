"""Patterns that are compiled on first use."""

import pkgutil
import re
from importlib import import_module

import pytest

import hubcli
from hubcli.figures.patterns import regex


@pytest.mark.parametrize("folder", ["draft", "figures", "words"])
def test_every_pattern_compiles(folder: str) -> None:
    lazy = type(regex(""))
    modules = pkgutil.walk_packages([f"{hubcli.__path__[0]}/{folder}"], f"hubcli.{folder}.")
    found = [value for each in modules for value in vars(import_module(each.name)).values() if isinstance(value, lazy)]
    assert found
    for pattern in found:
        assert re.compile(pattern.pattern, pattern.flags)
