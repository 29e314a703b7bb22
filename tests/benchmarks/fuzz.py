"""The long run of the fuzz tests: random texts for every part, then every bomb at a megabyte.

Run it in the development environment: `.venv/bin/python tests/benchmarks/fuzz.py [--seconds N] [--seed N]`.
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "kit"))

from hypothesis import HealthCheck, given, seed, settings  # noqa: E402  found beside the tests
from text_inputs import BOMBED, FUZZED, Part  # noqa: E402

ROUND = 500
"""Texts between two looks at the clock."""
SIZE = 1_000_000


def main() -> int:
    """Fuzz each part for its share of the time; 1 where one fails, after its shortest failing text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    for name, (part, _) in FUZZED.items():
        print(f"{name}: {_fuzz(name, part, options.seed, options.seconds / len(FUZZED))} texts", flush=True)
    return max(_bombs(name) for name in BOMBED)


def _fuzz(name: str, part: Part, start: int, seconds: float) -> int:
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:

        @seed(start + count)
        @settings(max_examples=ROUND, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(FUZZED[name][1])
        def survives(text: str) -> None:
            part(text)

        survives()
        count += ROUND
    return count


def _bombs(name: str) -> int:
    print(f"{name}, {SIZE:,} characters: bomb, seconds, bytes of memory, ended", flush=True)
    return subprocess.run([sys.executable, TESTS / "kit" / "text_inputs.py", name, str(SIZE)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
