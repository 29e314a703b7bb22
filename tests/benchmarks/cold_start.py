"""`hubcli compare bjh yrd gba` from a cold process, over Typer commands that do next to nothing.

Run it in the environment that hubcli is installed in: `.venv/bin/python tests/benchmarks/cold_start.py [ROUNDS]`.
"""

import sys
import tempfile
from pathlib import Path

from timing import alternate, hubcli, report

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
BUDGET = 1.25


def main() -> None:
    """Print both ratios; exit with 1 where one is over its budget."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    words = ("compare", "bjh", "yrd", "gba")
    with tempfile.TemporaryDirectory() as folder:
        nothing, table = Path(folder, "nothing.py"), Path(folder, "table.py")
        nothing.write_text(NOTHING)
        table.write_text(TABLE)
        bare = alternate(hubcli(*words, "-f", "json"), [sys.executable, nothing, *words[1:]], rounds=rounds)
        drawn = alternate(hubcli(*words), [sys.executable, table, *words[1:]], rounds=rounds, terminal=True)
    within = [
        report("compare -f json / a Typer command that does nothing", bare, BUDGET),
        report("compare on a terminal / a Typer command that prints a Rich table of 20 rows", drawn, BUDGET),
    ]
    sys.exit(not all(within))


if __name__ == "__main__":
    main()
