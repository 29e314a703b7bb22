"""Runs of the program that can be killed at any moment: a process that has loaded it forks one for each."""

import contextlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import IO, NamedTuple

KILLED = -signal.SIGKILL


class Done(NamedTuple):
    """What became of a run."""

    code: int
    """The exit code; KILLED where it was killed."""
    seconds: float
    said: str
    """What it printed on both streams."""


class Runs:
    """Runs commands, each in a process of its own, without the time that a start takes."""

    def __init__(self, orders: IO[str], reports: IO[str]) -> None:
        self._orders, self._reports = orders, reports

    def run(self, *words: str | Path, kill_after: float | None = None) -> Done:
        """One command, killed after so many seconds."""
        return self._ordered([words], kill_after)[0]

    def at_once(self, commands: Sequence[Sequence[str | Path]]) -> list[Done]:
        """Commands that all start together."""
        return self._ordered(commands, None)

    def _ordered(self, commands: Sequence[Sequence[str | Path]], kill_after: float | None) -> list[Done]:
        order = {
            "commands": [[*map(str, words)] for words in commands],
            "kill_after": kill_after,
            "folder": str(Path.cwd()),
            "settings": dict(os.environ),
        }
        self._orders.write(json.dumps(order) + "\n")
        self._orders.flush()
        return [Done(*report) for report in json.loads(self._reports.readline())]


@contextlib.contextmanager
def runs(folder: Path) -> Iterator[Runs]:
    """A process that runs commands where the test stands, with its settings; the folder is for what they print."""
    command = [sys.executable, str(Path(__file__)), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        yield Runs(process.stdin, process.stdout)
        process.stdin.close()


def shown_files(folder: Path) -> dict[str, bytes]:
    """What users see below a folder: every file that is not hidden, with its bytes."""
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not path.name.startswith(".")}


def _serve(folder: Path) -> None:
    import hubcli

    for module in pkgutil.walk_packages(hubcli.__path__, "hubcli."):
        if module.name != "hubcli.__main__":
            import_module(module.name)
    list(import_module("hubcli.cli.registry").Commands().values())
    for name in ("filelock", "markdown_it", "rapidfuzz", "rich.console", "tomli"):
        import_module(name)
    for line in sys.stdin:
        order = json.loads(line)
        os.chdir(order["folder"])
        os.environ.clear()
        os.environ.update(order["settings"])
        start = time.monotonic()
        files = [folder / str(number) for number in range(len(order["commands"]))]
        children = [_fork(words, file) for words, file in zip(order["commands"], files, strict=True)]
        if order["kill_after"] is not None:
            time.sleep(order["kill_after"])
            for child in children:
                os.kill(child, signal.SIGKILL)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        said = [file.read_text(encoding="utf-8", errors="replace") if file.exists() else "" for file in files]
        seconds = time.monotonic() - start
        sys.stdout.write(json.dumps([(code, seconds, text) for code, text in zip(codes, said, strict=True)]) + "\n")
        sys.stdout.flush()


def _fork(words: Sequence[str], said: Path) -> int:
    """A child that runs a command and prints into a file."""
    child = os.fork()
    if child:
        return child
    try:
        printed = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(printed, stream)
        sys.argv = ["hubcli", *words]
        import_module("hubcli.__main__").main()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(70)  # nothing of the parent's is to be run or written


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
