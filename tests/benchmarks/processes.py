"""Two hundred processes at once on a cold cache: all answer, and answer the same.

Run it in the development environment: `.venv/bin/python tests/benchmarks/processes.py [--processes N]`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from timing import hubcli


def main() -> int:
    """Start them, and compare what they say; 1 where one fails or differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=200)
    count = parser.parse_args().processes
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "HUBCLI_CACHE_DIR": cache}
        start = time.monotonic()
        command = hubcli("hubs", "--format", "json")
        started = [
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
            for _ in range(count)
        ]
        said = [(*process.communicate(), process.returncode) for process in started]
        seconds = time.monotonic() - start
        left = sorted(path.suffix for path in Path(cache).iterdir())
    kinds = set(said)
    print(f"{count} processes: {seconds:.1f} s, {len(kinds)} different answers, left in the cache: {' '.join(left)}")
    whole = len(kinds) == 1 and said[0][1:] == (b"", 0) and left == [".lock", ".sqlite"]
    print("whole" if whole else f"NOT WHOLE: {[(errors[-300:], code) for _, errors, code in kinds]}")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
