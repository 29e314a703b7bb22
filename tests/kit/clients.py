"""Other programs and packages that ours must get along with, as a test finds them."""

import importlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest


def client(program: str) -> str:
    """The path of a program; where it is missing the test is skipped with its name, and in CI it fails."""
    path = shutil.which(program)
    if path:
        return path
    reason = f"{program} is not installed; .ci/run installs it"
    return _absent(reason)


def library(name: str) -> ModuleType:
    """A package that an extra brings; where it is missing the test is skipped with its name, and in CI it fails."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        _absent(f"{name} cannot be imported ({error}); pip install -e '.[dev,heavy]' installs it")


def converted(path: Path, to: str, *options: str) -> Path:
    """The file as LibreOffice converts it, beside it; a format may be followed by a filter, `csv:Text - txt - csv`."""
    home = f"-env:UserInstallation=file://{path.parent}/home"
    command = [client("soffice"), home, "--headless", *options, "--convert-to", to, "--outdir", str(path.parent)]
    subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=240)
    made = path.with_suffix(f".{to.partition(':')[0]}")
    if not made.exists():
        _absent(f"LibreOffice has no program that converts {path.name} to {to}; .ci/run installs it")
    return made


def pandoc(*words: str, stdin: str | None = None) -> str:
    """What pandoc prints."""
    done = subprocess.run([client("pandoc"), *words], input=stdin, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def straight(text: str) -> str:
    """The text with straight quotation marks, of which pandoc makes round ones."""
    return re.sub("[‘’]", "'", re.sub("[“”]", '"', text))


def _absent(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
