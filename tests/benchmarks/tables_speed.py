"""A base with a large table: compiled, a line over a fact in TOML; asked, over the base that ships. Each as a ratio.

Run it in the development environment: `.venv/bin/python tests/benchmarks/tables_speed.py [--figures N] [--lines N]
[--rounds N]`.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from compiled import Sides, hubcli, seconds, tell
from made_table import HUBS, make_records, make_table

COMPILED, ASKED = 0.1, 1.5
"""The budgets, each a ratio."""
QUESTIONS = (
    (("trend", "output"), ("trend", "gdp")),
    (("metrics", "output", "--limit", "5"), ("metrics", "gdp", "--limit", "5")),
    (("compare", *HUBS), ("compare", *HUBS)),
    (("search", "output", "county 77"), ("search", "R&D intensity", "Shanghai")),
    (("search", "output"), ("search", "unicorns")),
)
"""What the made base is asked, and the one that ships."""


def main() -> None:
    """Print every ratio; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=int, default=100_000, help="figures that are compiled from TOML")
    parser.add_argument("--lines", type=int, default=1_000_000, help="lines of the table")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["HUBCLI_CACHE_DIR"] = str(work / "cache")
        sys.exit(
            not all([_compiled(work, options.lines, options.figures), *_asked(work, options.lines, options.rounds)])
        )


def _compiled(work: Path, lines: int, figures: int) -> bool:
    make_table(work / "table", lines)
    make_records(work / "records", figures)

    def check(base: str) -> list[str | Path]:
        return hubcli("check", "--base", work / base / "facts")

    sides = Sides(check("table"), check("records"), lambda: shutil.rmtree(work / "cache", ignore_errors=True))
    ours, theirs = seconds(sides, 1)
    name = f"check from scratch in microseconds, a line of {lines:,} / a fact of {figures:,} in TOML"
    return tell(name, ours / lines * 1e6, theirs / figures * 1e6, COMPILED)


def _asked(work: Path, lines: int, rounds: int) -> list[bool]:
    make_table(work / "large", lines)
    base = work / "large" / "facts"
    found = []
    for ours, theirs in QUESTIONS:
        sides = Sides(hubcli(*ours, "--base", base), hubcli(*theirs))
        seconds(sides, 1)  # which compiles both
        found.append(tell(f"{' '.join(ours)}, {lines:,} lines / the base that ships", *seconds(sides, rounds), ASKED))
    return found


if __name__ == "__main__":
    main()
