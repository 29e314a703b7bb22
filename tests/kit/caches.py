"""What tests of the cache share: a base, what is asked of it, and the file that it is compiled into."""

import os
import sqlite3
from pathlib import Path

import pytest
from bases import raw_fact, record, write_base
from project import Run

from hubcli.base.compiled import compiler


def one_fact(folder: Path) -> Path:
    """A base with one fact, in a new folder."""
    return write_base(folder, facts=record("challenge", raw_fact("few-laboratories")))


def ask(run: Run, base: Path) -> str:
    """What is answered on a base with that fact; asserts that it is right and that nothing is said beside it."""
    result = run("show", "few-laboratories", "--format", "json", base=base)
    assert "There are laboratories: few-laboratories." in result.stdout
    assert result.stderr == ""
    return result.stdout


def cache_folder() -> Path:
    """The folder of this test's cache."""
    return Path(os.environ["HUBCLI_CACHE_DIR"])


def compiled_file() -> Path:
    """The one file that a base has been compiled into."""
    (path,) = cache_folder().glob("*.sqlite")
    return path


def version_of(path: Path) -> int:
    """The version of the program that a compiled file is for."""
    connection = sqlite3.connect(path)
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return version


def no_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the test fails where a base is compiled."""
    monkeypatch.setattr(compiler, "compile_base", lambda *_: pytest.fail("the base is compiled again"))


def no_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no file can be made, replaced or removed."""
    for action in ("mkdir", "unlink", "replace"):
        monkeypatch.setattr(Path, action, _refuse)


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")
