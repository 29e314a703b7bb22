"""The compiled base in the cache: used where it is fresh, made anew where it is not, done without where it must be."""

import sqlite3
from pathlib import Path
from time import monotonic

import filelock
import pytest
from bases import raw_fact, record
from caches import ask, cache_folder, compiled_file, no_compiling, no_writing, one_fact, version_of
from project import Run

from hubcli.base.compiled import cache
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.writing import BUSY_SECONDS

OTHER_TABLES = "DROP TABLE link; DROP TABLE file; CREATE TABLE file (name TEXT)"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return one_fact(tmp_path / "facts")


def test_the_first_command_compiles_and_the_second_does_not(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(run, base)
    assert version_of(compiled_file()) == cache.VERSION
    no_compiling(monkeypatch)
    assert ask(run, base) == first


def test_a_changed_base_is_compiled_again(run: Run, base: Path) -> None:
    ask(run, base)
    (base / "facts.toml").write_text(record("strength", raw_fact("many-laboratories")), encoding="utf-8")
    run("show", "many-laboratories", base=base)
    run("show", "few-laboratories", base=base, code=2)


def test_two_bases_do_not_get_in_each_others_way(
    run: Run, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = one_fact(tmp_path / "other")
    first = ask(run, base)
    (other / "facts.toml").unlink()
    run("show", "few-laboratories", base=other, code=2)
    no_compiling(monkeypatch)
    assert ask(run, base) == first


def test_a_broken_change_leaves_the_compiled_file_as_it_was(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(run, base)
    kept = compiled_file().read_bytes()
    (base / "more.toml").write_text(record("strength", raw_fact("many", theme="none")), encoding="utf-8")
    run("check", base=base, code=2)
    assert compiled_file().read_bytes() == kept
    (base / "more.toml").unlink()
    no_compiling(monkeypatch)
    assert ask(run, base) == first


def test_a_good_change_after_a_broken_one_is_seen(run: Run, base: Path) -> None:
    ask(run, base)
    (base / "more.toml").write_text(record("strength", raw_fact("many", theme="none")), encoding="utf-8")
    run("check", base=base, code=2)
    (base / "more.toml").write_text(record("strength", raw_fact("many")), encoding="utf-8")
    assert "no problems in 2 facts" in run("check", base=base).stdout


@pytest.mark.parametrize("version", [0, cache.VERSION - 1, cache.VERSION + 1])
@pytest.mark.parametrize("change", ["", OTHER_TABLES])
def test_a_file_of_another_version_is_replaced(run: Run, base: Path, version: int, change: str) -> None:
    first = ask(run, base)
    connection = sqlite3.connect(compiled_file())
    connection.executescript(f"PRAGMA user_version = {version}; {change}")
    connection.close()
    assert ask(run, base) == first
    assert version_of(compiled_file()) == cache.VERSION


@pytest.mark.parametrize("folder", ["base.toml/cache", "/proc/self/hubcli", "/dev/null/hubcli"])
def test_a_folder_that_cannot_be_made_is_done_without(
    run: Run, base: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUBCLI_CACHE_DIR", str(base / folder))
    assert ask(run, base) == ask(run, base)
    assert not cache_folder().exists()


def test_a_folder_that_cannot_be_written_is_done_without(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_writing(monkeypatch)
    assert ask(run, base) == ask(run, base)
    assert not list(cache_folder().glob("*.sqlite"))


def test_a_file_that_can_only_be_read_is_read(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ask(run, base)
    no_writing(monkeypatch)
    no_compiling(monkeypatch)
    assert ask(run, base) == first


def test_a_file_that_can_only_be_read_and_is_not_fresh_is_done_without(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(run, base)
    path = compiled_file()
    kept = path.read_bytes()
    (base / "more.toml").write_text(record("strength", raw_fact("many-laboratories")), encoding="utf-8")
    no_writing(monkeypatch)
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda name, **how: connect(name.replace("mode=rw", "mode=ro"), **how))
    run("show", "many-laboratories", base=base)
    assert path.read_bytes() == kept


def test_an_empty_setting_is_no_setting(run: Run, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBCLI_CACHE_DIR", "")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: str(tmp_path / "user" / name))
    ask(run, base)
    assert list((tmp_path / "user" / "hubcli").glob("*.sqlite"))


def test_a_relative_folder_lies_below_the_current_one(
    run: Run, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HUBCLI_CACHE_DIR", "ca che #1?%20")
    first = ask(run, base)
    assert compiled_file().resolve().parent == tmp_path / "ca che #1?%20"
    no_compiling(monkeypatch)
    assert ask(run, base) == first


@pytest.mark.parametrize("error", [filelock.Timeout("the lock"), NotImplementedError("no locks here")], ids=repr)
def test_a_lock_that_cannot_be_had_is_done_without(
    run: Run, base: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(filelock.FileLock, "acquire", fail)
    assert ask(run, base) == ask(run, base)
    assert not list(cache_folder().glob("*.sqlite"))


def test_a_lock_that_another_process_keeps_is_not_waited_for_without_end(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "BUSY_SECONDS", 0.2)
    ask(run, base)
    path = compiled_file()
    path.unlink()
    with filelock.FileLock(f"{path}.lock"):
        ask(run, base)
    assert not path.exists()


def test_a_folder_in_the_locks_place_is_done_without(run: Run, base: Path) -> None:
    first = ask(run, base)
    path = compiled_file()
    path.unlink()
    lock = path.with_name(f"{path.name}.lock")
    lock.unlink()
    lock.mkdir()
    assert ask(run, base) == first
    assert not path.exists()


@pytest.mark.parametrize("words", [("search", "laboratories"), ("hubs",)])
def test_somebody_who_goes_on_reading_keeps_nobody_waiting(
    run: Run, base: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hubcli.base.compiled.writing.PATIENCE", 10)
    right = run(*words, base=base).stdout
    compiled_file().unlink()
    ask(run, base)
    with open_store(base.resolve()):
        with (base / "facts.toml").open("a", encoding="utf-8") as file:
            file.write("# A remark.\n")
        started = monotonic()
        assert run(*words, base=base).stdout == right
    assert monotonic() - started < BUSY_SECONDS / 2
