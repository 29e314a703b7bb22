"""A compiled base that is damaged is replaced or done without, and the answer is right."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bases import raw_fact, record
from caches import ask, cache_folder, compiled_file, no_compiling, no_writing, one_fact
from project import Run

from hubcli.base.compiled import compiler
from hubcli.base.compiled.cache import ask as ask_base
from hubcli.base.compiled.store import Store

Damage = Callable[[bytes], bytes]
PAGE = 4096
DAMAGES: dict[str, Damage] = {
    "empty": lambda whole: b"",
    "garbage": lambda whole: b"no database " * 1000,
    "cut in its header": lambda whole: whole[:50],
    "cut after its header": lambda whole: whole[:100],
    "cut after a page": lambda whole: whole[:PAGE],
    "cut in the middle": lambda whole: whole[: len(whole) // 2],
    "cut at its end": lambda whole: whole[:-1],
    "garbage after its header": lambda whole: whole[:100] + os.urandom(len(whole) - 100),
    "garbage after its first page": lambda whole: whole[:PAGE] + os.urandom(len(whole) - PAGE),
    "zeros after its first page": lambda whole: whole[:PAGE] + bytes(len(whole) - PAGE),
    "its texts cut short": lambda whole: whole.replace(b'"statement":', b'"statement";'),
}
damages = pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
some_damages = pytest.mark.parametrize(
    "damage",
    [
        pytest.param(damage, id=name, marks=pytest.mark.heavy if no % 4 else ())
        for no, (name, damage) in enumerate(DAMAGES.items())
    ],
)
"""Each damage, most only in a heavy test: that a damaged file is replaced is tried with all."""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return one_fact(tmp_path / "facts")


def spoil(damage: Damage) -> None:
    path = compiled_file()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert path.read_bytes() != whole


@damages
def test_a_damaged_file_is_replaced(run: Run, base: Path, damage: Damage, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ask(run, base)
    spoil(damage)
    assert ask(run, base) == first
    assert ask(run, base) == first
    no_compiling(monkeypatch)
    assert ask(run, base) == first


@some_damages
def test_a_damaged_file_does_not_hide_a_change_of_the_base(run: Run, base: Path, damage: Damage) -> None:
    ask(run, base)
    spoil(damage)
    (base / "more.toml").write_text(record("strength", raw_fact("many-laboratories")), encoding="utf-8")
    assert run("check", base=base).stdout.endswith("no problems in 2 facts from 1 source\n")
    run("show", "many-laboratories", base=base)


@some_damages
def test_a_damaged_file_that_cannot_be_removed_is_done_without(
    run: Run, base: Path, damage: Damage, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(run, base)
    spoil(damage)
    no_writing(monkeypatch)
    assert ask(run, base) == first


def test_a_folder_in_the_files_place_is_done_without(run: Run, base: Path) -> None:
    first = ask(run, base)
    path = compiled_file()
    path.unlink()
    path.mkdir()
    assert ask(run, base) == first
    assert path.is_dir()


@pytest.fixture
def journal(run: Run, base: Path) -> Path:
    """What a process leaves that was killed while it wrote into the compiled file: the journal to undo it by."""
    ask(run, base)
    killed = f"""
import os, sqlite3
connection = sqlite3.connect({str(compiled_file())!r}, isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("DELETE FROM link")
connection.execute("UPDATE record SET data = zeroblob(100000)")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", killed], check=True)
    path = compiled_file().with_name(f"{compiled_file().name}-journal")
    assert path.stat().st_size
    return path


def test_a_process_killed_while_it_wrote_leaves_the_file_as_it_was(
    run: Run, base: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(run, base)
    assert not journal.exists()
    no_compiling(monkeypatch)
    ask(run, base)


@pytest.mark.parametrize("left", [None, b"", b"garbage" * 10_000])
def test_a_new_file_takes_nothing_from_what_killed_processes_have_left(
    run: Run, base: Path, journal: Path, left: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = compiled_file()
    path.with_suffix(".new").write_bytes(b"garbage")
    path.unlink() if left is None else path.write_bytes(left)
    ask(run, base)
    assert sorted(found.suffix for found in cache_folder().iterdir()) == [".lock", ".sqlite"]
    no_compiling(monkeypatch)
    ask(run, base)


def test_an_error_while_a_new_file_is_written_leaves_nothing_behind(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(compiler, "compile_base", fail)
        with pytest.raises(KeyboardInterrupt):
            ask_base(base, lambda store: store.hubs)
    assert [left.suffix for left in cache_folder().iterdir()] == [".lock"]
    ask(run, base)


def test_a_bug_in_a_question_keeps_its_traceback(base: Path) -> None:
    def question(store: Store) -> None:
        raise ZeroDivisionError("a bug")

    with pytest.raises(ZeroDivisionError, match="a bug"):
        ask_base(base, question)
