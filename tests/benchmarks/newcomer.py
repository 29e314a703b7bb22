"""The README's test command in a fresh clone, over the same in another checkout: user processor time, and wall time.

Run it in the development environment: `.venv/bin/python tests/benchmarks/newcomer.py CHECKOUT [--rounds N]`. The
sides take turns; with `--at-once` they run side by side, so that whatever else runs slows both alike.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from compiled import tell

BUDGET = 0.6
ROOT = Path(__file__).parents[2]
COMMAND = re.compile(r"^python3 -m venv .*pytest$", re.MULTILINE)


class Cost(NamedTuple):
    """What a test command took, in seconds."""

    user: float
    wall: float


def main() -> None:
    """Print both ratios; exit with 1 where that of the processor time is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--at-once", action="store_true")
    given = parser.parse_args()
    with ThreadPoolExecutor(max_workers=2 if given.at_once else 1) as sides:
        costs = [[*sides.map(_cost, (ROOT, given.checkout))] for _ in range(given.rounds)]
    ours, theirs = (Cost(*map(statistics.median, zip(*side, strict=True))) for side in zip(*costs, strict=True))
    within = tell("the test command, user seconds", ours.user, theirs.user, BUDGET)
    print(f"wall seconds: {ours.wall:.0f} / {theirs.wall:.0f} = {ours.wall / theirs.wall:.2f}")
    sys.exit(not within)


def _cost(checkout: Path) -> Cost:
    """What the test command of a checkout and all that it starts take, in a clone. Prints how the tests ended."""
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder, "clone")
        subprocess.run(["git", "clone", "--quiet", checkout, clone], check=True)
        command = COMMAND.search((clone / "README.md").read_text(encoding="utf-8"))
        assert command, f"{checkout}: the README has no test command"
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("HUBCLI_", "PYTHON"))}
        environment["TMPDIR"] = folder
        with Path(folder, "log").open("wb") as log:
            began = time.monotonic()
            process = subprocess.Popen(command[0], shell=True, cwd=clone, env=environment, stdout=log, stderr=log)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        cost = Cost(usage.ru_utime, time.monotonic() - began)
        print(
            f"{checkout}: {usage.ru_utime:.1f} s;", Path(folder, "log").read_text("utf-8").splitlines()[-1], flush=True
        )
        return cost


if __name__ == "__main__":
    main()
