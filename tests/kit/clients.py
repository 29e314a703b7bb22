"""Programs and packages of others that ours must get along with, as a test finds them."""

import importlib
import os
import shutil
from typing import NoReturn

import pytest


def client(program: str) -> str:
    """The path of a program; where it is missing the test is skipped with its name, and in CI it fails."""
    path = shutil.which(program)
    if path:
        return path
    reason = f"{program} is not installed; .ci/run installs it"
    return _absent(reason)


def library(name: str) -> None:
    """A package that an extra brings; where it is missing the test is skipped with its name, and in CI it fails."""
    try:
        importlib.import_module(name)
    except ImportError as error:
        _absent(f"{name} cannot be imported ({error}); pip install -e '.[dev]' installs it")


def _absent(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
