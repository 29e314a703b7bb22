"""The memory of large answers and exports on a base of 100,000 facts over that on one of 10,000.

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

BUDGET = 1.2
COMPARE = ("compare", "bjh", "yrd", "gba", "--all")
WRITTEN = (
    (*COMPARE, "-f", "json"),
    (*COMPARE, "-f", "csv"),
    ("export", "--all", "-f", "json"),
    ("export", "--all", "-f", "csv"),
    *(("export", "-f", form) for form in ("jsonl", "sqlite", "parquet", "values", "quarto", "sdmx-csv")),
)


def main() -> None:
    """Print every ratio; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    facts = parser.parse_args().facts
    within = True
    with tempfile.TemporaryDirectory() as name:
        os.environ["HUBCLI_CACHE_DIR"] = str(Path(name, "cache"))
        bases = {size: Path(name, str(size)) for size in (facts // 10, facts)}
        for size, folder in bases.items():
            make_base(folder, size)
            subprocess.run(hubcli("check", "--base", folder / "facts"), check=True, stdout=subprocess.DEVNULL)
        for number, words in enumerate(WRITTEN):
            small, large = (
                _megabytes(hubcli(*words, "-o", folder / str(number), "--base", folder / "facts"))
                for folder in bases.values()
            )
            ratio = large / small
            within &= ratio <= BUDGET
            verdict = "within" if ratio <= BUDGET else "OVER"
            print(f"{' '.join(words)}: {large:.0f} MB / {small:.0f} MB = {ratio:.2f} ({verdict} {BUDGET})")
    sys.exit(not within)


def _megabytes(command: Command) -> float:
    """The most memory that a process holds."""
    with subprocess.Popen(command) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    return usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
