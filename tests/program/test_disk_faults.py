"""Full disks, folders that cannot be written, links out of a folder, caches of a newer version."""

import errno
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bases import WORDS, raw_fact, record, write_base
from caches import ask, compiled_file, one_fact, version_of
from killing import shown_files
from project import SAMPLE, Run

pytestmark = pytest.mark.heavy

MARKERS = "<!-- hubcli:begin challenges north -->\n<!-- hubcli:end -->\n"
SMALL = 800
"""Bytes that hold the first files of a new base, and none of the other files."""
NEW_SOURCE = [
    "--set=title.en=Review", "--set=title.zh=评论", "--set=publisher.en=Review", "--set=publisher.zh=评论",
    "--set=language=en", "--set=type=article-newspaper",
]  # fmt: skip
# Every way to have a file written, and the file.
WRITERS: dict[str, tuple[list[str], str]] = {
    "output": (["schema", "-o", "out.md"], "out.md"),
    "refresh": (["refresh", "report.md", "--base", "facts"], "report.md"),
    "export into": (["export", "north", "--append", "--into", "report.md", "--base", "facts"], "report.md"),
    "cite": (["cite", "--base", "facts", "-o", "out.md"], "out.md"),
    "export": (["export", "north", "--base", "facts", "-o", "out.md"], "out.md"),
    "pin": (["sources", "pin", "--sources", "texts", "--base", "facts"], "facts/passages.lock.toml"),
    "add": (["add", "challenge", *WORDS, "--base", "facts"], "facts/north/challenges.toml"),
    "add a source": (
        ["sources", "add", "review", "new.txt", *NEW_SOURCE, "--sources", "texts", "--base", "facts"],
        "texts/review.txt",
    ),
    "init": (["init", "own"], "own/"),
}
writers = pytest.mark.parametrize(("words", "file"), WRITERS.values(), ids=list(WRITERS))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a base, the text of its one source, another text, a draft and an old answer."""
    monkeypatch.chdir(tmp_path)
    write_base(Path("facts"), **{"north/challenges": record("challenge", raw_fact("old"))})
    Path("texts").mkdir()
    Path("texts/gazette.txt").write_text("one\n" * 200, encoding="utf-8")
    Path("new.txt").write_text("A passage.\n" * 200, encoding="utf-8")
    Path("report.md").write_text(f"# Report\n\n{MARKERS}\n{'After. ' * 200}\n", encoding="utf-8")
    Path("out.md").write_text("old\n", encoding="utf-8")
    return tmp_path


def hubcli(*words: str | Path, largest_file: int | None = None) -> subprocess.CompletedProcess[str]:
    """A process of its own; no file that it writes can be larger than this."""

    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    command = [sys.executable, "-m", "hubcli", *words]
    settings = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}  # cut short, it would break the processes that come after
    return subprocess.run(command, env=settings, capture_output=True, encoding="utf-8", timeout=120, preexec_fn=limit)


@pytest.mark.parametrize(
    ("words", "file", "largest"),
    [*((*writer, 0) for writer in WRITERS.values()), (*WRITERS["init"], SMALL)],
    ids=[*WRITERS, "init half-way"],
)
def test_on_a_full_disk_nothing_is_changed(words: list[str], file: str, largest: int, run: Run, folder: Path) -> None:
    Path("facts/north/challenges.toml").write_text(
        record("challenge", raw_fact("old")) + "# comment\n" * 200, encoding="utf-8"
    )
    before = shown_files(folder)
    done = hubcli(*words, largest_file=largest)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"hubcli: {file}") or done.stderr.startswith(f"hubcli: {folder / file}")
    assert done.stderr.endswith(": cannot write: File too large; nothing was changed\n")
    assert shown_files(folder) == before
    assert [path for path in folder.rglob(".*") if path.is_file()] == []
    run(*words, base=None)


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["add", "challenge", "--from", "both.json", "--base", "facts"], "facts/south/challenges.toml"),
        (WRITERS["add a source"][0], "facts/sources.toml"),
    ],
    ids=["facts of two hubs", "a text and its record"],
)
def test_what_goes_into_two_files_goes_into_none_where_the_second_does_not_fit(
    words: list[str], file: str, run: Run, folder: Path
) -> None:
    Path("facts/south").mkdir()
    with Path(file).open("a", encoding="utf-8") as long:
        long.write("# comment\n" * 2000)
    both = [raw_fact("first"), raw_fact("second", hubs=["south"])]
    Path("both.json").write_text(json.dumps(both), encoding="utf-8")
    before = shown_files(folder)
    done = hubcli(*words, largest_file=10_000)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{file}: cannot write: File too large; nothing was changed" in done.stderr
    assert shown_files(folder) == before
    run(*words, base=None)


@writers
@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_in_a_folder_that_cannot_be_written_nothing_is_changed(
    words: list[str], file: str, code: int, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, "No")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    before = shown_files(folder)
    refused = run(*words, code=2, base=None)
    assert refused.stdout == ""
    assert f"{file}" in refused.stderr
    assert refused.stderr.endswith(": cannot write: No; nothing was changed\n")
    assert shown_files(folder) == before


@pytest.mark.parametrize("name", ["out.md/x", "out.md/x/y"])
@pytest.mark.parametrize("option", ["output", "init", "export into", "refresh", "base", "sources", "check-draft"])
def test_a_path_below_a_file_is_named_with_what_is_wrong(option: str, name: str, run: Run, folder: Path) -> None:
    words = {
        "output": ["hubs", "--base", "facts", "-o", name],
        "init": ["init", name],
        "export into": ["export", "--base", "facts", "--append", "--into", name],
        "refresh": ["refresh", name, "--base", "facts"],
        "base": ["hubs", "--base", name],
        "sources": ["verify", "--base", "facts", "--sources", name],
        "check-draft": ["check-draft", name, "--base", "facts"],
    }[option]
    before = shown_files(folder)
    refused = run(*words, code=2, base=None)
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"hubcli: {name}")
    assert shown_files(folder) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_an_answer_that_standard_output_does_not_take_is_no_answer() -> None:
    with Path("/dev/full").open("w") as full:
        for errors in (subprocess.PIPE, full):
            command = [sys.executable, "-m", "hubcli", "hubs", "--base", str(SAMPLE)]
            done = subprocess.run(command, stdout=full, stderr=errors, encoding="utf-8", timeout=120)
            assert done.returncode == 2
            assert "Traceback" not in (done.stderr or "")


@writers
def test_no_link_out_of_its_folder_is_written_through(
    words: list[str], file: str, run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if file == "own/":
        pytest.skip("init refuses a folder that is a link, and one that is not empty")
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "mine"
    elsewhere.write_bytes(Path(file).read_bytes() if Path(file).exists() else b"")
    Path(file).unlink(missing_ok=True)
    Path(file).symlink_to(elsewhere)
    before = shown_files(folder)
    refused = run(*words, code=2, base=None)
    assert refused.stdout == ""
    assert file.rpartition("/")[2] in refused.stderr
    assert shown_files(folder) == before
    assert Path(file).is_symlink()


@pytest.mark.parametrize("extended", [False, True])
def test_a_cache_of_a_newer_version_is_built_anew(run: Run, tmp_path: Path, extended: bool) -> None:
    import sqlite3

    base = one_fact(tmp_path / "facts")
    base = extending(base) if extended else base
    first, version = ask(run, base), version_of(compiled_file())
    connection = sqlite3.connect(compiled_file())
    connection.executescript(f"PRAGMA user_version = {version + 1}; DROP TABLE fact; CREATE TABLE fact (other TEXT)")
    connection.close()
    assert ask(run, base) == first
    assert version_of(compiled_file()) == version


def extending(base: Path) -> Path:
    """A new base beside another that it extends, with nothing of its own."""
    own = base.with_name("own")
    own.mkdir()
    head = (base / "base.toml").read_text(encoding="utf-8")
    (own / "base.toml").write_text(f'{head}extends = "../{base.name}"\n', encoding="utf-8")
    return own


def test_an_extended_base_that_is_gone_is_named_and_found_again(run: Run, tmp_path: Path) -> None:
    base = one_fact(tmp_path / "facts")
    own = extending(base)
    first = ask(run, own)
    base.rename(tmp_path / "away")
    refused = run("hubs", base=own, code=2).stderr
    assert refused.startswith(f"{own}/base.toml:")
    assert "extends: there is no folder" in refused
    (tmp_path / "away").rename(base)
    assert ask(run, own) == first


def test_a_file_of_an_extended_base_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    base = one_fact(tmp_path / "facts")
    own = extending(base)
    ask(run, own)
    (base / "facts.toml").unlink()
    (base / "facts.toml").symlink_to("nowhere")
    refused = run("hubs", base=own, code=2).stderr
    assert refused.startswith(f"{base}/facts.toml:1: cannot be read: ")


def test_an_extended_folder_that_cannot_be_read_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = one_fact(tmp_path / "facts")
    own = extending(base)

    def walk(folder: Path, *, onerror: Callable[[OSError], None]) -> Iterator[object]:
        if folder == base:
            onerror(PermissionError(errno.EACCES, "Permission denied", str(folder)))
        return walked(folder, onerror=onerror)

    walked = os.walk
    monkeypatch.setattr(os, "walk", walk)
    refused = run("hubs", base=own, code=2).stderr
    assert f"{base}: cannot be read (Permission denied)" in refused


def test_adds_at_once_to_a_base_that_extends_another_lose_nothing(run: Run, tmp_path: Path) -> None:
    own = extending(one_fact(tmp_path / "facts"))
    words = [[word.replace("id=few", f"id=n{number}") for word in WORDS] for number in range(4)]
    command = [sys.executable, "-m", "hubcli", "add", "challenge", "--base", str(own)]
    processes = [subprocess.Popen([*command, *each], stdout=subprocess.DEVNULL) for each in words]
    assert [process.wait(timeout=120) for process in processes] == [0] * 4
    text = (own / "north" / "challenges.toml").read_text(encoding="utf-8")
    assert all(text.count(f'id = "n{number}-laboratories"') == 1 for number in range(4))
    run("check", base=own)
