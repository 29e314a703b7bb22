"""Each recipe of CONTRIBUTING is followed in a copy of the project, and the result runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from docs import CONTRIBUTING
from project import ROOT

pytestmark = pytest.mark.heavy

# What else shows that the result works, beside the tests that the recipe itself adds.
CHECKS = {
    "A question": ["tests/cli/test_docs.py", "-k", "every_command"],
    "An edit": ["tests/cli/test_options.py", "-k", "theme_id or ports or each_theme or test_a_theme"],
    "A format": ["tests/render", "-k", "org"],
    "A unit": ["tests/figures/test_figures.py", "-k", "energy"],
}
# What can be asked of it, and what the answer shows.
ANSWERS = {"A question": ("actors", "Who is to act: "), "A format": ("hubs --format org", "* China's three")}
_BLOCK = re.compile(
    r"^`(?P<path>[^`]+)`(?: \(new\)|, after (?P<ticks>`+) ?(?P<line>.+?) ?(?P=ticks)):\n\n```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Block(NamedTuple):
    """A block of a recipe."""

    path: str
    after: str | None
    """Part of the line below which it goes; none where it is a new file."""
    text: str


def recipes() -> dict[str, list[Block]]:
    """The blocks of each recipe, by its heading."""
    section = CONTRIBUTING.read_text(encoding="utf-8").partition("\n## Recipes\n")[2].partition("\n## ")[0]
    parts = [part.partition("\n") for part in section.split("\n### ")[1:]]
    return {
        heading: [Block(found["path"], found["line"], found["text"]) for found in _BLOCK.finditer(text)]
        for heading, _, text in parts
    }


def follow(block: Block, folder: Path) -> None:
    """Do what a block says, in a copy of the project."""
    path = folder / block.path
    if block.after is None:
        assert not path.exists(), f"{block.path} is there already"
        path.write_text(block.text, encoding="utf-8")
    else:
        head, found, rest = path.read_text(encoding="utf-8").partition(block.after)
        assert found, f"{block.path} has no line with {block.after}"
        line, newline, tail = rest.partition("\n")
        path.write_text(f"{head}{found}{line}{newline}{block.text}{tail}", encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project."""
    for name in ("src", "facts", "tests", ".github"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_every_block_of_a_recipe_says_where_it_goes() -> None:
    section = CONTRIBUTING.read_text(encoding="utf-8").partition("\n## Recipes\n")[2].partition("\n## ")[0]
    assert sum(map(len, recipes().values())) == len(re.findall(r"^```\w+$", section, re.MULTILINE))


@pytest.mark.parametrize("name", recipes())
def test_a_recipe_that_is_followed_gives_something_that_works(name: str, project: Path) -> None:
    blocks = recipes()[name]
    for block in blocks:
        follow(block, project)
    tests = [block.path for block in blocks if re.match(r"tests/.*/test_\w+\.py$", block.path) and block.after is None]
    commands = [
        ["ruff", "check", *{block.path for block in blocks if block.path.endswith(".py")}],
        ["ruff", "format", "--check", *{block.path for block in blocks if block.path.endswith(".py")}],
        *(["pytest", "--update-golden", *tests] for _ in tests[:1]),
        *(["pytest", "--update-golden", *CHECKS[name]] for _ in CHECKS.keys() & {name}),
    ]
    assert len(commands) > 2, "nothing shows that this recipe works"
    for command in commands:
        run_in(project, *command)
    if name in ANSWERS:
        words, shown = ANSWERS[name]
        assert shown in run_in(project, "hubcli", *words.split())


def run_in(folder: Path, module: str, *words: str) -> str:
    """What a tool prints in the copy; asserts that it ends well."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    settings |= {"PYTHONPATH": str(folder / "src")}
    own = ["--basetemp", str(folder / "tmp"), "-p", "no:cacheprovider", "-q"] if module == "pytest" else []
    done = subprocess.run(
        [sys.executable, "-m", module, *words, *own],
        cwd=folder,
        env=settings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout
