"""`hubcli compare bjh yrd gba` from a cold process, over Typer commands that do next to nothing or an older checkout.

Run it in the environment that hubcli is installed in: `.venv/bin/python tests/benchmarks/cold_start.py`. With
`--against CHECKOUT` it times this checkout over another one, for instance a `git worktree` of an older commit.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from timing import Command, alternate, hubcli, report

NOTHING = """
from typing import Annotated
import typer
app = typer.Typer()
@app.command()
def compare(hub: Annotated[list[str], typer.Argument()]) -> None:
    pass
app()
"""
TABLE = """
from typing import Annotated
import typer
app = typer.Typer()
@app.command()
def compare(hub: Annotated[list[str], typer.Argument()]) -> None:
    from rich.console import Console
    from rich.table import Table
    table = Table("Theme", "bjh", "yrd", "gba")
    for number in range(20):
        table.add_row(f"theme {number}", "a strength of it", "another strength of it", "a third one")
    Console().print(table)
app()
"""
# Both checkouts run in this environment, each with its own code and its own cache.
CHECKOUT = """
import os, sys
os.environ["HUBCLI_CACHE_DIR"] = {cache!r}
sys.path.insert(0, {source!r})
from hubcli.__main__ import main
main()
"""
BUDGET = 0.8
NOT_SLOWER = 1.03
ROOT = Path(__file__).parents[2]
WORDS = ("compare", "bjh", "yrd", "gba")


def main() -> None:
    """Print the ratios; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=21)
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.against:
            within = [_over_checkout(given.against.resolve(), Path(folder), given.rounds)]
        else:
            within = _over_typer(Path(folder), given.rounds)
    sys.exit(not all(within))


def _over_typer(folder: Path, rounds: int) -> list[bool]:
    nothing, table = folder / "nothing.py", folder / "table.py"
    nothing.write_text(NOTHING)
    table.write_text(TABLE)
    bare = alternate(hubcli(*WORDS, "-f", "json"), [sys.executable, nothing, *WORDS[1:]], rounds=rounds)
    drawn = alternate(hubcli(*WORDS), [sys.executable, table, *WORDS[1:]], rounds=rounds, terminal=True)
    return [
        report("compare -f json / a Typer command that does nothing", bare, BUDGET),
        report("compare on a terminal / a Typer command that prints a Rich table of 20 rows", drawn, BUDGET),
    ]


def _over_checkout(other: Path, folder: Path, rounds: int) -> bool:
    commands: list[Command] = []
    for name, root in (("ours", ROOT), ("theirs", other)):
        script = folder / f"{name}.py"
        script.write_text(CHECKOUT.format(cache=str(folder / name), source=str(root / "src")))
        commands.append([sys.executable, script, *WORDS])
    ours, theirs = commands
    return report(f"compare / compare of {other.name}", alternate(ours, theirs, rounds=rounds), NOT_SLOWER)


if __name__ == "__main__":
    main()
