"""The documents: their console blocks and their generated tables, as they are and as they should be."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from project import ROOT
from pydantic import ValidationError

from hubcli.base.folder import shipped_folder
from hubcli.base.toml.reader import VOCABULARY
from hubcli.model.described import field_docs
from hubcli.model.facts import FACTS, BaseFact, Evidence, Step
from hubcli.model.text import Record
from hubcli.model.vocabulary import Waiver

README = ROOT / "README.md"
GUIDE = ROOT / "src" / "hubcli" / "guide"
DOCUMENTS = [README, *sorted(GUIDE.glob("*.md")), *sorted((ROOT / ".github").glob("*.md"))]
FIELDS = GUIDE / "facts.md"
COLUMNS = 100
ELISION = "..."
"""A line of a block that stands for any number of lines."""

# Whoever runs them; what is set up on this machine does not count.
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A reader"), ("EMAIL", "reader@example.org"))
}

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FIELDS = re.compile(r"(?<=<!-- fields -->\n).*?(?=<!-- /fields -->)", re.DOTALL)


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
        elif self.matches(printed):
            kept = self.shown
        else:
            head, tail = self.shown.index(ELISION), self.shown[::-1].index(ELISION)
            kept = [*printed[:head], ELISION, *printed[len(printed) - tail :]]
        here = str(shipped_folder().resolve())
        return [f"$ {self.command}", *(ELISION if here in line else line for line in kept)]


def blocks(text: str) -> list[str]:
    """The console blocks that show `hubcli`."""
    return [block for block in _BLOCK.findall(text) if re.search(r"^\$ hubcli\b", block, re.MULTILINE)]


def examples(block: str) -> list[Example]:
    """The commands of a block, each with the lines below it."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Example(lines[0], lines[1:]) for lines in (part.splitlines() for part in parts)]


def printed(example: Example, folder: Path) -> list[str]:
    """What a command prints on a terminal, in a folder, with the base that ships."""
    environment = dict(os.environ) | GIT
    environment |= {"COLUMNS": str(COLUMNS), "TERMINAL_WIDTH": str(COLUMNS), "TERM": "dumb", "LANG": "C.UTF-8"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    ours, theirs = pty.openpty()
    # Standard error is no terminal: a progress bar is not part of what a command says.
    with subprocess.Popen(
        example.command,
        shell=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,  # what is shown in a pager is not paged
        stdout=theirs,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(theirs)
        answer = b"".join(_chunks(ours))
        assert process.stderr
        text = (answer + process.stderr.read()).decode().replace("\r\n", "\n")
    os.close(ours)
    assert "Traceback" not in text, text
    return [line.rstrip() for line in text.splitlines()]


def _chunks(descriptor: int) -> Iterator[bytes]:
    with suppress(OSError):  # how Linux says that the other side is closed
        while chunk := os.read(descriptor, 65536):
            yield chunk


def fields_section(text: str) -> str:
    """The text between the markers of the table of fields."""
    found = _FIELDS.search(text)
    assert found, "no '<!-- fields -->' line followed by a '<!-- /fields -->' line"
    return found[0]


def with_fields(text: str, table: str) -> str:
    """The document with this table between the markers."""
    return _FIELDS.sub(lambda _: table, text)


def fields_table() -> str:
    """Every field of every record, from the docstrings of the models; those that must be given in bold."""
    shared = field_docs(BaseFact)
    lines = ["| record | field | what it is |", "| --- | --- | --- |", *_rows("every fact", BaseFact, {})]
    for kind, fact in FACTS.items():
        lines += _rows(f"`{kind}`", fact, shared)
    parts: dict[str, type[Record]] = {"evidence": Evidence, "steps": Step, "waived": Waiver}
    for name, part in parts.items():
        lines += _rows(f"each of `{name}`", part, {})
    for name, model in VOCABULARY.items():
        lines += _rows(f"`{name}`", model, {})
    return "\n".join(lines) + "\n"


def _rows(name: str, model: type[Record], known: dict[str, str]) -> Iterator[str]:
    required = _required(model)
    for field, doc in field_docs(model).items():
        if known.get(field) != doc:
            shown = f"**`{field}`**" if field in required else f"`{field}`"
            words = " ".join(doc.split()).replace("|", "\\|")
            yield f"| {name} | {shown} | {words} |"


def _required(model: type[Record]) -> set[str]:
    """The fields without which a record is refused."""
    try:
        model.model_validate({})
    except ValidationError as error:
        return {str(fault["loc"][0]) for fault in error.errors() if fault["type"] == "missing"}
    return set()
