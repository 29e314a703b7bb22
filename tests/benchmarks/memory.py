"""The memory of large answers, exports and compiling on a base of 100,000 facts over that on one of 10,000.

Run it in the development environment: `.venv/bin/python tests/benchmarks/memory.py [--facts N]`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from made_base import make_base
from timing import Command, hubcli

BUDGET, COMPILED = 1.2, 1.5
"""The ratios of what is asked, and of compiling, which sorts rows for indexes in the memory that SQLite has for it."""
COMPARE = ("compare", "bjh", "yrd", "gba", "--all")
TEXTS = ("--sources", "sources")
FIRST = (("check",), ("verify", *TEXTS))
"""What fills the compiled base."""
LISTS = (
    COMPARE,
    ("export", "--all"),
    *((name, "--all") for name in ("challenges", "measures", "gaps", "conflicts")),
    ("timeline",),
    ("sources",),
    ("coverage", *TEXTS),
    ("verify", *TEXTS),
)
WRITTEN = (
    *((*words, "-f", form) for words in LISTS for form in ("json", "csv")),
    *(("export", "-f", form) for form in ("jsonl", "sqlite", "parquet", "values", "quarto", "sdmx-csv")),
)


def main() -> None:
    """Print every ratio; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    facts = parser.parse_args().facts
    with tempfile.TemporaryDirectory() as name:
        os.environ["HUBCLI_CACHE_DIR"] = str(Path(name, "cache"))
        folders = [Path(name, str(size)) for size in (facts, facts // 10)]
        make_base(folders[0], facts)
        make_base(folders[1], facts // 10)
        commands = [*FIRST, *((*words, "-o", str(number)) for number, words in enumerate(WRITTEN))]
        within = [_within(words, folders) for words in commands]
    sys.exit(not all(within))


def _within(words: tuple[str, ...], folders: list[Path]) -> bool:
    """Print the memory of a command on both bases; whether the ratio is within its budget."""
    large, small = (_megabytes(hubcli(*words, "--base", folder / "facts"), folder) for folder in folders)
    budget = COMPILED if words in FIRST else BUDGET
    verdict = "within" if large / small <= budget else "OVER"
    print(f"{' '.join(words)}: {large:.0f} MB / {small:.0f} MB = {large / small:.2f} ({verdict} {budget})", flush=True)
    return large / small <= budget


def _megabytes(command: Command, folder: Path) -> float:
    """The most memory that a process holds, which writes into this folder."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    return usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
