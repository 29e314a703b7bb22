"""What every command answers about a base, in one process: run with the base's folder, it prints them as JSON.

With a second word it first compiles the files of the base one at a time, the last one first.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from project import DATA, SOURCES
from typer.testing import CliRunner

from hubcli.base.compiled.cache import open_store
from hubcli.base.folder import base_files
from hubcli.cli.app import app

COMMANDS = (
    "hubs",
    "show nor-trial-plant-in-saltmarsh",
    "show isl --all",
    "show three-hubs-comment",
    "show rd-intensity",
    "compare nor riv isl",
    "compare nor riv --all",
    "challenges",
    "measures",
    "metrics",
    "metrics rd-intensity",
    "metrics cluster-rank --force",
    "timeline",
    "search research data",
    "search 青年",
    "search custms 海官",
    "search observatory customs zebra",
    "conflicts",
    "gaps",
    "sources",
    "impact three-hubs-comment",
    "export",
    "export --all --own",
)
FORMS = ("terminal", "markdown", "json", "csv", "html")
OTHERS = (
    "brief nor isl --why -f json",
    "brief nor riv isl -f markdown",
    "brief nor --words 150 --lang zh -f markdown",
    "review -f json",
    "export -f jsonl",
    "cite",
    "cite -f bibtex",
    "check -f json",
    f"verify --sources {SOURCES} -f json",
    f"coverage --sources {SOURCES} -f json",
    f"quote nor-trial-plant-in-saltmarsh --sources {SOURCES}",
    f"check-draft {DATA / 'drafts' / 'tables.md'} --all -f json",
)
DRAFT = "By R&D intensity Port Ansel, Saltmarsh and Norland were all in the country's top three in 2024: 4.2 percent."


def answers(base: Path) -> Iterator[tuple[str, str]]:
    """Each command line and what it prints."""
    lines = [f"{command} -f {form}" for command in COMMANDS for form in FORMS]
    for line in (*lines, *OTHERS):
        yield line, CliRunner().invoke(app, [*line.split(), "--base", str(base)]).output
    checked = CliRunner().invoke(app, ["check-draft", "-", "--all", "-f", "json", "--base", str(base)], input=DRAFT)
    yield "check-draft -", checked.output


def compile_backwards(base: Path) -> None:
    """Compile a base and then, from the last to the first, each of its files again, so that its records are last."""
    open_store(base).connection.close()
    for path in reversed(base_files(base)):
        content = (base / path).read_bytes()
        for written in (content + b"\n", content):
            (base / path).write_bytes(written)
            open_store(base).connection.close()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    if len(sys.argv) > 2:
        compile_backwards(folder)
    print(json.dumps(dict(answers(folder))))
