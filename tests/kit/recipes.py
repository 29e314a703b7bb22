"""The recipes of CONTRIBUTING: text in, the steps of each recipe out, followed in a copy of the project."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

from docs import CONTRIBUTING
from project import ROOT

_STEP = re.compile(
    r"^`(?P<path>[^`]+)`(?: \(new\)|, after (?P<ticks>`+) ?(?P<anchor>.+?) ?(?P=ticks)):\n\n"
    r"```\w+\n(?P<block>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Step(NamedTuple):
    """A block that becomes a new file, or goes in below a line of a file that is there."""

    path: str
    anchor: str | None
    """A part of that line; the first line that has it counts."""
    block: str

    def follow(self, folder: Path) -> None:
        """Do it in a copy of the project."""
        path = folder / self.path
        if self.anchor is None:
            assert not path.exists(), f"{self.path} is not new"
            path.write_text(self.block, encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        at = next((number for number, line in enumerate(lines, 1) if self.anchor in line), None)
        assert at, f"{self.path} has no line with {self.anchor}"
        path.write_text("".join([*lines[:at], self.block, *lines[at:]]), encoding="utf-8")


def recipes() -> dict[str, list[Step]]:
    """The steps of each recipe by its heading."""
    text = CONTRIBUTING.read_text(encoding="utf-8")
    part = re.split(r"^## ", text.partition("\n## Recipes\n")[2], flags=re.MULTILINE)[0]
    sections = (section.partition("\n") for section in re.split(r"^### ", part, flags=re.MULTILINE)[1:])
    return {
        head: [Step(found["path"], found["anchor"], found["block"]) for found in _STEP.finditer(body)]
        for head, _, body in sections
    }


def copy_project(folder: Path) -> Path:
    """A copy of the project to change."""
    leftovers = shutil.ignore_patterns(".*", "__pycache__", "dist", "*.egg-info")
    return Path(shutil.copytree(ROOT, folder / "copy", ignore=leftovers))
