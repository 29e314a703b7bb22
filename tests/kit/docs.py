"""The documents and their console blocks: what each shows, and what its commands print."""

import io
import os
import pty
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from operator import eq
from pathlib import Path
from typing import NamedTuple

import pytest
from project import ROOT

from hubcli.base.folder import shipped_folder
from hubcli.cli.app import run

README = ROOT / "README.md"
GUIDE = ROOT / "src" / "hubcli" / "guide"
CONTRIBUTING = ROOT / ".github" / "CONTRIBUTING.md"
CHINESE_GUIDE = GUIDE / "zh"
DOCUMENTS = [README, *sorted(GUIDE.rglob("*.md")), *sorted((ROOT / ".github").glob("*.md"))]
COLUMNS = 100
ELISION = "..."
"""A line of a block that stands for any number of lines."""

# Whoever runs them: the width of the page, and nothing that is set up on this machine.
ENVIRONMENT = {"COLUMNS": str(COLUMNS), "TERMINAL_WIDTH": str(COLUMNS), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
ENVIRONMENT |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
ENVIRONMENT |= {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A reader"), ("EMAIL", "reader@example.org"))
}

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """One command of a console block, and what the block shows that it prints."""

    command: str
    shown: list[str]

    def matches(self, printed: list[str]) -> bool:
        """Whether this is what the command prints, but for what is elided."""
        parts = [r"(?:.*\n)*?" if line == ELISION else re.escape(f"{line}\n") for line in self.shown]
        return bool(re.fullmatch("".join(parts), "".join(f"{line}\n" for line in printed)))

    def anew(self, printed: list[str]) -> list[str]:
        """The example as it ought to be; what is elided stays so, and what only this machine prints is elided."""
        if self.shown == [ELISION] or ELISION not in self.shown:
            kept = printed
        else:
            kept = self.shown if self.matches(printed) else self._refreshed(printed)
        here = str(shipped_folder().resolve())
        return [f"$ {self.command}", *(ELISION if here in line else line for line in kept)]

    def _refreshed(self, printed: list[str]) -> list[str]:
        """The lines around elisions as they are now: as many at both ends, and between two where most are the same."""
        first, *between, last = _parted(self.shown)
        kept = printed[: len(first)]
        for part in between:
            starts = range(max(1, len(printed) - len(part) + 1))
            at = max(starts, key=lambda start: sum(map(eq, part, printed[start:])))
            kept += [ELISION, *printed[at : at + len(part)]]
        return [*kept, ELISION, *printed[len(printed) - len(last) :]]


def _parted(lines: list[str]) -> list[list[str]]:
    """The lines before, between and behind elisions."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line == ELISION:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def blocks(text: str) -> list[str]:
    """The console blocks that show `hubcli`."""
    return [block for block in _BLOCK.findall(text) if re.search(r"^\$ hubcli\b", block, re.MULTILINE)]


def examples(block: str) -> list[Example]:
    """The commands of a block, each with the lines below it."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Example(lines[0], lines[1:]) for lines in (part.splitlines() for part in parts)]


def language(document: Path) -> str:
    """The language of a document."""
    return "zh" if document.parent == CHINESE_GUIDE else "en"


def printed(example: Example, folder: Path, lang: str) -> list[str]:
    """What a command prints on a terminal, in a folder, with the base that ships and the language set."""
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        for name, value in {**ENVIRONMENT, "HUBCLI_LANG": lang}.items():
            patched.setenv(name, value)
        words = shlex.split(example.command)
        alone = words[0] == "hubcli" and not set(example.command) & set("<>|&;$`")
        text = _of_hubcli(words, patched) if alone else _of_a_shell(example.command)
    return [line.rstrip() for line in text.splitlines()]


def _of_hubcli(words: list[str], patched: pytest.MonkeyPatch) -> str:
    """In this process: a start takes longer than most commands."""
    answer, messages = _Terminal(), io.StringIO()
    patched.setattr(sys, "argv", words)
    patched.setattr(sys, "stdin", io.StringIO())
    patched.setattr(sys, "stdout", answer)
    patched.setattr(sys, "stderr", messages)
    run()
    return answer.getvalue() + messages.getvalue()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _of_a_shell(command: str) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ours, theirs = pty.openpty()
    # Standard error is no terminal: a progress bar is not part of what a command says. Nor is standard input, so that
    # nothing waits in a pager.
    with subprocess.Popen(
        command,
        shell=True,
        env=os.environ | {"PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(theirs)
        answer = b"".join(_chunks(ours))
        assert process.stderr
        text = (answer + process.stderr.read()).decode().replace("\r\n", "\n")
    os.close(ours)
    assert "Traceback" not in text, text
    return text


def _chunks(descriptor: int) -> Iterator[bytes]:
    with suppress(OSError):  # how Linux says that the other side is closed
        while chunk := os.read(descriptor, 65536):
            yield chunk
